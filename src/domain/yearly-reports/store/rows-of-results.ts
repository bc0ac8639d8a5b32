/** Rows behind figures of the ledger, of findings and of cross-checks; the rest: rows.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../database/connect.ts';
import { type Asked, unexplained } from './figures-of-work.ts';

type Where = (asked: Asked) => Fragment;

/** Of the unit itself `id` is 0. */
const duty = (where: Where) =>
  ({
    kind: 'duty',
    rows: (
      asked: Asked,
    ) => statement`select x.person_id as id, coalesce(x.done_on, (x.due_at at time zone ${asked.timeZone})::date) as day, x.rule from duty x
      where x.unit_id = ${asked.unitId} and not x.rule = any(${[...asked.notRecordable]}::smallint[]) and ${where(asked)}`,
  }) as const;
const dueInYear = (rule: number, { begins, yearEnds }: Asked): Fragment =>
  statement`x.rule = ${rule} and x.due_at >= ${begins} and x.due_at < ${yearEnds}`;
const owed = (rule: number) => duty((asked) => dueInYear(rule, asked));
const met = (rule: number) => duty((asked) => statement`${dueInYear(rule, asked)} and x.done_on <= ${asked.to}`);
const dueNextYear = ({ to, yearEnds, nextYearEnds }: Asked): Fragment =>
  statement`x.due_at >= ${yearEnds} and x.due_at < ${nextYearEnds}::timestamptz and (x.done_on is null or x.done_on > ${to})`;

export const DUTY_ROWS = {
  'training-owed': owed(8101),
  'training-met': met(8101),
  'hours-owed': owed(9701),
  'hours-met': met(9701),
  'clues-relayed': met(8301),
  'duties-met': duty(({ from, to }) => statement`x.done_on between ${from} and ${to}`),
  'duties-late': duty(({ from, to }) => statement`x.done_on between ${from} and ${to} and x.outcome = 2`),
  'duties-overdue': duty(({ to, ends }) => statement`x.due_at < ${ends} and (x.done_on is null or x.done_on > ${to})`),
  'due-next-year': duty(dueNextYear),
  'reviews-due': duty((asked) => statement`${dueNextYear(asked)} and x.rule in (9322, 10102)`),
};

const finding = (where: Where) =>
  ({
    kind: 'finding',
    rows: (asked: Asked) => statement`select x.finding_id as id, x.raised_on as day from finding x
      where x.unit_id = ${asked.unitId} and x.state not in ('suggested', 'dismissed') and ${where(asked)}`,
  }) as const;
const raised: Where = ({ from, to }) => statement`x.raised_on between ${from} and ${to}`;
const closed: Where = ({ from, to }) => statement`x.closed_on between ${from} and ${to}`;
const still: Where = ({ to }) => statement`x.raised_on <= ${to} and (x.closed_on is null or x.closed_on > ${to})`;

export const FINDING_ROWS = {
  'findings-raised': finding(raised),
  'findings-closed': finding(closed),
  'findings-in-time': finding((asked) => statement`${closed(asked)} and x.closed_on <= x.due_on`),
  'findings-open': finding(still),
  'findings-overdue': finding((asked) => statement`${still(asked)} and x.due_on < ${asked.to}`),
  'findings-recurring': finding((asked) => statement`${raised(asked)} and x.recurs_of is not null`),
  'findings-due': finding((asked) => statement`${still(asked)} and x.due_on > ${asked.to}`),
  contradictions: {
    kind: 'contradiction',
    rows: (asked: Asked) => statement`select x.hit_id as id, x.found_on as day from cross_check_hit x
      where x.unit_id = ${asked.unitId} and ${unexplained(asked)}`,
  },
} as const;
