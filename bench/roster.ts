/**
 * How long a large roster takes from upload to the ledger: `node bench/roster.ts [rows, default 100000]`. A workbook with the columns of
 * tests/samples/roster-zh.xlsx is made, proposed, read and accepted; then the same again, which must change nothing. While it is
 * read and taken in, the list of proposals is asked again and again: the slowest answer stands beside. Prints a table.
 */
import { setTimeout as passed } from 'node:timers/promises';
import writeXlsxFile from 'write-excel-file/node';
import { accept } from '../src/domain/rosters/actions/accept.ts';
import { propose } from '../src/domain/rosters/actions/propose.ts';
import { hold } from '../src/domain/rosters/held-files.ts';
import { list } from '../src/domain/rosters/queries.ts';
import { hasStatus } from '../src/fixtures/people.ts';
import { readsRosters, sampleRoster } from '../src/fixtures/rosters.ts';
import { aWorld, type TestUnit, type TestWorld } from '../src/fixtures/world.ts';
import type { Cell } from '../src/imports/sheet.ts';
import { readSpreadsheet } from '../src/imports/spreadsheet.ts';

const ROWS = Number(process.argv[2] ?? 100_000);
const [NUMBER, IDENTITY, SECTION] = [1, 8, 10];

/** The sample's people again and again, each with a number of its own, in ever other sections. */
async function aLargeRoster(rows: number): Promise<Uint8Array> {
  const sample = await readSpreadsheet(Buffer.from(sampleRoster('roster-zh.xlsx')), 'sample.xlsx');
  if (!sample.ok) throw new Error(sample.reason);
  const isHeader = (row: readonly Cell[]) => row.includes('工号');
  const all = sample.sheets.flatMap((sheet) => sheet.rows);
  const people = all.filter((row) => !isHeader(row) && typeof row[NUMBER] === 'string' && typeof row[2] === 'string');
  const written = (cell: Cell) =>
    cell === null ? null : typeof cell !== 'object' ? { value: cell } : { value: 'day' in cell ? cell.day : '' };
  const made = Array.from({ length: rows }, (_, at) => {
    const row = people[at % people.length]!.map(written);
    row[NUMBER] = { value: `B${100_000 + at}` };
    row[IDENTITY] = { value: `99999919${7_000_000_000 + at}` };
    row[SECTION] = { value: `第${Math.floor(at / people.length) % 20}室` };
    return row;
  });
  return writeXlsxFile([all.find(isHeader)!.map(written), ...made], { sheet: '名册' }).toBuffer();
}

type Took = { reading: number; accepting: number; slowestAnswer: number };

async function imports(w: TestWorld, unit: TestUnit, bytes: Uint8Array): Promise<Took> {
  const officer = unit.as['security-officer'];
  let working = true;
  let slowestAnswer = 0;
  const state = async () => {
    const from = performance.now();
    const { rows } = await w.does(officer, list, { limit: 1 });
    slowestAnswer = Math.max(slowestAnswer, performance.now() - from);
    return rows[0]!.state;
  };
  const begun = performance.now();
  const upload = crypto.randomUUID();
  hold(upload, unit.unitId, { fileName: 'large.xlsx', bytes });
  const { proposalId } = await w.does(officer, propose, { upload, fileName: 'large.xlsx' });
  while ((await state()) === 'reading') await passed(200);
  const read = performance.now();
  const asking = (async () => {
    while (working) {
      await state();
      await passed(200);
    }
  })();
  await w.does(officer, accept, { proposalId });
  const accepted = performance.now();
  working = false;
  await asking;
  return { reading: read - begun, accepting: accepted - read, slowestAnswer };
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const w = await aWorld();
readsRosters(w);
const unit = await w.aUnit();
await hasStatus(w, unit, 'key-unit');
const bytes = await aLargeRoster(ROWS);
console.log(`${ROWS} rows, ${(bytes.length / 1_000_000).toFixed(1)} MB\n`);
console.log(
  '| | upload to proposal | acceptance, ledger included | together | slowest answer meanwhile |\n|---|--:|--:|--:|--:|',
);
for (const title of ['new people', 'the same file again']) {
  const { reading, accepting, slowestAnswer } = await imports(w, unit, bytes);
  const together = seconds(reading + accepting);
  console.log(
    `| ${title} | ${seconds(reading)} | ${seconds(accepting)} | ${together} | ${Math.round(slowestAnswer)} ms |`,
  );
}
await w.close();
