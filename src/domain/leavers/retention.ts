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
    holds: { leaver_case: 'rows', leaver_step: 'rows', leaver_follow_up: 'rows', file: 'rows' },
    ends: 'with-another',
    goesWith: ['person', 'appointment'],
    does: {
      zh: '删除，并销毁理由、补偿依据和承诺书扫描件的密钥；扫描件随后从磁盘清除',
      en: 'deleted; the keys of the reason, of the document on compensation and of the letter’s scan are destroyed, and the scan is then swept from the disk',
    },
    destroy: destroyCases,
  },
] as const satisfies readonly RecordKind[];
