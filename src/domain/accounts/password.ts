/**
 * Passwords are kept as argon2id (RFC 9106), in the usual text form, so that the cost can be raised later. Hashing is slow and takes
 * 19 MiB on purpose: a few run at once, some wait, and a burst beyond that is turned away instead of eating the memory.
 */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { refuse } from '../../platform/refusal.ts';

const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const AT_ONCE = 2;
const WAITING_AT_MOST = 100;

const run = promisify(argon2);
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_AT_MOST) refuse('too-many', { seconds: 5 });
    await new Promise<void>((go) => waiting.push(go));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

const tagOf = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  inTurn(() => run('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: TAG_BYTES, ...cost }));

const bare = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

const written = (nonce: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(nonce)}$${bare(tag)}`;

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  return written(nonce, await tagOf(password, nonce, COST));
}

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Matches nothing; hashed where there is no account, so that the answer takes as long. */
const NOBODY = written(Buffer.alloc(16), Buffer.alloc(TAG_BYTES));

/** Whether this is the password. Takes as long where there is no hash at all. Refuses `too-many` where too many are waiting. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const found = FORM.exec(hash ?? NOBODY);
  if (!found) throw new Error('a password hash is not in the form that this program writes');
  const [, memory, passes, parallelism, nonce, wanted] = found as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const tag = await tagOf(password, Buffer.from(nonce, 'base64'), cost);
  return timingSafeEqual(tag, Buffer.from(wanted, 'base64')) && hash !== undefined;
}
