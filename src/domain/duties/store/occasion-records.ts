/**
 * The records that make something owed, each with the rows that it makes and who is told of which record: what occasions.ts joins to the
 * ledger. Another is added at the end; how, stands there.
 */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Bearer } from '../../../law/duty.ts';
import type { OccasionSource } from '../../../law/occasion.ts';
import type { Role } from '../../../platform/permission.ts';

/** `and <column> is one of the people asked for`, or nothing where all are. */
export type Among = (column: string) => RawBuilder<unknown>;

type Records = {
  /** Who owes it: a body of one of these kinds, or a person of the unit; whoever has no such records is not asked for them. */
  readonly owedBy: readonly Bearer[] | 'people';
  /**
   * (rule, source_id, from_day, due_on), person_id where people owe it, and for who may know: name, page_id. By the unit's own index,
   * for most have none of them.
   */
  readonly rows: (unitId: number, among: Among) => RawBuilder<unknown>;
  /** What a row is about is told to them alone; whoever else sees the ledger sees that something is owed, and by when. */
  readonly namedTo: readonly Role[];
  /** Where the record is opened. */
  readonly page: (pageId: number) => string;
};

/** Who deals with dispatches may know their numbers. */
const CLERKS_AND_HEAD = [
  'security-officer',
  'industry-officer',
  'organ-officer',
  'head',
] as const satisfies readonly Role[];
const COOPERATING = ['industry-officer', 'organ-officer', 'head'] as const satisfies readonly Role[];

const TRAVEL = ['security-officer', 'foreign-affairs', 'head', 'member'] as const satisfies readonly Role[];

/** A journey's ground says by which article it is owed. */
const ruleOf = (
  keyUnit: number,
  school: number,
  institute: number,
) => statement`case m.ground when 'key-unit' then ${keyUnit}::smallint
  when 'school' then ${school}::smallint else ${institute}::smallint end`;

const keyUnitOf = (one: string) => statement`(select k.name from key_unit k
  where k.unit_id = ${statement.ref(`${one}.unit_id`)} and k.key_unit_id = ${statement.ref(`${one}.key_unit_id`)}) as name,
  ${statement.ref(`${one}.key_unit_id`)} as page_id`;

export const RECORDS: Record<OccasionSource, Records> = {
  /** Provisions 9: whoever was listed, adjusted or removed is told in writing, from the decision on. */
  'key-unit-changes': {
    owedBy: ['organ'],
    namedTo: ['organ-officer', 'head'],
    page: (keyUnitId) => `/key-units/${keyUnitId}`,
    rows: (
      unitId,
    ) => statement`select 9001 as rule, c.change_id as source_id, c.decided_on as from_day, c.serve_by as due_on,
      ${keyUnitOf('c')} from key_unit_change c where c.unit_id = ${unitId} and c.serve_by is not null`,
  },
  /** Provisions 9: each entry is looked at again, from its listing or its last review on. */
  'key-unit-reviews': {
    owedBy: ['organ'],
    namedTo: ['organ-officer', 'head'],
    page: (keyUnitId) => `/key-units/${keyUnitId}`,
    rows: (unitId) => statement`select 9002 as rule, r.review_id as source_id, r.owed_from as from_day, r.due_on,
      ${keyUnitOf('r')} from key_unit_review r where r.unit_id = ${unitId}`,
  },
  /** Provisions 7, 5, 11: what was required, nominated, guided or urged stands there from the day it was sent. No law says how often. */
  dispatches: {
    owedBy: ['industry-department', 'organ'],
    namedTo: CLERKS_AND_HEAD,
    page: (dispatchId) => `/dispatches/sent/${dispatchId}`,
    rows: (unitId) => statement`select case when d.type = 'requirement' then 7101 when d.type = 'nomination' then 7201
        when u.body <> 'organ' then 7301 when d.type = 'urging' then 5001 else 11001 end as rule,
      e.source_id, e.happened_on as from_day, e.happened_on as due_on,
      d.sign || '〔' || d.year || '〕' || d.number || '号' as name, d.dispatch_id as page_id
      from evidence e join dispatch d on d.unit_id = e.unit_id and d.dispatch_id = e.source_id join unit u on u.unit_id = e.unit_id
      where e.unit_id = ${unitId} and e.source = 'dispatches'`,
  },
  /**
   * Provisions 7(2): asked by an organ about its list, a department gives its opinion by the day that the organ names. Provisions 28: a unit
   * reports before the limit of an order ends; the organ checks within so many working days of the report (dispatches/take-in.ts).
   */
  arrivals: {
    owedBy: ['unit', 'industry-department', 'organ'],
    namedTo: CLERKS_AND_HEAD,
    page: (arrivalId) => `/dispatches/received/${arrivalId}`,
    rows: (
      unitId,
    ) => statement`select case a.type when 'order' then 28101 when 'rectification-report' then 28201 else 7201 end as rule,
      a.arrival_id as source_id, x.day as from_day, greatest(x.day, a.answer_by) as due_on,
      a.number as name, a.arrival_id as page_id
      from arrival a join unit u on u.unit_id = a.unit_id
      cross join lateral (select (a.received_at at time zone u.time_zone)::date as day) x
      where a.unit_id = ${unitId} and a.answer_by is not null
        and (a.type in ('key-unit-consultation', 'order') or a.type = 'rectification-report' and a.about is not null)`,
  },
  /** Provisions 7(4) and its second paragraph: what is planned together is held by its day. */
  cooperations: {
    owedBy: ['industry-department'],
    namedTo: COOPERATING,
    page: (cooperationId) => `/cooperation/${cooperationId}`,
    rows: (
      unitId,
    ) => statement`select 7401 as rule, c.cooperation_id as source_id, least(c.on_day, (c.entered_at at time zone u.time_zone)::date)
        as from_day, c.on_day as due_on, c.on_day::text as name, c.cooperation_id as page_id
      from cooperation c join unit u on u.unit_id = c.unit_id and u.body = 'industry-department'
      where c.unit_id = ${unitId} and not c.cancelled`,
  },
  'cooperation-follow-ups': {
    owedBy: ['industry-department'],
    namedTo: COOPERATING,
    page: (cooperationId) => `/cooperation/${cooperationId}`,
    rows: (unitId) => statement`select 7401 as rule, f.follow_up_id as source_id,
      least(f.due_on, (f.entered_at at time zone u.time_zone)::date) as from_day, f.due_on, f.due_on::text as name, f.cooperation_id as page_id
      from cooperation_follow_up f join unit u on u.unit_id = f.unit_id and u.body = 'industry-department'
      where f.unit_id = ${unitId} and not f.dropped`,
  },
  /** Provisions 28, second paragraph, and 29: a talk is owed once its summons was sent, by its day; the last summons counts. A transfer stands there. */
  'order-steps': {
    owedBy: ['organ'],
    namedTo: ['organ-officer', 'head'],
    page: (orderId) => `/inspections/orders/${orderId}`,
    rows: (
      unitId,
    ) => statement`select case s.step when 'transfer' then 29001 else 28301 end as rule, s.step_id as source_id, x.day as from_day,
      greatest(x.day, s.happened_on) as due_on, c.name, s.order_id as page_id
      from inspection_step s join unit u on u.unit_id = s.unit_id
      join rectification_order o on o.unit_id = s.unit_id and o.order_id = s.order_id
      join correspondent c on c.unit_id = o.unit_id and c.correspondent_id = o.correspondent_id
      left join dispatch d on d.unit_id = s.unit_id and d.dispatch_id = s.dispatch_id
      cross join lateral (select coalesce((d.sent_at at time zone u.time_zone)::date, s.happened_on) as day) x
      where s.unit_id = ${unitId} and (s.step = 'transfer' or s.step = 'summons' and d.state = 'sent' and not exists (
        select from inspection_step n join dispatch m on m.unit_id = n.unit_id and m.dispatch_id = n.dispatch_id and m.state = 'sent'
        where n.unit_id = ${unitId} and n.order_id = s.order_id and n.step = 'summons' and n.step_id > s.step_id))`,
  },
  /** Provisions 9(6), 14, 15: once a journey may be made, the briefing is owed before its departure; the rule follows from the ground. */
  'trip-briefings': {
    owedBy: 'people',
    namedTo: TRAVEL,
    page: (tripId) => `/travel/${tripId}`,
    rows: (
      unitId,
      among,
    ) => statement`select m.person_id, ${ruleOf(9601, 14002, 15002)} as rule, m.member_id as source_id,
        least((t.declared_at at time zone u.time_zone)::date, m.brief_by) as from_day, m.brief_by as due_on,
        t.leaves_on::text as name, m.trip_id as page_id
      from trip_member m join trip t on t.unit_id = ${unitId} and t.trip_id = m.trip_id join unit u on u.unit_id = m.unit_id
      where m.unit_id = ${unitId} and m.left_out_at is null and m.ground <> 'secret-related'
        and t.state in ('approved', 'departed', 'returned', 'closed') ${among('m.person_id')}`,
  },
  /** The same: whoever came back is spoken with. */
  'trip-interviews': {
    owedBy: 'people',
    namedTo: TRAVEL,
    page: (tripId) => `/travel/${tripId}`,
    rows: (
      unitId,
      among,
    ) => statement`select m.person_id, ${ruleOf(9602, 14003, 15003)} as rule, m.member_id as source_id,
        m.returned_on as from_day, m.interview_by as due_on, m.returned_on::text as name, m.trip_id as page_id
      from trip_member m where m.unit_id = ${unitId} and m.left_out_at is null and m.ground <> 'secret-related'
        and m.interview_by is not null ${among('m.person_id')}`,
  },
  /** Provisions 9(4): a matter is reported within its days from the day on which it became known; the report itself meets it. */
  'matter-reports': {
    owedBy: 'people',
    namedTo: ['security-officer'],
    page: (matterId) => `/matters/${matterId}`,
    rows: (
      unitId,
      among,
    ) => statement`select 9402 as rule, m.matter_id as source_id, m.person_id, m.known_on as from_day,
      m.report_by as due_on, m.matter_id::text as name, m.matter_id as page_id
      from matter m where m.unit_id = ${unitId} ${among('m.person_id')}`,
  },
  /** Provisions 9(5): a key unit prepares a foreign exchange before it and reports it afterwards; what is refused or cancelled owes neither. */
  exchanges: {
    owedBy: ['unit'],
    namedTo: ['security-officer', 'foreign-affairs', 'head'],
    page: (exchangeId) => `/exchanges/${exchangeId}`,
    rows: (
      unitId,
    ) => statement`select r.rule, x.exchange_id as source_id, least((x.planned_at at time zone u.time_zone)::date, r.due_on) as from_day,
        r.due_on, x.starts_on::text as name, x.exchange_id as page_id
      from exchange x join unit u on u.unit_id = x.unit_id
      cross join lateral (values (9503::smallint, x.prepare_by), (9501::smallint, x.report_by)) r (rule, due_on)
      where x.unit_id = ${unitId} and x.state not in ('refused', 'cancelled') and exists (select from unit_status s
        where s.unit_id = ${unitId} and s.status = 'key-unit' and s.from_day <= x.ends_on and (s.to_day is null or s.to_day >= x.starts_on))`,
  },
  /** Provisions 9(6): whoever is stationed abroad by a key unit is spoken with at each home leave, while he is here. */
  'home-leaves': {
    owedBy: 'people',
    namedTo: TRAVEL,
    page: (personId) => `/stationed/${personId}`,
    rows: (unitId, among) => statement`select h.person_id, 9605::smallint as rule, h.home_leave_id as source_id,
        least((h.entered_at at time zone u.time_zone)::date, h.from_day, h.interview_by) as from_day, h.interview_by as due_on,
        h.from_day::text as name, h.person_id as page_id
      from home_leave h join unit u on u.unit_id = h.unit_id
      where h.unit_id = ${unitId} and exists (select from unit_status s where s.unit_id = ${unitId} and s.status = 'key-unit'
        and s.from_day <= h.to_day and (s.to_day is null or s.to_day >= h.from_day)) ${among('h.person_id')}`,
  },
  /** Provisions 8(4): a request is handled by the day that its instrument names; what the unit refused for its ground owes nothing. */
  'lawful-requests': {
    owedBy: ['unit'],
    namedTo: ['security-officer', 'head'],
    page: (requestId) => `/requests/${requestId}`,
    rows: (
      unitId,
    ) => statement`select 8401 as rule, r.request_id as source_id, r.received_on as from_day, r.answer_by as due_on,
        r.organ as name, r.request_id as page_id
      from lawful_request r where r.unit_id = ${unitId} and r.state <> 'refused'`,
  },
  /**
   * Provisions 8(3): what was reported is relayed, acknowledged and answered. The ledger knows its clocks and nothing of what it says. What was
   * closed as no clue was not to be relayed; its answer was owed all the same.
   */
  clues: {
    owedBy: ['unit'],
    namedTo: ['relay-officer'],
    page: (clueId) => `/clues/${clueId}`,
    rows: (
      unitId,
    ) => statement`select r.rule, c.clue_id as source_id, c.received_on as from_day, r.due_on, c.clue_id::text as name, c.clue_id as page_id
      from clue c join unit u on u.unit_id = c.unit_id
      cross join lateral (values (8301::smallint, (c.relay_phone_by at time zone u.time_zone)::date),
        (8302::smallint, (c.relay_written_by at time zone u.time_zone)::date), (8303::smallint, c.acknowledge_by),
        (8304::smallint, c.feedback_by)) r (rule, due_on)
      where c.unit_id = ${unitId} and (c.ground is null or r.rule in (8303, 8304))`,
  },
  /**
   * Provisions 8(5): what was opened is reported within its clock and handled to its end. What the head has set aside owes nothing, and where he
   * decided that no report is owed, none is.
   */
  incidents: {
    owedBy: ['unit'],
    namedTo: ['security-officer', 'head'],
    page: (incidentId) => `/incidents/${incidentId}`,
    rows: (
      unitId,
    ) => statement`select r.rule, i.incident_id as source_id, least(i.opened_on, r.due_on) as from_day, r.due_on,
        extract(year from i.opened_on)::text || '-' || lpad(i.incident_id::text, 6, '0') as name, i.incident_id as page_id
      from incident i join unit u on u.unit_id = i.unit_id
      cross join lateral (values (8501::smallint, i.close_by), (8505::smallint, (i.report_by at time zone u.time_zone)::date)) r (rule, due_on)
      where i.unit_id = ${unitId} and i.state <> 'set-aside' and (r.rule = 8501 or not i.waived)`,
  },
  /** Provisions 8(5), our suggestion: a plan that is in use is looked at again, from its issue or the last time on. */
  'plan-reviews': {
    owedBy: ['unit'],
    namedTo: ['security-officer', 'head'],
    page: (planId) => `/plans/${planId}`,
    rows: (unitId) => statement`select 8504 as rule, r.review_id as source_id, r.owed_from as from_day, r.due_on,
        r.plan_id::text as name, r.plan_id as page_id
      from plan_review r where r.unit_id = ${unitId}`,
  },
  /** Provisions 9(1), the yearly review being our suggestion: a rule in use is looked at again, from its issue or the last time on. */
  'rule-reviews': {
    owedBy: ['unit'],
    namedTo: ['security-officer', 'head'],
    page: (workRuleId) => `/rules/${workRuleId}`,
    rows: (unitId) => statement`select 9102 as rule, r.review_id as source_id, r.owed_from as from_day, r.due_on,
        r.work_rule_id::text as name, r.work_rule_id as page_id
      from work_rule_review r where r.unit_id = ${unitId}`,
  },
  /** Provisions 8(2), our suggestion: what was found is put right by its day; a minor matter is kept in its own list alone. */
  findings: {
    owedBy: ['unit'],
    namedTo: ['security-officer', 'head'],
    page: (findingId) => `/findings/${findingId}`,
    rows: (
      unitId,
    ) => statement`select 8208 as rule, f.finding_id as source_id, least(f.opened_on, f.due_on) as from_day, f.due_on,
        extract(year from f.raised_on)::text || '-' || lpad(f.finding_id::text, 6, '0') as name, f.finding_id as page_id
      from finding f where f.unit_id = ${unitId} and f.due_on is not null and f.severity <> 'minor' and f.state in ('open', 'submitted', 'closed')`,
  },
  /** Provisions 9(2): whoever was in charge and has ended or left is followed by another in time; a closed department needs no liaison. */
  'designation-ends': {
    owedBy: ['unit'],
    namedTo: ['security-officer', 'head'],
    page: () => '/rules/bodies',
    rows: (unitId) => statement`select 9202 as rule, d.designation_id as source_id, x.last_day as from_day,
        x.last_day + d.replace_within as due_on, b.name, d.designation_id as page_id
      from designation d left join person p on p.unit_id = d.unit_id and p.person_id = d.person_id
      left join department b on b.unit_id = d.unit_id and b.department_id = d.department_id
      cross join lateral (select least(d.to_day, p.left_on) as last_day) x
      where d.unit_id = ${unitId} and x.last_day is not null and not d.deputy and d.role not in ('group-member', 'office-member')
        and d.end_reason is distinct from 'entered-by-mistake' and b.closed_on is null`,
  },
  /** Provisions 8(6): what an industry requirement asks for again and again, each time by its day. */
  'required-tasks': {
    owedBy: ['unit'],
    namedTo: ['security-officer', 'head'],
    page: (taskId) => `/rules/tasks/${taskId}`,
    rows: (unitId) => statement`select 8601 as rule, n.turn_id as source_id, n.owed_from as from_day, n.due_on,
        a.number as name, n.task_id as page_id
      from required_task_turn n join required_task t on t.unit_id = n.unit_id and t.task_id = n.task_id
      join arrival a on a.unit_id = t.unit_id and a.arrival_id = t.arrival_id where n.unit_id = ${unitId}`,
  },
};
