/** What is known of back-ups: when, how large, how they ended. The back-ups themselves lie outside and age there (docs/trust.md). */
import type { RecordKind } from '../../platform/retention.ts';

export const BACKUPS_KINDS = [
  {
    code: 'backup',
    name: { zh: '备份记录', en: 'Record of back-ups' },
    ground: { zh: '《个人信息保护法》第五十一条', en: 'Personal Information Protection Law, Art. 51' },
    holds: { backup_run: 'rows', backup_plan: 'rows' },
    ends: 'stays',
    why: {
      zh: '说的是整个系统的备份，不是人',
      en: 'it is about the back-ups of the whole installation, not about people',
    },
  },
] as const satisfies readonly RecordKind[];
