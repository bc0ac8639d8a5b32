/** What is no clue, what comes after the relay, and a relay officer who is succeeded by another. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, afterEach, test } from 'node:test';
import { Decrypter } from 'age-encryption';
import { aRelayKey, aReport, encrypted, SEEN } from '../../fixtures/clues.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { ledger } from '../duties/queries.ts';
import { closeClue, closeUnrelayed, feedBack } from './actions/handle.ts';
import { retireRelayKey } from './actions/keys.ts';
import { openClue, takeContact } from './actions/open.ts';
import { recordRelay } from './actions/relay.ts';
import { keepReceiptScan, openReceiptScan } from './actions/relay-files.ts';
import { resealOne, takeStaleContacts } from './actions/reseal.ts';
import { addWithCode, readWithCode } from './outside.ts';
import { clue, clueClocks, clueNumbers, clues, relayKeys } from './queries.ts';

const w = await aWorld();
const NOW = '2026-11-23T02:00:00.000Z';
afterEach(async () => {
  w.moveTo(NOW);
  await w.checkInvariants();
});
after(() => w.close());

const ANSWER = '您反映的食堂问题不属于本渠道，请向后勤部门反映；如果认为涉及国家安全，请直接拨打12339。';
const rulesOf = async (unit: TestUnit, state: 'all' | 'overdue' = 'all') =>
  (await w.does(unit.as['security-officer'], ledger, { state, rules: [8301, 8302, 8303, 8304], limit: 200 })).rows.map(
    ({ rule, state }) => [rule, state],
  );

test('a report that is no clue is closed with a ground out of the list and an answer, and is counted for the head', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const { clueId, code } = await aReport(w, unit, { what: '食堂的菜太咸。' });
  const close = { clueId, ground: 'not-a-clue', words: ANSWER };
  await w.onlyFor(['relay-officer'], unit, closeUnrelayed, close);
  await w.isRefused('invalid-input', officer, closeUnrelayed, { ...close, ground: 'not-credible' });
  await w.isRefused('invalid-input', officer, closeUnrelayed, { ...close, words: '' });
  await w.isRefused('organ-not-told', officer, closeUnrelayed, { ...close, ground: 'organ-declined' });
  await w.isRefused('secrecy-mark', officer, closeUnrelayed, { ...close, words: '见“机密★5年”文件' });
  await w.does(officer, closeUnrelayed, close);
  const { state, ground, relayedAt } = await w.does(officer, clue, { clueId });
  assert.deepEqual([state, ground, relayedAt], ['closed', 'not-a-clue', null]);
  await w.isRefused('wrong-state', officer, closeUnrelayed, close);
  // It was not to be relayed; it was to be answered, and was.
  assert.deepEqual((await rulesOf(unit)).sort(), [
    [8303, 'met'],
    [8304, 'met'],
  ]);
  const read = await readWithCode(w.world, { unitId: unit.unitId, code });
  assert.deepEqual([read.state, read.ground, read.words.at(-1)!.words], ['closed', 'not-a-clue', ANSWER]);
  await assert.rejects(addWithCode(w.world, { unitId: unit.unitId, code, words: '还有。' }), { code: 'clue-closed' });
  // The head is told how many, and sees none of them.
  assert.deepEqual(await w.does(unit.as.head, clueNumbers, {}), { received: 1, late: 0, unrelayed: 1 });
  await w.onlyFor(['head'], unit, clueNumbers, {});
  await w.isRefused('not-permitted', unit.as.head, openClue, { clueId });
});

test('what the organ was told of is closed so only where the organ does not take it; what it gave a receipt for, never', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const { clueId } = await aReport(w, unit);
  await w.does(officer, recordRelay, { clueId, channel: 'telephone', relayedAt: NOW });
  const close = { clueId, words: '国家安全机关表示此事由公安机关受理，请拨打110。' };
  await w.isRefused('organ-was-told', officer, closeUnrelayed, { ...close, ground: 'not-a-clue' });
  await w.does(officer, closeUnrelayed, { ...close, ground: 'organ-declined' });
  const other = await aReport(w, unit);
  await w.does(officer, recordRelay, { clueId: other.clueId, channel: 'online', relayedAt: NOW, receiptNumber: '1' });
  await w.isRefused('wrong-state', officer, closeUnrelayed, {
    ...close,
    clueId: other.clueId,
    ground: 'organ-declined',
  });
});

test('a relay that comes late is late in the ledger, and stays so', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const { clueId } = await aReport(w, unit);
  w.moveTo('2026-11-25T02:00:00.000Z');
  const late = { received: 1, late: 1, unrelayed: 0 };
  assert.deepEqual(await w.does(unit.as.head, clueNumbers, {}), late);
  assert.deepEqual((await rulesOf(unit, 'overdue')).map(([rule]) => rule).sort(), [8301, 8302, 8303]);
  const told = { clueId, channel: 'online', relayedAt: '2026-11-25T01:30:00Z', receiptNumber: '收-1' };
  await w.does(officer, recordRelay, told);
  const rows = (await w.does(unit.as['security-officer'], ledger, { state: 'all', rules: [8301, 8302], limit: 50 }))
    .rows;
  assert.deepEqual(
    rows.map(({ due, doneOn }) => [due, doneOn]).sort(),
    [
      ['2026-11-23', '2026-11-25'],
      ['2026-11-24', '2026-11-25'],
    ],
    'the day it was done stands beside the day it was owed by',
  );
});

test('the clocks of what is to be relayed are on the relay officer’s pages, without a word of it', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const { clueId, number } = await aReport(w, unit);
  const { running } = await w.does(officer, clueClocks, {});
  assert.deepEqual(
    running.map((one) => [one.number, one.relayPhoneBy, one.told]),
    [[number, '2026-11-23T04:00:00.000Z', false]],
  );
  assert.ok(!JSON.stringify(running).includes('资料室'));
  await w.does(officer, recordRelay, { clueId, channel: 'telephone', relayedAt: NOW, receiptNumber: '1' });
  assert.deepEqual((await w.does(officer, clueClocks, {})).running, []);
  await w.onlyFor(['relay-officer'], unit, clueClocks, {});
});

const PNG = pngOf(40, 30, () => [255, 255, 255, 255]);
const scanOf = (fileName: string) => ({ fileName, bytes: new Uint8Array(PNG) });

test('the organ’s receipt is kept as a scan, once, also after the closing; one with a secrecy mark is not', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const { clueId } = await aReport(w, unit);
  const { relayId } = await w.does(officer, recordRelay, { clueId, channel: 'telephone', relayedAt: NOW });
  await w.isRefused('no-receipt-to-scan', officer, keepReceiptScan, { clueId, relayId }, scanOf('回执.png'));
  const written = await w.does(officer, recordRelay, { clueId, channel: 'letter', relayedAt: NOW, receiptNumber: '8' });
  const named = { clueId, relayId: written.relayId };
  await w.isRefused('secrecy-mark', officer, keepReceiptScan, named, scanOf('机密★回执.png'));
  await w.isRefused('file-refused', officer, keepReceiptScan, named);
  await w.does(officer, feedBack, { clueId, words: '已转报。' });
  await w.does(officer, closeClue, { clueId });
  await w.does(officer, keepReceiptScan, named, scanOf('回执.png'));
  await w.isRefused('no-receipt-to-scan', officer, keepReceiptScan, named, scanOf('另一张.png'));
  const { file } = await w.does(officer, openReceiptScan, named);
  assert.deepEqual(Buffer.from(file.bytes), PNG);
  assert.deepEqual(
    (await w.does(officer, clue, { clueId })).relays.map(({ scan }) => scan),
    [false, true],
  );
  await w.onlyFor(['relay-officer'], unit, openReceiptScan, named);
});

const REPORTER = '姓名：隋珺堃 电话 13900008888';
const opens = async (identity: string, base64: string): Promise<string | undefined> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(new Uint8Array(Buffer.from(base64, 'base64')), 'text').catch(() => undefined);
};
const digest = (base64: string) => createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex');

test('when a relay officer changes, what reporters left is encrypted to the new key; nobody but the key’s holder read it', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const before = await aRelayKey(w, unit);
  const { clueId } = await aReport(w, unit, { contact: await encrypted(REPORTER, [before.recipient]) });
  assert.equal((await w.does(officer, relayKeys, {})).stale, 0);
  const next = await aRelayKey(w, unit);
  await w.does(officer, retireRelayKey, { relayKeyId: before.relayKeyId });
  assert.equal((await w.does(officer, relayKeys, {})).stale, 1);
  const taken = await w.does(officer, takeStaleContacts, {});
  assert.deepEqual([taken.recipients, taken.contacts.length, taken.more], [[next.recipient], 1, false]);
  const { ciphertext, position } = taken.contacts[0]!;
  assert.equal(await opens(next.identity, ciphertext), undefined, 'the new key does not open it');

  // In the browser: decrypted with the old file, encrypted to the keys in use.
  const anew = await encrypted((await opens(before.identity, ciphertext))!, taken.recipients);
  const one = { clueId, position, before: digest(ciphertext), ...anew };
  await w.isRefused('not-found', officer, resealOne, { ...one, before: 'ab'.repeat(32) });
  const other = await encrypted(REPORTER, [before.recipient]);
  await w.isRefused('relay-key-changed', officer, resealOne, { ...one, ...other });
  const fewer = { ...anew, ciphertext: (await encrypted(REPORTER, [next.recipient, before.recipient])).ciphertext };
  await w.isRefused('invalid-input', officer, resealOne, { ...one, ...fewer });
  const plain = { ciphertext: Buffer.from(`age-encryption.org/v1\n${REPORTER}`).toString('base64') };
  await w.isRefused('invalid-input', officer, resealOne, { ...one, ...plain });
  await w.onlyFor(['relay-officer'], unit, takeStaleContacts, {});
  await w.onlyFor(['relay-officer'], unit, resealOne, one);
  await w.does(officer, resealOne, one);
  await w.isRefused('not-found', officer, resealOne, one);
  assert.equal((await w.does(officer, relayKeys, {})).stale, 0);
  const { contacts } = await w.does(officer, takeContact, { clueId });
  assert.equal(await opens(next.identity, contacts[0]!.ciphertext), REPORTER);
  assert.equal(await opens(before.identity, contacts[0]!.ciphertext), undefined, 'the old file opens it no longer');

  const { rows } = await w.owner.query<{ t: string }>('select t::text as t from clue_contact t');
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 100 }));
  assert.equal(entries.filter(({ action }) => action === 'clues.reseal-contact').length, 1);
  const all = JSON.stringify([rows, entries]);
  for (const said of [REPORTER, '隋珺堃', before.identity, next.identity, Buffer.from(REPORTER).toString('hex')])
    assert.ok(!all.includes(said));
});

test('what one key file does not open does not keep the others from being reached', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const before = await aRelayKey(w, unit);
  const first = await aReport(w, unit, { what: SEEN, contact: await encrypted(REPORTER, [before.recipient]) });
  const second = await aReport(w, unit, { contact: await encrypted(REPORTER, [before.recipient]) });
  await w.does(officer, retireRelayKey, { relayKeyId: before.relayKeyId });
  await w.isRefused('no-relay-key', officer, takeStaleContacts, {});
  await aRelayKey(w, unit);
  const of = async (after?: object) =>
    (await w.does(officer, takeStaleContacts, { after })).contacts.map(({ clueId }) => clueId);
  assert.deepEqual(await of(), [first.clueId, second.clueId]);
  assert.deepEqual(await of({ clueId: first.clueId, position: 1 }), [second.clueId]);
  assert.equal((await w.does(officer, clues, {})).total, 2);
});
