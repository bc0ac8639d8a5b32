/** A session as a case: how far it is, and what is to be done now. Pure; the server decides again what is possible. */
import type { Day } from '../../../src/law/day.ts';
import type { ResultOf } from '../../api.ts';
import type { Step } from '../../kit/case.tsx';

export type Opened = ResultOf<'training.get'>;
export type Session = Pick<
  Opened,
  'state' | 'day' | 'enteredAt' | 'cancelledAt' | 'closedAt' | 'attended' | 'checkInOpen'
> & { readonly door: Pick<Opened['door'], 'withoutCheckOut' | 'byAnothersPhone'> };

/**
 * What is to be done now: wait for the day; check people in; decide on who did not check out; enter who was there; look after those who
 * were not; nothing.
 */
export type Now = 'wait' | 'hold' | 'checking-in' | 'decide' | 'enter' | 'entered' | 'cancelled';

/** The door is closed: by the officer, or by the end of its day. */
export const isOver = ({ closedAt, day }: Pick<Session, 'closedAt' | 'day'>, today: Day): boolean =>
  closedAt !== null || day < today;

export function nowOf(session: Session, today: Day): Now {
  const { state, day, attended, checkInOpen, door } = session;
  if (state === 'cancelled') return 'cancelled';
  if (checkInOpen) return 'checking-in';
  if (day > today) return 'wait';
  if (isOver(session, today) && door.withoutCheckOut + door.byAnothersPhone > 0) return 'decide';
  if (attended > 0) return 'entered';
  return day === today ? 'hold' : 'enter';
}

/** `dayOf` is the reader's day of an instant. */
export function stepsOf(session: Session, today: Day, dayOf: (at: string) => string): Step[] {
  const planned: Step = {
    title: { zh: '安排', en: 'Planned' },
    day: dayOf(session.enteredAt),
    state: 'done',
  };
  if (session.state === 'cancelled')
    return [
      planned,
      {
        title: { zh: '已取消', en: 'Cancelled' },
        day: session.cancelledAt && dayOf(session.cancelledAt),
        state: 'stopped',
      },
    ];
  const now = nowOf(session, today);
  return [
    planned,
    {
      title: { zh: '举办、签到', en: 'Held, checked in' },
      day: session.day,
      state:
        session.attended > 0 && now !== 'checking-in' && now !== 'decide' ? 'done' : now === 'wait' ? 'later' : 'now',
    },
    {
      title: { zh: '计入台账', en: 'Counted in the ledger' },
      state: session.attended > 0 ? 'done' : 'later',
    },
  ];
}
