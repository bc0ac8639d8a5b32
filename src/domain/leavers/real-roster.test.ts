/** The rosters as units keep them: their people are reviewed, given a letter, and leave by the five steps. */
import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { A_LETTER, A_SCAN } from '../../fixtures/leavers.ts';
import { hasStatus } from '../../fixtures/people.ts';
import { proposes, readsRosters, sampleRoster } from '../../fixtures/rosters.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { conditionsFor, reviewCondition } from '../../law/review-conditions.ts';
import { adoptStartingTemplate } from '../letters/actions/add-template.ts';
import { issueLetters } from '../letters/actions/issue-letters.ts';
import { letters, whoOwes } from '../letters/queries.ts';
import { decide } from '../reviews/actions/decide.ts';
import { askOpinions, begin, openReview, recordCondition } from '../reviews/actions/open-review.ts';
import { giveOpinion } from '../reviews/actions/opinions.ts';
import { accept } from '../rosters/actions/accept.ts';
import { registerLetter } from './actions/letter.ts';
import { openCase } from './actions/open-case.ts';
import { recordStep, setDeclassification } from './actions/steps.ts';
import { leaverCase, withoutCase } from './queries.ts';

const w = await aWorld();
readsRosters(w);
afterEach(() => w.checkInvariants());
after(() => w.close());

type Held = { person_id: number; appointment_id: number; level: 'core' | 'important' | 'ordinary'; presence: string };

/** Who holds exactly one secret-related post now, of each level, as the roster said. */
async function holders(unit: TestUnit): Promise<Held[]> {
  const found = await w.owner.query<Held>(
    `select distinct on (t.level) a.person_id::int, a.appointment_id::int, t.level, p.presence from appointment a
     join person p using (unit_id, person_id) join post_term t on t.unit_id = a.unit_id and t.post_id = a.post_id
     where a.unit_id = $1 and not a.planned and a.to_day is null and t.to_day is null and t.level <> 'none' and p.presence = 'in-post'
       and a.from_day <= '2026-11-01' order by t.level, a.person_id`,
    [unit.unitId],
  );
  return found.rows;
}

for (const [name, fileName] of [
  ['roster-zh.xlsx', '涉密人员台账.xlsx'],
  ['roster-gb18030.csv', '涉密人员台账.csv'],
] as const) {
  test(`${name}: a review, a letter and the five steps, with the people and levels of the file`, async () => {
    const unit = await w.aUnit();
    await hasStatus(w, unit, 'key-unit');
    const { personnel, head } = unit.as;
    const officer = unit.as['security-officer'];
    const proposalId = await proposes(w, officer, sampleRoster(name), fileName);
    await w.does(officer, accept, { proposalId });
    const people = await holders(unit);
    assert.deepEqual(people.map(({ level }) => level).toSorted(), ['core', 'important', 'ordinary']);

    const { person_id: personId, appointment_id: appointmentId } = people.find(({ level }) => level === 'important')!;
    const { reviewId } = await w.does(personnel, openReview, { personId, appointmentId, cause: 're-review' });
    await w.does(personnel, begin, { reviewId });
    for (const condition of conditionsFor(['secret-related'])) {
      const [document] = reviewCondition(condition).documents;
      const seen = { reviewId, condition, met: true, document, seenOn: w.today() };
      await w.does(personnel, recordCondition, seen);
    }
    await w.does(personnel, askOpinions, { reviewId });
    await w.does(personnel, giveOpinion, { reviewId, office: 'personnel', conclusion: 'passed' });
    await w.does(officer, giveOpinion, { reviewId, office: 'security', conclusion: 'passed' });
    const { state } = await w.does(head, decide, { reviewId, secrecy: 'passed', counterEspionage: 'passed' });
    assert.equal(state, 'passed');

    const owing = await w.does(officer, whoOwes, { limit: 3 });
    assert.ok(owing.rows.length > 0, 'letters are owed by people of the file');
    const { templateId } = await w.does(officer, adoptStartingTemplate, {});
    const { issued } = await w.does(officer, issueLetters, { templateId, personIds: [owing.rows[0]!.personId] });
    assert.equal((await w.does(officer, letters, { letterId: issued[0]!.letterId })).total, 1);

    for (const { person_id, level } of people) {
      const leaving = { personId: person_id, leaves: 'unit', noticedOn: '2026-11-02', leavesOn: '2026-11-20' };
      const { leaverCaseId } = await w.does(personnel, openCase, leaving);
      const get = { personId: person_id, leaverCaseId, purpose: 'appointment' };
      const one = await w.does(head, leaverCase, get);
      assert.equal(one.level, level);
      for (const step of ['talk', 'carriers', 'access'] as const)
        await w.does(officer, recordStep, { leaverCaseId, step, on: '2026-11-20' });
      await w.does(officer, registerLetter, { leaverCaseId, ...A_LETTER }, A_SCAN);
      const period = { leaverCaseId, ...one.suggested, reason: '按岗位涉密等级确定' };
      assert.equal((await w.does(officer, setDeclassification, period)).complete, true);
      const after = await w.does(head, leaverCase, get);
      assert.deepEqual([after.state, after.nextFollowUp, after.outsideRange], ['running', '2027-05-20', false]);
    }
    assert.ok(Array.isArray((await w.does(head, withoutCase, {})).people));
  });
}
