/**
 * What people are told of the processing before and while it happens (rights.md R15; Personal Information Protection Law 17, 28-30): who,
 * why and on which ground, what and for how long, who sees it, which rights, where to complain; and on a sheet of its own what is
 * sensitive, why it is needed and what it means for them. Two sheets, each acknowledged by itself: that one has read it, never that
 * one consents, for the ground is a duty of the unit by law.
 *
 * The words follow from the unit's name and its periods: where these change, or the wording does, the version is another and
 * everybody is told anew (17, second paragraph). What each version said is kept word for word.
 */
import { createHash } from 'node:crypto';
import { canonical } from '../../journal/entry.ts';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import type { Figures } from '../../law/facts.ts';
import type { Localised } from '../../law/localised.ts';
import { inUnit, type ParameterKey, parameter } from '../../law/parameters.ts';

export const SHEETS = ['general', 'sensitive'] as const;
export type Sheet = (typeof SHEETS)[number];

export type Part = { readonly heading: Localised; readonly lines: readonly Localised[] };
export type Notice = { readonly [One in Sheet]: { readonly title: Localised; readonly parts: readonly Part[] } };

/** The periods of all that is kept about people: tests/rights.test.ts holds that no kind is missing. */
export const PERIODS_OF_PEOPLE = [
  'keep.person',
  'keep.appointment',
  'keep.contact',
  'keep.review-not-passed',
  'keep.itinerary',
  'keep.interview',
  'keep.stationed-contact',
  'keep.custody',
  'keep.matter',
  'keep.matter-no-action',
  'keep.clue',
  'keep.clue-contact',
  'keep.request',
  'keep.incident-persons',
  'keep.finding',
  'keep.date-order-breach',
  'keep.cross-check-hit',
  'keep.self-inspection-member',
  'keep.inspection-pack',
  'keep.inspection-pack-files',
  'keep.correction',
  'keep.look',
  'keep.hold',
] as const satisfies readonly ParameterKey[];

const periodIn = (key: ParameterKey, figures: Figures): Localised => {
  const { title, unit } = parameter(key);
  const length = inUnit(figures[key], unit);
  return { zh: `${title.zh} ${length.zh}`, en: `${title.en}: ${length.en}` };
};

export const noticeOf = (unitName: string, figures: Figures): Notice => ({
  general: {
    title: { zh: '个人信息处理告知书', en: 'Privacy notice' },
    parts: [
      {
        heading: { zh: '谁在处理', en: 'Who processes it' },
        lines: [
          {
            zh: `${unitName}。有疑问请找本单位安全防范专员或组织人事部门。软件供应方不接触这些信息，信息不离开本单位的服务器。`,
            en: `${unitName}. Ask its security officer or personnel department. The vendor of the software has no access; nothing leaves the unit’s own server.`,
          },
        ],
      },
      {
        heading: { zh: '为什么处理，依据是什么', en: 'Why, and on which ground' },
        lines: [
          {
            zh: '为履行《反间谍法》《反间谍安全防范工作规定》要求本单位承担的安全防范责任：安排教育培训、签订承诺书、管理涉密和涉外岗位、上岗前审查、证明已经履责。依据是《个人信息保护法》第十三条第一款第（三）项（履行法定职责或者法定义务所必需），不以您的同意为前提；点击“已阅读”不是同意，只表示您已知悉。',
            en: 'To meet the precautions that the Counter-Espionage Law and the Provisions ask of this unit: training, commitment letters, reviews before a post, posts with secrets or foreign relations, and proof of it. The ground is Art. 13(1)(3) of the Personal Information Protection Law (needed for a duty by law), not your consent; “I have read this” is no consent, it only says that you know.',
          },
          {
            zh: '不打分、不排名、不贴标签，不作自动化决策；不收集民族、宗教、政治面貌、籍贯、健康、婚育、生物特征和社交账号。',
            en: 'Nobody is scored, ranked or labelled, and nothing is decided automatically. Ethnicity, religion, politics, native place, health, family, biometrics and social media are not collected.',
          },
        ],
      },
      {
        heading: { zh: '处理哪些信息，怎样取得', en: 'What is held, and where it comes from' },
        lines: [
          {
            zh: '姓名、工号、部门、联系方式、入职和离职日期、任职和岗位、驻外期间、培训的签到签退时刻和到场、课程完成情况、测试作答（得分只有您看得到）、向您推送过的情景题（不含答案）、承诺书；任涉密、关键岗位的，还有审查：法定条件是否具备、所见材料的种类和日期、意见、决定及理由、您的陈述；参加涉外活动的，还有承担的任务和提醒记录；任涉密、涉外岗位的，还有您自己报告的事项和每年的确认；依法须掌握的出国（境）的，还有行程、联系人、行前教育和回国（境）访谈；长期驻外的，还有联系人、定期联系、回国（境）休假和访谈；依规定由单位保管证照的，还有证照种类、号码后四位、依据和领出、交回日期；在突发情况中报出、承担任务、保管证据的，还有您做了什么、何时做的；在应急预案中有岗位、参加演练的，还有岗位、值班电话和是否到场。来自本单位的人事名册、您出示的材料和您在本系统中的操作。',
            en: 'Name, staff number, department, contact data, days of joining and leaving, appointments, stays abroad, when you came to a training and went, attendance, courses done, tests that you take (the points for your eyes alone), situations that were offered to you (without your answers), letters; for secret-related and key posts the review: whether each condition of the law is met, the kind of document seen and the day, opinions, decisions with reasons, your statement; for foreign exchange in which you take part, as what and when you were briefed; for secret-related and foreign-related posts the matters that you report yourself, and your yearly confirmation; where the law asks for a journey abroad, its legs and contacts, the briefing and the interview on return; while you are stationed abroad, your contact person, each contact, home leave and the interview at it; where the unit keeps travel documents by rule, their kind, last four characters, ground, and days out and in; where you open an incident, have a task in one or hold evidence, what you did and when; where you have a role in a contingency plan or take part in a drill, the role, the duty number and whether you were there. From the unit’s roster, the documents you show, and what you do here.',
          },
        ],
      },
      {
        heading: { zh: '保存多久', en: 'For how long' },
        lines: PERIODS_OF_PEOPLE.map((key) => periodIn(key, figures)),
      },
      {
        heading: { zh: '谁能看到', en: 'Who sees it' },
        lines: [
          {
            zh: '只有职责需要的人：安全防范专员、单位主要负责人、组织人事，以及外事、部门联络员各自的部分。您报告的事项，内容只有安全防范专员、按事项种类需要知道的主要负责人或者组织人事能看。任何人都可以不登录报告可疑情况，系统不记录是谁报告的；自愿留下的联系方式在浏览器里加密，只有线索专员能打开。突发情况由安全防范专员、主要负责人经办，网络安全事件还有信息安全岗位；打开有您姓名的案卷，同样留痕。打开您的档案须说明用途，您在“我的”页面可以看到谁、何时、为何看过。较长的名单须由另一人放行才能导出。国家机关只有依法出具手续才能取得，且限于手续所列范围。',
            en: 'Only those whose duty needs it: security officer, head, personnel; foreign affairs and liaisons their part. What you report of a matter is read by the security officer, and by the head or personnel where its kind needs it. Anybody may report suspicious circumstances without signing in, and who did is not recorded; contact data that he chooses to leave are encrypted in the browser and opened by the relay officer alone. Incidents are dealt with by security officer and head, those of the network by network security as well; opening one that names you is logged in the same way. Opening your file takes a purpose, and “My page” shows you who looked, when and why. A long list leaves only when a second person has released it. State organs get what a lawful instrument names, and no more.',
          },
        ],
      },
      {
        heading: { zh: '您的权利', en: 'Your rights' },
        lines: [
          {
            zh: '在“我的”页面查阅、复制您的信息，申请更正，查看答复及理由；期满的信息依法删除；可以要求解释处理规则（《个人信息保护法》第四十四条至第五十条）。行使权利不影响您的工作。',
            en: 'On “My page”: see and copy what is held, ask for corrections, read the answer with its reasons; what is over its period is deleted; you may ask how all this works (Personal Information Protection Law, Arts. 44-50). Using these rights costs you nothing at work.',
          },
        ],
      },
      { heading: { zh: '向谁投诉', en: 'Where to complain' }, lines: COMPLAINT_ROUTES },
    ],
  },
  sensitive: {
    title: { zh: '敏感个人信息告知单', en: 'Sheet on sensitive personal information' },
    parts: [
      {
        heading: { zh: '哪些信息按敏感个人信息保护', en: 'What is protected as sensitive' },
        lines: [
          {
            zh: '您所任岗位的涉密等级、涉外情况和脱密期。',
            en: 'The level and foreign-relatedness of your post, and declassification periods.',
          },
          {
            zh: '审查中是否具备国籍、居留、有无刑事处罚等法定条件（只记“具备”或“不具备”，不记经过）。',
            en: 'In a review, whether the conditions of the law on nationality, residence and criminal record are met (met or not, never the story).',
          },
          { zh: '您在承诺书上的手写签名。', en: 'Your handwritten signature on letters.' },
          {
            zh: '长期驻外的起止日期、定期联系的内容、回国（境）休假日期和访谈内容。',
            en: 'From when to when you are stationed abroad, what is said in contacts, the days of home leave and what is told in the interview.',
          },
          {
            zh: '出国（境）的行程、计划的接触、紧急联系人和访谈内容（行踪）。',
            en: 'Your journeys abroad: legs, planned contacts, emergency contact and what was told in the interview (whereabouts).',
          },
          {
            zh: '您依规定报告的事项（如遭遇接触、境外资助、涉外婚姻、亲属取得外国国籍）的种类和事实。',
            en: 'Kind and facts of the matters that you report by the rules (an approach, funding from abroad, marriage to a foreigner, another nationality in the family).',
          },
        ],
      },
      {
        heading: { zh: '为什么必要', en: 'Why it is needed' },
        lines: [
          {
            zh: '培训学时、承诺书和离岗手续依岗位等级而定，没有这些信息就无法判断该做什么；签名证明承诺书由您本人签署；报告事项是规定第九条第（四）项的要求，只在十类事项发生时报告；行前教育和访谈须知道去哪里、何时往返。',
            en: 'Hours of training, letters and what leaving takes follow from the level of the post; without it nobody knows what is owed. The signature proves that the letter is yours. Matters are reported because Provisions, Art. 9(4) ask it, and only where one of ten has arisen; briefing and interview need to know where and when you travel.',
          },
        ],
      },
      {
        heading: { zh: '对您有什么影响', en: 'What it means for you' },
        lines: [
          {
            zh: '等级决定您须参加的培训和须签的承诺书，以及离岗后的脱密期；泄露可能使您成为境外间谍机构接触的目标。因此签名文件单独加密，查看档案逐次留痕，期满销毁并出具证明。',
            en: 'The level decides which training and letters you owe and the period after leaving; a leak could make you a target. So signed files are encrypted one by one, each look at a file is logged, and what is over its period is destroyed under a certificate.',
          },
        ],
      },
      {
        heading: { zh: '不提供会怎样', en: 'If it is not given' },
        lines: [
          {
            zh: '岗位信息由单位登记，不由您提供。应当报告的事项不报告的，由单位按其制度处理，系统不作评价。不愿在屏幕上签名的，请向安全防范专员提出。',
            en: 'What is held of the post is entered by the unit, not by you. Where a matter that had to be reported was not, the unit acts by its rules; the system judges nobody. Who does not wish to sign on a screen tells the security officer.',
          },
        ],
      },
    ],
  },
});

/** Changes whenever a word of it does. */
export const versionOf = (notice: Notice): string =>
  createHash('sha256').update(canonical(notice)).digest('hex').slice(0, 16);
