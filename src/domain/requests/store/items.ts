/** What is handed over for a request, each for a line of its scope, and whose records stand in it. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import { openText, sealText } from '../../../platform/sealing.ts';
import type { ItemForm, ItemSubject } from '../requests.ts';
import type { Kept, LawfulRequest } from './requests.ts';

export type ItemFile = { readonly name: string; readonly sha256: string };
export type ItemWords = { readonly what: string; readonly files: readonly string[] };
type Plain = {
  readonly position: number;
  readonly scopeLine: number;
  readonly form: ItemForm;
  readonly about: ItemSubject;
  readonly hashes: readonly string[];
  readonly people: number;
};
export type ListedItem = Plain;
export type OpenedItem = Plain & ItemWords & { readonly named: readonly { personId: number; name: string }[] };

const aboutOf = (unitId: number, requestId: number, position: number) => `request/${unitId}/${requestId}/${position}`;

const ITEM = statement`i.position, i.scope_line as "scopeLine", i.form, i.about, i.hashes,
  (select count(*)::int from request_person x where x.unit_id = i.unit_id and x.request_id = i.request_id and x.position = i.position) as people`;

/** Without what is sealed, and without anybody's name. */
export async function listItems(sql: Sql, unitId: number, requestId: number): Promise<ListedItem[]> {
  const found = await statement<ListedItem>`select ${ITEM} from request_item i
    where i.unit_id = ${unitId} and i.request_id = ${requestId} order by i.position`.execute(sql);
  return found.rows;
}

export async function openItems(
  sql: Sql,
  unitId: number,
  { requestId, key }: Pick<LawfulRequest & Kept, 'requestId' | 'key'>,
): Promise<OpenedItem[]> {
  const found = await statement<Plain & { words: Buffer; named: OpenedItem['named'] }>`
    select ${ITEM}, i.words, coalesce((select jsonb_agg(jsonb_build_object('personId', p.person_id, 'name', p.name) order by p.name, p.person_id)
      from request_person x join person p on p.unit_id = x.unit_id and p.person_id = x.person_id
      where x.unit_id = i.unit_id and x.request_id = i.request_id and x.position = i.position), '[]'::jsonb) as named
    from request_item i where i.unit_id = ${unitId} and i.request_id = ${requestId} order by i.position`.execute(sql);
  return found.rows.map(({ words, ...row }) => ({
    ...row,
    ...(JSON.parse(
      openText(words, aboutOf(unitId, requestId, row.position), key) ?? '{"what":"","files":[]}',
    ) as ItemWords),
  }));
}

type New = {
  readonly scopeLine: number;
  readonly form: ItemForm;
  readonly about: ItemSubject;
  readonly files: readonly ItemFile[];
  readonly what: string;
  readonly personIds: readonly number[];
  readonly at: Instant;
  readonly by: number;
};

/** Answers its number. The request is held by the act. */
export async function insertItem(
  sql: Sql,
  unitId: number,
  { requestId, key }: Pick<LawfulRequest & Kept, 'requestId' | 'key'>,
  one: New,
): Promise<number> {
  const last = await statement<{ n: number }>`select coalesce(max(position), 0)::int as n from request_item
    where unit_id = ${unitId} and request_id = ${requestId}`.execute(sql);
  const position = last.rows[0]!.n + 1;
  const words: ItemWords = { what: one.what, files: one.files.map(({ name }) => name) };
  const { sealed } = sealText(JSON.stringify(words), aboutOf(unitId, requestId, position), key);
  await statement`insert into request_item (unit_id, request_id, position, scope_line, form, about, hashes, words, entered_at, entered_by)
    values (${unitId}, ${requestId}, ${position}, ${one.scopeLine}, ${one.form}, ${one.about},
      ${one.files.map(({ sha256 }) => sha256)}::text[], ${sealed}, ${one.at}, ${one.by})`.execute(sql);
  await statement`insert into request_person (unit_id, request_id, position, person_id)
    select ${unitId}, ${requestId}, ${position}, x from unnest(${[...one.personIds]}::bigint[]) x`.execute(sql);
  return position;
}

/** Whether it was there. */
export async function deleteItem(sql: Sql, unitId: number, requestId: number, position: number): Promise<boolean> {
  const where = statement`unit_id = ${unitId} and request_id = ${requestId} and position = ${position}`;
  await statement`delete from request_person where ${where}`.execute(sql);
  const gone = await statement`delete from request_item where ${where} returning 1`.execute(sql);
  return gone.rows.length > 0;
}

export async function peopleOf(sql: Sql, unitId: number, requestId: number): Promise<number[]> {
  const found = await statement<{ id: number }>`select distinct person_id as id from request_person
    where unit_id = ${unitId} and request_id = ${requestId} order by 1`.execute(sql);
  return found.rows.map(({ id }) => id);
}

/** Those of them whom the unit has on its roster. */
export async function knownPeople(sql: Sql, unitId: number, personIds: readonly number[]): Promise<number> {
  const found = await statement<{ n: number }>`select count(*)::int as n from person
    where unit_id = ${unitId} and person_id = any(${[...personIds]}::bigint[])`.execute(sql);
  return found.rows[0]!.n;
}
