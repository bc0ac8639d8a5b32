/** The registers and custody, as assessed. */
import { REGISTERS_KINDS } from '../../registers/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const REGISTERS: readonly Assessed[] = [
  {
    code: 'registers',
    title: { zh: '涉密台账和载体流转', en: 'Registers and custody' },
    modules: ['registers'],
    purposes: [
      {
        zh: '加强对涉密事项、场所、载体、数据的日常管理，随时知道载体在谁手里（《反间谍安全防范工作规定》第九条第（三）项）。',
        en: 'The daily management of secret-related matters, places, carriers and data: to know at any time in whose hands a carrier is (Provisions, Art. 9(3)).',
      },
    ],
    necessity: [
      {
        zh: '只记谁持有、谁签收、谁监督、谁负责和日期，不记载体内容，不评价人；本人在“我的载体”中可以看到自己名下的全部载体，没有收到的可以拒签。',
        en: 'Who has a carrier, who signed, witnessed or answers for it, and the days; never what it says, and nobody is judged. Everybody sees under My carriers what stands in his name, and declines what he did not get.',
      },
    ],
    sensitive: {
      zh: '不含敏感个人信息；谁持有哪一级载体间接反映岗位涉密等级，只有安全防范专员和主要负责人能看到。',
      en: 'None; who has a carrier of which level tells of the level of posts, and is seen by the security officer and the head alone.',
    },
    kinds: kept(REGISTERS_KINDS),
    sees: ['security-officer', 'head', 'liaison'],
    risks: [risks.READ_WITHOUT_NEED, risks.TAKEN_AWAY, risks.WRONG, risks.JUDGED, risks.KEPT_TOO_LONG],
  },
];
