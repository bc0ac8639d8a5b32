/**
 * What may not come out by the side: the record holds no word about people, the log none either, no answer a secret; and every look at
 * one person is logged and shown to that person.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql as statement } from 'kysely';
import { z } from 'zod';
import { compareRecord } from '../src/journal/compare.ts';
import { RULES } from '../src/law/duties.ts';
import { query } from '../src/platform/query.ts';
import { inputFor, jsonOf } from '../src/server/made-input.ts';
import { registry } from '../src/server/modules.ts';
import { allMarks, aMarkedUnit, type MarkedUnit, marksIn, marksOf, protectedMarks } from './a-marked-unit.ts';
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

describe('the record', () => {
  const bodies = async () =>
    (await w.owner.query<{ body: string }>('select body from journal_entry order by entry_id')).rows.map(
      (row) => row.body,
    );

  test('holds no name, number, address or free text about people', async () => {
    const all = await bodies();
    assert.ok(all.length > 60);
    assert.deepEqual(
      marksIn(`{"facts":{"name":"${a.marks.zh}"}}`, protectedMarks(a.marks)),
      [a.marks.zh],
      'the planted breach is found',
    );
    for (const body of all) {
      assert.deepEqual(marksIn(body, [...protectedMarks(a.marks), ...protectedMarks(b.marks)]), [], body);
    }
    const open = all
      .filter((body) => marksIn(body, [a.marks.open]).length > 0)
      .map((body) => JSON.parse(body).action as string);
    const ofTheUnit = [
      'dispatches.approve',
      'dispatches.set-sign',
      'inspections.decide',
      'inspections.propose',
      'inspections.take-in',
      'units.add-status',
      'units.correct-status',
      'units.update-profile',
      'yearly-reports.issue',
    ];
    assert.deepEqual([...new Set(open)].sort(), ofTheUnit);
  });

  test('and the looks are added to, never changed, by the role that serves; nor removed, looks not in their first six months', async () => {
    for (const table of ['journal_entry', 'look']) {
      for (const act of [
        `update ${table} set unit_id = unit_id`,
        ...(table === 'look' ? [] : [`delete from ${table}`]),
        `truncate ${table}`,
        `alter table ${table} disable row level security`,
      ]) {
        await assert.rejects(
          w.world.db.inUnit(a.unitId, (sql) => statement.raw(act).execute(sql)),
          /permission denied|must be owner/,
          act,
        );
      }
    }
    const count = async () => (await w.owner.query('select count(*)::int as n from look')).rows[0].n;
    const before = await count();
    assert.ok(before > 0);
    await w.world.db.inUnit(a.unitId, (sql) => statement.raw('delete from look').execute(sql));
    assert.equal(await count(), before, 'none of these is six months old');
  });

  test('accounts for every row that the program wrote: whatever was done, the comparison finds the fixtures’ rows alone', async () => {
    const found = await w.world.db.inUnit(a.unitId, (sql) => compareRecord(sql, a.unitId), 'reads');
    assert.deepEqual(
      found.map((one) => [one.kind, 'table' in one ? one.table : '']),
      [['foreign', 'account']],
    );
    const own = new Set(Object.values(a.as).map((one) => String(one.accountId)));
    assert.deepEqual(
      found[0]!.keys.filter((key) => !own.has(key)),
      [],
    );
  });

  test('a query that logs no look cannot write: what changes anything is an action, and recorded', async () => {
    const writing = query({
      name: 'planted.query',
      input: z.strictObject({}),
      by: ['security-officer'],
      recorded: 'no',
      run: ({ sql, unitId }) => statement`update unit set name = 'x' where unit_id = ${unitId}`.execute(sql),
    });
    await assert.rejects(w.does(a.as['security-officer'], writing, {}), /read-only transaction/);
  });

  test('a fault is logged with its kind and place, without a word of what was sent; the user gets a reference', async () => {
    const word = `${a.marks.zh}故障${a.marks.phone}`;
    await w.owner.query(`alter table correction add constraint planted check (about <> 'other') not valid`);
    const answer = await o.ask(a.cookies.member, 'rights.ask-correction', { about: 'other', request: word });
    await w.owner.query('alter table correction drop constraint planted');
    await w.owner.query(`alter table person add constraint planted check (name not like '%故障%') not valid`);
    const second = await o.ask(a.cookies['security-officer'], 'people.add-person', { name: word });
    await w.owner.query('alter table person drop constraint planted');
    for (const one of [answer, second]) {
      assert.equal(one.status, 500);
      assert.deepEqual(
        faultsOfRefusal(one).filter((fault) => fault !== 'status 500' && fault !== 'no code of a refusal'),
        [],
      );
      assert.ok(o.log().includes(String(one.body?.reference)), 'the reference stands in the log');
    }
    assert.match(o.log(), /planted/);
    assert.deepEqual(marksIn(o.log(), [...allMarks(a.marks), ...allMarks(b.marks)]), []);
  });
});

describe('what goes out beside the pages', () => {
  const everyMark = () => [...allMarks(a.marks), ...allMarks(b.marks)];

  test('log, figures and mails hold no mark, whatever was asked of every act and look, and whichever job ran', async () => {
    for (const { name, by } of operations) {
      await o.ask(a.cookies[by[0]!], name, inputOf(name, a)); // done, refused or a fault: the log is read in each case
      await o.ask(undefined, `${a.marks.zh}.${name}`, { [a.marks.latin]: a.marks.zh });
    }
    const local = (url: string) => o.request({ method: 'GET', url, remoteAddress: '127.0.0.1' });
    const told = [o.log(), (await local('/metrics')).text, (await local('/readyz')).text, ...a.mails, ...b.mails];
    assert.deepEqual(marksIn(`x ${a.marks.zh}`, everyMark()), [a.marks.zh], 'the planted breach is found');
    for (const text of told) assert.deepEqual(marksIn(text, everyMark()), [], text.slice(0, 300));
    assert.ok(a.mails.length > 0 && b.mails.length > 0, 'somebody was written to');
    // Nor a word of the ledger: what is owed, which article, whose.
    for (const mail of a.mails)
      for (const { title, code } of RULES)
        for (const word of [title.zh, title.en, code]) assert.ok(!mail.includes(word), `${word}: ${mail}`);
  });
});

describe('a look at one person', () => {
  const looks = async () => {
    const found = await w.owner.query<{ n: number }>(
      'select count(*)::int as n from look where unit_id = $1 and person_id = $2',
      [a.unitId, a.memberId],
    );
    return found.rows[0]!.n;
  };
  const namesPerson = (name: string) => 'personId' in (jsonOf(registry.get(name)!.input).properties ?? {});

  test('at whatever address, is logged and shown to that person with who, when and why', async () => {
    const ids = { ...a.ids, personId: a.memberId };
    let looked = 0;
    for (const { name, by, input: schema } of operations.filter(
      (one) => one.kind === 'query' && namesPerson(one.name),
    )) {
      const input = inputFor(schema, ids, '记号') as Record<string, unknown>;
      // By itself and without other filters: whatever this query tells about the person.
      const bare = Object.fromEntries(
        Object.entries(input).filter(([key]) => (jsonOf(schema).required ?? []).includes(key) || key === 'personId'),
      );
      for (const role of by.filter((one) => one !== 'member')) {
        const before = await looks();
        const answer = await o.ask(a.cookies[role], name, { ...bare, ...withRow(name) });
        const what = `${role}: ${name} ${answer.status} ${answer.text.slice(0, 200)}`;
        if (answer.status !== 200) assert.deepEqual(faultsOfRefusal(answer), [], what);
        else if (tellsOf(answer)) {
          looked += 1;
          assert.equal(await looks(), before + 1, what);
          assert.equal((await lastShown())?.query, name);
        }
      }
    }
    assert.ok(looked >= 3, 'something was looked at');
  });

  /** A row of the ledger that the person has. */
  const rowOf = { name: '', rule: 0, occasion: 0 };
  before(async () => {
    const found = await w.owner.query<{ rule: number; occasion: string }>(
      'select rule, occasion from duty where unit_id = $1 and person_id = $2 limit 1',
      [a.unitId, a.memberId],
    );
    Object.assign(rowOf, { rule: found.rows[0]!.rule, occasion: Number(found.rows[0]!.occasion) });
  });
  const withRow = (name: string) =>
    'rule' in (jsonOf(registry.get(name)!.input).properties ?? {})
      ? { rule: rowOf.rule, occasion: rowOf.occasion }
      : {};
  const tellsOf = ({ text, headers }: Answer) =>
    marksIn(text, protectedMarks(a.marks)).length > 0 || headers['content-type'] === 'application/pdf';
  const lastShown = async () => {
    const answer = await o.ask(a.cookies.member, 'accounts.looks-at-me', {});
    return (answer.body as { result: { rows: { query: string; at: string; by: string }[] } }).result.rows[0];
  };
});

describe('no answer', () => {
  test('holds a salt, a key, a secret or a password’s hash', async () => {
    const bare = (text: string): string[] => {
      const keys: string[] = [];
      JSON.parse(text, (key, value) => {
        keys.push(key);
        return value;
      });
      return keys.filter((key) => /salt|totp|secret$|password|token(?!Id)|^key$|sealed|leaf|activationHash/i.test(key));
    };
    assert.deepEqual(
      bare('{"rows":[{"salt":"00","totpSecret":"x"}]}'),
      ['salt', 'totpSecret'],
      'the planted breach is found',
    );
    for (const { name, by, kind } of operations.filter((one) => one.kind === 'query')) {
      for (const role of by) {
        const answer = await o.ask(a.cookies[role], name, inputOf(name, a));
        if (answer.body) assert.deepEqual(bare(answer.text), [], `${kind} ${name}`);
      }
    }
    // An access token is shown once, to who has just made it.
    const shown = (name: string) => (name === 'accounts.make-token' ? ['token'] : []);
    for (const { name, text } of a.answers) if (text.startsWith('{')) assert.deepEqual(bare(text), shown(name), name);
  });
});
