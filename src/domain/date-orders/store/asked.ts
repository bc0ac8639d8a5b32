/** What every check's select is given, and the parts that many of them share. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';

export type Asked = {
  readonly unitId: number;
  readonly today: Day;
  readonly now: Instant;
  readonly zone: string;
  /** The unit's figure: in how many days after its day a record is made. */
  readonly recordedWithin: number;
};

/**
 * Of each record that a check speaks of: `key` (what it is, for ever the same), `name` (of the thing; never of a person), `thing_id`,
 * `person_id`, `department_id`, and `first` and `second`, both of them days or both moments; empty while it has not happened. What has no
 * second does not speak yet.
 */
export type Pairs = Readonly<Record<number, (asked: Asked) => Fragment>>;

/** The day of a moment where the unit is. */
export const dayOf = ({ zone }: Asked, column: string): Fragment =>
  statement`(${statement.ref(column)} at time zone ${zone}::text)::date`;
/** The same of something put together. */
export const theDay = ({ zone }: Asked, moment: Fragment): Fragment =>
  statement`(${moment} at time zone ${zone}::text)::date`;

export const NO_DEPARTMENT = statement`null::bigint as department_id`;
/** About a thing alone. */
export const NOBODY = statement`null::bigint as person_id, null::bigint as department_id`;

/** Of a person who is in the unit’s list, with the department. */
export const personOf = ({ unitId }: Asked, column: string): Fragment =>
  statement`join person p on p.unit_id = ${unitId} and p.person_id = ${statement.ref(column)}`;
