/** What the acts on the question bank, tests and situations are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_QUESTIONS = {
  'questions.add': { zh: '添加题目', en: 'Question added' },
  'questions.change': { zh: '修改题目', en: 'Question changed' },
  'questions.retire': { zh: '停用题目', en: 'Question retired' },
  'questions.use-again': { zh: '重新启用题目', en: 'Question taken back into use' },
  'questions.import': { zh: '从表格导入题目', en: 'Questions imported from a sheet' },
  'questions.export': { zh: '导出题库', en: 'Question bank exported' },
  'questions.template': { zh: '下载题库导入模板', en: 'Template for questions taken' },
  'questions.plan-test': { zh: '安排测试', en: 'Test planned' },
  'questions.change-test': { zh: '修改测试', en: 'Test changed' },
  'questions.withdraw-test': { zh: '撤下测试', en: 'Test withdrawn' },
  'questions.begin-test': { zh: '开始测试', en: 'Test begun' },
  'questions.save-answer': { zh: '保存一题答案', en: 'Answer saved' },
  'questions.submit-test': { zh: '提交测试', en: 'Test submitted' },
  'questions.practise': { zh: '练习应知应会', en: 'Question that inspectors ask practised' },
  'questions.answer-situation': { zh: '参加情景题', en: 'Took part in a situation' },
  'questions.put-off-situation': { zh: '情景题稍后再答或者略过', en: 'Situation put off or left out' },
  'questions.time-over': { zh: '测试时间到，按已保存的答案计分', en: 'Time of a test over; counted by what was saved' },
} as const satisfies Record<string, Localised>;
