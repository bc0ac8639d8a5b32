/** Contingency plans and drills, as assessed. */
import { PLANS_KINDS } from '../../plans/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const PLANS: readonly Assessed[] = [
  {
    code: 'plans',
    title: { zh: '应急预案和演练', en: 'Contingency plans and drills' },
    modules: ['plans'],
    purposes: [
      {
        zh: '事先明确突发情况中谁做什么、找谁，并演练（《反间谍安全防范工作规定》第八条第（五）项）。',
        en: 'To settle beforehand who does what and whom to call in a sudden situation, and to practise it (Provisions, Art. 8(5)).',
      },
    ],
    necessity: [
      {
        zh: '只记岗位人员的姓名和值班电话，不登记私人电话；本单位以外只记机关、单位和其公开的值班电话，不写个人。演练只记到场与否，不打分、不排名、不评价人；本人可以更正，更正与登记并列显示。手机上的离线副本只有姓名、岗位和值班电话，退出登录时清除。',
        en: 'Names and duty numbers of who has a role, no private number; outside the unit offices and their official numbers, nobody’s name. Of a drill whether one was there: no score, no rank, nobody is judged; who was there may say otherwise, and both are shown. A copy on a phone holds names, roles and duty numbers alone and is cleared at signing out.',
      },
    ],
    sensitive: {
      zh: '不含敏感个人信息；预案内容、演练情景和总结逐件用单独密钥加密。',
      en: 'None; what a plan or a drill says is encrypted under a key of its own.',
    },
    kinds: kept(PLANS_KINDS),
    sees: ['security-officer', 'head'],
    risks: [risks.STORIES, risks.JUDGED, risks.READ_WITHOUT_NEED, risks.WRONG, risks.KEPT_TOO_LONG],
  },
];
