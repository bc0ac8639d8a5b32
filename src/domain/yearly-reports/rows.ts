/** What the rows behind a figure are, and where each is opened. */
import type { Localised } from '../../law/localised.ts';
import { type FIGURES, type FigureName, figureOf } from './figures.ts';

const CASE = { zh: '编号', en: 'No.' };
/** `{id}` is the record's number; without one the page shows it among others. */
export const ROW_KINDS = {
  designation: { name: { zh: '任命', en: 'Designation' }, page: '/rules/bodies' },
  department: { name: { zh: '部门', en: 'Department' }, page: '/departments' },
  rule: { name: { zh: '制度', en: 'Rule' }, page: '/rules/{id}' },
  'rule-version': { name: { zh: '制度版本', en: 'Version of a rule' }, page: '/rules/versions/{id}' },
  session: { name: { zh: '培训', en: 'Session' }, page: '/training/{id}' },
  course: { name: { zh: '在线课程', en: 'Course' }, page: '/training/courses/{id}' },
  person: { name: { zh: '人员', en: 'Person' }, page: '/people/{id}' },
  review: { name: { zh: '审查', en: 'Review' }, page: '/reviews/{id}' },
  letter: { name: { zh: '承诺书', en: 'Letter' }, page: '/letters?part=issued&letter={id}' },
  leaver: { name: { zh: '离岗离职', en: 'Leaver' }, page: '/leavers/{id}' },
  trip: { name: { zh: '行程', en: 'Journey' }, page: '/travel/{id}' },
  stationed: { name: { zh: '长期驻外人员', en: 'Person stationed abroad' }, page: '/stationed/{id}' },
  exchange: { name: { zh: '涉外活动', en: 'Exchange' }, page: '/exchanges/{id}' },
  matter: { name: { zh: '个人事项报告', en: 'Matter' }, page: '/matters/{id}' },
  incident: { name: { zh: '突发情况', en: 'Incident' }, page: '/incidents/{id}' },
  object: { name: { zh: '防护对象', en: 'Protected object' }, page: '/measures/objects/{id}' },
  measure: { name: { zh: '措施', en: 'Measure' }, page: '/measures/{id}' },
  test: { name: { zh: '技术检测', en: 'Technical test' }, page: '/measures/tests/{id}' },
  scan: { name: { zh: '系统检测结果', en: 'Scan' }, page: '/measures/scans/{id}' },
  plan: { name: { zh: '应急预案', en: 'Contingency plan' }, page: '/plans/{id}' },
  drill: { name: { zh: '应急演练', en: 'Drill' }, page: '/plans/drills/{id}' },
  'register-item': { name: { zh: '台账条目', en: 'Register entry' }, page: '/registers/items/{id}' },
  inventory: { name: { zh: '清点', en: 'Inventory' }, page: '/registers/inventories/{id}' },
  'self-inspection': { name: { zh: '自查', en: 'Self-inspection' }, page: '/self-inspections/{id}' },
  order: { name: { zh: '责令整改通知书', en: 'Order to rectify' }, page: '/inspections/received/{id}' },
  finding: { name: { zh: '问题', en: 'Finding' }, page: '/findings/{id}' },
  contradiction: { name: { zh: '核验问题', en: 'Cross-check' }, page: '/cross-checks' },
  duty: { name: { zh: '台账义务', en: 'Duty' }, page: '/people/{id}' },
  'planned-session': { name: { zh: '计划培训', en: 'Planned session' }, page: '/training/plan' },
} as const satisfies Record<string, { name: Localised; page: string }>;
export type RowKind = keyof typeof ROW_KINDS;
export const numbered = ({ zh, en }: Localised, id: number): Localised => ({
  zh: `${zh}${CASE.zh}${id}`,
  en: `${en} ${CASE.en} ${id}`,
});

/** Percentages have no rows of their own: they show those of the whole. */
export type CountedFigure = {
  [Name in FigureName]: (typeof FIGURES)[Name] extends { counts: 'percent' } ? never : Name;
}[FigureName];
export function countedBehind(name: FigureName): CountedFigure {
  if (name === 'self-inspection-result') return 'self-inspections';
  return (figureOf(name)!.part?.[1] ?? name) as CountedFigure;
}
