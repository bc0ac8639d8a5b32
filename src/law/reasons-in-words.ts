/** Every reason as a sentence that an officer reads, in both languages. Exhaustive: a reason without words does not compile. */
import type { Day } from './day.ts';
import { dayInWords } from './day-in-words.ts';
import type { EvidenceKind, SubjectClass, UnitStatus } from './duty.ts';
import type { Localised } from './localised.ts';
import { BEARER_NAMES, CHANGE_NAMES, CLASS_NAMES, EVIDENCE_NAMES, MODULE_NAMES, STATUS_NAMES } from './names.ts';
import { inUnit, MARKS, parameter } from './parameters.ts';
import type { FigureFacts, Reason, ReasonCode, ReasonOf, When } from './reasons.ts';

export const reasonInWords = (reason: Reason): Localised =>
  (WORDS[reason.code] as (known: Reason) => Localised)(reason);

const WORDS: { readonly [Code in ReasonCode]: (reason: ReasonOf<Code>) => Localised } = {
  'borne-by-another-body': ({ bearer }) => ({
    zh: `本项由${BEARER_NAMES[bearer].zh}承担，本单位不承担。`,
    en: `This is borne by the ${lower(BEARER_NAMES[bearer].en)}, not by this unit.`,
  }),
  'borne-by-this-body': ({ bearer }) => ({
    zh: `本项由${BEARER_NAMES[bearer].zh}承担，按本机构自己办理的事项逐件产生。`,
    en: `This is borne by the ${lower(BEARER_NAMES[bearer].en)} itself: each matter of its own gives a row.`,
  }),
  'in-force': ({ from, to }) => ({
    zh: `本项自${zh(from)}起施行${to ? `，至${zh(to)}止` : '，现行有效'}。`,
    en: `In force since ${en(from)}${to ? `, until ${en(to)}` : ''}.`,
  }),
  'not-yet-in-force': ({ from }) => ({
    zh: `本项自${zh(from)}起施行，目前尚未生效。`,
    en: `Comes into force on ${en(from)}; it does not bind yet.`,
  }),
  'no-longer-in-force': ({ to }) => ({
    zh: `本项已于${zh(to)}失效。`,
    en: `No longer in force since the end of ${en(to)}.`,
  }),
  'about-the-unit-itself': () => ({
    zh: '本项由单位履行，不对个人单独产生。',
    en: 'The unit itself owes this; it does not arise for a person.',
  }),
  'about-its-people': () => ({
    zh: '本项按人产生，请在人员页面查看各人的情况。',
    en: 'This arises for each person; see the page of the person.',
  }),
  'arises-on-event': ({ words, module }) => ({
    zh: `本项由具体事项产生（${words.zh}）${module ? `，待“${MODULE_NAMES[module].zh}”模块提供后登记` : ''}。`,
    en: `This arises from an event (${lower(words.en)})${module ? `; it is recorded once the module “${MODULE_NAMES[module].en}” exists` : ''}.`,
  }),
  'binds-every-unit': () => ({
    zh: '本项适用于所有机关、团体、企业事业组织和其他社会组织。',
    en: 'It binds every organ, group, enterprise, institution and other organisation.',
  }),
  'status-held': ({ status, noticeNumber, noticeDay, from, to, when }) => {
    const name = STATUS_NAMES[status];
    const of = { zh: noticeDay ? `，${zh(noticeDay)}` : '', en: noticeDay ? ` of ${en(noticeDay)}` : '' };
    const by = noticeNumber
      ? { zh: `（告知书${noticeNumber}${of.zh}）`, en: ` (notice ${noticeNumber}${of.en})` }
      : { zh: '', en: '' };
    return {
      zh: `${STATUS_SPELLS[when].zh(name.zh, from, to)}${by.zh}。`,
      en: `${STATUS_SPELLS[when].en(lower(name.en), from, to)}${by.en}.`,
    };
  },
  'status-missing': ({ statuses }) => ({
    zh: `本单位不是${listZh(statusNames(statuses, 'zh'))}，本项不适用。`,
    en: `The unit is not ${listEn(statusNames(statuses, 'en').map(withArticle))}, so this does not bind it.`,
  }),
  'binds-everyone': ({ joinedOn }) => ({
    zh: joinedOn ? `自${zh(joinedOn)}入职起为本单位人员。` : '为本单位人员。',
    en: joinedOn ? `One of the unit’s people since ${en(joinedOn)}.` : 'One of the unit’s people.',
  }),
  'stationed-abroad': ({ from, to, when }) => ({
    zh: `${POST_SPELLS[when].zh(from, to)}长期驻外。`,
    en: `${POST_SPELLS[when].stationed} stationed abroad${span(from, to, when)}.`,
  }),
  'in-declassification': ({ from, to, when }) => ({
    zh: `${POST_SPELLS[when].zh(from, to)}处于脱密期。`,
    en: `${POST_SPELLS[when].stationed} in the declassification period${span(from, to, when)}.`,
  }),
  'post-held': ({ class: known, title, from, to, when }) => ({
    zh: `${POST_SPELLS[when].zh(from, to)}${title ? `担任“${title}”，` : ''}属于${CLASS_NAMES[known].zh}。`,
    en: `${POST_SPELLS[when].belonged} to ${CLASS_NAMES[known].en}${title ? ` through the post “${title}”` : ''}${span(from, to, when)}.`,
  }),
  'class-missing': ({ classes }) => ({
    zh: `不属于${listZh(classNames(classes, 'zh'))}。`,
    en: `Does not belong to ${listEn(classNames(classes, 'en'))}.`,
  }),
  'has-left': ({ on }) => ({
    zh: `已于${zh(on)}离职，此后不再产生本项。`,
    en: `Left on ${en(on)}; nothing arises after that day.`,
  }),
  'not-yet-joined': ({ on }) => ({
    zh: `将于${zh(on)}入职，目前不产生本项。`,
    en: `Joins on ${en(on)}; nothing arises before that day.`,
  }),
  'never-together': () => ({
    zh: '单位身份、人员岗位和本项的施行日期没有同时满足的日子，因此本项从未适用。',
    en: 'The status of the unit, the posts of the person and the days in force never fell together, so this never bound.',
  }),
  'before-the-post': ({ start, figure }) => ({
    zh: `应当在${zh(start)}上岗当日或者之前完成${marked(figure).zh}。`,
    en: `To be done on or before ${en(start)}, the day the post starts${marked(figure).en}.`,
  }),
  'in-post-already': ({ since, from, figure }) => ({
    zh: `本项自${zh(from)}起对该任职适用，当时已在岗（自${zh(since)}），补办期限为${amount(figure).zh}${marked(figure).zh}。`,
    en: `It began to bind this appointment on ${en(from)}, when the post was already held (since ${en(since)}); the time given is ${amount(figure).en}${marked(figure).en}.`,
  }),
  'within-figure': ({ from, figure }) => ({
    zh: `自${zh(from)}起${amount(figure).zh}内完成${marked(figure).zh}。`,
    en: `To be done within ${amount(figure).en} from ${en(from)}${marked(figure).en}.`,
  }),
  'by-an-event': ({ words, from, due, figure }) => ({
    zh: `由具体事项产生（${words.zh}）：自${zh(from)}起算，应当在${zh(due)}或者之前完成${figure ? marked(figure).zh : ''}。`,
    en: `This arises from an event (${lower(words.en)}): it counts from ${en(from)} and is to be done by ${en(due)}${figure ? marked(figure).en : ''}.`,
  }),
  'renews-evidence': ({ kind, day, figure }) => ({
    zh: `上一次“${EVIDENCE_NAMES[kind].zh}”在${zh(day)}，间隔为${amount(figure).zh}${marked(figure).zh}。`,
    en: `Last time (${EVIDENCE_NAMES[kind].en}) was ${en(day)}; the interval is ${amount(figure).en}${marked(figure).en}.`,
  }),
  'lapsed-before': ({ day, from, figure }) => ({
    zh: `上一次在${zh(day)}，到${zh(from)}本项开始适用时已过期，补办期限为${amount(figure).zh}${marked(figure).zh}。`,
    en: `The last, of ${en(day)}, had lapsed when this began to bind on ${en(from)}; the time given is ${amount(figure).en}${marked(figure).en}.`,
  }),
  'after-change': ({ what, on, figure }) => ({
    zh: `${zh(on)}，${CHANGE_NAMES[what].zh}，此前的不再作数，应在${amount(figure).zh}内重新办理${marked(figure).zh}。`,
    en: `On ${en(on)} ${CHANGE_NAMES[what].en}: what was done before no longer speaks for it, and is to be done anew within ${amount(figure).en}${marked(figure).en}.`,
  }),
  'nothing-changed': ({ changes, kinds }) => ({
    zh: `“${listZh(evidenceNames(kinds, 'zh'))}”之后，${listZh(changes.map((one) => CHANGE_NAMES[one].zh))}的，才须重新办理；目前没有。`,
    en: `It is to be done anew only where, after it was done (${listEn(evidenceNames(kinds, 'en'))}), ${listEn(changes.map((one) => CHANGE_NAMES[one].en))}; there is no such case now.`,
  }),
  'in-the-year': ({ year, figure }) => ({
    zh: `${year}年内完成，标准为${amount(figure).zh}${marked(figure).zh}。`,
    en: `To be done within ${year}: ${amount(figure).en}${marked(figure).en}.`,
  }),
  'strictest-counts': ({ among, figure }) => ({
    zh: `同时适用${among.map((key) => `“${parameter(key).title.zh}”`).join('')}，从严按${amount(figure).zh}执行。`,
    en: `Several figures apply (${among.map((key) => parameter(key).title.en).join('; ')}); the strictest counts: ${amount(figure).en}.`,
  }),
  'ended-before-due': () => ({
    zh: '在到期之前已不再适用，因此不产生台账条目。',
    en: 'It ceased to bind before it fell due, so there is no row.',
  }),
  'over-before-ledger': ({ ledgerFrom }) => ({
    zh: `在台账起始日（${zh(ledgerFrom)}）之前已经结束，不列入台账。`,
    en: `It was over before the ledger begins (${en(ledgerFrom)}) and is not listed.`,
  }),
  'not-on-last-day-of-year': ({ year }) => ({
    zh: `到${year}年12月31日已不适用，因此当年不产生台账条目。`,
    en: `It does not bind on 31 December ${year}, so that year has no row.`,
  }),
  'nothing-to-renew': ({ kinds }) => ({
    zh: `尚无“${listZh(evidenceNames(kinds, 'zh'))}”记录，先完成首次，之后按间隔计算。`,
    en: `There is no record yet (${listEn(evidenceNames(kinds, 'en'))}): the first comes first, and the interval counts from it.`,
  }),
  'satisfied-by': ({ kind, day, enteredOn }) => ({
    zh: `已由${zh(day)}的“${EVIDENCE_NAMES[kind].zh}”履行${enteredOn > day ? `（${zh(enteredOn)}录入）` : ''}。`,
    en: `Satisfied by ${EVIDENCE_NAMES[kind].en} on ${en(day)}${enteredOn > day ? ` (entered on ${en(enteredOn)})` : ''}.`,
  }),
  'done-after-due': ({ day, due }) => ({
    zh: `履行日期${zh(day)}晚于到期日${zh(due)}，记为逾期后履行。`,
    en: `Done on ${en(day)}, after it was due on ${en(due)}: met late.`,
  }),
  'entered-after-due': ({ day, enteredOn, due }) => ({
    zh: `所填日期为${zh(day)}，但在到期日${zh(due)}之后的${zh(enteredOn)}才录入；要求事先完成的，以录入时间判断先后，记为逾期后履行。`,
    en: `Dated ${en(day)} but entered only on ${en(enteredOn)}, after it was due on ${en(due)}: where something is asked for beforehand, the entry decides, so it is met late.`,
  }),
  'stated-by-roster': ({ day, enteredOn }) => ({
    zh: `日期${zh(day)}是名册或者原件所载（${zh(enteredOn)}录入），不是本系统当时的记录。`,
    en: `The day, ${en(day)}, is as stated in a roster or on a paper entered on ${en(enteredOn)}; it was not recorded here at the time.`,
  }),
  missing: ({ kinds, due, overdue }) => ({
    zh: `尚缺“${listZh(evidenceNames(kinds, 'zh'))}”记录，${overdue ? `已于${zh(due)}到期` : `${zh(due)}到期`}。`,
    en: `Missing: ${listEn(evidenceNames(kinds, 'en'))}; ${overdue ? 'it was' : 'it is'} due on ${en(due)}.`,
  }),
  'not-enough-yet': ({ total, figure, due, overdue }) => ({
    zh: `当年已累计${zhTotal(total, figure)}，尚未达到${amount(figure).zh}的标准，${overdue ? `已于${zh(due)}到期` : `${zh(due)}到期`}。`,
    en: `Counted in the year: ${total}, short of ${amount(figure).en}; it ${overdue ? 'was' : 'is'} due on ${en(due)}.`,
  }),
  'not-recordable-yet': ({ module }) => ({
    zh: `本系统目前还不能登记本项的履行情况，待“${MODULE_NAMES[module].zh}”模块提供；在此之前不计为逾期。`,
    en: `What satisfies this cannot be recorded here yet (module “${MODULE_NAMES[module].en}” to come); until then it is not counted as overdue.`,
  }),
};

const zh = (day: Day): string => dayInWords(day).zh;
const en = (day: Day): string => dayInWords(day).en;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const withArticle = (name: string): string => `${/^[aeio]/.test(name) ? 'an' : 'a'} ${name}`;

const STATUS_SPELLS: Record<
  When,
  { zh: (name: string, from: Day, to?: Day) => string; en: (name: string, from: Day, to?: Day) => string }
> = {
  now: {
    zh: (name, from, to) => `本单位自${zh(from)}起${to ? `至${zh(to)}` : ''}为${name}`,
    en: (name, from, to) => `The unit has been ${withArticle(name)} since ${en(from)}${to ? `, until ${en(to)}` : ''}`,
  },
  ended: {
    zh: (name, from, to) => `本单位曾为${name}（${zh(from)}至${zh(to!)}），现已不是`,
    en: (name, from, to) => `The unit was ${withArticle(name)} from ${en(from)} to ${en(to!)} and no longer is`,
  },
  'to-come': {
    zh: (name, from) => `本单位将自${zh(from)}起为${name}`,
    en: (name, from) => `The unit will be ${withArticle(name)} from ${en(from)}`,
  },
};

const POST_SPELLS: Record<When, { zh: (from: Day, to?: Day) => string; belonged: string; stationed: string }> = {
  now: {
    zh: (from, to) => `自${zh(from)}起${to ? `至${zh(to)}` : ''}`,
    belonged: 'Belongs',
    stationed: 'Is',
  },
  ended: {
    zh: (from, to) => `曾于${zh(from)}至${zh(to!)}`,
    belonged: 'Belonged',
    stationed: 'Was',
  },
  'to-come': { zh: (from) => `将自${zh(from)}起`, belonged: 'Will belong', stationed: 'Will be' },
};

function span(from: Day, to: Day | undefined, when: When): string {
  if (when === 'ended') return ` from ${en(from)} to ${en(to!)}`;
  return ` ${when === 'now' ? 'since' : 'from'} ${en(from)}${to ? ` until ${en(to)}` : ''}`;
}

const statusNames = (statuses: readonly UnitStatus[], language: keyof Localised): string[] =>
  statuses.map((status) => (language === 'en' ? lower(STATUS_NAMES[status].en) : STATUS_NAMES[status].zh));
const classNames = (classes: readonly SubjectClass[], language: keyof Localised): string[] =>
  classes.map((known) => CLASS_NAMES[known][language]);
const evidenceNames = (kinds: readonly EvidenceKind[], language: keyof Localised): string[] =>
  kinds.map((kind) => EVIDENCE_NAMES[kind][language]);

/** 甲、乙或者丙 */
const listZh = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join('、')}或者${names.at(-1)}`;
const listEn = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

const amount = ({ key, value }: FigureFacts): Localised => inUnit(value, parameter(key).unit);

const zhTotal = (total: number, { key }: FigureFacts): string =>
  parameter(key).unit === 'hours-a-year' ? `${total}学时` : `${total}次`;

/** Who says so, in brackets: the mark, and whether this unit chose another figure. */
function marked({ key, mark, changedFrom }: FigureFacts): Localised {
  const own = changedFrom === undefined ? undefined : inUnit(changedFrom, parameter(key).unit);
  return {
    zh: `（${MARKS[mark].name.zh}${own ? `；本单位已调整，原为${own.zh}` : ''}）`,
    en: ` (${lower(MARKS[mark].name.en)}${own ? `; changed by this unit from ${own.en}` : ''})`,
  };
}
