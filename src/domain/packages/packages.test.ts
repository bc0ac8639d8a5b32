import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test, { after, afterEach } from 'node:test';
import { aPackage, manifestOf, SAMPLE_PAGES, zipOf } from '../../fixtures/packages.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import type { UploadedFile } from '../../platform/action.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { addPackageOf, changePackageOf } from './actions/keep.ts';
import { openPackage, rememberPackage } from './actions/learn.ts';
import { withdrawCompletionOf } from './actions/withdraw.ts';
import { completions, myPackages, packageOf, packages } from './queries.ts';
import { readEntry } from './serve.ts';
import { readToken, tokenFor } from './tokens.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const fileOf = (bytes: Uint8Array, fileName = '课件.zip'): UploadedFile => ({ fileName, bytes });
const DECIDED = { subjects: ['counter-espionage'], hours: 4, organiser: 'own-unit', state: 'offered' } as const;
const HALF = { status: 'incomplete', place: '1', data: '0,1', seconds: 60 } as const;
const DONE = { ...HALF, status: 'completed', place: '2', data: '0,1,2' } as const;

let made = 0;
/** Each its own content, so that none is the one that is there already. */
const aPackageIn = async (unit: TestUnit, { items = 1, ...decided }: { items?: number; state?: string } = {}) => {
  made += 1;
  const bytes = aPackage('1.2', { items, more: [{ name: 'which.txt', content: String(made) }] });
  const officer = unit.as['security-officer'];
  return (await w.does(officer, addPackageOf, { ...DECIDED, ...decided }, fileOf(bytes))).packageId;
};

const trainingOwed = async (unit: TestUnit) =>
  (await w.world.db.inUnit(unit.unitId, (sql) => rowsOfSubject(sql, unit.unitId, unit.memberId)))
    .filter(({ rule }) => rule === 8101)
    .map(({ done_on }) => done_on);

test('课件包由专员上传：名称取自课件，登记压缩包的校验码；其他人不能上传', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const bytes = aPackage('2004', { items: 2 });
  await w.onlyFor(['security-officer'], unit, addPackageOf, DECIDED);
  const added = await w.does(officer, addPackageOf, DECIDED, fileOf(bytes));
  assert.deepEqual([added.title, added.scorm, added.items, added.files], ['身边的反间谍防线', '2004', 2, 5]);
  await w.isRefused('package-twice', officer, addPackageOf, DECIDED, fileOf(bytes));
  const { rows } = await w.does(unit.as.head, packages, {});
  assert.deepEqual(
    rows.map(({ title, parts, completed }) => [title, parts, completed]),
    [['身边的反间谍防线', 2, 0]],
  );
  await w.onlyFor(['security-officer', 'head'], unit, packages, {});
  const { packageId } = added;
  await w.onlyFor(['security-officer'], unit, packageOf, { packageId });
  await w.onlyFor(['security-officer'], unit, changePackageOf, { packageId, title: '新名', ...DECIDED });
  await w.does(officer, changePackageOf, { packageId, title: '新名', ...DECIDED, state: 'withdrawn' });
  assert.equal((await w.does(officer, packageOf, { packageId })).title, '新名');
  await w.isRefused('not-found', unit.as.member, openPackage, { packageId });
  await w.isRefused('not-found', (await w.aUnit()).as['security-officer'], packageOf, { packageId });
});

test('不合格的压缩包：一句话说明原因，什么都没有留下', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const before = readdirSync(w.world.services.filesRoot, { recursive: true }).length;
  const bad = [
    zipOf([{ name: '../out.html', content: 'x' }]),
    zipOf([{ name: 'index.html', content: 'x' }]),
    zipOf([
      {
        name: 'imsmanifest.xml',
        content: '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><manifest>&x;</manifest>',
      },
    ]),
    Buffer.from('PK nothing'),
  ];
  for (const bytes of bad) {
    const refused = await w.isRefused('file-refused', officer, addPackageOf, DECIDED, fileOf(bytes));
    assert.match(JSON.stringify(refused.details), /什么都没有保存/);
  }
  await w.isRefused('file-refused', officer, addPackageOf, DECIDED);
  const marked = zipOf([
    { name: 'imsmanifest.xml', content: manifestOf('1.2', '机密★10年 课件') },
    { name: 'index.html', content: 'x' },
  ]);
  await w.isRefused('secrecy-mark', officer, addPackageOf, DECIDED, fileOf(marked));
  assert.equal(readdirSync(w.world.services.filesRoot, { recursive: true }).length, before);
});

test('中途离开，下次从原处继续；学完一次，按专员设定的学时计入台账；再发一次不重复', async () => {
  const unit = await w.aUnit();
  const { member } = unit.as;
  const packageId = await aPackageIn(unit, { items: 2 });
  await w.onlyFor(['member'], unit, openPackage, { packageId });
  await w.onlyFor(['member'], unit, rememberPackage, { packageId, item: 0, remembered: HALF });
  const first = await w.does(member, openPackage, { packageId });
  assert.deepEqual(
    first.items.map(({ done, remembered }) => [done, remembered]),
    [
      [false, null],
      [false, null],
    ],
  );
  await w.does(member, rememberPackage, { packageId, item: 0, remembered: HALF });
  assert.equal((await w.does(member, rememberPackage, { packageId, item: 0, remembered: HALF })).again, true);
  assert.deepEqual((await w.does(member, openPackage, { packageId })).items[0]!.remembered, HALF);

  assert.deepEqual(await trainingOwed(unit), [null]);
  await w.isRefused('not-found', member, rememberPackage, { packageId, item: 2, remembered: DONE });
  const one = await w.does(member, rememberPackage, { packageId, item: 0, remembered: DONE });
  assert.deepEqual([one.done, one.completed], [true, false], 'half of the package is not the package');
  const failed = { ...DONE, status: 'failed' as const };
  assert.equal((await w.does(member, rememberPackage, { packageId, item: 1, remembered: failed })).done, false);
  assert.deepEqual(await trainingOwed(unit), [null]);
  const passed = { ...DONE, status: 'passed' as const };
  assert.equal((await w.does(member, rememberPackage, { packageId, item: 1, remembered: passed })).completed, true);
  assert.deepEqual(await trainingOwed(unit), ['2026-11-23']);
  assert.equal(
    (await w.does(member, rememberPackage, { packageId, item: 1, remembered: failed })).done,
    true,
    'it stays',
  );
  await w.does(member, rememberPackage, { packageId, item: 1, remembered: passed });

  const { total, rows } = await w.does(unit.as['security-officer'], completions, { packageId });
  assert.equal(total, 1);
  assert.deepEqual(
    [rows[0]!.personId, rows[0]!.day, rows[0]!.hours, rows[0]!.way],
    [unit.memberId, '2026-11-23', 4, 'package'],
  );
  await w.onlyFor(['security-officer'], unit, completions, {});
  const { packages: own } = await w.does(member, myPackages, {});
  assert.deepEqual(
    own.map(({ doneOn, begun }) => [doneOn, begun]),
    [['2026-11-23', true]],
  );

  const { completionId } = rows[0]!;
  await w.onlyFor(['security-officer'], unit, withdrawCompletionOf, { completionId, reason: 'wrong-person' });
  await w.does(unit.as['security-officer'], withdrawCompletionOf, { completionId, reason: 'wrong-person' });
  assert.deepEqual(await trainingOwed(unit), [null], 'what it met is owed again');
  await w.isRefused('wrong-state', unit.as['security-officer'], withdrawCompletionOf, {
    completionId,
    reason: 'wrong-person',
  });
});

test('课件自己记下的内容和成绩只给课件用：专员看不到，日志里没有', async () => {
  const unit = await w.aUnit();
  const packageId = await aPackageIn(unit);
  const told = { ...DONE, status: 'passed' as const, place: '私下位置', data: '私下内容' };
  await w.does(unit.as.member, rememberPackage, { packageId, item: 0, remembered: told });
  const officer = unit.as['security-officer'];
  const seen = [
    await w.does(officer, packages, {}),
    await w.does(officer, packageOf, { packageId }),
    await w.does(officer, completions, {}),
    await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 200 })),
  ];
  for (const one of seen) assert.doesNotMatch(JSON.stringify(one), /私下|passed|"place"/);
  const stored = await w.owner.query('select remembered from package_state where package_id = $1', [packageId]);
  assert.ok(!stored.rows[0].remembered.includes('私下'));
});

test('暂存内容有上限；过长的被拒绝', async () => {
  const unit = await w.aUnit();
  const packageId = await aPackageIn(unit);
  const long = { ...HALF, data: 'x'.repeat(64_001) };
  await w.isRefused('invalid-input', unit.as.member, rememberPackage, { packageId, item: 0, remembered: long });
  await w.does(unit.as.member, rememberPackage, {
    packageId,
    item: 0,
    remembered: { ...HALF, data: 'x'.repeat(64_000) },
  });
});

test('课件的文件只凭一次打开的地址读取：到期、改动、他人、停用、离职后都打不开', async () => {
  const unit = await w.aUnit();
  const { member } = unit.as;
  const packageId = await aPackageIn(unit);
  const { path } = await w.does(member, openPackage, { packageId });
  const token = /^\/p\/([\w-]+)\/$/.exec(path)![1]!;
  const key = w.world.services.installationKey;
  const opening = readToken(token, key, w.world.clock())!;
  assert.deepEqual(opening, { unitId: unit.unitId, packageId, accountId: member.accountId });
  assert.notEqual(token, tokenFor(opening, key, w.world.clock()), 'each opening has its own');
  const read = (name: string) => readEntry(w.world, opening as never, name);
  assert.deepEqual(JSON.parse((await read('pages.json'))!.bytes.toString()), [...SAMPLE_PAGES]);
  assert.equal(await read('../pages.json'), undefined);
  assert.equal(await read('no.json'), undefined);

  assert.equal(readToken(token, key, new Date('2026-11-23T14:00:01.000Z')), undefined, 'after twelve hours');
  assert.equal(readToken(token, Buffer.alloc(32, 8), w.world.clock()), undefined, 'another installation');
  for (const at of [0, 10, 30, 60, token.length - 2]) {
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    assert.equal(readToken(changed, key, w.world.clock()), undefined, `changed at ${at}`);
  }
  for (const other of ['', 'x', token.slice(1), `${token}A`, `${token}=`])
    assert.equal(readToken(other, key, w.world.clock()), undefined);

  await w.owner.query(`update account set state = 'closed' where account_id = $1`, [member.accountId]);
  assert.equal(await read('pages.json'), undefined, 'the account is closed');
  const officer = unit.as['security-officer'];
  const again = { ...opening, accountId: officer.accountId };
  assert.ok(await readEntry(w.world, again as never, 'pages.json'));
  await w.does(officer, changePackageOf, { packageId, title: '停用', ...DECIDED, state: 'withdrawn' });
  assert.equal(await readEntry(w.world, again as never, 'pages.json'), undefined);
});
