/** What a restore found, in words. */
import type { RestoredBackup } from '../backup/restore.ts';

export function wordsOfRestored(
  { about, manifest, migrated, altered }: RestoredBackup,
  ledger: ReadonlyMap<number, number>,
  data: string,
): string[] {
  const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0);
  const files = manifest.parts.filter(({ name }) => name.startsWith('files/')).length;
  const entries = manifest.journal.reduce((sum, unit) => sum + unit.entries, 0);
  const different = [...ledger.values()].reduce((sum, count) => sum + count, 0);
  const lines = [
    `备份已恢复 · Restored into:  ${data}`,
    `  备份截至 ${about.takenAt}，由 ${about.program} 版生成 · Taken at ${about.takenAt} by version ${about.program}`,
    `  ${about.tables.length} 张表 ${rows} 行，与备份清单一致；文件 ${files} 个，内容无误 · ${rows} rows of ${about.tables.length} tables, as the manifest says; ${files} files, each as it was kept`,
    altered.length === 0
      ? `  日志 ${entries} 条，条条与其散列相符 · ${entries} journal entries, each fits its hash`
      : `  警告：日志 ${entries} 条，其中 ${altered.map((one) => one.entries.join('、')).join('；')} 在备份之前已被改动，已原样恢复。请告知审计员。 · Warning: of ${entries} journal entries ${altered.map((one) => `${one.entries.join(', ')} (unit ${one.unit})`).join('; ')} had been altered before the back-up and were restored as they stood. Tell the auditor.`,
    different === 0
      ? '  台账与依据事实重新推导的结果一致 · The ledger equals one derived anew from the facts'
      : `  台账至少有 ${different} 行与重新推导的结果不同，将在下次启动时按推导结果更正 · at least ${different} rows of the ledger differ from one derived anew; the next start brings them up to date`,
  ];
  if (migrated.length)
    lines.push(
      `  数据结构已升级到本版本（${migrated.length} 步） · The schema was brought to this version (${migrated.length} steps)`,
    );
  if (manifest.missingFiles.length)
    lines.push(
      `  注意：有 ${manifest.missingFiles.length} 个文件在备份时已缺失或被改动，未能恢复。 · Note: ${manifest.missingFiles.length} files were missing or altered when the back-up was taken and could not be restored.`,
    );
  return [
    ...lines,
    `在 ${about.takenAt} 之后登记、更正、销毁的内容不在其中：请补登；此后注销的账号请重新注销，此后已销毁的资料请重新销毁。`,
    `What was recorded, corrected or destroyed after ${about.takenAt} is not in it: record it again, close again the accounts closed since, destroy again what was destroyed since.`,
    '所有人需重新登录。启动：./bulwark start · Everybody signs in again. Start with ./bulwark start',
  ];
}
