/**
 * All duties of the catalogue, in the order of their articles, and their rules. Where each is written down: instruments/.
 *
 * A rule's number is its article, item, letter and place: P9.3b.renewal is 9·3·2·2. The Counter-Espionage Law's begin with 32.
 * Numbers are the ledger's key: never changed, never reused.
 */
import type { Duty, DutyCode, RecordedIn, Rule } from './duty.ts';
import { COUNTER_ESPIONAGE_LAW } from './instruments/counter-espionage-law-2023/duties.ts';
import { ABROAD_SCHOOLS_INSTITUTES } from './instruments/provisions-2021/abroad-schools-institutes.ts';
import { EVERY_UNIT } from './instruments/provisions-2021/every-unit.ts';
import { INDUSTRY_DEPARTMENTS } from './instruments/provisions-2021/industry-departments.ts';
import { INSPECTION_AND_ORDERS } from './instruments/provisions-2021/inspection-and-orders.ts';
import { KEY_UNIT } from './instruments/provisions-2021/key-unit.ts';
import { OPERATORS } from './instruments/provisions-2021/operators.ts';
import { ORGANS } from './instruments/provisions-2021/organs.ts';
import { SECRET_AND_FOREIGN_RELATED } from './instruments/provisions-2021/secret-and-foreign-related.ts';

export const DUTIES: readonly Duty[] = [
  ...EVERY_UNIT,
  ...ORGANS,
  ...INDUSTRY_DEPARTMENTS,
  ...KEY_UNIT,
  ...SECRET_AND_FOREIGN_RELATED,
  ...ABROAD_SCHOOLS_INSTITUTES,
  ...OPERATORS,
  ...INSPECTION_AND_ORDERS,
  ...COUNTER_ESPIONAGE_LAW,
].sort((a, b) => a.rules[0].number - b.rules[0].number);

export type RuleOfDuty = Rule & { readonly duty: Duty; readonly recordedIn: RecordedIn };

export const RULES: readonly RuleOfDuty[] = DUTIES.flatMap((duty) =>
  duty.rules.map((rule) => ({ recordedIn: duty.recordedIn, ...rule, duty })),
);

const byCode = new Map<string, Duty>(DUTIES.map((duty) => [duty.code, duty]));
const byNumber = new Map(RULES.map((rule) => [rule.number, rule]));

export const dutyOf = (code: DutyCode): Duty => byCode.get(code)!;

/** The rule with this number; undefined where a later edition of the law no longer has it, or a newer one has more. */
export const ruleOf = (number: number): RuleOfDuty | undefined => byNumber.get(number);
