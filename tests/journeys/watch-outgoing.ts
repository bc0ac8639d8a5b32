/**
 * Loaded into the program before anything else (`--import`): writes down every connection that it opens to anywhere but a unix socket
 * or this machine, and every name it asks to be looked up. It hinders nothing, so that what is tested is the program itself.
 */

import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const file = process.env.BULWARK_OUTGOING!;
const HERE = /^(127\.|::1$|localhost$|0\.0\.0\.0$|::$)/;
const note = (what: string) => appendFileSync(file, `${what}\n`);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host =
    typeof first === 'object' && first !== null
      ? (first as { host?: string; path?: string }).path
        ? undefined
        : ((first as { host?: string }).host ?? 'localhost')
      : undefined;
  if (host !== undefined && !HERE.test(host) && !host.startsWith('/')) note(`connect ${host}`);
  return (connect as (...all: unknown[]) => net.Socket).apply(this, args);
} as typeof connect;

const { lookup } = dns;
dns.lookup = ((name: string, ...rest: unknown[]) => {
  if (!HERE.test(name)) note(`lookup ${name}`);
  return (lookup as (...all: unknown[]) => void)(name, ...rest);
}) as typeof lookup;

// The planted breach: a test asks for it to see that the watch sees.
if (process.env.BULWARK_OUTGOING_PLANT) void fetch('http://planted.invalid/').catch(() => {});
