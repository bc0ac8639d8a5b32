/**
 * Emergency access (紧急查阅; rights.md R13; Personal Information Protection Law 13(1)(4), 18(2), 51). Somebody's records that are closed to who
 * needs them now are opened to him for some hours: one asks with a ground and reasons, another agrees, and the clock begins. Each opening
 * stands in the record and in the grant. It closes by the clock, whoever forgets it. Then he who had it says what it served, a third person
 * reviews it within working days, and the person concerned reads all of it.
 *
 * It gives one person's records and nothing else: no list, no search, no act. Administrators can have none.
 */
import type { Instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';

export const EMERGENCY_PARTS = ['file', 'matters'] as const;
export type EmergencyPart = (typeof EMERGENCY_PARTS)[number];
export const EMERGENCY_PART_NAMES: Record<EmergencyPart, Localised> = {
  file: {
    zh: '个人档案（联系方式、任职）',
    en: 'The file: contact data and posts',
  },
  matters: { zh: '本人报告的事项（密封内容）', en: 'The matters he reported (sealed words)' },
};

export const EMERGENCY_GROUNDS = ['safety', 'leak', 'unreachable'] as const;
export type EmergencyGround = (typeof EMERGENCY_GROUNDS)[number];
export const EMERGENCY_GROUND_NAMES: Record<EmergencyGround, Localised> = {
  safety: { zh: '人身安全紧急情况', en: 'Somebody’s safety is in danger' },
  leak: { zh: '正在发生的泄密或者突发情况', en: 'A leak or another incident that is happening' },
  unreachable: {
    zh: '有权办理的人员无法联系，而法定期限即将届满',
    en: 'Whoever may deal with it cannot be reached and a legal time is running out',
  },
};

export const REVIEW_OUTCOMES = ['justified', 'not-justified'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
export const REVIEW_OUTCOME_NAMES: Record<ReviewOutcome, Localised> = {
  justified: { zh: '查阅有必要，没有超出需要', en: 'It was needed, and went no further' },
  'not-justified': { zh: '没有必要或者超出需要，已要求整改', en: 'It was not needed or went too far; it is put right' },
};

/** Whose duties may need it. The three administrators, and bodies outside, never. */
export const ASK_EMERGENCY = [
  ...([
    'security-officer',
    'head',
    'personnel',
    'foreign-affairs',
    'network-security',
    'liaison',
    'relay-officer',
  ] as const),
] as const satisfies readonly Role[];
export const AGREE_EMERGENCY = ['security-officer', 'head'] as const satisfies readonly Role[];
export const REVIEW_EMERGENCY = ['security-officer', 'head', 'personnel'] as const satisfies readonly Role[];

export const GRANT_STANDINGS = ['asked', 'declined', 'withdrawn', 'lapsed', 'open', 'over', 'reviewed'] as const;
export type GrantStanding = (typeof GRANT_STANDINGS)[number];
export const GRANT_STANDING_NAMES: Record<GrantStanding, Localised> = {
  asked: { zh: '待第二人同意', en: 'To be agreed to' },
  declined: { zh: '未同意', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  lapsed: { zh: '无人答复，已失效', en: 'Nobody answered; lapsed' },
  open: { zh: '正在开放', en: 'Open now' },
  over: { zh: '已关闭，待复核', en: 'Closed, to be reviewed' },
  reviewed: { zh: '已复核', en: 'Reviewed' },
};

export type GrantState = 'asked' | 'declined' | 'granted' | 'withdrawn';

/** `[D]` An emergency that nobody answered for a day is none, or is over. */
export const ASKING_LAPSES_HOURS = 24;

type Standing = {
  readonly state: GrantState;
  readonly askedAt: Instant;
  readonly endsAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly reviewedAt: Instant | null;
};

/** Nothing is stored of it but the instants: it is over when the clock says so. */
export function standingOf({ state, askedAt, endsAt, endedAt, reviewedAt }: Standing, now: Instant): GrantStanding {
  if (state === 'asked' && hoursAfter(askedAt, ASKING_LAPSES_HOURS) <= now) return 'lapsed';
  if (state !== 'granted') return state;
  if (reviewedAt !== null) return 'reviewed';
  return endedAt === null && now < endsAt! ? 'open' : 'over';
}

/** So many hours on. */
export const hoursAfter = (at: Instant, hours: number): Instant =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString() as Instant;
