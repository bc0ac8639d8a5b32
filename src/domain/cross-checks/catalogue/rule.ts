/** The words in which a cross-check rule is written down. Its select stands under the same number in store/rules. */
import type { DutyCode } from '../../../law/duty.ts';
import type { Localised } from '../../../law/localised.ts';
import type { Severity, ThingKind } from '../../findings/findings.ts';
import type { Area } from '../cross-checks.ts';

export type CrossCheck = {
  /** Stable for ever: stands in the hits. */
  readonly number: number;
  readonly area: Area;
  readonly severity: Severity;
  readonly duties: readonly DutyCode[];
  /** The article, or why it is a contradiction where no article says so. */
  readonly because: Localised;
  readonly title: Localised;
  readonly todo: Localised;
  /** What of the record makes it look again: the first part of the names of acts. */
  readonly watches: readonly string[];
  readonly thing?: ThingKind;
  /** Where it is put right. */
  readonly page: (thing: number, person: number) => string;
};

type Written = Omit<CrossCheck, 'number' | 'area' | 'page'> & { readonly page?: CrossCheck['page'] };
export const inArea =
  (area: Area, page: CrossCheck['page']) =>
  (number: number, rule: Written): CrossCheck => ({ page, ...rule, number, area });

export const PROVISIONS = (article: string): Localised => ({
  zh: `《反间谍安全防范工作规定》第${article}`,
  en: `Provisions, Art. ${ARTICLES[article] ?? article}`,
});
const ARTICLES: Readonly<Record<string, string>> = {
  '八条第（二）项': '8(2)',
  '八条第（三）项': '8(3)',
  '八条第（五）项': '8(5)',
  '九条第（一）项': '9(1)',
  '九条第（二）项': '9(2)',
  '九条第（三）项': '9(3)',
  '九条第（五）项': '9(5)',
  '九条第（六）项': '9(6)',
  '九条第（七）项': '9(7)',
  '九条第（八）项': '9(8)',
  二十八条: '28',
};
