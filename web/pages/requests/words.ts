/** What the pages of requests share. */
import type { RequestState } from '../../../src/domain/requests/requests.ts';
import type { ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';

export type Request = ResultOf<'requests.get'>;
export type Contents = ResultOf<'requests.open'>;

export const TONE_OF_REQUEST: Record<RequestState, Tone> = {
  recorded: 'waiting',
  approved: 'working',
  'handed-over': 'soon',
  closed: 'good',
  refused: 'ended',
};
