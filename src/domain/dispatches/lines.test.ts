/** A place that was lost, a key that two revoke, and a letter that its receiver does not take in. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { aWorld, type TestUnit, type TestWorld } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { agreeToChange, dropChange, proposeChange } from './actions/changes.ts';
import { addCard, addHere, confirmCard, giveCard } from './actions/correspondents.ts';
import { draft } from './actions/draft.ts';
import { importParcel, packParcelFor } from './actions/parcels.ts';
import { acknowledge } from './actions/receive.ts';
import { noteRefused, sendDispatch } from './actions/send.ts';
import { carry } from './postman.ts';
import { correspondents, dispatch, received, sent, waiting } from './queries.ts';

const here = await aWorld('2026-11-23T02:00:00.000Z', 5);
const there = await aWorld('2026-11-23T02:00:00.000Z', 6);
after(() => Promise.all([here.close(), there.close()]));
afterEach(() => Promise.all([here.checkInvariants(), there.checkInvariants()]));

type Side = readonly [TestWorld, TestUnit];
const clerk = ([, body]: Side) => body.as['security-officer'];
const head = ([, body]: Side) => body.as.head;

async function introduces(from: Side, to: Side): Promise<number> {
  const card = Buffer.from((await from[0].does(clerk(from), giveCard, {})).file.bytes).toString();
  const { correspondentId } = await to[0].does(clerk(to), addCard, { card });
  const readOut = (await from[0].does(clerk(from), correspondents, {})).own.fingerprint;
  await to[0].does(head(to), confirmCard, { correspondentId, readOut });
  return correspondentId;
}

/** An organ and a unit, each in its own installation, with nothing between them yet. */
async function aPair(): Promise<{ A: Side; B: Side; toB: number; toA: number }> {
  const A = [here, await here.aBody('organ', '甲市国家安全局', '甲国安')] as const;
  const B = [there, await there.aBody('unit', '示例设计院', '示设')] as const;
  return { A, B, toB: await introduces(B, A), toA: await introduces(A, B) };
}

const letter = (title = '关于开展自查的指导意见') => ({
  type: 'guidance',
  content: { title, text: '请开展自查。', form: 'written-opinion' },
});
async function sends([world, body]: Side, to: number, what: object = letter()): Promise<number> {
  const { dispatchId } = await world.does(body.as['security-officer'], draft, { correspondentIds: [to], letter: what });
  await approves(world, body.as.head, dispatchId);
  await world.does(body.as['security-officer'], sendDispatch, { dispatchId });
  return dispatchId;
}
const packs = async ([world, body]: Side, input: object) =>
  Buffer.from((await world.does(body.as['security-officer'], packParcelFor, input)).file.bytes);
const brings = async (side: Side, bytes: Uint8Array) => {
  const { taken, refused } = await side[0].does(clerk(side), importParcel, {}, { fileName: 'parcel.age', bytes });
  return refused?.fault ?? taken.length;
};
/** As a restore from an older back-up leaves it. */
const restored = ([world, body]: Side, what: 'sent' | 'received', place: number) =>
  world.owner.query(`update correspondent set ${what} = $2 where unit_id = $1`, [body.unitId, place]);
const placeOf = async (side: Side) => {
  const [one] = (await side[0].does(head(side), correspondents, {})).known;
  return one!;
};
async function both(side: Side, correspondentId: number, change: object): Promise<void> {
  await side[0].does(clerk(side), proposeChange, { correspondentId, change });
  await side[0].does(head(side), agreeToChange, { correspondentId, change });
}

test('a receiver that was restored gets all again from the place it names, the very same letters, and acknowledges them again', async () => {
  const { A, B, toB } = await aPair();
  const first = await sends(A, toB);
  await brings(B, await packs(A, { correspondentId: toB }));
  await sends(A, toB);
  await brings(B, await packs(A, { correspondentId: toB }));
  await there.owner.query('delete from arrival_file where unit_id = $1', [B[1].unitId]);
  await there.owner.query('delete from arrival where unit_id = $1', [B[1].unitId]);
  await restored(B, 'received', 0);
  await sends(A, toB);
  assert.equal(await brings(B, await packs(A, { correspondentId: toB })), 'gap');
  assert.equal(await brings(B, await packs(A, { correspondentId: toB, from: 1 })), 3);
  assert.equal((await placeOf(B)).received, 3);
  const { rows } = await there.does(head(B), received, {});
  await there.does(clerk(B), acknowledge, { arrivalId: rows.at(-1)!.arrivalId });
  await brings(A, await packs(B, { correspondentId: (await placeOf(B)).correspondentId }));
  assert.equal((await here.does(head(A), dispatch, { dispatchId: first })).deliveries[0]!.state, 'receipted');
});

test('a sender that was restored moves its line forward, by two persons; what was on its way ends, and a late receipt still counts', async () => {
  const { A, B, toB } = await aPair();
  const came = await sends(A, toB);
  await brings(B, await packs(A, { correspondentId: toB }));
  await sends(A, toB);
  await brings(B, await packs(A, { correspondentId: toB }));
  // The second letter is lost here: its place is given anew.
  const [lost] = (await here.does(head(A), sent, {})).rows;
  await here.owner.query('update delivery set sequence = null, state = $2 where unit_id = $1 and dispatch_id = $3', [
    ...[A[1].unitId, 'planned', lost!.dispatchId],
  ]);
  await restored(A, 'sent', 1);
  const clashing = await sends(A, toB);
  assert.equal(await brings(B, await packs(A, { correspondentId: toB })), 'sequence-used');

  const ask = { correspondentId: toB, change: { what: 'sent', place: 3 } };
  const behind = await here.isRefused('place-behind', clerk(A), proposeChange, {
    ...{ correspondentId: toB, change: { what: 'sent', place: 2 } },
  });
  assert.deepEqual(behind.details, { next: 3 });
  await here.does(clerk(A), proposeChange, ask);
  await here.isRefused('own-change', clerk(A), agreeToChange, ask);
  await here.isRefused('wrong-state', head(A), agreeToChange, { ...ask, change: { what: 'sent', place: 4 } });
  assert.deepEqual([(await placeOf(A)).sent, (await placeOf(A)).askedPlace], [2, 3]);
  await here.does(head(A), agreeToChange, ask);
  const ended = (await here.does(head(A), dispatch, { dispatchId: clashing })).deliveries[0]!;
  assert.deepEqual([ended.state, ended.fault], ['refused', 'former-line']);
  await here.isRefused('nothing-to-export', clerk(A), packParcelFor, { correspondentId: toB, again: true });

  await sends(A, toB);
  assert.equal(await brings(B, await packs(A, { correspondentId: toB })), 1);
  const { rows } = await there.does(head(B), received, {});
  await there.does(clerk(B), acknowledge, { arrivalId: rows.at(-1)!.arrivalId });
  await brings(A, await packs(B, { correspondentId: (await placeOf(B)).correspondentId }));
  assert.equal((await here.does(head(A), dispatch, { dispatchId: came })).deliveries[0]!.state, 'receipted');
});

test('a receiver moves past what can no longer be had, by two persons; a parcel of the former line is refused in words', async () => {
  const { A, B, toB, toA } = await aPair();
  await sends(A, toB);
  const former = await packs(A, { correspondentId: toB });
  await sends(A, toB);
  const next = await packs(A, { correspondentId: toB });
  assert.equal(await brings(B, next), 'gap');
  await there.isRefused('place-behind', clerk(B), proposeChange, {
    ...{ correspondentId: toA, change: { what: 'received', place: 1 } },
  });
  await both(B, toA, { what: 'received', place: 2 });
  assert.equal(await brings(B, next), 1);
  assert.equal(await brings(B, former), 'former-line');
  const entries = await there.world.db.inUnit(B[1].unitId, (sql) => listEntries(sql, B[1].unitId, { limit: 10 }));
  const agreed = entries.find(({ action }) => action === 'dispatches.agree-to-change')!;
  assert.deepEqual((agreed.facts as { what: string; place: number }).place, 2);
});

test('a key is revoked by two persons, and one alone does not bring it back; what is proposed can be dropped', async () => {
  const organ = await here.aBody('organ', '乙市国家安全局', '乙国安');
  const unit = await here.aBody('unit', '另一设计院', '另设');
  const [A, B] = [
    [here, organ],
    [here, unit],
  ] as const;
  const { here: strangers } = await here.does(head(B), correspondents, {});
  const { bodyId } = strangers.find(({ name }) => name === '乙市国家安全局')!;
  const { correspondentId } = await here.does(clerk(B), addHere, { bodyId });
  const revocation = { correspondentId, change: { what: 'revoke' } };
  await here.isRefused('wrong-state', head(B), agreeToChange, revocation);
  await here.does(clerk(B), proposeChange, revocation);
  await here.isRefused('own-change', clerk(B), agreeToChange, revocation);
  const shown = (await here.does(clerk(B), correspondents, {})).known.find(
    (one) => one.correspondentId === correspondentId,
  )!;
  assert.deepEqual([shown.state, shown.asked, shown.askedByMe], ['confirmed', 'revoke', true]);
  await here.does(head(B), dropChange, { correspondentId });
  await here.isRefused('wrong-state', head(B), agreeToChange, revocation);
  await here.isRefused('body-is-here', clerk(B), proposeChange, {
    ...{ correspondentId, change: { what: 'sent', place: 9 } },
  });
  await both(B, correspondentId, { what: 'revoke' });
  const again = await here.does(clerk(B), addHere, { bodyId });
  assert.equal(again.state, 'unconfirmed');
  const readOut = (await here.does(head(A), correspondents, {})).own.fingerprint;
  await here.isRefused('own-card-brought', clerk(B), confirmCard, { correspondentId, readOut });
  await here.does(head(B), confirmCard, { correspondentId, readOut });

  const clerks = ['security-officer', 'industry-officer', 'organ-officer'] as const;
  await here.onlyFor(clerks, unit, proposeChange, revocation);
  await here.onlyFor([...clerks, 'head'], unit, dropChange, { correspondentId });
  await here.isRefused('not-found', clerk(A), proposeChange, revocation);
  await here.isRefused('not-found', head(A), agreeToChange, revocation);
});

test('inside one installation the sender is told why a letter was not taken in: while a key is revoked it waits; refused for what it is, the next goes on', async () => {
  const organ = await here.aBody('organ', '丙市国家安全局', '丙国安');
  const unit = await here.aBody('unit', '第三设计院', '三设');
  const [A, B] = [
    [here, organ],
    [here, unit],
  ] as const;
  const add = async (who: Side, name: string) => {
    const { here: strangers } = await here.does(head(who), correspondents, {});
    const { bodyId } = strangers.find((one) => one.name === name)!;
    return { bodyId, ...(await here.does(clerk(who), addHere, { bodyId })) };
  };
  const { correspondentId: toB } = await add(A, '第三设计院');
  const { correspondentId: toA, bodyId } = await add(B, '丙市国家安全局');
  const delivery = async (dispatchId: number) => {
    const [one] = (await here.does(head(A), dispatch, { dispatchId })).deliveries;
    return [one!.state, one!.fault];
  };
  await both(B, toA, { what: 'revoke' });
  const waits = await sends(A, toB);
  assert.deepEqual(await delivery(waits), ['refused', 'revoked-sender']);
  assert.equal((await here.does(head(A), waiting, {})).refusedThere, 1);
  assert.deepEqual(
    (await here.does(head(A), sent, { state: 'refused' })).rows.map((row) => row.dispatchId),
    [waits],
  );
  await here.does(clerk(A), noteRefused, { dispatchId: waits, correspondentId: toB });
  await here.isRefused('wrong-state', clerk(A), noteRefused, { dispatchId: waits, correspondentId: toB });
  assert.equal((await here.does(head(A), waiting, {})).refusedThere, 0);
  await carry(here.world, organ.unitId);
  assert.equal((await here.does(head(A), waiting, {})).refusedThere, 0, 'tried again, and not told again');
  await here.does(clerk(B), addHere, { bodyId });
  const readOut = (await here.does(head(A), correspondents, {})).own.fingerprint;
  await here.does(head(B), confirmCard, { correspondentId: toA, readOut });
  await carry(here.world, organ.unitId);
  assert.deepEqual((await delivery(waits))[0], 'delivered');

  // A number that came before, as after a series was restored from an older back-up.
  await here.owner.query('update dispatch_series set last = 0 where unit_id = $1', [organ.unitId]);
  await here.owner.query(`update dispatch set number = 99 where unit_id = $1 and dispatch_id = $2`, [
    ...[organ.unitId, waits],
  ]);
  const clashing = await sends(A, toB);
  assert.deepEqual(await delivery(clashing), ['refused', 'number-used']);
  const next = await sends(A, toB);
  assert.deepEqual((await delivery(next))[0], 'delivered', 'its place is taken, and the line goes on');
  const acts = await here.world.db.inUnit(organ.unitId, (sql) => listEntries(sql, organ.unitId, { limit: 50 }));
  assert.equal(acts.filter(({ action }) => action === 'dispatches.not-delivered').length, 2);
});

test('what went on a disk is packed again only when that is asked for', async () => {
  const { A, toB } = await aPair();
  await sends(A, toB);
  await packs(A, { correspondentId: toB });
  await here.isRefused('nothing-to-export', clerk(A), packParcelFor, { correspondentId: toB });
  assert.ok((await packs(A, { correspondentId: toB, again: true })).length > 0);
});
