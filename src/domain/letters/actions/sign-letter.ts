/**
 * Signing one's letter, by hand on a phone. Order of effects: the PDF is made, its bytes are on the disk under their hash, then the
 * letter's row, the evidence and the journal refer to it in one transaction. What falls between leaves a file that nothing refers
 * to, which is swept, never a letter without its file.
 */
import { z } from 'zod';
import { codeOf, toPdf, UnprintableCharacters } from '../../../documents/compile.ts';
import type { Paper } from '../../../documents/paper.ts';
import { reference } from '../../../journal/entry.ts';
import type { Instant } from '../../../law/day.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf, keepFile } from '../../../platform/files.ts';
import { LetterId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { paperOf } from '../documents.ts';
import { giveSigned } from '../evidence.ts';
import { maySign, readingBegan } from '../letters.ts';
import { readSignature, SIGNATURE_FAULTS, SIGNATURE_TEXT_AT_MOST } from '../signature.ts';
import { addFile, getLetter, holdLetter, markSigned, unitOfLetter } from '../store/letters.ts';
import { getTemplate } from '../store/templates.ts';

export const MEDIA_TYPE = 'application/pdf';

/** By its own person alone, once, after it was opened. `readFrom` is the instant at which the phone showed the first line. */
export const signLetter = action({
  name: 'letters.sign',
  input: z.strictObject({
    letterId: LetterId,
    signature: z.string().min(1).max(SIGNATURE_TEXT_AT_MOST),
    readFrom: z.iso.datetime({ offset: true }),
  }),
  by: ['member'],
  within: ({ sql, unitId }, { letterId }) => unitOfLetter(sql, unitId, letterId),
  async run({ sql, unitId, actor, now, today, timeZone, services }, { letterId, signature, readFrom: stated }) {
    await holdLetter(sql, unitId, letterId);
    const letter = await getLetter(sql, unitId, letterId, today);
    if (letter.personId !== actor.personId) refuse('not-found');
    if (maySign(letter, today) !== 'fine') refuse('wrong-state');
    const read = readSignature(signature);
    if (read.verdict !== 'fine') return refuse('file-refused', SIGNATURE_FAULTS[read.verdict]);
    const template = await getTemplate(sql, unitId, letter.templateId);
    const readFrom = readingBegan(stated as Instant, letter.firstReadAt!, now);
    const paper = paperOf(letter, template, {
      signature: read.png,
      signedAt: now,
      signedOn: today,
      readFrom,
      timeZone,
    });
    const pdf = await printed(paper, services.fontsRoot);
    const { personId, appointmentId } = letter;
    const kept = await keepFile(services.filesRoot, pdf, { protect: true });
    await addFile(sql, unitId, { ...kept, key: kept.key! }, MEDIA_TYPE, now);
    const hashes = { fileHash: kept.hash, pdfHash: hashOf(pdf), textHash: template.textHash };
    await markSigned(sql, unitId, { letterId, at: now, on: today, readFrom, ...hashes });
    await giveSigned(sql, unitId, now, { letterId, personId, appointmentId, signedOn: today });
    return done({
      result: { letterId, signedAt: now, pdfHash: hashes.pdfHash },
      record: {
        ...{ letterId, personId, appointmentId, templateId: template.templateId, version: template.version, readFrom },
        file: reference(hashes.fileHash),
        pdf: reference(hashes.pdfHash),
        text: reference(hashes.textHash),
      },
      touched: { people: [personId] },
    });
  },
});

/** A name may hold a character that no font here has: expected, and said in words. */
async function printed(paper: Paper, fontsRoot: string | undefined): Promise<Uint8Array> {
  try {
    return await toPdf(paper, fontsRoot);
  } catch (reason) {
    if (!(reason instanceof UnprintableCharacters)) throw reason;
    const named = reason.characters.map((character) => `${character}（${codeOf(character)}）`).join('、');
    return refuse('file-refused', {
      zh: `系统字库中没有以下字符：${named}，承诺书没有生成，仍待签署。请联系系统管理员补充字库后再签署。`,
      en: `The fonts have no glyph for: ${named}. The letter was not made and is still to be signed. Please ask the system administrator to add a font, then sign again.`,
    });
  }
}
