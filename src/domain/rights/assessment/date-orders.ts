/** The order of dates, as assessed. */
import { DATE_ORDERS_KINDS } from '../../date-orders/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const DATE_ORDERS_ASSESSED: readonly Assessed[] = [
  {
    code: 'date-orders',
    title: { zh: '日期顺序核对', en: 'Order of dates' },
    modules: ['date-orders'],
    purposes: [
      {
        zh: '及时发现应当先办的事办晚了，写明原因，改进工作（《反间谍安全防范工作规定》第九条第（九）项、第二十二条）。',
        en: 'To see in time what came too late, to write down why, and to do better (Provisions, Arts. 9(9), 22).',
      },
    ],
    necessity: [
      {
        zh: '只比对已经登记的日期，不另收集信息；写哪一步晚了，不评价人，不计数、不排名；涉及个人的只记人员编号；线索、协助要求和本人报告事项只有办理的人看得到。',
        en: 'Dates that stand in the records already, nothing collected for it; it says which step was late, judges, counts and ranks nobody, and holds the number of a person alone; what is about clues, requests and matters is seen by those who deal with them.',
      },
    ],
    sensitive: {
      zh: '不含敏感个人信息；说明逐件用单独密钥加密。',
      en: 'None; each explanation is encrypted under a key of its own.',
    },
    kinds: kept(DATE_ORDERS_KINDS),
    sees: ['security-officer', 'head', 'relay-officer', 'industry-officer', 'organ-officer'],
    risks: [risks.JUDGED, risks.READ_WITHOUT_NEED, risks.WRONG, risks.KEPT_TOO_LONG],
  },
];
