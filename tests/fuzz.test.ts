/**
 * A slice of what `node bench/fuzz.ts` does whole. The seed is printed and can be given (BULWARK_FUZZ_SEED); without one every run tries
 * the same, so that a failure is somebody's change and not the day's luck.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type MarkedUnit, marksOf } from './a-marked-unit.ts';
import { fuzzFiles } from './fuzz-files.ts';
import { fuzzParts } from './fuzz-parts.ts';
import { faultsOf, fuzzRequests, leaks, Seen } from './fuzz-requests.ts';

const seed = Number(process.env.BULWARK_FUZZ_SEED || 20261123);

test('what is looked for is found: a fault, a text of the other unit, an id that was seen there', () => {
  const unit = (unitId: number, zh: string, latin: string) =>
    ({ unitId, marks: marksOf(zh, latin, `1391111${unitId}222`) }) as MarkedUnit;
  const [a, b] = [unit(1, '甲方', 'jiafang'), unit(2, '乙方', 'yifang')];
  const answer = (status: number, result: object) => ({
    status,
    text: JSON.stringify(result),
    headers: {},
    body: { ...result },
  });
  const request = (input: unknown) => ({ path: '/api/x', input, sender: 0 });
  const seen = new Seen();
  seen.note(a, '{"result":{"rows":[{"personId":7,"rowId":3}]}}');
  const found = (result: object, input: unknown = {}, of: MarkedUnit = b) =>
    leaks({ unit: of, role: 'head' }, [a, b], request(input), answer(200, { result }), seen);
  assert.equal(found({ personId: 7 }).length, 1);
  assert.equal(found({ name: '甲方记号' }).length, 1);
  assert.deepEqual(found({ text: '甲方记号' }, { text: '甲方记号' }), [], 'what was sent may be said again');
  assert.deepEqual(found({ rowId: 3, personId: 8, name: '乙方记号' }), []);
  assert.deepEqual(found({ personId: 7, name: '甲方记号' }, {}, a), [], 'one’s own');
  assert.equal(leaks({}, [a, b], request({}), answer(401, { zh: '乙方记号' }), seen).length, 1, 'nobody has none');
  assert.equal(faultsOf(answer(500, { code: 'fault' }), '').length, 3);
  assert.equal(faultsOf(answer(200, {}), 'a line').length, 1);
});

test('requests by everybody: never a fault, nothing of another unit in any answer', async (t) => {
  const found = await fuzzRequests(Number(process.env.BULWARK_FUZZ_REQUESTS || 700), seed);
  t.diagnostic(JSON.stringify({ ...found, breaches: found.breaches.length }));
  assert.deepEqual(found.breaches, []);
  assert.ok((found.byStatus['200'] ?? 0) > found.sent / 100, 'some of it is done');
  for (const status of [401, 403, 422]) assert.ok(found.byStatus[status]! > 0, `some of it is refused with ${status}`);
});

test('uploads and plain requests by everybody: never a fault, nothing of another unit in any answer', async (t) => {
  const found = await fuzzParts(Number(process.env.BULWARK_FUZZ_PARTS || 400), seed);
  t.diagnostic(JSON.stringify({ ...found, breaches: found.breaches.length }));
  assert.deepEqual(found.breaches, []);
  assert.ok(found.byStatus['POST 200']! > 0, 'some of it is done');
  // Few addresses answer a plain GET; at the others there is nothing.
  assert.ok((found.byStatus['GET 200'] ?? 0) + (found.byStatus['GET 404'] ?? 0) > 0, 'plain requests are answered');
  for (const status of [401, 403, 422])
    assert.ok(found.byStatus[`POST ${status}`]! > 0, `some is refused with ${status}`);
});

test('broken rosters: always a sentence or a proposal, never a broken thread', async (t) => {
  const samples = ['roster-zh.xlsx', 'roster-gb18030.csv'].map((name) => join(import.meta.dirname, 'samples', name));
  const found = await fuzzFiles(Number(process.env.BULWARK_FUZZ_FILES || 15), seed, samples);
  t.diagnostic(JSON.stringify({ ...found, breaches: found.breaches.length }));
  assert.deepEqual(found.breaches, []);
  assert.ok(Object.keys(found.byOutcome).length > 2, 'they are broken in several ways');
});
