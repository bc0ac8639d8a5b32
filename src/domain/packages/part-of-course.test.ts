import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPackage } from '../../fixtures/packages.ts';
import { aWorld } from '../../fixtures/world.ts';
import { openToAll } from '../courses/actions/assign.ts';
import { finishOwnPart, startCourse } from '../courses/actions/learn.ts';
import { createCourse, publishVersion, saveDraft } from '../courses/actions/write.ts';
import { offerPartKind } from '../courses/part-kinds.ts';
import { partOffers } from '../courses/queries.ts';
import { ownTraining } from '../training/queries.ts';
import { addPackageOf, changePackageOf } from './actions/keep.ts';
import { openPackage, rememberPackage } from './actions/learn.ts';
import { PACKAGE_PARTS } from './part-kind.ts';
import { myPackages } from './queries.ts';

offerPartKind('package', PACKAGE_PARTS);
const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const DECIDED = { subjects: ['law'], hours: 4, organiser: 'own-unit', state: 'in-courses' };
const FACE = { titleZh: '含课件的课程', titleEn: '', subjects: ['counter-espionage'], hours: 1.5 };
const DONE = { status: 'completed', seconds: 60 };

test('课件是课程的一部分：学完课件完成这一部分，全部学完按课程的学时计一次；没有开始课程的人打不开', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { member } = unit.as;
  const file = { fileName: 'a.zip', bytes: aPackage('1.2') };
  const { packageId } = await w.does(officer, addPackageOf, DECIDED, file);
  const { offers } = await w.does(officer, partOffers, { kind: 'package' });
  assert.deepEqual(offers, [{ refId: packageId, title: { zh: '身边的反间谍防线', en: '身边的反间谍防线' } }]);

  const { courseId } = await w.does(officer, createCourse, FACE);
  const page = { kind: 'page', titleZh: '第一节', titleEn: '', blocks: [{ kind: 'paragraph', zh: '内容。', en: '' }] };
  const part = { kind: 'package', titleZh: '课件', titleEn: '', refId: packageId, blocks: [] };
  const { partIds } = await w.does(officer, saveDraft, { courseId, revision: 0, ...FACE, parts: [page, part] });
  await w.does(officer, publishVersion, { courseId, effectiveFrom: w.today() });
  await w.does(officer, openToAll, { courseId, open: true });
  const [first, coursePartId] = partIds as [number, number];

  await w.isRefused('not-found', member, openPackage, { packageId });
  await w.isRefused('not-found', member, openPackage, { packageId, coursePartId });
  await w.does(member, startCourse, { courseId });
  await w.isRefused('not-found', member, openPackage, { packageId, coursePartId: first });
  await w.isRefused('not-found', member, openPackage, { packageId });
  assert.equal((await w.does(member, openPackage, { packageId, coursePartId })).items.length, 1);
  assert.deepEqual((await w.does(member, myPackages, {})).packages, [], 'by itself it is not offered');

  const done = { packageId, coursePartId, item: 0, remembered: DONE };
  const kindOf = (kind: string) =>
    w.owner.query('update course_part set kind = $1 where unit_id = $2 and part_id = $3', [
      ...[kind, unit.unitId, coursePartId],
    ]);
  await kindOf('test');
  await w.isRefused('not-found', member, rememberPackage, done);
  await kindOf('package');
  assert.equal((await w.does(member, rememberPackage, done)).completed, true);
  const hours = async () => (await w.does(member, ownTraining, {})).hoursThisYear;
  assert.equal(await hours(), 0, 'a part is not the course');
  await w.does(member, rememberPackage, done);
  assert.equal((await w.does(member, finishOwnPart, { coursePartId: first })).courseFinished, true);
  assert.equal(await hours(), 1.5, 'the course’s hours, and not the package’s as well');
  await w.does(member, rememberPackage, { ...done, remembered: { ...DONE, seconds: 90 } });
  assert.equal(await hours(), 1.5);

  await w.does(officer, changePackageOf, { packageId, title: '停用', ...DECIDED, state: 'withdrawn' });
  await w.isRefused('not-found', member, openPackage, { packageId, coursePartId });
});
