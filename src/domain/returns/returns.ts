/**
 * Returns (履责情况统计): a unit tells its superiors by counts how its duties stand: by duty and state, from its own ledger, never a name
 * (Provisions 4, 7(3), 12). It sends them by hand, approved by a second person, or by a standing approval of its head: each month,
 * quarter or year. What is withheld and why is decided in withhold.ts and shown before anything leaves.
 *
 * A department, an organ or a parent takes them into tables of its own and sees how its units stand from these alone. Nobody ranks units
 * here, and no count speaks of fewer than five people.
 */
import { type Day, day, monthOf, yearOf } from '../../law/day.ts';
import { dayInWords } from '../../law/day-in-words.ts';
import { DUTIES } from '../../law/duties.ts';
import type { UnitStatus } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import type { Industry, Region } from '../../law/places.ts';
import type { ContentOf } from '../dispatches/content.ts';
import {
  type Counted,
  FIGURES,
  type Figure,
  isAsBefore,
  isFew,
  type Stated,
  stated,
  type WhyWithheld,
  type Withheld,
} from './withhold.ts';

export const EVERY = ['month', 'quarter', 'year'] as const;
export type Every = (typeof EVERY)[number];
export const EVERY_NAMES: Record<Every, Localised> = {
  month: { zh: '每月', en: 'Every month' },
  quarter: { zh: '每季度', en: 'Every quarter' },
  year: { zh: '每年', en: 'Every year' },
};
const MONTHS: Record<Every, number> = { month: 1, quarter: 3, year: 12 };

/** The first day of the period in which a day lies: the day on which a return of a schedule is due. */
export function periodOf(every: Every, on: Day): Day {
  const first = monthOf(on) - ((monthOf(on) - 1) % MONTHS[every]);
  return day(`${yearOf(on)}-${String(first).padStart(2, '0')}-01`);
}

export const WHY_NAMES: Record<WhyWithheld, Localised> = {
  few: { zh: '涉及人数过少', en: 'Too few people' },
  'few-in-all': { zh: '事项总人数过少', en: 'Too few people in all' },
  protects: { zh: '可推算出另一个数', en: 'Would tell another count' },
};

/** A duty whose rows all stand for the unit itself. */
const OF_UNIT = new Set<string>(
  DUTIES.filter(({ rules }) => rules.every(({ about }) => about === 'unit')).map(({ code }) => code),
);
export const isOfUnit = (duty: string): boolean => OF_UNIT.has(duty);

/** The duties that can be counted: what this version keeps no records of would always look overdue. */
export const RETURNED_DUTIES = DUTIES.filter(
  ({ bearer, recordedIn }) => bearer === 'unit' && recordedIn.module !== 'not-yet',
);

const PLACE = new Map<string, number>(DUTIES.map(({ code }, index) => [code, index]));
/** In the order of the law; what a newer edition names comes last. */
export const inOrderOfLaw = <Row extends { readonly key: string | null }>(rows: readonly Row[]): Row[] => {
  const place = ({ key }: Row) => PLACE.get(key ?? '') ?? DUTIES.length;
  return rows.toSorted((a, b) => place(a) - place(b));
};

/** The unit's own counts. Only the unit itself ever has them. */
export type Counts = { readonly asOf: Day; readonly people: number; readonly duties: readonly Counted[] };
type Content = ContentOf<'return'>;

export type ShownLine = {
  readonly duty: string;
  readonly figures: Stated;
  readonly withheld: Withheld;
  /** The figures that are stated as before, with their days. */
  readonly asOf: Readonly<Partial<Record<Figure, Day>>>;
};

type Before = { readonly value: number; readonly asOf: Day };
/** What of each figure was last stated, over all returns that went out. */
export type StatedBefore = {
  readonly people: Before | undefined;
  readonly duties: ReadonlyMap<string, Readonly<Partial<Record<Figure, Before>>>>;
  /** The duties of the last return that were owed at all. */
  readonly owed: readonly string[];
};

/** `sent`: the returns that went out, the earliest first. */
export function statedBefore(sent: readonly Content[]): StatedBefore {
  const duties = new Map<string, Partial<Record<Figure, Before>>>();
  let people: Before | undefined;
  for (const one of sent) {
    if (one.people !== null) people = { value: one.people, asOf: one.peopleAsOf ?? one.asOf };
    for (const line of one.duties) {
      const figures = duties.get(line.duty) ?? {};
      for (const figure of FIGURES) {
        const value = line[figure];
        if (value !== null) figures[figure] = { value, asOf: line.asOf?.[figure] ?? one.asOf };
      }
      duties.set(line.duty, figures);
    }
  }
  const owed = (sent.at(-1)?.duties ?? []).filter((line) => line.owed !== 0).map(({ duty }) => duty);
  return { people, duties, owed };
}

/** What is stated of each duty: as it stands now, or, where it has changed by too little, as it was last stated, with its day. */
export function linesAfter(before: StatedBefore, { duties }: Counts, atLeast: number): ShownLine[] {
  const gone = before.owed.filter((duty) => !duties.some((one) => one.duty === duty));
  return [...duties, ...gone.map(nobody)].map((one) => {
    const earlier = before.duties.get(one.duty) ?? {};
    const { figures: now, withheld } = stated(one, atLeast);
    const figures = { ...now };
    const asOf: Partial<Record<Figure, Day>> = {};
    for (const figure of FIGURES) {
      const last = earlier[figure];
      if (one.ofUnit || !last || !isAsBefore(last.value, now[figure], atLeast)) continue;
      figures[figure] = last.value;
      asOf[figure] = last.asOf;
    }
    return { duty: one.duty, figures, withheld, asOf };
  });
}

const NOBODY = { rows: 0, people: 0 };
const nobody = (duty: string): Counted => ({
  ...{ duty, people: 0, ofUnit: isOfUnit(duty) },
  ...{ met: NOBODY, soon: NOBODY, overdue: NOBODY, later: NOBODY },
});

export type OfUnit = {
  readonly name: string;
  readonly region: Region | undefined;
  readonly industry: Industry | undefined;
  readonly statuses: readonly Exclude<UnitStatus, 'unit'>[];
};

/** The dispatch: its words say for the paper what its fields say for a program. */
export function contentOf(before: StatedBefore, now: Counts, unit: OfUnit, atLeast: number): Content {
  const { asOf } = now;
  const counted = isFew(now.people, atLeast) ? null : now.people;
  const last = isAsBefore(before.people?.value, counted, atLeast) ? before.people : undefined;
  const people = last?.value ?? counted;
  const duties = linesAfter(before, now, atLeast).map(({ duty, figures, asOf: days }) => ({
    ...{ duty, ...figures },
    ...(Object.keys(days).length > 0 && { asOf: days }),
  }));
  return {
    title: `关于${unit.name}履行反间谍安全防范责任情况的统计`.slice(0, 120),
    text: textOf({ asOf, people, duties, atLeast }),
    ...{ asOf, people, duties },
    ...(last && { peopleAsOf: last.asOf }),
    ...(unit.region && { region: unit.region }),
    ...(unit.industry && { industry: unit.industry }),
    ...(unit.statuses.length > 0 && { statuses: [...unit.statuses] }),
  };
}

type Told = Pick<Content, 'asOf' | 'people' | 'duties'> & { readonly atLeast: number };
const FIGURE_WORDS: Record<Figure, string> = { owed: '应履行', met: '已履行', soon: '三十日内到期', overdue: '逾期' };

function textOf({ asOf, people, duties, atLeast }: Told): string {
  const lines = duties.map((line, index) => {
    const title = DUTIES.find(({ code }) => code === line.duty)?.title.zh ?? '';
    const counts = FIGURES.map((figure) => `${FIGURE_WORDS[figure]}${told(line[figure], line.asOf?.[figure])}`);
    return `${index + 1}．${line.duty} ${title}：${counts.join('，')}。`;
  });
  return [
    `截至${dayInWords(asOf).zh}，本单位履行反间谍安全防范责任情况统计如下。在册人数${told(people)}。`,
    ...(lines.length > 0 ? lines : ['本单位目前没有可以统计的事项。']),
    `统计只列数量，单位为人次（件）。涉及人数少于${atLeast}人的数，以及可以据以推算出这些数的数，不列出；与上次所列相差不足${atLeast}的数，仍列上次的数并注明日期。`,
  ].join('\n');
}

const told = (n: number | null, asOf?: Day): string =>
  n === null ? '不列出' : `${n}${asOf ? `（截至${dayInWords(asOf).zh}）` : ''}`;
