/** What the system administrator must know of back-ups. Pure. */
import type { Localised } from '../../law/localised.ts';

export const OCCASION_NAMES = {
  schedule: { zh: '定时', en: 'By schedule' },
  command: { zh: '终端命令', en: 'At the terminal' },
  'before-upgrade': { zh: '升级前', en: 'Before an upgrade' },
} as const satisfies Record<string, Localised>;
export type Occasion = keyof typeof OCCASION_NAMES;

export const ATTENTION_WORDS = {
  'none-ever': {
    zh: '尚无任何备份。磁盘一旦损坏，全部数据都会丢失。请设置定时备份（docs/operation/backup.md），或运行 ./bulwark backup 文件。',
    en: 'There is no back-up at all. If the disk fails, everything is lost. Set up back-ups by schedule (docs/operation/backup.md), or run ./bulwark backup FILE.',
  },
  failed: {
    zh: '最近一次备份失败，之前的备份仍然保留。请检查备份目录是否可写、空间是否足够；系统每小时重试一次。',
    en: 'The last back-up failed; the earlier ones are kept. Check that the folder can be written and has room. It is tried again every hour.',
  },
  'too-old': {
    zh: '最近一次备份已超过 36 小时，此后的数据没有备份。请检查定时备份的设置，或运行 ./bulwark backup 文件。',
    en: 'The last back-up is more than 36 hours old; nothing since is backed up. Check the schedule, or run ./bulwark backup FILE.',
  },
  incomplete: {
    zh: '最近一次备份缺少部分文件：这些文件在本机已丢失或被改动。请从较早的备份中找回，并告知审计员。',
    en: 'The last back-up lacks some files: they are missing on this machine or were altered. Look for them in an earlier back-up, and tell the auditor.',
  },
} as const satisfies Record<string, Localised>;
export type Attention = keyof typeof ATTENTION_WORDS;

export type Run = {
  readonly occasion: Occasion;
  readonly beganAt: string;
  readonly outcome: 'done' | 'failed' | undefined;
  readonly missing: number | undefined;
};

const TOO_OLD_HOURS = 36;

/** What is wrong, if anything. A back-up before an upgrade lies on the same disk and counts for nothing here. */
export function attentionOf(newestFirst: readonly Run[], now: Date): Attention | undefined {
  const counted = newestFirst.filter(({ occasion, outcome }) => occasion !== 'before-upgrade' && outcome !== undefined);
  if (counted[0]?.outcome === 'failed') return 'failed';
  const last = counted.find(({ outcome }) => outcome === 'done');
  if (!last) return 'none-ever';
  if (now.getTime() - new Date(last.beganAt).getTime() > TOO_OLD_HOURS * 3_600_000) return 'too-old';
  return last.missing ? 'incomplete' : undefined;
}
