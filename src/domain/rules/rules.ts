/**
 * The unit's rules and procedures (工作制度), Provisions 9(1): written by the office, approved by the head, who has not written in them, issued with number
 * and day, made known to who must read them, looked at again in time, amended by a next version, repealed. A rule that was issued on paper
 * before is taken in with its own day; when it was entered stays beside it. Called *work rule* here: a rule alone is a part of a duty (law/).
 */
import type { Day } from '../../law/day.ts';
import { DUTIES } from '../../law/duties.ts';
import type { DutyCode } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import { NEEDED_KINDS, type NeededKind, pointsOf } from '../../law/needed-rules.ts';
import type { Role } from '../../platform/permission.ts';

export const VERSION_STATES = ['draft', 'submitted', 'approved', 'issued'] as const;
export type VersionState = (typeof VERSION_STATES)[number];
export const VERSION_STATE_NAMES: Record<VersionState, Localised> = {
  draft: { zh: '起草中', en: 'Draft' },
  submitted: { zh: '待批准', en: 'Waits for approval' },
  approved: { zh: '已批准，待印发', en: 'Approved, to be issued' },
  issued: { zh: '已印发', en: 'Issued' },
};

/** How a rule stands. */
export const RULE_STANDS = [
  ...(['in-the-making', 'not-yet-in-force', 'in-force', 'review-overdue', 'expired', 'repealed'] as const),
] as const;
export type RuleStand = (typeof RULE_STANDS)[number];
export const RULE_STAND_NAMES: Record<RuleStand, Localised> = {
  'in-the-making': { zh: '尚未印发', en: 'Not issued yet' },
  'not-yet-in-force': { zh: '已印发，待生效', en: 'Issued, not in force yet' },
  'in-force': { zh: '现行有效', en: 'In force' },
  'review-overdue': { zh: '有效，复核逾期', en: 'In force, review overdue' },
  expired: { zh: '有效期已满', en: 'Expired' },
  repealed: { zh: '已废止', en: 'Repealed' },
};
type Standing = {
  readonly repealedOn: Day | null;
  /** Of the version that holds, or else of the first that will. */
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  readonly reviewBy: Day | null;
};
export function ruleStand({ repealedOn, effectiveFrom, effectiveTo, reviewBy }: Standing, today: Day): RuleStand {
  if (repealedOn !== null) return 'repealed';
  if (effectiveFrom === null) return 'in-the-making';
  if (effectiveFrom > today) return 'not-yet-in-force';
  if (effectiveTo !== null && effectiveTo < today) return 'expired';
  return reviewBy !== null && reviewBy < today ? 'review-overdue' : 'in-force';
}

/** A section of a rule; which point of the needed set it settles, if any. Of a rule on paper the text may say where it stands in the file. */
export type RuleSection = { readonly heading: string; readonly text: string; readonly settles: string | null };
export type RuleWords = {
  readonly title: string;
  /** Which body of the unit answers for it. */
  readonly responsible: string;
  readonly sections: readonly RuleSection[];
};
export type RuleSays = {
  readonly words: RuleWords;
  readonly kinds: readonly NeededKind[];
  readonly implements: readonly DutyCode[];
};

export const DUTY_CODES = DUTIES.filter(({ bearer }) => bearer === 'unit').map(({ code }) => code) as [
  DutyCode,
  ...DutyCode[],
];
export const SECTIONS_AT_MOST = 80;

/** What a version lacks before it can be submitted. */
export const LACKS = ['implements', 'responsible', 'sections', 'texts', 'points', 'file'] as const;
export type Lack = (typeof LACKS)[number];
export const LACK_NAMES: Record<Lack, Localised> = {
  implements: { zh: '没有写明落实哪项义务', en: 'which duty it implements is not said' },
  responsible: { zh: '没有写明责任部门', en: 'no body of the unit answers for it' },
  sections: { zh: '没有内容', en: 'it says nothing' },
  texts: { zh: '有的章节只有标题没有内容', en: 'a section has its heading alone' },
  points: { zh: '所属类别中有应当明确的事项没有写到', en: 'something that its kind must settle is not settled' },
  file: { zh: '纸质印发的制度没有附文件', en: 'it was issued on paper, and its file is missing' },
};
export function lacksOf({ words, kinds, implements: of }: RuleSays, paper: { onPaper: boolean; hasFile: boolean }) {
  const lacks: Record<Lack, boolean> = {
    implements: of.length === 0,
    responsible: words.responsible === '',
    sections: words.sections.length === 0,
    texts: words.sections.some(({ text }) => text.trim() === ''),
    points: unsettled({ words, kinds }).length > 0,
    file: paper.onPaper && !paper.hasFile,
  };
  return LACKS.filter((lack) => lacks[lack]);
}

/** The points of its kinds that no section with words settles. */
export function unsettled({ words, kinds }: Pick<RuleSays, 'words' | 'kinds'>) {
  const settled = new Set(words.sections.filter(({ text }) => text.trim() !== '').map(({ settles }) => settles));
  return kinds.flatMap(pointsOf).filter(({ point }) => !settled.has(point));
}

/** Who must read it. */
export const AUDIENCES = ['all', 'departments', 'secret-related', 'foreign-related', 'roles', 'nobody'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const AUDIENCE_NAMES: Record<Audience, Localised> = {
  all: { zh: '全体人员', en: 'Everybody' },
  departments: { zh: '指定部门', en: 'Departments' },
  'secret-related': { zh: '涉密岗位人员', en: 'People in secret-related posts' },
  'foreign-related': { zh: '涉外岗位人员', en: 'People in foreign-related posts' },
  roles: { zh: '指定角色', en: 'Named roles' },
  nobody: { zh: '不要求阅读', en: 'Nobody has to' },
};
export type Readers = {
  readonly audience: Audience;
  readonly departments: readonly number[];
  readonly roles: readonly Role[];
};

export const REVIEW_OUTCOMES = ['unchanged', 'revised'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
export const REVIEW_OUTCOME_NAMES: Record<ReviewOutcome, Localised> = {
  unchanged: { zh: '复核，无须修订', en: 'Looked at, nothing to change' },
  revised: { zh: '修订印发', en: 'Issued anew' },
};
/** What is looked at in the review: all of it, or it was none. */
export const REVIEWED = ['law', 'bodies', 'practice'] as const;
export type Reviewed = (typeof REVIEWED)[number];
export const REVIEWED_NAMES: Record<Reviewed, Localised> = {
  law: {
    zh: '依据的法律法规没有变化，或者不影响本制度',
    en: 'The law it rests on has not changed, or not in what matters here',
  },
  bodies: { zh: '所列机构、岗位和职责与现状一致', en: 'Bodies, posts and tasks are as it says' },
  practice: {
    zh: '实际做法与制度一致，执行中没有需要修改之处',
    en: 'What is done is what it says, and nothing in it stood in the way',
  },
};

/** A kind is covered from the day on the paper that covers it; the set is complete on the last of these days, or not yet. */
export function completeSince(covered: readonly { readonly kind: NeededKind; readonly since: Day }[]): Day | undefined {
  const since = new Map<NeededKind, Day>();
  for (const one of covered) if (one.since < (since.get(one.kind) ?? '9999')) since.set(one.kind, one.since);
  if (NEEDED_KINDS.some((kind) => !since.has(kind))) return undefined;
  return NEEDED_KINDS.map((kind) => since.get(kind)!).reduce((last, one) => (one > last ? one : last));
}

/** The office writes and issues; the head approves and repeals; both read all of it; whoever must read one, reads that one. */
export const RUN = ['security-officer'] as const satisfies readonly Role[];
export const APPROVE = ['head'] as const satisfies readonly Role[];
export const READ = ['security-officer', 'head'] as const satisfies readonly Role[];
/** Everybody of a unit who is no administrator alone. */
export const EVERYBODY = [
  ...(['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security', 'liaison'] as const),
  ...(['relay-officer', 'member'] as const),
] as const satisfies readonly Role[];
