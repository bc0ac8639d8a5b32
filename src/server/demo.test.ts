import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { received, sent } from '../domain/dispatches/queries.ts';
import { ledger } from '../domain/duties/queries.ts';
import { rebuildDifference } from '../domain/duties/store/derive.ts';
import { changesInHand, keyUnits } from '../domain/organ/queries.ts';
import { questions } from '../domain/questions/queries.ts';
import { FIGURE_NAMES } from '../domain/yearly-reports/figures.ts';
import { get, list, rows as rowsBehind } from '../domain/yearly-reports/queries.ts';
import { aWorld } from '../fixtures/world.ts';
import { alteredEntries } from '../journal/read.ts';
import type { SignedIn } from '../platform/perform.ts';
import { prepareDemo } from './demo.ts';
import { aBrowser, aDoor } from './door-for-tests.ts';

const w = await aWorld();
const app = aDoor(w);
after(async () => {
  await app.close();
  await w.close();
});

test('the demonstration has an organ and a department beside its institute, and dispatches have passed between them', async () => {
  const lines = await prepareDemo(w.world);
  const shown = lines.flatMap((line) => [/^ {2}(\w+) +([0-9A-Z-]{14}) /.exec(line) ?? []]);
  const passwords = new Map(shown.flatMap(([, login, password]) => (login ? [[login, password!]] : [])));
  assert.equal(passwords.size, 15);
  for (const login of ['organ', 'organ_head', 'department', 'department_head']) {
    const browser = aBrowser(app);
    assert.equal((await browser.signIn(login, passwords.get(login)!)).body.state, 'signed-in', login);
    assert.ok(((await browser.me()).body.result as { unitName: string }).unitName.startsWith('甲'));
  }
  const { rows } = await w.owner.query<{ login: string; unitId: number; accountId: number }>(
    'select login, unit_id as "unitId", account_id::int as "accountId" from account',
  );
  const who = (login: string) => rows.find((row) => row.login === login) as unknown as SignedIn;
  const arrivals = async (login: string) =>
    (await w.does(who(login), received, {})).rows.map(({ type }) => type).sort();
  assert.deepEqual(await arrivals('officer'), [
    ...['guidance', 'guidance', 'inspection-notice', 'inspection-record', 'order', 'requirement'],
  ]);
  assert.deepEqual(await arrivals('department'), [
    ...['key-unit-consultation', 'key-unit-consultation', 'receipt', 'return', 'return', 'return', 'statement'],
    'yearly-report',
  ]);
  assert.deepEqual(await arrivals('organ'), ['key-unit-opinion', 'nomination', 'return', 'return', 'return']);
  const numbers = async (login: string) =>
    (await w.does(who(login), sent, {})).rows.map(({ sign, number }) => `${sign} ${number}`).sort();
  assert.deepEqual(await numbers('organ'), [
    '甲国安商 1',
    '甲国安商 2',
    '甲国安导 1',
    ...['录', '改', '检'].map((mark) => `甲国安${mark} 1`),
  ]);
  assert.deepEqual(await numbers('officer'), ['示研回 1', '示研年 1', '示研答 1', '示研统 1']);
  const bank = await w.does(who('officer'), questions, {});
  assert.deepEqual([bank.total, new Set(bank.rows.map(({ kind }) => kind)).size], [20, 5], 'questions of every kind');
  const missed = await w.does(who('officer'), questions, { missed: true });
  assert.deepEqual(
    missed.rows.map(({ subject, answers, wrong }) => [subject, answers, wrong]),
    [
      ['secrecy', 10, 7],
      ['technique', 10, 6],
    ],
    'the officer sees which questions most people miss',
  );
  const list = await w.does(who('organ_head'), keyUnits, {});
  assert.deepEqual(
    list.rows.map(({ name }) => name),
    ['示例光电技术研究所'],
  );
  const open = await w.does(who('organ_head'), changesInHand, {});
  assert.deepEqual(
    open.rows.map(({ step }) => step),
    ['consultation', 'factors'],
  );
  const of8601 = await w.does(who('officer'), ledger, { state: 'all', rules: [8601], limit: 50 });
  assert.deepEqual(of8601.rows.map(({ state }) => state).sort(), ['met', 'owed'], 'a task of a requirement, done once');
  for (const unitId of new Set(rows.map((row) => row.unitId)))
    await w.world.db.inUnit(unitId, async (sql) => {
      assert.deepEqual(await alteredEntries(sql, unitId), []);
      assert.deepEqual(await rebuildDifference(sql, unitId, w.today()), []);
    });
  assert.equal((await prepareDemo(w.world)).length, 2, 'filled once');
});

test('each figure of the yearly reports counts exactly what stands behind it, row by row', async () => {
  const { rows: officers } = await w.owner.query<{ unitId: number; accountId: number }>(
    `select unit_id as "unitId", account_id::int as "accountId" from account where login = 'officer'`,
  );
  const officer = officers[0] as unknown as SignedIn;
  const reports = await w.does(officer, list, {});
  assert.equal(reports.rows.length, 2);
  let told = 0;
  for (const { yearlyReportId } of reports.rows) {
    const { figures, span } = await w.does(officer, get, { yearlyReportId });
    assert.ok(span.to < w.today(), 'to a day that is over');
    for (const figure of FIGURE_NAMES) {
      const { total, stated, counted, rows } = await w.does(officer, rowsBehind, { yearlyReportId, figure });
      assert.equal(stated, figures[counted], figure);
      assert.equal(total, stated, `${figure} of ${span.from}`);
      assert.equal(rows.length, Math.min(50, total), figure);
      if (total > 0) told += 1;
    }
  }
  assert.ok(told > 50, `${told} figures have something behind them`);
});
