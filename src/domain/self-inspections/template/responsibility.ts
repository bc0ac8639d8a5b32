/** Sections 1 to 3: responsibility and rules, education, and the daily management of the six kinds of objects. */
import {
  counterEspionageLaw,
  nationalSecurityLaw,
  operatorRegulations,
  provisions,
  secretsLaw,
} from '../../../law/instruments/writing.ts';
import type { TemplateSection } from '../self-inspections.ts';
import { scored } from './writing.ts';

const IN_KEY_UNITS = { statuses: ['key-unit'] } as const;

export const RESPONSIBILITY: TemplateSection = {
  ref: '1',
  title: { zh: '责任、机构和制度', en: 'Responsibility, bodies and rules' },
  points: 10,
  items: [
    scored('1.1', 2, {
      duty: 'P4',
      asks: [
        '主要负责人是否在本期内听取过汇报、研究过反间谍安全防范工作？',
        'Did the head hear a report on the work and decide on it in the period?',
      ],
      how: [
        '每半年至少一次，形成纪要并落实议定事项',
        'At least every half year, with minutes, and what was decided is done',
      ],
      shows: ['会议纪要、批示及落实情况', 'Minutes or instructions, and what became of them'],
      law: [provisions(4), counterEspionageLaw(12), nationalSecurityLaw(78)],
    }),
    scored('1.2', 2, {
      duty: 'P9.2',
      rules: [9201],
      applies: IN_KEY_UNITS,
      asks: [
        '是否以文件明确承担反间谍安全防范职责的机构、分管负责人和专职人员？',
        'Does a document name the body, the leader and the staff who are in charge?',
      ],
      how: [
        '任命或者职责文件现行有效，人员变动后及时调整',
        'The document is in force, and was brought up to date when people changed',
      ],
      shows: ['任命文件、职责分工', 'The document of appointment and the division of duties'],
      law: [provisions(9, 2), counterEspionageLaw(17)],
    }),
    scored('1.3', 3, {
      duty: 'P9.1',
      rules: [9101],
      applies: IN_KEY_UNITS,
      each: 1,
      asks: [
        '反间谍安全防范工作制度是否已经印发，覆盖第八条、第九条的各项义务？',
        'Have rules of work been issued that cover the duties of Articles 8 and 9?',
      ],
      how: ['对照各项义务，缺一项计一次', 'Held against each duty: each that no rule covers is one occurrence'],
      shows: ['制度文本，文号、日期、签发', 'The rules, with number, day and signature'],
      law: [provisions(9, 1), counterEspionageLaw(17)],
    }),
    scored('1.4', 1, {
      duty: 'P9.1',
      asks: [
        '现行制度是否与现行法律一致，并在法律修改或者工作变化后复核过？',
        'Do the rules agree with the law in force, and were they looked at again when it or the work changed?',
      ],
      how: ['对照《反间谍法》2023年修订和《保守国家秘密法》2024年修订', 'Held against the revisions of 2023 and 2024'],
      shows: ['复核记录、修订稿', 'The record of the review, the revised text'],
      law: [provisions(9, 1)],
    }),
    scored('1.5', 2, {
      duty: 'P4',
      asks: [
        '年度工作是否有计划，并有相应的人员、经费保障？',
        'Is there a plan for the year, with the people and money that it needs?',
      ],
      how: ['计划经批准，按季度对照落实', 'Approved, and looked at each quarter'],
      shows: ['年度计划、经费安排', 'The plan, the budget'],
      law: [provisions(4)],
    }),
  ],
};

export const EDUCATION: TemplateSection = {
  ref: '2',
  title: { zh: '教育培训', en: 'Education and training' },
  points: 11,
  items: [
    scored('2.1', 3, {
      duty: 'P8.1',
      rules: [8101],
      each: 0.5,
      asks: ['全体人员本年度是否都参加了教育培训？', 'Has everybody taken part in training this year?'],
      how: [
        '以签到或者学习记录为准，缺一人计一次',
        'By attendance or by the record of learning: each person missing is one occurrence',
      ],
      shows: ['培训计划、签到、材料', 'The plan, attendance, the material'],
      law: [provisions(8, 1), counterEspionageLaw(12)],
    }),
    scored('2.2', 3, {
      duty: 'P9.7',
      rules: [9701, 9702],
      applies: IN_KEY_UNITS,
      each: 0.5,
      asks: [
        '涉密、涉外人员是否达到规定学时，涉密人员是否先培训后上岗？',
        'Did secret- and foreign-related personnel reach their hours, and was training given before the post?',
      ],
      how: ['按个人学时和上岗日期核对', 'By each person’s hours and the day the post began'],
      shows: ['学时记录、上岗前培训记录', 'The hours, the training before the post'],
      law: [provisions(9, 7), counterEspionageLaw(18), secretsLaw(43)],
    }),
    scored('2.3', 2, {
      duty: 'P10.2',
      rules: [10201],
      applies: { statuses: ['cii-operator'] },
      each: 0.5,
      asks: [
        '关键信息基础设施从业人员本年度是否都接受了教育培训？',
        'Were all employees of the infrastructure trained this year?',
      ],
      how: ['包括外包、驻场人员', 'Contractors who work on the premises included'],
      shows: ['培训记录', 'The record of training'],
      law: [provisions(10, 2), operatorRegulations(15)],
    }),
    scored('2.4', 1, {
      duty: 'P8.1',
      asks: [
        '培训内容是否包括识别可疑情况、正确应对和向12339报告？',
        'Did it teach how to recognise suspicious circumstances, how to respond, and how to report to 12339?',
      ],
      how: ['抽查课件和试题', 'Look at the material and the questions'],
      shows: ['课件、试题', 'The material, the questions'],
      law: [provisions(8, 1), provisions(18)],
    }),
    scored('2.5', 1, {
      duty: 'P8.1',
      asks: [
        '是否用测试、情景或者问答了解培训效果？',
        'Was it seen by tests, situations or questions what people know?',
      ],
      how: ['只看单位整体情况，不给个人打分', 'Of the unit as a whole; nobody is given a mark'],
      shows: ['测试开展情况、员工应知应会掌握情况', 'That tests were held; what people know, by question'],
      law: [provisions(8, 1)],
    }),
    scored('2.6', 1, {
      duty: 'P15',
      rules: [14001, 14002, 14003, 15001, 15002, 15003, 15004],
      applies: { statuses: ['school', 'research-institute'] },
      each: 0.5,
      asks: [
        '师生、科研人员的安全防范教育和出国（境）学习交流的行前教育、回国（境）访谈是否落实？',
        'Were teachers, students and researchers educated, and briefed and interviewed when they studied abroad?',
      ],
      how: ['对照出国（境）学习、交流名单', 'Held against the list of those who studied abroad'],
      shows: ['教育记录、行前教育和访谈记录', 'Education, briefings and interviews'],
      law: [provisions(14), provisions(15)],
    }),
  ],
};

export const DAILY_MANAGEMENT: TemplateSection = {
  ref: '3',
  title: {
    zh: '涉密事项、场所、载体、数据、岗位和人员日常管理',
    en: 'Daily management of matters, places, carriers, data, posts and personnel',
  },
  points: 11,
  items: [
    scored('3.1', 3, {
      duty: 'P9.3a',
      rules: [9311],
      applies: IN_KEY_UNITS,
      asks: [
        '六类台账本年度是否核对过，账实是否相符？',
        'Were the six registers checked this year, and do they match what is there?',
      ],
      how: ['逐类核对，差异有处理结果', 'Each kind is checked, and what differed was dealt with'],
      shows: ['台账、核对记录', 'The registers and their checks'],
      law: [provisions(9, 3), counterEspionageLaw(19)],
    }),
    scored('3.2', 3, {
      duty: 'P9.3a',
      counts: ['carriers', 'contradictions-carriers'],
      applies: { has: 'carriers' },
      each: 1,
      asks: [
        '涉密载体的制作、收发、传递、使用、复制、保存、维修和销毁是否都有登记，去向可查？',
        'Is every step of a carrier’s life registered, from making to destroying, so that each can be found?',
      ],
      how: [
        '抽查不少于十件，查不到去向的每件计一次',
        'At least ten are drawn: each that cannot be traced is one occurrence',
      ],
      shows: ['载体登记、交接签字、销毁清单', 'The register, signatures of hand-over, lists of destruction'],
      law: [provisions(9, 3), counterEspionageLaw(19)],
    }),
    scored('3.3', 2, {
      duty: 'P9.3a',
      counts: ['places', 'contradictions-places-and-data'],
      applies: { has: 'secret-posts' },
      asks: [
        '涉密场所是否明确范围、限制进出，外来人员进入有审批、陪同和登记？',
        'Are secret-related places bounded, entry limited, and visitors approved, accompanied and registered?',
      ],
      how: ['实地查看并核对登记', 'Seen on the spot and held against the register'],
      shows: ['场所清单、进出登记', 'The list of places, the register of entry'],
      law: [provisions(9, 3), counterEspionageLaw(19)],
    }),
    scored('3.4', 1, {
      duty: 'P9.3a',
      applies: { has: 'secret-posts' },
      asks: [
        '涉密岗位是否按程序确定等级，并随工作变化调整？',
        'Are the posts’ levels set by procedure, and changed when the work changes?',
      ],
      how: ['岗位定等，人随岗走', 'The post carries the level; the person has it by the post'],
      shows: ['岗位清单、定级文件及日期', 'The list of posts, the decisions with their days'],
      law: [provisions(9, 3), secretsLaw(43)],
    }),
    scored('3.5', 1, {
      duty: 'P9.3a',
      counts: ['data-sets'],
      asks: [
        '重要数据和涉密数据的存储、使用、对外提供是否有审批和记录？',
        'Are keeping, using and giving out of important and secret-related data approved and recorded?',
      ],
      how: ['抽查对外提供的数据', 'Look at some of what was given out'],
      shows: ['数据清单、审批记录', 'The list of data, the approvals'],
      law: [provisions(9, 3)],
    }),
    scored('3.6', 1, {
      duty: 'P8.2',
      applies: { has: 'secret-posts' },
      asks: [
        '手机等电子设备是否不带入涉密场所、不处理涉密内容？',
        'Are telephones and other devices kept out of secret-related places, and secrets off them?',
      ],
      how: ['有存放柜和提示，抽查会议现场', 'There are lockers and signs; look at a meeting'],
      shows: ['存放设施、提示、检查记录', 'Lockers, signs, the record of checks'],
      law: [provisions(8, 2), provisions(9, 3)],
    }),
  ],
};
