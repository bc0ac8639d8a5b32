/** The figures of a return in words, and sums that are a least. */
import type { Figure } from '../../../src/domain/returns/withhold.ts';
import type { Localised } from '../../language.tsx';

export const FIGURE_NAMES: Record<Figure, Localised> = {
  owed: { zh: '应履行', en: 'Owed' },
  met: { zh: '已履行', en: 'Met' },
  soon: { zh: '30 日内到期', en: 'Due in 30 days' },
  overdue: { zh: '逾期', en: 'Overdue' },
};
export const WITHHELD: Localised = { zh: '不列出', en: 'withheld' };

/** A sum of which some returns withhold their part. */
export const atLeast = (sum: number, withheld: number): Localised => {
  const shown = sum.toLocaleString('en-US');
  return withheld === 0 ? { zh: shown, en: shown } : { zh: `至少 ${shown}`, en: `at least ${shown}` };
};
