/** Self-inspection, as assessed. */
import { SELF_INSPECTIONS_KINDS } from '../../self-inspections/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const SELF_INSPECTIONS: readonly Assessed[] = [
  {
    code: 'self-inspections',
    title: { zh: '自查和年度报告', en: 'Self-inspection and yearly reports' },
    modules: ['self-inspections', 'yearly-reports'],
    purposes: [
      {
        zh: '定期检查本单位反间谍安全防范工作，及时发现和消除隐患（《反间谍安全防范工作规定》第九条第（九）项）。',
        en: 'To inspect the unit’s own work regularly, and to find and remove hidden dangers in time (Provisions, Art. 9(9)).',
      },
    ],
    necessity: [
      {
        zh: '得分只属于单位和各部分，个人没有分数、排名和评价。个人自查七个方面由本人报送，整体加密，只有专员能看，看了本人知道；单位只看到各方面人数，少于5人的不显示。部门作答写事不写姓名。年度报告只有数据，正文出现人员姓名的须确认后才能送签，不足5人的人数在纸面上不列。',
        en: 'Points belong to the unit and its sections; of a person there is no score, rank or judgement. What members send of themselves is sealed whole, read by the officer alone and shown to have been read; the unit sees numbers by area, never fewer than five. Departments write of things, not names. A yearly report holds counts: names in its words are asked about, and fewer than five people are not stated on paper.',
      },
    ],
    sensitive: {
      zh: '个人自查内容按敏感个人信息保护，逐人用单独密钥加密，期满销毁密钥。',
      en: 'What members say of themselves is protected as sensitive: encrypted for each under a key of its own that is destroyed in time.',
    },
    kinds: kept(SELF_INSPECTIONS_KINDS),
    sees: ['security-officer', 'head', 'liaison'],
    risks: [risks.STORIES, risks.JUDGED, risks.READ_WITHOUT_NEED, risks.WRONG, risks.KEPT_TOO_LONG],
  },
];
