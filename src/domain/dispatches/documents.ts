/** A dispatch on paper, in the layout of GB/T 9704: what stands in it is its content; the form is documents/official.ts. */
import { type OfficialPaper, officialPaper } from '../../documents/official.ts';
import type { Paper } from '../../documents/paper.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { AnyContent } from './content.ts';
import {
  type DispatchTypeName,
  HANDLING_NAMES,
  type Handling,
  typeOf,
  URGENCY_NAMES,
  type Urgency,
} from './dispatches.ts';

export type PaperParts = {
  readonly type: DispatchTypeName;
  readonly content: AnyContent;
  readonly handling: Handling;
  readonly urgency: Urgency;
  readonly number: string;
  readonly sender: string;
  readonly to: readonly string[];
  readonly attachments: readonly string[];
  readonly day: Day;
  readonly at: Instant;
  /** The fingerprint of the certificate with which it will be signed. */
  readonly signedWith: string;
};

/** A receipt, an answer or a letter asking for something is a 函; what an authority issues bears the red head. */
const LETTERS: readonly DispatchTypeName[] = [
  ...(['receipt', 'statement', 'key-unit-consultation', 'key-unit-opinion', 'urging'] as const),
  ...(['review-help-request', 'review-help-reply', 'clue-relay', 'cooperation'] as const),
];

export function officialOf(parts: PaperParts): OfficialPaper {
  const { type, content, handling, urgency, number, sender, to, attachments, day, at, signedWith } = parts;
  return {
    ...{ organName: sender, number, to, attachments, signer: sender, day, at },
    kind: LETTERS.includes(type) ? 'letter' : 'document',
    urgency: urgency === 'none' ? undefined : URGENCY_NAMES[urgency],
    handling: handling === 'ordinary' ? undefined : HANDLING_NAMES[handling],
    title: { zh: content.title, en: typeOf(type).name.en },
    body: content.text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((zh) => ({ kind: 'text', text: { zh } }) as const),
    cc: [],
    printedBy: sender,
    signature: { name: sender, fingerprint: signedWith },
  };
}

export const paperOf = (parts: PaperParts): Paper => officialPaper(officialOf(parts));
