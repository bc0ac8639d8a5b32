/**
 * `node bench/returns.ts [units, default 1000] [people each, default 1000]`: returns of that many units built, sent and taken in, and the
 * organ's dashboard over them through HTTP on the real program, with the SQL alone timed in the same run.
 *
 * Every unit is filled and its ledger derived from its facts. Sending is the program's own round (`sendScheduled`), run in this process,
 * one unit after the other; the daily jobs of the running program are marked as done, so that they do not work beside it.
 */
import { request as newRequest } from '@playwright/test';
import pg from 'pg';
import { connect } from '../src/database/connect.ts';
import { identify } from '../src/domain/accounts/store.ts';
import { rederive } from '../src/domain/duties/store/derive.ts';
import { stateNow } from '../src/domain/returns/draft.ts';
import { sendScheduled, takeReturns } from '../src/domain/returns/rounds.ts';
import { countForReturn } from '../src/domain/returns/store/counts.ts';
import {
  countReturned,
  sumsByDuty,
  sumsByIndustry,
  sumsByMonth,
  sumsByRegion,
} from '../src/domain/returns/store/standing.ts';
import { introduce } from '../src/domain/units/introduce.ts';
import { dayAt } from '../src/law/day.ts';
import { INDUSTRIES, REGIONS } from '../src/law/places.ts';
import type { World } from '../src/platform/perform.ts';
import { anInstallation, call, setUp } from '../tests/journeys/installation.ts';
import { aBenchUnit, fillPeople } from './fill.ts';
import { asTable, type Figure, timed } from './table.ts';

const [UNITS = 1000, PEOPLE = 1000] = process.argv.slice(2).map(Number);
const organ = 1;
const ZONE = 'Asia/Shanghai';
const figures: Figure[] = [];
/** Said while it goes on, with a word to the server, which would end a sign-in that nobody uses. */
const say = async (text: string) => {
  process.stderr.write(`${text}\n`);
  await call(installation, request, 'returns.units', {});
};

const installation = await anInstallation();
const request = await newRequest.newContext();
await setUp(installation, request);
const { data } = installation;
const place = { host: `${data}/pg/18`, port: 5432, database: 'postgres' };
const owner = new pg.Pool({ ...place, user: 'postgres', max: 2 });
owner.on('error', () => {});
const db = connect({ connection: { ...place, user: 'bulwark_app' }, connections: 2 });
const world: World = {
  ...{ db, clock: () => new Date(), identify, rederive },
  services: {
    ...{ filesRoot: `${data}/files`, keysRoot: `${data}/keys`, fontsRoot: undefined },
    installationKey: Buffer.alloc(32, 7),
    record: { signer: undefined as never, troubles: () => [], acceptRestored: () => {} },
  },
};
const today = dayAt(new Date(), ZONE);

await owner.query(`update unit set body = 'organ' where unit_id = $1`, [organ]);
await introduce(world, organ);

const units: number[] = [];
while (units.length < UNITS) {
  const unit = await aBenchUnit(owner);
  await fillPeople(owner, unit, PEOPLE);
  await db.inUnit(unit, (sql) => rederive(sql, unit, 'whole-unit', today));
  const [region, industry] = [REGIONS[unit % REGIONS.length], INDUSTRIES[unit % INDUSTRIES.length]];
  const profile = [unit, region, industry];
  await owner.query(`update unit set sign = '量测', region = $2, industry = $3 where unit_id = $1`, profile);
  await introduce(world, unit);
  units.push(unit);
  if (units.length % 100 === 0) await say(`${units.length} units of ${PEOPLE} people stand`);
}
await owner.query(
  `insert into unit_job (unit_id, job, done_for, done_at, basis, differences)
   select u, job, done_for, done_at, basis, 0 from unit_job, unnest($1::int[]) u where unit_id = $2 on conflict do nothing`,
  [units, organ],
);
await owner.query('vacuum analyze');

// Each knows the organ, and will send to it by a schedule approved long ago.
await owner.query(
  `insert into correspondent (unit_id, body_id, kind, name, certificate, card_hash, recipient, state, is_here, added_at, confirmed_at)
   select u, b.body_id, b.kind, b.name, b.certificate, repeat('0', 64), b.recipient, 'confirmed', true, now(), now()
   from body b, unnest($1::int[]) u where b.unit_id = $2`,
  [units, organ],
);

const each = (run: (unit: number) => Promise<unknown>) => {
  let next = 0;
  return () => run(units[next++ % units.length]!);
};
const where = { today, timeZone: ZONE };
const runs = Math.min(200, UNITS);
const counting = await timed(
  each((unit) => db.inUnit(unit, (sql) => countForReturn(sql, unit, where), 'reads')),
  runs,
  5,
);
const building = await timed(
  each((unit) => db.inUnit(unit, (sql) => stateNow({ ...where, sql, unitId: unit as never }), 'reads')),
  runs,
  5,
);
figures.push({
  name: `a return built: counted, withheld, worded (unit of ${PEOPLE})`,
  ...building,
  ...{ baseline: counting.p50, baselineName: 'counting in SQL alone' },
});

let turn = 0;
const send = async () => {
  const unit = units[turn++]!;
  await owner.query(
    `insert into return_schedule (unit_id, correspondent_id, every, asked_at, asked_by, approved_at, approved_by, approved_on)
     select unit_id, correspondent_id, 'month', now(), 1, now(), 2, '2020-01-01' from correspondent where unit_id = $1`,
    [unit],
  );
  if (!(await sendScheduled(world, unit))) throw new Error('it did not go');
  if (turn % 100 === 0) await say(`${turn} returns are sent`);
};
const sending = await timed(send, UNITS, 0);
figures.push({
  name: `the same sent: paper set, sealed, numbered, signed, delivered (${UNITS} units, one after the other)`,
  ...sending,
  ...{ baseline: building.p50, baselineName: 'built alone' },
});
await say(`a return is built in ${building.p50.toFixed(0)} ms and sent in ${sending.p50.toFixed(0)} ms`);
const taking: number[] = [];
for (;;) {
  const began = performance.now();
  const taken = await takeReturns(world, organ);
  if (taken === 0) break;
  taking.push(...Array<number>(taken).fill((performance.now() - began) / taken));
}
figures.push({ name: `a return taken in by the organ (mean of ${taking.length})`, p50: taking[0] ?? 0 });
await owner.query('vacuum analyze');

const asked = { on: today, months: 3 };
const sqlAlone = await timed(
  () =>
    db.inUnit(organ, async (sql) => {
      for (const sums of [countReturned, sumsByDuty, sumsByRegion, sumsByIndustry, sumsByMonth])
        await sums(sql, organ, asked);
    }),
  30,
  5,
);
const dashboard = await timed(() => call(installation, request, 'returns.standing', {}), 30, 5);
figures.push({
  name: `the organ’s dashboard over ${UNITS} returns, through HTTP`,
  ...dashboard,
  ...{ baseline: sqlAlone.p50, baselineName: 'SQL alone' },
});
const list = await timed(() => call(installation, request, 'returns.units', {}), 30, 5);
figures.push({ name: 'who has returned, first 50, through HTTP', ...list });

process.stdout.write(`${asTable(figures)}\n`);
await db.close();
await owner.end();
await request.dispose();
await installation.stop();
