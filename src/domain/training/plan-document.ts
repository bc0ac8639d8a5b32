/** The year's plan as an official paper (GB/T 9704): what is held when, for whom, and whom it covers. Content only. */
import { type OfficialPaper, type OfficialPart, officialPaper } from '../../documents/official.ts';
import type { Paper } from '../../documents/paper.ts';
import { dayAt, type Instant } from '../../law/day.ts';
import type { Line, YearPlan } from './store/plans.ts';
import { AUDIENCE_NAMES, ORGANISER_NAMES, PLAN_ITEM_KIND_NAMES, SUBJECT_NAMES } from './training.ts';
import { type Covered, inOrder } from './year-plan.ts';

export type PlanParts = {
  readonly plan: YearPlan;
  readonly lines: readonly Line[];
  readonly covered: readonly Covered[];
  readonly unitName: string;
  readonly at: Instant;
  readonly timeZone: string;
};

const DRAFT = '（未经批准）';

/** Not approved yet, it says so in its title. Its day is that of the approval. */
export function planDocument({ plan, lines, covered, unitName, at, timeZone }: PlanParts): Paper {
  const { year, version, approvedAt, approvedBy } = plan;
  const name = `${year}年度反间谍安全防范教育培训计划`;
  const paper: OfficialPaper = {
    organName: unitName,
    kind: 'plain',
    number: `${year}年第${version}版`,
    title: {
      zh: approvedAt ? name : `${name}${DRAFT}`,
      en: `Plan of counter-espionage education and training for ${year}`,
    },
    to: [],
    body: [
      text(
        `为落实《反间谍安全防范工作规定》第八条第（一）项、第九条第（七）项、第十条第（二）项，根据本单位履责台账，制定${year}年度教育培训计划。`,
        'Drawn up from the unit’s ledger of duties under Articles 8(1), 9(7) and 10(2) of the Provisions.',
      ),
      heading('一、年度安排'),
      ...arranged(lines).map((zh): OfficialPart => ({ kind: 'text', text: { zh } })),
      heading('二、覆盖情况'),
      { kind: 'table', columns: ['对象', '应训人数', '本计划覆盖'], rows: covered.map(coverRow) },
      heading('三、其他'),
      text(
        '缺席人员及时补训。出国（境）人员行前教育在出国（境）管理中另行安排。参加情况按签到记录计入履责台账，不以本计划代替。',
        'Who was absent makes up for it. Briefings before a journey are arranged with the journey. Attendance alone counts; this plan stands for none.',
      ),
      ...(approvedBy && approvedAt ? [text(`批准人：${approvedBy}。`, `Approved by ${approvedBy}.`)] : []),
    ],
    attachments: [],
    signer: unitName,
    day: dayAt(new Date(approvedAt ?? at), timeZone),
    cc: [],
    at,
  };
  return officialPaper(paper);
}

const text = (zh: string, en: string): OfficialPart => ({ kind: 'text', text: { zh, en } });
const heading = (zh: string): OfficialPart => ({ kind: 'heading', text: { zh } });

/** One sentence for each: what recurs in several months is said once, with its months. */
function arranged(lines: readonly Line[]): string[] {
  const months = new Map<string, number[]>();
  for (const one of inOrder(lines)) months.set(sentence(one), [...(months.get(sentence(one)) ?? []), one.month]);
  return [...months].map(([said, at], index) => `${index + 1}. ${at.map((month) => `${month}月`).join('、')}：${said}`);
}

function sentence({ kind, topic, subjects, audiences, hours, sittings, people, organiser }: Line): string {
  const whom = audiences.map((one) => AUDIENCE_NAMES[one].zh).join('、');
  const about = subjects.map((one) => SUBJECT_NAMES[one].zh).join('、');
  return `${topic}（${PLAN_ITEM_KIND_NAMES[kind].zh}，${ORGANISER_NAMES[organiser].zh}）。对象：${whom}，约${people}人；内容：${about}；${hours}学时，${sittings}场。`;
}

const coverRow = ({ audience, owing, covered }: Covered): string[] => [
  AUDIENCE_NAMES[audience].zh,
  String(owing),
  `${covered}/${owing}`,
];
