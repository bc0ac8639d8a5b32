/** Findings, as assessed. */
import { FINDINGS_KINDS } from '../../findings/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const FINDINGS: readonly Assessed[] = [
  {
    code: 'findings',
    title: { zh: '问题整改', en: 'Findings' },
    modules: ['findings'],
    purposes: [
      {
        zh: '及时消除安全隐患，证明由谁在何时整改、由他人验收（《反间谍安全防范工作规定》第八条第（二）项、第九条第（九）项）。',
        en: 'To remove hidden dangers in time, and to prove who did so by when and that another person verified it (Provisions, Arts. 8(2), 9(9)).',
      },
    ],
    necessity: [
      {
        zh: '问题写事和物，不写姓名；涉及个人的，只登记人员编号，不打分、不排名、不评价人，本人在自己的页面看得到。责任人只记姓名和期限。',
        en: 'A finding is about things and work and names nobody in its words; where it is about a person, that person’s number alone: no score, no rank, nobody is judged, and the person sees it. Of whoever puts it right the name and the day.',
      },
    ],
    sensitive: {
      zh: '不含敏感个人信息；问题、原因、措施和各步说明逐件用单独密钥加密。',
      en: 'None; what a finding says, its cause, measures and steps are encrypted under a key of its own.',
    },
    kinds: kept(FINDINGS_KINDS),
    sees: ['security-officer', 'head', 'network-security', 'liaison'],
    risks: [risks.STORIES, risks.JUDGED, risks.READ_WITHOUT_NEED, risks.WRONG, risks.KEPT_TOO_LONG],
  },
];
