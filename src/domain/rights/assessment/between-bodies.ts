/** What passes between bodies, as assessed. */
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const BETWEEN_BODIES: readonly Assessed[] = [
  {
    code: 'dispatches',
    title: { zh: '公文往来', en: 'Dispatches between bodies' },
    modules: ['dispatches', 'inspections', 'returns', 'cooperation', 'industry', 'organ'],
    purposes: [
      {
        zh: '国家安全机关制定、调整重点单位名录并书面告知（同规定第九条）；名录所列是单位，不是个人。',
        en: 'An organ draws up, adjusts and notifies the key-unit list (Provisions, Art. 9); the list holds bodies, not people.',
      },
      {
        zh: '与行业主管部门、国家安全机关和上级单位往来法定公文（《反间谍安全防范工作规定》第七条、第九条、第二十一条至第二十八条）。',
        en: 'To exchange the documents that the law asks for with department, organ and superior (Provisions, Arts. 7, 9, 21-28).',
      },
      {
        zh: '行业主管部门和国家安全机关开展信息互通、情况会商、协同指导、联合督查并各自登记（同规定第七条）；登记单位和处室，不登记个人。',
        en: 'Department and organ exchange information, study situations, guide and inspect together, and each keeps the record (Art. 7): of bodies and offices, not of people.',
      },
      {
        zh: '国家安全机关检查、责令整改、检查整改情况、约谈和移送，单位提交整改方案和整改报告（同规定第二十一条至第二十九条）；登记的是单位的情况。',
        en: 'An organ inspects, orders rectification, checks it, talks and transfers; a unit sends its plan and report (Provisions, Arts. 21-29). What is entered is about bodies.',
      },
    ],
    necessity: [
      {
        zh: '公文说的是单位；统计报送只有数量，不含姓名，涉及人数少于五人的数不列出，也不能由其他数推算出来。公文正文和附件加密保存，每次查阅须说明用途并留痕。',
        en: 'Dispatches speak of bodies; returns hold counts and no name, none that fewer than five people stand behind, and nothing from which such a one follows. Text and files are kept sealed, and each opening takes a purpose and is logged.',
      },
    ],
    sensitive: { zh: '不含敏感个人信息。', en: 'None.' },
    kinds: [],
    sees: ['security-officer', 'head', 'industry-officer', 'organ-officer'],
    risks: [risks.READ_WITHOUT_NEED],
  },
];
