/**
 * Leavers (离岗离职人员): who leaves a secret-related post, or the unit from one. Secrets Law 46, its Regulations 53; Counter-Espionage
 * Law 18 (supervision during the declassification period).
 *
 * Notice → five steps in any order (talk, letter, carriers and devices, access, period) → the period runs, with follow-ups → ended,
 * and the person told. The restriction has a counterpart: its reason, its last day, and what the unit owes for it stand in the case
 * and are the person's to see (GSSL 43, GSSR 55). Amounts stay outside.
 *
 * Nothing is written over: a day that is put right, or a step that is taken back, stays in the case beside what took its place.
 *
 * This is no watch over people: a follow-up says that it was held and how it went, in closed words, and nothing else.
 */
import type { Day } from '../../law/day.ts';
import { plusMonths } from '../../law/day.ts';
import type { PostLevel } from '../../law/duty.ts';
import type { Figures } from '../../law/facts.ts';
import type { Localised } from '../../law/localised.ts';
import { type ParameterKey, parameter } from '../../law/parameters.ts';

export type SecretLevel = Exclude<PostLevel, 'none'>;

export const LEAVER_STATES = ['open', 'running', 'ended', 'withdrawn'] as const;
export type LeaverState = (typeof LEAVER_STATES)[number];
export const LEAVER_STATE_NAMES: Record<LeaverState, Localised> = {
  open: { zh: '办理中', en: 'In hand' },
  running: { zh: '脱密期内', en: 'Period running' },
  ended: { zh: '已结束', en: 'Ended' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
};

export const LEAVES = ['unit', 'post'] as const;
export type Leaves = (typeof LEAVES)[number];
export const LEAVES_NAMES: Record<Leaves, Localised> = {
  unit: { zh: '离职（离开单位）', en: 'Leaves the unit' },
  post: { zh: '离岗（留在单位，离开涉密岗位）', en: 'Leaves the post, stays in the unit' },
};

/** What is recorded by its day alone; the letter is registered with its scan, the period set with its reason. */
export const RECORDED_STEPS = ['talk', 'carriers', 'access'] as const;
export const FIVE_STEPS = ['talk', 'letter', 'carriers', 'access', 'period'] as const;
/** What can be taken back. A period is set anew, never taken back: the person was told of it. */
export const REVOCABLE_STEPS = ['talk', 'letter', 'carriers', 'access', 'exit-filed'] as const;
export type FiveStep = (typeof FIVE_STEPS)[number];
export type LeaverStep = FiveStep | 'exit-filed' | 'told';
export const STEP_NAMES: Record<LeaverStep, Localised> = {
  talk: { zh: '提醒谈话', en: 'Reminder talk' },
  letter: { zh: '签订离岗保密承诺书', en: 'Leaving letter signed' },
  carriers: { zh: '清退载体和设备', en: 'Carriers and devices returned' },
  access: { zh: '取消涉密权限', en: 'Access cancelled' },
  period: { zh: '确定脱密期', en: 'Declassification period set' },
  'exit-filed': { zh: '向出入境管理机构备案', en: 'Filed with the exit-entry administration' },
  told: { zh: '告知脱密期结束', en: 'Told of the end' },
};

export const FOLLOW_UP_WAYS = ['meeting', 'telephone', 'in-writing'] as const;
export const FOLLOW_UP_WAY_NAMES: Record<(typeof FOLLOW_UP_WAYS)[number], Localised> = {
  meeting: { zh: '面谈', en: 'In a meeting' },
  telephone: { zh: '电话', en: 'By telephone' },
  'in-writing': { zh: '书面', en: 'In writing' },
};
export const FOLLOW_UP_OUTCOMES = ['obligations-kept', 'reminded', 'referred'] as const;
export const FOLLOW_UP_OUTCOME_NAMES: Record<(typeof FOLLOW_UP_OUTCOMES)[number], Localised> = {
  'obligations-kept': { zh: '履行了脱密期义务', en: 'Obligations kept' },
  reminded: { zh: '已提醒注意义务', en: 'Reminded of the obligations' },
  referred: { zh: '已按规定另行处理', en: 'Handled elsewhere by the rules' },
};

type Kept = { readonly withdrawnAt?: unknown };
/** What counts: not put right since, nor taken back. */
export const standing = <Row extends Kept>(rows: readonly Row[]): Row[] => rows.filter((one) => !one.withdrawnAt);

/** What stands open of the five. */
export const openSteps = (done: readonly ({ readonly step: LeaverStep } & Kept)[]): FiveStep[] =>
  FIVE_STEPS.filter((step) => !standing(done).some((one) => one.step === step));

export const PERIOD_FIGURES: Record<SecretLevel, ParameterKey> = {
  core: 'leaver.period-core',
  important: 'leaver.period-important',
  ordinary: 'leaver.period-ordinary',
};

/** The last day that the unit's figure gives: so many months, its last day included. */
export const suggestedEnd = (from: Day, level: SecretLevel, figures: Figures): Day =>
  plusMonths(from, figures[PERIOD_FIGURES[level]]);

/** The months that are usual for the level; neither end is the law's. */
export const usualMonths = (level: SecretLevel): readonly [least: number, most: number] =>
  parameter(PERIOD_FIGURES[level]).range;

/** A period outside the usual range is not refused: whoever sets it is warned, and says that he knows. */
export function isOutsideRange(level: SecretLevel, { from, to }: { from: Day; to: Day }): boolean {
  const [least, most] = usualMonths(level);
  return to < plusMonths(from, least) || to > plusMonths(from, most);
}

/** When the next follow-up falls due while the period runs; nothing where it would fall beyond the end. */
export function nextFollowUp(
  { from, to }: { from: Day; to: Day },
  held: readonly Day[],
  everyMonths: number,
): Day | undefined {
  const due = plusMonths(
    held.reduce((latest, day) => (day > latest ? day : latest), from),
    everyMonths,
  );
  return due <= to ? due : undefined;
}
