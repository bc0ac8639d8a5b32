import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql as statement } from 'kysely';
import { rebuildDifference } from '../domain/duties/store/derive.ts';
import { aWorld } from '../fixtures/world.ts';
import { readSpreadsheet } from '../imports/spreadsheet.ts';
import { readUnitsList, type UnitsList } from '../imports/units-list.ts';
import { alteredEntries, listEntries } from '../journal/read.ts';
import { addBodies, bodiesHere, type Slip } from './add-bodies.ts';
import { type Proposal, proposeBodies } from './bodies-proposal.ts';
import { aBrowser, aDoor, codeAt, PASSWORD, secretOf } from './door-for-tests.ts';
import { ensureSetUpCode } from './session.ts';

const w = await aWorld();
const app = aDoor(w);
after(async () => {
  await app.close();
  await w.close();
});

const NAMED = { organs: ['甲市国家安全局'], departments: ['甲省教育厅', '甲省科技厅'] };
const slips: Slip[] = [];
let list: UnitsList;

const propose = async (of: UnitsList = list, named = NAMED) => proposeBodies(of, named, await bodiesHere(w.world));
async function accept(proposal: Proposal) {
  const kept: Slip[] = [];
  const keepSlips = async (all: readonly Slip[]) => void kept.push(...all);
  const { correspondents } = await addBodies(w.world, proposal, { keepSlips, onAdded: () => {} });
  return { kept, correspondents };
}
const counts = ({ fresh, same, clashes, superiors, problems }: Proposal) => [
  ...[fresh.length, same.length, clashes.length, superiors.size, problems.length],
];
const everything = async () => {
  const { rows } = await w.owner.query<{ n: number }>(
    `select (select count(*) from unit) + (select count(*) from account) + (select count(*) from correspondent)
      + (select count(*) from journal_entry) + (select count(*) from unit_status) + (select count(*) from body) as n`,
  );
  return Number(rows[0]!.n);
};
const one = async (text: string, ...values: unknown[]) => (await w.owner.query(text, values)).rows;

before(async () => {
  await ensureSetUpCode(w.world.db);
  const file = await readSpreadsheet(
    readFileSync(join(import.meta.dirname, '../../tests/samples/units-zh.xlsx')),
    'x.xlsx',
  );
  assert.ok(file.ok);
  list = readUnitsList(file.sheets, w.today());
});

describe('an organ, two departments and the 30 units of the list', () => {
  test('are proposed, and nothing is changed by that', async () => {
    const before = await everything();
    assert.deepEqual(counts(await propose()), [33, 0, 0, 10, 0]);
    assert.equal(await everything(), before);
  });

  test('cut after some of them, the next run adds the others; accepted again, nothing changes', async () => {
    const whole = await propose();
    const keepSlips = async (all: readonly Slip[]) => void slips.push(...all.slice(0, 20 * 4));
    // The cable is pulled between the twentieth body and its keys.
    const onAdded = async (_: unknown, done: number) => {
      if (done < 20) return;
      await w.owner.query('delete from body where unit_id = (select max(unit_id) from unit)');
      throw new Error('cut');
    };
    await assert.rejects(addBodies(w.world, whole, { keepSlips, onAdded }), /cut/);
    const rest = await propose();
    assert.deepEqual(counts(rest), [13, 20, 0, 10, 0]);
    slips.push(...(await accept(rest)).kept);
    assert.equal(slips.length, 33 * 4);
    const before = await everything();
    const again = await propose();
    assert.deepEqual(counts(again), [0, 33, 0, 10, 0]);
    assert.deepEqual(await accept(again), { kept: [], correspondents: 0 });
    assert.equal(await everything(), before);
  });

  test('are what the list says: kinds, statuses with their notices, superiors', async () => {
    const kinds = await one('select body, count(*)::int as n from unit group by body order by body');
    assert.deepEqual(
      kinds.map(({ body, n }) => [body, n]),
      [
        ['industry-department', 2],
        ['organ', 1],
        ['unit', 30],
      ],
    );
    const statuses = await one('select status, count(*)::int as n from unit_status group by status order by status');
    assert.deepEqual(
      statuses.map(({ status, n }) => [status, n]),
      [
        ['cii-operator', 9],
        ['key-unit', 15],
        ['research-institute', 4],
        ['school', 2],
      ],
    );
    const [key] = await one(
      `select u.credit_code, s.notice_number, s.notice_day::text, s.from_day::text from unit u join unit_status s using (unit_id)
        where u.name = '中岳中心23' and s.status = 'key-unit'`,
    );
    assert.deepEqual(Object.values(key), ['91990000CEPYCU1W6B', '甲国安告〔2023〕54号', '2023-09-03', '2023-09-03']);
    const superiors = await one(
      `select u.name, c.name as superior from correspondent c join unit u using (unit_id) where c.is_superior order by u.unit_id`,
    );
    assert.equal(superiors.length, 10);
    assert.ok(superiors.some(({ name, superior }) => name === '中岳中心23' && superior === '华远中心3'));
  });

  test('know one another as far as they should: organ and departments everybody, a unit its superior and what is below it', async () => {
    const of = async (name: string) =>
      (await one('select c.name, c.kind from correspondent c join unit u using (unit_id) where u.name = $1', name))
        .length;
    assert.equal(await of('甲市国家安全局'), 32);
    assert.equal(await of('甲省教育厅'), 32);
    assert.equal(await of('云岭管理局2'), 3, 'organ and two departments, no unit beside it');
    assert.equal(await of('中岳中心23'), 4, 'and its superior');
    assert.equal(await of('华远中心3'), 6, 'and the three below it');
  });

  test('nobody of the contact persons is kept, and no code stands anywhere but on the slips', async () => {
    const tables = await one(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const all = [];
    for (const { name } of tables)
      all.push((await one(`select string_agg(t::text, '|') as all from "${name}" t`))[0].all ?? '');
    const text = all.join('|');
    assert.ok(text.includes('云岭管理局2'), 'the whole database is looked through');
    for (const absent of ['魏宇英', '010-00002083', '蔡强涵', ...slips.map((slip) => slip.activationCode)])
      assert.ok(!text.includes(absent), absent);
    assert.equal(Number((await one('select count(*) as n from person'))[0].n), 0, 'nobody is on a roster yet');
  });

  test('each has it in its record, and its ledger owes what it should', async () => {
    for (const { unitId } of await bodiesHere(w.world)) {
      await w.world.db.inUnit(unitId, async (sql) => {
        const acts = (await listEntries(sql, unitId, { limit: 50 })).map(({ action }) => action);
        assert.equal(acts.at(-1), 'accounts.add-body');
        assert.ok(acts.includes('dispatches.add-all-here'));
        assert.deepEqual(await rebuildDifference(sql, unitId, w.today()), []);
        assert.deepEqual(await alteredEntries(sql, unitId), []);
      });
    }
  });

  test('the codes open each account once, as the office it is for, in its own body', async () => {
    assert.equal(await ensureSetUpCode(w.world.db), undefined, 'nobody is asked to set up what is there');
    for (const [index, { login, activationCode, body, role }] of slips.entries()) {
      // Every officer, and of the first body everybody.
      if (index % 4 !== 0 && index > 3) continue;
      const browser = aBrowser(app, `10.0.1.${index}`);
      const activated = await browser.post('/auth/activate', { login, code: activationCode, password: PASSWORD });
      assert.equal(activated.body.state, 'enrol', `${body} ${login} ${JSON.stringify(activated.body)}`);
      const entered = await browser.post('/auth/enrol', { code: codeAt(secretOf(activated), w.world.clock()) });
      assert.equal(entered.body.state, 'signed-in');
      const me = (await browser.me()).body.result as { unitName: string; roles: string[] };
      assert.equal(me.unitName, body);
      assert.ok(me.roles.includes(role));
      const again = await aBrowser(app, `10.0.2.${index}`).post('/auth/activate', {
        login,
        code: activationCode,
        password: PASSWORD,
      });
      assert.equal(again.body.code, 'wrong-code');
    }
    const officers = await one(
      `select u.body, a.roles from account a join unit u using (unit_id) where a.login like '%-officer' order by 1`,
    );
    assert.ok(
      officers.every(
        ({ body, roles }) =>
          roles.includes('organ-officer') === (body === 'organ') &&
          roles.includes('industry-officer') === (body === 'industry-department'),
      ),
    );
  });

  test('walls: every table opened as every body holds nothing of another’s', async () => {
    const tables = await one(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'unit_id'
        and table_name in (select relname from pg_class where relrowsecurity)`,
    );
    assert.ok(tables.length > 40, String(tables.length));
    const bodies = await bodiesHere(w.world);
    const strangers = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const { unitId } of bodies)
        await w.world.db.inUnit(unitId, async (sql) => {
          const parts = tables.map(
            ({ name }) => statement`select ${name}::text as name, unit_id from ${statement.table(name)}`,
          );
          const seen = await statement<{
            name: string;
            unit_id: number;
          }>`select name, unit_id from (${statement.join(parts, statement` union all `)}) as t group by name, unit_id`.execute(
            sql,
          );
          assert.ok(
            seen.rows.some((row) => row.name === 'unit' && row.unit_id === unitId),
            'its own rows are there',
          );
          for (const row of seen.rows)
            if (row.unit_id !== unitId) found.push(`${unitId} sees ${row.name} of ${row.unit_id}`);
        });
      return found;
    };
    await w.owner.query('alter table correspondent disable row level security');
    assert.ok((await strangers()).length > 0, 'the planted breach is found');
    await w.owner.query('alter table correspondent enable row level security');
    assert.deepEqual(await strangers(), []);
  });
});

describe('what does not fit', () => {
  const unit = (name: string, more: object = {}) => ({ sheet: 's', row: 9, name, statuses: [], people: {}, ...more });
  const of = (...units: ReturnType<typeof unit>[]) => ({ ...list, units, conflicts: [], problems: [], notes: [] });
  const at = { sheet: 's', cell: 'H9', header: '上级单位', raw: '' };

  test('another name under a known code, another code or kind under a known name: in conflict, nothing added', async () => {
    const proposal = await propose(
      of(
        unit('改名单位', { creditCode: '91990000CEPYCU1W6B' }),
        unit('云岭管理局2', { creditCode: '91350100M000100Y43' }),
        unit('甲省教育厅'),
        unit('华远 中心3'),
      ),
      { organs: ['云岭设计院7', '某局'], departments: ['某局'] },
    );
    assert.deepEqual(proposal.clashes.map(({ why }) => why).sort(), [
      'in-the-list',
      'other-code',
      'other-kind',
      'other-kind',
      'other-name',
    ]);
    assert.deepEqual([proposal.fresh.length, proposal.same.length], [0, 1]);
    const before = await everything();
    await accept(proposal);
    assert.equal(await everything(), before);
  });

  test('a superior that is nowhere, itself, or in a circle is told and not marked', async () => {
    const proposal = await propose(
      of(
        unit('子一', { superior: '不存在的单位', superiorAt: at }),
        unit('子二', { superior: '子二', superiorAt: at }),
        unit('子三', { superior: '子四', superiorAt: at }),
        unit('子四', { superior: '子三', superiorAt: at }),
        unit('子五', { superior: '子三', superiorAt: at }),
        unit('子六', { superior: '云岭管理局2', superiorAt: at }),
      ),
    );
    assert.deepEqual(
      proposal.problems.map(({ reason }) => reason),
      ['superior-not-here', 'superior-itself', 'superior-in-a-circle', 'superior-in-a-circle'],
    );
    assert.deepEqual([...proposal.superiors.keys()], ['子五', '子六']);
  });

  test('whoever is named on the list is entered on the roster; slips that cannot be kept stop everything', async () => {
    const named = await propose(of(unit('具名单位', { people: { officer: '李娜', auditor: '王芳' } })), {
      organs: [],
      departments: [],
    });
    const before = await everything();
    await assert.rejects(
      addBodies(w.world, named, { keepSlips: () => Promise.reject(new Error('disk full')), onAdded: () => {} }),
      /disk full/,
    );
    assert.equal(await everything(), before);
    const { kept } = await accept(named);
    assert.deepEqual(
      kept.map(({ displayName }) => displayName),
      ['李娜', '系统管理员', '安全保密管理员', '王芳'],
    );
    const rows = await one(
      `select a.display_name, p.name, a.roles from account a join unit u using (unit_id) left join person p using (unit_id, person_id)
        where u.name = '具名单位' order by account_id`,
    );
    assert.deepEqual(
      rows.map(({ name, roles }) => [name, roles]),
      [
        ['李娜', ['security-officer', 'member']],
        [null, ['system-admin']],
        [null, ['security-admin']],
        ['王芳', ['auditor', 'member']],
      ],
    );
  });
});
