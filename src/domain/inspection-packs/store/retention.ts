/** What becomes of packs: their files go by themselves soon, words and people after years. That a pack was made and a draw held stays. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/** The packs whose files go with this day, and their files; answers the packs. */
export async function dropFiles(sql: Sql, unitId: number, today: Day, at: Instant): Promise<number[]> {
  const due = await statement<{ id: number }>`update inspection_pack set destroyed_at = ${at}
    where unit_id = ${unitId} and destroy_on < ${today} and destroyed_at is null returning pack_id as id`.execute(sql);
  const packs = due.rows.map(({ id }) => id);
  if (packs.length > 0) await forgetFiles(sql, unitId, packs);
  return packs;
}

async function forgetFiles(sql: Sql, unitId: number, packs: readonly number[]): Promise<void> {
  const these = statement`unit_id = ${unitId} and pack_id = any(${[...packs]}::bigint[])`;
  await statement`delete from file where unit_id = ${unitId} and file_hash in (select file_hash from inspection_pack_file where ${these})`.execute(
    sql,
  );
  await statement`update inspection_pack_file set file_hash = null where ${these}`.execute(sql);
}

const kept = (figures: Asked['figures']) =>
  statement`make_interval(months => ${monthsOf(figures, 'keep.inspection-pack')}::int)`;

export const heldPacks = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select pack_id as record_id, 0::bigint as person_id, (coalesce(handed_at, asked_at) at time zone ${timeZone} + ${kept(figures)})::date as due_on
  from inspection_pack where unit_id = ${unitId} and key is not null`;

export const heldDraws = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select draw_id as record_id, 0::bigint as person_id, (opened_at at time zone ${timeZone} + ${kept(figures)})::date as due_on
  from inspection_draw where unit_id = ${unitId} and (cardinality(members) > 0 or cardinality(drawn) > 0)`;

const without = (column: string, gone: readonly number[]): Fragment =>
  statement`array(select one from unnest(${statement.ref(column)}) one where one <> all(${[...gone]}::bigint[]))`;

/** With a person goes the person's number, and any file that still is here, for it holds more than that. */
export async function destroyPacks(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const gone = [...ids];
  if (kind === 'person') {
    const of = await statement<{ id: number }>`update inspection_pack set people = ${without('people', gone)}
      where unit_id = ${unitId} and people && ${gone}::bigint[] returning pack_id as id`.execute(sql);
    await statement`update inspection_pack set destroyed_at = coalesce(destroyed_at, made_at)
      where unit_id = ${unitId} and pack_id = any(${of.rows.map(({ id }) => id)}::bigint[]) and made_at is not null`.execute(
      sql,
    );
    await forgetFiles(
      sql,
      unitId,
      of.rows.map(({ id }) => id),
    );
    return;
  }
  await forgetFiles(sql, unitId, gone);
  await statement`update inspection_pack set people = '{}', words = null, receipt = null, key = null, salt = null
    where unit_id = ${unitId} and pack_id = any(${gone}::bigint[])`.execute(sql);
}

export async function destroyDraws(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const gone = [...ids];
  if (kind === 'person')
    await statement`update inspection_draw set members = ${without('members', gone)}, drawn = ${without('drawn', gone)}
      where unit_id = ${unitId} and members && ${gone}::bigint[]`.execute(sql);
  else
    await statement`update inspection_draw set members = '{}', drawn = '{}'
      where unit_id = ${unitId} and draw_id = any(${gone}::bigint[])`.execute(sql);
}
