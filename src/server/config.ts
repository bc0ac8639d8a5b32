/**
 * What the installation is told from outside: flags and environment, read once, said plainly where wrong.
 *
 *   --port N  --host H  --demo        BULWARK_DATA (folder, default ./data)    DATABASE_URL (a PostgreSQL server, as its owner)
 *   BULWARK_ORIGIN (the address users type, behind a proxy)    BULWARK_CHECKPOINTS (a folder that gets a copy of signed checkpoints)
 *   BULWARK_BACKUP_DIR, _RECIPIENT, _HOUR, _KEEP (backup-plan.ts)
 *   BULWARK_VIDEO_MB (the largest video of a course, 300 where nothing is said)
 *   BULWARK_METRICS_TOKEN (docs/operation/watching.md)
 *   BULWARK_SMTP_URL, BULWARK_MAIL_FROM, BULWARK_SYSTEM_NAME, BULWARK_CHECKPOINT_MAIL (post.ts)
 *   BULWARK_PACKAGES_PORT, BULWARK_PACKAGES_ORIGIN (where course packages are served: docs/operation/packages.md)
 *   BULWARK_TLS_CERT, BULWARK_TLS_KEY (PEM files, where no proxy stands in front)
 */
import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BackupPlan } from '../backup/plan.ts';
import { readBackupPlan, readRecipients } from './backup-plan.ts';
import { ConfigWrong } from './config-wrong.ts';
import { type MailConfig, readMailConfig } from './post.ts';
import type { TlsFiles } from './tls.ts';

export { ConfigWrong };

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly demo: boolean;
  /** The sign-in name of an administrator who is to get a new activation code; then the program ends. */
  readonly recover: string | undefined;
  readonly data: string;
  readonly databaseUrl: string | undefined;
  /** The origin users type, where it differs from host and port: https://bulwark.unit.example */
  readonly origin: string | undefined;
  /** Course packages are served on a port of their own: another origin than ours. */
  readonly packagesPort: number;
  /** What users' browsers reach it at, where a proxy stands in front. */
  readonly packagesOrigin: string | undefined;
  /** Where the program itself speaks TLS. */
  readonly tls: TlsFiles | undefined;
  /** Copies of the record's checkpoints go there: another disk, a share. */
  readonly checkpoints: string | undefined;
  /** Back-ups by schedule, where they are set up. */
  readonly backups: BackupPlan | undefined;
  /** To whom back-ups are sealed that the program takes by itself; it may be nobody. */
  readonly backupRecipients: readonly string[];
  /** With it another machine may ask how this one is. */
  readonly metricsToken: string | undefined;
  readonly mail: MailConfig | undefined;
  /** The largest video of a course that is taken in. */
  readonly videoBytes: number;
};

/** A path that the caller gave is meant from where they stand, not from where the program lies. */
export const fromCaller = (path: string): string => resolve(process.env.BULWARK_FROM || '.', path);

export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv): Config {
  const flags = readFlags(args);
  const port = portOf(flags.port ?? (env.PORT || '8020'));
  const origin = env.BULWARK_ORIGIN ? originOf('BULWARK_ORIGIN', env.BULWARK_ORIGIN) : undefined;
  const packagesOrigin = env.BULWARK_PACKAGES_ORIGIN
    ? originOf('BULWARK_PACKAGES_ORIGIN', env.BULWARK_PACKAGES_ORIGIN)
    : undefined;
  if (packagesOrigin !== undefined && packagesOrigin === origin) refuseOneOrigin();
  return {
    port,
    packagesPort: packagesPortOf(env.BULWARK_PACKAGES_PORT, port),
    packagesOrigin,
    host: flags.host || env.HOST || '127.0.0.1',
    demo: flags.demo,
    recover: flags.recover,
    data: resolve(env.BULWARK_DATA || 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
    origin,
    tls: tlsOf(env.BULWARK_TLS_CERT, env.BULWARK_TLS_KEY),
    checkpoints: env.BULWARK_CHECKPOINTS ? folderOf(env.BULWARK_CHECKPOINTS) : undefined,
    backups: readBackupPlan(env),
    backupRecipients: readRecipients(env),
    metricsToken: metricsTokenOf(env.BULWARK_METRICS_TOKEN),
    mail: readMailConfig(env),
    videoBytes: videoBytesOf(env.BULWARK_VIDEO_MB),
  };
}

function readFlags(args: readonly string[]): { port?: string; host?: string; demo: boolean; recover?: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        demo: { type: 'boolean', default: false },
        recover: { type: 'string' },
      },
    });
    return values;
  } catch {
    throw new ConfigWrong(
      `无法识别的参数：${args.join(' ')}。可用：--port 端口、--host 地址、--demo。\n` +
        `These arguments cannot be read: ${args.join(' ')}. There are --port N, --host H and --demo.`,
    );
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new ConfigWrong(
    `端口号应是 0 到 65535 之间的整数：“${text}”。\nThe port must be a whole number from 0 to 65535: '${text}'.`,
  );
}

/** The next one after ours. With 0 the system chooses both. */
function packagesPortOf(text: string | undefined, port: number): number {
  const own = portOf(text || String(port === 0 ? 0 : port < 65_535 ? port + 1 : port - 1));
  if (own !== port || port === 0) return own;
  return refuseOneOrigin();
}

/** On one origin with ours a package could do whatever its reader may. */
function refuseOneOrigin(): never {
  throw new ConfigWrong(
    '课件包须使用另一个端口（BULWARK_PACKAGES_PORT）和另一个地址（BULWARK_PACKAGES_ORIGIN），不能与系统本身相同，未启动。\n' +
      'Course packages need a port (BULWARK_PACKAGES_PORT) and an address (BULWARK_PACKAGES_ORIGIN) of their own, other than the system’s; nothing was started.',
  );
}

/** Compared with what browsers send: one that they never send would refuse every act of every user. */
function originOf(name: string, text: string): string {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin;
  throw new ConfigWrong(
    `${name} 应是用户在浏览器中输入的地址，不带路径，例如 https://bulwark.unit.example：“${text}”。\n` +
      `${name} must be the address that users type, without a path, for example https://bulwark.unit.example: '${text}'.`,
  );
}

function metricsTokenOf(text: string | undefined): string | undefined {
  if (!text || /^[\x21-\x7e]{16,}$/.test(text)) return text || undefined;
  throw new ConfigWrong(
    'BULWARK_METRICS_TOKEN 至少 16 个字符，只用英文字母、数字和符号，未启动。\n' +
      'BULWARK_METRICS_TOKEN needs at least 16 letters, digits and signs, without spaces; nothing was started.',
  );
}

/** `[D]` 300 MB are some forty minutes; 500 at most, for a back-up holds one file at a time. */
function videoBytesOf(text: string | undefined): number {
  const megabytes = text ? Number(text) : 300;
  if (Number.isInteger(megabytes) && megabytes >= 1 && megabytes <= 500) return megabytes * 1024 * 1024;
  throw new ConfigWrong(
    `BULWARK_VIDEO_MB 应是 1 到 500 之间的整数（MB）：“${text}”，未启动。\n` +
      `BULWARK_VIDEO_MB must be a whole number from 1 to 500 (MB): '${text}'; nothing was started.`,
  );
}

function tlsOf(cert: string | undefined, key: string | undefined): TlsFiles | undefined {
  if (!cert && !key) return undefined;
  if (cert && key) return { cert: resolve(cert), key: resolve(key) };
  throw new ConfigWrong(
    'BULWARK_TLS_CERT（证书）和 BULWARK_TLS_KEY（私钥）须同时指定，未启动。\n' +
      'BULWARK_TLS_CERT and BULWARK_TLS_KEY are needed together; nothing was started.',
  );
}

/** Made by the operator, never here: a share that is not mounted must not become a folder on this disk. */
function folderOf(text: string): string {
  const path = resolve(text);
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    if (statSync(path).isDirectory()) return path;
  } catch {}
  throw new ConfigWrong(
    `BULWARK_CHECKPOINTS 应是已存在且可写的文件夹：“${text}”。\n` +
      `BULWARK_CHECKPOINTS must be a folder that exists and can be written: '${text}'.`,
  );
}
