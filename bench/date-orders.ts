/**
 * `node bench/date-orders.ts [records, default 1000000]`: all checks over one unit with that many records (half of it evidence and appointments,
 * the rest attendances, carriers in hand, members of journeys), first on an empty list and then again; and every check for one person.
 * Beside it the baseline: how long the same database takes to count those records.
 */
import { testDatabase } from '../src/database/testing.ts';
import { DATE_ORDERS } from '../src/domain/date-orders/catalogue.ts';
import { breachesOfUnit, ordersOfPerson } from '../src/domain/date-orders/orders.ts';
import { runChecks } from '../src/domain/date-orders/run.ts';
import { loadCases } from '../src/domain/duties/store/cases.ts';
import { day, instant } from '../src/law/day.ts';

const [RECORDS = 1_000_000] = process.argv.slice(2).map(Number);
const PEOPLE = Math.round(RECORDS / 20);
const database = await testDatabase();
await loadCases(database.owner);
const { owner, db } = database;
const SALT = `decode(repeat('00', 16), 'hex')`;
// Records alone: what they refer to beside each other is not part of what is measured.
const { rows: keys } = await owner.query(
  `select conrelid::regclass::text as held, conname from pg_constraint where contype in ('f', 'c') and connamespace = 'public'::regnamespace`,
);
for (const { held, conname } of keys)
  await owner.query(`alter table ${held} drop constraint if exists ${conname} cascade`);
await owner.query(
  `insert into unit (unit_id, name, ledger_from, created_at) values (1, '大单位', '2024-01-01', '2024-01-01T00:00:00Z')`,
);
await owner.query(
  `insert into department (unit_id, name, path) select 1, '部门' || n, '/' || n || '/' from generate_series(1, 200) n`,
);
await owner.query(`insert into person (unit_id, name, department_id, joined_on, salt, entered_at)
  select 1, '人' || n, 1 + n % 200, '2020-01-06', ${SALT}, now() from generate_series(1, ${PEOPLE}) n`);
await owner.query(
  `insert into post (unit_id, department_id, title) select 1, 1 + n % 200, '岗位' || n from generate_series(1, 2000) n`,
);
await owner.query(`insert into post_term (unit_id, post_id, from_day, level, foreign_related)
  select 1, n, '2020-01-01', (array['none', 'ordinary', 'important', 'core'])[1 + n % 4], false from generate_series(1, 2000) n`);
await owner.query(`insert into appointment (unit_id, person_id, post_id, from_day, entered_at)
  select 1, n, 1 + n % 2000, '2024-03-01'::date + n % 700, '2024-03-01T01:00:00Z'::timestamptz + make_interval(days => n % 700)
  from generate_series(1, ${PEOPLE}) n`);
// Of eight records of evidence one in two hundred is of a later day than it should be, one in a thousand written down long afterwards.
await owner.query(`insert into evidence (unit_id, person_id, kind, happened_on, entered_at, source, source_id)
  select 1, n, k, d, (d + case when (n * 8 + k) % 1000 = 0 then 60 else 0 end)::timestamp at time zone 'Asia/Shanghai' + interval '9 hours', 'rosters', 1
  from (select n, k, '2024-02-20'::date + n % 700 + case when (n + k) % 200 = 0 then 40 else 0 end as d
    from generate_series(1, ${PEOPLE}) n cross join unnest(array[1, 2, 3, 1, 1, 13, 14, 1]) k) e`);
await owner.query(`insert into training (unit_id, topic, subjects, day, hours, place, entered_at, salt, state)
  select 1, '培训' || n, array['law'], '2024-01-01'::date + n % 900, 2, '会议室', now(), ${SALT}, 'held' from generate_series(1, 2000) n`);
await owner.query(`insert into attendance (unit_id, training_id, person_id, how, entered_at, entered_by)
  select 1, 1 + (n * 7 + k) % 2000, n, 'list', '2026-11-01T00:00:00Z', 1 from generate_series(1, ${PEOPLE}) n cross join generate_series(1, 6) k`);
await owner.query(`insert into register_item (unit_id, register, number, designation, level, department_id, valid_from, checked_on, salt, entered_at, entered_by)
  select 1, 'carrier', '件' || n, '文件', 'secret', 1 + n % 200, '2026-01-05', '2026-10-01', ${SALT}, now(), 1 from generate_series(1, ${PEOPLE * 2}) n`);
await owner.query(`insert into carrier_holding (unit_id, item_id, person_id, since, until, due_back)
  select 1, n, 1 + n % ${PEOPLE}, '2026-02-01', '2026-03-01', '2026-03-01'::date + case when n % 300 = 0 then -5 else 5 end
  from generate_series(1, ${PEOPLE * 2}) n`);
await owner.query(`insert into trip (unit_id, trip_id, kind, purpose, funding, leaves_on, returns_on, countries, light, state, declared_at, declared_by, decided_at, departed_on)
  overriding system value select 1, n, 'official', 'meeting', 'own-unit', '2026-05-01', '2026-05-09', array['DE'], false, 'returned', now(), 1,
    '2026-04-20T00:00:00Z', '2026-05-01' from generate_series(1, ${PEOPLE}) n`);
await owner.query(`insert into trip_member (unit_id, trip_id, person_id, ground, brief_by, briefed_on, returned_on, interviewed_on, interview_by)
  select 1, n, n, 'key-unit', '2026-04-30', '2026-04-29'::date + case when n % 100 = 0 then 5 else 0 end, '2026-05-09', '2026-05-12', '2026-05-23'
  from generate_series(1, ${PEOPLE}) n`);
await owner.query('analyze');

const TABLES = [
  'appointment',
  'evidence',
  'attendance',
  'register_item',
  'carrier_holding',
  'trip',
  'trip_member',
  'training',
];
const now = { now: instant(new Date('2026-11-23T02:00:00Z')), today: day('2026-11-23') };
const timed = async (what: string, work: () => Promise<unknown>) => {
  const began = performance.now();
  const answer = await work();
  console.log(`${what}: ${Math.round(performance.now() - began)} ms · ${answer}`);
};
const counting = async () => {
  let all = 0;
  for (const table of TABLES)
    all += Number((await owner.query(`select count(*) as n from ${table} where unit_id = 1`)).rows[0].n);
  return `${all} records`;
};
await timed('baseline: those records counted', counting);
const run = (checks: typeof DATE_ORDERS) =>
  db.inUnit(1, async (sql) => {
    const runs = await runChecks({ sql, unitId: 1, ...now }, checks);
    return `${runs.reduce((sum, { found }) => sum + found, 0)} found, ${runs.reduce((sum, { gone }) => sum + gone, 0)} gone`;
  });
await timed(`all ${DATE_ORDERS.length} checks, nothing known`, () => run(DATE_ORDERS));
await timed('all checks again', () => run(DATE_ORDERS));
if (process.env.EACH) for (const check of DATE_ORDERS) await timed(`check ${check.number}`, () => run([check]));
await timed('a journey changed: the checks that watch journeys', () =>
  run(DATE_ORDERS.filter(({ watches }) => watches.includes('travel'))),
);
const reader = { roles: ['head'] } as const;
await timed('every check of one person', () =>
  db.inUnit(
    1,
    async (sql) => `${(await ordersOfPerson(sql, { unitId: 1, ...now, personId: 100, reader })).length} pairs`,
  ),
);
await timed('ten people', () =>
  db.inUnit(1, async (sql) => {
    let pairs = 0;
    for (let personId = 1; personId <= 10; personId += 1)
      pairs += (await ordersOfPerson(sql, { unitId: 1, ...now, personId, reader })).length;
    return `${pairs} pairs`;
  }),
);
await timed('the list of all breaches', () =>
  db.inUnit(1, async (sql) => `${(await breachesOfUnit(sql, { unitId: 1, ...now, reader })).length} rows`),
);
await database.close?.();
process.exit(0);
