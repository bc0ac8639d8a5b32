/** Papers of a foreign exchange: its plan and report, and the sheet that escorts take along. Content only; the form is documents/. */
import { momentIn, type Paper } from '../../documents/paper.ts';
import { tablePaper } from '../../documents/table.ts';
import { countryName } from '../../law/countries.ts';
import type { Instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import {
  EXCHANGE_KIND_NAMES,
  EXCHANGE_STATE_NAMES,
  HOST_PART_NAMES,
  MATERIAL_OUTCOME_NAMES,
  PHOTO_RULE_NAMES,
  PLAN_TEXT_NAMES,
  PLAN_TEXTS,
  REPORT_EVENT_NAMES,
  type Visitor,
} from './exchanges.ts';
import type { Exchange, Said } from './store/exchanges.ts';
import type { Host, Material } from './store/parts.ts';

export type PaperParts = {
  readonly one: Exchange & Said;
  readonly hosts: readonly Host[];
  readonly materials: readonly Material[];
  readonly visitors: readonly Visitor[];
  readonly unitName: string;
  readonly asOf: Instant;
  readonly timeZone: string;
};

type Row = readonly [part: string, what: string, detail: string];
const both = ({ zh, en }: Localised): string => `${zh} ${en}`;
const COLUMNS = [
  { title: '部分 Part', share: 2 },
  { title: '事项 What', share: 3 },
  { title: '内容 Content', share: 6 },
] as const;
const days = ({ startsOn, endsOn }: Exchange): string => (startsOn === endsOn ? startsOn : `${startsOn} – ${endsOn}`);

const factsOf = ({ one }: PaperParts): [string, string][] => [
  ['事由 Subject', one.words?.title ?? '—'],
  ['类别 Kind', both(EXCHANGE_KIND_NAMES[one.kind])],
  ['日期 Days', days(one)],
  ['地点 Place', one.words?.place ?? '—'],
  ['国家（地区） From', one.countries.map((code) => both(countryName(code))).join('、')],
  ['外方单位 Foreign bodies', one.words?.organisations.join('、') ?? '—'],
];

const planRows = ({ one: { plan } }: PaperParts): Row[] =>
  plan === undefined
    ? []
    : [
        ...PLAN_TEXTS.flatMap((text): Row[] =>
          plan[text] ? [['方案 Plan', both(PLAN_TEXT_NAMES[text]), plan[text]]] : [],
        ),
        ['方案 Plan', '拍摄 Photographs', both(PHOTO_RULE_NAMES[plan.photos])],
      ];
const visitorRows = ({ visitors }: PaperParts): Row[] =>
  visitors.map(({ name, organisation, country }) => [
    '外方人员 Visitor',
    name,
    `${organisation}，${both(countryName(country))}`,
  ]);
const hostRows = ({ hosts }: PaperParts): Row[] =>
  hosts.map(({ name, department, part, briefedOn }) => [
    `${both(HOST_PART_NAMES[part])}`,
    department ? `${name}（${department}）` : name,
    briefedOn ? `已提醒 briefed ${briefedOn}` : '尚未提醒 not briefed yet',
  ]);
const materialRows = ({ materials }: PaperParts): Row[] =>
  materials.map(({ name, outcome }) => [
    '资料 Material',
    name ?? '—',
    outcome ? both(MATERIAL_OUTCOME_NAMES[outcome]) : '待审查 not reviewed yet',
  ]);

function stepRows({ one, timeZone }: PaperParts): Row[] {
  const at = (moment: Instant | null) => (moment ? momentIn(timeZone, moment) : '—');
  return [
    ['办理 Steps', '登记 Entered', `${at(one.plannedAt)}，${one.planner}`],
    ['办理 Steps', '审批 Decided', `${at(one.decidedAt)}${one.decider ? `，${one.decider}` : ''}`],
    ...(one.reasons ? ([['办理 Steps', '未批准的理由 Reasons', one.reasons]] as const) : []),
    ['办理 Steps', '准备完成 Prepared', `${at(one.preparedAt)}（期限 by ${one.prepareBy}）`],
    ['办理 Steps', '报告 Reported', `${at(one.reportedAt)}（期限 by ${one.reportBy}）`],
  ];
}

const reportRows = ({ one: { report, came } }: PaperParts): Row[] =>
  report === undefined
    ? []
    : [
        ['报告 Report', '情况 What was done', report.summary],
        ['报告 Report', '实到外方人数 Came', String(came ?? '—')],
        ...report.answers.map(
          ({ event, happened, facts }): Row => [
            '报告 Report',
            both(REPORT_EVENT_NAMES[event]),
            happened ? `是 Yes：${facts ?? ''}` : '否 No',
          ],
        ),
      ];

export const casePaper = (parts: PaperParts): Paper =>
  tablePaper({
    ...{ language: 'zh', asOf: parts.asOf, timeZone: parts.timeZone, unitName: parts.unitName },
    title: '涉外活动方案和报告',
    subtitle: `Plan and report of a foreign exchange · ${both(EXCHANGE_STATE_NAMES[parts.one.state])}`,
    facts: [...factsOf(parts), ['议题 Topics', parts.one.words?.topics || '—']],
    columns: COLUMNS,
    rows: [
      ...stepRows(parts),
      ...planRows(parts),
      ...hostRows(parts),
      ...visitorRows(parts),
      ...materialRows(parts),
      ...reportRows(parts),
    ],
    closing: ['负责人（签名） Lead (signature)：', '单位主要负责人（签名） Head (signature)：'],
  });

/** What an escort has in hand: who comes, the route, what is not entered, what is said and what may be given. Handed back afterwards. */
export const escortSheet = (parts: PaperParts): Paper =>
  tablePaper({
    ...{ language: 'zh', asOf: parts.asOf, timeZone: parts.timeZone, unitName: parts.unitName },
    title: '陪同人员须知',
    subtitle: 'Sheet for escorts · 活动结束后交回 to be handed back',
    facts: factsOf(parts),
    columns: COLUMNS,
    rows: [...planRows(parts), ...hostRows(parts), ...visitorRows(parts), ...materialRows(parts)],
    closing: ['本人已知悉（签名） Read and known (signature)：', '交回日期 Handed back on：'],
  });
