/** A picture, a paper or captions for a course. Where they stand in it, the draft says. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { CourseId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { keepCourseFile } from '../files.ts';
import { holdCourse, unitOfCourse } from '../store/courses.ts';
import { addCourseFile } from '../store/parts.ts';

const NO_FILE = {
  zh: '没有收到文件，什么都没有保存。请选择文件后重新上传。',
  en: 'No file arrived and nothing was saved. Please choose one and upload it again.',
};

export const addFile = action({
  name: 'courses.add-file',
  input: z.strictObject({ courseId: CourseId, kind: z.enum(['picture', 'pdf', 'captions']) }),
  by: ['security-officer'],
  takesFile: true,
  noFile: NO_FILE,
  within: ({ sql, unitId }, { courseId }) => unitOfCourse(sql, unitId, courseId),
  prepare: (preparing, { kind }) => keepCourseFile(preparing, kind),
  async run({ sql, unitId, now }, { courseId }, file) {
    const { retiredAt } = await holdCourse(sql, unitId, courseId);
    if (retiredAt) refuse('course-retired');
    await addCourseFile(sql, unitId, courseId, file, now);
    return done({
      result: { file: file.hash as string },
      record: { courseId, kind: file.kind, size: file.size },
      touched: 'nothing',
    });
  },
});
