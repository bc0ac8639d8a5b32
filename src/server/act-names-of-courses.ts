/** What the acts on courses are called in the record; the others: act-names.ts. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_COURSES = {
  'courses.create': { zh: '新建课程', en: 'Course begun' },
  'courses.save-draft': { zh: '保存课程草稿', en: 'Draft of a course saved' },
  'courses.add-file': { zh: '上传课程文件', en: 'File added to a course' },
  'courses.add-video': { zh: '上传课程视频', en: 'Video added to a course' },
  'courses.draft-version': { zh: '起草课程新版本', en: 'New version of a course drafted' },
  'courses.discard-draft': { zh: '放弃课程草稿', en: 'Draft of a course discarded' },
  'courses.publish': { zh: '发布课程', en: 'Course published' },
  'courses.retire': { zh: '停用课程', en: 'Course retired' },
  'courses.remind': { zh: '提醒尚未学完课程的人员', en: 'People reminded to finish a course' },
  'courses.assign': { zh: '指派课程', en: 'Course assigned' },
  'courses.open-to-all': { zh: '设定课程开放范围', en: 'Course opened to all, or closed' },
  'courses.start': { zh: '开始学习课程', en: 'Course begun by a person' },
  'courses.finish-part': { zh: '完成课程的一部分', en: 'Part of a course done' },
} as const satisfies Record<string, Localised>;
