/** Cross-checks, as assessed. */
import { CROSS_CHECKS_KINDS } from '../../cross-checks/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const CROSS_CHECKS_ASSESSED: readonly Assessed[] = [
  {
    code: 'cross-checks',
    title: { zh: '交叉核验', en: 'Cross-checks' },
    modules: ['cross-checks'],
    purposes: [
      {
        zh: '及时发现台账之间的矛盾并改正（《反间谍安全防范工作规定》第九条第（三）项）。',
        en: 'To see in time where registers contradict each other, and to put it right (Provisions, Art. 9(3)).',
      },
    ],
    necessity: [
      {
        zh: '只比对已经登记的事实，不另收集信息；结果写缺哪一步，不评价人，不计数、不排名；涉及个人的只记人员编号。',
        en: 'Facts that stand in the registers already, nothing collected for it; a hit says which step is missing, judges, counts and ranks nobody, and holds the number of a person alone.',
      },
    ],
    sensitive: {
      zh: '不含敏感个人信息（岗位涉密等级除外，见“人员和任职”）；接受理由逐件用单独密钥加密。',
      en: 'None, but for the level of posts (see People and appointments); why one was accepted is encrypted under a key of its own.',
    },
    kinds: kept(CROSS_CHECKS_KINDS),
    sees: ['security-officer', 'head'],
    risks: [risks.JUDGED, risks.READ_WITHOUT_NEED, risks.WRONG, risks.KEPT_TOO_LONG],
  },
];
