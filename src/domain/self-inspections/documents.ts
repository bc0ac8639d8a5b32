/** The report of a self-inspection as an official paper (GB/T 9704): what it came to, what was found, and what the head certifies. Content only. */
import { type OfficialPart, officialPaper } from '../../documents/official.ts';
import type { Paper } from '../../documents/paper.ts';
import { type Day, dayAt, type Instant, yearOf } from '../../law/day.ts';
import {
  ANSWER_NAMES,
  BAND_NAMES,
  ITEM_KIND_NAMES,
  itemsOf,
  type Result,
  STATEMENT_NAMES,
  STATEMENTS,
} from './self-inspections.ts';
import type { Whole } from './whole.ts';

export type ReportParts = {
  readonly whole: Whole;
  readonly unitName: string;
  readonly at: Instant;
  readonly timeZone: string;
  /** The day on which it is certified; nothing while it is a draft. */
  readonly certifiedOn?: Day;
};

const text = (zh: string, en: string): OfficialPart => ({ kind: 'text', text: { zh, en } });
const heading = (zh: string): OfficialPart => ({ kind: 'heading', text: { zh } });

export const percentOf = ({ permille }: Pick<Result, 'permille'>): string =>
  permille === null ? '—' : `${Math.floor(permille / 10)}.${permille % 10}%`;

export function reportPaper({ whole, unitName, at, timeZone, certifiedOn }: ReportParts): Paper {
  const { one, result, departments, members } = whole;
  const name = `${yearOf(one.periodTo)}年反间谍安全防范自查报告`;
  const band = result.band ? BAND_NAMES[result.band].zh : '—';
  return officialPaper({
    organName: unitName,
    kind: 'plain',
    number: `自查〔${yearOf(one.openedOn)}〕${one.selfInspectionId}号`,
    title: {
      zh: certifiedOn ? name : `${name}（未签署）`,
      en: `Report of the self-inspection of ${yearOf(one.periodTo)}`,
    },
    to: [],
    body: [
      text(
        `依据《反间谍安全防范工作规定》第九条第（九）项，本单位对${one.periodFrom}至${one.periodTo}的反间谍安全防范工作进行了自查，使用“${one.template.title.zh}”第${one.template.version}版，${departments.length}个内设部门参加${signed(departments, { zh: true })}。`,
        `Under Article 9(9) of the Provisions the unit inspected its own work from ${one.periodFrom} to ${one.periodTo}, by “${one.template.title.en}”, version ${one.template.version}; ${departments.length === 1 ? '1 department' : `${departments.length} departments`} took part${signed(departments, { zh: false })}.`,
      ),
      heading('一、自查结果'),
      text(
        `适用项${result.applicable}分，得${result.points}分${result.deducted > 0 ? `（其中加重扣分${result.deducted}分）` : ''}，得分率${percentOf(result)}，结果为“${band}”${result.vetoed ? '（有否决项发生）' : ''}。`,
        `${result.points} of ${result.applicable} points that apply${result.deducted > 0 ? ` (${result.deducted} deducted by what aggravates)` : ''}: ${percentOf(result)}, ${result.band ? BAND_NAMES[result.band].en.toLowerCase() : '—'}${result.vetoed ? '; a veto item happened' : ''}.`,
      ),
      {
        kind: 'table',
        columns: ['部分', '适用分', '得分'],
        rows: result.sections.map(({ ref, title, applicable, points }) => [
          ...[`${ref} ${title.zh}`, String(applicable), String(points)],
        ]),
      },
      heading('二、发现的问题'),
      ...found(whole),
      heading('三、个人自查'),
      ...ofMembers(whole, members),
      heading('四、主要负责人声明'),
      ...STATEMENTS.map(
        (each, index): OfficialPart =>
          text(`${index + 1}. ${STATEMENT_NAMES[each].zh}`, `${index + 1}. ${STATEMENT_NAMES[each].en}`),
      ),
      ...(certifiedOn ? [] : [text('（尚未签署）', '(Not certified yet.)')]),
    ],
    attachments: [],
    signer: unitName,
    day: certifiedOn ?? dayAt(new Date(at), timeZone),
    cc: [],
    at,
  });
}

/** By whom each department's part was signed: the reader sees where the office signed for it. */
function signed(departments: Whole['departments'], { zh }: { zh: boolean }): string {
  if (departments.length === 0) return '';
  const each = departments.map(({ name, signedOffBy, signedInstead, because }) => {
    if (signedOffBy === null) return zh ? `${name}未签署` : `${name}: not signed`;
    if (!signedInstead) return zh ? `${name}由${signedOffBy}签署` : `${name} by ${signedOffBy}`;
    return zh
      ? `${name}由安全防范专员${signedOffBy}代签，理由：${because ?? '—'}`
      : `${name} by the security officer ${signedOffBy} in its place, because: ${because ?? '—'}`;
  });
  return zh ? `并签署确认（${each.join('；')}）` : ` and signed (${each.join('; ')})`;
}

function found({ one, answers, departments }: Whole): OfficialPart[] {
  const rows = itemsOf(one.template).flatMap((item) =>
    answers
      .filter((row) => row.item === item.ref && row.answer === 'not-met')
      .map((row) => [
        ...[
          item.ref,
          item.question.zh,
          item.kind === 'scored' ? ANSWER_NAMES['not-met'].zh : ITEM_KIND_NAMES[item.kind].zh,
        ],
        departments.find(({ departmentId }) => departmentId === row.departmentId)?.name ?? '本单位',
        ...[String(row.occurrences), row.findingNumber ?? ''],
      ]),
  );
  if (rows.length === 0) return [text('没有发现不符合的项目。', 'Nothing was found that is not as it should be.')];
  return [{ kind: 'table', columns: ['项目', '检查内容', '情况', '部门', '次数', '问题编号'], rows }];
}

function ofMembers({ one }: Whole, { asked, sent, areas }: Whole['members']): OfficialPart[] {
  if (one.audience === 'nobody') return [text('本次不要求个人自查。', 'Members were not asked this time.')];
  const questions = new Map(itemsOf(one.template, 'member').map(({ ref, question }) => [ref, question.zh]));
  return [
    text(
      `应自查${asked}人，已报送${sent}人。内容只供安全防范专员了解，不计分；人数少于5的不显示。`,
      `${sent} of ${asked} sent theirs. What they said is the officer’s alone, and no points are made of it; fewer than five are not shown.`,
    ),
    {
      kind: 'table',
      columns: ['方面', '需要改进的人数'],
      rows: areas.map(({ ref, notMet }) => [questions.get(ref) ?? ref, notMet === null ? '—' : String(notMet)]),
    },
  ];
}
