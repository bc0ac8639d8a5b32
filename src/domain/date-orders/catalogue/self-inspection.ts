/** A self-inspection is opened, answered, signed by department and unit, certified; a finding is found, put right, verified. */
import { inArea, NINE_NINE } from './check.ts';

const inspections = inArea('self-inspection', (id) => `/self-inspections/${id}`);
const findings = inArea('self-inspection', (id) => `/findings/${id}`);
const SELF = { duties: ['P9.9'], because: NINE_NINE, watches: ['self-inspections'] } as const;
const FINDING = {
  duties: ['P9.9', 'P8.2'],
  because: NINE_NINE,
  watches: ['findings', 'cross-checks', 'measures', 'registers', 'self-inspections'],
} as const;

export const OF_SELF_INSPECTION = [
  inspections.before(901, {
    ...{ ...SELF, severity: 'general', by: 'instant' },
    first: { zh: '自查启动', en: 'the self-inspection was opened' },
    second: { zh: '填报', en: 'it was answered' },
  }),
  inspections.before(902, {
    ...{ ...SELF, severity: 'general', by: 'instant' },
    first: { zh: '部门填报', en: 'the department answered' },
    second: { zh: '部门签报', en: 'it signed off' },
  }),
  inspections.before(903, {
    ...{ ...SELF, severity: 'major', by: 'instant' },
    first: { zh: '各部门签报', en: 'all departments signed off' },
    second: { zh: '单位签报', en: 'the unit submitted it' },
  }),
  inspections.before(904, {
    ...{ ...SELF, severity: 'major', by: 'instant' },
    first: { zh: '单位签报', en: 'the unit submitted it' },
    second: { zh: '主要负责人确认', en: 'the head certified it' },
  }),
  inspections.within(905, {
    ...{ ...SELF, severity: 'general' },
    first: { zh: '自查完成', en: 'the self-inspection is certified' },
    second: { zh: '完成期限', en: 'its day' },
  }),
  findings.before(911, {
    ...{ ...FINDING, severity: 'general', by: 'instant' },
    first: { zh: '发现问题', en: 'the finding was raised' },
    second: { zh: '整改完成', en: 'it was put right' },
  }),
  findings.before(912, {
    ...{ ...FINDING, severity: 'general', by: 'instant' },
    first: { zh: '整改完成', en: 'it was put right' },
    second: { zh: '验收销号', en: 'it was verified' },
  }),
  findings.within(913, {
    ...{ ...FINDING, severity: 'general' },
    first: { zh: '整改问题并销号', en: 'a finding is closed' },
    second: { zh: '整改期限', en: 'its day' },
  }),
  findings.before(914, {
    ...{ ...FINDING, severity: 'major', by: 'instant' },
    first: { zh: '添加佐证材料', en: 'the evidence was added' },
    second: { zh: '验收销号', en: 'it was verified' },
  }),
] as const;
