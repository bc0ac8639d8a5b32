/**
 * Cross-checks (交叉核验): what stands once in each register is crossed by rules, and a contradiction shows itself the same day. A hit says what,
 * where, why and what to do; it becomes a finding, or is accepted with a reason until a day by the head, and comes back after it.
 *
 * A hit says that two records do not fit. It is no judgement of the person who stands in them, and nobody is counted or ranked by it.
 */
import type { Day } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';

/** Of the rules, as the catalogue is read. */
export const AREAS = ['posts', 'leaving', 'abroad', 'carriers', 'places-and-data', 'measures', 'management'] as const;
export type Area = (typeof AREAS)[number];
export const AREA_NAMES: Record<Area, Localised> = {
  posts: { zh: '岗位和人员', en: 'Posts and people' },
  leaving: { zh: '离岗离职', en: 'Leaving' },
  abroad: { zh: '出国（境）和涉外', en: 'Abroad and foreign exchange' },
  carriers: { zh: '载体', en: 'Carriers' },
  'places-and-data': { zh: '场所和数据', en: 'Places and data' },
  measures: { zh: '安全防范措施', en: 'Measures' },
  management: { zh: '制度和管理', en: 'Rules and management' },
};

export const HIT_STANDS = ['open', 'accepted', 'in-hand', 'gone'] as const;
export type HitStand = (typeof HIT_STANDS)[number];
export const HIT_STAND_NAMES: Record<HitStand, Localised> = {
  open: { zh: '待处理', en: 'To be dealt with' },
  accepted: { zh: '已接受', en: 'Accepted' },
  'in-hand': { zh: '已转整改', en: 'A finding' },
  gone: { zh: '已消失', en: 'Gone' },
};
type Standing = {
  readonly goneAt: string | null;
  readonly acceptedUntil: Day | null;
  /** Whether the finding that was made of it is open. */
  readonly findingOpen: boolean;
};
export function hitStand({ goneAt, acceptedUntil, findingOpen }: Standing, today: Day): HitStand {
  if (goneAt !== null) return 'gone';
  if (findingOpen) return 'in-hand';
  return acceptedUntil !== null && acceptedUntil >= today ? 'accepted' : 'open';
}

export const AT_ONCE = 200;

export const SEE = ['security-officer', 'head'] as const satisfies readonly Role[];
export const DECIDE = ['head'] as const satisfies readonly Role[];
