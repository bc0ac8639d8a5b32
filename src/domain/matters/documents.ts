/**
 * Paper of a reported matter: the receipt that the reporter keeps, and the whole case for the file. Content only; the form is documents/.
 *
 * The receipt is the same bytes whenever it is printed. It says which entry of the record the report is, and gives the salt under which
 * that entry commits to its words: with both, anybody can show later what was reported at which instant, without asking the unit.
 */
import { noticePaper } from '../../documents/notice.ts';
import { momentIn, offsetIn, type Paper } from '../../documents/paper.ts';
import { tablePaper } from '../../documents/table.ts';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import { dayAt, type Instant, yearOf } from '../../law/day.ts';
import { dayInWords } from '../../law/day-in-words.ts';
import type { Localised } from '../../law/localised.ts';
import { sealedHash } from '../../platform/sealing.ts';
import { codeOf } from '../letters/paper-code.ts';
import {
  committed,
  groupOf,
  MATTER_GROUP_NAMES,
  MATTER_OUTCOME_NAMES,
  MATTER_STATE_NAMES,
  MATTER_TRIGGER_NAMES,
  type MatterWord,
} from './matters.ts';
import type { Keys, Matter, Reporter, Steps, Word } from './store/matters.ts';

/** As people quote it: the year, on the unit's own calendar, in which it was reported, and its number in the unit. */
export const numberOf = ({ matterId, reportedAt }: Pick<Matter, 'matterId' | 'reportedAt'>, timeZone: string): string =>
  `${yearOf(dayAt(new Date(reportedAt), timeZone))}-${String(matterId).padStart(6, '0')}`;

export type ReceiptParts = {
  readonly unitId: number;
  readonly matter: Matter & Keys;
  readonly reporter: Reporter;
  readonly facts: string;
  readonly entry: { readonly entryId: number; readonly leaf: string };
  readonly timeZone: string;
};

/** Ties the sheet to the report: the same for each print of it, another for every other report or wording. */
export const receiptCode = (unitId: number, { matterId, reportedAt, salt }: Matter & Keys, facts: string): string =>
  codeOf(`bulwark matter ${unitId} ${matterId} ${reportedAt} ${sealedHash(salt, facts, 'facts')}`);

/** In groups of eight, so that it can be read out, and broken at the edge of the sheet. */
const grouped = (hex: string): string => hex.match(/.{1,8}/g)!.join(' ');

export function receiptPaper({ unitId, matter, reporter, facts, entry, timeZone }: ReceiptParts): Paper {
  const { trigger, knownOn, reportBy, reportedAt, reportedOn, salt } = matter;
  const at = `${momentIn(timeZone, reportedAt)}（${offsetIn(timeZone, reportedAt)}）`;
  const kind = (language: 'zh' | 'en') =>
    `${MATTER_GROUP_NAMES[groupOf(trigger)][language]}：${MATTER_TRIGGER_NAMES[trigger][language]}`;
  const commitment = grouped(sealedHash(salt, facts, 'facts'));
  const ofMatter = grouped(sealedHash(salt, committed(matter), 'matter'));
  const [known, by] = [dayInWords(knownOn), dayInWords(reportBy)];
  return noticePaper({
    ...{ unitName: reporter.unitName, day: reportedOn, at: reportedAt },
    number: `事报〔${numberOf(matter, timeZone)}〕`,
    title: { zh: '报告事项回执', en: 'Receipt for a matter reported' },
    addressee: { zh: reporter.name, en: reporter.name },
    parts: [
      {
        text: {
          zh: `您依照《反间谍安全防范工作规定》第九条第（四）项向本单位报告的下列事项，已于 ${at} 收到。`,
          en: `The matter below, which you reported to the unit under Provisions, Art. 9(4), was received at ${at}.`,
        },
      },
      {
        heading: { zh: '事项', en: 'The matter' },
        text: {
          zh: `${kind('zh')}\n知悉日期：${known.zh}；应于${by.zh}前报告`,
          en: `${kind('en')}\nKnown on ${known.en}; to be reported by ${by.en}`,
        },
      },
      { heading: { zh: '您报告的事实', en: 'The facts as you reported them' }, text: { zh: facts, en: facts } },
      {
        heading: { zh: '如何证明报告时间', en: 'How the time can be proven' },
        text: {
          zh: `回执核对码：${receiptCode(unitId, matter, facts)}\n审计日志条目：第 ${entry.entryId} 号，叶哈希 ${grouped(entry.leaf)}\n文字承诺值：${commitment}\n事项承诺值：${ofMatter}（承诺内容：${committed(matter)}）\n承诺盐值：${grouped(salt.toString('hex'))}\n凭上列盐值和文字可以算出承诺值，与日志条目中的值一致即为当时报告的内容。请同时保存“单条证明”文件（我的报告 → 取得时间证明）。`,
          en: `Code of this receipt: ${receiptCode(unitId, matter, facts)}\nEntry of the record: number ${entry.entryId}, leaf hash ${grouped(entry.leaf)}\nCommitment to the words: ${commitment}\nCommitment to the matter: ${ofMatter} (of: ${committed(matter)})\nIts salt: ${grouped(salt.toString('hex'))}\nFrom the salt and the words the commitment can be reckoned; where it is the one in the entry, these are the words that were reported then. Please keep the proof of the entry as well (My reports, Take the proof of its time).`,
        },
      },
    ],
    routes: COMPLAINT_ROUTES,
  });
}

const both = ({ zh, en }: Localised): string => `${zh} ${en}`;
const WORD_NAMES: Record<MatterWord, Localised> = {
  report: { zh: '报告', en: 'Reported' },
  addition: { zh: '补充', en: 'Added' },
  handling: { zh: '办理', en: 'Handled' },
};

export type CaseParts = {
  readonly matter: Matter;
  readonly reporter: Reporter;
  readonly words: readonly Word[];
  readonly steps: Steps;
  readonly asOf: Instant;
  readonly timeZone: string;
};

/** The case for the file: what was said and done, when and by whom. */
export function casePaper({ matter, reporter, words, steps, asOf, timeZone }: CaseParts): Paper {
  const moment = (at: Instant) => momentIn(timeZone, at);
  const step = (at: Instant | null, what: Localised, by: string | null): [string, string, string][] =>
    at ? [[moment(at), both(what), by ?? '']] : [];
  const said = (...kinds: readonly MatterWord[]) =>
    words
      .filter(({ what }) => kinds.includes(what))
      .map((one): [string, string, string] => [
        moment(one.saidAt),
        `${both(WORD_NAMES[one.what])}：${one.words}`,
        one.saidBy,
      ]);
  // In the order of a case; what happened at different moments is then put in theirs.
  const rows = [
    ...said('report', 'addition'),
    ...step(matter.acknowledgedAt, MATTER_STATE_NAMES.acknowledged, steps.acknowledgedBy),
    ...said('handling'),
    ...step(matter.closedAt, MATTER_STATE_NAMES.closed, steps.closedBy),
  ].sort(([a], [b]) => a.localeCompare(b));
  return tablePaper({
    ...{ language: 'zh', asOf, timeZone, unitName: reporter.unitName, numbered: true },
    title: '报告事项办理记录',
    subtitle: 'Record of a matter reported',
    facts: [
      ['编号 Number', numberOf(matter, timeZone)],
      ['报告人 Reporter', reporter.name],
      ['部门 Department', reporter.department ?? '—'],
      ['事项 Matter', both(MATTER_TRIGGER_NAMES[matter.trigger])],
      ['知悉日期 Known on', matter.knownOn],
      ['应于 Report by', matter.reportBy],
      ['状态 State', both(MATTER_STATE_NAMES[matter.state])],
      ['办理结果 Outcome', matter.outcome ? both(MATTER_OUTCOME_NAMES[matter.outcome]) : '—'],
    ],
    columns: [
      { title: '时间 When', share: 3 },
      { title: '内容 What', share: 8 },
      { title: '经办 By', share: 2 },
    ],
    rows,
    closing: ['核对人（签名） Checked:', '日期 Day:'],
  });
}
