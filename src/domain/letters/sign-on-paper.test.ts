import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { toPdf } from '../../documents/compile.ts';
import { tablePaper } from '../../documents/table.ts';
import { aPerson, hasStatus, type TestPerson } from '../../fixtures/people.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { type Looked, lookThrough } from '../../imports/pdf-text.ts';
import { readScan, SCAN_BYTES_AT_MOST } from '../../imports/scan.ts';
import { listEntries } from '../../journal/read.ts';
import type { Instant } from '../../law/day.ts';
import { file, row as ledgerRow } from '../duties/queries.ts';
import { adoptStartingTemplate } from './actions/add-template.ts';
import { issueLetters, withdrawLetter } from './actions/issue-letters.ts';
import { readLetter } from './actions/read-letter.ts';
import { printLetter, registerPaper } from './actions/sign-on-paper.ts';
import { paperCode, sameCode } from './paper-code.ts';
import { download, letters } from './queries.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const SCAN = { fileName: '扫描件.pdf', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
const officerOf = (unit: TestUnit) => unit.as['security-officer'];

type Given = { unit: TestUnit; person: TestPerson; letterId: number; code: string };

async function given(from = '2026-12-01'): Promise<Given> {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const person = await aPerson(w, unit, { post: { level: 'important', from } });
  const { templateId } = await w.does(officerOf(unit), adoptStartingTemplate, {});
  const { issued } = await w.does(officerOf(unit), issueLetters, { templateId, personIds: [person.personId] });
  const { letterId } = issued[0]!;
  const { rows } = await w.owner.query(
    'select l.issued_at, t.text_hash from letter l join letter_template t using (unit_id, template_id) where letter_id = $1',
    [letterId],
  );
  const issue = { letterId, issuedAt: rows[0].issued_at.toISOString?.() ?? rows[0].issued_at };
  return { unit, person, letterId, code: paperCode(unit.unitId, issue, { textHash: rows[0].text_hash }) };
}

const stated = ({ letterId, code }: Given) => ({
  letterId,
  code,
  signedOn: '2026-11-23',
  originalKept: '保密办公室3号文件柜',
});
const dutyOf = async ({ unit, person }: Given) =>
  (await w.does(officerOf(unit), file, { personId: person.personId, purpose: 'letter' })).rows.find(
    ({ rule }) => rule === 9331,
  )!;

describe('on paper', () => {
  test('the sheet is a PDF with the code of its issue, the same each time it is printed, and the printing is in the record', async () => {
    const all = await given();
    const print = () => w.does(officerOf(all.unit), printLetter, { letterId: all.letterId, purpose: 'letter' });
    const { file: sheet } = await print();
    assert.equal(Buffer.from(sheet.bytes.subarray(0, 5)).toString(), '%PDF-');
    const { texts } = (await lookThrough(Buffer.from(sheet.bytes))) as Looked;
    assert.ok(texts.some((text) => text.includes(all.code)));
    await print();
    const [entry] = await w.world.db.inUnit(all.unit.unitId, (sql) => listEntries(sql, all.unit.unitId, { limit: 1 }));
    assert.deepEqual([entry!.action, (entry!.facts as { letterId: number }).letterId], ['letters.print', all.letterId]);
  });

  test('who prints a letter says why, and its person sees it; one’s own is nobody’s look', async () => {
    const all = await given();
    const { letterId, person, unit } = all;
    const looks = async () =>
      (
        await w.owner.query('select purpose from look where unit_id = $1 and person_id = $2 and query = $3', [
          ...[unit.unitId, person.personId, 'letters.print'],
        ])
      ).rows;
    await w.isRefused('invalid-input', officerOf(unit), printLetter, { letterId });
    await w.isRefused('invalid-input', officerOf(unit), printLetter, { letterId, purpose: 'own' });
    assert.deepEqual(await looks(), []);
    await w.does(officerOf(unit), printLetter, { letterId, purpose: 'inspection' });
    assert.deepEqual(await looks(), [{ purpose: 'inspection' }]);
    await w.owner.query(
      `update account set roles = '{member,security-officer}' where unit_id = $1 and account_id = $2`,
      [...[unit.unitId, person.account.accountId]],
    );
    await w.does(person.account, printLetter, { letterId, purpose: 'letter' });
    assert.deepEqual(await looks(), [{ purpose: 'inspection' }]);
  });

  test('printed, signed, scanned, registered: it meets the duty, and says day, instant, by whom and where the original is', async () => {
    const all = await given();
    w.moveTo('2026-11-25T03:00:00.000Z');
    const { pdfHash } = await w.does(officerOf(all.unit), registerPaper, stated(all), SCAN);
    const { person } = all;
    const opened = await w.does(officerOf(all.unit), ledgerRow, {
      ...{ personId: person.personId, rule: 9331, occasion: person.appointmentId, purpose: 'copy-for-person' },
    });
    assert.deepEqual(
      opened.evidence.map(({ onPaper }) => onPaper),
      [true],
      'the ledger says that it was on paper',
    );
    assert.equal(pdfHash, createHash('sha256').update(SCAN.bytes).digest('hex'));
    const { state, doneOn } = await dutyOf(all);
    assert.deepEqual({ state, doneOn }, { state: 'met', doneOn: '2026-11-23' });
    const [row] = (await w.does(officerOf(all.unit), letters, { letterId: all.letterId })).rows;
    const { onPaper, signedOn, signedAt, originalKept, registeredBy, certificate } = row!;
    assert.deepEqual(
      { onPaper, signedOn, signedAt, originalKept, registeredBy, certificate },
      {
        ...{ onPaper: true, signedOn: '2026-11-23', signedAt: '2026-11-25T03:00:00.000Z', certificate: null },
        ...{ originalKept: '保密办公室3号文件柜', registeredBy: 'security-officer' },
      },
    );
    const [entry] = await w.world.db.inUnit(all.unit.unitId, (sql) => listEntries(sql, all.unit.unitId, { limit: 1 }));
    const { onPaper: marked, scan, signedOn: day } = entry!.facts as Record<string, unknown>;
    assert.deepEqual([entry!.action, marked, scan, day], ['letters.register-paper', true, pdfHash, '2026-11-23']);
    assert.doesNotMatch(JSON.stringify(entry!.facts), /文件柜/, 'no plain text in the record');
  });

  test('registered after the post began it is late, however the sheet is dated', async () => {
    const all = await given('2026-11-24');
    w.moveTo('2026-11-26T03:00:00.000Z');
    await w.does(officerOf(all.unit), registerPaper, stated(all), SCAN);
    const { state, doneOn } = await dutyOf(all);
    assert.deepEqual({ state, doneOn }, { state: 'met-late', doneOn: '2026-11-23' });
  });

  test('its person has the scan at any time, by its true kind; an officer’s look at it is logged', async () => {
    const all = await given();
    await w.does(officerOf(all.unit), registerPaper, stated(all), SCAN);
    const { letterId, person } = all;
    const own = { letterId, personId: person.personId, purpose: 'own' };
    const { file: scan } = await w.does(person.account, download, own);
    assert.deepEqual([scan.mediaType, scan.name.slice(-4), Buffer.from(scan.bytes)], ['image/png', '.png', SCAN.bytes]);
    await w.does(officerOf(all.unit), download, { ...own, purpose: 'inspection' });
    const looks = await w.owner.query('select query from look where unit_id = $1 and person_id = $2 and query = $3', [
      ...[all.unit.unitId, person.personId, 'letters.download'],
    ]);
    assert.equal(looks.rows.length, 1);
    const seen = await w.does(person.account, readLetter, { letterId });
    assert.deepEqual([seen.letter.onPaper, seen.letter.originalKept], [true, '保密办公室3号文件柜']);
  });
});

describe('what is not registered', () => {
  test('by no other role, in no other unit; and nobody registers his own', async () => {
    const all = await given();
    const other = await w.aUnit({ name: '另一单位' });
    await w.onlyFor(['security-officer'], all.unit, registerPaper, stated(all));
    await w.onlyFor(['security-officer'], all.unit, printLetter, { letterId: all.letterId, purpose: 'letter' });
    await w.isRefused('not-found', officerOf(other), registerPaper, stated(all), SCAN);
    await w.isRefused('not-found', officerOf(other), printLetter, { letterId: all.letterId, purpose: 'letter' });
    await w.owner.query(
      `update account set roles = '{member,security-officer}' where unit_id = $1 and account_id = $2`,
      [...[all.unit.unitId, all.person.account.accountId]],
    );
    await w.isRefused('own-letter', all.person.account, registerPaper, stated(all), SCAN);
  });

  test('with another code, dated before its issue or in the future, without a file, or with one that is no scan, is too large or bears a secrecy mark', async () => {
    const all = await given();
    const officer = officerOf(all.unit);
    const another = await given();
    await w.isRefused('wrong-letter-code', officer, registerPaper, { ...stated(all), code: another.code }, SCAN);
    await w.isRefused('before-its-issue', officer, registerPaper, { ...stated(all), signedOn: '2026-11-22' }, SCAN);
    await w.isRefused('in-the-future', officer, registerPaper, { ...stated(all), signedOn: '2026-11-24' }, SCAN);
    await w.isRefused('file-refused', officer, registerPaper, stated(all));
    await w.isRefused('file-refused', officer, registerPaper, stated(all), { ...SCAN, bytes: Buffer.from('PK') });
    await w.isRefused('secrecy-mark', officer, registerPaper, stated(all), { ...SCAN, fileName: '机密★承诺书.pdf' });
    const marked = Buffer.from(
      '%PDF-1.7\n1 0 obj\n<< /Title (\xfe\xff\x79\xd8\x5b\xc6\x26\x05) >>\nendobj\n%%EOF\n',
      'latin1',
    );
    await w.isRefused('secrecy-mark', officer, registerPaper, stated(all), { ...SCAN, bytes: marked });
    const large = Buffer.concat([SCAN.bytes, Buffer.alloc(SCAN_BYTES_AT_MOST)]);
    await w.isRefused('too-large', officer, registerPaper, stated(all), { ...SCAN, bytes: large });
    const [row] = (await w.does(officer, letters, { letterId: all.letterId })).rows;
    assert.equal(row!.state, 'issued');
  });

  test('twice, by hand and on paper; or after it was withdrawn', async () => {
    const all = await given();
    const officer = officerOf(all.unit);
    await w.does(officer, registerPaper, stated(all), SCAN);
    const refusal = await w.isRefused('already-signed', officer, registerPaper, stated(all), SCAN);
    assert.equal(refusal.code, 'already-signed');
    await w.isRefused('already-signed', officer, printLetter, { letterId: all.letterId, purpose: 'letter' });
    const taken = await given();
    await w.does(officerOf(taken.unit), withdrawLetter, { letterId: taken.letterId, reason: 'issued-by-mistake' });
    await w.isRefused('wrong-state', officerOf(taken.unit), registerPaper, stated(taken), SCAN);
  });
});

test('a secrecy mark is seen in a PDF as a type-setter makes it, and a list without one is taken', async () => {
  const about = { language: 'zh', unitName: '示例研究院', timeZone: 'Asia/Shanghai' } as const;
  const list = (title: string) =>
    tablePaper({
      ...{ ...about, title, asOf: '2026-11-23T02:00:00.000Z' as Instant },
      ...{ columns: [{ title: '姓名', share: 1 }], rows: [['张三']] },
    });
  const read = async (title: string) => readScan('a.pdf', Buffer.from(await toPdf(list(title))));
  await assert.rejects(read('机密★十年清单'), { code: 'secrecy-mark' });
  assert.equal(await read('人员清单'), 'application/pdf');
});

test('a code is typed as people type: small letters, spaces, full width', () => {
  assert.ok(sameCode(' acde fghj', 'ACDE-FGHJ') && sameCode('ＡＣＤＥ－ＦＧＨＪ', 'ACDE-FGHJ'));
  assert.ok(!sameCode('ACDE-FGHK', 'ACDE-FGHJ'));
});
