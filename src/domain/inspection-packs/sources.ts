/**
 * Which records can stand in a pack at all: a list of what may, never of what may not. What is under need-to-know (clues, lawful requests,
 * incidents, matters reported, emergency access) is not on it, so that it is never read. And which acts' entries may be shown as proof.
 */
import { RULES, type RuleOfDuty } from '../../law/duties.ts';
import type { EvidenceKind } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import type { Source } from '../duties/evidence.ts';

type SourceOfPack = {
  readonly name: Localised;
  readonly acts: string;
};

/** The source of evidence, what its records are called, and the first part of the names of the acts that write them. */
export const SOURCES = {
  training: { name: { zh: '教育培训', en: 'Training' }, acts: 'training' },
  courses: { name: { zh: '课程', en: 'Course' }, acts: 'courses' },
  completions: { name: { zh: '课程完成记录', en: 'Completion' }, acts: 'packages' },
  tests: { name: { zh: '测试', en: 'Test' }, acts: 'questions' },
  reviews: { name: { zh: '上岗审查', en: 'Review' }, acts: 'reviews' },
  letters: { name: { zh: '承诺书', en: 'Letter' }, acts: 'letters' },
  rosters: { name: { zh: '名册导入', en: 'Roster' }, acts: 'rosters' },
  leavers: { name: { zh: '离岗离职', en: 'Leaver' }, acts: 'leavers' },
  'leaver-follow-ups': { name: { zh: '脱密期回访', en: 'Follow-up' }, acts: 'leavers' },
  'exchange-plans': { name: { zh: '涉外活动预案', en: 'Plan for foreign exchange' }, acts: 'exchanges' },
  exchanges: { name: { zh: '涉外活动', en: 'Foreign exchange' }, acts: 'exchanges' },
  'stationed-contacts': { name: { zh: '驻外人员联系', en: 'Contact abroad' }, acts: 'stationed' },
  'home-leaves': { name: { zh: '驻外人员访谈', en: 'Interview at home leave' }, acts: 'stationed' },
  'register-checks': { name: { zh: '台账核对', en: 'Check of registers' }, acts: 'registers' },
  'measure-rounds': { name: { zh: '防范措施检查', en: 'Check of measures' }, acts: 'measures' },
  'technical-tests': { name: { zh: '技术检测', en: 'Technical test' }, acts: 'measures' },
  plans: { name: { zh: '应急预案', en: 'Contingency plan' }, acts: 'plans' },
  'plan-reviews': { name: { zh: '应急预案复核', en: 'Review of a plan' }, acts: 'plans' },
  drills: { name: { zh: '应急演练', en: 'Drill' }, acts: 'plans' },
  rules: { name: { zh: '工作制度', en: 'Work rule' }, acts: 'rules' },
  'rule-reviews': { name: { zh: '工作制度复核', en: 'Review of a rule' }, acts: 'rules' },
  designations: { name: { zh: '机构和人员任命', en: 'Designation' }, acts: 'rules' },
  'designation-ends': { name: { zh: '补充任命', en: 'Successor' }, acts: 'rules' },
  'required-tasks': { name: { zh: '行业要求事项', en: 'Task of a requirement' }, acts: 'rules' },
  'self-inspections': { name: { zh: '自查', en: 'Self-inspection' }, acts: 'self-inspections' },
  findings: { name: { zh: '问题整改', en: 'Finding' }, acts: 'findings' },
  'order-steps': { name: { zh: '责令整改', en: 'Order to rectify' }, acts: 'inspections' },
  'trip-briefings': { name: { zh: '行前教育', en: 'Briefing' }, acts: 'travel' },
  'trip-interviews': { name: { zh: '回国（境）访谈', en: 'Interview' }, acts: 'travel' },
} as const satisfies Partial<Record<Source['source'], SourceOfPack>>;
export type PackSource = keyof typeof SOURCES;
export const PACK_SOURCES = Object.keys(SOURCES) as PackSource[];
/** And whoever is in a post: that is entered by these. */
export const ACTS = [...new Set([...Object.values(SOURCES).map(({ acts }) => acts), 'people'])];

/** Acts on somebody’s review, leaving, post or journey. */
const OF_CASES: readonly string[] = ['reviews', 'leavers', 'travel', 'stationed', 'people', 'rosters'];
export const actsShown = (entriesOfCases: boolean): readonly string[] =>
  entriesOfCases ? ACTS : ACTS.filter((one) => !OF_CASES.includes(one));

/** Evidence that only records under need-to-know give. */
const NEVER: readonly EvidenceKind[] = [
  ...(['clue-relayed', 'clue-relayed-in-writing', 'clue-acknowledged', 'clue-fed-back', 'clue-transferred'] as const),
  ...([
    'request-handled',
    'incident-closed',
    'incident-reported',
    'matter-reported',
    'matters-confirmed',
    'talk-held',
  ] as const),
];
export const mayBeShown = (kind: EvidenceKind): boolean => !NEVER.includes(kind);

/** The rules that a pack can speak of: the unit's own, none of which is met by such evidence alone. */
export const PACK_RULES: readonly RuleOfDuty[] = RULES.filter(
  ({ duty, satisfiedBy }) => duty.bearer === 'unit' && satisfiedBy.some(mayBeShown),
);
export const PACK_DUTIES: readonly string[] = [...new Set(PACK_RULES.map(({ duty }) => duty.code))];
