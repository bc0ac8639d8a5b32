import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aCode, aReport, SEEN } from '../../fixtures/clues.ts';
import { aWorld } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { Refusal } from '../../platform/refusal.ts';
import { ledger } from '../duties/queries.ts';
import { acknowledgeClue, closeClue, feedBack } from './actions/handle.ts';
import { openClue } from './actions/open.ts';
import { addReceipt, printRelay, recordRelay } from './actions/relay.ts';
import { openDocument } from './actions/relay-files.ts';
import { codeFrom, readCode, shownCode } from './clues.ts';
import { addWithCode, readWithCode, receiveReport } from './outside.ts';
import { clue, clues } from './queries.ts';

const w = await aWorld();
const NOW = '2026-11-23T02:00:00.000Z';
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(NOW);
});
after(() => w.close());

const refused = async (code: string, work: Promise<unknown>) =>
  assert.rejects(work, (reason) => reason instanceof Refusal && reason.code === code, code);
const owed = async (unit: Awaited<ReturnType<typeof w.aUnit>>) =>
  (
    await w.does(unit.as['security-officer'], ledger, { state: 'all', rules: [8301, 8302, 8303, 8304], limit: 200 })
  ).rows.map(({ rule, due, state }) => [rule, due, state]);

test('P8.3: a report without an account is relayed with a receipt, and the ledger row is met', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const { code, clueId, number } = await aReport(w, unit);
  assert.match(number, /^2026-\d{6}$/);
  assert.deepEqual((await owed(unit)).map(([rule, due]) => [rule, due]).sort(), [
    [8301, '2026-11-23'],
    [8302, '2026-11-24'],
    [8303, '2026-11-24'],
    [8304, '2027-02-21'],
  ]);
  const { report, words } = await w.does(officer, openClue, { clueId });
  assert.deepEqual([report.what, report.where, words.length], [SEEN, '三号楼资料室', 0]);

  w.moveTo('2026-11-23T02:40:00.000Z');
  const told = { clueId, channel: 'telephone', relayedAt: '2026-11-23T02:30:00Z', receiptNumber: '12339-2026-0815' };
  await w.does(officer, recordRelay, told);
  assert.equal((await owed(unit)).find(([rule]) => rule === 8301)?.[2], 'met');
  assert.equal((await owed(unit)).find(([rule]) => rule === 8302)?.[2], 'due-soon', 'not in writing yet');
  const { state, relays } = await w.does(officer, clue, { clueId });
  assert.deepEqual([state, relays[0]!.receiptNumber, relays[0]!.document], ['relayed', '12339-2026-0815', false]);

  await w.does(officer, recordRelay, { ...told, channel: 'online', receiptNumber: '网-77' });
  await w.does(officer, acknowledgeClue, { clueId, words: '已收到，正在转报。' });
  await w.does(officer, feedBack, { clueId, words: '已转报国家安全机关。' });
  assert.deepEqual(new Set((await owed(unit)).map(([, , one]) => one)), new Set(['met']));
  await w.does(officer, closeClue, { clueId });

  const read = await readWithCode(w.world, { unitId: unit.unitId, code: shownCode(code).toLowerCase() });
  assert.deepEqual(
    read.words.map(({ what, words, report }) => [what, report?.what ?? words]),
    [
      ['report', SEEN],
      ['acknowledgement', '已收到，正在转报。'],
      ['feedback', '已转报国家安全机关。'],
    ],
  );
  assert.equal(read.state, 'closed');
  assert.deepEqual(
    read.relays.map(({ channel, receiptNumber }) => [channel, receiptNumber]),
    [
      ['telephone', '12339-2026-0815'],
      ['online', '网-77'],
    ],
  );
});

test('a relay without a receipt stays open: the case, its clocks and the ledger row, until the number comes', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const { clueId } = await aReport(w, unit);
  const { relayId } = await w.does(officer, recordRelay, { clueId, channel: 'letter', relayedAt: NOW });
  assert.equal((await w.does(officer, clue, { clueId })).state, 'received');
  assert.ok((await owed(unit)).every(([, , state]) => state !== 'met'));
  await w.isRefused('not-relayed-yet', officer, closeClue, { clueId });
  await w.isRefused('not-relayed-yet', officer, feedBack, { clueId, words: '已转报。' });
  w.moveTo('2026-11-26T02:00:00.000Z');
  assert.equal((await owed(unit)).find(([rule]) => rule === 8301)?.[2], 'overdue');
  await w.does(officer, addReceipt, { clueId, relayId, receiptNumber: '收-9' });
  const states = Object.fromEntries((await owed(unit)).map(([rule, , state]) => [rule, state]));
  // Told in time, on the day on which it was told; the receipt of it came later, and says so.
  assert.deepEqual([states[8301], states[8302]], ['met', 'met']);
  await w.isRefused('not-found', officer, addReceipt, { clueId, relayId, receiptNumber: '收-10' });
  await w.isRefused('no-feedback-yet', officer, closeClue, { clueId });
  const { file } = await w.does(officer, openDocument, { clueId, relayId });
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-', 'as it was handed over');
  await w.isRefused('relay-before-report', officer, recordRelay, {
    ...{ clueId, channel: 'online', relayedAt: '2026-11-23T01:59:59Z' },
  });
  await w.isRefused('relay-before-report', officer, recordRelay, {
    ...{ clueId, channel: 'online', relayedAt: '2026-11-26T02:00:01Z' },
  });
});

test('a relay in the very minute of the report is after it, though it is typed to the minute', async () => {
  const unit = await w.aUnit();
  w.moveTo('2026-11-23T02:00:30.000Z');
  const { clueId } = await aReport(w, unit);
  w.moveTo('2026-11-23T02:00:50.000Z');
  await w.does(unit.as['relay-officer'], recordRelay, { clueId, channel: 'telephone', relayedAt: NOW });
  const { relays } = await w.does(unit.as['relay-officer'], clue, { clueId });
  assert.equal(relays[0]!.relayedAt, '2026-11-23T02:00:30.000Z');
});

test('R11: nobody but the relay officer opens, lists or relays one', async () => {
  const unit = await w.aUnit();
  const { clueId } = await aReport(w, unit);
  await w.onlyFor(['relay-officer'], unit, clues, {});
  await w.onlyFor(['relay-officer'], unit, clue, { clueId });
  await w.onlyFor(['relay-officer'], unit, openClue, { clueId });
  await w.onlyFor(['relay-officer'], unit, printRelay, { clueId });
  await w.onlyFor(['relay-officer'], unit, acknowledgeClue, { clueId, words: '收到。' });
  await w.onlyFor(['relay-officer'], unit, feedBack, { clueId, words: '已转报。' });
  await w.onlyFor(['relay-officer'], unit, recordRelay, { clueId, channel: 'telephone', relayedAt: NOW });
  await w.onlyFor(['relay-officer'], unit, closeClue, { clueId });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as['relay-officer'], openClue, { clueId });
});

test('the receipt code leads back however it is typed, and no other code, nor the code in another unit, leads anywhere', async () => {
  const unit = await w.aUnit();
  const { code } = await aReport(w, unit);
  const typed = ` ${shownCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
  assert.equal((await readWithCode(w.world, { unitId: unit.unitId, code: typed })).state, 'received');
  const other = await w.aUnit();
  await refused('wrong-receipt-code', readWithCode(w.world, { unitId: other.unitId, code }));
  await refused('wrong-receipt-code', readWithCode(w.world, { unitId: unit.unitId, code: aCode() }));
  await refused('wrong-receipt-code', readWithCode(w.world, { unitId: unit.unitId, code: 'ABCD' }));
  const { rows } = await w.owner.query('select * from clue');
  assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(code), 'the code itself stands nowhere');
  assert.equal(readCode(codeFrom(new Uint8Array(20).fill(255))), 'ZZZZZZZZZZZZZZZZZZZZ');
  assert.throws(() => codeFrom(new Uint8Array(19)));
});

test('sent again with its code, the same report is one, and with other words it is refused', async () => {
  const unit = await w.aUnit();
  const { given, number } = await aReport(w, unit);
  assert.equal((await receiveReport(w.world, given)).number, number);
  assert.equal((await w.does(unit.as['relay-officer'], clues, {})).total, 1);
  await refused('wrong-receipt-code', receiveReport(w.world, { ...given, what: '另一件事' }));
  const twice = { ...given, code: aCode() };
  const both = await Promise.all([receiveReport(w.world, twice), receiveReport(w.world, twice)]);
  assert.equal(both[0].number, both[1].number, 'at the same moment as well');
  assert.equal((await w.does(unit.as['relay-officer'], clues, {})).total, 2);
});

test('a report of 20,000 characters is taken, one of 20,001, of none and one with a secrecy mark are not', async () => {
  const unit = await w.aUnit();
  const long = '看'.repeat(20_000);
  const { clueId } = await aReport(w, unit, { what: long });
  assert.equal((await w.does(unit.as['relay-officer'], openClue, { clueId })).report.what, long);
  const given = { unitId: unit.unitId, code: aCode(), protection: false };
  await refused('report-too-long', receiveReport(w.world, { ...given, what: `${long}看` }));
  await refused('report-empty', receiveReport(w.world, { ...given, what: '' }));
  await refused('report-empty', receiveReport(w.world, { ...given, what: ' \n ' }));
  await refused('report-secrecy-mark', receiveReport(w.world, { ...given, what: '桌上有一份“机密★10年”的文件' }));
  await refused('report-secrecy-mark', receiveReport(w.world, { ...given, what: SEEN, where: '绝密★室' }));
  await refused('wrong-receipt-code', receiveReport(w.world, { ...given, what: SEEN, code: 'short' }));
  await refused('no-report-page', receiveReport(w.world, { ...given, what: SEEN, unitId: 999_999 }));
  const organ = await w.aBody('organ', '某国家安全机关');
  await refused('no-report-page', receiveReport(w.world, { ...given, what: SEEN, unitId: organ.unitId }));
});

test('the reporter adds with his code until the case is closed; the record has no account of his', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const { code, clueId } = await aReport(w, unit);
  const adding = { unitId: unit.unitId, code, words: '他第二天又来了一次。' };
  await addWithCode(w.world, adding);
  await addWithCode(w.world, adding); // over a broken line
  assert.deepEqual(
    (await w.does(officer, openClue, { clueId })).words.map(({ what, words }) => [what, words]),
    [['addition', adding.words]],
  );
  await refused('report-empty', addWithCode(w.world, { ...adding, words: '' }));
  await w.does(officer, recordRelay, { clueId, channel: 'in-person', relayedAt: NOW, receiptNumber: '8' });
  await w.does(officer, feedBack, { clueId, words: '已转报。' });
  await w.does(officer, closeClue, { clueId });
  await refused('clue-closed', addWithCode(w.world, { ...adding, words: '还有。' }));
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 100 }));
  const his = entries.filter(({ action }) => ['clues.receive', 'clues.add'].includes(action));
  assert.equal(his.length, 3);
  assert.ok(his.every(({ by }) => by === 0));
});
