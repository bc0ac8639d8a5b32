/** Reminders end when there is nothing to remind of; the marks of the day are about the unit. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyNotices } from './store.ts';

export const NOTICES_KINDS = [
  {
    code: 'notice',
    name: { zh: '到期提醒及其邮件发送标记', en: 'Reminder, and the mark that a mail was sent' },
    ground: PIPL_19,
    holds: { notice: 'rows', notice_mail: 'rows', prompt_mail: 'rows', reminder: 'rows' },
    ends: 'with-another',
    goesWith: ['person', 'account'],
    does: {
      zh: '删除提醒和标记；没有可提醒的事项时也随即删除，专员发出的提醒一年后删除',
      en: 'both are deleted; a reminder also as soon as nothing is left to remind of, one given by an officer after a year',
    },
    destroy: destroyNotices,
  },
  {
    code: 'daily-mark',
    name: { zh: '每日任务的完成标记和核对结果条数', en: 'When daily work was done, and how many differences it found' },
    ground: PIPL_19,
    holds: { unit_job: 'rows' },
    ends: 'stays',
    why: { zh: '只有日期和条数，说的是单位，不是人', en: 'days and counts about the unit, not about people' },
  },
] as const satisfies readonly RecordKind[];
