import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { pino } from 'pino';
import { adoptStartingTemplate } from '../domain/letters/actions/add-template.ts';
import { issueLetters } from '../domain/letters/actions/issue-letters.ts';
import { letters } from '../domain/letters/queries.ts';
import { aPerson, hasStatus } from '../fixtures/people.ts';
import { pngOf } from '../fixtures/signature.ts';
import { aWorld } from '../fixtures/world.ts';
import { SCAN_BYTES_AT_MOST } from '../imports/scan.ts';
import type { SignedIn } from '../platform/perform.ts';
import { ROLES } from '../platform/permission.ts';
import { buildHttp } from './http.ts';
import { uploadRoutes } from './uploads.ts';

const w = await aWorld();
let who: SignedIn | undefined;
const app = await buildHttp({
  world: w.world,
  log: pino({ level: 'silent' }),
  webRoot: '/nonexistent',
  origin: undefined,
  signedIn: async () => who,
  routes: [(instance) => uploadRoutes(instance, w.world, async () => who)],
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });
afterEach(() => w.checkInvariants());
after(async () => {
  await app.close();
  await w.close();
});

const PNG = pngOf(80, 60, () => [255, 255, 255, 255]);

async function sends(input: unknown, bytes: Uint8Array, { to = 'letters.register-paper', name = '扫描件.png' } = {}) {
  const form = new FormData();
  form.append('input', typeof input === 'string' ? input : JSON.stringify(input));
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const answer = await fetch(`${address}/upload/${to}`, { method: 'POST', body: form });
  return { status: answer.status, body: (await answer.json()) as { code?: string; result?: { pdfHash: string } } };
}

async function aLetter() {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const officer = unit.as['security-officer'];
  const { personId } = await aPerson(w, unit, { post: { level: 'core', from: '2026-12-01' } });
  const { templateId } = await w.does(officer, adoptStartingTemplate, {});
  const { issued } = await w.does(officer, issueLetters, { templateId, personIds: [personId] });
  who = officer;
  return { unit, officer, letterId: issued[0]!.letterId };
}

test('a file that an act takes comes with its input in one form; what it refuses, it refuses in its words', async () => {
  const { letterId, officer } = await aLetter();
  const input = { letterId, code: 'ACDE-FGHJ', signedOn: '2026-11-23', originalKept: '保密办公室' };
  assert.deepEqual(await statusAndCode(sends(input, PNG)), [422, 'wrong-letter-code']);
  assert.deepEqual(await statusAndCode(sends('{', PNG)), [422, 'invalid-input']);
  assert.deepEqual(await statusAndCode(sends({ ...input, more: 1 }, PNG)), [422, 'invalid-input']);
  const { rows } = await w.does(officer, letters, { letterId });
  assert.equal(rows[0]!.state, 'issued');
});

test('only an act that takes a file has such an address; who may not begin it is told before the file is read', async () => {
  const { unit } = await aLetter();
  for (const to of ['letters.sign', 'letters.list', 'letters.nothing', '..%2fapi%2fletters.list'])
    assert.deepEqual(await statusAndCode(sends({}, PNG, { to })), [404, 'unknown-address'], to);
  for (const role of ROLES.filter((one) => one !== 'security-officer')) {
    who = unit.as[role];
    assert.deepEqual(await statusAndCode(sends({}, PNG)), [403, 'not-permitted'], role);
  }
  who = undefined;
  assert.deepEqual(await statusAndCode(sends({}, PNG)), [401, 'signed-out']);
});

test('a file larger than a scan may be is refused, and a form without one', async () => {
  const { letterId } = await aLetter();
  assert.deepEqual(await statusAndCode(sends({ letterId }, Buffer.alloc(SCAN_BYTES_AT_MOST + 200_000))), [
    413,
    'too-large',
  ]);
  assert.deepEqual(await statusAndCode(sends({ letterId }, Buffer.alloc(0), { name: '' })), [422, 'file-refused']);
});

const statusAndCode = async (answer: ReturnType<typeof sends>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

test('a request that brings no file is told in the words of its act', async () => {
  const { officer } = await aLetter();
  who = officer;
  const without = async (to: string, input: object) => {
    const form = new FormData();
    form.append('input', JSON.stringify(input));
    const answer = await fetch(`${address}/upload/${to}`, { method: 'POST', body: form });
    return (await answer.json()) as { code: string; zh: string };
  };
  const sheet = await without('travel.import', { kind: 'private', funding: 'oneself' });
  assert.deepEqual([sheet.code, sheet.zh.includes('没有收到表格')], ['file-refused', true]);
  assert.ok(!(await without('letters.register-paper', {})).zh.includes('表格'));
});
