/**
 * `node bench/travel.ts [journeys, default 10000]`: the list of journeys with its filters, who is abroad, a month's departures and the
 * month as a calendar, through HTTP on the real program, each with the SQL alone timed in the same run.
 */
import { request as newRequest } from '@playwright/test';
import pg from 'pg';
import { connect } from '../src/database/connect.ts';
import { busyBlocks, listAbroad } from '../src/domain/travel/store/away.ts';
import { listTrips, type TripOrder, type TripsFilter } from '../src/domain/travel/store/lists.ts';
import { type Day, dayAt, plusDays } from '../src/law/day.ts';
import { anInstallation, setUp } from '../tests/journeys/installation.ts';
import { aClient } from './client.ts';
import { fillPeople } from './fill.ts';
import { asTable, type Figure, timed } from './table.ts';

const [TRIPS = 10_000] = process.argv.slice(2).map(Number);
const unitId = 1;
const figures: Figure[] = [];

const installation = await anInstallation();
const request = await newRequest.newContext();
await setUp(installation, request);
const cookie = (await request.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
const client = aClient(installation.address, cookie);
const place = { host: `${installation.data}/pg/18`, port: 5432, database: 'postgres' };
const owner = new pg.Pool({ ...place, user: 'postgres', max: 2 });
owner.on('error', () => {});
const db = connect({ connection: { ...place, user: 'bulwark_app' }, connections: 2 });
const today = dayAt(new Date(), 'Asia/Shanghai');
await fillPeople(owner, unitId, Math.max(500, TRIPS / 4));

/** Three years back and a year ahead; one in ten is a group of six. The state follows from the days. */
await owner.query(
  `insert into trip (unit_id, kind, purpose, funding, group_name, leaves_on, returns_on, countries, light, state, details, key, salt,
     declared_at, declared_by, departed_on, ended_at)
   select 1, case when n % 3 = 0 then 'private' else 'official' end, (array['meeting', 'visit', 'exchange', 'tourism'])[1 + n % 4], 'own-unit',
     case when n % 10 = 0 then '访问团' || n end, d, d + 1 + n % 12, (array['{SG}', '{HK}', '{JP,KR}', '{DE}', '{US}', '{TW}'])[1 + n % 6]::text[],
     n % 4 = 2, case when n % 40 = 7 then 'cancelled' when d + 40 < $2 then 'closed' when d + 1 + n % 12 < $2 then 'returned' when d <= $2 then 'departed'
       when n % 2 = 0 then 'approved' else 'declared' end,
     decode(repeat('ab', 300), 'hex'), decode(repeat('cd', 32), 'hex'), decode(repeat('ef', 16), 'hex'), d - interval '30 days', 1,
     case when d <= $2 then d end, case when d + 40 < $2 or n % 40 = 7 then d + interval '41 days' end
   from (select n, ($2::date - 1095 + (n * 7919) % 1460) as d from generate_series(1, $1::int) n) x`,
  [TRIPS, today],
);
await owner.query(
  `insert into trip_member (unit_id, trip_id, person_id, ground, brief_by, briefed_at, briefed_on, returned_on, interview_by, interviewed_on)
   select 1, t.trip_id, p.ids[1 + (t.trip_id * 31 + k * 97) % cardinality(p.ids)], 'key-unit', t.leaves_on - 1,
     case when (t.trip_id + k) % 5 > 0 then t.declared_at end, case when (t.trip_id + k) % 5 > 0 then t.leaves_on - 3 end,
     case when t.state in ('returned', 'closed') then t.returns_on end, case when t.state in ('returned', 'closed') then t.returns_on + 7 end,
     case when t.state = 'closed' then t.returns_on + 4 end
   from trip t, lateral generate_series(0, case when t.group_name is null then 0 else 5 end) k,
     (select array_agg(person_id order by person_id) ids from person where unit_id = 1) p
   where t.unit_id = 1 on conflict do nothing`,
);
await owner.query(
  `insert into trip_opinion (unit_id, trip_id, office, conclusion, given_at, given_by)
   select 1, trip_id, o, 'agreed', declared_at, 1 from trip, unnest(array['personnel', 'security']) o
   where unit_id = 1 and (state <> 'declared' or trip_id % 3 = 0 and o = 'security')`,
);
await owner.query(
  `insert into travel_document (unit_id, person_id, kind, last_four, ground, taken_in_on, state, salt)
   select 1, person_id, 'official-passport', lpad((person_id % 10000)::text, 4, '0'), 'official', '2025-01-01', 'in', decode(repeat('00', 16), 'hex')
   from person where unit_id = 1 and person_id % 2 = 0`,
);
await owner.query('vacuum analyze');

const first = `${today.slice(0, 7)}-01` as Day;
const last = plusDays(first, 29);
const LISTS: readonly (TripsFilter & { order?: TripOrder })[] = [
  {},
  { state: 'closed' },
  { state: 'departed' },
  { kind: 'private', country: 'HK' },
  { text: '测试77' },
  { text: 'B1234' },
  { from: first, to: last },
  { missing: 'briefing' },
  { missing: 'opinion' },
  { missing: 'document' },
  { missing: 'interview' },
  { order: 'returns' },
  { leavesFrom: first, leavesTo: last, order: 'leaves' },
];
for (const { order, ...filter } of LISTS) {
  const asked = { ...filter, ...(order && { order }) };
  const { p50 } = await timed(() =>
    db.inUnit(unitId, (sql) => listTrips(sql, unitId, filter, { offset: 0, limit: 50, today, order }), 'reads'),
  );
  const whole = await timed(() => client.call('travel.list', asked));
  const name = `journeys, first 50 of ${TRIPS}, ${JSON.stringify(asked)}`;
  figures.push({ name, ...whole, baseline: p50, baselineName: 'SQL alone' });
}
const others: readonly [string, string, object, () => Promise<unknown>][] = [
  [
    ...(['who is abroad now, first 50', 'travel.abroad', {}] as const),
    () => db.inUnit(unitId, (sql) => listAbroad(sql, unitId, { today, offset: 0, limit: 50 }), 'reads'),
  ],
  [
    ...(['a month as a calendar', 'travel.calendar', { from: first, to: last }] as const),
    () => db.inUnit(unitId, (sql) => busyBlocks(sql, unitId, { from: first, to: last }), 'reads'),
  ],
];
for (const [name, asked, input, alone] of others) {
  const { p50 } = await timed(alone);
  figures.push({
    name,
    ...(await timed(() => client.call(asked, input))),
    baseline: p50,
    baselineName: 'SQL alone',
  });
}

process.stdout.write(`${asTable(figures)}\n`);
client.end();
await db.close();
await owner.end();
await request.dispose();
await installation.stop();
