import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aPerson, hasStatus, type TestPerson } from '../../fixtures/people.ts';
import { aSignature } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { myRow, row } from '../duties/queries.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { changePost } from '../people/actions/change-posts.ts';
import { addVersion, adoptStartingTemplate } from './actions/add-template.ts';
import { issueLetters } from './actions/issue-letters.ts';
import { readLetter } from './actions/read-letter.ts';
import { signLetter } from './actions/sign-letter.ts';
import { letters, previewVersion, whoOwes } from './queries.ts';
import { STARTING_TEMPLATE } from './starting-template.ts';

const w = await aWorld('2026-11-23T02:00:00.000Z');
afterEach(() => w.checkInvariants());
after(() => w.close());

const ANEW = 9333;

async function aSignedLetter() {
  w.moveTo('2026-11-23T02:00:00.000Z');
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const person = await aPerson(w, unit, { post: { level: 'ordinary', from: '2026-12-01' } });
  const { templateId } = await w.does(unit.as['security-officer'], adoptStartingTemplate, {});
  await signs(unit, person, templateId);
  return { unit, person, templateId, officer: unit.as['security-officer'] };
}

const issue = async (unit: TestUnit, { personId }: TestPerson, templateId: number) =>
  (await w.does(unit.as['security-officer'], issueLetters, { templateId, personIds: [personId] })).issued[0]!.letterId;

async function signs(unit: TestUnit, person: TestPerson, templateId: number) {
  const letterId = await issue(unit, person, templateId);
  await w.does(person.account, readLetter, { letterId });
  await w.does(person.account, signLetter, signatureOn(letterId));
  return letterId;
}

const signatureOn = (letterId: number) => ({
  letterId,
  signature: aSignature().toString('base64'),
  readFrom: w.world.clock().toISOString(),
});

/** What is owed anew: due, and whether it is done. */
async function anew(unit: TestUnit, { personId }: TestPerson) {
  const rows = await w.world.db.inUnit(unit.unitId, (sql) => rowsOfSubject(sql, unit.unitId, personId));
  return rows
    .filter(({ rule }) => rule === ANEW)
    .map(({ occasion, due_on, done_on }) => ({ occasion, due_on, done_on }));
}

const changesLevel = async (unit: TestUnit, { personId }: TestPerson, level: 'core' | 'ordinary', from: string) => {
  const found = await w.owner.query('select post_id from appointment where unit_id = $1 and person_id = $2', [
    unit.unitId,
    personId,
  ]);
  await w.does(unit.as['security-officer'], changePost, {
    postId: Number(found.rows[0].post_id),
    from,
    level,
    foreignRelated: false,
  });
};

const NEW_TEXT = { ...STARTING_TEMPLATE, levels: ['ordinary', 'important', 'core'] };

test('岗位涉密等级变化后三十日内重签(D) — after a change of level the letter is owed anew within 30 days, said why, and met by the next', async () => {
  const { unit, person, templateId, officer } = await aSignedLetter();
  assert.deepEqual(await anew(unit, person), []);
  w.moveTo('2026-12-07T02:00:00.000Z');
  await changesLevel(unit, person, 'core', '2026-12-07');
  const [owed] = await anew(unit, person);
  assert.deepEqual([owed!.due_on, owed!.done_on], ['2027-01-06', null]);

  const opened = await w.does(person.account, myRow, { rule: ANEW, occasion: owed!.occasion });
  assert.match(opened.whyThisRow[0]!.zh, /2026年12月7日，岗位涉密等级变化.*30天.*建议/);
  assert.match(opened.whyThisRow[0]!.en, /7 December 2026 the level of the post changed/);
  const { rows } = await w.does(officer, whoOwes, {});
  assert.deepEqual(
    rows.map((one) => [one.personId, one.level, one.why, one.due, one.marks]),
    [[person.personId, 'core', 'change', '2027-01-06', ['D']]],
  );

  await signs(unit, person, templateId);
  assert.deepEqual(
    (await anew(unit, person)).map(({ done_on }) => done_on),
    ['2026-12-07'],
  );
  assert.equal((await w.does(officer, whoOwes, {})).total, 0);
  const purpose = 'letter';
  await w.does(officer, row, { personId: person.personId, rule: ANEW, occasion: owed!.occasion, purpose });
});

test('a post that is lowered is another level too; one that becomes what it was asks nothing more than the changes did', async () => {
  const { unit, person } = await aSignedLetter();
  w.moveTo('2026-12-07T02:00:00.000Z');
  await changesLevel(unit, person, 'core', '2027-04-01');
  await changesLevel(unit, person, 'ordinary', '2027-06-01');
  assert.deepEqual(
    (await anew(unit, person)).map(({ due_on }) => due_on),
    ['2027-05-01', '2027-07-01'],
  );
});

test('who never signed owes the first letter, and none anew', async () => {
  w.moveTo('2026-11-23T02:00:00.000Z');
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const person = await aPerson(w, unit, { post: { level: 'ordinary', from: '2026-01-01' } });
  await changesLevel(unit, person, 'core', '2026-11-23');
  assert.deepEqual(await anew(unit, person), []);
});

test('新文本要求重签的,事先看到涉及几人 — a version that calls for signing anew: seen beforehand, owed from its first day, older ones out are not signed', async () => {
  const { unit, person, templateId, officer } = await aSignedLetter();
  const late = await aPerson(w, unit, { name: '乙', post: { level: 'core', from: '2026-12-01' } });
  const old = await issue(unit, late, templateId);
  await w.does(late.account, readLetter, { letterId: old });

  const asked = { levels: NEW_TEXT.levels, effectiveFrom: '2026-12-14' };
  assert.deepEqual(await w.does(officer, previewVersion, asked), { people: 1, letters: 1 });
  assert.deepEqual(await w.does(officer, previewVersion, { ...asked, levels: ['core'] }), { people: 0, letters: 0 });
  assert.deepEqual(await anew(unit, person), [], 'asking changed nothing');

  await w.isRefused('invalid-input', officer, addVersion, {
    ...NEW_TEXT,
    effectiveFrom: '2026-12-14',
    callsAnew: true,
  });
  const version = { ...NEW_TEXT, follows: templateId, effectiveFrom: '2026-12-14' };
  const { templateId: newer } = await w.does(officer, addVersion, { ...version, callsAnew: true });
  assert.deepEqual(
    (await anew(unit, person)).map(({ due_on, done_on }) => [due_on, done_on]),
    [['2027-01-13', null]],
  );
  assert.equal((await w.does(officer, whoOwes, {})).total, 0, 'it cannot be issued before its day');

  w.moveTo('2026-12-14T02:00:00.000Z');
  await w.isRefused('newer-text', late.account, signLetter, signatureOn(old));
  const names = async () => (await w.does(officer, whoOwes, {})).rows.map(({ name, why }) => `${name} ${why}`).sort();
  assert.deepEqual(await names(), ['乙 first', '李明 change']);
  await signs(unit, person, newer);
  await signs(unit, late, newer);
  assert.deepEqual(await names(), []);
  assert.deepEqual(
    (await anew(unit, person)).map(({ done_on }) => done_on),
    ['2026-12-14'],
  );
  const { rows } = await w.does(officer, letters, { letterId: old as never });
  assert.deepEqual([rows[0]!.state, rows[0]!.withdrawalReason], ['withdrawn', 'new-version']);
});

test('a version that does not call for signing anew makes nobody owe anything', async () => {
  const { unit, person, templateId, officer } = await aSignedLetter();
  await w.does(officer, addVersion, { ...NEW_TEXT, follows: templateId, effectiveFrom: '2026-11-23' });
  assert.deepEqual(await anew(unit, person), []);
});
