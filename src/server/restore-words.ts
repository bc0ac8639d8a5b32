/** What a restore found, in words. */
import type { RestoredBackup } from '../backup/restore.ts';
import { sayFinding } from '../journal/verify/findings.ts';
import type { Found } from './restore-checks.ts';

export function wordsOfRestored(
  { about, manifest, migrated, altered }: RestoredBackup,
  { ledger, ...found }: Found,
  data: string,
): string[] {
  const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0);
  const files = manifest.parts.filter(({ name }) => name.startsWith('files/')).length;
  const entries = manifest.journal.reduce((sum, unit) => sum + unit.entries, 0);
  const different = [...ledger.values()].reduce((sum, count) => sum + count, 0);
  const lines: string[] = [
    `备份已恢复 · Restored into:  ${data}`,
    `  备份截至 ${about.takenAt}，由 ${about.program} 版生成 · Taken at ${about.takenAt} by version ${about.program}`,
    `  ${about.tables.length} 张表 ${rows} 行，与备份清单一致；文件 ${files} 个，内容无误 · ${rows} rows of ${about.tables.length} tables, as the manifest says; ${files} files, each as it was kept`,
    altered.length === 0
      ? `  日志 ${entries} 条，条条与其散列相符 · ${entries} journal entries, each fits its hash`
      : `  警告：日志 ${entries} 条，其中 ${altered.map((one) => one.entries.join('、')).join('；')} 在备份之前已被改动，已原样恢复。请告知审计员。 · Warning: of ${entries} journal entries ${altered.map((one) => `${one.entries.join(', ')} (unit ${one.unit})`).join('; ')} had been altered before the back-up and were restored as they stood. Tell the auditor.`,
    ...wordsOfProof(found),
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
    `在 ${about.takenAt} 之后登记、更正的内容不在其中：请补登；此后注销的账号请重新注销。`,
    `What was recorded or corrected after ${about.takenAt} is not in it: record it again, and close again the accounts closed since.`,
    ...wordsOfDestroyed(found, about.takenAt),
    '所有人需重新登录。启动：./bulwark start · Everybody signs in again. Start with ./bulwark start',
  ];
}

/** As `./bulwark verify` says it of an export. */
function wordsOfProof({ proved }: Pick<Found, 'proved'>): string[] {
  const findings = proved.flatMap(({ unit, findings: of }) => of.map((one) => ({ unit, ...sayFinding(one) })));
  if (findings.length)
    return [
      `  警告：日志核对发现问题，已原样恢复。请告知审计员。 · Warning: the record did not verify; it was restored as it stood. Tell the auditor.`,
      ...findings.map(({ unit, zh, en }) => `    单位 ${unit}：${zh} · unit ${unit}: ${en}`),
    ];
  const sum = (of: 'signed' | 'checkpoints' | 'outside') => proved.reduce((total, one) => total + one[of], 0);
  return [
    `  日志经核对程序验证无误：已签署 ${sum('signed')} 条，检查点 ${sum('checkpoints')} 个，签名有效；另行保存的检查点 ${sum('outside')} 个，一致 · The verifier finds nothing wrong: ${sum('signed')} entries signed, ${sum('checkpoints')} checkpoints, each signature good; ${sum('outside')} checkpoints kept elsewhere agree`,
  ];
}

/** What was destroyed since the back-up: done again, or to be done by people, and why. */
function wordsOfDestroyed({ again, unknown }: Pick<Found, 'again' | 'unknown'>, takenAt: string): string[] {
  const done = [...again.values()].reduce((sum, count) => sum + count, 0);
  const lines: string[] = [];
  if (again.size)
    lines.push(
      `按所给日志，备份之后已销毁的资料已重新销毁：${done} 件（涉及 ${again.size} 个单位） · From the record given, what was destroyed since the back-up was destroyed again: ${done} records in ${again.size} units.`,
    );
  for (const [unit, entries] of unknown)
    lines.push(
      `警告：单位 ${unit} 在备份之后至少 ${entries} 条日志已丢失，其中的销毁没有重新执行。请按手中的销毁证明逐批重新销毁。 · Warning: at least ${entries} entries of unit ${unit} after the back-up are lost; destructions among them were not done again. Destroy again, batch by batch, what the certificates name.`,
    );
  if (!again.size && !unknown.size)
    lines.push(
      `未给出丢失系统的日志（--record），也没有另行保存的检查点表明备份之后另有条目。${takenAt} 之后如有销毁，请按销毁证明重新销毁。 · No record of the lost system was given (--record), and no checkpoint kept elsewhere shows entries after the back-up. If anything was destroyed after ${takenAt}, destroy it again as the certificates name it.`,
    );
  return lines;
}
