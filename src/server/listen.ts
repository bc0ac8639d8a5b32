/** Where the program is reached: asked before anything is begun, and said in words that can be typed into a browser. */
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { ConfigWrong } from './config.ts';

type Place = { readonly port: number; readonly host: string };

/** Fails where the program could not listen, before the database is started and a demonstration filled for nothing. */
export async function ensureCanListen({ port, host }: Place, setting = '--port'): Promise<void> {
  const trial = createServer();
  await new Promise<void>((resolve, reject) => {
    trial.once('error', (error: NodeJS.ErrnoException) => reject(asRefusal(error, { port, host }, setting)));
    trial.listen({ port, host }, () => trial.close(() => resolve()));
  });
}

function asRefusal(error: NodeJS.ErrnoException, { port, host }: Place, setting: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigWrong(
        `端口 ${port} 已被占用，未启动。请停止占用它的程序，或用 ${setting} 另选一个。\n` +
          `Port ${port} is in use already; nothing was started. Stop what uses it, or choose another with ${setting}.`,
      );
    case 'EACCES':
      return new ConfigWrong(
        `当前用户无权使用端口 ${port}，未启动。请用 ${setting} 选择 1024 以上的端口，80、443 端口交给前面的代理。\n` +
          `This user may not use port ${port}; nothing was started. Choose one above 1024 with ${setting}, and leave 80 and 443 to a proxy in front.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new ConfigWrong(
        `本机没有地址 ${host}，未启动。--host 应是本机的一个地址：127.0.0.1 仅供本机访问，0.0.0.0 供内网访问。\n` +
          `This machine has no address ${host}; nothing was started. --host takes one of its own: 127.0.0.1 for this machine alone, 0.0.0.0 for the network.`,
      );
    default:
      return error;
  }
}

/** What can be typed into a browser: here first, then on other machines. */
export function addressesOf({ port, host, tls }: Place & { readonly tls: boolean }): string[] {
  const shown = (name: string) => `http${tls ? 's' : ''}://${name.includes(':') ? `[${name}]` : name}:${port}`;
  if (host !== '0.0.0.0' && host !== '::') return [shown(host)];
  const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const outward = own.filter((one) => !one.internal && one.family === 'IPv4').map((one) => one.address);
  return ['127.0.0.1', ...outward].map(shown);
}

/** Whether other machines reach it. */
export const isForOthers = (host: string): boolean => !/^(127\.|::1$|localhost$)/.test(host);
