/**
 * Back-ups by schedule, as the operator sets them (docs/operation/backup.md):
 *
 *   BULWARK_BACKUP_DIR        the folder they go to; without it none are taken
 *   BULWARK_BACKUP_RECIPIENT  age recipients, separated by spaces or commas; required
 *   BULWARK_BACKUP_HOUR       0 to 23 by the clock of Beijing, 2 by default
 *   BULWARK_BACKUP_KEEP       days, weeks and months kept: 7,4,3 by default
 */
import { resolve } from 'node:path';
import { checkLock } from '../backup/age.ts';
import { BackupFault } from '../backup/fault.ts';
import type { BackupPlan, Keep } from '../backup/plan.ts';
import { ConfigWrong } from './config-wrong.ts';

type Env = Readonly<Record<string, string | undefined>>;

export function readRecipients(env: Env): string[] {
  return (env.BULWARK_BACKUP_RECIPIENT ?? '').split(/[\s,]+/).filter(Boolean);
}

export function readBackupPlan(env: Env): BackupPlan | undefined {
  const recipients = readRecipients(env);
  try {
    if (recipients.length) checkLock({ recipients });
  } catch (cause) {
    if (cause instanceof BackupFault) throw new ConfigWrong(`BULWARK_BACKUP_RECIPIENT：${cause.message}`, { cause });
    throw cause;
  }
  if (!env.BULWARK_BACKUP_DIR) return undefined;
  if (recipients.length === 0)
    throw new ConfigWrong(
      '已设置 BULWARK_BACKUP_DIR，但未设置 BULWARK_BACKUP_RECIPIENT（age 公钥），未启动。用 ./bulwark backup-key 文件 生成一对密钥，并设置其公钥。\n' +
        'BULWARK_BACKUP_DIR is set and BULWARK_BACKUP_RECIPIENT (an age recipient) is not; nothing was started. Make a pair with ./bulwark backup-key FILE and set its recipient.',
    );
  return {
    folder: resolve(env.BULWARK_FROM || '.', env.BULWARK_BACKUP_DIR),
    recipients,
    hour: hourOf(env.BULWARK_BACKUP_HOUR || '2'),
    keep: keepOf(env.BULWARK_BACKUP_KEEP || '7,4,3'),
  };
}

function hourOf(text: string): number {
  if (/^\d{1,2}$/.test(text) && Number(text) <= 23) return Number(text);
  throw new ConfigWrong(
    `BULWARK_BACKUP_HOUR 应是 0 到 23 之间的整数：“${text}”，未启动。\nBULWARK_BACKUP_HOUR must be a whole number from 0 to 23: '${text}'. Nothing was started.`,
  );
}

function keepOf(text: string): Keep {
  const found = /^(\d{1,3}),(\d{1,3}),(\d{1,3})$/.exec(text.replaceAll(' ', ''));
  const [daily = 0, weekly = 0, monthly = 0] = (found ?? []).slice(1).map(Number);
  if (found && daily >= 1) return { daily, weekly, monthly };
  throw new ConfigWrong(
    `BULWARK_BACKUP_KEEP 应是三个整数“日,周,月”，其中日备份至少 1 份，例如 7,4,3：“${text}”，未启动。\n` +
      `BULWARK_BACKUP_KEEP must be three whole numbers, days,weeks,months, at least one day, for example 7,4,3: '${text}'. Nothing was started.`,
  );
}
