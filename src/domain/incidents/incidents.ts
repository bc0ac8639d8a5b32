/**
 * Sudden situations (突发情况, Provisions 8(5)): opened by anybody of the unit with one tap, contained, reported within the clock of their
 * kind, reviewed, rectified, closed. A report waits for nothing: it may go out before anything is contained, and the state catches up.
 *
 * The clocks are of the law where it gives one, and say so: a leak, or a possible one (State Secrets Law 47, Regulations 61); a network
 * incident by who the unit is (Cybersecurity Incident Reporting Measures). For the others the figure is ours. Nothing is back-dated: a
 * report has the moment at which it went out and the moment at which it was entered, and both are shown.
 *
 * No content of a secret stands here: it is referred to by the number of its carrier. Nobody is judged: what is said are events.
 */
import type { Instant } from '../../law/day.ts';
import type { UnitStatus } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';

export const INCIDENT_KINDS = [
  'secret-leak',
  'network',
  'device-found',
  'intrusion',
  'approach',
  'not-back',
  'other',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];
export const INCIDENT_KIND_NAMES: Record<IncidentKind, Localised> = {
  'secret-leak': { zh: '泄密或者可能泄密', en: 'A leak of secrets, or a possible one' },
  network: { zh: '网络安全事件', en: 'Network incident' },
  'device-found': { zh: '发现不明设备、器材', en: 'An unknown device was found' },
  intrusion: { zh: '有人擅自进入、拍摄、测绘', en: 'Somebody entered, photographed or surveyed without leave' },
  approach: { zh: '有人被拉拢、胁迫、套取信息', en: 'Somebody was approached, pressed or drawn out' },
  'not-back': { zh: '人员失联、逾期不归', en: 'Somebody is out of reach, or not back from abroad' },
  other: { zh: '其他突发情况', en: 'Another sudden situation' },
};
/** What comes to mind at once, under the button. */
export const INCIDENT_KIND_EXAMPLES: Record<IncidentKind, Localised> = {
  'secret-leak': { zh: '涉密载体丢失、误发、被看到', en: 'a carrier lost, sent astray or seen' },
  network: { zh: '系统被入侵、数据外流、异常登录', en: 'a break-in, data flowing out, odd sign-ins' },
  'device-found': { zh: '窃听、窃照、不明接入设备', en: 'a bug, a hidden camera, an unknown device plugged in' },
  intrusion: { zh: '要害部位、禁止拍摄的区域', en: 'at a vital part, or where no photographs are taken' },
  approach: { zh: '本人或者同事遇到', en: 'it happened to you or to a colleague' },
  'not-back': { zh: '境外团组、驻外人员', en: 'a group abroad, somebody stationed abroad' },
  other: { zh: '拿不准的也可以报', en: 'report it even when you are not sure' },
};

export const INCIDENT_STATES = [
  'opened',
  'contained',
  'reported',
  'reviewed',
  'rectified',
  'closed',
  'set-aside',
] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];
export const INCIDENT_STATE_NAMES: Record<IncidentState, Localised> = {
  opened: { zh: '已报出', en: 'Opened' },
  contained: { zh: '已控制', en: 'Contained' },
  reported: { zh: '已上报', en: 'Reported' },
  reviewed: { zh: '已复盘', en: 'Reviewed' },
  rectified: { zh: '已整改', en: 'Rectified' },
  closed: { zh: '已办结', en: 'Closed' },
  'set-aside': { zh: '不作为突发情况', en: 'Set aside' },
};

/** The clocks, each a figure with its source. */
export const INCIDENT_CLOCKS = [
  'incident.secret-leak',
  'incident.cyber-operator',
  'incident.cyber-central-organ',
  'incident.cyber-other',
  'incident.other',
] as const;
export type IncidentClock = (typeof INCIDENT_CLOCKS)[number];

/** Which clock runs: of a network incident by who the unit is, so that whoever taps need not know. */
export function clockOf(kind: IncidentKind, statuses: readonly UnitStatus[], centralOrgan = false): IncidentClock {
  if (kind === 'secret-leak') return 'incident.secret-leak';
  if (kind !== 'network') return 'incident.other';
  if (statuses.includes('cii-operator')) return 'incident.cyber-operator';
  return centralOrgan ? 'incident.cyber-central-organ' : 'incident.cyber-other';
}

const HOUR_MS = 3_600_000;
export const reportBy = (noticedAt: Instant, hours: number): Instant =>
  new Date(Date.parse(noticedAt) + hours * HOUR_MS).toISOString() as Instant;

/** `[D]` The head is told when half of the time is gone and no report has left. */
const TOLD_AFTER = 0.5;
type Clock = { readonly openedAt: Instant; readonly reportBy: Instant };
/** Opened when most of its time was gone already, it is told at once. */
export const tellHeadAt = ({ openedAt, reportBy }: Clock): Instant => {
  const [from, to] = [Date.parse(openedAt), Date.parse(reportBy)];
  return new Date(Math.max(from, from + (to - from) * TOLD_AFTER)).toISOString() as Instant;
};

export const RECEIVERS = [
  'secrecy-administration',
  'superior',
  'protection-department',
  'public-security',
  'cyberspace',
  'state-security',
] as const;
export type Receiver = (typeof RECEIVERS)[number];
export const RECEIVER_NAMES: Record<Receiver, Localised> = {
  'secrecy-administration': { zh: '同级保密行政管理部门', en: 'Secrecy administration of the same level' },
  superior: { zh: '上级机关、单位', en: 'Superior body' },
  'protection-department': { zh: '关键信息基础设施保护工作部门', en: 'Protection department of the infrastructure' },
  'public-security': { zh: '公安机关', en: 'Public security organ' },
  cyberspace: { zh: '网信部门', en: 'Cyberspace administration' },
  'state-security': { zh: '国家安全机关（12339）', en: 'State security organ (12339)' },
};
/** Whom the source of the clock names; for the others, to whom the Counter-Espionage Law has anything suspicious told (Art. 16). */
export const TO_BE_TOLD: Record<IncidentClock, readonly Receiver[]> = {
  'incident.secret-leak': ['secrecy-administration', 'superior'],
  'incident.cyber-operator': ['protection-department', 'public-security'],
  'incident.cyber-central-organ': ['cyberspace'],
  'incident.cyber-other': ['cyberspace'],
  'incident.other': ['state-security'],
};

export const REPORT_CHANNELS = ['telephone', 'in-writing', 'their-system'] as const;
export type ReportChannel = (typeof REPORT_CHANNELS)[number];
export const REPORT_CHANNEL_NAMES: Record<ReportChannel, Localised> = {
  telephone: { zh: '电话', en: 'By telephone' },
  'in-writing': { zh: '书面', en: 'In writing' },
  'their-system': { zh: '对方的系统', en: 'Through their system' },
};

export const INCIDENT_REPORTS = ['first', 'follow-up', 'final'] as const;
export type IncidentReport = (typeof INCIDENT_REPORTS)[number];
export const INCIDENT_REPORT_NAMES: Record<IncidentReport, Localised> = {
  first: { zh: '首报', en: 'First report' },
  'follow-up': { zh: '续报', en: 'Follow-up report' },
  final: { zh: '终报', en: 'Final report' },
};

export const SET_ASIDE_AS = ['nothing-happened', 'same-as-another', 'opened-by-mistake'] as const;
export type SetAsideAs = (typeof SET_ASIDE_AS)[number];
export const SET_ASIDE_NAMES: Record<SetAsideAs, Localised> = {
  'nothing-happened': { zh: '经查没有发生', en: 'It was looked into and nothing had happened' },
  'same-as-another': { zh: '与另一件是同一情况', en: 'The same as another one' },
  'opened-by-mistake': { zh: '误报', en: 'Opened by mistake' },
};

export const INCIDENT_ENTRIES = [
  'opened',
  'classified',
  'note',
  'contained',
  'first-report',
  'follow-up',
  'final-report',
  'no-report',
  'escalated',
  'overrun',
  'task-done',
  'custody',
  'reviewed',
  'rectified',
  'closed',
  'set-aside',
] as const;
export type IncidentEntry = (typeof INCIDENT_ENTRIES)[number];
export const INCIDENT_ENTRY_NAMES: Record<IncidentEntry, Localised> = {
  opened: { zh: '报出', en: 'Opened' },
  classified: { zh: '核定类别和时限', en: 'Kind and clock settled' },
  note: { zh: '经过', en: 'Course' },
  contained: { zh: '已控制', en: 'Contained' },
  'first-report': { zh: '首报', en: 'First report' },
  'follow-up': { zh: '续报', en: 'Follow-up report' },
  'final-report': { zh: '终报', en: 'Final report' },
  'no-report': { zh: '决定无须上报', en: 'Decided that no report is owed' },
  escalated: { zh: '时限过半，已提醒主要负责人', en: 'Half of the time gone; the head was told' },
  overrun: { zh: '超过上报时限', en: 'The clock ran out' },
  'task-done': { zh: '任务完成', en: 'Task done' },
  custody: { zh: '证据交接', en: 'Evidence handed over' },
  reviewed: { zh: '复盘', en: 'Reviewed' },
  rectified: { zh: '整改完成', en: 'Rectified' },
  closed: { zh: '办结', en: 'Closed' },
  'set-aside': { zh: '不作为突发情况', en: 'Set aside' },
};

type Steps = {
  readonly containedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly reviewedAt: Instant | null;
  readonly rectifiedAt: Instant | null;
  readonly closedAt: Instant | null;
};
/** The last of the steps up to which all are taken. */
export function stateAfter(steps: Steps): Exclude<IncidentState, 'set-aside'> {
  const order = ['containedAt', 'reportedAt', 'reviewedAt', 'rectifiedAt', 'closedAt'] as const;
  const missing = order.findIndex((step) => steps[step] === null);
  return (INCIDENT_STATES as readonly Exclude<IncidentState, 'set-aside'>[])[missing < 0 ? order.length : missing]!;
}

export const isOpen = (state: IncidentState): boolean => state !== 'closed' && state !== 'set-aside';

/** How the report stands against its clock. `entered-late`: it went out in time, and was entered here afterwards. */
export type ClockStand = 'running' | 'overrun' | 'in-time' | 'entered-late' | 'late' | 'waived';
type Reported = {
  readonly reportBy: Instant;
  readonly reportedAt: Instant | null;
  readonly enteredAt: Instant | null;
  readonly waived: boolean;
};
export function clockStand({ reportBy, reportedAt, enteredAt, waived }: Reported, now: number): ClockStand {
  if (waived) return 'waived';
  const by = Date.parse(reportBy);
  if (reportedAt === null) return now <= by ? 'running' : 'overrun';
  if (Date.parse(reportedAt) > by) return 'late';
  return enteredAt !== null && Date.parse(enteredAt) > by ? 'entered-late' : 'in-time';
}
export const CLOCK_STAND_NAMES: Record<ClockStand, Localised> = {
  running: { zh: '计时中', en: 'Running' },
  overrun: { zh: '已超时，尚未上报', en: 'Run out, not reported' },
  'in-time': { zh: '按时上报', en: 'Reported in time' },
  'entered-late': { zh: '按时上报，事后登记', en: 'Reported in time, entered later' },
  late: { zh: '上报超时', en: 'Reported late' },
  waived: { zh: '无须上报', en: 'No report owed' },
};

/** Everybody of a unit who is no administrator alone may open one. */
export const EVERYBODY = [
  ...(['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security', 'liaison'] as const),
  ...(['relay-officer', 'member'] as const),
] as const satisfies readonly Role[];
/** Security office and head deal with all of them, network security with network incidents. */
export const DEAL = ['security-officer', 'head', 'network-security'] as const satisfies readonly Role[];
export const DECIDE = ['head'] as const satisfies readonly Role[];

export const seesAll = (roles: readonly Role[]): boolean =>
  roles.includes('security-officer') || roles.includes('head');
export const mayDealWith = (roles: readonly Role[], kind: IncidentKind): boolean =>
  seesAll(roles) || (kind === 'network' && roles.includes('network-security'));

/** By what a lesson is known among the findings. */
export const lessonKey = (incidentId: number, taskId: number): string => `incident/${incidentId}/${taskId}`;

export const WORDS_AT_MOST = 500;
export const ENTRIES_AT_MOST = 500;
export const TASKS_AT_MOST = 100;
export const EVIDENCE_AT_MOST = 100;
export const REPORTS_AT_MOST = 50;
