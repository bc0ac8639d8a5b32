/**
 * Signing one's letter, by hand on a phone. Order of effects: the PDF is made, sealed with the unit's key and lies on the disk under its hash, with no
 * transaction open; then the letter's row, the evidence and the journal refer to it in one transaction. What falls between leaves a
 * file that nothing refers to, which is swept, never a letter without its file.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { reference } from '../../../journal/entry.ts';
import type { Instant } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach, keepSealed } from '../../../platform/attach.ts';
import { LetterId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealPdf, unitKey } from '../../units/seal.ts';
import { keepCertificate } from '../../units/store/certificates.ts';
import { paperOf, sealedFor } from '../documents.ts';
import { giveSigned } from '../evidence.ts';
import { maySign, readingBegan } from '../letters.ts';
import { readSignature, SIGNATURE_FAULTS, SIGNATURE_TEXT_AT_MOST } from '../signature.ts';
import { getLetter, holdLetter, markSigned, unitOfLetter } from '../store/letters.ts';
import { getTemplate } from '../store/templates.ts';

const STILL_TO_SIGN = {
  zh: '承诺书没有生成，仍待签署',
  en: 'The letter was not made and is still to be signed',
};

/** By its own person alone, once, after it was opened. `readFrom` is the instant at which the phone showed the first line. */
export const signLetter = action({
  name: 'letters.sign',
  input: z.strictObject({
    letterId: LetterId,
    signature: z.string().min(1).max(SIGNATURE_TEXT_AT_MOST),
    readFrom: z.iso.datetime({ offset: true }),
  }),
  by: ['member'],
  inPerson: true,
  within: ({ sql, unitId }, { letterId }) => unitOfLetter(sql, unitId, letterId),
  async prepare(preparing, { letterId, signature, readFrom: stated }) {
    const { letter, template } = await preparing.read((context) => toBeSigned(context, letterId));
    const picture = readSignature(signature);
    if (picture.verdict !== 'fine') return refuse('file-refused', SIGNATURE_FAULTS[picture.verdict]);
    const { now, today, timeZone } = preparing;
    const readFrom = readingBegan(stated as Instant, letter.firstReadAt!, now);
    const key = await unitKey(preparing);
    const signing = {
      ...{ signature: picture.png, signedAt: now, signedOn: today, readFrom, timeZone },
      sealedWith: key.fingerprint,
    };
    const paper = paperOf(letter, template, signing);
    const pdf = await printed(paper, preparing.services.fontsRoot, STILL_TO_SIGN);
    const reason = sealedFor(letter, timeZone);
    const sealed = await sealPdf(pdf, key, { now, name: letter.unitName, reason });
    return { signing, paper, key, file: await keepSealed(preparing, sealed, 'application/pdf') };
  },
  async run(context, { letterId }, { signing, paper, key, file }) {
    const { sql, unitId, now, today } = context;
    await holdLetter(sql, unitId, letterId);
    const { letter, template } = await toBeSigned(context, letterId);
    // A name, a post or the appointment's end was changed while the paper was set: it no longer says what is so.
    if (!isDeepStrictEqual(paperOf(letter, template, signing), paper)) refuse('busy');
    const { personId, appointmentId } = letter;
    const { readFrom } = signing;
    const hashes = { fileHash: await attach(context, file), pdfHash: file.contentHash, textHash: template.textHash };
    const certificate = await keepCertificate(sql, unitId, key, now);
    await markSigned(sql, unitId, { letterId, at: now, on: today, readFrom, certificate, ...hashes });
    await giveSigned(sql, unitId, now, { letterId, personId, appointmentId, signedOn: today });
    return done({
      result: { letterId, signedAt: now, pdfHash: hashes.pdfHash },
      record: {
        ...{ letterId, personId, appointmentId, templateId: template.templateId, version: template.version, readFrom },
        file: reference(hashes.fileHash),
        pdf: reference(hashes.pdfHash),
        text: reference(hashes.textHash),
        certificate: reference(certificate),
      },
      touched: { people: [personId] },
    });
  },
});

/** One's own letter while it may be signed, with its words. */
async function toBeSigned({ sql, unitId, actor, today }: Context, letterId: LetterId) {
  const letter = await getLetter(sql, unitId, letterId, today);
  if (letter.personId !== actor.personId) refuse('not-found');
  const may = maySign(letter, today);
  if (may !== 'fine') refuse(may);
  return { letter, template: await getTemplate(sql, unitId, letter.templateId) };
}
