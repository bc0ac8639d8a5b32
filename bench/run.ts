/**
 * What is measured, and how: `node bench/run.ts [people of the large unit, default 100000]`. Through HTTP on the real program, with
 * the SQL alone (or an empty answer) timed in the same run beside it. Prints a table; keep the last one in bench/RESULTS.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, request as newRequest, type Page } from '@playwright/test';
import { sql as statement } from 'kysely';
import pg from 'pg';
import { connect } from '../src/database/connect.ts';
import { askOf } from '../src/domain/duties/ledger.ts';
import { rederive } from '../src/domain/duties/store/derive.ts';
import { countRows, listRows } from '../src/domain/duties/store/ledger.ts';
import { preview } from '../src/domain/duties/store/preview.ts';
import { countPeople, metCounts, openCounts } from '../src/domain/duties/store/standing.ts';
import { appendEntry } from '../src/journal/append.ts';
import { recorded } from '../src/journal/entry.ts';
import { dayAt, instant } from '../src/law/day.ts';
import { anInstallation, call, setUp } from '../tests/journeys/installation.ts';
import { CHROMIUM_FLAGS, findChromium } from '../tools/browser.ts';
import { aClient } from './client.ts';
import { aBenchUnit, fillPeople } from './fill.ts';
import { memoryOf } from './memory.ts';
import { asTable, type Figure, once, timed } from './table.ts';

const LARGE = Number(process.argv[2] ?? 100_000);
const figures: Figure[] = [];
const note = (figure: Figure) => {
  figures.push(figure);
  process.stderr.write(`${figure.name}: ${figure.p50.toFixed(1)} ms\n`);
};

let began = performance.now();
let installation = await anInstallation();
await fetch(`${installation.address}/auth/state`);
const cold = performance.now() - began;
const request = await newRequest.newContext();
await setUp(installation, request, { statuses: [{ status: 'key-unit', from: '2024-03-01' }] });
const owner = new pg.Pool({
  connectionString: `postgres://postgres@localhost/postgres?host=${installation.data}/pg/18&port=5432`,
  max: 2,
});
owner.on('error', () => {});
const unitId = 1;
await owner.query(`update unit set ledger_from = '2025-01-01' where unit_id = 1`);
await fillPeople(owner, unitId, 10_000);
const db = connect({
  connection: { host: `${installation.data}/pg/18`, port: 5432, user: 'bulwark_app', database: 'postgres' },
  connections: 2,
});
const today = dayAt(new Date(), 'Asia/Shanghai');
await db.inUnit(unitId, (sql) => rederive(sql, unitId, 'whole-unit', today));
await owner.query('vacuum analyze');
const rows = (await owner.query('select count(*)::int as n from duty')).rows[0].n;
process.stderr.write(`${rows} rows of the ledger for 10,000 people\n`);

const { cookies } = await request.storageState();
const client = aClient(installation.address, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
const empty = await timed(() => client.get('/auth/state'));

// One person's fact changed.
const person = Number(
  (await owner.query('select min(person_id) + 77 as id from person where staff_number like $1', ['B%'])).rows[0].id,
);
let turn = 0;
const joined = () => `2015-03-${String(1 + (turn++ % 28)).padStart(2, '0')}`;
const sqlAlone = await timed(() =>
  db.inUnit(unitId, async (sql) => {
    await statement`update person set joined_on = ${joined()} where unit_id = ${unitId} and person_id = ${person}`.execute(
      sql,
    );
    await rederive(sql, unitId, { people: [person] }, today);
    await appendEntry(sql, {
      unit: unitId,
      at: instant(new Date()),
      action: 'bench',
      by: 1,
      facts: recorded({ person: Number(person) }),
    });
  }),
);
const changed = await timed(() => client.call('people.change-person', { personId: person, joinedOn: joined() }));
const throughTestClient = await timed(() =>
  call(installation, request, 'people.change-person', { personId: person, joinedOn: joined() }),
);
note({
  name: 'one person’s fact changed through HTTP, ledger and journal included',
  ...changed,
  baseline: sqlAlone.p50,
  baselineName: 'the same SQL alone',
});
note({
  name: 'the same through the browser test’s client, as earlier tables had it',
  ...throughTestClient,
  baseline: changed.p50,
  baselineName: 'through a bare client',
});

// Where we stand.
const ask = askOf({ unitId: unitId as never, today, timeZone: 'Asia/Shanghai' }, { state: 'open' }, 'everything');
const standingSql = await timed(() =>
  db.inUnit(unitId, async (sql) => {
    await openCounts(sql, unitId, ask.now, ask.soon);
    await metCounts(sql, unitId);
    await countPeople(sql, unitId, today);
  }),
);
const standing = await timed(() => client.call('duties.where-we-stand'));
note({
  name: `where we stand, unit of 10,000 people (${rows.toLocaleString('en-US')} rows)`,
  ...standing,
  baseline: standingSql.p50,
  baselineName: 'SQL alone',
});

// The ledger, with filters.
const department = Number((await owner.query('select min(department_id) as id from department')).rows[0].id);
for (const filter of [
  { state: 'open' },
  { state: 'overdue' },
  { state: 'met' },
  { state: 'all' },
  { state: 'open', rules: [8101] },
  { state: 'open', departmentId: department },
  { state: 'all', departmentId: department },
  { state: 'open', text: '测试77' },
  { state: 'met', dueFrom: '2026-06-01', dueTo: '2026-12-31' },
] as const) {
  const asked = askOf({ unitId: unitId as never, today, timeZone: 'Asia/Shanghai' }, filter as never, 'everything');
  const alone = await timed(
    () =>
      db.inUnit(unitId, async (sql) => {
        await listRows(sql, asked, { offset: 0, limit: 50 });
        await countRows(sql, asked);
      }),
    30,
    5,
  );
  const through = await timed(() => client.call('duties.ledger', filter), 30, 5);
  note({
    name: `ledger, 50 rows, ${JSON.stringify(filter)}`,
    ...through,
    baseline: alone.p50,
    baselineName: 'SQL alone',
  });
}
note({ name: 'an empty answer (auth/state)', ...empty });

// The list of people on screen, in profiles kept on disk as a user's is: a browser keeps compiled scripts from the second opening on,
// and in a private window never. Beside it the same browser opening a picture alone.
const firstRow = async (page: Page) => {
  await page.goto(`${installation.address}/people`, { waitUntil: 'commit' });
  await page.locator('tbody tr[data-row-key]').first().waitFor();
};
const nothing = async (page: Page) => {
  await page.goto(`${installation.address}${icon}`, { waitUntil: 'commit' });
  await page.locator('svg').first().waitFor();
};
const icon = /\/assets\/icon-[^"]+/.exec(await (await fetch(installation.address)).text())![0];
const coldTimes: number[] = [];
const warmTimes: number[] = [];
const nothingTimes: number[] = [];
for (let index = 0; index < 7; index += 1) {
  const profile = mkdtempSync(join(tmpdir(), 'bulwark-profile-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: CHROMIUM_FLAGS,
  });
  await browser.addCookies(cookies);
  const opened = async (what: (page: Page) => Promise<void>) => {
    const page = await browser.newPage();
    const time = await once(() => what(page));
    await page.close();
    return time;
  };
  coldTimes.push(await opened(firstRow));
  await opened(firstRow);
  for (let again = 0; again < 2; again += 1) {
    warmTimes.push(await opened(firstRow));
    nothingTimes.push(await opened(nothing));
  }
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
const baseline = { baseline: median(nothingTimes), baselineName: 'the icon alone in the same browser' };
note({ name: 'first row of the list of 10,000 people on screen, cold cache', p50: median(coldTimes), ...baseline });
note({ name: 'the same, warm cache (third opening in one profile)', p50: median(warmTimes), ...baseline });

// A unit of 10,000 made a key unit; a large unit derived whole.
const ordinary = await aBenchUnit(owner, { keyUnit: false });
await fillPeople(owner, ordinary, 10_000);
await db.inUnit(ordinary, (sql) => rederive(sql, ordinary, 'whole-unit', today));
await owner.query('vacuum analyze');
const wouldBe = await once(() =>
  db.inUnit(ordinary, (sql) =>
    preview(sql, { unitId: ordinary, today, supposed: { status: 'key-unit', from: '2024-03-01' as never } }, ask.now),
  ),
);
await owner.query(`insert into unit_status (unit_id, status, from_day) values ($1, 'key-unit', '2024-03-01')`, [
  ordinary,
]);
note({
  name: 'a unit of 10,000 made a key unit: rows derived and written',
  p50: await once(() => db.inUnit(ordinary, (sql) => rederive(sql, ordinary, 'whole-unit', today))),
  baseline: wouldBe,
  baselineName: 'preview (derives, writes nothing)',
});
const large = await aBenchUnit(owner);
await fillPeople(owner, large, LARGE);
await owner.query('vacuum analyze');
const first = await once(() => db.inUnit(large, (sql) => rederive(sql, large, 'whole-unit', today)));
await owner.query('vacuum analyze');
const again = await timed(() => db.inUnit(large, (sql) => rederive(sql, large, 'whole-unit', today)), 3, 1);
const largeRows = (await owner.query('select count(*)::int as n from duty where unit_id = $1', [large])).rows[0].n;
note({
  name: `full re-derivation, ${LARGE.toLocaleString('en-US')} people (${largeRows.toLocaleString('en-US')} rows), nothing changed`,
  p50: again.p50,
  baseline: first,
  baselineName: 'first derivation, all rows written',
});

client.end();
// At rest: a minute after the last request, when idle connections have been closed; start again.
await db.close();
await owner.end();
await new Promise((resolve) => setTimeout(resolve, 60_000));
note({
  name: 'memory at rest, server and database (PSS), a minute after all of this',
  p50: memoryOf(installation.pid),
  unit: 'MB',
});
const { data } = installation;
await installation.stop(false);
began = performance.now();
installation = await anInstallation({ data });
await fetch(`${installation.address}/auth/state`);
note({ name: 'start to first answer, cold (installed, first start)', p50: cold });
note({ name: 'start to first answer, warm', p50: performance.now() - began });
await request.dispose();
await installation.stop();
process.stdout.write(`${asTable(figures)}\n`);
