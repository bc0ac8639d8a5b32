/** The walls between units, and between the administrators and the business: tried from the other side, at every address and in every table. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { sql as statement } from 'kysely';
import { ADMINISTRATORS } from '../src/platform/permission.ts';
import { at, inputFor, kindOfId, placesIn, withAt } from '../src/server/made-input.ts';
import { registry } from '../src/server/modules.ts';
import {
  allMarks,
  aMarkedUnit,
  type MarkedUnit,
  marksIn,
  marksOf,
  protectedMarks,
  tablesOfUnits,
} from './a-marked-unit.ts';
import { freeTexts } from './made-inputs.ts';
import { type Answer, anOutside, faultsOfRefusal } from './outside.ts';

const o = await anOutside();
const { w } = o;
let a: MarkedUnit;
let b: MarkedUnit;
before(async () => {
  a = await aMarkedUnit(o, marksOf('甲方', 'jiafang', '13911112222'));
  b = await aMarkedUnit(o, marksOf('乙方', 'yifang', '13933334444'));
});
after(() => o.close());

const operations = [...registry.values()];
const inputOf = (name: string, of: MarkedUnit, text = of.marks.zh) => inputFor(registry.get(name)!.input, of.ids, text);

/** All that stands in a unit's rows, as the owner of the tables sees it. */
async function rowsOf(unitId: number): Promise<Record<string, string>> {
  const rows: Record<string, string> = {};
  for (const name of await tablesOfUnits(o)) {
    const found = await w.owner.query<{ all: string | null }>(
      `select string_agg(t::text, '|' order by t::text) as all from "${name}" t where unit_id = $1`,
      [unitId],
    );
    rows[name] = found.rows[0]!.all ?? '';
  }
  return rows;
}

describe('what the walls are tried with', () => {
  test('the marked unit has rows in every table, and its marks are found where they are', async () => {
    const rows = await rowsOf(a.unitId);
    assert.deepEqual(
      Object.keys(rows).filter((name) => rows[name] === ''),
      [],
    );
    const marked = Object.keys(rows).filter((name) => marksIn(rows[name]!, protectedMarks(a.marks)).length > 0);
    for (const name of ['person', 'post', 'department', 'training', 'letter_template', 'account', 'roster_row']) {
      assert.ok(marked.includes(name), name);
    }
    assert.deepEqual(marksIn('…JIAFANGJIHAO-1…', allMarks(a.marks)), ['jiafangjihao']);
  });

  test('every act that takes a text was done with a mark in it', () => {
    const done = new Set(a.answers.map((one) => one.name));
    const wanting = operations
      .filter(
        (one) => one.kind === 'action' && freeTexts(one.input, a.ids, a.marks.zh).length > 0 && !done.has(one.name),
      )
      .map((one) => one.name);
    assert.deepEqual(wanting, [], 'do it in tests/a-marked-unit.ts, with a mark in each text');
  });
});

describe('between units', () => {
  test('no role of another unit gets or changes anything by this unit’s ids', async () => {
    const before = await rowsOf(a.unitId);
    for (const { name, by, kind, input: schema } of operations) {
      const own = inputOf(name, b, '正常文字');
      for (const path of placesIn(own).filter((place) => typeof at(own, place) === 'number' && kindOfId(place))) {
        const id = a.ids[kindOfId(path)!];
        assert.ok(id, `${name} ${path.join('.')}: an id of a kind that tests/a-marked-unit.ts does not give`);
        const foreign = withAt(own, path, id);
        assert.ok(schema.safeParse(foreign).success);
        for (const role of by) {
          const answer = await o.ask(b.cookies[role], name, foreign);
          const what = `${role}: ${name} ${path.join('.')} ${answer.status} ${answer.text.slice(0, 200)}`;
          assert.deepEqual(marksIn(answer.text, allMarks(a.marks)), [], what);
          // A filter by what is not one's own finds nothing; everything else is refused.
          const isFilter = kind === 'query' || /export|sheet$/.test(name);
          if (!isFilter || answer.status !== 200) assert.deepEqual(faultsOfRefusal(answer), [], what);
        }
      }
    }
    assert.deepEqual(await rowsOf(a.unitId), before, 'nothing of the unit has changed');
  });

  test('no list of another unit holds anything of this one, whatever is searched for', async () => {
    const { zh, latin, phone } = a.marks;
    const tricks = [
      zh,
      latin,
      phone,
      '%',
      "' or true --",
      `'; set app.unit = '${a.unitId}'; --`,
      `$$; select set_config('app.unit', '${a.unitId}', false)`,
    ];
    for (const { name, by, input: schema } of operations.filter(
      (one) => one.kind === 'query' || /export|record$/.test(one.name),
    )) {
      const own = inputOf(name, b);
      const places = freeTexts(schema, b.ids, b.marks.zh);
      const inputs = places.length ? places.flatMap((path) => tricks.map((trick) => withAt(own, path, trick))) : [own];
      for (const input of inputs) {
        for (const role of by) {
          const answer = await o.ask(b.cookies[role], name, input);
          // What was searched for may be said again; nothing else of the other unit may come.
          const rest = marksIn(answer.text, allMarks(a.marks)).filter((mark) => !JSON.stringify(input).includes(mark));
          assert.deepEqual(rest, [], `${role}: ${name} ${answer.text.slice(0, 200)}`);
          assert.ok(answer.status < 500, `${name} ${answer.text}`);
        }
      }
    }
  });

  /** What the serving role sees of a table that it should not: rows of others when it serves `b`, any row when it serves nobody. */
  async function seenThrough(name: string): Promise<string[]> {
    const all = (sql: typeof w.world.db.direct) =>
      statement<{
        unit_id: number;
        row: string;
      }>`select unit_id, t::text as row from ${statement.table(name)} t`.execute(sql);
    const served = (await w.world.db.inUnit(b.unitId, all)).rows;
    assert.ok(
      served.some((row) => row.unit_id === b.unitId),
      `${name}: its own rows are there`,
    );
    const others = served.filter((row) => row.unit_id !== b.unitId || marksIn(row.row, allMarks(a.marks)).length > 0);
    const unserved = [...(await w.world.db.outside(all)).rows, ...(await all(w.world.db.direct)).rows];
    return [...others, ...unserved].map((row) => row.row);
  }

  test('the serving role sees in every table the rows of the unit it serves, and without one none', async () => {
    await w.owner.query('alter table person disable row level security');
    assert.ok((await seenThrough('person')).length > 0, 'the planted breach is found');
    await w.owner.query('alter table person enable row level security');
    for (const name of await tablesOfUnits(o)) assert.deepEqual(await seenThrough(name), [], name);
  });

  test('what is the installation’s holds no business content', async () => {
    for (const name of [
      'installation',
      'sign_in',
      'sign_in_failure',
      'duty_case',
      'backup_run',
      'backup_plan',
      'unit_job',
    ]) {
      const found = await w.owner.query<{ all: string }>(`select t::text as all from ${name} t`);
      assert.deepEqual(
        marksIn(found.rows.map((row) => row.all).join(), [...allMarks(a.marks), ...allMarks(b.marks)]),
        [],
        name,
      );
    }
  });

  test('a transaction names its unit by a number and nothing else', async () => {
    for (const unit of [0, -1, 1.5, Number.NaN, `${a.unitId}'; drop table person; --`]) {
      assert.throws(() => w.world.db.inUnit(unit as number, async () => {}), /not a unit/);
    }
  });
});

describe('the three administrators', () => {
  /** What is not the accounts' own: their names and the names to sign in with. */
  const business = (value: unknown): string =>
    JSON.stringify(value, (key, one) =>
      ['displayName', 'name', 'login', 'byName', 'unitName', 'by'].includes(key) ? undefined : one,
    );

  /** The same of a file: a csv without the columns of accounts' names. */
  const businessOfFile = (csv: string): string =>
    parse(csv, { bom: true, columns: true })
      .map((row) => business({ ...(row as object), 姓名: '', 登录名: '', 操作人: '', 查看人: '' }))
      .join();

  /** Of the record itself: no more than may stand in it (tests/record-and-looks.test.ts). */
  const businessIn = ({ body, text, headers }: Answer): string[] => {
    if (body) return marksIn(business(body), allMarks(a.marks));
    const isTable = String(headers['content-type']).startsWith('text/csv');
    return isTable ? marksIn(businessOfFile(text), allMarks(a.marks)) : marksIn(text, protectedMarks(a.marks));
  };

  // First: the other test invites everybody, and an account has its person's name.
  test('learn no person’s name who has no account', async () => {
    const colleague = `${a.marks.zh}李`;
    for (const role of ADMINISTRATORS) {
      for (const { name } of operations.filter((one) => one.kind === 'query' && one.by.includes(role))) {
        for (const input of [{}, { text: colleague }]) {
          const answer = await o.ask(a.cookies[role], name, input);
          assert.ok(!answer.text.includes(colleague), `${role}: ${name}`);
        }
      }
    }
  });

  test('see no business content through anything that they may do', async () => {
    assert.deepEqual(marksIn(businessOfFile(`姓名,电话\r\n${a.marks.zh},${a.marks.phone}\r\n`), allMarks(a.marks)), [
      a.marks.phone,
    ]);
    assert.deepEqual(
      marksIn(business({ rows: [{ displayName: a.marks.zh, phone: a.marks.phone }] }), allMarks(a.marks)),
      [a.marks.phone],
    );
    const words = [
      undefined,
      a.marks.zh,
      `${a.marks.zh}姓名`,
      `${a.marks.latin}-1`,
      `${a.marks.latin}-login`,
      a.marks.phone,
    ];
    for (const role of ADMINISTRATORS) {
      for (const { name, input: schema } of operations.filter((one) => one.by.includes(role))) {
        if (name === 'accounts.change-password') continue;
        for (const word of words) {
          const texts = freeTexts(schema, a.ids, a.marks.zh);
          const made = asCsv(inputOf(name, a));
          const input = texts.reduce((all: unknown, path) => withAt(all, path, word ?? a.marks.zh), made);
          const answer = await o.ask(a.cookies[role], name, word === undefined ? lean(input) : input);
          assert.deepEqual(businessIn(answer), [], `${role}: ${name} ${answer.text.slice(0, 300)}`);
        }
      }
    }
  });

  /** A file as a text that can be read here. */
  const asCsv = (input: unknown) => ({
    ...(input as object),
    ...('format' in (input as object) && { format: 'csv', language: 'zh' }),
  });

  /** Without what may be left out. */
  const lean = (input: unknown) =>
    Object.fromEntries(Object.entries(input as object).filter(([key]) => key !== 'text'));
});
