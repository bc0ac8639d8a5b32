/** Which guidance is made known to the people: the words and files themselves are the dispatch's. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../database/connect.ts';
import type { Instant } from '../../law/day.ts';
import type { ArrivalId, LibraryItemId } from '../../platform/ids.ts';

export type LibraryItem = {
  readonly libraryItemId: LibraryItemId;
  readonly arrivalId: ArrivalId;
  readonly shownAt: Instant;
};

const COLUMNS = statement`library_item_id as "libraryItemId", arrival_id as "arrivalId", shown_at as "shownAt"`;

/** What is shown now of these arrivals; of all, the newest first. */
export async function listShown(
  sql: Sql,
  unitId: number,
  { arrivalIds, limit }: { readonly arrivalIds?: readonly number[]; readonly limit: number },
): Promise<LibraryItem[]> {
  const found = await statement<LibraryItem>`select ${COLUMNS} from library_item
    where unit_id = ${unitId} and ended_at is null
      and (${arrivalIds === undefined} or arrival_id = any(${[...(arrivalIds ?? [])]}::bigint[]))
    order by library_item_id desc limit ${limit}`.execute(sql);
  return found.rows;
}

export async function findShown(sql: Sql, unitId: number, libraryItemId: number): Promise<LibraryItem | undefined> {
  const found = await statement<LibraryItem>`select ${COLUMNS} from library_item
    where unit_id = ${unitId} and library_item_id = ${libraryItemId} and ended_at is null`.execute(sql);
  return found.rows[0];
}

/** Nothing where it is shown already. */
export async function insertItem(
  sql: Sql,
  unitId: number,
  { arrivalId, at, by }: { readonly arrivalId: number; readonly at: Instant; readonly by: number },
): Promise<LibraryItemId | undefined> {
  const made = await statement<{ id: LibraryItemId }>`
    insert into library_item (unit_id, arrival_id, shown_at, shown_by) values (${unitId}, ${arrivalId}, ${at}, ${by})
    on conflict (unit_id, arrival_id) where ended_at is null do nothing returning library_item_id as id`.execute(sql);
  return made.rows[0]?.id;
}

export async function endItem(sql: Sql, unitId: number, libraryItemId: number, at: Instant): Promise<void> {
  await statement`update library_item set ended_at = ${at}
    where unit_id = ${unitId} and library_item_id = ${libraryItemId} and ended_at is null`.execute(sql);
}
