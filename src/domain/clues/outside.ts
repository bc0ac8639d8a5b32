/**
 * What anybody does at the public page, without an account: report, come back with the receipt code, add, complain. Nobody is identified
 * and nothing is written down of who asked: the record says that it was done, by nobody. Whoever is signed in is not asked either: the
 * page sends no cookie with it (web/pages/report).
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readScan } from '../../imports/scan.ts';
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { done, type UploadedFile } from '../../platform/action.ts';
import { attach, keepSealed } from '../../platform/attach.ts';
import { UnitId } from '../../platform/ids.ts';
import { line, paragraph } from '../../platform/input.ts';
import { type AtTheDoor, lookUnknown, performUnknown } from '../../platform/outside.ts';
import { readInput, type World } from '../../platform/perform.ts';
import { refuse } from '../../platform/refusal.ts';
import { sealedHash } from '../../platform/sealing.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { CLUES, clocksOf, numberOf, type Report, readCode } from './clues.ts';
import { ContactFields, sealedToAll } from './contact.ts';
import { type Clue, findByCode, insertClue, insertWord, type Keys, wordsOf } from './store/clues.ts';
import { complaintsOf, insertComplaint } from './store/complaints.ts';
import { contactsOf, hasRelayOfficer, insertContact, liveRecipients } from './store/contacts.ts';
import { takingUnit } from './store/lists.ts';
import { filesOf, insertFile, relaysOf } from './store/relays.ts';

/** Longer than may be kept, so that what is too long is declined in words of its own. */
const Written = paragraph(200_000);
const Code = { unitId: UnitId, code: z.string().max(60) };
const Contact = z.strictObject(ContactFields);
type Contact = z.infer<typeof Contact>;

export const ReportInput = z.strictObject({
  ...Code,
  what: Written,
  when: line(CLUES.lineAtMost).optional(),
  where: line(CLUES.lineAtMost).optional(),
  protection: z.boolean(),
  contact: Contact.optional(),
});
export const CodeInput = z.strictObject(Code);
export const AddInput = z.strictObject({ ...Code, words: Written, contact: Contact.optional() });
export const ComplainInput = z.strictObject({ ...Code, words: Written });

const hashOfCode = (unitId: number, code: string): Buffer =>
  createHash('sha256').update(`bulwark receipt code ${unitId} ${code}`).digest();
const codeHash = (unitId: number, typed: string): Buffer =>
  hashOfCode(unitId, readCode(typed) ?? refuse('wrong-receipt-code'));

/** What may be kept: something, not too much of it, and no state secret. */
function fit(words: string, limit: number): string {
  const text = words.trim();
  if (text === '') refuse('report-empty');
  if ([...text].length > limit) refuse('report-too-long', { limit });
  if (bearsSecrecyMark(text)) refuse('report-secrecy-mark');
  return text;
}

/** What the page says before anything is written: of which unit it is, to which keys contact data are encrypted, and the periods. */
export const reportPage = (world: World, unitId: UnitId) =>
  lookUnknown(world, unitId, async (sql) => {
    const { unitName, timeZone } = await takingUnit(sql, unitId);
    const figures = effectiveFigures(await choicesOf(sql, unitId));
    return {
      ...{ unitName, timeZone },
      recipients: await liveRecipients(sql, unitId),
      attended: await hasRelayOfficer(sql, unitId),
      relayHours: figures['clue.relay-phone'],
      acknowledgeDays: figures['clue.acknowledgement'],
      feedbackDays: figures['clue.feedback'],
      contactMonths: figures['keep.clue-contact'],
    };
  });

async function keepContact({ sql, unitId, now }: AtTheDoor, clueId: number, contact: Contact) {
  const sealed = await sealedToAll(sql, unitId, contact);
  if ((await contactsOf(sql, unitId, clueId)).length >= CLUES.contactsAtMost)
    refuse('too-many-of-a-clue', { limit: CLUES.contactsAtMost });
  await insertContact(sql, unitId, clueId, { ...sealed, at: now });
}

/**
 * The report is in when this returns, sealed, with its clocks running. Sent again with the same code and the same words, it is the same one:
 * a reporter whose line broke, or whose server was killed under him, presses once more.
 */
export async function receiveReport(world: World, given: unknown) {
  const { unitId, code, contact, ...said } = readInput(ReportInput, given);
  const hash = codeHash(unitId, code);
  const report: Report = {
    what: fit(said.what, CLUES.reportAtMost),
    when: said.when ?? '',
    where: said.where ?? '',
    protection: said.protection,
  };
  if (bearsSecrecyMark(`${report.when}\n${report.where}`)) refuse('report-secrecy-mark');
  const words = JSON.stringify(report);
  return performUnknown(world, unitId, 'clues.receive', takingUnit, async (at) => {
    const { sql, now, today } = at;
    const before = await findByCode(sql, unitId, hash);
    if (before) return again(at, before, words);
    const clocks = clocksOf(now, today, effectiveFigures(await choicesOf(sql, unitId)));
    const clue = await insertClue(sql, unitId, { ...clocks, receivedAt: now, receivedOn: today, codeHash: hash });
    if (!clue) return again(at, (await findByCode(sql, unitId, hash))!, words);
    await insertWord(sql, unitId, clue, { what: 'report', words, at: now, by: null });
    if (contact) await keepContact(at, clue.clueId, contact);
    return done({
      result: { number: numberOf({ ...clue, receivedOn: today }), receivedAt: now },
      record: { clueId: clue.clueId, report: sealedHash(clue.salt, words, 'report') },
      touched: { people: [], unit: true },
    });
  });
}

/** The report that came in before with this code, if it is the very same. */
async function again({ sql, unitId }: AtTheDoor, before: Clue & Keys, words: string) {
  const [first] = await wordsOf(sql, unitId, before);
  if (first?.words !== words) refuse('wrong-receipt-code');
  const result = { number: numberOf(before), receivedAt: before.receivedAt };
  return done({ result, record: { clueId: before.clueId, again: true }, touched: 'nothing' });
}

/** Whether there is a report of this code: asked before a file is taken in. */
export async function ensureCode(world: World, { unitId, code }: z.infer<typeof CodeInput>): Promise<void> {
  const hash = codeHash(unitId, code);
  await lookUnknown(
    world,
    unitId,
    async (sql) => (await findByCode(sql, unitId, hash)) ?? refuse('wrong-receipt-code'),
  );
}

/** The whole thread, for who has the code: what he said, what he was told, how far it is. Not by whom. */
export async function readWithCode(world: World, given: unknown) {
  const { unitId, code } = readInput(CodeInput, given);
  const hash = codeHash(unitId, code);
  return lookUnknown(world, unitId, async (sql) => {
    const { unitName } = await takingUnit(sql, unitId);
    const clue = (await findByCode(sql, unitId, hash)) ?? refuse('wrong-receipt-code');
    const { clueId, receivedAt, state, ground, relayedAt, closedAt, acknowledgedAt, acknowledgeBy, feedbackBy } = clue;
    const words = await wordsOf(sql, unitId, clue);
    const relays = await relaysOf(sql, unitId, clueId);
    return {
      ...{
        unitName,
        number: numberOf(clue),
        receivedAt,
        state,
        ground,
        acknowledgedAt,
        relayedAt,
        closedAt,
        acknowledgeBy,
        feedbackBy,
      },
      relays: relays
        .filter(({ receiptNumber }) => receiptNumber !== null)
        .map(({ channel, relayedAt, receiptNumber }) => ({ channel, relayedAt, receiptNumber })),
      words: words.map((one) =>
        one.what === 'report'
          ? { ...one, words: '', report: JSON.parse(one.words) as Report }
          : { ...one, report: undefined },
      ),
      files: (await filesOf(sql, unitId, clueId)).map(({ position, mediaType, size, givenAt }) => ({
        ...{ position, mediaType, size, givenAt },
      })),
      contacts: (await contactsOf(sql, unitId, clueId)).length,
      complaints: await complaintsOf(sql, unitId, clueId),
    };
  });
}

/** The case of the code, held until the transaction ends, while it can still be added to. */
async function openCase({ sql, unitId }: AtTheDoor, hash: Buffer) {
  const clue = (await findByCode(sql, unitId, hash, true)) ?? refuse('wrong-receipt-code');
  return clue.state === 'closed' ? refuse('clue-closed') : clue;
}

/** More of the facts, or contact data that were not given before. */
export async function addWithCode(world: World, given: unknown) {
  const { unitId, code, words, contact } = readInput(AddInput, given);
  const hash = codeHash(unitId, code);
  const text = words.trim() === '' && contact ? undefined : fit(words, CLUES.additionAtMost);
  return performUnknown(world, unitId, 'clues.add', takingUnit, async (at) => {
    const clue = await openCase(at, hash);
    const said = (await wordsOf(at.sql, unitId, clue)).filter(({ what }) => what === 'addition');
    const again = text !== undefined && said.some((one) => one.words === text);
    if (text !== undefined && !again) {
      if (said.length >= CLUES.additionsAtMost) refuse('too-many-of-a-clue', { limit: CLUES.additionsAtMost });
      await insertWord(at.sql, unitId, clue, { what: 'addition', words: text, at: at.now, by: null });
    }
    if (contact) await keepContact(at, clue.clueId, contact);
    return done({
      result: {},
      record: {
        ...{ clueId: clue.clueId, again },
        ...(text !== undefined && { words: sealedHash(clue.salt, text, `addition-${said.length}`) }),
      },
      touched: 'nothing',
    });
  });
}

/** A picture or a PDF. Its name is not kept: it may name somebody. */
export async function fileWithCode(world: World, given: unknown, file: UploadedFile) {
  const { unitId, code } = readInput(CodeInput, given);
  const hash = codeHash(unitId, code);
  const mediaType = await readScan(file.fileName, Buffer.from(file.bytes));
  const kept = await keepSealed({ services: world.services }, file.bytes, mediaType);
  return performUnknown(world, unitId, 'clues.add-file', takingUnit, async (at) => {
    const { clueId } = await openCase(at, hash);
    if ((await filesOf(at.sql, unitId, clueId)).length >= CLUES.filesAtMost)
      refuse('too-many-of-a-clue', { limit: CLUES.filesAtMost });
    const fileHash = await attach(at, kept);
    const position = await insertFile(at.sql, unitId, clueId, { fileHash, at: at.now });
    return done({ result: { position }, record: { clueId, position }, touched: 'nothing' });
  });
}

/** That somebody suffers for having reported: to the head, and not to the relay officer. Also when the case is closed. */
export async function complainWithCode(world: World, given: unknown) {
  const { unitId, code, words } = readInput(ComplainInput, given);
  const hash = codeHash(unitId, code);
  const text = fit(words, CLUES.additionAtMost);
  return performUnknown(world, unitId, 'clues.complain', takingUnit, async ({ sql, now }) => {
    const { clueId } = (await findByCode(sql, unitId, hash, true)) ?? refuse('wrong-receipt-code');
    const before = await complaintsOf(sql, unitId, clueId);
    const said = before.find((one) => one.words === text);
    if (said) return done({ result: {}, record: { complaintId: said.complaintId, again: true }, touched: 'nothing' });
    if (before.length >= CLUES.complaintsAtMost) refuse('too-many-of-a-clue', { limit: CLUES.complaintsAtMost });
    const { complaintId, salt } = await insertComplaint(sql, unitId, clueId, { words: text, at: now });
    return done({
      result: {},
      record: { complaintId, words: sealedHash(salt, text, 'complaint') },
      touched: 'nothing',
    });
  });
}
