/** What the registers rest on: named, for the official texts to be consulted. */
import type { Article } from '../../kit/case.tsx';

/** Of every register. */
export const REGISTERS_LAW: readonly Article[] = [
  {
    citation: { zh: '《反间谍安全防范工作规定》第九条第（三）项', en: 'Provisions, Article 9(3)' },
    note: {
      zh: '重点单位应当加强对涉密事项、场所、载体、数据、岗位和人员的日常安全防范管理。',
      en: 'A key unit strengthens the daily management of secret-related matters, places, carriers, data, posts and people.',
    },
  },
  {
    citation: { zh: '《保守国家秘密法》第三十一条第（三）项', en: 'Secrets Law, Article 31(3)' },
    note: {
      zh: '国家秘密不得在非涉密信息系统中存储、处理：台账只记编号、份数、持有人和存放场所。',
      en: 'No state secret is stored or processed in a system that is not for them: a register holds number, copies, holder and place.',
    },
  },
];

/** And of what moves from hand to hand. */
export const CUSTODY_LAW: readonly Article[] = [
  ...REGISTERS_LAW,
  {
    citation: { zh: '流转所需签字', en: 'Who signs a move' },
    note: {
      zh: '销毁须两人经办是通行做法；其余签字要求是本系统建议，见每次办理时的提示。',
      en: 'That two persons destroy a carrier is practice; the other signatures are our suggestion, shown each time.',
    },
  },
];
