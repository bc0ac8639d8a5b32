/**
 * The industry department (行业主管部门, Provisions 7): it sets requirements for its industry, assists with the key-unit list, guides and urges its
 * key units, and cooperates with the organ. What it requires goes to units as a dispatch with its number; a requirement may tighten a
 * duty's figure and never loosen it. It reads nothing of a unit but what the unit sends.
 */
import { DUTIES } from '../../law/duties.ts';
import type { Localised } from '../../law/localised.ts';
import { inUnit, mayRequire, type ParameterKey, parameter } from '../../law/parameters.ts';

export type RequiredFigure = { readonly parameter: ParameterKey; readonly value: number };

/** Why a figure cannot be required: named with its duties and both figures. */
export type Declined = {
  readonly duties: readonly string[];
  readonly title: Localised;
  readonly own: Localised;
  readonly wished: Localised;
};

/** The codes of the duties in whose rules the figure stands. */
export function dutiesWith(key: ParameterKey): string[] {
  const quoted = `"${key}"`;
  return DUTIES.filter(({ rules }) => JSON.stringify(rules).includes(quoted)).map(({ code }) => code);
}

/** The first figure that would loosen a duty or leaves its range; nothing where all may be required. */
export function declinedOf(figures: readonly RequiredFigure[]): Declined | undefined {
  const wrong = figures.find(({ parameter: key, value }) => !mayRequire(key, value).ok);
  if (!wrong) return undefined;
  const { title, value, unit } = parameter(wrong.parameter);
  return {
    duties: dutiesWith(wrong.parameter),
    ...{ title, own: inUnit(value, unit), wished: inUnit(wrong.value, unit) },
  };
}
