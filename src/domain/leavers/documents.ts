/** A leaver's paper: the letter that is signed on leaving, and the sheet that is handed over. Content only; the form is documents/. */
import { momentIn, type Paper } from '../../documents/paper.ts';
import { tablePaper } from '../../documents/table.ts';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import type { Instant } from '../../law/day.ts';
import { dayInWords } from '../../law/day-in-words.ts';
import type { Localised } from '../../law/localised.ts';
import { LEVEL_NAMES } from '../../law/names.ts';
import { FOLLOW_UP_OUTCOME_NAMES, FOLLOW_UP_WAY_NAMES, LEAVER_STATE_NAMES, STEP_NAMES } from './leavers.ts';
import type { LeaverCase, Texts } from './store/cases.ts';
import type { FollowUpRow, StepRow } from './store/steps.ts';

export type PaperParts = {
  readonly one: LeaverCase & Texts;
  readonly person: {
    readonly name: string;
    readonly department: string | undefined;
    readonly post: string | undefined;
  };
  readonly steps: readonly StepRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly unitName: string;
  readonly asOf: Instant;
  readonly timeZone: string;
};

const both = ({ zh, en }: Localised): string => `${zh} ${en}`;

/** What binds who left (GSSL 46, GSSR 53), in words that say what is asked and no more. */
const OBLIGATIONS: readonly Localised[] = [
  {
    zh: '离岗离职后仍保守所知悉的国家秘密，不以任何方式泄露或者提供给他人。',
    en: 'I keep the state secrets that I know, after leaving too, and disclose them to nobody in any way.',
  },
  {
    zh: '已清退全部涉密载体和设备，没有留存复制件。',
    en: 'I have returned all secret-related carriers and devices and kept no copy.',
  },
  {
    zh: '脱密期内遵守关于就业和出境的规定；需要出境的，事先向本单位说明。',
    en: 'During the declassification period I follow the rules on employment and going abroad, and tell the unit before going abroad.',
  },
  {
    zh: '脱密期内配合单位按约定时间进行的回访；发现可疑情况的，及时报告（电话12339）。',
    en: 'I take part in the follow-ups at their times, and report suspicious circumstances promptly (telephone 12339).',
  },
  {
    zh: '本承诺不限制本人依法陈述、申诉、投诉、仲裁和诉讼的权利。',
    en: 'Nothing here limits my rights to be heard, to complain, to arbitration and to sue by law.',
  },
];

function factsOf({ one, person }: PaperParts): [string, string][] {
  const end = one.periodTo ? both(dayInWords(one.periodTo)) : '— to be set 待确定';
  return [
    ['姓名 Name', person.name],
    ['部门 Department', person.department ?? '—'],
    ['所离岗位 Post left', person.post ?? '—'],
    ['岗位涉密等级 Level', both(LEVEL_NAMES[one.level])],
    ['离岗离职日期 Leaves on', both(dayInWords(one.leavesOn))],
    ['脱密期 Declassification period', one.periodFrom ? `${both(dayInWords(one.periodFrom))} – ${end}` : end],
  ];
}

export const leavingLetter = (parts: PaperParts): Paper =>
  tablePaper({
    ...{ language: 'zh', asOf: parts.asOf, timeZone: parts.timeZone, numbered: true },
    unitName: parts.unitName,
    title: '离岗离职保密承诺书',
    subtitle: 'Leaving letter',
    facts: factsOf(parts),
    columns: [{ title: '承诺事项 What I promise', share: 1 }],
    rows: OBLIGATIONS.map((one) => [both(one)]),
    closing: ['承诺人（签名） Signed:', '日期 Day:', '经办人（签名） For the unit:'],
  });

/** For who has no access any more: what is recorded, what the unit owes, and where to turn. */
export function leaversSheet(parts: PaperParts): Paper {
  const { one } = parts;
  const routes = COMPLAINT_ROUTES.map((route): [string, string] => ['不同意见的反映渠道 Where to turn', both(route)]);
  return tablePaper({
    ...{ language: 'zh', asOf: parts.asOf, timeZone: parts.timeZone },
    unitName: parts.unitName,
    title: '离岗离职人员告知书',
    subtitle: 'For you to keep',
    facts: factsOf(parts),
    columns: [
      { title: '事项 What', share: 2 },
      { title: '内容 Content', share: 7 },
    ],
    rows: [
      ['确定该期限的理由 Why this long', one.reason ?? '—'],
      ['单位的补偿 Compensation', both(compensationInWords(one))],
      ...OBLIGATIONS.map((obligation): [string, string] => ['您的义务 Your obligations', both(obligation)]),
      ...routes,
    ],
    closing: ['本人已收到（签名） Received:', '日期 Day:'],
  });
}

/** The whole case for the file: what was done when, entered when and by whom; what was put right stays in it and says so. */
export function caseRecord(parts: PaperParts): Paper {
  const { one, asOf, timeZone, unitName } = parts;
  const moment = (at: Instant) => momentIn(timeZone, at);
  const entered = (row: StepRow | FollowUpRow) =>
    `${moment(row.enteredAt)} ${row.enteredBy}${row.withdrawnAt ? `；${moment(row.withdrawnAt)} ${row.withdrawnBy ?? ''} 更正或撤回 put right` : ''}`;
  const steps = parts.steps.map((row): [string, string, string] => [
    row.doneOn,
    `${both(STEP_NAMES[row.step])}${row.periodFrom ? `：${row.periodFrom} – ${row.periodTo}` : ''}${row.originalKept ? `（原件 original: ${row.originalKept}；扫描件 scan SHA-256: ${row.scanHash}）` : ''}`,
    entered(row),
  ]);
  const followUps = parts.followUps.map((row): [string, string, string] => [
    row.on,
    `回访 Follow-up：${both(FOLLOW_UP_WAY_NAMES[row.how])}，${both(FOLLOW_UP_OUTCOME_NAMES[row.outcome])}`,
    entered(row),
  ]);
  return tablePaper({
    ...{ language: 'zh', asOf, timeZone, unitName, numbered: true },
    title: '离岗离职办理记录',
    subtitle: 'Record of a leaver’s case',
    facts: [
      ...factsOf(parts),
      ['状态 State', both(LEAVER_STATE_NAMES[one.state])],
      ['确定该期限的理由 Why this long', one.reason ?? '—'],
      ['单位的补偿 Compensation', both(compensationInWords(one))],
    ],
    columns: [
      { title: '日期 Day', share: 2 },
      { title: '事项 What', share: 6 },
      { title: '录入 Entered', share: 4 },
    ],
    rows: [...steps, ...followUps],
    closing: ['核对人（签名） Checked:', '日期 Day:'],
  });
}

/** That nothing restricts any more: handed over, or sent, when the period is over. */
export const endNotice = (parts: PaperParts): Paper =>
  tablePaper({
    ...{ language: 'zh', asOf: parts.asOf, timeZone: parts.timeZone, unitName: parts.unitName },
    title: '脱密期结束告知书',
    subtitle: 'Your declassification period is over',
    facts: factsOf(parts),
    columns: [{ title: '告知事项 What you are told', share: 1 }],
    rows: [
      {
        zh: '脱密期已经届满，因脱密期对您就业和出境的限制即告解除。',
        en: 'The period has passed: its limits on your employment and on going abroad are over.',
      },
      {
        zh: '您对所知悉的国家秘密仍负有保密义务，直至依法解密。',
        en: 'You still keep the state secrets that you know, until they are declassified by law.',
      },
      ...COMPLAINT_ROUTES,
    ].map((one) => [both(one)]),
    closing: ['本人已收到（签名） Received:', '日期 Day:', '经办人（签名） For the unit:'],
  });

export function compensationInWords({ compensation, compensationOn, compensationBy }: LeaverCase & Texts): Localised {
  if (compensation === null) return { zh: '尚未登记', en: 'not recorded yet' };
  const by = compensationBy ? { zh: `，依据：${compensationBy}`, en: `, by: ${compensationBy}` } : { zh: '', en: '' };
  return compensation
    ? { zh: `应予补偿（${compensationOn}登记${by.zh}）`, en: `owed (recorded on ${compensationOn}${by.en})` }
    : { zh: `不涉及补偿（${compensationOn}登记${by.zh}）`, en: `none owed (recorded on ${compensationOn}${by.en})` };
}
