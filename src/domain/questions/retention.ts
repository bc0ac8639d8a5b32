/** Attempts go with the person; a test in summary stays for a time of its own; of situations nothing outlives the following year. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyAttempts, destroyOffers, destroyTests, heldTests } from './store/retention.ts';

export const QUESTIONS_KINDS = [
  {
    code: 'question',
    name: { zh: '题库', en: 'Question bank' },
    ground: PIPL_19,
    holds: { question: 'rows', question_version: 'rows' },
    ends: 'stays',
    why: {
      zh: '题目及其各版本不涉及任何人；答案须按答题时的版本理解',
      en: 'questions and their versions are about nobody; an answer is read by the version that was asked',
    },
  },
  {
    code: 'test',
    name: { zh: '测试概况', en: 'Test in summary' },
    ground: PIPL_19,
    holds: { test: 'rows', test_version: 'rows' },
    ends: 'by-certificate',
    begins: {
      zh: '测试关闭之日；还有人员的作答记录尚在保存的，待其销毁',
      en: 'the day on which it closed; not while the attempt of anybody is still kept',
    },
    figure: 'keep.training-session',
    does: {
      zh: '删除测试及其规则和通过人数',
      en: 'the test is deleted with its rules and the number of those who passed',
    },
    remains: { zh: '审计日志中的编号、规则和日期', en: 'its number, rules and days in the record' },
    ofPeople: false,
    held: heldTests,
    destroy: destroyTests,
  },
  {
    code: 'test-attempt',
    name: { zh: '测试作答', en: 'Attempts at tests' },
    ground: PIPL_19,
    holds: { test_attempt: 'rows', test_answer: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: {
      zh: '删除作答和答案，测试只留通过人数',
      en: 'attempts and answers are deleted; the test keeps the number of those who passed',
    },
    destroy: destroyAttempts,
  },
  {
    code: 'situation-offer',
    name: { zh: '情景题推送', en: 'Situations offered' },
    ground: PIPL_19,
    holds: { situation_offer: 'rows', situation_taking_part: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: {
      zh: '删除推送过哪些情景、是否参加；次年年底系统也会自行删除。答案从未保存在个人名下',
      en: 'which were offered, and whether the person took part, is deleted; the program does so too at the end of the following year. No answer was ever kept with the person',
    },
    destroy: destroyOffers,
  },
  {
    code: 'situation-count',
    name: { zh: '情景题作答次数（加密）', en: 'Counts of answers to situations (sealed)' },
    ground: PIPL_19,
    holds: { situation_count: 'rows' },
    ends: 'by-itself',
    when: { zh: '次年年底', en: 'at the end of the following year' },
  },
] as const satisfies readonly RecordKind[];
