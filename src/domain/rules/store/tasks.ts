/** Tasks adopted from requirements, and their turns, in SQL. What a task says and what is noted of a turn is sealed under the task's key. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ArrivalId, RequiredTaskId, TaskTurnId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';

export type TaskWords = { readonly title: string; readonly titleEn: string; readonly evidence: string };
export type RequiredTask = {
  readonly taskId: RequiredTaskId;
  readonly arrivalId: ArrivalId;
  readonly arrivalNumber: string;
  readonly everyMonths: number;
  readonly firstDue: Day;
  readonly adoptedAt: Instant;
  readonly endedOn: Day | null;
  /** Nothing once it was destroyed. */
  readonly words: TaskWords | undefined;
};
type Sealed = { readonly key: Buffer | null; readonly salt: Buffer | null; readonly sealed: Buffer | null };

const about = (unitId: number, taskId: number, field: string) => `required-task/${unitId}/${taskId}/${field}`;

const TASK = statement`t.task_id as "taskId", t.arrival_id as "arrivalId", a.number as "arrivalNumber", t.every_months as "everyMonths",
  t.first_due as "firstDue", t.adopted_at as "adoptedAt", t.ended_on as "endedOn", t.key, t.salt, t.words as sealed
  from required_task t join arrival a on a.unit_id = t.unit_id and a.arrival_id = t.arrival_id`;

function opened(unitId: number, { key, salt: _, sealed, ...one }: Omit<RequiredTask, 'words'> & Sealed): RequiredTask {
  const text = sealed ? openText(sealed, about(unitId, one.taskId, 'words'), key) : undefined;
  return { ...one, words: text === undefined ? undefined : (JSON.parse(text) as TaskWords) };
}

/** Those that go on first. */
export async function listTasks(sql: Sql, unitId: number): Promise<RequiredTask[]> {
  const found = await statement<Omit<RequiredTask, 'words'> & Sealed>`select ${TASK} where t.unit_id = ${unitId}
    order by t.ended_on is not null, t.task_id desc`.execute(sql);
  return found.rows.map((row) => opened(unitId, row));
}

export async function getTask(sql: Sql, unitId: number, taskId: number): Promise<RequiredTask> {
  const found = await statement<Omit<RequiredTask, 'words'> & Sealed>`select ${TASK}
    where t.unit_id = ${unitId} and t.task_id = ${taskId}`.execute(sql);
  return opened(unitId, found.rows[0] ?? refuse('not-found'));
}

type NewTask = {
  arrivalId: number;
  words: TaskWords;
  everyMonths: number;
  firstDue: Day;
  today: Day;
  at: Instant;
  by: number;
};
export async function insertTask(sql: Sql, unitId: number, one: NewTask) {
  const [key, salt] = [newKey(), newSalt()];
  const made = await statement<{ id: RequiredTaskId }>`
    insert into required_task (unit_id, arrival_id, key, salt, every_months, first_due, adopted_at, adopted_by)
    values (${unitId}, ${one.arrivalId}, ${key}, ${salt}, ${one.everyMonths}, ${one.firstDue}, ${one.at}, ${one.by})
    returning task_id as id`.execute(sql);
  const taskId = made.rows[0]!.id;
  const { sealed } = sealText(JSON.stringify(one.words), about(unitId, taskId, 'words'), key);
  await statement`update required_task set words = ${sealed} where unit_id = ${unitId} and task_id = ${taskId}`.execute(
    sql,
  );
  await statement`insert into required_task_turn (unit_id, task_id, number, owed_from, due_on)
    values (${unitId}, ${taskId}, 1, ${one.today}, ${one.firstDue})`.execute(sql);
  return { taskId, salt };
}

/** What is due later is not owed any more; what was due stays owed. */
export async function endTask(sql: Sql, unitId: number, taskId: number, on: Day, by: number): Promise<void> {
  await statement`update required_task set ended_on = ${on}, ended_by = ${by} where unit_id = ${unitId} and task_id = ${taskId}`.execute(
    sql,
  );
  await statement`delete from required_task_turn
    where unit_id = ${unitId} and task_id = ${taskId} and done_on is null and due_on > ${on}`.execute(sql);
}

export type Turn = {
  readonly turnId: TaskTurnId;
  readonly taskId: RequiredTaskId;
  readonly number: number;
  readonly owedFrom: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly doneAt: Instant | null;
  readonly doer: string | null;
  readonly note: string | undefined;
  readonly hasFile: boolean;
};

/** The newest first. */
export async function turnsOf(sql: Sql, unitId: number, taskId: number): Promise<Turn[]> {
  const found = await statement<Omit<Turn, 'note'> & { key: Buffer | null; sealed: Buffer | null }>`
    select n.turn_id as "turnId", n.task_id as "taskId", n.number, n.owed_from as "owedFrom", n.due_on as "dueOn", n.done_on as "doneOn",
      n.done_at as "doneAt", n.note as sealed, t.key, n.file_hash is not null as "hasFile",
      (select c.display_name from account c where c.unit_id = n.unit_id and c.account_id = n.done_by) as doer
    from required_task_turn n join required_task t on t.unit_id = n.unit_id and t.task_id = n.task_id
    where n.unit_id = ${unitId} and n.task_id = ${taskId} order by n.number desc`.execute(sql);
  return found.rows.map(({ key, sealed, ...one }) => ({
    ...one,
    note: sealed ? openText(sealed, about(unitId, one.taskId, `turn-${one.turnId}`), key) : undefined,
  }));
}

export async function unitOfTask(sql: Sql, unitId: UnitId, taskId: number): Promise<UnitId> {
  const found = await statement`select 1 from required_task where unit_id = ${unitId} and task_id = ${taskId}`.execute(
    sql,
  );
  return found.rows.length ? unitId : refuse('not-found');
}
export async function unitOfTurn(sql: Sql, unitId: UnitId, turnId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from required_task_turn where unit_id = ${unitId} and turn_id = ${turnId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** Held until the transaction ends, with the key of its task. */
export async function holdTurn(sql: Sql, unitId: number, turnId: number) {
  const found = await statement<{
    taskId: RequiredTaskId;
    owedFrom: Day;
    dueOn: Day;
    doneOn: Day | null;
    key: Buffer | null;
    salt: Buffer | null;
    fileHash: string | null;
    mediaType: string | null;
  }>`
    select n.task_id as "taskId", n.owed_from as "owedFrom", n.due_on as "dueOn", n.done_on as "doneOn", t.key, t.salt,
      n.file_hash as "fileHash", n.media_type as "mediaType"
    from required_task_turn n join required_task t on t.unit_id = n.unit_id and t.task_id = n.task_id
    where n.unit_id = ${unitId} and n.turn_id = ${turnId} for no key update of n`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** Which file it was done with. */
export async function fileOfTurn(sql: Sql, unitId: number, turnId: number) {
  const found = await statement<{ fileHash: string | null; mediaType: string | null }>`
    select file_hash as "fileHash", media_type as "mediaType" from required_task_turn where unit_id = ${unitId} and turn_id = ${turnId}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

type Doing = {
  readonly taskId: number;
  readonly on: Day;
  readonly note: string;
  readonly key: Buffer;
  readonly at: Instant;
  readonly by: number;
  readonly file: { readonly hash: string; readonly contentHash: string; readonly mediaType: string };
};
export async function finishTurn(sql: Sql, unitId: number, turnId: number, one: Doing): Promise<void> {
  const { sealed } = sealText(one.note, about(unitId, one.taskId, `turn-${turnId}`), one.key);
  await statement`update required_task_turn set done_on = ${one.on}, done_at = ${one.at}, done_by = ${one.by}, note = ${sealed},
    file_hash = ${one.file.hash}, content_hash = ${one.file.contentHash}, media_type = ${one.file.mediaType}
    where unit_id = ${unitId} and turn_id = ${turnId}`.execute(sql);
}

/**
 * The next turn of each task whose newest one is done or over, by so many months after the first: again and again, until one is still to come.
 * Answers how many.
 */
export async function addNextTurns(sql: Sql, unitId: number, today: Day): Promise<number> {
  for (let added = 0; ; ) {
    const made = await statement`insert into required_task_turn (unit_id, task_id, number, owed_from, due_on)
      select t.unit_id, t.task_id, n.number + 1, least(n.due_on + 1, ${today}::date),
        (t.first_due + make_interval(months => t.every_months * n.number))::date
      from required_task t join lateral (select x.number, x.due_on, x.done_on from required_task_turn x
        where x.unit_id = t.unit_id and x.task_id = t.task_id order by x.number desc limit 1) n on true
      where t.unit_id = ${unitId} and t.ended_on is null and (n.done_on is not null or n.due_on < ${today})
      on conflict do nothing returning 1`.execute(sql);
    added += made.rows.length;
    if (made.rows.length === 0) return added;
  }
}
