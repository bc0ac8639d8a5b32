/**
 * Which rows of the ledger an actor may see (rights.md R1, need-to-know), by role; several roles add up. The whole stands here.
 *
 * - security officer and head: all of it. Personnel has one person's file, not the ledger.
 * - liaison: what is owed by the people of the own department and of everything below it. Without a department: nothing.
 * - foreign affairs and network security: the rules that are their work, whoever owes them; a rule that binds others as well is
 *   seen of foreign-related people alone.
 * - the officer of a department or an organ: what such a body owes as such (Provisions 7; 5, 9 lead, 11-13, 21-29).
 * - that somebody reported a matter (9402) tells something by itself: only who sees the whole, and the person, see such a row.
 * - everybody else, and the three administrators: nothing.
 */
import { RULES } from '../../law/duties.ts';
import type { Bearer } from '../../law/duty.ts';
import type { Context } from '../../platform/action.ts';
import { hasAny, type Role } from '../../platform/permission.ts';
import { pathOfPerson } from '../units/store/departments.ts';
import type { LedgerSight } from './store/sight.ts';

export const SEE_WHOLE_LEDGER = ['security-officer', 'head'] as const satisfies readonly Role[];
export const SEE_PART_OF_LEDGER = [
  ...['liaison', 'foreign-affairs', 'network-security'],
  ...['industry-officer', 'organ-officer'],
] as const satisfies readonly Role[];
export const SEE_LEDGER = [...SEE_WHOLE_LEDGER, ...SEE_PART_OF_LEDGER] as const;

function borneBy(bearer: Bearer): string[] {
  return RULES.filter((rule) => rule.duty.bearer === bearer).map((rule) => rule.code);
}

/** By the codes of rules. `whole`: of everybody and of the unit; `ofForeignRelated`: of people in foreign-related posts alone. */
export const RULES_OF_ROLE: Partial<
  Record<Role, { readonly whole: readonly string[]; readonly ofForeignRelated: readonly string[] }>
> = {
  'foreign-affairs': {
    whole: [
      ...['P9.5', 'P9.5.preparation', 'P9.5.plan'], // exchanges
      ...['P9.6.briefing', 'P9.6.interview', 'P14.trip', 'P14.interview', 'P15.trip', 'P15.interview'], // trips
      ...['P9.6.contact', 'P9.6.contact.renewal', 'P9.6.stationed-interview'], // stationed abroad
    ],
    ofForeignRelated: ['P9.4', 'P9.7'],
  },
  'network-security': { whole: ['P9.8', 'P10.3', 'C20'], ofForeignRelated: [] },
  'industry-officer': { whole: borneBy('industry-department'), ofForeignRelated: [] },
  'organ-officer': { whole: borneBy('organ'), ofForeignRelated: [] },
};

const numbersOf = (codes: readonly string[]): number[] =>
  RULES.filter((rule) => codes.includes(rule.code)).map((rule) => rule.number);

/** Seen by the person and by who sees the whole alone, of whatever department. */
export const KEPT_FROM_PARTS = numbersOf(['P9.4.report']);

export async function ledgerSightOf({
  sql,
  unitId,
  actor,
  today,
}: Pick<Context, 'sql' | 'unitId' | 'actor' | 'today'>): Promise<LedgerSight> {
  if (hasAny(actor.roles, SEE_WHOLE_LEDGER)) return 'everything';
  const parts = actor.roles.flatMap((role) => RULES_OF_ROLE[role] ?? []);
  const isLiaison = actor.roles.includes('liaison') && actor.personId !== undefined;
  return {
    rules: numbersOf(parts.flatMap(({ whole }) => whole)),
    ofForeignRelated: numbersOf(parts.flatMap(({ ofForeignRelated }) => ofForeignRelated)),
    keptBack: KEPT_FROM_PARTS,
    within: isLiaison ? await pathOfPerson(sql, unitId, actor.personId!) : undefined,
    today,
  };
}
