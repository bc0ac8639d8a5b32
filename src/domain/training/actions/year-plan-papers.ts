/** The year's plan on paper and as a table, and the coverage as a table. No name of anybody to be trained stands in it. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { ruleOf } from '../../../law/duties.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { DepartmentId, YearPlanId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { needsOfYear } from '../needs.ts';
import { planDocument } from '../plan-document.ts';
import { coursesOfYear, doneOf } from '../plan-done.ts';
import { coverageOfYear } from '../store/coverage.ts';
import { linesOf, listPlans, sessionsOfPlan, unitOfPlan } from '../store/plans.ts';
import { nameOfUnit } from '../store/sessions.ts';
import { AUDIENCE_NAMES, ORGANISER_NAMES, PLAN_ITEM_KIND_NAMES, SUBJECT_NAMES } from '../training.ts';
import { coveredByPlan, inOrder } from '../year-plan.ts';
import { ofPlan, PlanYear } from './year-plan-lines.ts';

export const printYearPlan = action({
  name: 'training.print-year-plan',
  input: z.strictObject({ yearPlanId: YearPlanId, year: PlanYear }),
  by: ['security-officer', 'head'],
  within: ofPlan,
  async prepare({ read, unitId, now, today, timeZone, services }, { yearPlanId: planId, year }) {
    const parts = await read(async ({ sql }) => {
      await unitOfPlan(sql, unitId, planId);
      const plan = (await listPlans(sql, unitId, year)).find((one) => one.planId === planId) ?? refuse('not-found');
      const lines = await linesOf(sql, unitId, planId);
      const { needs } = await needsOfYear({ sql, unitId, today }, year);
      return { plan, lines, covered: coveredByPlan(lines, needs), unitName: await nameOfUnit(sql, unitId) };
    });
    const bytes = await printed(planDocument({ ...parts, at: now, timeZone }), services.fontsRoot);
    const name = `${year}年度教育培训计划-第${parts.plan.version}版.pdf`;
    return { name, mediaType: 'application/pdf', bytes };
  },
  async run(_, { yearPlanId: planId, year }, file) {
    const record = { planId, year, digest: reference(hashOf(file.bytes)) };
    return done({ result: { file }, record, touched: 'nothing' });
  },
});

export const exportYearPlan = tableExport({
  name: 'training.export-year-plan',
  file: { zh: '年度教育培训计划', en: 'year-plan-of-training' },
  by: ['security-officer', 'head'],
  ofPeople: false,
  filter: { yearPlanId: YearPlanId, year: PlanYear },
  within: ofPlan,
  async rows({ sql, unitId }, { yearPlanId: planId, year }, { offset, limit }) {
    const sessions = await sessionsOfPlan(sql, unitId, year);
    const lines = inOrder(await linesOf(sql, unitId, planId));
    const courses = await coursesOfYear(sql, unitId, year);
    return lines.slice(offset, offset + limit).map((one) => ({ ...one, ...doneOf(one, sessions, courses) }));
  },
  columns: [
    { zh: '月份', en: 'Month', of: (row) => row.month },
    { zh: '培训内容', en: 'Topic', of: (row) => row.topic },
    { zh: '方式', en: 'Way', of: (row) => PLAN_ITEM_KIND_NAMES[row.kind] },
    { zh: '内容类别', en: 'About', of: (row) => row.subjects.map((one) => SUBJECT_NAMES[one]) },
    { zh: '对象', en: 'For', of: (row) => row.audiences.map((one) => AUDIENCE_NAMES[one]) },
    { zh: '学时', en: 'Hours', of: (row) => row.hours },
    { zh: '场次', en: 'Sittings', of: (row) => row.sittings },
    { zh: '人数', en: 'People', of: (row) => row.people },
    { zh: '组织方', en: 'Organised by', of: (row) => ORGANISER_NAMES[row.organiser] },
    { zh: '已举办场次', en: 'Held', of: (row) => row.held },
    { zh: '已参加人次', en: 'Attended', of: (row) => row.attended },
  ],
});

export const exportCoverage = tableExport({
  name: 'training.export-coverage',
  file: { zh: '培训覆盖情况', en: 'training-coverage' },
  by: ['security-officer', 'head'],
  ofPeople: false,
  filter: { year: PlanYear, departmentId: DepartmentId.optional() },
  async rows({ sql, unitId, today, now }, asked, { offset, limit }) {
    return (await coverageOfYear(sql, unitId, { ...asked, today, now })).slice(offset, offset + limit);
  },
  columns: [
    { zh: '条款', en: 'Duty', of: (row) => ruleOf(row.rule)!.duty.code },
    { zh: '事项', en: 'What is owed', of: (row) => ruleOf(row.rule)!.title },
    { zh: '对象', en: 'Group', of: (row) => AUDIENCE_NAMES[row.audience] },
    { zh: '应完成', en: 'Owed', of: (row) => row.owed },
    { zh: '已完成', en: 'Met', of: (row) => row.met },
    { zh: '未到期', en: 'Open', of: (row) => row.open },
    { zh: '逾期', en: 'Overdue', of: (row) => row.overdue },
  ],
});
