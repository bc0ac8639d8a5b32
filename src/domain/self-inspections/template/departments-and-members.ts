/** What departments answer, what aggravates and what decides, and the seven areas of which members answer for themselves. */
import { counterEspionageLaw, provisions, secretsLaw, secretsRegulations } from '../../../law/instruments/writing.ts';
import type { TemplateSection } from '../self-inspections.ts';
import { aggravating, ofDepartment, ofMember, veto } from './writing.ts';

const ASKED = { asked: true } as const;

export const OF_DEPARTMENTS: TemplateSection = {
  ref: '12',
  title: { zh: '内设部门', en: 'Departments' },
  points: 8,
  items: [
    ofDepartment('12.1', 1, {
      duty: 'P4',
      each: 0.5,
      asks: [
        '部门负责人是否把反间谍安全防范要求传达到每个人？',
        'Did the head of the department make the requirements known to everybody in it?',
      ],
      how: ['以会议、学习或者书面传阅为准', 'By a meeting, a training or in writing'],
      shows: ['会议或者学习记录', 'The record of it'],
      law: [provisions(4)],
    }),
    ofDepartment('12.2', 2, {
      duty: 'P9.3a',
      applies: ASKED,
      each: 0.5,
      asks: ['本部门的涉密载体、场所是否与台账相符？', 'Do the department’s carriers and places match the register?'],
      how: ['逐件清点；不涉密的部门不适用', 'Counted piece by piece. Does not apply where there are none'],
      shows: ['清点记录、照片', 'The count, photographs'],
      law: [provisions(9, 3)],
    }),
    ofDepartment('12.3', 2, {
      duty: 'P8.2',
      each: 0.5,
      asks: [
        '计算机、移动存储介质和打印复印设备是否按规定使用？',
        'Are computers, removable media and printers used as the rules say?',
      ],
      how: ['内外网不混用、介质不交叉，抽查不少于三台', 'Networks and media are not mixed; look at three at least'],
      shows: ['抽查记录', 'The record of the look'],
      law: [provisions(8, 2), provisions(9, 8)],
    }),
    ofDepartment('12.4', 1, {
      duty: 'P9.5',
      applies: ASKED,
      each: 0.5,
      asks: [
        '部门接待外方、参加涉外活动是否事前报告？',
        'Were visits and foreign activities of the department reported before?',
      ],
      how: ['没有涉外活动的不适用', 'Does not apply where there were none'],
      shows: ['报告记录', 'The reports'],
      law: [provisions(9, 5)],
    }),
    ofDepartment('12.5', 1, {
      duty: 'P9.6',
      applies: ASKED,
      each: 0.5,
      asks: [
        '部门人员因公、因私出国（境）是否事前报告、按要求参加行前教育？',
        'Were journeys abroad reported before, and was everybody briefed?',
      ],
      how: ['按有义务报告的人员核对', 'Of those who have to report'],
      shows: ['报告和行前教育记录', 'The reports, the briefings'],
      law: [provisions(9, 6), secretsLaw(45)],
    }),
    ofDepartment('12.6', 1, {
      duty: 'P8.3',
      each: 0.5,
      asks: [
        '部门人员是否知道12339、本单位联系人和可疑情况的报告方式？',
        'Do people in the department know 12339, the unit’s contact and how to report?',
      ],
      how: ['当面询问几人，不记名', 'Ask a few; nobody is written down'],
      shows: ['张贴、告知材料', 'Posters, the material'],
      law: [provisions(8, 3), provisions(18)],
    }),
  ],
};

export const DECIDING: TemplateSection = {
  ref: '13',
  title: { zh: '加重扣分项和否决项', en: 'What aggravates, and what decides alone' },
  points: 0,
  items: [
    aggravating('13.1', {
      ...{ duty: 'P8.3', each: 6, cap: 12 },
      asks: [
        '是否有发现可疑情况而迟报、漏报、瞒报？',
        'Were suspicious circumstances reported late, missed or concealed?',
      ],
      how: ['每起扣6分，最多12分', 'Six points each time, twelve at the most'],
      shows: ['转报记录、国家安全机关反馈', 'The record of passing on, the organ’s answer'],
      law: [provisions(28), provisions(8, 3)],
    }),
    aggravating('13.2', {
      ...{ duty: 'P28.1', each: 5, cap: 10 },
      asks: ['是否有被责令整改而逾期未整改或者未达到要求？', 'Was an order to rectify not met, or not in time?'],
      how: ['每次扣5分', 'Five points each time'],
      shows: ['整改通知、检查意见', 'The order, the opinion'],
      law: [provisions(28), counterEspionageLaw(56)],
    }),
    aggravating('13.3', {
      ...{ duty: 'P4', each: 5 },
      asks: [
        '是否有不接受国家安全机关依法开展的指导和检查？',
        'Was lawful guidance or inspection by the organ refused?',
      ],
      how: ['发生即扣5分', 'Five points where it happened'],
      shows: ['检查记录', 'The record of the inspection'],
      law: [provisions(28), provisions(5)],
    }),
    aggravating('13.4', {
      ...{ duty: 'P9.1', each: 6, cap: 12 },
      asks: ['是否有补造记录、倒填日期？', 'Were records made up afterwards, or days written back?'],
      how: [
        '每件扣6分。事后补登并写明补登日期的不属于此项',
        'Six points each. What was entered late and says so is none of these',
      ],
      shows: ['日期顺序核对结果、审计日志', 'The check of the order of days, the record'],
      law: [provisions(28)],
    }),
    veto('13.5', {
      duty: 'P4',
      asks: [
        '因本单位责任不落实，是否发生间谍、叛逃、窃密案件？',
        'Did a case of espionage, defection or theft of secrets occur because the unit did not meet its duties?',
      ],
      how: [
        '以主管机关认定为准；发生的，自查结果为不符合要求',
        'As found by the authority. Where it happened, the result is: does not meet the requirements',
      ],
      shows: ['主管机关认定文件', 'The authority’s finding'],
      law: [provisions(28), provisions(29)],
    }),
  ],
};

export const OF_MEMBERS: TemplateSection = {
  ref: '14',
  title: { zh: '个人自查（七个方面，不计分）', en: 'Members, in seven areas, nothing counted' },
  points: 0,
  items: [
    ofMember('14.1', {
      asks: [
        '我知道自己岗位的等级、职责和本部门的联系人。',
        'I know my post’s level, what it asks of me, and who my contact is.',
      ],
      how: ['不清楚的，问安全防范专员', 'If not, ask the security officer'],
      shows: ['', ''],
      law: [provisions(9, 3)],
    }),
    ofMember('14.2', {
      asks: [
        '我本年度参加了教育培训，知道遇到可疑情况怎么办。',
        'I was trained this year and know what to do about suspicious circumstances.',
      ],
      how: ['举报电话12339', 'Telephone 12339'],
      shows: ['', ''],
      law: [provisions(8, 1), provisions(18)],
    }),
    ofMember('14.3', {
      applies: ASKED,
      asks: [
        '我保管、使用的涉密载体与登记一致，没有个人留存。',
        'The carriers that I keep and use are as registered; I keep none of my own.',
      ],
      how: ['没有涉密载体的选“不适用”', 'Choose “does not apply” where there are none'],
      shows: ['', ''],
      law: [provisions(9, 3)],
    }),
    ofMember('14.4', {
      asks: [
        '我没有用手机、个人邮箱、社交软件处理或者传递涉密、敏感工作内容。',
        'I have not put secret or sensitive work on my phone, private mail or social networks.',
      ],
      how: ['有过的，现在说明，由专员协助处理', 'If it happened, say so now: the officer helps'],
      shows: ['', ''],
      law: [provisions(8, 2)],
    }),
    ofMember('14.5', {
      applies: ASKED,
      asks: ['应当报告的事项我都已经报告，并且是最新的。', 'I have reported what I have to, and it is current.'],
      how: ['不是涉密、涉外人员的选“不适用”', 'Choose “does not apply” unless your post is secret- or foreign-related'],
      shows: ['', ''],
      law: [provisions(9, 4), secretsRegulations(52)],
    }),
    ofMember('14.6', {
      applies: ASKED,
      asks: [
        '出国（境）前我已报告并参加行前教育，回来后接受访谈、按时交还证照。',
        'I reported journeys abroad and was briefed; afterwards I was interviewed and gave my documents back in time.',
      ],
      how: [
        '本期没有出国（境）或者没有报告义务的选“不适用”',
        'Choose “does not apply” where there was no journey, or nothing to report',
      ],
      shows: ['', ''],
      law: [provisions(9, 6), secretsLaw(45)],
    }),
    ofMember('14.7', {
      applies: ASKED,
      asks: [
        '我参加涉外活动、接触外方人员都按要求事前报告、事后说明。',
        'I reported foreign activities and contacts before and after, as asked.',
      ],
      how: ['没有的选“不适用”', 'Choose “does not apply” where there were none'],
      shows: ['', ''],
      law: [provisions(9, 5)],
    }),
  ],
};
