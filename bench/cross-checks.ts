/**
 * `node bench/cross-checks.ts [carriers, default 100000] [people, default 20000]`: all rules over a unit of that size, first on an empty list of
 * hits and then again, and what one change costs: the rules that watch carriers, and the look that finds nothing to do.
 */
import { testDatabase } from '../src/database/testing.ts';
import { CROSS_CHECKS } from '../src/domain/cross-checks/catalogue.ts';
import { runRules } from '../src/domain/cross-checks/run.ts';
import { lastEntry } from '../src/domain/cross-checks/store/run.ts';
import { loadCases } from '../src/domain/duties/store/cases.ts';
import { day, instant } from '../src/law/day.ts';

const [CARRIERS = 100_000, PEOPLE = 20_000] = process.argv.slice(2).map(Number);
const database = await testDatabase();
await loadCases(database.owner);
const { owner, db } = database;
const SALT = `decode(repeat('00', 16), 'hex')`;
await owner.query(
  `insert into unit (unit_id, name, ledger_from, created_at) values (1, '大单位', '2026-01-01', now())`,
);
await owner.query(
  `insert into department (unit_id, name, path) select 1, '部门' || n, '/' || n || '/' from generate_series(1, 200) n`,
);
await owner.query(`update department set path = '/' || department_id || '/' where unit_id = 1`);
await owner.query(`insert into person (unit_id, name, department_id, joined_on, salt, entered_at)
  select 1, '人' || n, 1 + n % 200, '2020-01-06', ${SALT}, now() from generate_series(1, ${PEOPLE}) n`);
await owner.query(
  `insert into post (unit_id, department_id, title) select 1, 1 + n % 200, '岗位' || n from generate_series(1, 2000) n`,
);
await owner.query(`insert into post_term (unit_id, post_id, from_day, level, foreign_related)
  select 1, n, '2020-01-01', (array['none', 'ordinary', 'important', 'core'])[1 + n % 4], false from generate_series(1, 2000) n`);
await owner.query(`insert into appointment (unit_id, person_id, post_id, from_day, entered_at)
  select 1, n, 1 + n % 2000, '2024-03-01', now() from generate_series(1, ${PEOPLE}) n`);
// Review, letter and training of nearly everybody.
await owner.query(`insert into evidence (unit_id, person_id, kind, happened_on, entered_at, source, source_id)
  select 1, n, k, '2026-06-01', now(), 'rosters', 1 from generate_series(1, ${PEOPLE}) n cross join unnest(array[1, 2, 3]) k where n % 50 <> k`);
await owner.query(`insert into register_item (unit_id, register, number, designation, level, department_id, valid_from, checked_on, salt, entered_at, entered_by)
  select 1, 'carrier', '件' || n, '文件', (array['none', 'confidential', 'secret', 'top-secret'])[1 + n % 4], 1 + n % 200, '2026-01-05',
    '2026-10-01'::date - (n % 400), ${SALT}, now(), 1 from generate_series(1, ${CARRIERS}) n`);
await owner.query(`insert into carrier_holding (unit_id, item_id, person_id, since)
  select 1, n, 1 + (n + (n % 97 = 0)::int) % ${PEOPLE}, '2026-02-01' from generate_series(1, ${CARRIERS}) n where n % 2 = 0`);
await owner.query('analyze');

const running = { unitId: 1, now: instant(new Date('2026-11-23T02:00:00Z')), today: day('2026-11-23') };
const timed = async (what: string, work: () => Promise<unknown>) => {
  const began = performance.now();
  const answer = await work();
  console.log(`${what}: ${Math.round(performance.now() - began)} ms${answer === undefined ? '' : ` · ${answer}`}`);
};
const run = (rules: typeof CROSS_CHECKS) =>
  db.inUnit(1, async (sql) => {
    const runs = await runRules({ sql, ...running }, rules);
    return `${runs.reduce((sum, { found }) => sum + found, 0)} found, ${runs.reduce((sum, { gone }) => sum + gone, 0)} gone`;
  });
const watching = (module: string) => CROSS_CHECKS.filter(({ watches }) => watches.includes(module));
console.log(`${CARRIERS} carriers, ${PEOPLE} people, ${CROSS_CHECKS.length} rules`);
await timed('all rules, nothing known', () => run(CROSS_CHECKS));
await timed('all rules again', () => run(CROSS_CHECKS));
if (process.env.EACH) for (const rule of CROSS_CHECKS) await timed(`rule ${rule.number}`, () => run([rule]));
await owner.query(`update register_item set level = 'top-secret' where unit_id = 1 and item_id = 2`);
await timed(`one carrier changed: the ${watching('registers').length} rules that watch registers`, () =>
  run(watching('registers')),
);
await timed(`one person changed: the ${watching('people').length} rules that watch people`, () =>
  run(watching('people')),
);
await timed(`one journey changed: the ${watching('travel').length} rules that watch journeys`, () =>
  run(watching('travel')),
);
await timed(
  'the look that finds nothing new',
  async () => void (await db.inUnit(1, (sql) => lastEntry(sql, 1), 'reads')),
);
await database.close?.();
process.exit(0);
