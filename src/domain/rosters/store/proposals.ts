/** Proposals, in SQL. Rows and remarks: rows.ts. How rows are weighed against what is there: weigh.ts. Taking in: accept*.ts. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Choice, RecognisedSheet } from '../../../imports/columns.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ProposalId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { RemarkCount } from '../proposed-row.ts';
import type { Counts, Outcome, ProposalState } from '../rosters.ts';

/** Why a file was not read: a code of the reading, or that it was cut off. */
export type Failure = { readonly code: string; readonly details?: Readonly<Record<string, string | number>> };
export type SheetChoices = { readonly sheet: number; readonly choices: readonly Choice[] };

export type Proposal = {
  readonly proposalId: ProposalId;
  readonly state: ProposalState;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileSize: number;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly readOn: Day;
  readonly reader: string;
  readonly reading: number;
  readonly phase: string;
  readonly percent: number;
  readonly failure: Failure | null;
  readonly counts: Counts | null;
  readonly remarks: readonly RemarkCount[];
  readonly outcome: Outcome | null;
};

export type NewProposal = {
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileSize: number;
  readonly by: number;
  readonly at: Instant;
  readonly today: Day;
  readonly reader: string;
};

export async function addProposal(sql: Sql, unitId: number, one: NewProposal): Promise<ProposalId> {
  const added = await statement<{ proposal_id: ProposalId }>`
    insert into roster_proposal (unit_id, state, file_name, file_hash, file_size, proposed_by, proposed_at, read_on, reader, phase)
    values (${unitId}, 'reading', ${one.fileName}, ${one.fileHash}, ${one.fileSize}, ${one.by}, ${one.at}, ${one.today},
      ${one.reader}, 'waiting')
    returning proposal_id`.execute(sql);
  return added.rows[0]!.proposal_id;
}

/**
 * Held until the transaction ends: by the one that proposes, and then by the reading, which so begins after it. The proposal's row
 * itself cannot be waited for: until it is committed, nobody else sees it.
 */
const READING = 20_260_003;
export async function lockReading(sql: Sql, proposalId: number): Promise<void> {
  await statement`select pg_advisory_xact_lock(${READING}::int, hashint8(${proposalId}))`.execute(sql);
}

export async function unitOfProposal(sql: Sql, unitId: UnitId, proposalId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from roster_proposal where unit_id = ${unitId} and proposal_id = ${proposalId}`.execute(
      sql,
    );
  return found.rows.length ? unitId : refuse('not-found');
}

/** Newest first, or the one that is named. */
export async function listProposals(
  sql: Sql,
  unitId: number,
  { proposalId, offset, limit }: { proposalId?: number; offset: number; limit: number },
): Promise<{ total: number; rows: Proposal[] }> {
  const found = await statement<Proposal & { total: number }>`
    select p.proposal_id as "proposalId", p.state, p.file_name as "fileName", p.file_hash as "fileHash", p.file_size as "fileSize",
      a.display_name as "proposedBy", p.proposed_at as "proposedAt", d.display_name as "decidedBy", p.decided_at as "decidedAt",
      p.read_on as "readOn", p.reader, p.reading, p.phase, p.percent, p.failure, p.counts,
      p.remarks, p.outcome, count(*) over ()::int as total
    from roster_proposal p
    left join account a on a.unit_id = p.unit_id and a.account_id = p.proposed_by
    left join account d on d.unit_id = p.unit_id and d.account_id = p.decided_by
    where p.unit_id = ${unitId} and (${proposalId ?? null}::bigint is null or p.proposal_id = ${proposalId ?? null})
    order by p.proposal_id desc offset ${offset} limit ${limit}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }) => row) };
}

export async function getProposal(sql: Sql, unitId: number, proposalId: number): Promise<Proposal> {
  const { rows } = await listProposals(sql, unitId, { proposalId, offset: 0, limit: 1 });
  return rows[0] ?? refuse('not-found');
}

export async function columnsOf(
  sql: Sql,
  unitId: number,
  proposalId: number,
): Promise<{ columns: RecognisedSheet[]; choices: SheetChoices[] }> {
  const found = await statement<{ columns: RecognisedSheet[]; choices: SheetChoices[] }>`
    select columns, choices from roster_proposal where unit_id = ${unitId} and proposal_id = ${proposalId}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

/** Held until the transaction ends, so that nobody decides what somebody else is just changing. */
export type HeldProposal = Pick<Proposal, 'state' | 'reading' | 'reader' | 'readOn' | 'fileHash' | 'fileName'>;
export async function holdProposal(sql: Sql, unitId: number, proposalId: number): Promise<HeldProposal> {
  const found = await statement<HeldProposal>`
    select state, reading, reader, read_on as "readOn", file_hash as "fileHash", file_name as "fileName" from roster_proposal
    where unit_id = ${unitId} and proposal_id = ${proposalId} for no key update`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** Says how far the reading is; nothing where it is no longer this one that counts. Waits for nobody. */
export async function setProgress(
  sql: Sql,
  unitId: number,
  { proposalId, reading }: { proposalId: number; reading: number },
  phase: string,
  percent: number,
): Promise<void> {
  await statement`update roster_proposal set phase = ${phase}, percent = ${percent}
    where unit_id = ${unitId} and proposal_id = ${proposalId} and state = 'reading' and reading = ${reading}`.execute(
    sql,
  );
}

/** To be read anew with other columns; answers the number of the reading. */
export async function readAgain(
  sql: Sql,
  unitId: number,
  proposalId: number,
  { choices, reader, today }: { choices: readonly SheetChoices[]; reader: string; today: Day },
): Promise<number> {
  const changed = await statement<{ reading: number }>`
    update roster_proposal set state = 'reading', reading = reading + 1, reader = ${reader}, phase = 'waiting', percent = 0,
      choices = ${JSON.stringify(choices)}::jsonb, read_on = ${today}
    where unit_id = ${unitId} and proposal_id = ${proposalId} returning reading`.execute(sql);
  return changed.rows[0]!.reading;
}

/** The reading is over. False where it was discarded or superseded meanwhile: then nothing of it may stay. */
export async function markReady(
  sql: Sql,
  unitId: number,
  { proposalId, reading }: { proposalId: number; reading: number },
  { columns, remarks }: { columns: readonly RecognisedSheet[]; remarks: readonly RemarkCount[] },
): Promise<boolean> {
  const changed = await statement`
    update roster_proposal set state = 'ready', phase = 'ready', percent = 100, failure = null, columns = ${JSON.stringify(columns)}::jsonb,
      remarks = ${JSON.stringify(remarks)}::jsonb
    where unit_id = ${unitId} and proposal_id = ${proposalId} and state = 'reading' and reading = ${reading}
    returning 1`.execute(sql);
  return changed.rows.length === 1;
}

/** The file was not read. Where its very name or content may not be kept, the name goes too. */
export async function markFailed(
  sql: Sql,
  unitId: number,
  { proposalId, reading }: { proposalId: number; reading: number },
  failure: Failure,
): Promise<void> {
  await statement`
    update roster_proposal set state = 'failed', phase = 'failed', failure = ${JSON.stringify(failure)}::jsonb,
      file_name = case when ${failure.code} = 'secrecy-mark' then '' else file_name end
    where unit_id = ${unitId} and proposal_id = ${proposalId} and state = 'reading' and reading = ${reading}`.execute(
    sql,
  );
}

export async function setCounts(sql: Sql, unitId: number, proposalId: number, counts: Counts): Promise<void> {
  await statement`update roster_proposal set counts = ${JSON.stringify(counts)}::jsonb
    where unit_id = ${unitId} and proposal_id = ${proposalId}`.execute(sql);
}

/** Accepted or discarded: the proposal is kept with its counts, its rows and remarks are gone. */
export async function decide(
  sql: Sql,
  unitId: number,
  proposalId: number,
  end: { state: 'accepted' | 'discarded'; by: number | null; at: Instant; outcome?: Outcome },
): Promise<void> {
  await removeRows(sql, unitId, proposalId);
  await statement`
    update roster_proposal set state = ${end.state}, phase = ${end.state}, decided_by = ${end.by}, decided_at = ${end.at},
      outcome = ${end.outcome ? JSON.stringify(end.outcome) : null}::jsonb
    where unit_id = ${unitId} and proposal_id = ${proposalId}`.execute(sql);
}

export async function removeRows(sql: Sql, unitId: number, proposalId: number): Promise<void> {
  await statement`delete from roster_row where unit_id = ${unitId} and proposal_id = ${proposalId}`.execute(sql);
  await statement`delete from roster_remark where unit_id = ${unitId} and proposal_id = ${proposalId}`.execute(sql);
}

/** Those proposed before this moment that nobody has decided; held until the transaction ends. */
export async function undecidedSince(
  sql: Sql,
  unitId: number,
  before: Instant,
): Promise<{ proposalId: ProposalId; fileHash: string }[]> {
  const found = await statement<{ proposalId: ProposalId; fileHash: string }>`
    select proposal_id as "proposalId", file_hash as "fileHash" from roster_proposal
    where unit_id = ${unitId} and state in ('reading', 'ready', 'failed') and proposed_at < ${before}
    order by proposal_id for no key update skip locked`.execute(sql);
  return found.rows;
}

/** One import of a unit is taken in at a time; the lock lasts until the transaction ends. False where another holds it. */
const ACCEPTING = 20_260_002;
export async function lockAccepting(sql: Sql, unitId: number): Promise<boolean> {
  const got = await statement<{ got: boolean }>`
    select pg_try_advisory_xact_lock(${ACCEPTING}::int, ${unitId}::int) as got`.execute(sql);
  return got.rows[0]!.got;
}

export async function isAccepting(sql: Sql, unitId: number): Promise<boolean> {
  const found = await statement`
    select 1 from pg_locks where locktype = 'advisory' and classid = ${ACCEPTING}::int::oid and objid = ${unitId}::int::oid and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(sql);
  return found.rows.length > 0;
}
