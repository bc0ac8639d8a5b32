/**
 * The notices of the State Council's office on the holidays of a year (国务院办公厅关于…年部分节假日安排的通知), one entry a year. `checked` says
 * honestly against what: `reprint` is the full text as the press printed it, with the same dates found in other copies; none was
 * compared with the gazette itself. A year without an entry is reckoned by rule, and every count says so.
 */
import { type Day, day, plusDays } from '../day.ts';
import type { Localised } from '../localised.ts';
import { HOLIDAY_NAMES, type Holiday, type Marked } from './by-rule.ts';

export type Notice = {
  readonly year: number;
  readonly title: Localised;
  readonly published: Day;
  readonly checked: 'gazette' | 'reprint';
  readonly days: readonly Marked[];
};

/** Each line: the holiday, its first and last day off, and the weekend days worked for it. */
type Line = readonly [Holiday, from: string, to: string, ...worked: string[]];

export const NOTICES: readonly Notice[] = [
  notice(2025, '国办发明电〔2024〕12号', 'No. 12 of 2024', '2024-11-12', [
    ['new-year', '2025-01-01', '2025-01-01'],
    ['spring-festival', '2025-01-28', '2025-02-04', '2025-01-26', '2025-02-08'],
    ['qingming', '2025-04-04', '2025-04-06'],
    ['labour-day', '2025-05-01', '2025-05-05', '2025-04-27'],
    ['dragon-boat', '2025-05-31', '2025-06-02'],
    ['national-day-and-mid-autumn', '2025-10-01', '2025-10-08', '2025-09-28', '2025-10-11'],
  ]),
  notice(2026, '国办发明电〔2025〕7号', 'No. 7 of 2025', '2025-11-04', [
    ['new-year', '2026-01-01', '2026-01-03', '2026-01-04'],
    ['spring-festival', '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'],
    ['qingming', '2026-04-04', '2026-04-06'],
    ['labour-day', '2026-05-01', '2026-05-05', '2026-05-09'],
    ['dragon-boat', '2026-06-19', '2026-06-21'],
    ['mid-autumn', '2026-09-25', '2026-09-27'],
    ['national-day', '2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'],
  ]),
];

function notice(year: number, number: string, numberInEnglish: string, published: string, lines: Line[]): Notice {
  return {
    year,
    title: {
      zh: `国务院办公厅放假安排通知（${number}）`,
      en: `holiday notice of the State Council’s office (${numberInEnglish})`,
    },
    published: day(published),
    checked: 'reprint',
    days: lines.flatMap(([name, from, to, ...worked]) => [
      ...daysFrom(day(from), day(to)).map((one) => ({ day: one, works: false, name: HOLIDAY_NAMES[name] })),
      ...worked.map((one) => ({ day: day(one), works: true, name: madeUpFor(name) })),
    ]),
  };
}

function madeUpFor(name: Holiday): Localised {
  const { zh, en } = HOLIDAY_NAMES[name];
  return { zh: `${zh}调休上班`, en: `worked to make up for ${en}` };
}

function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let one = from; one <= to; one = plusDays(one, 1)) days.push(one);
  return days;
}
