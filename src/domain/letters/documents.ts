/** The signed letter on paper. Content only; the form is documents/letter.ts. */
import { toBuffer } from 'qrcode';
import { letterPaper, letterSheet } from '../../documents/letter.ts';
import type { Paper } from '../../documents/paper.ts';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import { type Day, dayAt, type Instant, yearOf } from '../../law/day.ts';
import { dayInWords } from '../../law/day-in-words.ts';
import type { Localised } from '../../law/localised.ts';
import { LEVEL_NAMES } from '../../law/names.ts';
import type { Letter } from './store/letters.ts';
import type { Template } from './store/templates.ts';

type Signing = {
  readonly signature: Uint8Array;
  readonly signedAt: Instant;
  readonly signedOn: Day;
  readonly readFrom: Instant;
  readonly timeZone: string;
  /** The fingerprint of the unit's certificate. */
  readonly sealedWith: string;
};

export function paperOf(letter: Letter, template: Template, signing: Signing): Paper {
  const period = periodOf(letter, dayInWords(signing.signedOn));
  const words = wordsOf(letter, template, { period, timeZone: signing.timeZone });
  return letterPaper({ ...signing, ...words, readTo: signing.signedAt });
}

type Sheet = { readonly code: string; readonly printedAt: Instant; readonly timeZone: string };

/** The same letter to be signed by hand; its code stands on it in letters and as a picture. */
export async function sheetOf(letter: Letter, template: Template, sheet: Sheet): Promise<Paper> {
  const period = periodOf(letter, { zh: '签署之日', en: 'the day of signing' });
  const words = wordsOf(letter, template, { period, timeZone: sheet.timeZone });
  const codePicture = await toBuffer(sheet.code, { margin: 0, scale: 8 });
  return letterSheet({ ...words, ...sheet, codePicture });
}

function wordsOf(letter: Letter, template: Template, { period, timeZone }: { period: Localised; timeZone: string }) {
  return {
    letterNumber: numberOf(letter, timeZone),
    unitName: letter.unitName,
    title: template.title,
    version: template.version,
    effectiveFrom: template.effectiveFrom,
    paragraphs: template.paragraphs,
    signer: {
      name: letter.personName,
      department: letter.department,
      post: letter.post,
      level: LEVEL_NAMES[letter.level],
    },
    period,
    textHash: template.textHash,
    complaintRoutes: COMPLAINT_ROUTES,
  };
}

type Issue = Pick<Letter, 'letterId' | 'issuedAt'>;

/** As people quote it: the year, on the unit's own calendar, in which it was issued, and its number in the unit. */
export const numberOf = ({ letterId, issuedAt }: Issue, timeZone: string): string =>
  `${yearOf(dayAt(new Date(issuedAt), timeZone))}-${String(letterId).padStart(6, '0')}`;

/** What the unit's seal on it says it was put there for. */
export const sealedFor = (letter: Issue, timeZone: string): string =>
  `固定已签署的承诺书 ${numberOf(letter, timeZone)} · Seals signed letter ${numberOf(letter, timeZone)}`;

/** A letter ends with the post at the latest; the wording may end it earlier. */
function periodOf({ appointmentEnds }: Pick<Letter, 'appointmentEnds'>, from: Localised): Localised {
  const to = appointmentEnds === null ? LEAVING : known(appointmentEnds);
  return {
    zh: `自${from.zh}起，至${to.zh}止；文本约定更早终止的，从其约定`,
    en: `from ${from.en} until ${to.en}, or earlier where the text says so`,
  };
}

const LEAVING: Localised = { zh: '本人离开该岗位之日', en: 'the day on which I leave the post' };
const known = (end: Day): Localised => ({
  zh: `${dayInWords(end).zh}任职届满之日`,
  en: `${dayInWords(end).en}, when the appointment ends`,
});

/** Sent under a name that says what it is; the person's name stands inside. */
const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

export const fileNameOf = (letter: Issue, timeZone: string, mediaType = 'application/pdf'): string =>
  `承诺书-${numberOf(letter, timeZone)}.${ENDINGS[mediaType] ?? 'pdf'}`;
