/**
 * Every table belongs to a kind of record, and every kind says how it ends (rights.md R10; PIPL 19, 47): from which event its period
 * runs, by which figure, what destruction does and what remains. Each module lists its kinds in `retention.ts`; the module `retention`
 * gathers them and carries destruction out; tests/retention.test.ts reads the schema and fails for a table or column that belongs to no
 * kind, so that none can be forgotten.
 */
import type { Fragment, Sql } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';
import type { Figures } from '../law/facts.ts';
import type { Localised } from '../law/localised.ts';
import { type ParameterKey, parameter } from '../law/parameters.ts';

/** Whole rows, or some columns of rows that another kind holds. */
type Holds = { readonly [Table in keyof Tables]?: 'rows' | readonly (keyof Tables[Table] & string)[] };

type Common = {
  /** Stands in the tables and in the journal: never changed, never reused. */
  readonly code: string;
  readonly name: Localised;
  readonly ground: Localised;
  readonly holds: Holds;
};

/** `timeZone`: a moment belongs to the unit's day. */
export type Asked = { readonly unitId: number; readonly figures: Figures; readonly timeZone: string };

/** Records of the named kind that are being destroyed, and what goes with them. */
export type Going = { readonly unitId: number; readonly kind: string; readonly ids: readonly number[] };
type Destroy = (sql: Sql, going: Going) => Promise<void>;

/** Falls due one by one, and is destroyed by a batch that two persons carry. */
export type Certified = Common & {
  readonly ends: 'by-certificate';
  /** The event from which the period runs. */
  readonly begins: Localised;
  /** The period; further figures that it takes account of. */
  readonly figure: ParameterKey;
  readonly further?: readonly ParameterKey[];
  readonly does: Localised;
  readonly remains: Localised;
  /** Whether something about the unit's people stands in it: shown to them on their page. */
  readonly ofPeople: boolean;
  /** What somebody owes follows from it: the ledger is derived anew. */
  readonly isFact?: true;
  /** Every record whose last day is known: (record_id bigint, person_id bigint or 0, due_on date), due or not. */
  readonly held: (asked: Asked) => Fragment;
  /** Of a record that stands under one of several: the ids (record_id) of those that are this person's, too, so that each sees its day. */
  readonly alsoOf?: (asked: Asked, personId: number) => Fragment;
  /** It also goes with records of these kinds, whenever they go. */
  readonly goesWith?: readonly string[];
  readonly destroy: Destroy;
};

/** Goes with records of other kinds, and never by itself. */
export type Following = Common & {
  readonly ends: 'with-another';
  readonly goesWith: readonly string[];
  readonly does: Localised;
  readonly destroy: Destroy;
};

/** Is removed by the program itself as soon as it has served: nothing is decided about it, so nobody certifies it. */
export type Passing = Common & {
  readonly ends: 'by-itself';
  readonly when: Localised;
  /** The period, where what has served is kept for one; and whether it is about people. */
  readonly figure?: ParameterKey;
  readonly ofPeople?: true;
};

/** Stays: it is not about people, or the law wants it kept. `why` says which. */
export type Staying = Common & { readonly ends: 'stays'; readonly why: Localised };

export type RecordKind = Certified | Following | Passing | Staying;

/** A figure of the retention in months, whatever its unit. */
export const monthsOf = (figures: Figures, key: ParameterKey): number =>
  figures[key] * (parameter(key).unit === 'years' ? 12 : 1);

export const PIPL_19: Localised = {
  zh: '《个人信息保护法》第十九条、第四十七条',
  en: 'Personal Information Protection Law, Arts. 19, 47',
};
