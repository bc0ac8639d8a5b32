/** A leaver's case goes with the appointment of the post left: post, declassification period as it was set, and three years. */
import type { RecordKind } from '../../platform/retention.ts';
import { destroyCases } from './store/retention.ts';

export const LEAVERS_KINDS = [
  {
    code: 'leaver-case',
    name: { zh: '离岗离职事项及回访', en: 'Leaver’s case with its follow-ups' },
    ground: {
      zh: '《保守国家秘密法》第四十六条；《个人信息保护法》第十九条、第四十七条',
      en: 'Secrets Law, Art. 46; Personal Information Protection Law, Arts. 19, 47',
    },
    holds: { leaver_case: 'rows', leaver_step: 'rows', leaver_follow_up: 'rows' },
    ends: 'with-another',
    goesWith: ['person', 'appointment'],
    does: {
      zh: '删除，并销毁理由和补偿依据的密钥',
      en: 'deleted; the key of the reason and of the document on compensation is destroyed',
    },
    destroy: destroyCases,
  },
] as const satisfies readonly RecordKind[];
