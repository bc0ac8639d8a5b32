/** Reads all that a pack says, in one transaction that writes nothing: figures, evidence, timelines, files, and the proofs of the record. */

import type { Sql } from '../../database/connect.ts';
import type { Signer } from '../../journal/checkpoint.ts';
import { type Proofs, proofsAt } from '../../journal/proofs.ts';
import { type Day, type Instant, plusDays } from '../../law/day.ts';
import { SOON_DAYS } from '../../law/due.ts';
import type { RuleOfDuty } from '../../law/duties.ts';
import type { BreachOfUnit, OrderOfDates } from '../date-orders/orders.ts';
import { NOT_RECORDABLE, startOfDay } from '../duties/ledger.ts';
import { byRule, type StandingOfRule } from '../duties/standing.ts';
import { type LedgerRow, rowsOfSubject } from '../duties/store/ledger.ts';
import { metCounts, openCounts } from '../duties/store/standing.ts';
import { getUnit } from '../units/store/unit.ts';
import { REDACTIONS, type Redaction } from './inspection-packs.ts';
import { breachesFor, ordersFor } from './orders.ts';
import { actsShown, mayBeShown, PACK_RULES } from './sources.ts';
import { type Draw, drawsBeside, frozenMembers, getDraw } from './store/draws.ts';
import { listEvidence, listOriginals, type PackEvidence, type PackOriginal } from './store/evidence.ts';
import { getPack, type WholePack } from './store/packs.ts';
import { nameOfAccount, type PackPerson, peopleOf } from './store/people.ts';
import { listEvents, type PersonEvent } from './store/timeline.ts';
import { type WrittenOriginal, writtenOriginals } from './written.ts';

export type DutyPart = {
  readonly rules: readonly RuleOfDuty[];
  readonly figures: readonly StandingOfRule[];
  readonly evidence: readonly PackEvidence[];
};
export type PersonPart = {
  readonly person: PackPerson;
  readonly events: readonly PersonEvent[];
  readonly evidence: readonly PackEvidence[];
  readonly rows: readonly LedgerRow[];
  readonly orders: readonly OrderOfDates[];
};
export type Gathered = {
  readonly pack: WholePack;
  readonly redaction: Redaction;
  readonly unitName: string;
  readonly askedBy: string;
  readonly asOf: Instant;
  readonly today: Day;
  readonly timeZone: string;
  readonly duties: readonly DutyPart[];
  readonly persons: readonly PersonPart[];
  /** By duty: what is out of order. */
  readonly breaches: readonly BreachOfUnit[] | undefined;
  /** Everybody who is named anywhere in it. */
  readonly people: readonly PackPerson[];
  readonly evidence: readonly PackEvidence[];
  readonly originals: readonly PackOriginal[];
  readonly written: readonly WrittenOriginal[];
  readonly proofs: Proofs | undefined;
  readonly draw:
    | { readonly draw: Draw; readonly beside: readonly Draw[]; readonly members: readonly number[] }
    | undefined;
};

type Asked = {
  readonly unitId: number;
  readonly packId: number;
  readonly now: Instant;
  readonly today: Day;
  readonly timeZone: string;
  readonly signer: Signer;
};

export async function gather(sql: Sql, { unitId, packId, now, today, timeZone, signer }: Asked): Promise<Gathered> {
  const pack = await getPack(sql, unitId, packId);
  const redaction = REDACTIONS[pack.purpose];
  const duties = pack.kind === 'by-duty' ? await dutiesOf(sql, unitId, pack.duties, today, timeZone) : [];
  const persons =
    pack.kind === 'by-person' ? await personsOf(sql, { unitId, today, now, timeZone, redaction }, pack.people) : [];
  const breaches =
    pack.kind === 'by-duty' ? await breachesFor(sql, { unitId, today, redaction, duties: pack.duties }) : undefined;
  const evidence = [...new Set([...duties, ...persons].flatMap((part) => part.evidence))];
  const inBreaches = (breaches ?? []).map(({ personId }) => personId ?? 0);
  const named = [...new Set([...evidence.map(({ personId }) => personId), ...inBreaches].filter((id) => id !== 0))];
  const people = pack.kind === 'by-person' ? persons.map(({ person }) => person) : await peopleOf(sql, unitId, named);
  const originals = await listOriginals(sql, unitId, evidence);
  const posts = persons.flatMap(({ events }) =>
    events.flatMap(({ kind, at }) => (kind === 'post-begins' && at ? [at] : [])),
  );
  const instants = [
    ...new Set([...evidence.map(({ at }) => at), ...originals.flatMap(({ keptAt }) => keptAt ?? []), ...posts]),
  ];
  const unitName = (await getUnit(sql, unitId)).name;
  const asked = { evidence, language: pack.language, unitName, asOf: now, today, timeZone };
  return {
    ...{
      pack,
      redaction,
      asOf: now,
      today,
      timeZone,
      duties,
      persons,
      breaches,
      people,
      evidence,
      originals,
      unitName,
    },
    written: pack.originals ? await writtenOriginals(sql, unitId, asked) : [],
    askedBy: await nameOfAccount(sql, unitId, pack.askedById),
    proofs: await proofsAt(sql, unitId, signer, { instants, acts: actsShown(redaction.entriesOfCases) }),
    draw: pack.drawId === null ? undefined : await drawOf(sql, unitId, pack.drawId),
  };
}

async function dutiesOf(
  sql: Sql,
  unitId: number,
  codes: readonly string[],
  today: Day,
  timeZone: string,
): Promise<DutyPart[]> {
  const now = startOfDay(today, timeZone);
  const soon = startOfDay(plusDays(today, SOON_DAYS + 1), timeZone);
  const figures = byRule(await openCounts(sql, unitId, now, soon), await metCounts(sql, unitId));
  const kindsOf = (rules: readonly RuleOfDuty[]) =>
    new Set(rules.flatMap(({ satisfiedBy }) => satisfiedBy).filter(mayBeShown));
  const wanted = codes.map((code) => PACK_RULES.filter(({ duty }) => duty.code === code));
  // Read once: a session that was attended is evidence of several duties.
  const all = await listEvidence(sql, unitId, { kinds: [...kindsOf(wanted.flat())] });
  return wanted.map((rules) => {
    const kinds = kindsOf(rules);
    return {
      ...{ rules, figures: figures.filter(({ rule }) => rules.some(({ number }) => number === rule)) },
      evidence: all.filter(({ kind }) => kinds.has(kind)),
    };
  });
}

/** What a person's pack shows of evidence and duties: of the rules that a pack can speak of at all. */
type Of = Pick<Asked, 'unitId' | 'today' | 'now' | 'timeZone'> & { readonly redaction: Redaction };
async function personsOf(
  sql: Sql,
  { unitId, today, now, timeZone, redaction }: Of,
  ids: readonly number[],
): Promise<PersonPart[]> {
  const kinds = [...new Set(PACK_RULES.flatMap(({ satisfiedBy }) => satisfiedBy).filter(mayBeShown))];
  const people = await peopleOf(sql, unitId, ids);
  const evidence = await listEvidence(sql, unitId, { kinds, people: ids });
  const events = await listEvents(sql, unitId, ids, timeZone);
  const numbers = new Set(PACK_RULES.map(({ number }) => number).filter((number) => !NOT_RECORDABLE.includes(number)));
  const parts: PersonPart[] = [];
  // In the order in which they were drawn or asked for.
  for (const id of ids) {
    const person = people.find(({ personId }) => personId === id);
    if (!person) continue;
    const rows = (await rowsOfSubject(sql, unitId, id)).filter(({ rule }) => numbers.has(rule));
    const its = <Row extends { readonly personId: number }>(of: readonly Row[]) =>
      of.filter(({ personId }) => personId === id);
    const orders = await ordersFor(sql, { unitId, today, now, redaction, personId: id });
    parts.push({ person, events: its(events), evidence: its(evidence), rows, orders });
  }
  return parts;
}

async function drawOf(sql: Sql, unitId: number, drawId: number) {
  const draw = await getDraw(sql, unitId, drawId);
  return { draw, beside: await drawsBeside(sql, unitId, draw), members: await frozenMembers(sql, unitId, drawId) };
}
