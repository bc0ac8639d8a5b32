/**
 * What became of the lines of a year's plan. A line that is a session is done by its sittings. One that is a course is called as the course
 * is, and done when as many as were planned have finished it; courses stand after this module, so they say here how many did, and
 * src/server wires it.
 */
import type { Sql } from '../../database/connect.ts';
import type { Line, Session } from './store/plans.ts';

export type CourseOfYear = { readonly title: string; readonly finished: number };
type Courses = (sql: Sql, unitId: number, year: number) => Promise<readonly CourseOfYear[]>;

let courses: Courses = async () => [];

/** Called once, where modules are wired. */
export function offerCoursesOfYear(offered: Courses): void {
  courses = offered;
}

export const coursesOfYear: Courses = (sql, unitId, year) => courses(sql, unitId, year);

/** So many sessions made, held, and so many who came or finished. */
export type Done = { readonly planned: number; readonly held: number; readonly attended: number };
type Doing = Pick<Line, 'line' | 'kind' | 'topic' | 'sittings' | 'people'>;

export function doneOf(one: Doing, sessions: readonly Session[], all: readonly CourseOfYear[]): Done {
  if (one.kind === 'course') {
    const same = all.filter(({ title }) => title === one.topic.trim());
    const attended = same.reduce((sum, { finished }) => sum + finished, 0);
    const isDone = same.length > 0 && attended >= Math.max(1, one.people);
    return { planned: same.length > 0 ? one.sittings : 0, held: isDone ? one.sittings : 0, attended };
  }
  const theirs = sessions.filter(({ line }) => line === one.line);
  const held = theirs.filter(({ state }) => state === 'held');
  return { planned: theirs.length, held: held.length, attended: held.reduce((sum, { attended }) => sum + attended, 0) };
}
