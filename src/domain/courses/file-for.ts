/** A file of a course, for who may see it: an officer of the unit, or somebody who is on the course. It is about nobody, so no look is logged. */
import type { Sql } from '../../database/connect.ts';
import type { SignedIn, World } from '../../platform/perform.ts';
import { refuse } from '../../platform/refusal.ts';
import { type CourseFile, findFileFor } from './store/parts.ts';

export type FileAsked = { readonly courseId: number; readonly hash: string };

/** Refuses `not-found` to everybody else, as if there were none. */
export async function fileFor(world: World, who: SignedIn, { courseId, hash }: FileAsked): Promise<CourseFile> {
  const work = async (sql: Sql) => {
    const known = (await world.identify(sql, who, world.clock())) ?? refuse('signed-out');
    const { roles, personId } = known.actor;
    const asOfficer = roles.includes('security-officer');
    if (!asOfficer && (!roles.includes('member') || personId === undefined)) refuse('not-permitted');
    return findFileFor(sql, who.unitId, { courseId, hash, ...(!asOfficer && { personId: personId! }) });
  };
  return (await world.db.inUnit(who.unitId, work, 'reads')) ?? refuse('not-found');
}
