/**
 * Which people and posts an actor may see in lists (rights.md R1, need-to-know), by role; several roles add up.
 *
 * - security officer, personnel, head: everybody. The officer runs every flow, personnel keeps posts and people, the head answers
 *   for the unit.
 * - liaison: the own department and everything below it, for the open items there. Without a department: nobody.
 * - foreign affairs: people who hold or are about to hold a foreign-related post, or who are or will be stationed abroad; posts
 *   that are foreign-related. Whose trip or travel document is in question, the trip itself will show.
 * - everybody else, and the three administrators: nobody.
 */
import type { Context } from '../../platform/action.ts';
import { hasAny, type Role } from '../../platform/permission.ts';
import { pathOfPerson } from '../units/store/departments.ts';

export const SEE_ALL = ['security-officer', 'personnel', 'head'] as const satisfies readonly Role[];
export const SEE_LISTS = [...SEE_ALL, 'liaison', 'foreign-affairs'] as const satisfies readonly Role[];

export type Sight = {
  readonly everyone: boolean;
  /** The path of the department within which all are seen. */
  readonly within?: string;
  readonly foreign: boolean;
};

export async function sightOf({ sql, unitId, actor }: Pick<Context, 'sql' | 'unitId' | 'actor'>): Promise<Sight> {
  const everyone = hasAny(actor.roles, SEE_ALL);
  const liaison = !everyone && actor.roles.includes('liaison') && actor.personId !== undefined;
  return {
    everyone,
    within: liaison ? await pathOfPerson(sql, unitId, actor.personId!) : undefined,
    foreign: actor.roles.includes('foreign-affairs'),
  };
}
