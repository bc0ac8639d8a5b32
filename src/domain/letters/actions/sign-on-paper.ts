/**
 * Signing on paper: the letter is printed with a code that ties the sheet to its issue, signed by hand, scanned, and registered with
 * the day as stated and the place of the original. The instant of registration stands beside the day: what was entered after the
 * post began is late, however it is dated.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { logLook } from '../../../journal/look.ts';
import { type Day, dayAt } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { LetterId } from '../../../platform/ids.ts';
import { DayField, line, PurposeField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { fileNameOf, sheetOf } from '../documents.ts';
import { giveSigned } from '../evidence.ts';
import { mayBeOnPaper } from '../letters.ts';
import { paperCode, sameCode } from '../paper-code.ts';
import { getLetter, holdLetter, markSignedOnPaper, unitOfLetter } from '../store/letters.ts';
import { getTemplate } from '../store/templates.ts';

/**
 * The sheet to be signed by hand. Its code is the same however often it is printed. It opens the letter of a person as much as the page
 * does: for a purpose, and the person sees who did (rights.md R8).
 */
export const printLetter = action({
  name: 'letters.print',
  input: z.strictObject({ letterId: LetterId, purpose: PurposeField.exclude(['own']) }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { letterId }) => unitOfLetter(sql, unitId, letterId),
  async prepare(preparing, { letterId }) {
    const { letter, template } = await preparing.read((context) => toBeSigned(context, letterId));
    const { now, timeZone, unitId } = preparing;
    const sheet = { code: paperCode(unitId, letter, template), printedAt: now, timeZone };
    const paper = await sheetOf(letter, template, sheet);
    return { sheet, paper, pdf: await printed(paper, preparing.services.fontsRoot) };
  },
  async run(context, { letterId, purpose }, { sheet, paper, pdf }) {
    const { sql, unitId, now, actor } = context;
    const { letter, template } = await toBeSigned(context, letterId);
    if (!isDeepStrictEqual(await sheetOf(letter, template, sheet), paper)) refuse('busy');
    const { personId } = letter;
    if (actor.personId !== personId)
      await logLook(sql, { unitId, personId, at: now, accountId: actor.accountId, purpose, query: 'letters.print' });
    return done({
      result: { file: { name: fileNameOf(letter, context.timeZone), mediaType: 'application/pdf', bytes: pdf } },
      record: { letterId, personId, purpose },
      touched: 'nothing',
    });
  },
});

/** By another than the signer: nobody vouches for his own paper. `code` is read off the signed sheet. */
export const registerPaper = action({
  name: 'letters.register-paper',
  inPerson: true,
  input: z.strictObject({ letterId: LetterId, code: line(20), signedOn: DayField, originalKept: line(100) }),
  by: ['security-officer'],
  takesFile: true,
  within: ({ sql, unitId }, { letterId }) => unitOfLetter(sql, unitId, letterId),
  async prepare(preparing, input) {
    await preparing.read((context) => toBeRegistered(context, input));
    return keepScan(preparing);
  },
  async run(context, input, scan) {
    const { sql, unitId, now, actor } = context;
    const { letterId, signedOn, originalKept } = input;
    await holdLetter(sql, unitId, letterId);
    const { letter, template } = await toBeRegistered(context, input);
    const { personId, appointmentId } = letter;
    const hashes = { fileHash: await attach(context, scan), pdfHash: scan.contentHash, textHash: template.textHash };
    const signing = { letterId, at: now, on: signedOn, registeredBy: actor.accountId, originalKept, ...hashes };
    await markSignedOnPaper(sql, unitId, signing);
    await giveSigned(sql, unitId, now, { letterId, personId, appointmentId, signedOn });
    return done({
      result: { letterId, signedAt: now, signedOn, pdfHash: hashes.pdfHash },
      record: {
        ...{ letterId, personId, appointmentId, templateId: template.templateId, version: template.version },
        ...{ onPaper: true, signedOn },
        file: reference(hashes.fileHash),
        scan: reference(hashes.pdfHash),
        text: reference(hashes.textHash),
      },
      touched: { people: [personId] },
    });
  },
});

async function toBeSigned({ sql, unitId, today }: Context, letterId: LetterId) {
  const letter = await getLetter(sql, unitId, letterId, today);
  const may = mayBeOnPaper(letter, today);
  if (may !== 'fine') refuse(may);
  return { letter, template: await getTemplate(sql, unitId, letter.templateId) };
}

type Registered = { readonly letterId: LetterId; readonly code: string; readonly signedOn: Day };

async function toBeRegistered(context: Context, { letterId, code, signedOn }: Registered) {
  const { letter, template } = await toBeSigned(context, letterId);
  if (letter.personId === context.actor.personId) refuse('own-letter');
  if (signedOn > context.today) refuse('in-the-future');
  if (signedOn < dayAt(new Date(letter.issuedAt), context.timeZone)) refuse('before-its-issue');
  if (!sameCode(code, paperCode(context.unitId, letter, template))) refuse('wrong-letter-code');
  return { letter, template };
}
