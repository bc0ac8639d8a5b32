/** Short forms in which the template that comes with the product is written down: Chinese and English side by side, each item with its articles. */
import type { Citation } from '../../../law/citation.ts';
import type { DutyCode } from '../../../law/duty.ts';
import { cite } from '../../../law/instruments.ts';
import type { Localised } from '../../../law/localised.ts';
import type { Item } from '../self-inspections.ts';

type Both = readonly [zh: string, en: string];
const both = ([zh, en]: Both): Localised => ({ zh, en });

export const cited = (...citations: readonly Citation[]): Localised => {
  const all = citations.map(cite);
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join('; ') };
};

type Written = Pick<Item, 'each' | 'cap' | 'applies' | 'rules' | 'counts'> & {
  readonly duty?: DutyCode;
  readonly asks: Both;
  readonly how: Both;
  readonly shows: Both;
  readonly law: readonly Citation[];
};
const written = ({ asks, how, shows, law, ...rest }: Written) => ({
  ...rest,
  question: both(asks),
  how: both(how),
  evidence: both(shows),
  law: cited(...law),
});

export const scored = (ref: string, weight: number, one: Written): Item => ({
  ...{ ref, level: 'unit', kind: 'scored', weight },
  ...written(one),
});
export const ofDepartment = (ref: string, weight: number, one: Written): Item => ({
  ...scored(ref, weight, one),
  level: 'department',
});
export const aggravating = (ref: string, one: Written & { readonly each: number }): Item => ({
  ...{ ref, level: 'unit', kind: 'aggravating', weight: 0 },
  ...written(one),
});
export const veto = (ref: string, one: Written): Item => ({
  ...{ ref, level: 'unit', kind: 'veto', weight: 0 },
  ...written(one),
});
export const ofMember = (ref: string, one: Written): Item => ({
  ...{ ref, level: 'member', kind: 'uncounted', weight: 0 },
  ...written(one),
});
