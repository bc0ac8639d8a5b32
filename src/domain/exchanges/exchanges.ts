/**
 * Foreign exchange (涉外交流合作, Provisions 9(5)): visits received, meetings, joint projects, conferences, interviews by foreign media.
 * Planned → approved or refused with reasons → prepared (plan, who receives and escorts, what is shown, all told what to mind) → held →
 * reported. What an activity needs before it is prepared depends on its kind; what was not prepared in time is shown so, never hidden.
 *
 * Visitors are kept with the least data: the name as they write it, their organisation, their country. A report tells events, not
 * opinions about anybody.
 */
import type { CountryCode } from '../../law/countries.ts';
import { type Day, plusDays } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';

export const EXCHANGE_KINDS = ['visit-received', 'meeting', 'joint-project', 'conference', 'media-interview'] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];
export const EXCHANGE_KIND_NAMES: Record<ExchangeKind, Localised> = {
  'visit-received': { zh: '接待来访', en: 'Visit received' },
  meeting: { zh: '会谈会见', en: 'Meeting' },
  'joint-project': { zh: '合作项目', en: 'Joint project' },
  conference: { zh: '会议论坛', en: 'Conference' },
  'media-interview': { zh: '境外媒体采访', en: 'Interview by foreign media' },
};

export const EXCHANGE_STATES = ['planned', 'approved', 'refused', 'prepared', 'held', 'reported', 'cancelled'] as const;
export type ExchangeState = (typeof EXCHANGE_STATES)[number];
export const EXCHANGE_STATE_NAMES: Record<ExchangeState, Localised> = {
  planned: { zh: '待审批', en: 'To be decided' },
  approved: { zh: '已批准', en: 'Approved' },
  refused: { zh: '未批准', en: 'Not approved' },
  prepared: { zh: '准备完成', en: 'Prepared' },
  held: { zh: '已开展，待报告', en: 'Held, to be reported' },
  reported: { zh: '已报告', en: 'Reported' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};
/** Until it is held its days, plan and people may be changed; each change stands in the record. */
export const BEFORE_HELD: readonly ExchangeState[] = ['planned', 'approved', 'prepared'];
/** Still something to be done. */
export const OPEN_STATES: readonly ExchangeState[] = [...BEFORE_HELD, 'held'];

export const CANCELLED_FOR = ['called-off', 'postponed', 'by-mistake'] as const;
export type CancelledFor = (typeof CANCELLED_FOR)[number];
export const CANCELLED_FOR_NAMES: Record<CancelledFor, Localised> = {
  'called-off': { zh: '活动取消', en: 'Called off' },
  postponed: { zh: '活动延期，另行登记', en: 'Postponed; recorded anew' },
  'by-mistake': { zh: '误登记', en: 'Recorded by mistake' },
};

export const HOST_PARTS = ['lead', 'receiver', 'escort', 'interpreter'] as const;
export type HostPart = (typeof HOST_PARTS)[number];
export const HOST_PART_NAMES: Record<HostPart, Localised> = {
  lead: { zh: '负责人', en: 'Lead' },
  receiver: { zh: '参加人员', en: 'Takes part' },
  escort: { zh: '陪同人员', en: 'Escort' },
  interpreter: { zh: '翻译', en: 'Interpreter' },
};

export const PHOTO_RULES = ['not-allowed', 'named-places', 'allowed'] as const;
export type PhotoRule = (typeof PHOTO_RULES)[number];
export const PHOTO_RULE_NAMES: Record<PhotoRule, Localised> = {
  'not-allowed': { zh: '全程禁止拍摄', en: 'No photographs' },
  'named-places': { zh: '仅可在指定地点拍摄', en: 'At named places only' },
  allowed: { zh: '可以拍摄', en: 'Photographs are allowed' },
};

export const MATERIAL_OUTCOMES = ['may-be-given', 'may-be-shown', 'kept-back'] as const;
export type MaterialOutcome = (typeof MATERIAL_OUTCOMES)[number];
export const MATERIAL_OUTCOME_NAMES: Record<MaterialOutcome, Localised> = {
  'may-be-given': { zh: '可以提供', en: 'May be given' },
  'may-be-shown': { zh: '只可展示', en: 'May be shown only' },
  'kept-back': { zh: '不得提供', en: 'Kept back' },
};

/** What is asked when it is entered. */
export type Words = {
  readonly title: string;
  readonly organisations: readonly string[];
  readonly place: string;
  readonly topics: string;
};
export const PLAN_TEXTS = ['programme', 'route', 'forbidden', 'wording', 'questions'] as const;
export type PlanText = (typeof PLAN_TEXTS)[number];
export const PLAN_TEXT_NAMES: Record<PlanText, Localised> = {
  programme: { zh: '日程', en: 'Programme' },
  route: { zh: '参观路线和到访区域', en: 'Route and places visited' },
  forbidden: { zh: '禁止进入和拍摄的区域', en: 'Places not entered nor photographed' },
  wording: { zh: '对外口径', en: 'Agreed wording' },
  questions: { zh: '采访范围和提纲', en: 'Scope and questions of the interview' },
};
export type Plan = { readonly [Text in PlanText]?: string | undefined } & { readonly photos: PhotoRule };

export type Visitor = {
  /** As the visitor writes it. */
  readonly name: string;
  readonly organisation: string;
  readonly country: CountryCode;
};
export const VISITORS_AT_MOST = 500;
export const HOSTS_AT_MOST = 100;
export const MATERIALS_AT_MOST = 100;
export const FILES_AT_MOST = 20;
export const COPIES_AT_MOST = 52;

/** What an activity of a kind needs besides its lead, the briefing and the review of what is shown. */
const NEEDED: Record<ExchangeKind, readonly (PlanText | 'escort' | 'visitors')[]> = {
  'visit-received': ['route', 'forbidden', 'wording', 'escort', 'visitors'],
  meeting: ['wording', 'visitors'],
  'joint-project': ['wording'],
  conference: ['wording'],
  'media-interview': ['wording', 'questions', 'visitors'],
};
export type Missing = PlanText | 'plan' | 'lead' | 'escort' | 'visitors' | 'materials' | 'briefing';
export const MISSING_NAMES: Record<Missing, Localised> = {
  ...PLAN_TEXT_NAMES,
  plan: { zh: '活动方案', en: 'the plan' },
  lead: { zh: '负责人', en: 'who leads' },
  escort: { zh: '陪同人员', en: 'an escort' },
  visitors: { zh: '外方人员名单', en: 'the list of visitors' },
  materials: { zh: '资料审查', en: 'the review of materials' },
  briefing: { zh: '行前提醒（参加人员均已知悉）', en: 'the briefing of all who take part' },
};

type Prepared = {
  readonly kind: ExchangeKind;
  readonly plan: Plan | undefined;
  readonly listed: number;
  readonly hosts: readonly { readonly part: HostPart; readonly briefedOn: Day | null }[];
  readonly materials: readonly { readonly outcome: MaterialOutcome | null }[];
};

/** What is still missing before everything is prepared, in the order of the page. */
export function missingOf({ kind, plan, listed, hosts, materials }: Prepared): Missing[] {
  const needed = NEEDED[kind];
  const has: Record<Missing, boolean> = {
    plan: plan !== undefined,
    programme: true,
    route: !needed.includes('route') || !!plan?.route,
    forbidden: !needed.includes('forbidden') || !!plan?.forbidden,
    wording: !needed.includes('wording') || !!plan?.wording,
    questions: !needed.includes('questions') || !!plan?.questions,
    lead: hosts.some(({ part }) => part === 'lead'),
    escort: !needed.includes('escort') || hosts.some(({ part }) => part === 'escort'),
    visitors: !needed.includes('visitors') || listed > 0,
    materials: materials.every(({ outcome }) => outcome !== null),
    briefing: hosts.length > 0 && hosts.every(({ briefedOn }) => briefedOn !== null),
  };
  return (Object.keys(has) as Missing[]).filter((one) => !has[one]);
}

/** The events that a report asks about; what did not happen is said as well. */
export const REPORT_EVENTS = [
  'differed',
  'outside-wording',
  'asked-for',
  'restricted-place',
  'gifts',
  'approach',
  'lost',
] as const;
export type ReportEvent = (typeof REPORT_EVENTS)[number];
export const REPORT_EVENT_NAMES: Record<ReportEvent, Localised> = {
  differed: { zh: '日程、议题或者来访人员与方案不同', en: 'Programme, topics or visitors differed from the plan' },
  'outside-wording': { zh: '谈及或者被问及对外口径以外的内容', en: 'Matters outside the agreed wording came up' },
  'asked-for': { zh: '被索要资料、样品、数据或者账号', en: 'Materials, samples, data or accounts were asked for' },
  'restricted-place': { zh: '有人进入或者拍摄禁止区域', en: 'A forbidden place was entered or photographed' },
  gifts: { zh: '收受或者赠送礼品、设备、存储介质', en: 'Gifts, devices or storage media were given or taken' },
  approach: {
    zh: '有人被私下约见、许以利益或者要求单独联系',
    en: 'Somebody was asked to meet or keep in touch privately',
  },
  lost: { zh: '遗失资料、证件或者设备', en: 'Materials, documents or devices were lost' },
};
export type Answer = { readonly event: ReportEvent; readonly happened: boolean; readonly facts?: string | undefined };
export type Report = {
  /** What was done and agreed. */
  readonly summary: string;
  readonly answers: readonly Answer[];
};

/** By when all is prepared, so many days before it begins; never later than the day it begins. */
export const prepareBy = (startsOn: Day, days: number): Day => plusDays(startsOn, -days);
/** Whether it was entered later than what is asked for beforehand: shown, never refused. */
export const isShortNotice = (plannedOn: Day, startsOn: Day, days: number): boolean =>
  plannedOn > plusDays(startsOn, -days);
