/** Sections 4 to 7: review and letters, matters reported, foreign exchange, going abroad. */
import { operatorRegulations, provisions, secretsLaw, secretsRegulations } from '../../../law/instruments/writing.ts';
import type { TemplateSection } from '../self-inspections.ts';
import { scored } from './writing.ts';

const SECRET_POSTS = { has: 'secret-posts' } as const;

export const REVIEWS_AND_LETTERS: TemplateSection = {
  ref: '4',
  title: { zh: '审查和承诺书', en: 'Reviews and commitment letters' },
  points: 14,
  items: [
    scored('4.1', 5, {
      duty: 'P9.3b',
      rules: [9321],
      applies: SECRET_POSTS,
      each: 1,
      cap: 8,
      asks: ['涉密人员是否都先审查后上岗？', 'Was everybody in a secret-related post reviewed before it began?'],
      how: [
        '以审查通过的录入时间早于上岗为准，一人计一次；本项可扣至超过本项分值',
        'Entered before the post began. Each person is one occurrence; this may cost more than the item gives',
      ],
      shows: ['审查结论及日期、上岗日期', 'The result of the review and its day, the day the post began'],
      law: [provisions(9, 3), secretsLaw(43), secretsRegulations(50)],
    }),
    scored('4.2', 2, {
      duty: 'P9.3b',
      rules: [9322],
      applies: SECRET_POSTS,
      each: 0.5,
      asks: ['涉密人员是否按期复审？', 'Were they reviewed again in time?'],
      how: [
        '核心、重要、一般岗位分别按本单位采用的期限',
        'Core, important and ordinary posts each by the unit’s own figure',
      ],
      shows: ['复审结论及日期', 'The results and their days'],
      law: [provisions(9, 3), secretsLaw(43)],
    }),
    scored('4.3', 1, {
      duty: 'P9.3b',
      rules: [9323],
      applies: SECRET_POSTS,
      each: 0.5,
      asks: [
        '岗位等级、国籍或者居留情况变化后，是否及时复审？',
        'Were they reviewed again when the level of the post, nationality or residence changed?',
      ],
      how: ['对照岗位调整和报告事项', 'Held against changes of posts and what was reported'],
      shows: ['变化日期、复审日期', 'The day of the change, the day of the review'],
      law: [provisions(9, 3), secretsRegulations(50)],
    }),
    scored('4.4', 3, {
      duty: 'P9.3c',
      rules: [9331],
      applies: SECRET_POSTS,
      each: 0.5,
      cap: 4,
      asks: [
        '涉密人员是否都在上岗前签订安全防范承诺书？',
        'Did everybody sign the commitment letter before the post began?',
      ],
      how: ['以签订时间为准，一人计一次', 'By the day of signing; each person is one occurrence'],
      shows: ['承诺书及签订日期', 'The letters and their days'],
      law: [provisions(9, 3), secretsLaw(43)],
    }),
    scored('4.5', 1, {
      duty: 'P9.3c',
      rules: [9332, 9333],
      applies: SECRET_POSTS,
      each: 0.5,
      asks: [
        '承诺书是否按期或者在文本、岗位变化后重新签订？',
        'Were letters signed anew in time, and when the text or the post changed?',
      ],
      how: ['对照现行文本版本', 'Held against the version of the text in force'],
      shows: ['重新签订的承诺书', 'The letters signed anew'],
      law: [provisions(9, 3)],
    }),
    scored('4.6', 2, {
      duty: 'P10.1',
      rules: [10101, 10102, 10103],
      applies: { statuses: ['cii-operator'] },
      each: 0.5,
      asks: [
        '安全管理机构负责人和关键岗位人员是否都经审查并按期复审？',
        'Were the head of the security management body and key-post personnel reviewed, and again in time?',
      ],
      how: ['一人计一次', 'Each person is one occurrence'],
      shows: ['关键岗位清单、审查结论', 'The list of key posts, the results'],
      law: [provisions(10, 1), operatorRegulations(14)],
    }),
  ],
};

export const MATTERS: TemplateSection = {
  ref: '5',
  title: { zh: '涉密、涉外人员报告事项', en: 'Matters reported by secret- and foreign-related personnel' },
  points: 6,
  items: [
    scored('5.1', 3, {
      duty: 'P9.4',
      rules: [9401],
      applies: { statuses: ['key-unit'] },
      each: 0.5,
      asks: [
        '涉密、涉外人员本年度是否都确认过报告事项为最新？',
        'Has everybody concerned confirmed this year that what was reported is current?',
      ],
      how: ['本人确认，一人计一次', 'Confirmed by each; each person missing is one occurrence'],
      shows: ['确认记录', 'The confirmations'],
      law: [provisions(9, 4), secretsRegulations(52)],
    }),
    scored('5.2', 2, {
      duty: 'P9.4',
      rules: [9402],
      applies: { statuses: ['key-unit'] },
      each: 0.5,
      asks: ['应当报告的事项发生后，是否在期限内报告？', 'Were matters reported within the time after they arose?'],
      how: ['对照报告时间和事项发生时间', 'By the day of the matter and the day of the report'],
      shows: ['报告记录', 'The reports'],
      law: [provisions(9, 4), secretsRegulations(52)],
    }),
    scored('5.3', 1, {
      duty: 'P9.4',
      applies: { statuses: ['key-unit'] },
      asks: [
        '涉密、涉外人员是否知道报告什么、向谁报告、多久之内报告？',
        'Do they know what to report, to whom, and within what time?',
      ],
      how: [
        '看员工应知应会练习的整体情况，或者当面询问几人',
        'By the practice of questions as a whole, or by asking a few',
      ],
      shows: ['报告事项清单、告知记录', 'The list of matters, that it was made known'],
      law: [provisions(9, 4)],
    }),
  ],
};

export const EXCHANGES: TemplateSection = {
  ref: '6',
  title: { zh: '涉外交流合作', en: 'Foreign exchange and cooperation' },
  points: 7,
  items: [
    scored('6.1', 3, {
      duty: 'P9.5',
      rules: [9503],
      applies: { has: 'exchanges' },
      each: 1,
      asks: [
        '涉外活动是否事前审批、制定方案、提醒参加人员？',
        'Was each exchange approved, planned, and those taking part briefed before it?',
      ],
      how: ['一次活动计一次', 'Each exchange is one occurrence'],
      shows: ['审批、方案、提醒记录', 'Approval, plan, briefing'],
      law: [provisions(9, 5)],
    }),
    scored('6.2', 1, {
      duty: 'P9.5',
      rules: [9501],
      applies: { has: 'exchanges' },
      each: 0.5,
      asks: ['涉外活动结束后是否按时报告？', 'Was each reported in time after it?'],
      how: ['含异常情况和后续联系', 'With whatever was unusual and what contact follows'],
      shows: ['活动报告', 'The reports'],
      law: [provisions(9, 5)],
    }),
    scored('6.3', 2, {
      duty: 'P9.5',
      rules: [9502],
      applies: { statuses: ['key-unit'] },
      asks: ['是否制定涉外交流合作预案并落实？', 'Is there a plan for foreign exchange, and is it carried out?'],
      how: ['预案现行有效', 'The plan is in force'],
      shows: ['预案', 'The plan'],
      law: [provisions(9, 5)],
    }),
    scored('6.4', 1, {
      duty: 'P9.5',
      applies: { has: 'exchanges' },
      asks: [
        '来访参观的路线、区域、拍摄和资料提供是否事先划定并有人陪同？',
        'Were route, areas, photographs and material of visits settled before, and visitors accompanied?',
      ],
      how: ['抽查最近一次来访', 'Look at the last visit'],
      shows: ['接待方案、资料审核记录', 'The plan of the visit, the check of the material'],
      law: [provisions(9, 5)],
    }),
  ],
};

export const ABROAD: TemplateSection = {
  ref: '7',
  title: { zh: '出国（境）和长期驻外', en: 'Going abroad, and being stationed there' },
  points: 9,
  items: [
    scored('7.1', 4, {
      duty: 'P9.6',
      rules: [9601],
      applies: { has: 'trips' },
      each: 1,
      cap: 6,
      asks: [
        '出国（境）团组和人员是否都在出发前接受行前教育？',
        'Was everybody who went abroad briefed before departure?',
      ],
      how: [
        '以录入时间早于出发为准，一人次计一次',
        'Entered before departure; each journey of a person is one occurrence',
      ],
      shows: ['行前教育记录、出发日期', 'The briefings, the days of departure'],
      law: [provisions(9, 6), secretsLaw(45)],
    }),
    scored('7.2', 2, {
      duty: 'P9.6',
      rules: [9602],
      applies: { has: 'trips' },
      each: 0.5,
      asks: ['回国（境）后是否在期限内访谈？', 'Was everybody interviewed in time after return?'],
      how: ['只问经过和情况，本人核对签字', 'About events; read and signed by the person'],
      shows: ['访谈记录', 'The interviews'],
      law: [provisions(9, 6)],
    }),
    scored('7.3', 1, {
      duty: 'P9.6',
      rules: [9603, 9604, 9605],
      applies: { has: 'stationed' },
      each: 0.5,
      asks: [
        '对长期驻外人员是否定期联系、回国时访谈？',
        'Were people stationed abroad contacted regularly, and interviewed at home leave?',
      ],
      how: ['按约定的方式和周期', 'In the way and as often as was agreed'],
      shows: ['联系记录、访谈记录', 'Contacts, interviews'],
      law: [provisions(9, 6)],
    }),
    scored('7.4', 1, {
      duty: 'P9.6',
      applies: { has: 'trips' },
      asks: [
        '证照集中保管是否有依据，领取、交还是否有登记且及时发还？',
        'Is custody of travel documents founded, and each hand-over registered and in time?',
      ],
      how: ['没有依据的不得保管', 'Without a ground none is kept'],
      shows: ['证照登记', 'The register of documents'],
      law: [provisions(9, 6), secretsRegulations(52)],
    }),
    scored('7.5', 1, {
      duty: 'P9.6',
      applies: { has: 'trips' },
      asks: [
        '出国（境）人员是否知道遇到异常情况怎么办、联系谁？',
        'Do people abroad know what to do and whom to call?',
      ],
      how: ['行前材料含驻外使领馆、本单位联系人电话', 'The material gives the embassy’s and the unit’s numbers'],
      shows: ['行前材料', 'The briefing material'],
      law: [provisions(9, 6)],
    }),
  ],
};
