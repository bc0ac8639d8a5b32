import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { grantRoles } from '../accounts/actions/administer.ts';
import { chooseFigure } from '../duties/actions.ts';
import {
  assessment,
  assessments,
  completeAssessment,
  downloadAssessment,
  returnAssessment,
  signAssessment,
} from './assess.ts';
import { basisOf, basisVersion, standingOf } from './assessment/assessment.ts';
import { PART_CODES } from './assessment/part-codes.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const ADDED = {
  necessity: '没有影响更小的办法。',
  ownMeasures: '服务器在带锁机房。',
  remaining: '泄露的可能性很小。',
  conclusion: 'fits',
};
type Unit = Awaited<ReturnType<typeof w.aUnit>>;

async function completed(unit: Unit, part = 'people') {
  const officer = unit.as['security-officer'];
  const { version } = await w.does(officer, assessment, { part });
  return w.does(officer, completeAssessment, { part, basis: version, ...ADDED });
}
const standing = async (unit: Unit) =>
  (await w.does(unit.as.head, assessments, {})).parts.find(({ part }) => part === 'people')!.standing;

test('R16: filled in from what the system does; another period is another version', () => {
  const basis = basisOf('people', effectiveFigures({}));
  assert.ok(basis.data.some(({ kept }) => kept.zh === '36个月') && basis.sees.length > 0 && basis.risks.length > 0);
  const other = basisVersion(basisOf('people', effectiveFigures({ 'keep.person': 24 })));
  assert.notEqual(other, basisVersion(basis));
  const [signed, open] = [{ basis: 'a', state: 'signed' } as const, { basis: 'b', state: 'completed' } as const];
  assert.deepEqual(
    [
      standingOf('a', undefined, undefined),
      standingOf('b', signed, open),
      standingOf('c', signed, open),
      standingOf('a', signed, open),
    ],
    ['missing', 'to-sign', 'changed', 'signed'],
  );
});

test('R16: the officer completes, the head, another person, signs; the paper is kept; what changes is to be made anew', async () => {
  const unit = await w.aUnit();
  const { head } = unit.as;
  assert.equal(await standing(unit), 'missing');
  const { assessmentId } = await completed(unit);
  assert.equal(await standing(unit), 'to-sign');
  await w.does(head, returnAssessment, { assessmentId });
  assert.equal(await standing(unit), 'missing');
  await w.isRefused('wrong-state', head, signAssessment, { assessmentId });
  const again = await completed(unit);
  await w.does(head, signAssessment, again);
  assert.equal(await standing(unit), 'signed');
  await w.isRefused('wrong-state', head, signAssessment, again);
  const { file } = await w.does(unit.as['security-officer'], downloadAssessment, again);
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
  await w.does(unit.as['security-officer'], chooseFigure, { parameter: 'keep.person', value: 24, reason: '缩短' });
  assert.equal(await standing(unit), 'changed');
  const stale = { part: 'people', basis: 'stale', ...ADDED };
  await w.isRefused('wrong-state', unit.as['security-officer'], completeAssessment, stale);
  const { versions } = await w.does(head, assessment, { part: 'people' });
  assert.deepEqual(
    versions.map((one) => [one.version, one.state]),
    [
      [2, 'signed'],
      [1, 'returned'],
    ],
  );
  const entries = await w.owner.query(
    "select body from journal_entry where unit_id = $1 and body like '%assessment%'",
    [unit.unitId],
  );
  assert.ok(entries.rows.length >= 4 && !entries.rows.some(({ body }) => body.includes('机房')));
});

test('R16: nobody signs what he completed, not even with both offices; what changed meanwhile is not signed', async () => {
  const unit = await w.aUnit();
  const { account } = await aPerson(w, unit, { name: '李堃' });
  const roles = ['security-officer', 'head', 'member'];
  await w.does(unit.as['security-admin'], grantRoles, { accountId: account.accountId, roles });
  const { version } = await w.does(account, assessment, { part: 'training' });
  const own = await w.does(account, completeAssessment, { part: 'training', basis: version, ...ADDED });
  await w.isRefused('own-assessment', account, signAssessment, own);
  await w.does(unit.as.head, signAssessment, own);
  const open = await completed(unit);
  await w.does(unit.as['security-officer'], chooseFigure, { parameter: 'keep.contact', value: 6, reason: '缩短' });
  await w.isRefused('wrong-state', unit.as.head, signAssessment, open);
});

test('R16: it is due thirty days after the first person was entered, blocks nothing, and is then shown as late', async () => {
  const unit = await w.aUnit();
  const before = await w.does(unit.as.head, assessments, {});
  assert.deepEqual([before.due, before.days, before.mark, before.isLate], ['2026-12-23', 30, 'D', false]);
  for (const part of PART_CODES.slice(1)) await w.does(unit.as.head, signAssessment, await completed(unit, part));
  w.moveTo('2026-12-24T02:00:00.000Z');
  const after = await w.does(unit.as.head, assessments, {});
  assert.deepEqual(
    after.parts.filter(({ isLate }) => isLate).map(({ part }) => part),
    ['people'],
  );
  await w.does(unit.as.head, signAssessment, await completed(unit));
  assert.equal((await w.does(unit.as.head, assessments, {})).isLate, false);
  w.moveTo('2026-11-23T02:00:00.000Z');
});

test('R16: who may complete, sign and read; another unit sees nothing', async () => {
  const [unit, other] = [await w.aUnit(), await w.aUnit()];
  const one = await completed(unit);
  const { version } = await w.does(unit.as.head, assessment, { part: 'letters' });
  await w.onlyFor(['security-officer'], unit, completeAssessment, { part: 'letters', basis: version, ...ADDED });
  await w.onlyFor(['head'], unit, signAssessment, one);
  await w.onlyFor(['head'], unit, returnAssessment, one);
  for (const what of [assessments, assessment, downloadAssessment])
    await w.onlyFor(
      ['security-officer', 'head'],
      unit,
      what as typeof assessment,
      what === assessments ? {} : what === assessment ? { part: 'people' } : one,
    );
  await w.isRefused('not-found', other.as.head, signAssessment, one);
  await w.isRefused('not-found', other.as.head, downloadAssessment, one);
});
