import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { addVersion, adoptStartingTemplate } from './actions/add-template.ts';
import { issueLetters, withdrawLetter } from './actions/issue-letters.ts';
import { readLetter } from './actions/read-letter.ts';
import { checkTemplate, letters, ownLetters, templates, whoOwes } from './queries.ts';
import { STARTING_TEMPLATE } from './starting-template.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officerOf = (unit: TestUnit) => unit.as['security-officer'];

/** A key unit with the shipped letter in use. */
async function aKeyUnit(): Promise<{ unit: TestUnit; templateId: number }> {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const { templateId } = await w.does(officerOf(unit), adoptStartingTemplate, {});
  return { unit, templateId };
}

const wording = (changes: object = {}) => ({
  title: { zh: '安全防范承诺书' },
  paragraphs: [{ zh: '本人遵守保密规定。' }, { zh: '本承诺书至本人离开该岗位之日终止。' }],
  levels: ['core'],
  effectiveFrom: '2026-11-23',
  ...changes,
});

describe('the letter’s words', () => {
  test('the letter that is shipped is taken over once, with its words and their hash', async () => {
    const unit = await w.aUnit();
    const before = await w.does(officerOf(unit), templates, {});
    assert.deepEqual([before.templates.length, before.starting?.title], [0, STARTING_TEMPLATE.title]);
    await w.does(officerOf(unit), adoptStartingTemplate, {});
    const {
      templates: [only],
      starting,
    } = await w.does(officerOf(unit), templates, {});
    assert.deepEqual(only!.paragraphs, STARTING_TEMPLATE.paragraphs);
    assert.deepEqual([only!.version, only!.inEffect, starting], [1, true, null]);
    await w.isRefused('already-exists', officerOf(unit), adoptStartingTemplate, {});
  });

  test('another wording is another version; it takes effect on its day and the old one keeps its words', async () => {
    const { unit, templateId } = await aKeyUnit();
    const added = await w.does(
      officerOf(unit),
      addVersion,
      wording({ follows: templateId, effectiveFrom: '2026-12-01' }),
    );
    assert.equal(added.version, 2);
    const inUse = async () =>
      (await w.does(officerOf(unit), templates, {})).templates.filter((one) => one.inEffect).map((one) => one.version);
    assert.deepEqual(await inUse(), [1]);
    w.moveTo('2026-12-01T02:00:00.000Z');
    assert.deepEqual(await inUse(), [2]);
    await w.isRefused('wrong-state', officerOf(unit), issueLetters, { templateId, personIds: [unit.memberId] });
    const third = await w.does(
      officerOf(unit),
      addVersion,
      wording({ follows: templateId, effectiveFrom: '2026-12-01' }),
    );
    assert.equal(third.version, 3, 'it follows the newest, whichever version is named');
  });

  test('two officers at the same moment: the shipped letter is taken over once, and versions follow one another', async () => {
    const unit = await w.aUnit();
    const adopt = () => w.does(officerOf(unit), adoptStartingTemplate, {});
    const adopted = await Promise.allSettled([adopt(), adopt()]);
    assert.deepEqual(adopted.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const {
      templates: [first],
    } = await w.does(officerOf(unit), templates, {});
    const follow = () => w.does(officerOf(unit), addVersion, wording({ follows: first!.templateId }));
    const added = await Promise.all([follow(), follow(), follow()]);
    assert.deepEqual(added.map(({ version }) => version).sort(), [2, 3, 4]);
  });

  test('R17: a letter that takes rights away is refused with the sentence that offends, and nothing is saved', async () => {
    const unit = await w.aUnit();
    const bad = wording({ paragraphs: [{ zh: '本人自愿放弃申诉和诉讼的权利。' }, { zh: '本承诺书至离岗之日终止。' }] });
    const refusal = await w.isRefused('template-refused', officerOf(unit), addVersion, bad);
    assert.match(String(refusal.details.zh), /第1条“本人自愿放弃申诉和诉讼的权利。”/);
    assert.match(String(refusal.details.en), /not saved/);
    assert.deepEqual((await w.does(officerOf(unit), templates, {})).templates, []);
    const { levels: _, effectiveFrom: __, ...words } = bad;
    const checked = await w.does(officerOf(unit), checkTemplate, words);
    assert.deepEqual(
      checked.findings.map(({ rule, paragraph }) => ({ rule, paragraph })),
      [{ rule: 'waives-remedies', paragraph: 1 }],
    );
  });

  test('nothing takes effect before today, and no version before the one it follows', async () => {
    const { unit, templateId } = await aKeyUnit();
    await w.isRefused('invalid-input', officerOf(unit), addVersion, wording({ effectiveFrom: '2026-11-22' }));
    await w.does(officerOf(unit), addVersion, wording({ follows: templateId, effectiveFrom: '2026-12-10' }));
    await w.isRefused(
      'invalid-input',
      officerOf(unit),
      addVersion,
      wording({ follows: templateId, effectiveFrom: '2026-12-01' }),
    );
  });

  test('bad input is refused: a secrecy mark, half a translation, no level, 41 paragraphs, 1 MB of text', async () => {
    const unit = await w.aUnit();
    await w.isRefused('secrecy-mark', officerOf(unit), addVersion, wording({ title: { zh: '机密★ 承诺书' } }));
    for (const bad of [
      { paragraphs: [{ zh: '甲。', en: 'A.' }, { zh: '本承诺书至离岗之日终止。' }] },
      { levels: [] },
      { levels: ['none'] },
      { levels: ['core', 'core'] },
      { paragraphs: [] },
      { paragraphs: Array.from({ length: 41 }, () => ({ zh: '甲。' })) },
      { paragraphs: [{ zh: 'x'.repeat(1_000_000) }] },
      { title: { zh: '' } },
      { effectiveFrom: '2026-13-01' },
      { scores: 1 },
    ]) {
      await w.isRefused('invalid-input', officerOf(unit), addVersion, wording(bad));
    }
  });

  test('nobody but the security officer sees or adds templates, and another unit’s cannot be followed', async () => {
    const [{ unit, templateId }, other] = [await aKeyUnit(), await w.aUnit({ name: '另一单位' })];
    await w.onlyFor(['security-officer'], unit, templates, {});
    await w.onlyFor(['security-officer'], unit, addVersion, wording());
    await w.onlyFor(['security-officer'], unit, adoptStartingTemplate, {});
    const { levels: _, effectiveFrom: __, ...words } = wording();
    await w.onlyFor(['security-officer'], unit, checkTemplate, words);
    await w.isRefused('not-found', officerOf(other), addVersion, wording({ follows: templateId }));
    assert.deepEqual((await w.does(officerOf(other), templates, {})).templates, []);
  });
});

describe('who is given a letter', () => {
  test('whoever holds a secret-related post in a key unit, now or from a day to come, owes one for each (Provisions 9(3))', async () => {
    const { unit, templateId } = await aKeyUnit();
    const holder = await aPerson(w, unit, { name: '甲', post: { level: 'core' } });
    const comes = await aPerson(w, unit, { name: '乙', post: { level: 'ordinary', from: '2026-12-15' } });
    await aPerson(w, unit, { name: '丙', post: { level: 'none', foreignRelated: true } });
    await aPerson(w, unit, { name: '丁', post: { level: 'core', to: '2026-10-31' } });
    await aPerson(w, unit, { name: '戊', leftOn: '2026-10-31', post: { level: 'core' } });
    const owed = await w.does(officerOf(unit), whoOwes, {});
    assert.deepEqual(owed.rows.map(({ name, level, why }) => [name, level, why]).sort(), [
      ['乙', 'ordinary', 'first'],
      ['甲', 'core', 'first'],
    ]);
    assert.deepEqual(
      [owed.total, owed.levels],
      [
        2,
        [
          { level: 'core', appointments: 1 },
          { level: 'ordinary', appointments: 1 },
        ],
      ],
    );
    const personIds = [holder.personId, comes.personId, unit.memberId];
    const result = await w.does(officerOf(unit), issueLetters, { templateId, personIds });
    assert.deepEqual(
      result.issued.map(({ personId }) => personId),
      [holder.personId, comes.personId],
    );
    assert.deepEqual(result.passedOver, [{ personId: unit.memberId, why: 'owes-none' }]);
    assert.equal((await w.does(officerOf(unit), whoOwes, {})).total, 0, 'what is out is not asked for again');
  });

  test('issuing twice gives one letter an appointment, also at the same moment', async () => {
    const { unit, templateId } = await aKeyUnit();
    const { personId } = await aPerson(w, unit, { post: { level: 'core' } });
    const issue = () => w.does(officerOf(unit), issueLetters, { templateId, personIds: [personId, personId] });
    const issued = (await Promise.all([issue(), issue(), issue()])).flatMap((one) => one.issued);
    assert.equal(issued.length, 1);
    assert.equal((await w.does(officerOf(unit), letters, {})).total, 1);
  });

  test('a template gives letters for its own levels only', async () => {
    const { unit } = await aKeyUnit();
    const { templateId } = await w.does(officerOf(unit), addVersion, wording({ levels: ['core'] }));
    const { personId } = await aPerson(w, unit, { post: { level: 'ordinary' } });
    const result = await w.does(officerOf(unit), issueLetters, { templateId, personIds: [personId] });
    assert.deepEqual(result, { issued: [], passedOver: [{ personId, why: 'other-level' }] });
  });

  test('a unit that is not a key unit asks nobody for a letter', async () => {
    const unit = await w.aUnit();
    const { templateId } = await w.does(officerOf(unit), adoptStartingTemplate, {});
    const { personId } = await aPerson(w, unit, { post: { level: 'core' } });
    const result = await w.does(officerOf(unit), issueLetters, { templateId, personIds: [personId] });
    assert.deepEqual(result.passedOver, [{ personId, why: 'owes-none' }]);
  });

  test('the list is filtered by state, name and department, and one letter is found by its id', async () => {
    const { unit, templateId } = await aKeyUnit();
    const a = await aPerson(w, unit, { name: '张岩', department: '一室', post: { level: 'core' } });
    const b = await aPerson(w, unit, { name: '王磊', department: '二室', post: { level: 'core' } });
    await w.does(officerOf(unit), issueLetters, { templateId, personIds: [a.personId, b.personId] });
    const of = async (filter: object) => (await w.does(officerOf(unit), letters, filter)).rows.map(({ name }) => name);
    assert.deepEqual(await of({ text: '岩' }), ['张岩']);
    assert.deepEqual(await of({ departmentId: b.departmentId }), ['王磊']);
    assert.deepEqual((await of({ state: 'issued' })).length, 2);
    assert.deepEqual(await of({ state: 'signed' }), []);
    const { rows } = await w.does(officerOf(unit), letters, { text: '岩' });
    assert.deepEqual(await of({ letterId: rows[0]!.letterId }), ['张岩']);
    assert.deepEqual((await w.does(officerOf(unit), whoOwes, { departmentId: a.departmentId })).rows, []);
  });

  test('a letter is withdrawn before it is signed; a new one can then be issued', async () => {
    const { unit, templateId } = await aKeyUnit();
    const person = await aPerson(w, unit, { post: { level: 'core' } });
    const issue = async () =>
      (await w.does(officerOf(unit), issueLetters, { templateId, personIds: [person.personId] })).issued[0]!.letterId;
    const letterId = await issue();
    await w.does(person.account, readLetter, { letterId });
    await w.does(officerOf(unit), withdrawLetter, { letterId, reason: 'post-changed' });
    await w.isRefused('wrong-state', officerOf(unit), withdrawLetter, { letterId, reason: 'post-changed' });
    assert.notEqual(await issue(), letterId);
    const own = await w.does(person.account, ownLetters, {});
    assert.deepEqual(
      own.letters.map(({ state }) => state),
      ['issued', 'withdrawn'],
    );
  });

  test('the security officer issues and withdraws, personnel see who owes, and nobody else; other units are not there', async () => {
    const [{ unit, templateId }, other] = [await aKeyUnit(), await w.aUnit({ name: '另一单位' })];
    const person = await aPerson(w, unit, { post: { level: 'core' } });
    const issue = { templateId, personIds: [person.personId] };
    await w.onlyFor(['security-officer'], unit, issueLetters, issue);
    await w.onlyFor(['security-officer', 'personnel'], unit, whoOwes, {});
    await w.onlyFor(['security-officer', 'personnel'], unit, letters, {});
    await w.onlyFor(['member'], unit, ownLetters, {});
    await w.isRefused('not-found', officerOf(other), issueLetters, issue);
    await w.isRefused('not-found', officerOf(unit), issueLetters, {
      templateId,
      personIds: [person.personId, other.memberId],
    });
    await w.isRefused('invalid-input', officerOf(unit), issueLetters, { templateId, personIds: [] });
    const { issued } = await w.does(officerOf(unit), issueLetters, issue);
    const withdrawal = { letterId: issued[0]!.letterId, reason: 'issued-by-mistake' };
    await w.onlyFor(['security-officer'], unit, withdrawLetter, withdrawal);
    await w.isRefused('not-found', officerOf(other), withdrawLetter, withdrawal);
  });
});
