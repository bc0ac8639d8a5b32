/**
 * `node bench/packs.ts [people, default 10000]`: an inspection pack by duty of a unit with that many people, and one of ten drawn of them, from
 * what was asked to the files that lie ready: text (PDF and DOCX), folder with index and proofs. Beside it the baseline: the same evidence read
 * by SQL alone.
 */
import { draw, openDraw } from '../src/domain/inspection-packs/actions/draw.ts';
import { aMadePack, fileOf } from '../src/fixtures/packs.ts';
import { aWorld } from '../src/fixtures/world.ts';
import { fillPeople } from './fill.ts';

const [PEOPLE = 10_000] = process.argv.slice(2).map(Number);
const w = await aWorld('2026-06-01T02:00:00.000Z');
const unit = await w.aUnit({ ledgerFrom: '2025-01-01' });
const { unitId } = unit;
await w.owner.query(
  `insert into unit_status (unit_id, status, from_day, notice_number) values ($1, 'key-unit', '2024-03-01', '示〔2024〕1号')`,
  [unitId],
);
await fillPeople(w.owner, unitId, PEOPLE);
await w.owner.query('analyze');
await w.world.db.inUnit(unitId, (sql) => w.world.rederive(sql, unitId, 'whole-unit', w.today()));

const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6);
/** The most that the process was seen to hold more than at the beginning. */
const timed = async (what: string, work: () => Promise<unknown>) => {
  const before = megabytes();
  let most = before;
  const looking = setInterval(() => (most = Math.max(most, megabytes())), 20);
  const began = performance.now();
  const answer = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  clearInterval(looking);
  console.log(`| ${what} | ${seconds} s | ${Math.max(most, megabytes()) - before} MB | ${answer} |`);
};
const FORMS = ['pdf', 'docx', 'folder'] as const;
const sizeOf = async (packId: number) => {
  const sizes: string[] = [];
  for (const form of FORMS) sizes.push(`${form} ${((await fileOf(w, unit, packId, form)).length / 1e6).toFixed(1)} MB`);
  return sizes.join(', ');
};

console.log(`${PEOPLE} people\n| what | time | memory | |\n|---|--:|--:|---|`);
await timed('baseline: the evidence and the ledger of the unit, read', async () => {
  const { rowCount: evidence } = await w.owner.query('select * from evidence where unit_id = $1', [unitId]);
  const { rowCount: owed } = await w.owner.query('select * from duty where unit_id = $1', [unitId]);
  return `${evidence} and ${owed} rows`;
});
let packId = 0;
await timed('a pack by duty, made', async () => {
  packId = await aMadePack(w, unit, { kind: 'by-duty', purpose: 'state-security' });
  return 'three forms';
});
console.log(`  ${await sizeOf(packId)}`);
const officer = unit.as['security-officer'];
const asked = { population: 'secret-related', purpose: 'state-security', wanted: 10 };
await timed('ten of them drawn, and their pack made', async () => {
  const { drawId } = await w.does(officer, openDraw, asked);
  await w.does(officer, draw, { drawId, spoken: '7315JK' });
  packId = await aMadePack(w, unit, { kind: 'by-person', purpose: 'state-security', drawId });
  return 'three forms';
});
console.log(`  ${await sizeOf(packId)}`);
console.log(`most memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
await w.close();
