/** Papers of an incident: the report, first, follow-up or final, as it leaves the unit. Content only; the form is documents/. */
import { momentIn, type Paper } from '../../documents/paper.ts';
import { tablePaper } from '../../documents/table.ts';
import { dayAt, type Instant, yearOf } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import { parameter } from '../../law/parameters.ts';
import {
  INCIDENT_ENTRY_NAMES,
  INCIDENT_KIND_NAMES,
  INCIDENT_REPORT_NAMES,
  INCIDENT_STATE_NAMES,
  type IncidentEntry,
  type IncidentReport,
  RECEIVER_NAMES,
  REPORT_CHANNEL_NAMES,
  TO_BE_TOLD,
} from './incidents.ts';
import type { Entry, Incident, Named } from './store/incidents.ts';
import type { Evidence, Report, Task } from './store/parts.ts';

/** As people quote it: the year, on the unit's own calendar, in which it was opened, and its number in the unit. */
export const numberOf = ({ incidentId, openedAt }: Pick<Incident, 'incidentId' | 'openedAt'>, timeZone: string) =>
  `${yearOf(dayAt(new Date(openedAt), timeZone))}-${String(incidentId).padStart(6, '0')}`;

/** By name, or by the number that is left of it. */
export function nameIn(names: readonly Named[], position: number | null): Localised {
  if (position === null) return { zh: '系统', en: 'the clock' };
  const name = names.find((one) => one.position === position)?.name;
  return name ? { zh: name, en: name } : { zh: `人员${position}`, en: `Person ${position}` };
}

export type ReportParts = {
  readonly which: IncidentReport;
  readonly one: Incident;
  readonly entries: readonly Entry[];
  readonly tasks: readonly Task[];
  readonly evidence: readonly Evidence[];
  readonly reports: readonly Report[];
  readonly names: readonly Named[];
  readonly unitName: string;
  readonly asOf: Instant;
  readonly timeZone: string;
};

const both = ({ zh, en }: Localised): string => `${zh} ${en}`;
type Row = readonly [when: string, what: string, by: string];
/** In the order of the moments; what has none yet stands last. */
type Placed = readonly [at: Instant | undefined, row: Row];
const inOrder = (placed: readonly Placed[]): Row[] =>
  placed.toSorted(([a = '~'], [b = '~']) => a.localeCompare(b)).map(([, row]) => row);
/** These stand in the table as reports, with to whom and how. */
const AS_REPORTS: readonly IncidentEntry[] = ['first-report', 'follow-up', 'final-report'];

/** What leaves the unit says what happened and what was done; who, beside the incident's own clock, stands by name in the first line alone. */
export function reportPaper(parts: ReportParts): Paper {
  const { which, one, entries, tasks, evidence, reports, names, timeZone } = parts;
  const at = (moment: Instant | null) => (moment ? momentIn(timeZone, moment) : '—');
  const by = (position: number | null) => nameIn(names, position).zh;
  const rows = inOrder([
    ...entries
      .filter(({ what }) => !AS_REPORTS.includes(what))
      .map((entry): Placed => {
        const what = `${both(INCIDENT_ENTRY_NAMES[entry.what])}${entry.words ? `：${entry.words}` : ''}`;
        return [entry.happenedAt, [at(entry.happenedAt), what, by(entry.by)]];
      }),
    ...reports.map((report): Placed => {
      const to = report.receivers.map((receiver) => RECEIVER_NAMES[receiver].zh).join('、');
      const receipt = report.receipt ? `，回执 ${report.receipt}` : '';
      const what = `${both(INCIDENT_REPORT_NAMES[report.which])}：${to}，${REPORT_CHANNEL_NAMES[report.channel].zh}${receipt}（登记 entered ${at(report.enteredAt)}）`;
      return [report.sentAt, [at(report.sentAt), what, by(report.enteredBy)]];
    }),
    ...evidence.map((item): Placed => {
      const hash = item.contentHash ? `\nSHA-256 ${item.contentHash.match(/.{1,8}/g)!.join(' ')}` : '';
      const held = item.custody.map(
        (one) => `${at(one.since)} ${by(one.heldBy)}${one.place ? `（${one.place}）` : ''}`,
      );
      return [
        item.addedAt,
        [at(item.addedAt), `证据 Evidence：${item.name}${hash}\n${held.join('；')}`, by(item.addedBy)],
      ];
    }),
    ...tasks.map((task): Placed => {
      const what = `${task.isLesson ? '整改 Lesson' : '任务 Task'}：${task.what}（${task.doneAt ? '已完成 done' : '未完成 open'}）`;
      const when = task.doneAt ? at(task.doneAt) : `期限 by ${task.dueOn}`;
      return [task.doneAt ?? undefined, [when, what, by(task.holder)]];
    }),
  ]);
  return tablePaper({
    ...{ language: 'zh', asOf: parts.asOf, timeZone, unitName: parts.unitName, numbered: true },
    title: `突发情况报告（${INCIDENT_REPORT_NAMES[which].zh}）`,
    subtitle: `${INCIDENT_REPORT_NAMES[which].en} of an incident · 不含国家秘密，载体只写编号 no secret content`,
    facts: [
      ['编号 Number', numberOf(one, timeZone)],
      ['类别 Kind', both(INCIDENT_KIND_NAMES[one.kind])],
      ['报送 To', TO_BE_TOLD[one.clock].map((to) => both(RECEIVER_NAMES[to])).join('、')],
      ['发现时间 Noticed', at(one.noticedAt)],
      ['报出时间 Opened', at(one.openedAt)],
      ['上报期限 Report by', at(one.reportBy)],
      ['期限依据 Source', both(parameter(one.clock).source)],
      ['状态 State', both(INCIDENT_STATE_NAMES[one.state])],
    ],
    columns: [
      { title: '时间 When', share: 3 },
      { title: '内容 What', share: 8 },
      { title: '人员 Who', share: 2 },
    ],
    rows,
    closing: ['主要负责人 Head：', '单位盖章 Seal：', '报送时间 Sent：'],
  });
}
