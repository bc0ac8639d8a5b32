/** Approved before in force, in force before it counts; reviewed and drilled in time. */
import { EIGHT_FIVE, inArea, PROVISIONS } from './check.ts';

const bodies = inArea('bodies-and-rules', () => '/rules/bodies');
const rules = inArea('bodies-and-rules', (id) => `/rules/${id}`);
const plans = inArea('bodies-and-rules', (id) => `/plans/${id}`);
const DESIGNATED = {
  duties: ['P9.2'],
  because: PROVISIONS('九条第（二）项', '9(2)'),
  watches: ['rules', 'bodies', 'designations'],
} as const;
const RULE = {
  duties: ['P9.1'],
  because: PROVISIONS('九条第（一）项', '9(1)'),
  watches: ['rules'],
  thing: 'rule',
} as const;
const PLAN = { duties: ['P8.5'], because: EIGHT_FIVE, watches: ['plans'], thing: 'plan' } as const;

export const OF_BODIES_AND_RULES = [
  bodies.before(601, {
    ...{ ...DESIGNATED, severity: 'general' },
    first: { zh: '任命决定', en: 'the decision to appoint' },
    second: { zh: '任职开始', en: 'the office began' },
  }),
  rules.before(611, {
    ...{ ...RULE, severity: 'major', by: 'instant' },
    first: { zh: '制度批准', en: 'the rule was approved' },
    second: { zh: '印发', en: 'it was issued' },
  }),
  rules.before(612, {
    ...{ ...RULE, severity: 'general' },
    first: { zh: '制度印发', en: 'the rule was issued' },
    second: { zh: '施行', en: 'it was in force' },
  }),
  rules.before(613, {
    ...{ ...RULE, severity: 'minor', by: 'instant' },
    first: { zh: '制度印发', en: 'the rule was issued' },
    second: { zh: '阅知', en: 'it was read' },
  }),
  rules.before(614, {
    ...{ ...RULE, severity: 'major' },
    first: { zh: '制度施行', en: 'the rule was in force' },
    second: { zh: '计为义务已履行', en: 'it counted as the duty done' },
  }),
  rules.within(615, {
    ...{ ...RULE, severity: 'general' },
    first: { zh: '制度复审', en: 'the rule is reviewed' },
    second: { zh: '复审期限', en: 'its day' },
  }),
  rules.within(616, {
    ...{ severity: 'major', duties: ['P8.6'], because: PROVISIONS('八条第（六）项', '8(6)'), watches: ['rules'] },
    first: { zh: '完成上级布置的任务', en: 'a task that was set is done' },
    second: { zh: '任务期限', en: 'its day' },
    page: (task) => `/rules/tasks/${task}`,
  }),
  plans.before(621, {
    ...{ ...PLAN, severity: 'general', by: 'instant' },
    first: { zh: '预案送审', en: 'the plan was submitted' },
    second: { zh: '批准', en: 'it was approved' },
  }),
  plans.before(622, {
    ...{ ...PLAN, severity: 'major' },
    first: { zh: '预案批准', en: 'the plan was approved' },
    second: { zh: '施行', en: 'it was in force' },
  }),
  plans.before(623, {
    ...{ ...PLAN, severity: 'general', thing: 'drill', page: (drill) => `/plans/drills/${drill}` },
    first: { zh: '预案施行', en: 'the plan was in force' },
    second: { zh: '按预案演练', en: 'it was drilled' },
  }),
  plans.within(624, {
    ...{ ...PLAN, severity: 'general', thing: 'drill', page: (drill) => `/plans/drills/${drill}` },
    first: { zh: '落实演练后的改进', en: 'what a drill showed is put right' },
    second: { zh: '改进期限', en: 'its day' },
  }),
  plans.within(625, {
    ...{ ...PLAN, severity: 'general' },
    first: { zh: '预案评估', en: 'the plan is reviewed' },
    second: { zh: '评估期限', en: 'its day' },
  }),
] as const;
