/** Who is to take a course, by when; and a reminder to those who have not finished it, which each of them alone sees. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { CourseId, DepartmentId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { addCourseReminders } from '../../notices/store/reminders.ts';
import { findDepartment } from '../../units/store/departments.ts';
import { GROUPS } from '../courses.ts';
import { holdCourse, setOpen, unitOfCourse, versionInForce } from '../store/courses.ts';
import { assignGroup, peopleNotYet } from '../store/learning.ts';

export const assignCourse = action({
  name: 'courses.assign',
  input: z.strictObject({
    courseId: CourseId,
    group: z.enum(GROUPS),
    departmentId: DepartmentId.optional(),
    dueOn: DayField.optional(),
  }),
  by: ['security-officer'],
  async within({ sql, unitId }, { courseId, departmentId }) {
    if (departmentId !== undefined && !(await findDepartment(sql, unitId, departmentId))) refuse('not-found');
    return unitOfCourse(sql, unitId, courseId);
  },
  async run({ sql, unitId, now, today }, { courseId, group, departmentId, dueOn }) {
    const { retiredAt } = await holdCourse(sql, unitId, courseId);
    if (retiredAt) refuse('course-retired');
    if (!(await versionInForce(sql, unitId, courseId, today))) refuse('course-not-in-force');
    if (dueOn !== undefined && dueOn < today) refuse('course-day-past');
    const whom = { courseId, group, departmentId, dueOn: dueOn ?? null, day: today, at: now };
    const assigned = await assignGroup(sql, unitId, whom);
    return done({
      result: { assigned },
      record: { courseId, group, departmentId, dueOn, assigned },
      touched: 'nothing',
    });
  },
});

/** Each at most once a day. A reminder says that a course is to be finished, and not which: it stands under My training. */
export const remindOfCourse = action({
  name: 'courses.remind',
  input: z.strictObject({ courseId: CourseId }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { courseId }) => unitOfCourse(sql, unitId, courseId),
  async run({ sql, unitId, actor, now, today }, { courseId }) {
    const people = await peopleNotYet(sql, unitId, courseId, today);
    const reminded = await addCourseReminders(sql, unitId, { people, day: today, by: actor.accountId, at: now });
    return done({
      result: { reminded: reminded.length, of: people.length },
      record: { courseId, reminded: reminded.length, of: people.length },
      touched: 'nothing',
    });
  },
});

export const openToAll = action({
  name: 'courses.open-to-all',
  input: z.strictObject({ courseId: CourseId, open: z.boolean() }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { courseId }) => unitOfCourse(sql, unitId, courseId),
  async run({ sql, unitId }, { courseId, open }) {
    const { retiredAt } = await holdCourse(sql, unitId, courseId);
    if (retiredAt) refuse('course-retired');
    await setOpen(sql, unitId, courseId, open);
    return done({ result: null, record: { courseId, open }, touched: 'nothing' });
  },
});
