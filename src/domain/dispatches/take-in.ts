/**
 * Taking letters in: the same for one that comes from a body here and for one that comes on a disk. Everything is checked before anything is
 * written, and all letters of a parcel are written in one transaction or none is. A letter that came before, the very same, changes nothing.
 */
import type { Sql } from '../../database/connect.ts';
import { readScan } from '../../imports/scan.ts';
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import { type Day, dayAt, type Instant } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { addWorkingDays } from '../../law/working-days.ts';
import type { Services, Touched } from '../../platform/action.ts';
import { attach, keepSealed, type SealedFile } from '../../platform/attach.ts';
import { verifyDetached } from '../../platform/cades.ts';
import type { ArrivalId, UnitId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { fingerprintOf } from '../../platform/signing-key.ts';
import { choicesOf, timeZoneOf } from '../duties/store/facts.ts';
import { type BodyRow, findBody, getOwnBody } from '../units/store/bodies.ts';
import { readCalendar } from '../units/store/calendar.ts';
import { cardOf, fingerprintOfCard } from './card.ts';
import { typeOf } from './dispatches.ts';
import { type EnvelopeFile, type Letter, placeOf, type ReadLetter, readEnvelope, readLetter } from './envelope.ts';
import { FINAL_FAULTS, type ParcelFault } from './faults.ts';
import { findKnown, insertArrival, insertArrivalFile } from './store/arrivals.ts';
import { type Correspondent, findByBody, holdByBody, markReceived, putCorrespondent } from './store/correspondents.ts';
import { findByEnvelope, markDeliveredUpTo, markReceipted } from './store/deliveries.ts';

/** Checked as far as that goes without the database's last word, its files on the disk. Only `checkLetters` makes one. */
export type Checked = ReadLetter & { readonly certificate: string; readonly files: readonly KeptOrNot[] };
export type KeptOrNot = SealedFile | { readonly withheld: 'mark' | 'unfit' };

type Reading = {
  readonly read: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  readonly unitId: number;
  readonly services: Services;
};

/** Of the installation's own bodies the installation itself says which keys they have. */
type Sender = { readonly here?: BodyRow | undefined; readonly known?: Correspondent | undefined };

/** Reads, verifies signatures and keeps the files; writes no row. The first fault counts for the whole parcel. */
export async function checkLetters(
  { read, unitId, services }: Reading,
  letters: readonly Letter[],
): Promise<Checked[] | ParcelFault> {
  const own = await read((sql) => getOwnBody(sql, unitId));
  const checked: Checked[] = [];
  for (const letter of letters) {
    const one = readLetter(letter);
    if (typeof one === 'string') return one;
    const { sender, receiver } = one.envelope;
    if (receiver.body !== own.bodyId || receiver.kind !== own.kind) return 'wrong-receiver';
    const from = await read((sql) => findSender(sql, unitId, sender.body));
    const fault = standingOf(from, sender.kind);
    if (fault) return fault;
    const certificate = (from.here ?? from.known)!.certificate;
    if (!(await verifyDetached(letter.bytes, letter.signature, certificate))) return 'wrong-signature';
    if (bearsSecrecyMark(JSON.stringify(one.envelope.content))) return 'secrecy-mark';
    const files: KeptOrNot[] = [];
    for (const file of one.envelope.files) files.push(await keptIfFit(services, file, letter.files.get(file.sha256)!));
    checked.push({ ...one, certificate: fingerprintOf(certificate), files });
  }
  return checked;
}

/**
 * Who signed a letter may still have put into it what has no place here. Its place in the line is taken, so that the next can come; a file
 * that bears a secrecy mark, runs something or is not what it says is not kept, and its row says why.
 */
async function keptIfFit(services: Services, { name, mediaType }: EnvelopeFile, bytes: Buffer): Promise<KeptOrNot> {
  try {
    if ((await readScan(name, bytes)) !== mediaType || /[\\/]/.test(name)) return { withheld: 'unfit' };
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    return { withheld: reason.code === 'secrecy-mark' ? 'mark' : 'unfit' };
  }
  return keepSealed({ services }, bytes, mediaType);
}

async function findSender(sql: Sql, unitId: number, bodyId: string): Promise<Sender> {
  return { here: await findBody(sql, bodyId), known: await findByBody(sql, unitId, bodyId) };
}

function standingOf({ here, known }: Sender, kind: string): ParcelFault | undefined {
  if (known?.state === 'revoked') return 'revoked-sender';
  if (!here && !known) return 'unknown-sender';
  if (known && known.state !== 'confirmed') return 'unconfirmed-sender';
  return (here ?? known)!.kind === kind ? undefined : 'wrong-type';
}

type Taking = { readonly sql: Sql; readonly unitId: number; readonly now: Instant };
export type TakenIn = {
  readonly arrivalId: ArrivalId;
  readonly envelopeHash: string;
  readonly type: ReadLetter['envelope']['type'];
  readonly correspondentId: number;
};

/** What makes its receiver owe an answer from the moment it came (duties/store/occasions.ts). */
const OWED_ON_ARRIVAL: readonly string[] = ['key-unit-consultation', 'order', 'rectification-report'];
export const touchedBy = (taken: readonly Pick<TakenIn, 'type'>[]): Touched =>
  taken.some(({ type }) => OWED_ON_ARRIVAL.includes(type)) ? { people: [], unit: true } : 'nothing';

/** In the receiver's transaction. A fault means that nothing was written; letters that came before are passed over. */
export async function takeIn(taking: Taking, letters: readonly Checked[]): Promise<TakenIn[] | ParcelFault> {
  const { sql, unitId } = taking;
  const within = await deadlineFrom(taking);
  const next: { one: Checked; from: Correspondent }[] = [];
  const lines = new Map<string, Correspondent>();
  for (const one of letters) {
    const { envelope } = one;
    const from = lines.get(envelope.sender.body) ?? (await holdSender(taking, one));
    if (typeof from === 'string') return from;
    const known = await findKnown(sql, unitId, { correspondentId: from.correspondentId, ...envelope });
    const twice = next.some(({ one: other }) => other.envelope.number === envelope.number && sameSender(other, one));
    const place = placeOf(one, from, { ...known, numberUsed: known.numberUsed || twice });
    lines.set(envelope.sender.body, place === 'next' ? { ...from, received: envelope.sequence } : from);
    if (place === 'again') continue;
    if (place !== 'next') return place;
    next.push({ one, from });
  }
  const taken: TakenIn[] = [];
  for (const { one, from } of next) {
    const arrivalId = await keep(taking, one, from, within);
    taken.push({ arrivalId, envelopeHash: one.hash, type: one.envelope.type, correspondentId: from.correspondentId });
    await markReceived(sql, unitId, from.correspondentId, one.envelope.sequence);
  }
  return taken;
}

/**
 * A letter of a body here that is refused for what it is: its place in the line is taken, so that the next can come. Answers whether the
 * line goes on; elsewhere the whole parcel is refused, and its sender knows nothing of it.
 */
export async function passOver(taking: Taking, letter: Letter, fault: ParcelFault): Promise<boolean> {
  const envelope = readEnvelope(letter.bytes);
  if (!FINAL_FAULTS.includes(fault) || typeof envelope === 'string') return false;
  const here = await findBody(taking.sql, envelope.sender.body);
  const from = here && (await holdSender(taking, { envelope, certificate: fingerprintOf(here.certificate) }));
  if (!from || typeof from === 'string' || envelope.sequence !== from.received + 1) return false;
  await markReceived(taking.sql, taking.unitId, from.correspondentId, envelope.sequence);
  return true;
}

const sameSender = (a: Checked, b: Checked): boolean => a.envelope.sender.body === b.envelope.sender.body;

/** The sender as it stands now, its line held; a body of this installation that writes for the first time becomes known by it. */
async function holdSender(
  { sql, unitId, now }: Taking,
  { envelope, certificate }: Pick<Checked, 'envelope' | 'certificate'>,
): Promise<Correspondent | ParcelFault> {
  const { sender } = envelope;
  const from = await findSender(sql, unitId, sender.body);
  const fault = standingOf(from, sender.kind);
  if (fault) return fault;
  if (fingerprintOf((from.here ?? from.known)!.certificate) !== certificate) return 'wrong-signature';
  if (from.here && !from.known) {
    const card = cardOf(from.here);
    await putCorrespondent(sql, unitId, {
      ...card,
      ...{ fingerprint: fingerprintOfCard(card), isHere: true, state: 'confirmed' },
      ...{ at: now, by: 0 },
    });
  }
  return (await holdByBody(sql, unitId, sender.body))!;
}

async function keep(taking: Taking, one: Checked, from: Correspondent, within: Day): Promise<ArrivalId> {
  const { sql, unitId, now } = taking;
  const { envelope } = one;
  const answered = envelope.about && (await findByEnvelope(sql, unitId, from.correspondentId, envelope.about));
  const { receipted } = typeOf(envelope.type);
  const arrivalId = await insertArrival(sql, unitId, {
    ...one,
    ...{ correspondentId: from.correspondentId, about: answered ? answered.dispatchId : undefined, at: now },
    receiptDue: receipted ? within : undefined,
    answerBy: await askedBy(taking, envelope),
    settled: envelope.type === 'receipt' || envelope.type === 'return',
  });
  for (const [index, listed] of envelope.files.entries()) {
    const file = one.files[index]!;
    if (!('withheld' in file)) await attach({ sql, unitId: unitId as UnitId, now }, file);
    await insertArrivalFile(sql, unitId, { arrivalId, position: index + 1, listed, file });
  }
  if (answered) await markDeliveredUpTo(sql, unitId, from.correspondentId, answered.sequence!, now);
  if (envelope.type === 'receipt' && answered)
    await markReceipted(sql, unitId, answered, { at: now, receipt: arrivalId });
  return arrivalId;
}

/** As it says itself; an order by its limit; a rectification report is to be checked within the working days of Provisions 28. */
async function askedBy(taking: Taking, { type, content }: Checked['envelope']): Promise<Day | undefined> {
  if (type === 'rectification-report') return deadlineFrom(taking, 'order.check');
  if ('limit' in content) return content.limit;
  return 'answerBy' in content ? content.answerBy : undefined;
}

async function deadlineFrom(
  { sql, unitId, now }: Taking,
  figure: 'dispatch.receipt' | 'order.check' = 'dispatch.receipt',
): Promise<Day> {
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  const today = dayAt(new Date(now), await timeZoneOf(sql, unitId));
  return addWorkingDays(today, figures[figure], await readCalendar(sql, unitId));
}
