/** Originals of measures, findings, rules and plans: from the bytes that were given to the entry of the ZIP and its hash in the index. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { aFinding, isPutRight } from '../../fixtures/findings.ts';
import { aMeasure, areChecked } from '../../fixtures/measures.ts';
import { aMadePack, fileOf } from '../../fixtures/packs.ts';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aPlan } from '../../fixtures/plans.ts';
import { allBut, aRule, isApproved, isFilledIn, issued } from '../../fixtures/rules.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { filesOfZip, type PackFiles } from '../../journal/verify/pack-files.ts';
import { instant } from '../../law/day.ts';
import type { FindingId } from '../../platform/ids.ts';
import { close } from '../findings/actions/verify.ts';
import { addFile as addToFinding } from '../findings/actions/work.ts';
import { addFile as addPaper } from '../measures/actions/check.ts';
import { planToHandOver } from '../plans/to-hand-over.ts';
import { issue } from '../rules/actions/issue.ts';
import { addFile as addToRule, begin } from '../rules/actions/write.ts';
import { get } from './queries.ts';

const w = await aWorld();
const scratch = mkdtempSync(join(tmpdir(), 'bulwark-originals-'));
afterEach(() => w.checkInvariants());
after(async () => {
  await w.close();
  rmSync(scratch, { recursive: true, force: true });
});

let grey = 0;
/** No two are the same. */
function aScan() {
  grey += 1;
  const shade = grey;
  return { fileName: 'a.png', bytes: pngOf(40, 30, () => [shade, shade, shade, 255]) };
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function packOf(unit: TestUnit, duties: readonly string[]) {
  const asked = { kind: 'by-duty', purpose: 'state-security', duties };
  const packId = await aMadePack(w, unit, asked);
  const path = join(scratch, `${packId}.zip`);
  writeFileSync(path, await fileOf(w, unit, packId, 'folder'));
  return { path, files: filesOfZip(path)!, pack: await w.does(unit.as.head, get, { packId }) };
}
/** In the ZIP byte by byte, in the index by its hash, and named by an entry of the record. */
function isIn(files: PackFiles, source: string, bytes: Uint8Array): void {
  const index = JSON.parse(files.read('index.json')!.toString()) as {
    files: { path: string; size: number; sha256: string }[];
    originals: { path: string; sha256: string; entry: number }[];
  };
  const listed = index.files.find((one) => one.sha256 === sha256(bytes))!;
  assert.ok(listed, `nothing of ${source} is in it`);
  assert.ok(listed.path.startsWith('originals/') && listed.path.includes(source), listed.path);
  assert.equal(listed.size, bytes.length);
  assert.ok(files.read(listed.path)!.equals(Buffer.from(bytes)));
  assert.ok(index.originals.some((one) => one.path === listed.path && one.sha256 === sha256(bytes) && one.entry > 0));
}
const isNotIn = (files: PackFiles, bytes: Uint8Array) =>
  assert.ok(!files.read('index.json')!.toString().includes(sha256(bytes)));
/** As whoever was given it checks it, with the program alone. */
const verify = (path: string, fingerprint: string): string => {
  try {
    return execFileSync(process.execPath, ['src/journal/verify/main.ts', path, '--key', fingerprint], {
      encoding: 'utf8',
    });
  } catch (reason) {
    return String((reason as { stdout: string }).stdout);
  }
};

test('防范措施的佐证材料和整改佐证材料：给进去的字节就是材料里的字节，核对程序认可，改一个字节就指出', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const officer = unit.as['security-officer'];
  const measures = [];
  for (const form of ['patrol', 'closed', 'boundary'] as const) measures.push(await aMeasure(w, unit, form));
  const [first, next, later] = [aScan(), aScan(), aScan()];
  const paper = { measureId: measures[1]!, kind: 'document', title: '门禁管理规定' };
  const { measureFileId } = await w.does(officer, addPaper, paper, first);
  await w.does(officer, addPaper, { ...paper, replaces: measureFileId }, next);
  await areChecked(w, unit, measures);
  w.moveTo('2026-11-23T03:00:00.000Z');
  await w.does(officer, addPaper, { ...paper, title: '检查以后补充的' }, later);

  const put = async (findingId: FindingId) => {
    const scan = aScan();
    await w.does(officer, addToFinding, { findingId, name: '整改照片' }, scan);
    await isPutRight(w, officer, findingId);
    await w.does(unit.as.head, close, { findingId, words: '核实' });
    return scan.bytes;
  };
  const plain = await put(await aFinding(w, unit));
  const ofIncident = await put(await aFinding(w, unit, { source: 'incident' }));
  const person = await aPerson(w, unit, { name: '当事人' });
  const ofPerson = await put(await aFinding(w, unit, { personIds: [person.personId] }));

  const { path, files, pack } = await packOf(unit, ['P8.2']);
  isIn(files, 'measure-rounds', next.bytes);
  isIn(files, 'findings', plain);
  for (const bytes of [first.bytes, later.bytes, ofIncident, ofPerson]) isNotIn(files, bytes);
  assert.deepEqual([pack.counts!.originals, pack.counts!.altered, pack.counts!.unproved], [2, 0, 0]);
  const { fingerprint } = w.world.services.record.signer;
  assert.match(verify(path, fingerprint), /✔ 无误/);
  const bytes = await fileOf(w, unit, pack.packId, 'folder');
  bytes[Math.floor(bytes.length / 3)]! ^= 1;
  writeFileSync(path, bytes);
  assert.doesNotMatch(verify(path, fingerprint), /✔ 无误/);
});

test('制度和预案：纸质印发的收入原件，系统内拟制的按记录排印并写明；预案不带电话', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit', '2026-01-01');
  const officer = unit.as['security-officer'];
  const { workRuleVersionId } = await w.does(officer, begin, { kinds: ['training'], template: 'zh', onPaper: true });
  await isFilledIn(w, unit, workRuleVersionId);
  const scan = aScan();
  await w.does(officer, addToRule, { workRuleVersionId }, scan);
  await isApproved(w, unit, workRuleVersionId);
  await w.does(officer, issue, issued(w, workRuleVersionId));
  await aRule(w, unit, allBut('training'));
  const { planVersionId } = await aPlan(w, unit);

  const { path, files, pack } = await packOf(unit, ['P9.1', 'P8.5']);
  isIn(files, 'rules', scan.bytes);
  const originals = files.paths.filter((one) => one.startsWith('originals/'));
  assert.deepEqual(
    originals.map((one) => one.replace(/^originals\/\d+-|-\d+\./g, '')).sort(),
    ['planspdf', 'rulespdf', 'rulespng'],
    'one that came on paper, one that was written here, one plan',
  );
  for (const one of originals.filter((name) => name.endsWith('.pdf')))
    assert.equal(files.read(one)!.subarray(0, 5).toString(), '%PDF-');
  assert.equal(pack.counts!.originals, 3);
  assert.match(verify(path, w.world.services.record.signer.fingerprint), /✔ 无误/);

  const handed = await w.world.db.inUnit(unit.unitId, (sql) =>
    planToHandOver(sql, unit.unitId, {
      ...{ versionId: planVersionId, language: 'zh', unitName: '单位', asOf: instant(w.world.clock()) },
      ...{ today: w.today(), timeZone: 'Asia/Shanghai' },
    }),
  );
  const words = JSON.stringify(handed!.paper);
  assert.ok(words.includes('断开外网连接') && !words.includes('0595-2200118') && !words.includes('12339'), words);
});
