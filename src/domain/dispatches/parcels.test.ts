import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { aWorld, type TestUnit, type TestWorld } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { signDetached } from '../../platform/cades.ts';
import { signingKeyOf } from '../../platform/signing-key.ts';
import { agreeToChange, proposeChange } from './actions/changes.ts';
import { addCard, confirmCard, giveCard } from './actions/correspondents.ts';
import { draft } from './actions/draft.ts';
import { importParcel, packParcelFor } from './actions/parcels.ts';
import { acknowledge, openArrival, openArrivalFile } from './actions/receive.ts';
import { sendDispatch } from './actions/send.ts';
import { type Envelope, envelopeBytes, type Letter, readEnvelope, sha256 } from './envelope.ts';
import type { ParcelFault } from './faults.ts';
import { openParcel, packParcel } from './parcel.ts';
import { correspondents, dispatch, received } from './queries.ts';

/** Two installations: the organ's and the unit's. Nothing is between them but files. */
const here = await aWorld('2026-11-23T02:00:00.000Z', 5);
const there = await aWorld('2026-11-23T02:00:00.000Z', 6);
after(() => Promise.all([here.close(), there.close()]));
afterEach(() => Promise.all([here.checkInvariants(), there.checkInvariants()]));

const organ = await here.aBody('organ', '甲市国家安全局', '甲国安');
const unit = await there.aBody('unit', '示例设计院', '示设');
const third = await there.aBody('unit', '另一设计院', '另设');

type Side = readonly [TestWorld, TestUnit];
const clerk = ([, body]: Side) => body.as['security-officer'];
const cardOf = async (side: Side) => Buffer.from((await side[0].does(clerk(side), giveCard, {})).file.bytes).toString();
const readOut = async (side: Side) => (await side[0].does(clerk(side), correspondents, {})).own.fingerprint;

async function introduces(from: Side, to: Side): Promise<number> {
  const { correspondentId, state } = await to[0].does(clerk(to), addCard, { card: await cardOf(from) });
  assert.equal(state, 'unconfirmed');
  await to[0].isRefused('own-card-brought', clerk(to), confirmCard, {
    correspondentId,
    readOut: await readOut(from),
  });
  await to[0].isRefused('wrong-fingerprint', to[1].as.head, confirmCard, {
    correspondentId,
    readOut: await readOut(to),
  });
  await to[0].does(to[1].as.head, confirmCard, { correspondentId, readOut: await readOut(from) });
  return correspondentId;
}
const [A, B, C] = [
  [here, organ],
  [there, unit],
  [there, third],
] as const;
const toUnit = await introduces(B, A);
const toThird = await introduces(C, A);
const toOrgan = await introduces(A, B);
await introduces(A, C);

const CONTENT = { title: '关于开展自查的指导意见', text: '请开展自查。', form: 'written-opinion' };
async function sends(to: number): Promise<number> {
  const { dispatchId } = await here.does(clerk(A), draft, {
    correspondentIds: [to],
    letter: { type: 'guidance', content: CONTENT },
  });
  await approves(here, organ.as.head, dispatchId);
  await here.does(clerk(A), sendDispatch, { dispatchId });
  return dispatchId;
}
const parcelTo = async (to: number): Promise<Buffer> =>
  Buffer.from((await here.does(clerk(A), packParcelFor, { correspondentId: to, again: true })).file.bytes);
const brings = (side: Side, bytes: Uint8Array) =>
  side[0].does(clerk(side), importParcel, {}, { fileName: 'parcel.age', bytes });

/** Refused in words, nothing changed, and the record says so. */
async function isRefused(side: Side, bytes: Uint8Array, fault: ParcelFault): Promise<void> {
  const [world, body] = side;
  const count = async () =>
    (await world.owner.query('select count(*)::int as n from arrival where unit_id = $1', [body.unitId])).rows[0].n;
  const before = await count();
  const { refused, taken } = await brings(side, bytes);
  assert.deepEqual([refused?.fault, taken], [fault, []]);
  assert.ok(refused!.zh.length > 10 && refused!.en.length > 10);
  assert.equal(await count(), before);
  const [entry] = await world.world.db.inUnit(body.unitId, (sql) => listEntries(sql, body.unitId, { limit: 1 }));
  assert.equal(entry!.action, 'dispatches.import-parcel');
  assert.equal((entry!.facts as { refused: string }).refused, fault);
}

const keyFileOf = (world: TestWorld, { unitId }: TestUnit) =>
  join(world.world.services.keysRoot, `unit-${unitId}-receiving.txt`);
const identityOf = (world: TestWorld, body: TestUnit) =>
  /AGE-SECRET-KEY-\w+/.exec(readFileSync(keyFileOf(world, body), 'utf8'))![0];

test('across an air gap: exported, imported, receipted by a file back', async () => {
  const dispatchId = await sends(toUnit);
  const { taken } = await brings(B, await parcelTo(toUnit));
  assert.equal(taken.length, 1);
  await there.does(clerk(B), acknowledge, { arrivalId: taken[0]!.arrivalId });
  const { file } = await there.does(clerk(B), packParcelFor, { correspondentId: toOrgan });
  await brings(A, file.bytes);
  const out = await here.does(organ.as.head, dispatch, { dispatchId });
  assert.equal(out.deliveries[0]!.state, 'receipted');
  assert.ok(out.deliveries[0]!.deliveredAt);
});

test('imported twice: refused; together with a new one, the old is passed over', async () => {
  await sends(toUnit);
  const parcel = await parcelTo(toUnit);
  assert.equal((await brings(B, parcel)).taken.length, 1);
  await isRefused(B, parcel, 'imported-before');
  await sends(toUnit);
  assert.equal((await brings(B, await parcelTo(toUnit))).taken.length, 1);
});

test('a gap is seen, and closes with the parcel that was left out', async () => {
  await sends(toThird);
  const first = await parcelTo(toThird);
  await sends(toThird);
  const both = await openParcel(await parcelTo(toThird), identityOf(there, third));
  assert.ok(Array.isArray(both) && both.length === 2);
  const { known } = await here.does(clerk(A), correspondents, {});
  assert.ok(known.length >= 2);
  const recipient = (
    await here.owner.query('select recipient from correspondent where correspondent_id = $1 and unit_id = $2', [
      toThird,
      organ.unitId,
    ])
  ).rows[0].recipient;
  const second = await packParcel([both[1]!], recipient, new Date());
  await isRefused(C, second, 'gap');
  await brings(C, first);
  assert.equal((await brings(C, second)).taken.length, 1);
  // Whoever has the receiver's public key can seal; nobody but the sender can sign.
  const forged = { ...both[1]!, bytes: Buffer.from(both[1]!.bytes.toString().replace('请开展自查', '不必开展自查')) };
  await isRefused(C, await packParcel([forged], recipient, new Date()), 'wrong-signature');
  const files = new Map([...both[1]!.files.keys()].map((hash) => [hash, Buffer.from('another paper')]));
  await isRefused(C, await packParcel([{ ...both[1]!, files }], recipient, new Date()), 'altered-file');
});

test('truncated at any byte, a bit turned anywhere, for another receiver, no parcel at all', async () => {
  await sends(toUnit);
  const parcel = await parcelTo(toUnit);
  const step = Math.max(1, Math.floor(parcel.length / 60));
  const identity = identityOf(there, unit);
  for (let length = 0; length < parcel.length; length += step)
    assert.ok(
      ['damaged', 'not-a-parcel'].includes((await openParcel(parcel.subarray(0, length), identity)) as string),
      String(length),
    );
  for (let at = 0; at < parcel.length; at += step) {
    const turned = Buffer.from(parcel);
    turned[at]! ^= 1;
    assert.equal(typeof (await openParcel(turned, identity)), 'string', String(at));
  }
  await isRefused(B, parcel.subarray(0, parcel.length - 1), 'damaged');
  await isRefused(C, parcel, 'wrong-receiver');
  await isRefused(B, Buffer.from('no parcel'), 'not-a-parcel');
  assert.equal((await brings(B, parcel)).taken.length, 1, 'and the whole one is taken in afterwards');
});

test('it opens with the standard tools: age, tar, openssl', async (t) => {
  await sends(toUnit);
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-parcel-'));
  try {
    execFileSync('age', ['--version'], { stdio: 'ignore' });
  } catch {
    await brings(B, await parcelTo(toUnit));
    return t.skip('age is not installed');
  }
  writeFileSync(join(folder, 'parcel.age'), await parcelTo(toUnit));
  execFileSync('sh', ['-c', `age -d -i "${keyFileOf(there, unit)}" parcel.age | tar -x`], { cwd: folder });
  const { files } = JSON.parse(readFileSync(join(folder, '0001/envelope.json'), 'utf8'));
  const paper = readFileSync(join(folder, '0001', files[0].sha256));
  assert.equal(createHash('sha256').update(paper).digest('hex'), files[0].sha256);
  const verified = execFileSync(
    'openssl',
    [
      'cms',
      '-verify',
      '-noverify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      '0001/signature.p7s',
      '-content',
      '0001/envelope.json',
      '-out',
      '/dev/null',
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  assert.ok(verified);
  rmSync(folder, { recursive: true });
  await brings(B, await parcelTo(toUnit));
});

test('a sender who is unknown, not yet compared, or revoked: nothing is taken in', async () => {
  const stranger = await here.aBody('organ', '乙市国家安全局', '乙国安');
  const D = [here, stranger] as const;
  const { correspondentId } = await here.does(clerk(D), addCard, { card: await cardOf(B) });
  await here.isRefused('receiver-not-confirmed', clerk(D), draft, {
    correspondentIds: [correspondentId],
    letter: { type: 'guidance', content: CONTENT },
  });
  await here.does(stranger.as.head, confirmCard, { correspondentId, readOut: await readOut(B) });
  const { dispatchId } = await here.does(clerk(D), draft, {
    correspondentIds: [correspondentId],
    letter: { type: 'guidance', content: CONTENT },
  });
  await approves(here, stranger.as.head, dispatchId);
  await here.does(clerk(D), sendDispatch, { dispatchId });
  const parcel = Buffer.from((await here.does(clerk(D), packParcelFor, { correspondentId })).file.bytes);
  await isRefused(B, parcel, 'unknown-sender');
  const added = await there.does(clerk(B), addCard, { card: await cardOf(D) });
  await isRefused(B, parcel, 'unconfirmed-sender');
  await there.does(unit.as.head, confirmCard, { correspondentId: added.correspondentId, readOut: await readOut(D) });
  const revoked = { correspondentId: added.correspondentId, change: { what: 'revoke' } };
  await there.does(clerk(B), proposeChange, revoked);
  await there.does(unit.as.head, agreeToChange, revoked);
  await isRefused(B, parcel, 'revoked-sender');
  assert.equal((await there.does(clerk(B), received, { correspondentId: added.correspondentId })).total, 0);
});

test('what the sender signed may still have no place here: the file is not kept, its place in the line is taken', async () => {
  await sends(toUnit);
  const letters = (await openParcel(await parcelTo(toUnit), identityOf(there, unit))) as Letter[];
  const good = letters.at(-1);
  const envelope = readEnvelope(good!.bytes) as Envelope;
  const files = new Map([
    ...['%PDF-1.7\n1 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj\n%%EOF', 'MZ no paper'].map((text) => {
      const bytes = Buffer.from(text);
      return [sha256(bytes), bytes] as const;
    }),
  ]);
  const listed = [...files].map(([hash, bytes], index) => ({
    ...({
      role: 'attachment',
      name: `${index}.pdf`,
      mediaType: 'application/pdf',
      sha256: hash,
      size: bytes.length,
    } as const),
  }));
  const bytes = envelopeBytes({ ...envelope, files: listed });
  const { keysRoot } = here.world.services;
  const key = await signingKeyOf(keysRoot, { unitId: organ.unitId, unitName: '', now: envelope.sentAt as never });
  const recipient = (
    await here.owner.query('select recipient from correspondent where correspondent_id = $1 and unit_id = $2', [
      toUnit,
      organ.unitId,
    ])
  ).rows[0].recipient;
  const parcel = await packParcel([{ bytes, signature: await signDetached(bytes, key), files }], recipient, new Date());
  const { taken } = await brings(B, parcel);
  const { arrivalId } = taken[0]!;
  const opened = await there.does(clerk(B), openArrival, { arrivalId, purpose: 'handle' });
  assert.deepEqual(
    opened.files.map(({ fileHash, withheld }) => [fileHash, withheld]),
    [
      [null, 'unfit'],
      [null, 'unfit'],
    ],
  );
  await there.isRefused('file-withheld', clerk(B), openArrivalFile, { arrivalId, purpose: 'handle', position: 1 });
});
