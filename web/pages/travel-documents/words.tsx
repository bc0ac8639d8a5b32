/** What the pages of documents in custody share: where one is, in words. */
import {
  CUSTODY_STATE_NAMES,
  type CustodyState,
  DOCUMENT_KIND_NAMES,
  type DocumentKind,
} from '../../../src/domain/travel-documents/travel-documents.ts';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import type { Localised } from '../../language.tsx';

const TONES: Record<CustodyState, Tone> = { in: 'working', out: 'waiting', 'given-back': 'ended' };
export const OVERDUE: Localised = { zh: '逾期未交回', en: 'Overdue' };
export const GROUND_GONE: Localised = { zh: '依据已不成立，应当发还', en: 'Ground gone: to be given back' };

export function CustodyTag({ state, overdue }: { state: CustodyState; overdue: boolean }) {
  return overdue ? (
    <ToneTag tone="late" text={OVERDUE} />
  ) : (
    <ToneTag tone={TONES[state]} text={CUSTODY_STATE_NAMES[state]} />
  );
}

/** Which of somebody's documents: its kind and the last four characters. */
export function documentName({ kind, lastFour }: { kind: DocumentKind; lastFour: string }): Localised {
  const { zh, en } = DOCUMENT_KIND_NAMES[kind];
  return { zh: `${zh}，尾号 ${lastFour}`, en: `${en}, ending ${lastFour}` };
}
