/**
 * What the installation is told from outside: flags and environment, read once, said plainly where wrong.
 *
 *   --port N  --host H  --demo        BULWARK_DATA (folder, default ./data)    DATABASE_URL (a PostgreSQL server, as its owner)
 *   BULWARK_ORIGIN (the address users type, behind a proxy)
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly demo: boolean;
  readonly data: string;
  readonly databaseUrl: string | undefined;
  /** The origin users type, where it differs from host and port: https://bulwark.unit.example */
  readonly origin: string | undefined;
};

export class ConfigWrong extends Error {}

export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv): Config {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, host: { type: 'string' }, demo: { type: 'boolean', default: false } },
  });
  const port = Number(values.port ?? env.PORT ?? 8020);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigWrong(
      `端口号应在 0 到 65535 之间：${values.port}\nThe port must lie between 0 and 65535: ${values.port}`,
    );
  }
  return {
    port,
    host: values.host ?? env.HOST ?? '127.0.0.1',
    demo: values.demo,
    data: resolve(env.BULWARK_DATA || 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
    origin: env.BULWARK_ORIGIN?.replace(/\/$/, '') || undefined,
  };
}

/** A secret of the installation, made once and kept beside the database, readable by the server's user alone. */
export function keepSecret(data: string, name: string, bytes: number): Buffer {
  const folder = join(data, 'keys');
  const path = join(folder, name);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(bytes).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
}
