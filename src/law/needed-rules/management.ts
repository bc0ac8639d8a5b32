/** The needed set, first part: who leads, who is taught, and how posts and their people are managed. */
import type { NeededRule } from '../needed-rules.ts';

export const MANAGEMENT = {
  leadership: {
    title: { zh: '反间谍安全防范领导责任制', en: 'Leadership and responsibility' },
    duties: ['P4', 'P9.1', 'P9.2'],
    points: [
      { zh: '领导机构的组成和职责', en: 'The leading group: who is in it and what it decides' },
      {
        zh: '主要负责人、分管负责人、部门负责人的责任',
        en: 'What the head, the deputy in charge and heads of departments answer for',
      },
      { zh: '办事机构和专兼职人员的职责', en: 'The office, and what its people do' },
      { zh: '会议、报告和年度工作安排', en: 'Meetings, reports, and the plan of the year' },
      { zh: '责任追究和奖励', en: 'What follows where it was not done, and rewards' },
    ],
  },
  training: {
    title: { zh: '教育培训制度', en: 'Education and training' },
    duties: ['P8.1', 'P9.7', 'P10.2'],
    points: [
      { zh: '对象、内容和学时', en: 'Whom it is for, what is taught, how many hours' },
      { zh: '年度计划和组织实施', en: 'The plan of the year and who carries it out' },
      { zh: '签到、测试和补训', en: 'Attendance, tests, and making up for it' },
      { zh: '培训记录的保存', en: 'How records are kept' },
    ],
  },
  posts: {
    title: { zh: '涉密、涉外岗位和人员管理制度', en: 'Secret-related and foreign-related posts' },
    duties: ['P9.3a', 'P9.4'],
    points: [
      {
        zh: '岗位的确定、变更和密级（密级属于岗位）',
        en: 'How posts and their levels are set and changed (the level is the post’s)',
      },
      { zh: '上岗、在岗、变动的管理要求', en: 'Starting in a post, holding it, changing it' },
      { zh: '国家安全事项的报告范围、时限和受理人', en: 'What is reported, by when, to whom' },
      { zh: '人员数据信息的更新', en: 'Keeping the data current' },
    ],
  },
  review: {
    title: { zh: '岗前审查制度', en: 'Review before the post' },
    duties: ['P9.3b', 'P10.1'],
    points: [
      { zh: '审查的对象和法定条件', en: 'Who is reviewed, and the statutory conditions' },
      { zh: '审查的程序、时限和复审', en: 'Procedure, times, re-review' },
      { zh: '不予通过的告知、申辩和救济', en: 'Where it is not passed: statement, reply, remedies' },
      { zh: '审查材料的知悉范围和保存', en: 'Who may see the papers, and how long they are kept' },
    ],
  },
  letters: {
    title: { zh: '安全防范承诺书管理制度', en: 'Commitment letters' },
    duties: ['P9.3c'],
    points: [
      { zh: '签订的对象和时间', en: 'Who signs, and when' },
      { zh: '文本的审定和更新', en: 'How the text is settled and renewed' },
      { zh: '重新签订的情形', en: 'When it is signed anew' },
      { zh: '保管和本人取得副本', en: 'Keeping, and the signer’s own copy' },
    ],
  },
  abroad: {
    title: { zh: '出国（境）管理制度', en: 'Going abroad' },
    duties: ['P9.6'],
    points: [
      { zh: '申请、审批和变更报告', en: 'Application, approval, reporting of changes' },
      { zh: '证照的保管和领取', en: 'Keeping and handing out of documents' },
      { zh: '行前教育', en: 'Briefing before departure' },
      { zh: '境外期间的管理和紧急联系', en: 'While abroad, and in an emergency' },
      { zh: '回国（境）访谈；长期驻外人员的联系', en: 'Interview on return; contact with those stationed abroad' },
    ],
  },
  leaving: {
    title: { zh: '离岗离职管理制度', en: 'Leaving a post or the unit' },
    duties: ['P9.3a'],
    points: [
      { zh: '清退载体、收回权限和证照', en: 'Returning carriers, rights of access and documents' },
      { zh: '脱密期的确定和告知', en: 'Setting the declassification period and giving notice of it' },
      { zh: '脱密期内的回访和就业、出境要求', en: 'Following up within it; employment and travel' },
      { zh: '补偿和申诉', en: 'Compensation and appeal' },
    ],
  },
} as const satisfies Record<string, NeededRule>;
