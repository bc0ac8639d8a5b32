import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aWorld } from '../../fixtures/world.ts';
import { proposeYearPlan, savePlanLine } from '../training/actions/year-plan-lines.ts';
import { offerCoursesOfYear } from '../training/plan-done.ts';
import { yearPlan } from '../training/plan-queries.ts';
import { openToAll } from './actions/assign.ts';
import { finishOwnPart, startCourse } from './actions/learn.ts';
import { createCourse, publishVersion, saveDraft } from './actions/write.ts';
import { finishedByTitle } from './store/courses.ts';

offerCoursesOfYear(finishedByTitle);
const w = await aWorld('2026-11-23T02:00:00.000Z');
afterEach(() => w.checkInvariants());
after(() => w.close());

test('年度计划中的在线课程，按同名课程学完的人数计；学完的人数达到计划人数，即为完成', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { member } = unit.as;
  const { yearPlanId } = await w.does(officer, proposeYearPlan, { year: 2026, roomSize: 100 });
  const line = {
    ...{ yearPlanId, kind: 'course', audiences: ['everyone'], topic: '出境前的提醒', subjects: ['law'], month: 12 },
    ...{ hours: 1, sittings: 1, people: 1 },
  };
  await w.does(officer, savePlanLine, line);
  await w.does(officer, savePlanLine, { ...line, topic: '还没有写的课程' });
  const seen = async (topic: string) => {
    const { lines } = await w.does(officer, yearPlan, { year: 2026 });
    const { planned, held, attended } = lines.find((one) => one.topic === topic)!;
    return [planned, held, attended];
  };
  assert.deepEqual(await seen('出境前的提醒'), [0, 0, 0], 'there is no such course yet');
  const face = { titleZh: '出境前的提醒', titleEn: '', subjects: ['law'], hours: 1 };
  const { courseId } = await w.does(officer, createCourse, face);
  const page = { kind: 'page', titleZh: '第一节', titleEn: '', blocks: [{ kind: 'paragraph', zh: '内容。', en: '' }] };
  const { partIds } = await w.does(officer, saveDraft, { courseId, revision: 0, ...face, parts: [page] });
  await w.does(officer, publishVersion, { courseId, effectiveFrom: w.today() });
  await w.does(officer, openToAll, { courseId, open: true });
  assert.deepEqual(await seen('出境前的提醒'), [1, 0, 0]);
  await w.does(member, startCourse, { courseId });
  assert.deepEqual(await seen('出境前的提醒'), [1, 0, 0], 'begun is not finished');
  await w.does(member, finishOwnPart, { coursePartId: partIds[0] });
  assert.deepEqual(await seen('出境前的提醒'), [1, 1, 1]);
  assert.deepEqual(await seen('还没有写的课程'), [0, 0, 0]);
});
