/** The words in which a check is written down. Its select stands under the same number in store/pairs. */
import type { DutyCode } from '../../../law/duty.ts';
import type { Localised } from '../../../law/localised.ts';
import type { Severity, ThingKind } from '../../findings/findings.ts';
import type { Area, Sight } from '../date-orders.ts';

export type DateOrder = {
  /** Stable for ever: stands in the breaches. */
  readonly number: number;
  readonly area: Area;
  readonly severity: Severity;
  readonly duties: readonly DutyCode[];
  /** The article, or why the order matters where no article says so. */
  readonly because: Localised;
  /** What comes first, and what must not come before it. */
  readonly first: Localised;
  readonly second: Localised;
  /** Whether days are compared, or moments. */
  readonly by: 'day' | 'instant';
  /** The second is the end of a time and no deed: until it has passed, nothing is late. */
  readonly isLimit: boolean;
  readonly title: Localised;
  readonly todo: Localised;
  /** What of the record makes it look again: the first part of the names of acts. */
  readonly watches: readonly string[];
  readonly thing?: ThingKind;
  readonly sees: Sight;
  /** Where the record is read. */
  readonly page: (thing: number, person: number) => string;
};

type Said = Omit<DateOrder, 'number' | 'area' | 'page' | 'by' | 'isLimit' | 'title' | 'todo' | 'sees'>;
type Written = Said & Partial<Pick<DateOrder, 'page' | 'by' | 'todo' | 'sees'>>;

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

const STAYS: Localised = {
  zh: '查明先后颠倒的原因，写明情况；日期不得改动。',
  en: 'Find out why it was the wrong way round, and write it down; dates are not changed.',
};
const OVERDUE: Localised = {
  zh: '没有办的尽快办；写明逾期的原因，日期不得改动。',
  en: 'Do it now if it is not done; write down why it was late. Dates are not changed.',
};

export const inArea = (area: Area, page: DateOrder['page']) => ({
  /** A deed that comes before another. */
  before: (number: number, check: Written): DateOrder => ({
    ...{ page, by: 'day', sees: 'office', todo: STAYS, isLimit: false },
    title: {
      zh: `先${check.first.zh}，后${check.second.zh}`,
      en: `First ${check.first.en}, then ${check.second.en}`,
    },
    ...check,
    number,
    area,
  }),
  /** A deed within its time. */
  within: (number: number, check: Written): DateOrder => ({
    ...{ page, by: 'day', sees: 'office', todo: OVERDUE, isLimit: true },
    title: {
      zh: `${check.first.zh}，不晚于${check.second.zh}`,
      en: `${capital(check.first.en)} by ${check.second.en}`,
    },
    ...check,
    number,
    area,
  }),
});

export const PROVISIONS = (zh: string, en: string): Localised => ({
  zh: `《反间谍安全防范工作规定》第${zh}`,
  en: `Provisions, Art. ${en}`,
});
export const NINE_THREE = PROVISIONS('九条第（三）项', '9(3)');
export const NINE_SIX = PROVISIONS('九条第（六）项', '9(6)');
export const NINE_NINE = PROVISIONS('九条第（九）项', '9(9)');
export const EIGHT_FIVE = PROVISIONS('八条第（五）项', '8(5)');
export const EIGHT_THREE = PROVISIONS('八条第（三）项', '8(3)');
