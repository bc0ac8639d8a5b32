/**
 * Matters that people in secret-related and foreign-related posts report to their own unit (Provisions 9(4)): a closed list of six
 * personal and four unit matters, facts alone, the day on which it became known, and by when it was to be reported. The report is
 * acknowledged, handled in closed words and closed. Once a year each of them confirms that nothing else is to be reported and that
 * what is held about him is right.
 *
 * A report says what happened, never what somebody is. Whoever is spoken of in it stands in its sealed words alone: no field, list
 * or file names him. The unit does not investigate (Counter-Espionage Law 16): what looks like espionage is told on, and left there.
 */
import { bindingsOf, classesOfPerson } from '../../law/binds.ts';
import { type Day, plusDays } from '../../law/day.ts';
import { ruleOf } from '../../law/duties.ts';
import type { Figures, PersonFacts, UnitFacts } from '../../law/facts.ts';
import type { Localised } from '../../law/localised.ts';
import type { ParameterKey } from '../../law/parameters.ts';
import { addWorkingDays, type Calendar } from '../../law/working-days.ts';
import { hasAny, type Role } from '../../platform/permission.ts';

/** After the form 重大事项报告表 in use: six of one's own, four of the unit. Nothing else is asked. */
export const PERSONAL_TRIGGERS = [
  'leak',
  'approach',
  'foreign-funding',
  'marriage',
  'family-status',
  'own-other',
] as const;
export const UNIT_TRIGGERS = ['foreign-service', 'turned-or-not-back', 'unit-leak', 'unit-other'] as const;
export const MATTER_TRIGGERS = [...PERSONAL_TRIGGERS, ...UNIT_TRIGGERS] as const;
export type MatterTrigger = (typeof MATTER_TRIGGERS)[number];

export const MATTER_GROUPS = ['personal', 'unit'] as const;
export type MatterGroup = (typeof MATTER_GROUPS)[number];
export const MATTER_GROUP_NAMES: Record<MatterGroup, Localised> = {
  personal: { zh: '个人事项', en: 'Personal matters' },
  unit: { zh: '单位事项', en: 'Matters of the unit' },
};
export const triggersOf = (group: MatterGroup): readonly MatterTrigger[] =>
  group === 'personal' ? PERSONAL_TRIGGERS : UNIT_TRIGGERS;
export const groupOf = (trigger: MatterTrigger): MatterGroup =>
  (PERSONAL_TRIGGERS as readonly string[]).includes(trigger) ? 'personal' : 'unit';

export const MATTER_TRIGGER_NAMES: Record<MatterTrigger, Localised> = {
  leak: { zh: '本人发生泄密或者存在重大泄密隐患', en: 'A leak by oneself, or a serious danger of one' },
  approach: { zh: '本人遭遇渗透、策反或者胁迫', en: 'Being approached, recruited or coerced' },
  'foreign-funding': {
    zh: '接受境外机构、组织或者非亲属人员的资助',
    en: 'Funding from a body abroad, or from somebody abroad who is no relative',
  },
  marriage: {
    zh: '与外国公民或者港澳台居民结婚',
    en: 'Marriage to a foreigner, or to a resident of Hong Kong, Macao or Taiwan',
  },
  'family-status': {
    zh: '配偶、子女取得外国国籍或者境外永久居留资格',
    en: 'Spouse or child given another nationality or permanent residence abroad',
  },
  'own-other': { zh: '单位制度规定本人应当报告的其他事项', en: 'Another matter of oneself that the unit’s rules name' },
  'foreign-service': {
    zh: '本单位有人私自为境外机构、组织、人员提供服务',
    en: 'Somebody in the unit privately serves a body or person abroad',
  },
  'turned-or-not-back': {
    zh: '本单位有人被策反、叛逃或者出境逾期不归',
    en: 'Somebody in the unit was turned, defected or did not come back from abroad in time',
  },
  'unit-leak': { zh: '本单位发生泄密', en: 'A leak in the unit' },
  'unit-other': { zh: '单位制度规定应当报告的其他事项', en: 'Another matter of the unit that its rules name' },
};

/** What is to be written of it, asked of the reporter: facts, so that nobody is left to tell a story. */
export const MATTER_TRIGGER_ASKS: Record<MatterTrigger, Localised> = {
  leak: {
    zh: '何时、何地、涉及哪些载体或者设备（不写内容），已采取什么补救措施',
    en: 'When and where, which carriers or devices (not what stands in them), what was done at once',
  },
  approach: {
    zh: '何时、何地、以何种方式接触，对方自称的身份，提出了什么要求',
    en: 'When, where and by which means, who the other side claims to be, what was asked for',
  },
  'foreign-funding': {
    zh: '资助方名称、国家或者地区、用途、起止时间（不写金额）',
    en: 'By whom, from which country or region, for what, from when to when (no amounts)',
  },
  marriage: {
    zh: '结婚日期，对方国籍或者居住地（不写其他情况）',
    en: 'The day, and the spouse’s nationality or place of residence (nothing else)',
  },
  'family-status': {
    zh: '配偶还是子女，何时取得，哪一国家或者地区',
    en: 'Spouse or child, since when, of which country or region',
  },
  'own-other': { zh: '单位制度的条款，发生的时间和事实', en: 'The clause of the unit’s rules, the time and the facts' },
  'foreign-service': {
    zh: '您看到或者知道的事实：时间、地点、何事；不作评价，不自行调查',
    en: 'What you saw or know: when, where, what; no judgement, and no inquiry of your own',
  },
  'turned-or-not-back': {
    zh: '您知道的事实：时间、地点、应归日期；不作评价，不自行调查',
    en: 'What you know: when, where, when the return was due; no judgement, and no inquiry of your own',
  },
  'unit-leak': {
    zh: '何时、何地发现，涉及哪些载体或者设备（不写内容），已采取什么补救措施',
    en: 'When and where it was found, which carriers or devices (not what stands in them), what was done at once',
  },
  'unit-other': {
    zh: '单位制度的条款，发生的时间和事实',
    en: 'The clause of the unit’s rules, the time and the facts',
  },
};

export const MATTER_STATES = ['reported', 'acknowledged', 'handled', 'closed'] as const;
export type MatterState = (typeof MATTER_STATES)[number];
export const MATTER_STATE_NAMES: Record<MatterState, Localised> = {
  reported: { zh: '已报告', en: 'Reported' },
  acknowledged: { zh: '已确认收到', en: 'Acknowledged' },
  handled: { zh: '已办理', en: 'Handled' },
  closed: { zh: '已办结', en: 'Closed' },
};

/** The step that leads to each, as the head of a step. */
export const MATTER_STEP_NAMES: Record<MatterState, Localised> = {
  reported: { zh: '报告', en: 'Report' },
  acknowledged: { zh: '确认收到', en: 'Acknowledgement' },
  handled: { zh: '办理', en: 'Handling' },
  closed: { zh: '办结', en: 'Closing' },
};

/** How it was handled, in closed words: what the unit did, and nothing about what anybody is. */
export const MATTER_OUTCOMES = [
  'noted',
  'not-listed',
  'advised',
  'measures',
  'told-on',
  'leak-reported',
  're-review',
] as const;
export type MatterOutcome = (typeof MATTER_OUTCOMES)[number];
export const MATTER_OUTCOME_NAMES: Record<MatterOutcome, Localised> = {
  noted: { zh: '已登记，无需另行办理', en: 'Noted; nothing further to do' },
  'not-listed': { zh: '不属于应当报告的事项', en: 'Not among the matters to be reported' },
  advised: { zh: '已向本人说明注意事项', en: 'The reporter was told what to mind' },
  measures: { zh: '已采取防范措施', en: 'Precautions were taken' },
  'told-on': { zh: '事实已转报国家安全机关', en: 'The facts were told on to the state security organ' },
  'leak-reported': { zh: '已按泄密事件报告程序报告', en: 'Reported as a leak, as the Secrets Law asks' },
  're-review': { zh: '已按情况变化启动复审', en: 'A re-review was begun for the change' },
};
/** Nothing was done: such a report is kept for a shorter time. */
export const NO_ACTION = ['noted', 'not-listed'] as const satisfies readonly MatterOutcome[];

/** Each word of a matter is one of these, with its instant: the report, what the reporter added, and what the unit answered. */
export const MATTER_WORDS = ['report', 'addition', 'handling'] as const;
export type MatterWord = (typeof MATTER_WORDS)[number];

/** The rules of Provisions 9(4): the yearly confirmation, and the report of a matter. */
export const RULES_OF_MATTERS = { confirmation: 9401, report: 9402 } as const;

/** What cannot wait: an approach or coercion, a leak (Secrets Law 47), somebody who was turned, defected or does not come back. */
const AT_ONCE: readonly MatterTrigger[] = ['leak', 'approach', 'unit-leak', 'turned-or-not-back'];
export const isAtOnce = (trigger: MatterTrigger): boolean => AT_ONCE.includes(trigger);
export const figureOf = (trigger: MatterTrigger): ParameterKey =>
  isAtOnce(trigger) ? 'matter.approach' : 'matter.report';

/** The last day of the report; the day on which it became known does not count (Civil Code 201). */
export const reportBy = (trigger: MatterTrigger, knownOn: Day, figures: Figures, calendar: Calendar): Day =>
  isAtOnce(trigger)
    ? plusDays(knownOn, figures['matter.approach'])
    : addWorkingDays(knownOn, figures['matter.report'], calendar);

/** Whether this person's post gives ground to hold such reports at all, today (rights.md R2): where the article binds him. */
export const hasGround = (unit: UnitFacts, person: PersonFacts, today: Day): boolean =>
  bindingsOf(ruleOf(RULES_OF_MATTERS.report)!, unit, classesOfPerson(person)).some(
    ({ from, to }) => from <= today && today <= to,
  );

/**
 * Who needs to know, by matter (rights.md R1; docs/decisions/0045-matters.md says why). The officer handles all of them. The head answers
 * for what the unit must act on or tell on itself. Personnel reads what bears on the conditions of a post (Secrets Regulations 47): whom
 * somebody marries, and another nationality or residence in the family. Nobody else reads any but his own.
 */
export const SEE_MATTERS = ['security-officer', 'head', 'personnel'] as const satisfies readonly Role[];
export const HANDLE_MATTERS = ['security-officer', 'head'] as const satisfies readonly Role[];
const SEEN_BY_PERSONNEL = ['marriage', 'family-status'] as const satisfies readonly MatterTrigger[];
const SEEN_BY_HEAD = [
  ...(['leak', 'approach'] as const),
  ...(['unit-leak', 'foreign-service', 'turned-or-not-back', 'unit-other'] as const),
] as const satisfies readonly MatterTrigger[];

/** Which matters these roles read: all; or those of some kinds, and for a head those that an officer reported of himself. */
export type MatterSight = 'all' | { readonly triggers: readonly MatterTrigger[]; readonly byOfficers: boolean };
export function matterSightOf(roles: readonly Role[]): MatterSight {
  if (roles.includes('security-officer')) return 'all';
  const head = roles.includes('head');
  const personnel = roles.includes('personnel');
  return {
    triggers: [...(head ? SEEN_BY_HEAD : []), ...(personnel ? SEEN_BY_PERSONNEL : [])],
    byOfficers: head,
  };
}

type Reported = { readonly trigger: MatterTrigger; readonly byOfficer: boolean; readonly personId: number };
type Reader = { readonly roles: readonly Role[]; readonly personId: number | undefined };

/** One's own is read on one's own page, never as an officer. */
export function maySee({ roles, personId }: Reader, matter: Reported): boolean {
  if (personId === matter.personId) return false;
  const sight = matterSightOf(roles);
  return sight === 'all' || sight.triggers.includes(matter.trigger) || (sight.byOfficers && matter.byOfficer);
}

/** The officer handles; what an officer reported of himself, another officer or the head. */
export const mayHandle = (reader: Reader, matter: Reported): boolean =>
  hasAny(reader.roles, HANDLE_MATTERS) &&
  maySee(reader, matter) &&
  (reader.roles.includes('security-officer') || matter.byOfficer);

/** After so many of them a report is closed and another one made. */
export const ADDITIONS_AT_MOST = 20;
export const FACTS_AT_MOST = 2000;

/** What the record commits to beside the words: of which kind it is, and since when it was known. */
export const committed = ({ trigger, knownOn }: { trigger: MatterTrigger; knownOn: Day }): string =>
  `${trigger} ${knownOn}`;
