/** What a user can see of duties: where the unit stands, the ledger, one row with its reasons, one person's file, one's own. */
import { z } from 'zod';
import { plusDays } from '../../law/day.ts';
import { SOON_DAYS } from '../../law/due.ts';
import { dutyOf, ruleOf } from '../../law/duties.ts';
import { explain } from '../../law/explain.ts';
import { cite, wordsOf } from '../../law/instruments.ts';
import { givesRows, recordOfOccasion } from '../../law/occasion.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { reasonInWords } from '../../law/reasons-in-words.ts';
import { countWorkingDays } from '../../law/working-days.ts';
import type { Context } from '../../platform/action.ts';
import { PersonId } from '../../platform/ids.ts';
import { Page, PurposeField } from '../../platform/input.ts';
import { hasAny } from '../../platform/permission.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { readCalendar } from '../units/store/calendar.ts';
import { type Figure, readFigures } from './figures.ts';
import { askOf, LedgerFilterFields, NOT_RECORDABLE, readLedger, shown, startOfDay, withRecords } from './ledger.ts';
import { KEPT_FROM_PARTS, ledgerSightOf, SEE_LEDGER, SEE_PART_OF_LEDGER, SEE_WHOLE_LEDGER } from './sight.ts';
import { byRule, trendOf } from './standing.ts';
import { choicesOf, type EvidenceRow, findPersonFacts, unitFacts } from './store/facts.ts';
import { COUNTED_AT_MOST, countRows, rowsOfSubject } from './store/ledger.ts';
import { departmentAt, isInSight, type LedgerSight } from './store/sight.ts';
import {
  byMonths,
  countPeople,
  dueByDay,
  metCounts,
  openByDepartment,
  openCounts,
  postCounts,
} from './store/standing.ts';

export const whereWeStand = query({
  name: 'duties.where-we-stand',
  input: z.strictObject({}),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run(context) {
    const { sql, unitId, today } = context;
    const counted = await countPeople(sql, unitId, today);
    const { statuses, ledgerFrom } = await unitFacts(sql, unitId);
    return { today, ledgerFrom, statuses, ...counted, rules: await countsOf(context, 'everything') };
  },
});

async function countsOf({ sql, unitId, today, timeZone }: Context, sight: LedgerSight) {
  const now = startOfDay(today, timeZone);
  const soon = startOfDay(plusDays(today, SOON_DAYS + 1), timeZone);
  const open = await openCounts(sql, unitId, now, soon, sight);
  return byRule(open, await metCounts(sql, unitId, sight));
}

/** The part of the ledger that is one's work, counted by rule: the own department's, the rules of foreign affairs, and so on. */
export const myPart = query({
  name: 'duties.my-part',
  input: z.strictObject({}),
  by: SEE_PART_OF_LEDGER,
  recorded: 'no',
  async run(context) {
    const sight = await ledgerSightOf(context);
    if (sight === 'everything') return { department: null, rulesInSight: null, rules: await countsOf(context, sight) };
    const { within, rules, ofForeignRelated } = sight;
    return {
      /** Nothing where the actor is no liaison, or belongs to no department. */
      department: (within && (await departmentAt(context.sql, context.unitId, within))) ?? null,
      /** The rules that a filter can ask for; null where it can be any of them. */
      rulesInSight: within ? null : [...rules, ...ofForeignRelated],
      rules: await countsOf(context, sight),
    };
  },
});

/** Who is here: for the small figures beside the large ones. */
export const whoIsHere = query({
  name: 'duties.who-is-here',
  input: z.strictObject({}),
  by: ['security-officer', 'head'],
  recorded: 'no',
  run: ({ sql, unitId, today }) => postCounts(sql, unitId, today),
});

export const trend = query({
  name: 'duties.trend',
  input: z.strictObject({}),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run({ sql, unitId, today }) {
    return { months: trendOf(await byMonths(sql, unitId, NOT_RECORDABLE), today) };
  },
});

/** What is open, by the day it falls due, a year ahead; and where the open work lies, by department. */
export const calendar = query({
  name: 'duties.calendar',
  input: z.strictObject({}),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run({ sql, unitId, today, timeZone }) {
    const now = startOfDay(today, timeZone);
    const end = startOfDay(plusDays(today, 366), timeZone);
    return {
      days: await dueByDay(sql, unitId, now, end, NOT_RECORDABLE),
      departments: await openByDepartment(sql, unitId, now, NOT_RECORDABLE),
    };
  },
});

export const ledger = query({
  name: 'duties.ledger',
  input: z.strictObject({ ...LedgerFilterFields, ...Page }),
  by: SEE_LEDGER,
  recorded: 'no',
  async run(context, { offset, limit, ...filter }) {
    const rows = await readLedger(context, filter, { offset, limit });
    const counted = await countRows(context.sql, askOf(context, filter, await ledgerSightOf(context)));
    return { rows, total: counted, totalIsMore: counted >= COUNTED_AT_MOST };
  },
});

/** The facts of the subject of a row and of the unit; person 0 is the unit itself. */
async function factsOf({ sql, unitId }: Context, personId: number) {
  const unit = await unitFacts(sql, unitId);
  const person = personId === 0 ? undefined : await findPersonFacts(sql, unitId, personId);
  if (personId !== 0 && !person) refuse('not-found');
  return { unit, person, figures: effectiveFigures(await choicesOf(sql, unitId)) };
}

/** One row of the ledger, opened: the article's words, why it applies, what would satisfy it, what did, and how it went the other times. */
async function openRow(
  context: Context,
  { personId, rule: number, occasion }: { personId: number; rule: number; occasion: number },
) {
  const rows = await rowsOfSubject(context.sql, context.unitId, personId);
  const found = rows.find((row) => row.rule === number && row.occasion === occasion);
  const rule = ruleOf(number);
  if (!found || !rule) return refuse('not-found');
  const { unit, person, figures } = await factsOf(context, personId);
  // What a record made owed is met by its own evidence: that of other matters is none of this row's business.
  const record = givesRows(number) ? recordOfOccasion(occasion) : undefined;
  const evidence = (person?.evidence ?? unit.evidence).filter(
    (one) =>
      rule.satisfiedBy.includes(one.kind) &&
      (!record || (one.source === record.source && one.sourceId === record.sourceId)),
  );
  const { duty } = rule;
  const same = rows.filter((row) => row.rule === number).map((row) => shown(row, context.today));
  const [named, ...others] = await withRecords(context, [
    ...same.filter((row) => row.occasion === occasion),
    ...same.filter((row) => row.occasion !== occasion),
  ]);
  const why = explain(duty, unit, person, figures, context.today).rules.find((one) => one.rule === number);
  return {
    row: {
      ...named!,
      personName: person?.name,
      department: person?.department,
      doneBy: found.done_by ?? undefined,
    },
    duty: {
      ...{ code: duty.code, title: duty.title, summary: duty.summary },
      ...{ recordedIn: rule.recordedIn, bearer: duty.bearer },
    },
    rule: { number, title: rule.title, evidenceInWords: rule.evidenceInWords },
    articles: duty.citations.map((citation) => ({ citation: cite(citation), words: wordsOf(citation) })),
    /** Why it applies to this subject, then why this row is due then and what met it or is missing. */
    whyItApplies: (why?.reasons ?? []).map(reasonInWords),
    whyThisRow: (why?.rows.find((one) => one.row.occasion === occasion)?.reasons ?? []).map(reasonInWords),
    evidence,
    /** The same duty of the same subject, or of what its record is about, at its other times, the latest first. */
    otherTimes: others.filter((one) => one.of?.page === named?.of?.page).reverse(),
  };
}

/** To who may see but a part of the ledger, a row outside it is not there. */
async function openRowInSight(context: Context, key: { personId: number; rule: number; occasion: number }) {
  const sight = await ledgerSightOf(context);
  return (await isInSight(context.sql, context.unitId, sight, key)) ? openRow(context, key) : refuse('not-found');
}

const RowFields = { rule: z.int().min(1).max(32_767), occasion: z.int().min(0) };

export const row = query({
  name: 'duties.row',
  input: z.strictObject({ personId: PersonId, purpose: PurposeField, ...RowFields }),
  by: [...SEE_WHOLE_LEDGER, 'liaison', 'foreign-affairs'],
  recorded: 'purpose',
  run: openRowInSight,
});

/** The same for a duty of the unit itself: no person's file is opened, so no look is logged. */
export const unitRow = query({
  name: 'duties.unit-row',
  input: z.strictObject(RowFields),
  by: [...SEE_WHOLE_LEDGER, 'foreign-affairs', 'network-security', 'industry-officer', 'organ-officer'],
  recorded: 'no',
  run: (context, input) => openRowInSight(context, { personId: 0, ...input }),
});

/** What of a person's file is not for who reads it without seeing the whole ledger: that a matter was reported. */
function forReader<File extends { rows: readonly { rule: number }[]; person: { evidence: readonly EvidenceRow[] } }>(
  { actor }: Context,
  file: File,
): File {
  if (hasAny(actor.roles, SEE_WHOLE_LEDGER)) return file;
  const kept = KEPT_FROM_PARTS.flatMap((number) => ruleOf(number)!.satisfiedBy);
  return {
    ...file,
    rows: file.rows.filter(({ rule }) => !KEPT_FROM_PARTS.includes(rule)),
    person: { ...file.person, evidence: file.person.evidence.filter(({ kind }) => !kept.includes(kind)) },
  };
}

/** A person's file: facts, duties, evidence, in the order of days, with the instants at which they were entered. */
async function openFile(context: Context, personId: number) {
  const found = await factsOf(context, personId);
  // What records make owed is shown as rows; whose record it is, its own module says to whom it may.
  const { occasions: _, ...person } = found.person!;
  const rows = await rowsOfSubject(context.sql, context.unitId, personId);
  return { personId, person, rows: rows.map((one) => shown(one, context.today)) };
}

/** For what is logged otherwise than by a purpose: a file that is opened for a request of the authorities. */
export const fileForReader = async (context: Context, personId: number) =>
  forReader(context, await openFile(context, personId));

export const file = query({
  name: 'duties.file',
  input: z.strictObject({ personId: PersonId, purpose: PurposeField }),
  by: ['security-officer', 'head', 'personnel'],
  recorded: 'purpose',
  run: (context, { personId }) => fileForReader(context, personId),
});

/** What I owe, and all that is held about me (rights.md R8). */
export const mine = query({
  name: 'duties.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  run: (context) => openFile(context, context.actor.personId ?? refuse('not-found')),
});

/** One's own row, opened. */
export const myRow = query({
  name: 'duties.my-row',
  input: z.strictObject(RowFields),
  by: ['member'],
  recorded: 'no',
  run: (context, input) => openRow(context, { personId: context.actor.personId ?? refuse('not-found'), ...input }),
});

export const figures = query({
  name: 'duties.figures',
  input: z.strictObject({}),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run({ sql, unitId, today }) {
    const calendar = await readCalendar(sql, unitId);
    const ifBegunToday = ({ unit, value, chosen }: Figure) =>
      unit === 'working-days' ? countWorkingDays(today, chosen?.value ?? value, calendar) : undefined;
    return {
      figures: (await readFigures(sql, unitId)).map((figure) => ({ ...figure, ifBegunToday: ifBegunToday(figure) })),
    };
  },
});

/** The words of one duty, for a link from anywhere. */
export const dutyInWords = query({
  name: 'duties.duty',
  input: z.strictObject({ code: z.string().max(10) }),
  by: [
    'security-officer',
    'head',
    'personnel',
    'foreign-affairs',
    'network-security',
    'liaison',
    'relay-officer',
    'member',
    'industry-officer',
    'organ-officer',
  ],
  recorded: 'no',
  async run(_context, { code }) {
    const duty = dutyOf(code as never) ?? refuse('not-found');
    return {
      duty,
      articles: duty.citations.map((citation) => ({ citation: cite(citation), words: wordsOf(citation) })),
    };
  },
});
