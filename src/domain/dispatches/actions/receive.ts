/**
 * What arrived: opened, which is logged with its purpose (Provisions 6; Counter-Espionage Law 11), and acknowledged. A receipt says only that the
 * dispatch came; it is signed by the body and needs no second person.
 */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { dayAt } from '../../../law/day.ts';
import { dayInWords } from '../../../law/day-in-words.ts';
import { action, type Context, done, type Services } from '../../../platform/action.ts';
import { readFile } from '../../../platform/files.ts';
import { ArrivalId, DispatchId, type UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { findFile } from '../../../platform/store.ts';
import type { ContentOf } from '../content.ts';
import { ARRIVAL_PURPOSES, type ArrivalPurpose, isOfPeople, typeOf } from '../dispatches.ts';
import { approve, basisOf, send, setPaper, toPrint } from '../issue.ts';
import { carry } from '../postman.ts';
import { CLERKS, READERS } from '../roles.ts';
import {
  getArrival,
  hasArrival,
  holdArrival,
  logArrivalLook,
  markAcknowledged,
  markOpened,
  markSettled,
} from '../store/arrivals.ts';
import { getDispatch, insertDispatch, listFiles, logDispatchLook } from '../store/dispatches.ts';
import { namedDispatch } from './draft.ts';

export const namedArrival = async ({ sql, unitId }: Context, { arrivalId }: { arrivalId: number }): Promise<UnitId> =>
  (await hasArrival(sql, unitId, arrivalId)) ? unitId : refuse('not-found');

const Opening = { arrivalId: ArrivalId, purpose: z.enum(ARRIVAL_PURPOSES) };

/** Its words and the list of its files. */
export const openArrival = action({
  name: 'dispatches.open',
  input: z.strictObject(Opening),
  by: READERS,
  within: namedArrival,
  async run({ sql, unitId, now, actor }, { arrivalId, purpose }) {
    const { envelope, ...arrival } = await getArrival(sql, unitId, arrivalId);
    await markOpened(sql, unitId, arrivalId, now);
    await logArrivalLook(sql, unitId, { arrivalId, at: now, accountId: actor.accountId, purpose });
    const files = await listFiles(sql, unitId, { arrivalId });
    return done({
      result: { ...arrival, openedAt: arrival.openedAt ?? now, content: envelope.content, files },
      record: { arrivalId, purpose },
      touched: 'nothing',
    });
  },
});

/** Refuses where its bytes were not kept, or its key was destroyed. */
async function bytesOf(
  { sql, services }: { sql: Context['sql']; services: Services },
  unitId: number,
  hash: string | null,
) {
  const found = hash === null ? refuse('file-withheld') : await findFile(sql, unitId, hash);
  return (found && (await readFile(services.filesRoot, found.hash, found.key))) ?? refuse('not-found');
}

const fileNamed = (files: Awaited<ReturnType<typeof listFiles>>, position: number) =>
  files.find((file) => file.position === position) ?? refuse('not-found');

/** One file of what arrived, its bytes opened. Who may have it is decided by the act that asks. */
export async function arrivalFile(
  from: { readonly sql: Context['sql']; readonly services: Services },
  unitId: number,
  { arrivalId, position }: { readonly arrivalId: number; readonly position: number },
) {
  const one = fileNamed(await listFiles(from.sql, unitId, { arrivalId }), position);
  return { name: one.name, mediaType: one.mediaType, bytes: await bytesOf(from, unitId, one.fileHash) };
}

export const openArrivalFile = action({
  name: 'dispatches.open-file',
  input: z.strictObject({ ...Opening, position: z.int().min(1).max(1000) }),
  by: READERS,
  within: namedArrival,
  prepare: ({ read, services }, { arrivalId, position }) =>
    read(({ sql, unitId }) => arrivalFile({ sql, services }, unitId, { arrivalId, position })),
  async run({ sql, unitId, now, actor }, { arrivalId, position, purpose }, file) {
    await logArrivalLook(sql, unitId, { arrivalId, at: now, accountId: actor.accountId, purpose });
    return done({ result: { file }, record: { arrivalId, position, purpose }, touched: 'nothing' });
  },
});

/** What an own document about a person says. The others stand in `dispatches.dispatch`. */
export const openOwn = action({
  name: 'dispatches.open-own',
  input: z.strictObject({ dispatchId: DispatchId, purpose: z.enum(ARRIVAL_PURPOSES) }),
  by: READERS,
  within: namedDispatch,
  async run(context, { dispatchId, purpose }) {
    const { sql, unitId, now, actor } = context;
    const { content } = await getDispatch(sql, unitId, dispatchId);
    await logDispatchLook(sql, unitId, { dispatchId, at: now, accountId: actor.accountId, purpose });
    const basis = basisOf(await toPrint(context, dispatchId));
    return done({ result: { content, basis }, record: { dispatchId, purpose }, touched: 'nothing' });
  },
});

/** The own document, as it went out. One about a person is opened for a purpose, as one that came. */
export const openOwnFile = action({
  name: 'dispatches.open-own-file',
  input: z.strictObject({
    dispatchId: DispatchId,
    position: z.int().min(1).max(1000),
    purpose: z.enum(ARRIVAL_PURPOSES).optional(),
  }),
  by: READERS,
  within: namedDispatch,
  prepare: ({ read, services }, { dispatchId, position, purpose }) =>
    read(async ({ sql, unitId }) => {
      await refuseUnsaid(sql, unitId, dispatchId, purpose);
      const one = fileNamed(await listFiles(sql, unitId, { dispatchId }), position);
      const bytes = await bytesOf({ sql, services }, unitId, one.fileHash);
      return { name: one.name, mediaType: one.mediaType, bytes };
    }),
  async run({ sql, unitId, now, actor }, { dispatchId, position, purpose }, file) {
    if (purpose) await logDispatchLook(sql, unitId, { dispatchId, at: now, accountId: actor.accountId, purpose });
    return done({ result: { file }, record: { dispatchId, position, purpose }, touched: 'nothing' });
  },
});

/** Of a document about a person the purpose is said, or nothing of it is opened. */
export async function refuseUnsaid(
  sql: Context['sql'],
  unitId: number,
  dispatchId: number,
  purpose: ArrivalPurpose | undefined,
): Promise<void> {
  const { type } = await getDispatch(sql, unitId, dispatchId);
  if (isOfPeople(type) && purpose === undefined) refuse('invalid-input', { field: 'purpose' });
}

/** The receipt's words: of which dispatch, and on which day it came, which may be days before it is acknowledged. */
export function receiptFor(
  arrival: Awaited<ReturnType<typeof getArrival>>,
  today: ContentOf<'receipt'>['receivedOn'],
  openedOn?: ContentOf<'receipt'>['openedOn'],
): ContentOf<'receipt'> {
  const title = `关于${arrival.number}的回执`.slice(0, 120);
  const text = `你单位${dayInWords(arrival.day).zh}印发的${arrival.number}（${typeOf(arrival.type).name.zh}）收悉。收到日期：${dayInWords(today).zh}。特此回执。`;
  return {
    title,
    text,
    of: arrival.envelopeHash,
    number: arrival.number,
    receivedOn: today,
    ...(openedOn && { openedOn }),
  };
}

/** Once. What the dispatch asks for is settled by its own act; one that asks for nothing is settled by this. */
export const acknowledge = action({
  name: 'dispatches.acknowledge',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: CLERKS,
  within: namedArrival,
  async prepare(preparing, { arrivalId }) {
    const arrival = await preparing.read(({ sql, unitId }) => getArrival(sql, unitId, arrivalId));
    refuseSecond(arrival);
    const dayOf = (at: string) => dayAt(new Date(at), preparing.timeZone);
    const openedOn = arrival.openedAt === null ? undefined : dayOf(arrival.openedAt);
    const content = receiptFor(arrival, dayOf(arrival.receivedAt), openedOn);
    const paper = await setPaper(preparing, {
      type: 'receipt',
      content,
      handling: 'ordinary',
      urgency: 'none',
      to: [arrival.from],
      attachments: [],
      hashes: [],
    });
    return { content, paper };
  },
  async run(context, { arrivalId }, { content, paper }) {
    const { sql, unitId, now, actor } = context;
    await holdArrival(sql, unitId, arrivalId);
    const arrival = await getArrival(sql, unitId, arrivalId);
    refuseSecond(arrival);
    const draft = {
      ...({ type: 'receipt', to: [arrival.correspondentId], content, about: arrivalId } as const),
      ...({ handling: 'ordinary', urgency: 'none' } as const),
    };
    const { dispatchId } = await insertDispatch(sql, unitId, { draft, at: now, by: actor.accountId });
    const approved = await approve(context, dispatchId, paper);
    const { envelopes } = await send(context, dispatchId);
    await markAcknowledged(sql, unitId, arrivalId, dispatchId);
    if (asksForNothing(arrival.type)) await markSettled(sql, unitId, arrivalId, now);
    return done({
      result: { number: approved.number },
      record: { arrivalId, of: reference(arrival.envelopeHash), ...approved, envelopes },
      touched: 'nothing',
    });
  },
  afterwards: carry,
});

function refuseSecond(arrival: { readonly receipt: number | null; readonly type: Parameters<typeof typeOf>[0] }): void {
  if (arrival.receipt !== null) refuse('already-acknowledged');
  if (!typeOf(arrival.type).receipted) refuse('wrong-state');
}

const asksForNothing = (type: Parameters<typeof typeOf>[0]): boolean => type === 'guidance' || type === 'yearly-report';
