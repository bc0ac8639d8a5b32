/**
 * Bad input, through real HTTP, at every address of the registry: always a refusal in both languages, never a fault, never a word of the
 * inside, and nothing half-written. The inputs are made from the schemas: what is added to the registry is tried without a line here.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { z } from 'zod';
import { ROLES } from '../src/platform/permission.ts';
import { at, type Ids, inputFor, jsonOf, kindOfId, placesIn, withAt, without } from '../src/server/made-input.ts';
import { registry } from '../src/server/modules.ts';
import { A_MEGABYTE, endless, SPOILT, SPOILT_VALUES } from './made-inputs.ts';
import { type Answer, anOutside, faultsOfRefusal, type OutsideUnit } from './outside.ts';

const o = await anOutside();
const { w } = o;
const unit = await o.aUnit('被测单位');
const other = await o.aUnit('另一单位');
after(() => o.close());

const NOBODY: Ids = { personId: unit.memberId };
const operations = [...registry.values()];
const one = (name: string) => registry.get(name)!;
const cookieFor = (name: string, of: OutsideUnit = unit) => of.cookies[one(name).by[0]!];
const inputOf = (name: string, ids: Ids = NOBODY) => inputFor(one(name).input, ids, '正常文字');

let stood: Record<string, string>;
let logged = '';
before(async () => {
  stood = await o.tables();
});
/** After each test: nothing has changed in any table, and nothing was a fault. */
afterEach(async () => {
  const [was, wasLogged] = [stood, logged];
  [stood, logged] = [await o.tables(), o.log()];
  assert.deepEqual(stood, was, 'nothing is half-written');
  assert.equal(logged.slice(wasLogged.length), '', 'nothing was a fault');
});

const isRefusal = (answer: Answer, what: string, planted: readonly string[] = [SPOILT]) => {
  const faults = faultsOfRefusal(answer, planted);
  assert.deepEqual(faults, [], `${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
};
const isRefused = (code: string, answer: Answer, what: string) => {
  isRefusal(answer, what);
  assert.equal(answer.body?.code, code, what);
};

describe('what is looked for is found', () => {
  const answer = (status: number, body: object): Answer => ({
    status,
    text: JSON.stringify(body),
    headers: {},
    body: { ...body },
  });
  const fine = { code: 'not-found', zh: '没有找到。', en: 'Not found.' };

  test('a refusal with its sentences passes; each thing that may not be is seen', () => {
    assert.deepEqual(faultsOfRefusal(answer(404, fine)), []);
    const cases: [string, Answer][] = [
      ['status 500', answer(500, fine)],
      ['status 200', answer(200, fine)],
      ['no code of a refusal', answer(422, { ...fine, code: 'fault' })],
      ['no Chinese sentence', answer(422, { ...fine, zh: 'invalid' })],
      ['no English sentence', answer(422, { code: 'x', zh: fine.zh })],
      ['shows the inside', answer(422, { ...fine, at: 'at run (file:///srv/x.ts:1:2)' })],
      ['shows the inside', answer(422, { ...fine, m: 'duplicate key value violates unique constraint "person_pkey"' })],
      ['shows the inside', answer(422, { ...fine, m: 'select 1 from person where unit_id = 1' })],
      ['repeats what was sent', answer(422, { ...fine, field: `x${SPOILT}` })],
    ];
    for (const [fault, planted] of cases) assert.ok(faultsOfRefusal(planted, [SPOILT]).includes(fault), fault);
  });

  test('a row, a changed word and a taken number are seen in the tables', async () => {
    const client = await w.owner.connect();
    await client.query(`insert into login_name (login, unit_id, account_id) values ('planted', 1, 999)`);
    const planted = await o.tables();
    await client.query(`delete from login_name where login = 'planted'`);
    client.release();
    assert.notDeepEqual(planted, stood);
  });
});

describe('every input', () => {
  test('has fields of its own names alone, and every text, list and number in it has an end', () => {
    assert.deepEqual(endless(jsonOf(z.object({ a: z.string(), b: z.array(z.int()).max(3) })), 'x'), [
      'x: takes fields of any name',
      'x.a: a text without a length',
    ]);
    assert.deepEqual(
      operations.flatMap((op) => endless(jsonOf(op.input), op.name)),
      [],
    );
  });

  test('can be made from its schema, so that what follows tries every one', () => {
    assert.deepEqual(
      operations.filter((op) => inputOf(op.name) === undefined).map((op) => op.name),
      [],
    );
    assert.ok(operations.length > 80);
  });
});

describe('who is not signed in', () => {
  test('is refused at every address, whatever is sent', async () => {
    for (const { name } of operations) {
      isRefused('signed-out', await o.ask(undefined, name, inputOf(name)), name);
      isRefused('signed-out', await o.ask(undefined, name, { [SPOILT]: SPOILT }), name);
    }
  });

  test('a forged cookie, a shortened one, an endless one, a half sign-in, somebody else’s mark: nobody is signed in', async () => {
    const real = unit.cookies['security-officer'].slice('bulwark='.length);
    const forged = [
      'bulwark=1',
      `bulwark=${real.slice(0, -1)}`,
      `bulwark=${real}A`,
      `bulwark=${real.toUpperCase()}`,
      `Bulwark=${real}`,
      `bulwark=${'A'.repeat(8_000)}`,
      "bulwark=' or 1=1 --",
      'bulwark=%00',
      `bulwark-browser=${real}`,
      '=;;;=',
    ];
    for (const cookie of forged) isRefused('signed-out', await o.ask(cookie, 'accounts.me', {}), cookie.slice(0, 40));
    assert.equal((await o.ask(`a=b; bulwark=${real}`, 'accounts.me', {})).status, 200, 'the real one is good');
  });
});

describe('who may not', () => {
  test('is refused at every address by role, with nothing done', async () => {
    for (const { name, by } of operations) {
      for (const role of ROLES.filter((candidate) => !by.includes(candidate))) {
        isRefused('not-permitted', await o.ask(unit.cookies[role], name, inputOf(name)), `${role}: ${name}`);
      }
    }
  });
});

describe('a signed-in user sends', () => {
  test('no object at all, another one’s fields, or keys of the language itself', async () => {
    for (const { name } of operations) {
      const input = inputOf(name) as object;
      const json = JSON.stringify(input);
      const more = (key: string, value: string) => `${json.slice(0, -1)}${json === '{}' ? '' : ','}"${key}":${value}}`;
      const bodies: unknown[] = [
        'null',
        '[]',
        '"text"',
        '0',
        [input],
        { input },
        more('unitId', String(other.unitId)),
        more('administrator', 'true'),
        more('__proto__', '{"roles":["security-officer"]}'),
        more('constructor', '{"prototype":{"a":1}}'),
        more('toString', '1'),
        `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
      ];
      for (const body of bodies) {
        const what = `${name} ${(typeof body === 'string' ? body : JSON.stringify(body)).slice(0, 80)}`;
        isRefused('invalid-input', await o.ask(cookieFor(name), name, body), what);
      }
    }
    assert.equal(({} as { roles?: unknown }).roles, undefined, 'nothing was put into every object');
  });

  test('in each field a wrong type, nothing, too much, control characters, numbers beyond reason', async () => {
    for (const { name, input: schema } of operations) {
      const input = inputOf(name);
      for (const path of placesIn(input)) {
        const spoilt = SPOILT_VALUES.map((value) => withAt(input, path, value));
        if (typeof path.at(-1) === 'string') spoilt.push(without(input, path));
        for (const body of spoilt.filter((candidate) => !schema.safeParse(candidate).success)) {
          isRefused('invalid-input', await o.ask(cookieFor(name), name, body), `${name} ${path.join('.')}`);
        }
      }
    }
  });

  test('a megabyte in every text', async () => {
    for (const { name } of operations) {
      const input = inputOf(name);
      for (const path of placesIn(input).filter((place) => typeof at(input, place) === 'string')) {
        const answer = await o.ask(cookieFor(name), name, withAt(input, path, A_MEGABYTE));
        // More bytes than a body may have, or more characters than the field may.
        assert.ok(['too-large', 'invalid-input'].includes(String(answer.body?.code)));
        isRefusal(answer, `${name} ${path.join('.')}`);
      }
    }
  });

  test('ids that there are not', async () => {
    // An export by a filter that finds nobody is an export of nothing, and recorded as one.
    for (const { name, kind } of operations.filter(
      (operation) => !/\.export(-owing|-posts|-orders|-received|-sent|-coverage)?$/.test(operation.name),
    )) {
      const input = inputOf(name);
      for (const path of placesIn(input).filter((place) => typeof at(input, place) === 'number' && kindOfId(place))) {
        for (const id of [999_999_999, 2_147_483_648, Number.MAX_SAFE_INTEGER]) {
          const answer = await o.ask(cookieFor(name), name, withAt(input, path, id));
          // A filter by what there is not finds nothing.
          if (kind !== 'query' || answer.status !== 200) isRefusal(answer, `${name} ${path.join('.')} ${id}`);
        }
      }
    }
  });
});
