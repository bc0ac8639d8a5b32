import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson, hasStatus, type PersonOptions, type TestPerson } from '../../fixtures/people.ts';
import { aSignature, pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { file } from '../duties/queries.ts';
import { adoptStartingTemplate } from './actions/add-template.ts';
import { issueLetters, withdrawLetter } from './actions/issue-letters.ts';
import { readLetter } from './actions/read-letter.ts';
import { signLetter } from './actions/sign-letter.ts';
import { download, letters, ownLetters, templates, whoOwes } from './queries.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officerOf = (unit: TestUnit) => unit.as['security-officer'];
const SIGNATURE = aSignature().toString('base64');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const keptFiles = () =>
  readdirSync(w.world.services.filesRoot, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .length;

type Given = { unit: TestUnit; templateId: number; person: TestPerson; letterId: number };

/** A key unit in which somebody in a secret-related post has been given the shipped letter. */
async function given(options: PersonOptions = { post: { level: 'important', from: '2026-12-01' } }): Promise<Given> {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const person = await aPerson(w, unit, options);
  const { templateId } = await w.does(officerOf(unit), adoptStartingTemplate, {});
  const { issued } = await w.does(officerOf(unit), issueLetters, { templateId, personIds: [person.personId] });
  return { unit, templateId, person, letterId: issued[0]!.letterId };
}

/** Opens the letter and signs it a minute later. */
async function signed({ person, letterId }: Given) {
  await w.does(person.account, readLetter, { letterId });
  w.moveTo('2026-11-23T02:01:00.000Z');
  return w.does(person.account, signLetter, { letterId, signature: SIGNATURE, readFrom: '2026-11-23T10:00:05+08:00' });
}

const dutyOfLetter = async ({ unit, person }: Given) =>
  (await w.does(officerOf(unit), file, { personId: person.personId, purpose: 'letter' })).rows.find(
    ({ rule }) => rule === 9331,
  )!;

describe('signing', () => {
  test('a letter read and signed on a phone meets the duty of its appointment, in time (Provisions 9(3))', async () => {
    const all = await given();
    assert.equal((await dutyOfLetter(all)).state, 'due-soon');
    const { pdfHash, signedAt } = await signed(all);
    const { state, doneOn } = await dutyOfLetter(all);
    assert.deepEqual({ state, doneOn }, { state: 'met', doneOn: '2026-11-23' });
    const { rows } = await w.does(officerOf(all.unit), letters, { state: 'signed' });
    assert.deepEqual([rows.length, rows[0]!.pdfHash, rows[0]!.signedAt], [1, pdfHash, signedAt]);
    assert.equal((await w.does(officerOf(all.unit), whoOwes, {})).total, 0);
  });

  test('what is kept is a PDF/A whose bytes the signer can have at any time, with the hash that was shown', async () => {
    const all = await given();
    const { pdfHash } = await signed(all);
    const own = { letterId: all.letterId, personId: all.person.personId, purpose: 'own' };
    const { file } = await w.does(all.person.account, download, own);
    assert.deepEqual(
      [file.mediaType, file.name],
      ['application/pdf', `承诺书-2026-${String(all.letterId).padStart(6, '0')}.pdf`],
    );
    assert.equal(Buffer.from(file.bytes.subarray(0, 5)).toString(), '%PDF-');
    assert.match(Buffer.from(file.bytes).toString('latin1'), /<pdfaid:part>2</);
    assert.equal(sha256(file.bytes), pdfHash);
  });

  test('the record holds the version, the hash of the words that were read, of the file, and when reading began', async () => {
    const all = await given();
    const { pdfHash } = await signed(all);
    const {
      templates: [template],
    } = await w.does(officerOf(all.unit), templates, {});
    const [entry] = await w.world.db.inUnit(all.unit.unitId, (sql) => listEntries(sql, all.unit.unitId, { limit: 1 }));
    const { version, text, pdf, readFrom } = entry!.facts as Record<string, unknown>;
    assert.deepEqual([entry!.action, version, text, pdf], ['letters.sign', 1, template!.textHash, pdfHash]);
    assert.equal(readFrom, '2026-11-23T02:00:05.000Z');
    const seen = await w.does(all.person.account, readLetter, { letterId: all.letterId });
    assert.deepEqual([seen.letter.state, seen.letter.textHash], ['signed', template!.textHash]);
  });

  test('the file lies on the disk sealed: without the database nobody can read it', async () => {
    const all = await given();
    await signed(all);
    const { rows } = await w.owner.query('select file_hash from letter where unit_id = $1', [all.unit.unitId]);
    const hash: string = rows[0].file_hash;
    const lying = readFileSync(join(w.world.services.filesRoot, hash.slice(0, 2), hash.slice(2)));
    assert.ok(lying.length > 10_000);
    assert.equal(lying.indexOf('%PDF-'), -1);
  });

  test('a letter signed after the post began is late, and says so', async () => {
    const all = await given({ post: { level: 'core', from: '2026-11-02' } });
    await signed(all);
    assert.equal((await dutyOfLetter(all)).state, 'met-late');
  });
});

describe('what is not signed', () => {
  test('nothing is signed before it was opened, twice, or after it was withdrawn', async () => {
    const all = await given();
    const { unit, person, letterId } = all;
    const signing = { letterId, signature: SIGNATURE, readFrom: NOW };
    await w.isRefused('wrong-state', person.account, signLetter, signing);
    await signed(all);
    const files = keptFiles();
    await w.isRefused('already-signed', person.account, signLetter, signing);
    await w.isRefused('already-signed', officerOf(unit), withdrawLetter, { letterId, reason: 'issued-by-mistake' });
    assert.equal(keptFiles(), files, 'the second time leaves no file');
    const another = await given();
    await w.does(another.person.account, readLetter, { letterId: another.letterId });
    await w.does(officerOf(another.unit), withdrawLetter, { letterId: another.letterId, reason: 'post-changed' });
    await w.isRefused('wrong-state', another.person.account, signLetter, { ...signing, letterId: another.letterId });
  });

  test('two fingers at the same moment sign once', async () => {
    const { person, letterId } = await given();
    await w.does(person.account, readLetter, { letterId });
    const sign = () => w.does(person.account, signLetter, { letterId, signature: SIGNATURE, readFrom: NOW });
    const outcomes = (await Promise.allSettled([sign(), sign()])).map(({ status }) => status);
    assert.deepEqual(outcomes.sort(), ['fulfilled', 'rejected']);
  });

  test('a paper that no longer says what is so is not signed: the name was corrected while it was being set', async () => {
    const { unit, person, letterId } = await given();
    await w.does(person.account, readLetter, { letterId });
    const holding = await w.owner.connect();
    await holding.query('begin');
    await holding.query('select from letter where letter_id = $1 for update', [letterId]);
    const sign = () => w.does(person.account, signLetter, { letterId, signature: SIGNATURE, readFrom: NOW });
    const signing = sign();
    const outcome = assert.rejects(signing, { code: 'busy' });
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await w.owner.query(waiting)).rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await holding.query(`update person set name = '张三丰' where unit_id = $1 and person_id = $2`, [
      unit.unitId,
      person.personId,
    ]);
    await holding.query('commit');
    holding.release();
    await outcome;
    await sign();
  });

  test('a blank box, a black one, a JPEG, text and a damaged picture are refused in words; the letter is still to be signed', async () => {
    const { unit, person, letterId } = await given();
    await w.does(person.account, readLetter, { letterId });
    const files = keptFiles();
    const pictures: [string, RegExp][] = [
      [pngOf(300, 120, () => [255, 255, 255, 0]).toString('base64'), /空白/],
      [pngOf(300, 120, () => [0, 0, 0, 255]).toString('base64'), /涂黑/],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64'), /不是PNG/],
      ['<script>alert(1)</script>', /不是PNG/],
      [aSignature().subarray(0, 200).toString('base64'), /损坏/],
    ];
    for (const [signature, words] of pictures) {
      const refusal = await w.isRefused('file-refused', person.account, signLetter, {
        letterId,
        signature,
        readFrom: NOW,
      });
      assert.match(String(refusal.details.zh), words);
    }
    for (const bad of [
      { signature: 'A'.repeat(1_000_000) },
      { signature: '' },
      { readFrom: 'yesterday' },
      { signedAt: NOW },
    ]) {
      await w.isRefused('invalid-input', person.account, signLetter, {
        letterId,
        signature: SIGNATURE,
        readFrom: NOW,
        ...bad,
      });
    }
    assert.equal(keptFiles(), files);
    assert.deepEqual(
      (await w.does(officerOf(unit), letters, {})).rows.map(({ state }) => state),
      ['read'],
    );
  });

  test('a name with a character that no font has is refused with that character, and nothing is half-written', async () => {
    const { unit, person, letterId } = await given({ name: '王\u{f0000}', post: { level: 'core' } });
    await w.does(person.account, readLetter, { letterId });
    const refusal = await w.isRefused('file-refused', person.account, signLetter, {
      letterId,
      signature: SIGNATURE,
      readFrom: NOW,
    });
    assert.match(String(refusal.details.zh), /U\+F0000.*仍待签署/);
    assert.deepEqual(
      (await w.does(officerOf(unit), letters, {})).rows.map(({ state }) => state),
      ['read'],
    );
  });

  test('the leaver signs no more: the sign-in has ended, and an appointment that is over needs no letter', async () => {
    const { person, letterId, unit } = await given({ post: { level: 'core', to: '2026-11-23' } });
    await w.does(person.account, readLetter, { letterId });
    w.moveTo('2026-11-24T02:00:00.000Z');
    await w.isRefused('wrong-state', person.account, signLetter, { letterId, signature: SIGNATURE, readFrom: NOW });
    await w.owner.query('update person set left_on = $1 where unit_id = $2 and person_id = $3', [
      '2026-11-23',
      unit.unitId,
      person.personId,
    ]);
    await w.world.db.inUnit(unit.unitId, (sql) =>
      w.world.rederive(sql, unit.unitId, { people: [person.personId] }, w.today()),
    );
    await w.isRefused('signed-out', person.account, signLetter, { letterId, signature: SIGNATURE, readFrom: NOW });
  });
});

describe('whose letter it is', () => {
  test('only its person reads and signs it: no colleague, no officer, no administrator, nobody of another unit', async () => {
    const { unit, person, letterId } = await given();
    const other = await w.aUnit({ name: '另一单位' });
    const signing = { letterId, signature: SIGNATURE, readFrom: NOW };
    await w.onlyFor(['member'], unit, readLetter, { letterId });
    await w.onlyFor(['member'], unit, signLetter, signing);
    for (const stranger of [unit.as.member, other.as.member]) {
      await w.isRefused('not-found', stranger, readLetter, { letterId });
      await w.isRefused('not-found', stranger, signLetter, signing);
    }
    const { letters: own } = await w.does(person.account, ownLetters, {});
    assert.deepEqual(
      own.map(({ state }) => state),
      ['issued'],
      'nobody else’s opening counts',
    );
    assert.deepEqual((await w.does(unit.as.member, ownLetters, {})).letters, []);
  });

  test('the officer opens a signed letter for a purpose, and its person sees that it was opened (R8)', async () => {
    const all = await given();
    await signed(all);
    const { unit, person, letterId } = all;
    const looking = { letterId, personId: person.personId, purpose: 'inspection' };
    await w.does(officerOf(unit), download, looking);
    const looks = await w.owner.query(
      'select account_id, purpose, query from look where unit_id = $1 and person_id = $2',
      [unit.unitId, person.personId],
    );
    assert.deepEqual(
      looks.rows.map((row) => [Number(row.account_id), row.purpose, row.query]),
      [[officerOf(unit).accountId, 'inspection', 'letters.download']],
    );
  });

  test('nobody downloads another’s letter under a false name or as one’s own', async () => {
    const all = await given();
    const { unit, person, letterId } = all;
    const own = { letterId, personId: person.personId, purpose: 'own' };
    await w.isRefused('wrong-state', person.account, download, own);
    await signed(all);
    const other = await w.aUnit({ name: '另一单位' });
    await w.onlyFor(['member', 'security-officer'], unit, download, own);
    await w.isRefused('not-permitted', officerOf(unit), download, own);
    await w.isRefused('not-found', unit.as.member, download, { ...own, purpose: 'inspection' });
    await w.isRefused('not-found', unit.as.member, download, { ...own, personId: unit.memberId });
    await w.isRefused('not-found', officerOf(unit), download, {
      ...own,
      personId: unit.memberId,
      purpose: 'inspection',
    });
    await w.isRefused('not-found', officerOf(other), download, { ...own, purpose: 'inspection' });
  });

  test('every opening stands in the record; the first one marks the letter as read', async () => {
    const { unit, person, letterId } = await given();
    await w.does(person.account, readLetter, { letterId });
    const seen = await w.does(person.account, readLetter, { letterId });
    assert.deepEqual([seen.letter.state, seen.letter.firstReadAt], ['read', NOW]);
    const entries = await w.world.db.inUnit(unit.unitId, (sql) =>
      listEntries(sql, unit.unitId, { limit: 10, action: 'letters.read' }),
    );
    assert.deepEqual(
      entries.map(({ facts }) => (facts as { first: boolean }).first),
      [false, true],
    );
  });
});
