/** What the work with courses declines, in words. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_COURSES = {
  'no-course-draft': {
    status: 409,
    words: fixed(
      '该课程没有草稿，没有保存；已发布的版本不能再改。请先起草新版本。',
      'The course has no draft; nothing was saved, for what is published is not changed any more. Please draft a new version first.',
    ),
  },
  'course-draft-stands': {
    status: 409,
    words: fixed(
      '该课程已有草稿，没有另起一份。请继续修改原有草稿，或者放弃它。',
      'The course has a draft already; no second one was begun. Please go on with it, or discard it.',
    ),
  },
  'course-saved-elsewhere': {
    status: 409,
    words: fixed(
      '另一处刚刚保存过这份草稿，您的改动没有覆盖它，仍在页面上。请复制需要保留的文字，再刷新页面继续。',
      'The draft has just been saved from another place; your changes did not overwrite it and are still on the page. Please copy what you want to keep, and reload the page to go on.',
    ),
  },
  'course-not-ready': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `还不能发布：${zh}。草稿已保存，补齐后再发布。`,
      en: `It cannot be published yet: ${en}. The draft is kept; please complete it and publish it then.`,
    }),
  },
  'course-day-past': {
    status: 422,
    words: fixed(
      '日期不能早于今天，也不能早于上一版本的生效日，没有改变任何内容。请另选日期。',
      'The day may lie neither before today nor before that of the version before; nothing was changed. Please choose another day.',
    ),
  },
  'course-not-in-force': {
    status: 409,
    words: fixed(
      '该课程还没有生效的版本，什么都没有改变。请先发布，或者等到生效日。',
      'No version of the course is in force yet; nothing was changed. Please publish one, or wait for its day.',
    ),
  },
  'course-retired': {
    status: 409,
    words: fixed(
      '该课程已停用，什么都没有改变。正在学习的人员仍可学完，原有记录保留。',
      'The course is retired; nothing was changed. Who is in the middle of it may still finish it, and what is recorded stays.',
    ),
  },
  'part-elsewhere': {
    status: 409,
    words: fixed(
      '这一部分是课件包或者测试，要在它自己的页面完成；什么都没有改变。',
      'This part is a package or a test and is done on its own page; nothing was changed.',
    ),
  },
  'not-played-enough': {
    status: 409,
    words: fixed(
      '视频还没有看够（至少看完九成），这一部分还没有完成；已看的部分已经保存。请继续观看。',
      'Not enough of the video has been played yet (nine tenths at least), so this part is not done; what was played is kept. Please go on.',
    ),
  },
} as const satisfies Declined;
