/**
 * `node bench/posts.ts [people, default 10000] [holders of one post, default 1000]`: another level of a post that many hold, and "what
 * if we were listed today" for a whole unit, through HTTP on the real program, each with the SQL alone timed in the same run.
 */
import { request as newRequest } from '@playwright/test';
import pg from 'pg';
import { connect } from '../src/database/connect.ts';
import { rederive } from '../src/domain/duties/store/derive.ts';
import { preview } from '../src/domain/duties/store/preview.ts';
import { listHolders } from '../src/domain/people/store/posts.ts';
import { type Day, dayAt, instant } from '../src/law/day.ts';
import { anInstallation, call, setUp } from '../tests/journeys/installation.ts';
import { fillPeople } from './fill.ts';
import { asTable, type Figure, timed } from './table.ts';

const [PEOPLE = 10_000, HOLDERS = 1000] = process.argv.slice(2).map(Number);
const unitId = 1;
const figures: Figure[] = [];

const installation = await anInstallation();
const request = await newRequest.newContext();
await setUp(installation, request);
const owner = new pg.Pool({
  connectionString: `postgres://postgres@localhost/postgres?host=${installation.data}/pg/18&port=5432`,
  max: 2,
});
owner.on('error', () => {});
await owner.query(`update unit set ledger_from = '2025-01-01' where unit_id = 1`);
await fillPeople(owner, unitId, PEOPLE);
const db = connect({
  connection: { host: `${installation.data}/pg/18`, port: 5432, user: 'bulwark_app', database: 'postgres' },
  connections: 2,
});
const now = new Date();
const today = dayAt(now, 'Asia/Shanghai');
const ask = <Result>(name: string, input: object) => call<Result>(installation, request, name, input);

// One post held by many of those who are here.
const { departmentId } = await ask<{ departmentId: number }>('units.add-department', { name: '大岗位部' });
const { postId } = await ask<{ postId: number }>('people.add-post', {
  ...{ departmentId, title: '共同岗位', from: '2020-01-01', level: 'ordinary', foreignRelated: false },
});
await owner.query(
  `insert into appointment (unit_id, person_id, post_id, from_day, entered_at)
   select 1, person_id, $1, '2025-03-03', now() from person
   where unit_id = 1 and left_on is null order by person_id limit $2`,
  [postId, HOLDERS],
);
await db.inUnit(unitId, (sql) => rederive(sql, unitId, 'whole-unit', today));
await owner.query('vacuum analyze');

const supposed = { status: 'key-unit', from: today as Day } as const;
const whatIf = await timed(() => ask('duties.preview-status', supposed), 7, 2);
const sqlAlone = await timed(
  () => db.inUnit(unitId, (sql) => preview(sql, { unitId, today, supposed }, instant(now))),
  7,
  2,
);
figures.push({
  name: `what if listed as a key unit, ${PEOPLE} people`,
  ...whatIf,
  baseline: sqlAlone.p50,
  baselineName: 'SQL alone',
});

// Only a key unit owes by the level.
await ask('units.add-status', { status: 'key-unit', from: '2025-01-01' });

const wish = { postId, from: '2026-01-01', foreignRelated: false };
let turn = 0;
const level = () => (turn++ % 2 ? 'ordinary' : 'core');
const changed = await timed(() => ask('people.change-post', { ...wish, level: level() }), 7, 2);
const alone = await timed(
  async () => {
    await owner.query(
      `update post_term set level = $2 where unit_id = 1 and post_id = $1 and from_day = '2026-01-01'`,
      [...[postId, level()]],
    );
    await db.inUnit(unitId, async (sql) => {
      const people = await listHolders(sql, unitId, postId);
      await rederive(sql, unitId, { people }, today);
    });
  },
  7,
  2,
);
figures.push({
  name: `a level change of a post held by ${HOLDERS}`,
  ...changed,
  baseline: alone.p50,
  baselineName: 'SQL alone',
});

process.stdout.write(`${asTable(figures)}\n`);
await db.close();
await owner.end();
await request.dispose();
await installation.stop();
