/** How long a request to take a list away is kept, and how it ends. */
import { PIPL_19, type RecordKind } from '../platform/retention.ts';

export const EXPORTS_KINDS = [
  {
    code: 'export-release',
    name: { zh: '名单导出的放行申请', en: 'Requests to take a list away' },
    ground: PIPL_19,
    holds: { export_release: 'rows' },
    ends: 'by-itself',
    when: {
      zh: '申请后三十日自动清除；申请、放行和下载的时间、人员、行数留在审计日志中',
      en: 'removed thirty days after it was made; who asked, released and took it, when and how many rows stay in the record',
    },
  },
] as const satisfies readonly RecordKind[];
