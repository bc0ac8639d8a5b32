/** A session as a case: how far it is, and what is to be done now. Pure; the server decides again what is possible. */
import type { Day } from '../../../src/law/day.ts';
import type { ResultOf } from '../../api.ts';
import type { Step } from '../../kit/case.tsx';

export type Opened = ResultOf<'training.get'>;
export type Session = Pick<Opened, 'state' | 'day' | 'enteredAt' | 'cancelledAt' | 'attended'> & {
  readonly checkIn: object | null;
};

/** What is to be done now: wait for the day; check people in; enter who was there; look after those who were not; nothing. */
export type Now = 'wait' | 'hold' | 'checking-in' | 'enter' | 'entered' | 'cancelled';

export function nowOf({ state, day, attended, checkIn }: Session, today: Day): Now {
  if (state === 'cancelled') return 'cancelled';
  if (checkIn) return 'checking-in';
  if (day > today) return 'wait';
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
      state: session.attended > 0 && now !== 'checking-in' ? 'done' : now === 'wait' ? 'later' : 'now',
    },
    {
      title: { zh: '计入台账', en: 'Counted in the ledger' },
      state: session.attended > 0 ? 'done' : 'later',
    },
  ];
}
