/**
 * What is asked after a journey, or at home leave: events, not opinions (rights.md R20). The list is closed; nobody need answer
 * anything beyond it, and an answer is a fact with its day, never a judgement. The traveller reads, corrects and signs it.
 */
import type { Localised } from '../../law/localised.ts';

export const EVENTS = [
  'deviation',
  'unplanned-contact',
  'approach',
  'incident',
  'lost-item',
  'documents-returned',
] as const;
export type InterviewEvent = (typeof EVENTS)[number];

export const EVENT_QUESTIONS: Record<InterviewEvent, Localised> = {
  deviation: {
    zh: '行程、停留地点或者时间与申报的是否有不同？',
    en: 'Did the route, the places or the days differ from what was declared?',
  },
  'unplanned-contact': {
    zh: '是否有计划之外的境外政府、组织人员接触？',
    en: 'Was there contact with foreign governments or organisations that was not planned?',
  },
  approach: {
    zh: '是否有人打探内部情况、拉拢、胁迫或者索要资料？',
    en: 'Did anybody probe for internal matters, make advances, threaten, or ask for material?',
  },
  incident: {
    zh: '是否发生被盘查、被扣留、被盗抢或者其他突发情况？',
    en: 'Were there questionings, detention, theft or another sudden event?',
  },
  'lost-item': {
    zh: '是否遗失证照、资料、存储介质或者电子设备？',
    en: 'Were travel documents, papers, media or devices lost?',
  },
  'documents-returned': {
    zh: '应当交回的证照是否已交回？',
    en: 'Were the travel documents handed back that are to be?',
  },
};

export type Answer = {
  readonly event: InterviewEvent;
  readonly happened: boolean;
  readonly facts?: string | undefined;
};

/** Every question once, and facts where something is said to have happened. */
export function isWhole(answers: readonly Answer[]): boolean {
  const asked = EVENTS.every((event) => answers.filter((one) => one.event === event).length === 1);
  return asked && answers.length === EVENTS.length && answers.every(needsNoMore);
}
const needsNoMore = ({ event, happened, facts }: Answer): boolean =>
  event === 'documents-returned' || !happened || facts !== undefined;
