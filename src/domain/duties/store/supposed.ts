/** Facts that do not stand, for asking what would be owed if they did. */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Day } from '../../../law/day.ts';
import type { KeyPost, PostLevel, UnitStatus } from '../../../law/duty.ts';

/** A status that does not stand yet, or one that stands and would end: what would be owed then. */
export type Supposed =
  | { readonly status: UnitStatus; readonly from: Day; readonly to?: Day }
  | { readonly status: UnitStatus; readonly last: Day };

/** A post with other terms than it has: what its holders would owe. */
export type SupposedPost = {
  readonly postId: number;
  readonly terms: readonly {
    readonly from: Day;
    readonly to?: Day | undefined;
    readonly level: PostLevel;
    readonly foreignRelated: boolean;
    readonly keyPost: KeyPost;
  }[];
};

/** A text of the letter that is not issued yet, and would call for signing anew. */
export type SupposedText = { readonly on: Day; readonly levels: readonly PostLevel[] };

/** What the unit is, and since when: as it stands, or as it would. */
export function statusPeriods(unitId: number, supposed: Supposed | undefined): RawBuilder<unknown> {
  const [end, more] = supposed && 'last' in supposed ? [supposed] : [undefined, supposed];
  return statement`(
    select 'unit'::text as status, date '1900-01-01' as from_day, date 'infinity' as to_day
    union all
    select status, from_day, least(to_day, case when status = ${end?.status ?? null}::text then ${end?.last ?? null}::date end, 'infinity')
    from unit_status where unit_id = ${unitId}
    union all
    select ${more?.status ?? null}::text, ${more?.from ?? null}::date, coalesce(${more?.to ?? null}::date, 'infinity')
    where ${more?.status ?? null}::text is not null
  )`;
}

/** The terms as they stand, or, of one post, as they would. */
export function termsOfPosts(unitId: number, supposed: SupposedPost | undefined): RawBuilder<unknown> {
  const standing = statement`select post_id, from_day, to_day, level, foreign_related, key_post from post_term where unit_id = ${unitId}`;
  if (!supposed) return statement`(${standing})`;
  return statement`(${standing} and post_id <> ${supposed.postId}
    union all
    select ${supposed.postId}::bigint, x."from", x."to", x.level, x."foreignRelated", x."keyPost"
    from jsonb_to_recordset(${JSON.stringify(supposed.terms)}::jsonb)
      as x("from" date, "to" date, level text, "foreignRelated" boolean, "keyPost" text))`;
}
