/** What the pages of people stationed abroad share. */
import type { Missing } from '../../../src/domain/stationed/stationed.ts';
import type { ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import type { Localised } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';

export type Opened = ResultOf<'stationed.get'>;
export type Mine = NonNullable<ResultOf<'stationed.mine'>['mine']>;
export type Leave = Mine['homeLeaves'][number];

export const MISSING_NAMES: Record<Missing, Localised> = {
  'contact-person': { zh: '没有联系人', en: 'No contact person' },
  contact: { zh: '逾期未联系', en: 'Contact overdue' },
  interview: { zh: '休假未访谈', en: 'On leave, not interviewed' },
};

export function useMayRun(): boolean {
  const { roles } = useWhoAmI();
  return roles.includes('security-officer') || roles.includes('foreign-affairs');
}

export type InterviewState = { readonly tone: Tone; readonly text: Localised };

/** How the interview of a home leave stands. */
export function interviewState(
  leave: { from: string; interviewBy: string; interviewedOn: string | null },
  toSign: boolean,
  today: string,
): InterviewState {
  if (leave.interviewedOn) return { tone: 'good', text: { zh: '已访谈', en: 'Interviewed' } };
  if (toSign) return { tone: 'working', text: { zh: '待本人签字', en: 'To be signed' } };
  if (leave.interviewBy < today) return { tone: 'late', text: { zh: '逾期未访谈', en: 'Interview overdue' } };
  if (leave.from > today) return { tone: 'waiting', text: { zh: '尚未回国（境）', en: 'Not home yet' } };
  return { tone: 'soon', text: { zh: '待访谈', en: 'To be interviewed' } };
}
