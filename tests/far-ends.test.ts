/**
 * The far ends of what inputs may be: the first and last day, the least and greatest number, the longest text, letters beyond the
 * usual planes, words of SQL. All of it is good input by its schema: it is done or refused, never a fault, and what was done with it
 * can be read again at every address.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { at, inputFor, jsonOf, kindOfId, type Path, placesIn, withAt, without } from '../src/server/made-input.ts';
import { registry } from '../src/server/modules.ts';
import { aMarkedUnit, type MarkedUnit, marksOf } from './a-marked-unit.ts';
import { anOutside } from './outside.ts';

const o = await anOutside();
let unit: MarkedUnit;
before(async () => {
  unit = await aMarkedUnit(o, marksOf('甲方', 'jiafang', '13911112222'));
});
let logged = '';
afterEach(() => {
  const was = logged;
  logged = o.log();
  assert.equal(logged.slice(was.length), '', 'nothing was a fault');
});
after(() => o.close());

const operations = [...registry.values()];

const FAR: readonly unknown[] = [
  '1900-01-01',
  '1900-01-02',
  '2200-12-31',
  '1970-01-01',
  '2024-02-29',
  '00:00',
  '23:59',
  '1900-01-01T00:00:00Z',
  '9999-12-31T23:59:59+14:00',
  0,
  1,
  0.5,
  24,
  1900,
  2200,
  32_767,
  2 ** 31 - 1,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  10_000_000,
  '𠮷𡃁👨‍👩‍👧‍👦ﷺ',
  '\ud800 half a letter',
  'O\'Brien \\ "%_$1 {}[]',
  'NULL',
  '=1+1',
  '<script>alert(1)</script>',
  '长'.repeat(60),
  '长'.repeat(200),
  '长'.repeat(2000),
  null,
  [],
  true,
  false,
];

/** Every value that this place can hold by its schema, the places of ids left alone. */
function farInputs(name: string): unknown[] {
  const { input: schema } = registry.get(name)!;
  const input = inputFor(schema, unit.ids, '正常文字');
  const places: Path[] = [...placesIn(input).filter((path) => !kindOfId(path)), ...optionalPlaces(input, name)];
  const far = places.flatMap((path) => [
    ...FAR.map((value) => withAt(input, path, value)),
    ...(path.length === 1 && at(input, path) !== undefined ? [without(input, path)] : []),
  ]);
  return far.filter((one) => schema.safeParse(one).success);
}

const optionalPlaces = (input: unknown, name: string): Path[] =>
  Object.keys(jsonOf(registry.get(name)!.input).properties ?? {})
    .filter((key) => !(key in (input as object)) && !kindOfId([key]))
    .map((key) => [key]);

/** Last: it ends sign-ins of those who are still to ask. */
const LAST = ['accounts.close', 'accounts.renew-activation', 'accounts.grant'];

describe('the far ends of every input', () => {
  const inOrder = [...operations].sort((a, b) => Number(LAST.includes(a.name)) - Number(LAST.includes(b.name)));

  test('are done or refused, never a fault', async () => {
    const faults: string[] = [];
    let tried = 0;
    for (const { name, by } of inOrder) {
      for (const input of farInputs(name)) {
        const answer = await o.ask(unit.cookies[by[0]!], name, input);
        if (answer.status >= 500) faults.push(`${name} ${JSON.stringify(input).slice(0, 200)}`);
        tried += 1;
      }
    }
    assert.deepEqual(faults, []);
    assert.ok(tried > 500, `${tried} were tried`);
  });

  test('can be read again, by everybody who may', async () => {
    for (const { name, by } of operations.filter((one) => one.kind === 'query')) {
      for (const role of by) {
        const answer = await o.ask(unit.cookies[role], name, inputFor(registry.get(name)!.input, unit.ids, '正常文字'));
        assert.ok(answer.status < 500, `${role}: ${name} ${answer.text}`);
        if (Object.keys(jsonOf(registry.get(name)!.input).required ?? []).length > 0) continue;
        const all = await o.ask(unit.cookies[role], name, {});
        assert.ok(all.status === 200 || all.status === 404, `${role}: ${name} ${all.text}`);
      }
    }
  });

  test('the ledger is still the one that a rebuild gives', () => o.w.checkInvariants());
});
