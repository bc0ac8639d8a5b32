/** What the question bank, tests and situations decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_QUESTIONS = {
  'question-faulty': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `这道题还不能使用：${zh}。没有保存，已填写的内容仍在页面上。请改正后再保存。`,
      en: `This question cannot be used yet: ${en}. Nothing was saved; what you typed is still on the page. Please correct it and save again.`,
    }),
  },
  'question-known': {
    status: 409,
    words: fixed(
      '题库中已有题干和选项相同的题，没有重复保存。请在题库中查找该题，需要时修改它。',
      'The bank has a question with the same text and options already; it was not saved twice. Find it in the bank and change it if need be.',
    ),
  },
  'bank-full': {
    status: 409,
    words: ({ limit }) => ({
      zh: `题库最多 ${limit} 题（含停用），没有保存。请修改已有的题，而不是再添加。`,
      en: `The bank holds ${limit} questions at most, retired ones included. Nothing was saved; change one that is there instead of adding another.`,
    }),
  },
  'bank-too-small': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `题库中可抽的题不够（现有/要抽）：${zh}。什么都没有改变。请减少抽题数，或者先在题库中补充。`,
      en: `The bank has too few questions to draw from (there/wanted): ${en}. Nothing was changed. Draw fewer, or add questions to the bank first.`,
    }),
  },
  'still-drawn': {
    status: 409,
    words: ({ test, count, there }) => ({
      zh: `测试“${test}”还要抽 ${count} 题，这样改后只剩 ${there} 题，什么都没有改变。请先补充同类题，或者修改该测试。`,
      en: `The test “${test}” still draws ${count} questions, and only ${there} would be left. Nothing was changed. Add questions of that kind first, or change the test.`,
    }),
  },
  'closes-in-the-past': {
    status: 422,
    words: fixed(
      '关闭日期已经过去，没有保存；已填写的内容仍在页面上。请选择今天或者以后的日期。',
      'The day on which it closes has passed. Nothing was saved; what you typed is still on the page. Please choose today or a later day.',
    ),
  },
  'test-not-open': {
    status: 409,
    words: fixed(
      '这项测试现在没有开放，没有开始作答。请在开放日期内参加，或者询问安全防范专员。',
      'This test is not open now, and nothing was begun. Take it on the days when it is open, or ask the security officer.',
    ),
  },
  'test-passed': {
    status: 409,
    words: fixed(
      '您已经通过这项测试，学时已计入，不必再次作答。',
      'You have passed this test and its hours are counted; there is no need to take it again.',
    ),
  },
  'test-in-course': {
    status: 409,
    words: fixed(
      '这项测试是课程的一部分，学时由课程计入，本身须为 0 学时，修改没有保存；已填写的内容仍在页面上。需要单独计学时的，请另外安排一项测试。',
      'This test is a part of a course, which gives the hours; its own must be 0. The change was not saved; what you typed is still on the page. For a test with hours of its own, plan another one.',
    ),
  },
  'no-attempts-left': {
    status: 409,
    words: ({ limit }) => ({
      zh: `这项测试最多作答 ${limit} 次，次数已用完，没有再次开始。请查看错题解析，并联系安全防范专员安排补学。`,
      en: `This test can be taken ${limit} times at most, and all are used; nothing was begun. Read the explanations, and ask the security officer how to make it up.`,
    }),
  },
  'time-over': {
    status: 409,
    words: fixed(
      '作答时间已到（以系统时间为准），这个答案没有计入；此前已保存的答案都在，并按其计分。',
      'The time is over, by the system’s clock, and this answer does not count; all answers saved before it are kept and count.',
    ),
  },
  'attempt-ended': {
    status: 409,
    words: fixed(
      '这次作答已经提交，答案不能再改。请查看结果和解析。',
      'This attempt has been submitted and its answers cannot be changed any more. Please see the result and the explanations.',
    ),
  },
  'situation-closed': {
    status: 409,
    words: fixed(
      '这个情景已经作答、略过，或者已经过期，没有重复记录。',
      'This situation was answered or left out already, or its time is over. Nothing was recorded again.',
    ),
  },
} as const satisfies Declined;
