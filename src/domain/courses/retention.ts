/** What somebody learnt goes with the person; what is taught is about nobody. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyEnrolments } from './store/retention.ts';

export const COURSES_KINDS = [
  {
    code: 'course',
    name: { zh: '课程及其图片、视频和文件', en: 'Courses with their pictures, videos and papers' },
    ground: PIPL_19,
    holds: { course: 'rows', course_version: 'rows', course_file: 'rows', course_part: 'rows' },
    ends: 'stays',
    why: { zh: '只有教学内容，不涉及个人信息', en: 'what is taught; nothing about anybody' },
  },
  {
    code: 'enrolment',
    name: { zh: '课程学习记录', en: 'Who learns which course' },
    ground: PIPL_19,
    holds: { enrolment: 'rows', part_progress: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: {
      zh: '随人员记录删除；视频的播放位置在看完时即删除',
      en: 'deleted with the person; what was played of a video, as soon as it is done',
    },
    destroy: destroyEnrolments,
  },
] as const satisfies readonly RecordKind[];
