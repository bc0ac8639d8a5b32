/** When dispatches about one person or an inspection fall due, and how what they say is destroyed: number, day, parties and receipts stay. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';
import { DISPATCH_TYPE_NAMES, isOfPeople, OF_INSPECTIONS } from '../dispatches.ts';

const OF_PEOPLE = DISPATCH_TYPE_NAMES.filter(isOfPeople);

type Ending = {
  readonly types: readonly string[];
  readonly figure: 'keep.dispatch-of-people' | 'keep.inspection';
};
const PEOPLE: Ending = { types: OF_PEOPLE, figure: 'keep.dispatch-of-people' };
const INSPECTIONS: Ending = { types: OF_INSPECTIONS, figure: 'keep.inspection' };

/** `by`: the moment from which the time runs. Whose it is stands in the sealed words alone. */
const due = ({ figures, timeZone }: Asked, { figure }: Ending, by: Fragment): Fragment => statement`
  (((${by}) at time zone ${timeZone})::date + make_interval(months => ${monthsOf(figures, figure)}::int))::date`;

const sent =
  (ending: Ending) =>
  (asked: Asked): Fragment =>
    statement`
  select dispatch_id as record_id, 0::bigint as person_id,
    ${due(asked, ending, statement`coalesce(sent_at, approved_at, drafted_at)`)} as due_on
  from dispatch where unit_id = ${asked.unitId} and type = any(${[...ending.types]}::text[]) and key is not null`;

const received =
  (ending: Ending) =>
  (asked: Asked): Fragment =>
    statement`
  select arrival_id as record_id, 0::bigint as person_id, ${due(asked, ending, statement`received_at`)} as due_on
  from arrival where unit_id = ${asked.unitId} and type = any(${[...ending.types]}::text[]) and key is not null`;

export const heldSent = sent(PEOPLE);
export const heldReceived = received(PEOPLE);
export const heldSentOfInspections = sent(INSPECTIONS);
export const heldReceivedOfInspections = received(INSPECTIONS);

/** The keys of the words and of the files, and the salt of the record's hash; a file without its row has no key and is swept from the disk. */
export async function destroySent(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await destroyFiles(sql, unitId, 'dispatch', ids);
  await statement`update dispatch set key = null, salt = null where unit_id = ${unitId} and dispatch_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}

export async function destroyReceived(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await destroyFiles(sql, unitId, 'arrival', ids);
  await statement`update arrival set key = null, salt = null where unit_id = ${unitId} and arrival_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}

async function destroyFiles(
  sql: Sql,
  unitId: number,
  of: 'dispatch' | 'arrival',
  ids: readonly number[],
): Promise<void> {
  const [files, id] = [statement.table(`${of}_file`), statement.ref(`${of}_id`)];
  const gone = await statement<{ hash: string }>`delete from ${files}
    where unit_id = ${unitId} and ${id} = any(${[...ids]}::bigint[]) returning file_hash as hash`.execute(sql);
  const hashes = gone.rows.flatMap(({ hash }) => hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${hashes}::text[])`.execute(sql);
}
