/**
 * Cooperation of industry departments and state security organs (Provisions 7(4) and its second paragraph): information exchanged, situations
 * studied together, guidance coordinated, inspection held jointly. Each side keeps its own record: of which kind, on which day, which
 * bodies and offices took part, with its papers, and what is to follow by which day. No person's story stands in it.
 */
import type { Localised } from '../../law/localised.ts';

export const COOPERATION_KINDS = [
  'information-exchange',
  'joint-study',
  'coordinated-guidance',
  'joint-inspection',
] as const;
export type CooperationKind = (typeof COOPERATION_KINDS)[number];
/** In the words of the article. */
export const COOPERATION_KIND_NAMES: Record<CooperationKind, Localised> = {
  'information-exchange': { zh: '信息互通', en: 'Information exchanged' },
  'joint-study': { zh: '情况会商', en: 'Joint study' },
  'coordinated-guidance': { zh: '协同指导', en: 'Coordinated guidance' },
  'joint-inspection': { zh: '联合督查', en: 'Joint inspection' },
};

export const COOPERATION_STATES = ['planned', 'held', 'cancelled'] as const;
export type CooperationState = (typeof COOPERATION_STATES)[number];
export const COOPERATION_STATE_NAMES: Record<CooperationState, Localised> = {
  planned: { zh: '已安排', en: 'Planned' },
  held: { zh: '已开展', en: 'Held' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

export const stateOf = (one: { readonly heldOn: unknown; readonly cancelled: boolean }): CooperationState =>
  one.cancelled ? 'cancelled' : one.heldOn !== null ? 'held' : 'planned';

export const FILES_AT_MOST = 20;
export const FOLLOW_UPS_AT_MOST = 50;
