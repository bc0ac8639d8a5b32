/**
 * A dispatch becomes a document and goes out. Its paper bears its number, so it is set before the transaction with the next number of the series
 * and counts only if that is still the next; else `busy`, and nothing happened. Sending fixes the envelope for each receiver and its
 * place in the line; the postman signs and brings it (postman.ts).
 */

import { printed } from '../../exports/printed.ts';
import { canonical, reference } from '../../journal/entry.ts';
import { type Day, yearOf } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { addWorkingDays } from '../../law/working-days.ts';
import type { Context, Preparing } from '../../platform/action.ts';
import { attach, keepSealed, type SealedFile } from '../../platform/attach.ts';
import { refuse } from '../../platform/refusal.ts';
import { isSame } from '../../platform/second-person.ts';
import type { SigningKey } from '../../platform/signing-key.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { sealPdf, unitKey } from '../units/seal.ts';
import { getOwnBody } from '../units/store/bodies.ts';
import { readCalendar } from '../units/store/calendar.ts';
import { keepCertificate } from '../units/store/certificates.ts';
import { getUnit } from '../units/store/unit.ts';
import type { AnyContent } from './content.ts';
import { type DispatchTypeName, type Handling, numberInWords, typeOf, type Urgency } from './dispatches.ts';
import { paperOf } from './documents.ts';
import { type Envelope, envelopeBytes, FORM, sha256 } from './envelope.ts';
import { getArrival, markSettled } from './store/arrivals.ts';
import { holdCorrespondent, takeSequence } from './store/correspondents.ts';
import { listDeliveries, markSealing } from './store/deliveries.ts';
import {
  authorsOf,
  getDispatch,
  insertDispatchFile,
  lastNumber,
  listFiles,
  markApproved,
  markSent,
} from './store/dispatches.ts';

export type Paper = {
  readonly sign: string;
  readonly year: number;
  readonly number: number;
  readonly key: SigningKey;
  readonly file: SealedFile;
  /** What the paper says, to be compared with what stands when it is to count. */
  readonly basis: string;
};

type ToPrint = {
  /** Of the attachments: the same name with other bytes is another dispatch. */
  readonly hashes: readonly string[];
  readonly type: DispatchTypeName;
  readonly content: AnyContent;
  readonly handling: Handling;
  readonly urgency: Urgency;
  readonly to: readonly string[];
  readonly attachments: readonly string[];
};

/** For an action's `prepare`. Refuses `no-sign` where the body has no sign for its series yet. */
export async function setPaper(preparing: Preparing, what: ToPrint): Promise<Paper> {
  const { read, unitId, today, now, services } = preparing;
  const year = yearOf(today);
  const { sign, number, sender } = await read(async ({ sql }) => {
    const unit = await getUnit(sql, unitId);
    const sign = `${unit.sign ?? refuse('no-sign')}${typeOf(what.type).mark}`;
    return { sign, number: (await lastNumber(sql, unitId, sign, year)) + 1, sender: unit.name };
  });
  const key = await unitKey(preparing);
  const words = numberInWords({ sign, year, number });
  const paper = paperOf({ ...what, sender, number: words, day: today, at: now, signedWith: key.fingerprint });
  const pdf = await sealPdf(await printed(paper, services.fontsRoot), key, { now, name: sender, reason: words });
  const file = await keepSealed(preparing, pdf, 'application/pdf');
  return { sign, year, number, key, file, basis: basisOf(what) };
}

/** What is printed of a draft: for `setPaper`, and again in the transaction. */
export async function toPrint({ sql, unitId }: Pick<Context, 'sql' | 'unitId'>, dispatchId: number): Promise<ToPrint> {
  const { type, content, handling, urgency } = await getDispatch(sql, unitId, dispatchId);
  const to = (await listDeliveries(sql, unitId, dispatchId)).map((one) => one.name);
  const files = await listFiles(sql, unitId, { dispatchId });
  const attachments = files.map((one) => one.name);
  return { type, content, handling, urgency, to, attachments, hashes: files.map((one) => one.contentHash) };
}

/** Words, receivers and files as one value: whoever approves sends the one that he read. */
export const basisOf = (what: ToPrint): string => sha256(Buffer.from(canonical(what)));

/** Whoever began it or wrote in it approves nothing of it. A receipt says only that something came, and needs nobody else. */
export async function refuseAuthor({ sql, unitId, actor }: Context, dispatchId: number): Promise<void> {
  if ((await authorsOf(sql, unitId, dispatchId)).some((author) => isSame(actor, author))) refuse('own-draft');
}

/** Numbers it and attaches its paper. Refuses `busy` where it, or the series, has moved on since the paper was set. */
export async function approve(context: Context, dispatchId: number, paper: Paper) {
  const { sql, unitId, now, today, actor } = context;
  const one = await getDispatch(sql, unitId, dispatchId, true);
  if (one.state !== 'draft') refuse('wrong-state');
  if (one.type !== 'receipt') await refuseAuthor(context, dispatchId);
  const { sign, year, number, key, file } = paper;
  if ((await lastNumber(sql, unitId, sign, year, true)) + 1 !== number) refuse('busy');
  if (basisOf(await toPrint(context, dispatchId)) !== paper.basis) refuse('busy');
  const certificate = await keepCertificate(sql, unitId, key, now);
  await attach(context, file);
  await insertDispatchFile(sql, unitId, { dispatchId, role: 'paper', name: `${numberInWords(paper)}.pdf`, file });
  await markApproved(sql, unitId, dispatchId, {
    sign,
    year,
    number,
    day: today,
    at: now,
    by: actor.accountId,
    certificate,
  });
  return {
    ...{ dispatchId, number: reference(numberInWords(paper)), certificate: reference(certificate) },
    paper: reference(file.contentHash),
  };
}

/** Fixes what each receiver gets. The postman does the rest, once this is committed. */
export async function send(context: Context, dispatchId: number) {
  const { sql, unitId, now } = context;
  const one = await getDispatch(sql, unitId, dispatchId, true);
  if (one.state !== 'approved') refuse('wrong-state');
  const own = await getOwnBody(sql, unitId);
  const due = typeOf(one.type).receipted ? await receiptDue(context) : undefined;
  const answered = one.about === null ? undefined : await getArrival(sql, unitId, one.about);
  const files = (await listFiles(sql, unitId, { dispatchId })).map(({ role, name, mediaType, contentHash, size }) => ({
    ...{ role, name, size, sha256: contentHash },
    mediaType: mediaType as Envelope['files'][number]['mediaType'],
  }));
  const envelopes: { correspondentId: number; sequence: number; envelope: ReturnType<typeof reference> }[] = [];
  for (const { correspondentId } of await listDeliveries(sql, unitId, dispatchId)) {
    const { bodyId, kind, name, state } = await holdCorrespondent(sql, unitId, correspondentId);
    if (state !== 'confirmed') refuse('receiver-not-confirmed', { name });
    const sequence = await takeSequence(sql, unitId, correspondentId);
    const bytes = envelopeBytes({
      ...{
        form: FORM,
        sequence,
        type: one.type,
        day: one.day!,
        sentAt: now,
        handling: one.handling,
        urgency: one.urgency,
      },
      sender: { body: own.bodyId, name: own.name, kind: own.kind },
      receiver: { body: bodyId, name, kind },
      number: numberInWords({ sign: one.sign!, year: one.year!, number: one.number! }),
      ...(answered?.correspondentId === correspondentId && { about: answered.envelopeHash }),
      ...{ content: one.content, files },
    });
    const hash = sha256(bytes);
    const sealing = { dispatchId: one.dispatchId, correspondentId, sequence, bytes, hash, key: one.key, sentAt: now };
    await markSealing(sql, unitId, { ...sealing, receiptDue: due });
    envelopes.push({ correspondentId, sequence, envelope: reference(hash) });
  }
  await markSent(sql, unitId, dispatchId, now);
  if (answered && typeOf(one.type).settles) await markSettled(sql, unitId, answered.arrivalId, now);
  return { dispatchId, envelopes };
}

/** What the receiver has to acknowledge by, as this body counts. */
async function receiptDue({ sql, unitId, today }: Context): Promise<Day> {
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  return addWorkingDays(today, figures['dispatch.receipt'], await readCalendar(sql, unitId));
}
