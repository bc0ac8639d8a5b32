/** The key-unit list is an archive of the organ. It is about bodies; what people are named in its findings is sealed. */
import type { RecordKind } from '../../platform/retention.ts';

export const ORGAN_KINDS = [
  {
    code: 'key-unit',
    name: {
      zh: '重点单位名录、会商、决定、送达和复核',
      en: 'Key-unit list: consultations, decisions, service, reviews',
    },
    ground: {
      zh: '《反间谍安全防范工作规定》第九条；《档案法》《机关档案管理规定》',
      en: 'Provisions, Art. 9; Archives Law; rules on the archives of organs',
    },
    holds: { key_unit: 'rows', key_unit_change: 'rows', key_unit_consultation: 'rows', key_unit_review: 'rows' },
    ends: 'stays',
    why: {
      zh: '证明单位何时因何列入、调整或者移出名录',
      en: 'shows when and why a unit was listed, adjusted or removed',
    },
  },
] as const satisfies readonly RecordKind[];
