/** A picture, a paper, captions or a video for a course. Where they stand in it, the draft says. */
import { z } from 'zod';
import { titleBearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { action, done } from '../../../platform/action.ts';
import { CourseId } from '../../../platform/ids.ts';
import { dropIncoming, isIncomingOf, keepIncoming, lookAtIncoming } from '../../../platform/incoming.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { keepCourseFile } from '../files.ts';
import { holdCourse, unitOfCourse } from '../store/courses.ts';
import { addCourseFile, type CourseFile } from '../store/parts.ts';
import { HEAD_BYTES, kindOfVideo, NO_VIDEO } from '../video.ts';

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

/** A video that has come in whole, by pieces (src/server/course-door.ts). One that is none is gone with the refusal. */
export const addVideo = action({
  name: 'courses.add-video',
  input: z.strictObject({ courseId: CourseId, upload: z.string().max(80), fileName: line(100) }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { courseId }) => unitOfCourse(sql, unitId, courseId),
  async prepare({ services, actor }, { upload, fileName }): Promise<CourseFile> {
    const { filesRoot } = services;
    if (!isIncomingOf(actor, upload)) return refuse('not-found');
    const head = (await lookAtIncoming(filesRoot, upload, HEAD_BYTES)) ?? refuse('not-found');
    const marked = titleBearsSecrecyMark(fileName.replace(/\.\w{1,5}$/, ''));
    const mediaType = kindOfVideo(head);
    if (marked || !mediaType) await dropIncoming(filesRoot, upload);
    if (marked) return refuse('secrecy-mark');
    if (!mediaType) return refuse('file-refused', NO_VIDEO);
    const { hash, size } = await keepIncoming(filesRoot, upload);
    return { hash, size, mediaType, kind: 'video' };
  },
  async run({ sql, unitId, now }, { courseId }, file) {
    const { retiredAt } = await holdCourse(sql, unitId, courseId);
    if (retiredAt) refuse('course-retired');
    await addCourseFile(sql, unitId, courseId, file, now);
    return done({
      result: { file: file.hash },
      record: { courseId, kind: 'video', size: file.size },
      touched: 'nothing',
    });
  },
});
