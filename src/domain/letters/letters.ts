/**
 * Commitment letters (安全防范承诺书) with secret-related personnel: Provisions 9(3), Secrets Law 43. One letter an appointment: issued,
 * opened by the person concerned, signed by them on a phone, kept as the PDF that was signed, with its hash, the version and hash
 * of its wording, and the instant. The signer can have it at any time.
 *
 * It is not a labour contract and takes no right away: a template that waives remedies, has no end, consents to unlimited
 * monitoring or asks about the home is refused (lint.ts, rights.md R17). No stroke, speed or pressure of the handwriting is kept,
 * the picture alone. On paper the sheet is printed, signed, scanned and registered with the place of its original.
 */
import type { Day, Instant } from '../../law/day.ts';
import type { PostLevel } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';

/** A letter's way: issued → read → signed; withdrawn from either of the first two. A signed letter stands for ever. */
export const LETTER_STATES = ['issued', 'read', 'signed', 'withdrawn'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export const LETTER_STATE_NAMES: Record<LetterState, Localised> = {
  issued: { zh: '待阅读', en: 'Issued' },
  read: { zh: '已阅读，待签署', en: 'Read, to be signed' },
  signed: { zh: '已签署', en: 'Signed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const WITHDRAWAL_REASONS = ['issued-by-mistake', 'post-changed', 'new-version'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export const WITHDRAWAL_REASON_NAMES: Record<WithdrawalReason, Localised> = {
  'issued-by-mistake': { zh: '误发', en: 'Issued by mistake' },
  'post-changed': { zh: '岗位或密级已变动', en: 'The post or its level has changed' },
  'new-version': { zh: '改用新版文本', en: 'A new version takes its place' },
};

/** The levels of post that a letter can be for. */
export const LETTER_LEVELS = ['ordinary', 'important', 'core'] as const satisfies readonly PostLevel[];
export type LetterLevel = (typeof LETTER_LEVELS)[number];

/** A letter's words: paragraphs numbered from 1. English is a reading aid, of every paragraph or of none. */
export type Wording = {
  readonly title: Localised;
  readonly paragraphs: readonly { readonly zh: string; readonly en?: string }[];
};

export type SignVerdict = 'fine' | 'already-signed' | 'wrong-state' | 'newer-text';

type ToSign = { readonly state: LetterState; readonly appointmentEnds: Day | null; readonly superseded: boolean };

/** Only what its person has opened can be signed, once, while the appointment it is for lasts and no newer text is to be signed. */
export function maySign({ state, appointmentEnds, superseded }: ToSign, today: Day): SignVerdict {
  if (state === 'signed') return 'already-signed';
  if (state !== 'read' || (appointmentEnds !== null && appointmentEnds < today)) return 'wrong-state';
  return superseded ? 'newer-text' : 'fine';
}

/** On paper it may be signed by who has not opened it on a screen: it is read off the sheet. */
export const mayBeOnPaper = (letter: ToSign, today: Day): SignVerdict =>
  maySign(letter.state === 'issued' ? { ...letter, state: 'read' } : letter, today);

export const mayWithdraw = (state: LetterState): Exclude<SignVerdict, 'newer-text'> =>
  state === 'issued' || state === 'read' ? 'fine' : state === 'signed' ? 'already-signed' : 'wrong-state';

/**
 * When the reading that led to the signature began, as the phone says, within what the system itself knows: a phone's clock may
 * be wrong, but nobody reads before the letter was opened or after it was signed.
 */
export function readingBegan(stated: Instant, firstRead: Instant, now: Instant): Instant {
  const at = new Date(stated).toISOString() as Instant;
  if (at < firstRead) return firstRead;
  return at > now ? now : at;
}

type Version = {
  readonly templateId: number;
  readonly series: number;
  readonly version: number;
  readonly effectiveFrom: Day;
};

/** The version of each letter that is in effect on this day: the newest of those that have begun. */
export function inEffect<T extends Version>(templates: readonly T[], today: Day): T[] {
  const newest = new Map<number, T>();
  for (const template of templates) {
    const known = newest.get(template.series);
    if (template.effectiveFrom <= today && (!known || known.version < template.version))
      newest.set(template.series, template);
  }
  return [...newest.values()];
}
