/** Yearly reports in SQL. What is written is sealed under the report's own key; figures are counts and lie open. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { DispatchId, UnitId, YearlyReportId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import { type DispatchState, numberInWords } from '../../dispatches/dispatches.ts';
import type { State, Values, Words } from '../yearly-reports.ts';

export type Report = {
  readonly yearlyReportId: YearlyReportId;
  readonly year: number;
  readonly version: number;
  readonly state: State;
  readonly revision: number;
  readonly asOf: Day;
  /** When the figures were taken; not known of what is older than that question. */
  readonly countedOn: Day | null;
  readonly figures: Values;
  readonly lastYear: Values | null;
  readonly lastYearFrom: 'report' | 'ledger' | null;
  readonly writtenAt: Instant;
  readonly writer: string | null;
  readonly submittedAt: Instant | null;
  readonly submitter: string | null;
  readonly issuedAt: Instant | null;
  readonly issuedOn: Day | null;
  readonly issuer: string | null;
  readonly number: string | null;
};

const called = (column: string) =>
  statement`(select a.display_name from account a where a.unit_id = r.unit_id and a.account_id = ${statement.ref(`r.${column}`)})`;
const REPORT = statement`r.report_id as "yearlyReportId", r.year, r.version, r.state, r.revision, r.as_of as "asOf", r.counted_on as "countedOn", r.figures,
  r.last_year as "lastYear", r.last_year_from as "lastYearFrom", r.written_at as "writtenAt", ${called('written_by')} as writer,
  r.submitted_at as "submittedAt", ${called('submitted_by')} as submitter, r.issued_at as "issuedAt", r.issued_on as "issuedOn",
  ${called('issued_by')} as issuer, r.number`;

const about = (unitId: number, reportId: number, field: 'content' | 'returned') =>
  `yearly-report/${unitId}/${reportId}/${field}`;

export async function unitOfReport(sql: Sql, unitId: UnitId, reportId: number): Promise<UnitId> {
  const found =
    await statement`select from yearly_report where unit_id = ${unitId} and report_id = ${reportId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

export async function listReports(
  sql: Sql,
  unitId: number,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: Report[] }> {
  const found = await statement<Report>`select ${REPORT} from yearly_report r where r.unit_id = ${unitId}
    order by r.year desc, r.version desc offset ${offset} limit ${limit}`.execute(sql);
  const count = await statement<{
    n: number;
  }>`select count(*)::int as n from yearly_report where unit_id = ${unitId}`.execute(sql);
  return { total: count.rows[0]!.n, rows: found.rows };
}

/** Held until the transaction ends, with the keys. Refuses `wrong-state` where its words were destroyed. */
export async function holdReport(sql: Sql, unitId: number, reportId: number) {
  const found = await statement<Report & { key: Buffer | null; salt: Buffer | null }>`select ${REPORT}, r.key, r.salt
    from yearly_report r where r.unit_id = ${unitId} and r.report_id = ${reportId} for no key update`.execute(sql);
  const { key, salt, ...one } = found.rows[0] ?? refuse('not-found');
  return key && salt ? { ...one, key, salt } : refuse('wrong-state');
}
export type HeldReport = Awaited<ReturnType<typeof holdReport>>;

export type WholeReport = Report & {
  /** Undefined where they were destroyed. */
  readonly words: Words | undefined;
  readonly returned: string | undefined;
  readonly fileHash: string | null;
};

type Row = Report & {
  key: Buffer | null;
  content: Buffer | null;
  returned: Buffer | null;
  fileHash: string | null;
};
export async function openReport(sql: Sql, unitId: number, reportId: number): Promise<WholeReport> {
  const found = await statement<Row>`select ${REPORT}, r.key, r.content, r.returned, r.file_hash as "fileHash"
    from yearly_report r where r.unit_id = ${unitId} and r.report_id = ${reportId}`.execute(sql);
  const { key, content, returned, ...one } = found.rows[0] ?? refuse('not-found');
  const text = content ? openText(content, about(unitId, reportId, 'content'), key) : undefined;
  return {
    ...one,
    words: text === undefined ? undefined : (JSON.parse(text) as Words),
    returned: returned ? openText(returned, about(unitId, reportId, 'returned'), key) : undefined,
  };
}

/** The newest version of a year that was issued. */
export async function lastIssuedOf(sql: Sql, unitId: number, year: number): Promise<Report | undefined> {
  const found = await statement<Report>`select ${REPORT} from yearly_report r
    where r.unit_id = ${unitId} and r.year = ${year} and r.state = 'issued' order by r.version desc limit 1`.execute(
    sql,
  );
  return found.rows[0];
}

/** Of all versions of a year the newest number; 0 where there is none. Others wait until the transaction ends. */
export async function lastVersionOf(
  sql: Sql,
  unitId: number,
  year: number,
): Promise<{ version: number; inHand: boolean }> {
  const found = await statement<{ version: number; state: State }>`select version, state from yearly_report
    where unit_id = ${unitId} and year = ${year} order by version desc for no key update`.execute(sql);
  return { version: found.rows[0]?.version ?? 0, inHand: found.rows.some(({ state }) => state !== 'issued') };
}

type NewReport = {
  year: number;
  version: number;
  asOf: Day;
  countedOn: Day;
  figures: Values;
  words: Words;
  at: Instant;
  by: number;
};
export async function insertReport(sql: Sql, unitId: number, one: NewReport) {
  const [key, salt] = [newKey(), newSalt()];
  const made = await statement<{ id: YearlyReportId }>`
    insert into yearly_report (unit_id, year, version, as_of, counted_on, figures, key, salt, written_at, written_by)
    values (${unitId}, ${one.year}, ${one.version}, ${one.asOf}, ${one.countedOn}, ${JSON.stringify(one.figures)}::jsonb, ${key}, ${salt}, ${one.at}, ${one.by})
    returning report_id as id`.execute(sql);
  const yearlyReportId = made.rows[0]!.id;
  const { sealed } = sealText(JSON.stringify(one.words), about(unitId, yearlyReportId, 'content'), key);
  await statement`update yearly_report set content = ${sealed} where unit_id = ${unitId} and report_id = ${yearlyReportId}`.execute(
    sql,
  );
  await noteAuthor(sql, unitId, yearlyReportId, one.by);
  return { yearlyReportId, salt };
}

export async function noteAuthor(sql: Sql, unitId: number, reportId: number, accountId: number): Promise<void> {
  await statement`insert into yearly_report_author (unit_id, report_id, account_id) values (${unitId}, ${reportId}, ${accountId})
    on conflict do nothing`.execute(sql);
}

export async function authorsOf(sql: Sql, unitId: number, reportId: number) {
  const found = await statement<{ accountId: number; personId: number | null }>`
    select x.account_id as "accountId", a.person_id as "personId" from yearly_report_author x
    left join account a on a.unit_id = x.unit_id and a.account_id = x.account_id
    where x.unit_id = ${unitId} and x.report_id = ${reportId}`.execute(sql);
  return found.rows;
}

export async function writeWords(
  sql: Sql,
  unitId: number,
  { yearlyReportId, key }: HeldReport,
  { words, at, by }: { words: Words; at: Instant; by: number },
): Promise<void> {
  const { sealed } = sealText(JSON.stringify(words), about(unitId, yearlyReportId, 'content'), key);
  await statement`update yearly_report set content = ${sealed}, revision = revision + 1, written_at = ${at}, written_by = ${by}
    where unit_id = ${unitId} and report_id = ${yearlyReportId}`.execute(sql);
  await noteAuthor(sql, unitId, yearlyReportId, by);
}

export type ReportChange = Partial<{
  state: State;
  revision: number;
  as_of: Day;
  counted_on: Day;
  figures: string;
  last_year: string | null;
  last_year_from: 'report' | 'ledger' | null;
  returned: Buffer | null;
  submitted_at: Instant | null;
  submitted_by: number | null;
  issued_at: Instant;
  issued_on: Day;
  issued_by: number;
  number: string;
  file_hash: string;
  content_hash: string;
}>;
export async function changeReport(sql: Sql, unitId: number, reportId: number, changed: ReportChange): Promise<void> {
  const sets = Object.entries(changed).map(([column, value]) => statement`${statement.ref(column)} = ${value}`);
  await statement`update yearly_report set ${statement.join(sets)} where unit_id = ${unitId} and report_id = ${reportId}`.execute(
    sql,
  );
}

export const sealedReturn = (unitId: number, { yearlyReportId, key }: HeldReport, why: string): Buffer =>
  sealText(why, about(unitId, yearlyReportId, 'returned'), key).sealed;

export async function deleteReport(sql: Sql, unitId: number, reportId: number): Promise<void> {
  for (const part of ['yearly_report_author', 'yearly_report'])
    await statement`delete from ${statement.table(part)} where unit_id = ${unitId} and report_id = ${reportId}`.execute(
      sql,
    );
}

export type IssuedFile = Pick<SealedFile, 'hash' | 'contentHash'>;

export async function noteDispatch(sql: Sql, unitId: number, reportId: number, dispatchId: number): Promise<void> {
  await statement`insert into yearly_report_dispatch (unit_id, report_id, dispatch_id) values (${unitId}, ${reportId}, ${dispatchId})`.execute(
    sql,
  );
}

export type Sent = {
  readonly dispatchId: DispatchId;
  readonly state: DispatchState;
  readonly number: string | null;
  readonly sentAt: Instant | null;
  readonly to: string;
  readonly receipted: boolean;
};
/** The dispatches with which it went out, one row for each receiver. */
export async function dispatchesOf(sql: Sql, unitId: number, reportId: number): Promise<Sent[]> {
  const found = await statement<Omit<Sent, 'number'> & { sign: string | null; year: number | null; no: number | null }>`
    select d.dispatch_id as "dispatchId", d.state, d.sign, d.year, d.number as no, d.sent_at as "sentAt", c.name as to,
      v.receipted_at is not null as receipted
    from yearly_report_dispatch x
    join dispatch d on d.unit_id = x.unit_id and d.dispatch_id = x.dispatch_id
    join delivery v on v.unit_id = d.unit_id and v.dispatch_id = d.dispatch_id
    join correspondent c on c.unit_id = v.unit_id and c.correspondent_id = v.correspondent_id
    where x.unit_id = ${unitId} and x.report_id = ${reportId} order by d.dispatch_id, c.name`.execute(sql);
  return found.rows.map(({ sign, year, no, ...row }) => ({
    ...row,
    number: sign === null ? null : numberInWords({ sign, year: year!, number: no! }),
  }));
}

/** The names of everybody who is or was in the unit: none of them stands in a report. */
export async function allNames(sql: Sql, unitId: number): Promise<string[]> {
  const found = await statement<{ name: string }>`select distinct name from person where unit_id = ${unitId}`.execute(
    sql,
  );
  return found.rows.map(({ name }) => name);
}
