import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, day, dayInWeek, plusDays, yearOf } from './day.ts';
import { marksByRule } from './working-days/by-rule.ts';
import { NOTICES } from './working-days/notices.ts';
import {
  addWorkingDays,
  calendarOf,
  countWorkingDays,
  hasNotice,
  howCounted,
  SHIPPED_CALENDAR,
} from './working-days.ts';

const workingDaysIn = (year: number, calendar = SHIPPED_CALENDAR) => {
  const days: Day[] = [];
  for (let one = day(`${year}-01-01`); yearOf(one) === year; one = plusDays(one, 1)) {
    if (calendar.of(one).works) days.push(one);
  }
  return days;
};

test('国庆节前起算的十个工作日：放假不计，调休上班计入', () => {
  const counted = countWorkingDays(day('2026-09-28'), 10, SHIPPED_CALENDAR);
  assert.equal(counted.last, '2026-10-16');
  assert.deepEqual(counted.madeUp, ['2026-10-10']);
  assert.deepEqual(
    counted.leftOut.map(({ from, to, name }) => [from, to, name.zh]),
    [['2026-10-01', '2026-10-07', '国庆节']],
  );
  const { zh, en } = howCounted(counted);
  assert.match(zh, /10-01至10-07（国庆节）不计，10-10（调休上班）计入。依据：2026年，.*国办发明电〔2025〕7号/);
  assert.match(en, /10-01 to 10-07 \(National Day\) do not count; 10-10 \(worked to make up\) counts/);
});

test('the day of the event itself does not count, whether worked or not; no days is the day itself', () => {
  assert.equal(addWorkingDays(day('2026-11-23'), 1, SHIPPED_CALENDAR), '2026-11-24');
  assert.equal(addWorkingDays(day('2026-11-20'), 1, SHIPPED_CALENDAR), '2026-11-23', 'a Friday: the Monday after');
  assert.equal(addWorkingDays(day('2026-11-22'), 1, SHIPPED_CALENDAR), '2026-11-23', 'a Sunday');
  assert.equal(addWorkingDays(day('2026-11-22'), 0, SHIPPED_CALENDAR), '2026-11-22');
});

test('a year has as many working days as its notice leaves: 248 in 2025, 248 in 2026', () => {
  // 365 days less 104 weekend days less 13 holidays that the regulation gives.
  assert.equal(workingDaysIn(2025).length, 365 - 104 - 13);
  assert.equal(workingDaysIn(2026).length, 365 - 104 - 13);
});

test('every notice: days off follow one another, what is worked is a weekend day, every holiday by rule is a day off', () => {
  for (const { year, days } of NOTICES) {
    for (const { day: one, works } of days) {
      assert.equal(yearOf(one), year);
      if (works) assert.ok(dayInWeek(one) > 5, `${one} is worked, and is no weekend day`);
    }
    const off = new Set(days.filter(({ works }) => !works).map(({ day: one }) => one));
    for (const one of marksByRule(year).keys()) assert.ok(off.has(one), `${one} is a holiday by rule`);
  }
});

test('a year whose notice is not here: Monday to Friday without the holidays by regulation, and the count says that it may change', () => {
  assert.equal(hasNotice(2027), false);
  const counted = countWorkingDays(day('2026-12-30'), 2, SHIPPED_CALENDAR);
  assert.equal(counted.last, '2027-01-04', '1 January is a holiday by rule, a Friday');
  assert.deepEqual(
    counted.basis.map(({ year, sure }) => [year, sure]),
    [
      [2026, true],
      [2027, false],
    ],
  );
  assert.match(howCounted(counted).zh, /2027年，.*尚未录入，录入后可能变化/);
});

test('the holidays by rule fall on the days of the almanac', () => {
  const almanac: Record<number, string[]> = {
    2024: ['01-01', '02-10', '02-11', '02-12', '04-04', '05-01', '06-10', '09-17', '10-01', '10-02', '10-03'],
    2027: [
      '01-01',
      '02-05',
      '02-06',
      '02-07',
      '02-08',
      '04-05',
      '05-01',
      '05-02',
      '06-09',
      '09-15',
      '10-01',
      '10-02',
      '10-03',
    ],
    2028: ['01-01', '01-25', '01-26', '01-27', '01-28', '04-04', '05-01', '05-02', '05-28', '10-01', '10-02', '10-03'],
  };
  for (const [year, days] of Object.entries(almanac)) {
    const found = [...marksByRule(Number(year)).keys()].sort().map((one) => one.slice(5));
    assert.deepEqual(found, days, `${year}; in 2028 Mid-Autumn is 3 October`);
  }
  const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  for (let year = 2024; year <= 2040; year += 1) {
    for (const [name, written] of [
      ['端午节', '5/5'],
      ['中秋节', '8/15'],
    ] as const) {
      const marked = [...marksByRule(year).values()].find((one) => one.name.zh === name);
      // Where Mid-Autumn is one of the first days of October, that day is National Day already.
      if (marked) assert.equal(lunar.format(Date.parse(marked.day)), written, marked.day);
    }
  }
  assert.equal(marksByRule(2060).size, 7, 'a year beyond the almanac keeps the holidays of the solar year');
});

test('what the unit entered stands before the notice, with its source', () => {
  const own = [
    { day: day('2026-11-24'), works: false, name: '院庆', source: '院办〔2026〕3号' },
    { day: day('2026-11-28'), works: true, name: '院庆调休', source: '院办〔2026〕3号' },
    { day: day('2027-02-10'), works: false, name: '春节', source: '国办发明电〔2026〕9号' },
  ];
  const calendar = calendarOf(own);
  const counted = countWorkingDays(day('2026-11-23'), 4, calendar);
  assert.equal(counted.last, '2026-11-28');
  assert.match(howCounted(counted).zh, /11-24（院庆）不计，11-28（调休上班）计入/);
  assert.match(howCounted(counted).zh, /国办发明电〔2025〕7号）?，另按本单位录入（院办〔2026〕3号）/);
  assert.equal(countWorkingDays(day('2027-03-01'), 1, calendar).basis[0]!.sure, true);
});

test('a calendar that leaves no day to work on does not count for ever', () => {
  const calendar = { of: (one: Day) => ({ day: one, works: false, says: 'the-unit' as const }), ownIn: () => [] };
  assert.ok(countWorkingDays(day('2026-01-01'), 1, calendar).last < '2037-01-01');
});
