/** What can go wrong with a back-up, in words for the operator: what happened, what is kept, what to do. */

type About = { readonly path?: string | undefined; readonly detail?: string | undefined };

const KEPT = ['什么都没有改变。', 'Nothing was changed.'] as const;

const SENTENCES = {
  'nothing-here': ({ path }: About) => [
    `数据目录 ${path} 中没有可备份的数据，未生成备份。请用 BULWARK_DATA 指定系统的数据目录。`,
    `There is nothing to back up in the data directory ${path}; no back-up was made. Name the system's data directory in BULWARK_DATA.`,
  ],
  'file-exists': ({ path }: About) => [
    `文件 ${path} 已存在，未覆盖，未生成备份。请换一个文件名。`,
    `The file ${path} exists already. It was not overwritten, and no back-up was made. Choose another name.`,
  ],
  'not-written': ({ path, detail }: About) => [
    `备份未能写入 ${path}，未留下不完整的文件，系统数据不受影响。请检查磁盘空间和目录权限后重试。（${detail}）`,
    `The back-up could not be written to ${path}. No half-written file was left, and the system's data are untouched. Check the free space and the permissions of the folder, and try again. (${detail})`,
  ],
  'no-key-given': () => [
    '未说明备份加密给谁，未生成备份。请用 --recipient 指定 age 公钥（age1…），或用 BULWARK_BACKUP_PASSPHRASE_FILE 指定口令文件，或在终端中输入口令。',
    'Nobody was named for whom the back-up is to be encrypted; none was made. Name an age recipient (--recipient age1…), a file with a passphrase (BULWARK_BACKUP_PASSPHRASE_FILE), or type a passphrase at a terminal.',
  ],
  'bad-recipient': ({ detail }: About) => [
    `“${detail}”不是 age 公钥（应以 age1 开头），未生成备份。可用 age-keygen 或 ./bulwark backup-key 生成一对密钥。`,
    `'${detail}' is not an age recipient (they begin with age1); no back-up was made. age-keygen or ./bulwark backup-key makes a pair.`,
  ],
  'weak-passphrase': () => [
    '口令太短，未生成备份。备份文件可被离线猜测，口令请至少 12 个字符。',
    'The passphrase is too short; no back-up was made. A back-up can be guessed at without end: use at least 12 characters.',
  ],
  'not-upgraded': ({ path, detail }: About) => [
    `升级前的自动备份（${path}）未能完成，因此没有升级数据库，也未启动；数据保持升级前的状态，可继续使用升级前的版本。请按下面的原因处理后重新启动。\n${detail}`,
    `The back-up before the upgrade (${path}) could not be made. Therefore the database was not upgraded and nothing was started; the data are as before, and the version before the upgrade can still be used. Deal with the reason above and start again.`,
  ],
  'no-file': ({ path }: About) => [
    `无法读取备份文件 ${path}。${KEPT[0]}请检查文件名和权限。`,
    `The back-up ${path} cannot be read. ${KEPT[1]} Check its name and permissions.`,
  ],
  'not-a-backup': ({ path }: About) => [
    `${path} 不是本系统的备份文件，或文件开头已损坏。${KEPT[0]}请换用另一份备份。`,
    `${path} is not a back-up of this system, or its beginning is damaged. ${KEPT[1]} Use another back-up.`,
  ],
  'wrong-key': ({ path }: About) => [
    `所给的密钥或口令打不开备份文件 ${path}。${KEPT[0]}请用 --identity 指定与备份公钥配对的密钥文件，或核对口令。`,
    `The key or passphrase given does not open ${path}. ${KEPT[1]} Name the key file that belongs to the back-up's recipient with --identity, or check the passphrase.`,
  ],
  'no-identity': ({ path }: About) => [
    `备份文件 ${path} 是加密给 age 公钥的，需要对应的密钥文件。${KEPT[0]}请用 --identity 文件 指定。`,
    `The back-up ${path} is encrypted to an age recipient and needs the key file that belongs to it. ${KEPT[1]} Name it with --identity FILE.`,
  ],
  'bad-identity': ({ path }: About) => [
    `${path} 不是可用的 age 密钥文件（其中应有一行以 AGE-SECRET-KEY- 开头）。${KEPT[0]}请指定正确的密钥文件。`,
    `${path} is not a usable age key file (one line of it begins with AGE-SECRET-KEY-). ${KEPT[1]} Name the right one.`,
  ],
  damaged: ({ path, detail }: About) => [
    `备份文件 ${path} 已损坏或不完整（被截断或改动）。${KEPT[0]}请换用另一份备份。（${detail}）`,
    `The back-up ${path} is damaged or incomplete: it was cut or altered. ${KEPT[1]} Use another back-up. (${detail})`,
  ],
  newer: ({ path, detail }: About) => [
    `备份文件 ${path} 由更新版本的程序生成（${detail}），本版本不能恢复。${KEPT[0]}请安装该版本或更新的版本后再恢复。`,
    `The back-up ${path} was made by a newer version (${detail}); this one cannot restore it. ${KEPT[1]} Install that version or a later one and restore with it.`,
  ],
  'other-history': ({ path, detail }: About) => [
    `备份文件 ${path} 的数据结构（${detail}）与本程序的不一致，本程序不能恢复。${KEPT[0]}请使用生成该备份的程序。`,
    `The back-up ${path} was made with another ${detail} than this program's; this one cannot restore it. ${KEPT[1]} Use the edition that made it.`,
  ],
  'not-empty': ({ path }: About) => [
    `${path} 中已有单位的数据，恢复只在空的系统中进行。${KEPT[0]}如确要恢复：先停止系统，将原数据目录改名保留（DATABASE_URL 则另建一个空数据库），再运行本命令。`,
    `${path} already holds a unit's data, and a back-up is restored into an empty installation only. ${KEPT[1]} If you mean it: stop the system, keep the old data directory under another name (with DATABASE_URL: make a new, empty database), and run this again.`,
  ],
  'bad-record': ({ path, detail }: About) => [
    `--record 所给的 ${path} 不能用来核对这份备份：${detail} ${KEPT[0]}请给出丢失的系统在备份之后导出的审计日志（“日志证明”页 › 导出）。`,
    `${path}, given with --record, cannot be used with this back-up: ${detail} ${KEPT[1]} Give an export of the lost system's record that was made after the back-up (page 'Proof of the record').`,
  ],
  'record-was-longer': ({ detail }: About) => [
    `另行保存的检查点证明，备份之后日志中还有条目（单位 ${detail}），其中可能有销毁记录：已依法销毁的资料会随备份复现。${KEPT[0]}请用 --record 文件 给出丢失的系统在备份之后导出的审计日志，其中的销毁将自动重新执行；日志确已丢失的，用 --without-record 恢复，恢复后按销毁证明逐批重新销毁。`,
    `A checkpoint kept elsewhere proves that the record went on after the back-up (unit ${detail}). Destructions may be among what is missing, and this back-up would bring back what was lawfully destroyed. ${KEPT[1]} Give an export of the lost system's record made after the back-up with --record FILE: the destructions in it are done again. If that record is lost, restore with --without-record and afterwards destroy again, batch by batch, what the certificates name.`,
  ],
  'not-loaded': ({ path, detail }: About) => [
    `备份文件 ${path} 可以打开，但数据库没有接受其中的数据（${detail}）。已撤回，${KEPT[0]}请检查磁盘空间后重试；仍不行，请换用另一份备份。`,
    `The back-up ${path} opens, but the database did not take in what it holds (${detail}). It was undone. ${KEPT[1]} Check the free space and try again; if that does not help, use another back-up.`,
  ],
  unsound: ({ path, detail }: About) => [
    `备份文件 ${path} 可以打开，但恢复后的核对未通过：${detail}。已撤回，${KEPT[0]}请换用另一份备份，并将此情况告知审计员。`,
    `The back-up ${path} opens, but what was restored did not pass the checks: ${detail}. It was undone. ${KEPT[1]} Use another back-up, and tell the auditor.`,
  ],
} as const satisfies Record<string, (about: About) => readonly [zh: string, en: string]>;

export type BackupProblem = keyof typeof SENTENCES;

/** For the operator: a sentence in Chinese, one in English. */
export class BackupFault extends Error {
  readonly problem: BackupProblem;
  constructor(problem: BackupProblem, about: About & { readonly cause?: unknown } = {}) {
    super(SENTENCES[problem](about).join('\n'), { cause: about.cause });
    this.name = 'BackupFault';
    this.problem = problem;
  }
}
