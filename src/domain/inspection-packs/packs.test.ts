/** A pack, from what was asked to what an inspector checks with a program that is not the one that made it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { aLetterOnPaper, aMadePack, anInspectedUnit, FOR_WHOM, fileOf } from '../../fixtures/packs.ts';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { checkPack } from '../../journal/verify/pack.ts';
import { filesOfFolder, filesOfZip, type PackFiles } from '../../journal/verify/pack-files.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { listsWithMe } from '../rights/queries.ts';
import { handOver, make, take } from './actions/pack.ts';
import { forgetPackFiles, makeWaiting } from './make.ts';
import { get, list } from './queries.ts';

const NOW = '2026-06-01T02:00:00.000Z';
const w = await aWorld(NOW);
const scratch = mkdtempSync(join(tmpdir(), 'bulwark-packs-'));
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(async () => {
  await w.close();
  rmSync(scratch, { recursive: true, force: true });
});

const KNOWN = { outside: [], keys: [], fingerprints: [w.world.services.record.signer.fingerprint] };
let number = 0;
function zipOfPack(bytes: Buffer): PackFiles {
  number += 1;
  const path = join(scratch, `${number}.zip`);
  writeFileSync(path, bytes);
  return filesOfZip(path)!;
}
/** The same files in a folder, as an inspector unpacks them. */
function unpacked(files: PackFiles): string {
  number += 1;
  const folder = join(scratch, `folder-${number}`);
  for (const path of files.paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), files.read(path)!);
  }
  return folder;
}
const codesOf = (files: PackFiles) =>
  checkPack(files, KNOWN).findings.map((one) => ('path' in one ? `${one.code} ${one.path}` : one.code));

test('按义务：材料有正文、明细、原件、证明，核对程序认可；改一个字节、少一份、多一份都能发现', async () => {
  const { unit } = await anInspectedUnit(w);
  const packId = await aMadePack(w, unit, { kind: 'by-duty', purpose: 'state-security' });
  const pack = await w.does(unit.as.head, get, { packId });
  assert.deepEqual(
    [pack.stand, pack.counts!.originals, pack.counts!.altered, pack.counts!.unproved],
    ['ready', 1, 0, 0],
  );
  assert.deepEqual(
    pack.files.map(({ form }) => form),
    ['pdf', 'docx', 'folder'],
  );
  assert.equal((await fileOf(w, unit, packId, 'pdf')).subarray(0, 5).toString(), '%PDF-');
  const folder = await fileOf(w, unit, packId, 'folder');
  assert.equal(createHash('sha256').update(folder).digest('hex'), pack.files[2]!.contentHash);
  const files = zipOfPack(folder);
  const report = checkPack(files, KNOWN);
  assert.deepEqual(report.findings, []);
  assert.ok(report.entries >= 2 && report.files > 20);
  const sheet = files.read('duties/P9.3c.csv')!.toString();
  assert.ok(sheet.includes('签订承诺书') && sheet.includes('赵一') && sheet.includes('originals/'), sheet);
  assert.ok(files.read('duties/P8.1.csv')!.toString().includes('反间谍法宣讲'));
  assert.equal(files.paths.filter((path) => path.startsWith('originals/')).length, 1);

  const at = unpacked(files);
  assert.deepEqual(codesOf(filesOfFolder(at)), [], 'the folder is as good as the ZIP');
  const original = files.paths.find((path) => path.startsWith('originals/'))!;
  const plant = (path: string, bytes: Buffer | undefined) => {
    const copy = unpacked(files);
    if (bytes) writeFileSync(join(copy, path), bytes);
    else rmSync(join(copy, path));
    return codesOf(filesOfFolder(copy));
  };
  const changed = Buffer.from(files.read(original)!);
  changed[20]! ^= 1;
  assert.deepEqual(plant(original, changed), [`pack-file-altered ${original}`]);
  assert.deepEqual(plant('pack.pdf', undefined), ['pack-file-missing pack.pdf']);
  assert.deepEqual(plant('originals/9999-letters-1.pdf', changed), ['pack-file-added originals/9999-letters-1.pdf']);
  const index = files.read('index.json')!.toString();
  assert.deepEqual(plant('index.json', Buffer.from(index.replace('state-security', 'internal'))), ['pack-index']);
  assert.deepEqual(plant('index.json', undefined), ['not-a-pack']);
  const proofs = files.read('journal/proofs.jsonl')!.toString();
  const forged = plant(
    'journal/proofs.jsonl',
    Buffer.from(proofs.replace('letters.register-paper', 'letters.register-papep')),
  );
  assert.deepEqual(forged, ['pack-file-altered journal/proofs.jsonl', 'not-included', `pack-original ${original}`]);
  const other = { ...KNOWN, fingerprints: ['00000 00000 00000 00000 00000 00000 00000 00000'] };
  assert.deepEqual(
    checkPack(files, other).findings.map(({ code }) => code),
    ['key-not-yours'],
  );
});

test('谁能制作：安全防范专员；主要负责人可以查看和取用；其他人，包括审计员和管理员，都不能', async () => {
  const { unit } = await anInspectedUnit(w, 2);
  const asked = { kind: 'by-duty', purpose: 'industry', originals: false, duties: ['P8.1'], ...FOR_WHOM };
  await w.onlyFor(['security-officer'], unit, make, asked);
  const packId = await aMadePack(w, unit, asked);
  await w.onlyFor(['security-officer', 'head'], unit, take, { packId, form: 'pdf' });
  await w.onlyFor(['security-officer', 'head'], unit, list, {});
  await w.onlyFor(['security-officer'], unit, handOver, { packId, receiver: '王检查' });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as['security-officer'], take, { packId, form: 'pdf' });
  const department = await w.aBody('industry-department', '某行业主管部门');
  await w.isRefused('no-packs-here', department.as['security-officer'], make, asked);
});

test('按抽查人员：个人经过两种次序都有，本人看得到被查阅；不属于本单位的、用途不及的人被拒绝', async () => {
  const { unit, people } = await anInspectedUnit(w, 3);
  const officer = unit.as['security-officer'];
  const [first, second] = people.map(({ personId }) => personId);
  const nobody = await aPerson(w, unit, { name: '无岗位' });
  const stranger = await aPerson(w, await w.aUnit());
  const asked = { kind: 'by-person', purpose: 'secrecy', originals: true, ...FOR_WHOM };
  await w.isRefused('person-out-of-sight', officer, make, { ...asked, people: [first, stranger.personId] });
  const refusal = await w.isRefused('person-out-of-sight', officer, make, {
    ...asked,
    people: [first, nobody.personId],
  });
  assert.deepEqual(refusal.details, { count: 1 });
  await w.isRefused('purpose-by-duty-only', officer, make, { ...asked, purpose: 'audit', people: [first] });
  await w.isRefused('originals-not-for-purpose', officer, make, { ...asked, purpose: 'internal', people: [first] });
  const packId = await aMadePack(w, unit, { ...asked, people: [first, second] });
  const pack = await w.does(officer, get, { packId });
  assert.deepEqual(
    pack.people.map(({ personId }) => personId),
    [first, second],
  );
  const files = zipOfPack(await fileOf(w, unit, packId, 'folder'));
  assert.deepEqual(codesOf(files), []);
  const line = files.read(`people/${first}.csv`)!.toString();
  assert.ok(
    line.includes('签订承诺书') && line.includes('任职，工程师，重要涉密') && line.includes('反间谍法宣讲'),
    line,
  );
  const { rows } = await w.does(people[0]!.account, looksAtMe, {});
  assert.deepEqual(
    rows.map(({ query }) => query),
    ['inspection-packs.make'],
  );
  await w.does(officer, handOver, { packId, receiver: '王检查' });
  const lists = await w.does(people[0]!.account, listsWithMe, {});
  assert.deepEqual(
    lists.rows.map((one) => one.list),
    ['inspection-packs.hand-over', 'inspection-packs.take'],
    'that it was opened, and that it was handed over',
  );
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 4 }));
  const text = JSON.stringify(entries);
  assert.ok(!text.includes('王检查') && !text.includes('检查组') && text.includes('inspection-packs.hand-over'));
  await w.isRefused('wrong-state', officer, handOver, { packId, receiver: '再次' });
});

test('用途决定显示什么：审计只有编号，内部检查只有姓氏，需限定知悉的记录一概没有', async () => {
  const { unit } = await anInspectedUnit(w, 2);
  const textOf = async (purpose: string) => {
    const packId = await aMadePack(w, unit, { kind: 'by-duty', purpose, originals: false, duties: ['P9.3c', 'P8.1'] });
    const files = zipOfPack(await fileOf(w, unit, packId, 'folder'));
    assert.deepEqual(codesOf(files), []);
    const acts =
      files
        .read('journal/proofs.jsonl')!
        .toString()
        .match(/"action\\":\\"[^"\\]*/g) ?? [];
    assert.ok(acts.length > 0 && acts.every((act) => !/(reviews|leavers|travel|people)\./.test(act)), acts.join());
    return files.read('duties/P9.3c.csv')!.toString();
  };
  const [audit, internal, organ] = [await textOf('audit'), await textOf('internal'), await textOf('state-security')];
  assert.ok(!audit.includes('赵') && audit.includes('人员'));
  assert.ok(!internal.includes('赵一') && internal.includes('赵*'));
  assert.ok(organ.includes('赵一'));
  const hidden = { kind: 'by-duty', purpose: 'audit', originals: false, duties: ['P8.3'], ...FOR_WHOM };
  await w.isRefused('invalid-input', unit.as['security-officer'], make, hidden);
});

test('按用途，日志条目不带出个人审查、离岗、任职和出国（境）的办理结果', async () => {
  const { unit, people } = await anInspectedUnit(w, 2);
  const actsFor = async (purpose: string) => {
    const asked = { kind: 'by-person', purpose, originals: false, people: [people[0]!.personId] };
    const files = zipOfPack(await fileOf(w, unit, await aMadePack(w, unit, asked), 'folder'));
    assert.deepEqual(codesOf(files), []);
    return files.read('journal/proofs.jsonl')!.toString();
  };
  assert.ok((await actsFor('state-security')).includes('letters.register-paper'));
  for (const purpose of ['internal', 'industry']) {
    const proofs = await actsFor(purpose);
    assert.ok(
      proofs.includes('letters.register-paper') && !/action\\":\\"(reviews|leavers|people)\./.test(proofs),
      purpose,
    );
  }
});

test('登记后被替换、被改动的原件：查得出，不收入，材料上写明', async () => {
  const { unit, people, letterId } = await anInspectedUnit(w, 2);
  w.moveTo('2026-06-02T02:00:00.000Z');
  const second = await aLetterOnPaper(w, unit, people[1]!);
  const of = (id: number) =>
    w.owner.query('select file_hash, pdf_hash from letter where unit_id = $1 and letter_id = $2', [unit.unitId, id]);
  const [own, others] = [(await of(letterId)).rows[0], (await of(second)).rows[0]];
  const asked = { kind: 'by-duty', purpose: 'state-security', duties: ['P9.3c'] };
  const put = (file: string, content: string) =>
    w.owner.query('update letter set file_hash = $3, pdf_hash = $4 where unit_id = $1 and letter_id = $2', [
      unit.unitId,
      letterId,
      file,
      content,
    ]);
  await put(others.file_hash, own.pdf_hash);
  const altered = await w.does(unit.as.head, get, { packId: await aMadePack(w, unit, asked) });
  assert.deepEqual([altered.counts!.altered, altered.counts!.originals], [1, 1], 'another file under the old hash');
  await put(others.file_hash, others.pdf_hash);
  const packId = await aMadePack(w, unit, asked);
  const replaced = await w.does(unit.as.head, get, { packId });
  assert.deepEqual(
    [replaced.counts!.altered, replaced.counts!.originals],
    [1, 1],
    'another file and its own hash: the record names the first',
  );
  const files = zipOfPack(await fileOf(w, unit, packId, 'folder'));
  assert.match(files.read('index.json')!.toString(), /"state": "replaced"/);
  assert.deepEqual(codesOf(files), []);
  await put(own.file_hash, own.pdf_hash);
});

test('加密给检查方：只有对方的私钥能打开；公钥有误的被拒绝', async () => {
  const { unit } = await anInspectedUnit(w, 1);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const asked = { kind: 'by-duty', purpose: 'state-security', duties: ['P8.1'], originals: false, ...FOR_WHOM };
  await w.isRefused('recipient-unreadable', unit.as['security-officer'], make, {
    ...asked,
    recipient: `${recipient.slice(0, -1)}q`,
  });
  const packId = await aMadePack(w, unit, { ...asked, recipient });
  const { files } = await w.does(unit.as.head, get, { packId });
  assert.deepEqual(
    files.map(({ form }) => form),
    ['sealed'],
  );
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const opened = Buffer.from(await decrypter.decrypt(await fileOf(w, unit, packId, 'sealed')));
  assert.deepEqual(codesOf(zipOfPack(opened)), []);
});

test('文件到期自动销毁，记录留下；到期后要取用的被拒绝', async () => {
  const { unit } = await anInspectedUnit(w, 1);
  const officer = unit.as['security-officer'];
  const packId = await aMadePack(w, unit, { kind: 'by-duty', purpose: 'industry', duties: ['P8.1'], originals: false });
  w.moveTo('2026-06-09T02:00:00.000Z');
  const { destroyOn } = await w.does(officer, handOver, { packId, receiver: '李某' });
  assert.equal(destroyOn, '2026-07-09');
  w.moveTo('2026-07-09T02:00:00.000Z');
  await forgetPackFiles(w.world, unit.unitId);
  await w.does(officer, take, { packId, form: 'pdf' });
  w.moveTo('2026-07-10T02:00:00.000Z');
  await w.isRefused('pack-files-gone', officer, take, { packId, form: 'pdf' });
  const { rows } = await w.owner.query('select count(*)::int as n from file where unit_id = $1', [unit.unitId]);
  await forgetPackFiles(w.world, unit.unitId);
  await forgetPackFiles(w.world, unit.unitId);
  const after = await w.owner.query('select count(*)::int as n from file where unit_id = $1', [unit.unitId]);
  assert.equal(after.rows[0].n, rows[0].n - 3);
  const pack = await w.does(officer, get, { packId });
  assert.deepEqual(
    [pack.stand, pack.receiver, pack.files.every(({ isHere }) => !isHere), pack.files.length],
    ['files-gone', '李某', true, 3],
  );
  await w.isRefused('pack-files-gone', officer, take, { packId, form: 'pdf' });
});

test('制作中断的由定时任务接着做；做过的不重复做', async () => {
  const { unit } = await anInspectedUnit(w, 1);
  const packId = await aMadePack(w, unit, { kind: 'by-duty', purpose: 'industry', duties: ['P8.1'], originals: false });
  await w.owner.query(
    `update inspection_pack set state = 'making', made_at = null, destroy_on = null, heard_at = $2 where unit_id = $1`,
    [unit.unitId, NOW],
  );
  await w.owner.query('delete from inspection_pack_file where unit_id = $1', [unit.unitId]);
  assert.equal(await makeWaiting(w.world, unit.unitId), 0, 'somebody may still be at it');
  w.moveTo('2026-06-01T02:10:00.000Z');
  assert.equal(await makeWaiting(w.world, unit.unitId), 1);
  assert.equal(await makeWaiting(w.world, unit.unitId), 0);
  assert.equal((await w.does(unit.as.head, get, { packId })).stand, 'ready');
});
