import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { z } from 'zod';
import { aWorld } from '../fixtures/world.ts';
import { reference } from '../journal/entry.ts';
import { action, done, ownUnit } from './action.ts';
import { attach, keepSealed, readAttached } from './attach.ts';
import { FileFault, sweep } from './files.ts';
import { PersonId } from './ids.ts';
import { PurposeField } from './input.ts';
import { query } from './query.ts';
import { refuse } from './refusal.ts';
import { listFileHashes } from './store.ts';

const w = await aWorld();
const unit = await w.aUnit();
const other = await w.aUnit({ name: '另一单位' });
afterEach(() => w.checkInvariants());
after(() => w.close());

const attachScan = action({
  name: 'test.attach-scan',
  input: z.strictObject({ content: z.string(), wrong: z.boolean().default(false) }),
  by: ['security-officer'],
  within: ownUnit,
  prepare: (preparing, { content }) => keepSealed(preparing, Buffer.from(content), 'image/png'),
  async run(context, { wrong }, file) {
    const hash = await attach(context, file);
    if (wrong) refuse('wrong-state');
    return done({
      result: { hash, size: file.size },
      record: { file: reference(hash), content: reference(file.contentHash) },
      touched: 'nothing',
    });
  },
});

const openScan = query({
  name: 'test.open-scan',
  input: z.strictObject({ hash: z.string(), personId: PersonId, purpose: PurposeField }),
  by: ['security-officer'],
  recorded: 'purpose',
  run: (looking, { hash }) => readAttached(looking, hash),
});

const officer = unit.as['security-officer'];
const opening = { personId: unit.memberId, purpose: 'letter' };
const hashesOf = () => w.world.db.inUnit(unit.unitId, (sql) => listFileHashes(sql, unit.unitId));
const looks = async () => {
  const { rows } = await w.owner.query('select 1 from look where person_id = $1', [unit.memberId]);
  return rows.length;
};

test('a file is attached to a record and read back as it was, and the person sees who opened it (R8)', async () => {
  const { hash, size } = await w.does(officer, attachScan, { content: '签名扫描件' });
  assert.equal(size, Buffer.byteLength('签名扫描件'));
  assert.deepEqual(await hashesOf(), [hash]);
  const { mediaType, bytes } = await w.does(officer, openScan, { ...opening, hash });
  assert.deepEqual([mediaType, Buffer.from(bytes).toString()], ['image/png', '签名扫描件']);
  assert.equal(await looks(), 1);
});

test('nobody of another unit opens it, though he has its hash; where nothing is shown no look is logged', async () => {
  const { hash } = await w.does(officer, attachScan, { content: '甲' });
  const before = await looks();
  await w.onlyFor(['security-officer'], unit, openScan, { ...opening, hash });
  const stranger = { personId: other.memberId, purpose: 'letter', hash };
  await w.isRefused('not-found', other.as['security-officer'], openScan, stranger);
  await w.isRefused('not-found', officer, openScan, { ...opening, hash: 'f'.repeat(64) });
  assert.equal(await looks(), before);
});

test('a file whose key was destroyed is gone for everybody; one whose bytes are missing is a fault', async () => {
  const { hash } = await w.does(officer, attachScan, { content: '乙' });
  await sweep(w.world.services.filesRoot, new Set(), new Date('2100-01-01'));
  await assert.rejects(w.does(officer, openScan, { ...opening, hash }), FileFault);
  await w.owner.query('update file set key = null where file_hash = $1', [hash]);
  await w.isRefused('not-found', officer, openScan, { ...opening, hash });
});

test('what was kept for an act that came to nothing is swept, and what a record refers to is not', async () => {
  const kept = await w.does(officer, attachScan, { content: '丙' });
  await w.isRefused('wrong-state', officer, attachScan, { content: '丁', wrong: true });
  const tomorrow = new Date('2100-01-01');
  assert.equal(await sweep(w.world.services.filesRoot, new Set(await hashesOf()), tomorrow), 1);
  assert.equal(await sweep(w.world.services.filesRoot, new Set(await hashesOf()), tomorrow), 0);
  const { bytes } = await w.does(officer, openScan, { ...opening, hash: kept.hash });
  assert.equal(Buffer.from(bytes).toString(), '丙');
});
