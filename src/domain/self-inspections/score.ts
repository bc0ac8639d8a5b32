/** What a self-inspection comes to: points of what applies, what aggravates, and what decides alone. Pure; of the unit and its sections, never of a person. */
import type { Figures as LawFigures } from '../../law/facts.ts';
import type { Answer, Band, Item, Result, Template } from './self-inspections.ts';

export type Given = {
  readonly ref: string;
  readonly answer: Answer;
  /** How often it was not as it should be. */
  readonly occurrences: number;
};

/** The figures of the bands, in percent (common practice, mark P). */
export type Bands = { readonly meets: number; readonly basically: number };
export const bandsOf = (figures: LawFigures): Bands => ({
  meets: figures['self-inspection.meets'],
  basically: figures['self-inspection.basically'],
});

/** What one item costs that is not as it should be: by occurrence, up to its cap. */
export function deductionOf({ weight, each, cap }: Pick<Item, 'weight' | 'each' | 'cap'>, occurrences: number): number {
  const most = cap ?? Math.max(weight, each ?? 0);
  return each === undefined ? Math.max(weight, cap ?? 0) : Math.min(most, each * Math.max(1, occurrences));
}

/**
 * Several departments answer one item: it applies where it applies to one of them, and what is wrong in several is so many occurrences.
 * An unanswered item counts as not yet applicable: what is shown on the way is of what was answered.
 */
export function resultOf(template: Pick<Template, 'sections'>, given: readonly Given[], bands: Bands): Result {
  let deducted = 0;
  let vetoed = false;
  const sections = template.sections.map(({ ref, title, items }) => {
    let points = 0;
    let applicable = 0;
    for (const item of items) {
      const all = given.filter((one) => one.ref === item.ref && one.answer !== 'not-applicable');
      if (all.length === 0 || item.kind === 'uncounted') continue;
      const wrong = all.filter(({ answer }) => answer === 'not-met');
      const occurrences = wrong.reduce((sum, one) => sum + Math.max(1, one.occurrences), 0);
      if (item.kind === 'veto') vetoed ||= wrong.length > 0;
      else if (item.kind === 'aggravating') deducted += wrong.length > 0 ? deductionOf(item, occurrences) : 0;
      else {
        applicable += item.weight;
        points += item.weight - (wrong.length > 0 ? deductionOf(item, occurrences) : 0);
      }
    }
    return { ref, title, points, applicable };
  });
  const applicable = sum(sections, 'applicable');
  const points = Math.max(0, sum(sections, 'points') - deducted);
  const permille = applicable === 0 ? null : Math.floor((points * 1000) / applicable);
  const band = permille === null ? null : bandOf(permille, vetoed, bands);
  return {
    points,
    applicable,
    deducted,
    permille,
    band,
    vetoed,
    sections: sections.filter((one) => one.applicable > 0),
  };
}

const bandOf = (permille: number, vetoed: boolean, { meets, basically }: Bands): Band => {
  if (vetoed || permille < basically * 10) return 'not';
  return permille < meets * 10 ? 'basically' : 'meets';
};

const sum = (sections: readonly { points: number; applicable: number }[], of: 'points' | 'applicable'): number =>
  sections.reduce((total, one) => total + one[of], 0);
