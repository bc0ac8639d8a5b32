/**
 * TLS by a certificate that the unit gives, for where no proxy stands in front. The files may be renewed while the program runs: the
 * new pair is taken within a minute, without a restart; one that does not fit together is left aside and the old one serves on.
 */
import { readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:https';
import { createSecureContext } from 'node:tls';
import { ConfigWrong } from './config.ts';

export type TlsFiles = { readonly cert: string; readonly key: string };
export type TlsPair = { readonly cert: Buffer; readonly key: Buffer };

const LOOKED_AT_EVERY_MS = 60_000;

/** Certificate (with its chain) and private key, both PEM, seen to fit together. Throws ConfigWrong in words. */
export function readTlsPair({ cert, key }: TlsFiles): TlsPair {
  const pair = { cert: readPem('BULWARK_TLS_CERT', cert), key: readPem('BULWARK_TLS_KEY', key) };
  try {
    createSecureContext(pair);
    return pair;
  } catch (cause) {
    throw new ConfigWrong(
      `证书 ${cert} 与私钥 ${key} 不能配套使用，未启动。请检查两者是否为 PEM 格式、是否成对、私钥是否带口令（不支持）。\n` +
        `The certificate ${cert} and the key ${key} cannot be used together; nothing was started. See that both are PEM, belong together, and that the key asks for no passphrase.\n${(cause as Error).message}`,
    );
  }
}

function readPem(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new ConfigWrong(
      `无法读取 ${name} 指定的文件 ${path}，未启动。请检查路径，以及运行本程序的用户有无读取权限。\n` +
        `The file ${path} named in ${name} cannot be read; nothing was started. Check the path, and whether the user who runs this program may read it.\n${(cause as Error).message}`,
    );
  }
}

/** Takes a renewed pair; `onFault` hears of one that cannot be used. Answers how to stop looking. */
export function renewTls(
  server: Server,
  files: TlsFiles,
  onFault: (fault: unknown) => void,
  every = LOOKED_AT_EVERY_MS,
) {
  let seen = stateOf(files);
  const timer = setInterval(() => {
    const now = stateOf(files);
    if (now === seen) return;
    seen = now;
    try {
      server.setSecureContext(readTlsPair(files));
    } catch (fault) {
      onFault(fault);
    }
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}

/** Changes when either file does; a file that is just being replaced reads as gone and is looked at again. */
const stateOf = ({ cert, key }: TlsFiles): string =>
  [cert, key].map((path) => String(statSync(path, { throwIfNoEntry: false })?.mtimeMs)).join(' ');
