/**
 * Every figure of the product, once: value, unit, who says so, source. The marks: S statutory, P common or local practice,
 * D our suggestion. Only S may be shown as what the law requires; the mark stands beside every deadline that is shown.
 *
 * A unit may change a figure within what its mark allows: a statutory figure can only be tightened; P and D figures move within
 * their range. Which way is stricter belongs to the figure.
 */
import type { Day } from './day.ts';
import { day } from './day.ts';
import type { Localised } from './localised.ts';

export type Mark = 'S' | 'P' | 'D';
export type FigureUnit =
  | 'days'
  | 'working-days'
  | 'hours'
  | 'months'
  | 'years'
  | 'hours-a-year'
  | 'times-a-year'
  | 'people';

export type Parameter = {
  readonly title: Localised;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly mark: Mark;
  readonly source: Localised;
  /** Which way a change is stricter: for a limit less, for hours of training more. */
  readonly stricter: 'less' | 'more';
  /** The range a unit may choose from; for a statutory figure its looser end is the figure itself. */
  readonly range: readonly [min: number, max: number];
  readonly inForce: { readonly from: Day; readonly to?: Day };
};

const provisions = day('2021-04-26');

export const PARAMETERS = {
  'post.existing-staff': {
    title: { zh: '名录生效时已在岗人员补办期限', en: 'Time for people already in post when the duty begins' },
    value: 90,
    unit: 'days',
    mark: 'D',
    source: { zh: '本系统建议值,法律未作规定', en: 'Our suggestion; the law gives no figure' },
    stricter: 'less',
    range: [1, 365],
    inForce: { from: provisions },
  },
} as const satisfies Record<string, Parameter>;

export type ParameterKey = keyof typeof PARAMETERS;
