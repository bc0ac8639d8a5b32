/**
 * `node bench/scans.ts [MB, default 200]`: an XCCDF of so many MB, of real result rows with what the tool saw, as it comes in and is read: packed, then read in its
 * thread. Beside it, in the same run, the same bytes hashed. Memory is the program's, thread included.
 */
import { createHash } from 'node:crypto';
import { realXccdf } from '../src/fixtures/scans.ts';
import { packPieces } from '../src/imports/pack-scan.ts';
import { readScanInWorker } from '../src/imports/scan-worker.ts';

const [MB = 200] = process.argv.slice(2).map(Number);
const xml = realXccdf();
const end = xml.lastIndexOf('</', xml.lastIndexOf('TestResult>'));
const row = xml.match(/<((?:[\w.-]+:)?)rule-result[\s\S]*?<\/\1rule-result>/g)!.find((one) => />pass</.test(one))!;
const size = MB * 1024 * 1024;
/** Forty thousand rules, each with all that the tool saw of it, as it writes it. */
const RULES = 40_000;
const seen = `<message severity="info">${'/usr/share/example 0644 root root '.repeat(Math.ceil(size / RULES / 34))}</message>`;
function* pieces(): Generator<Buffer> {
  yield Buffer.from(xml.slice(0, end));
  for (let n = 0; n < RULES; n += 1) {
    const one = row.replace(/idref="[^"]*"/, `idref="xccdf_org.example_rule_${n}"`);
    yield Buffer.from(one.replace(/(<\/(?:[\w.-]+:)?rule-result>)/, `${seen}$1`));
  }
  yield Buffer.from(xml.slice(end));
}

const before = process.memoryUsage().rss;
let most = before;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 20);
const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
let start = performance.now();
const hash = createHash('sha256');
for (const piece of pieces()) hash.update(piece);
const hashed = since(start);
start = performance.now();
const packed = await packPieces(pieces());
const packing = since(start);
start = performance.now();
const used = process.cpuUsage();
const read = await readScanInWorker({ packed: packed.bytes, format: 'xccdf' });
const { user, system } = process.cpuUsage(used);
clearInterval(watch);
process.stdout.write(`| what | of ${MB} MB |
| --- | --: |
| made and hashed, the measure beside it | ${hashed} |
| packed as it comes in, to ${(packed.bytes.length / 1024 / 1024).toFixed(1)} MB | ${packing} |
| read in its thread${read.ok ? `, ${read.content.results.length} rules` : `: ${read.fault}`} | ${since(start)} |
| of that, time on a processor | ${((user + system) / 1e6).toFixed(1)} s |
| memory more at the most | ${((most - before) / 1024 / 1024).toFixed(0)} MB |
`);
