/**
 * The key-unit list (重点单位名录) of a state security organ: Provisions 9 lead, Counter-Espionage Law 17.
 *
 * A unit comes to be a candidate by the organ itself, by a department's nomination or by its own application. Each change of the list
 * (listing, adjustment, removal) goes one way: the five factors are found, each with its source → departments are consulted → another
 * person decides, in writing → the notice is served → from that day it is in force. Every entry is reviewed once a year.
 *
 * The list holds bodies, never people; and there is no score: five findings in words, and a decision that somebody answers for.
 */
import { type Day, plusDays, plusMonths } from '../../law/day.ts';
import { SOON_DAYS } from '../../law/due.ts';
import type { Localised } from '../../law/localised.ts';
import type { ContentOf } from '../dispatches/content.ts';

type Consultation = ContentOf<'key-unit-consultation'>;
/** As a consultation says them to the departments. */
export type Finding = Consultation['factors'][number];
export type Factor = Finding['factor'];
export const FACTOR_NAMES: Record<Factor, Localised> = {
  nature: { zh: '单位性质', en: 'Nature of the unit' },
  industry: { zh: '所属行业', en: 'Industry' },
  secrecy: { zh: '涉密等级', en: 'Level of secrets involved' },
  foreign: { zh: '涉外程度', en: 'Foreign-relatedness' },
  incidents: { zh: '是否发生过危害国家安全案事件', en: 'Cases or incidents in the past' },
};
export const FACTORS = Object.keys(FACTOR_NAMES) as [Factor, ...Factor[]];

/** The factors of which nothing is found yet: a decision needs all five. */
export const factorsMissing = (findings: readonly Finding[]): Factor[] =>
  FACTORS.filter((factor) => !findings.some((one) => one.factor === factor));

export const ORIGINS = ['own', 'nominated', 'self-applied'] as const;
export type Origin = (typeof ORIGINS)[number];
export const ORIGIN_NAMES: Record<Origin, Localised> = {
  own: { zh: '本机关提出', en: 'By the organ itself' },
  nominated: { zh: '行业主管部门建议', en: 'Nominated by a department' },
  'self-applied': { zh: '单位申请', en: 'Applied for by the unit' },
};

export type ListChange = Consultation['proposes'];
export const LIST_CHANGE_NAMES: Record<ListChange, Localised> = {
  listing: { zh: '列入', en: 'Listing' },
  adjustment: { zh: '调整', en: 'Adjustment' },
  removal: { zh: '移出', en: 'Removal' },
};

export const CHANGE_STATES = ['open', 'decided', 'declined', 'withdrawn', 'served'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];
export const CHANGE_STATE_NAMES: Record<ChangeState, Localised> = {
  open: { zh: '办理中', en: 'In hand' },
  decided: { zh: '已决定，待送达', en: 'Decided, to be served' },
  declined: { zh: '决定不变更', en: 'Declined' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  served: { zh: '已送达生效', en: 'Served, in force' },
};

export type Opinion = ContentOf<'key-unit-opinion'>['opinion'];
export const OPINION_NAMES: Record<Opinion, Localised> = {
  agrees: { zh: '同意', en: 'Agrees' },
  disagrees: { zh: '不同意', en: 'Disagrees' },
  none: { zh: '无意见', en: 'No opinion' },
};
export const OPINIONS = Object.keys(OPINION_NAMES) as [Opinion, ...Opinion[]];

export const SERVED_HOW_NAMES: Record<'receipt' | 'by-hand', Localised> = {
  receipt: { zh: '回执', en: 'By its receipt' },
  'by-hand': { zh: '当面送达', en: 'By hand' },
};

export const CONCLUSIONS = ['stays', 'to-adjust', 'to-remove'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];
export const CONCLUSION_NAMES: Record<Conclusion, Localised> = {
  stays: { zh: '继续列入', en: 'Stays' },
  'to-adjust': { zh: '需要调整', en: 'To be adjusted' },
  'to-remove': { zh: '需要移出', en: 'To be removed' },
};

type Consulted = { readonly sentAt: unknown; readonly answerBy: Day; readonly opinion: Opinion | null };

/**
 * Whether the departments had their say (会同有关部门): at least one was asked, and each that was asked has answered or let its day pass. What
 * was drafted and never sent asked nobody.
 */
export function wereConsulted(consultations: readonly Consulted[], today: Day): boolean {
  const asked = consultations.filter(({ sentAt }) => sentAt !== null);
  return asked.length > 0 && asked.every(({ opinion, answerBy }) => opinion !== null || answerBy < today);
}

/** When an entry is to be reviewed next, so many times a year. */
export const nextReview = (from: Day, timesAYear: number): Day => plusMonths(from, Math.floor(12 / timesAYear));

/** Which reviews are asked for: those due soon or late already, or only the late ones; and until which day those fall. */
export const REVIEWS_ASKED = ['due', 'late'] as const;
export const reviewBy = (asked: (typeof REVIEWS_ASKED)[number], today: Day): Day =>
  plusDays(today, asked === 'due' ? SOON_DAYS : -1);

/** The steps of a change. */
export const STEPS = ['factors', 'consultation', 'decision', 'notice', 'service'] as const;
export type Step = (typeof STEPS)[number];
export const STEP_NAMES: Record<Step, Localised> = {
  factors: { zh: '核查五项因素', en: 'Five factors found' },
  consultation: { zh: '会商有关部门', en: 'Departments consulted' },
  decision: { zh: '书面决定', en: 'Decided in writing' },
  notice: { zh: '书面告知', en: 'Notice drafted, approved, sent' },
  service: { zh: '送达生效', en: 'Served, in force' },
};

type Standing = {
  readonly state: 'open' | 'decided';
  readonly missing: readonly Factor[];
  readonly consulted: boolean;
  readonly noticeSent: boolean;
};

/** At which step a change in hand is: what is to be done for it next. */
export function stepOf({ state, missing, consulted, noticeSent }: Standing): Step {
  if (state === 'decided') return noticeSent ? 'service' : 'notice';
  if (missing.length > 0) return 'factors';
  return consulted ? 'decision' : 'consultation';
}
