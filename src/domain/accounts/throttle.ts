/**
 * Guessing is slowed down, and nobody can be locked out by somebody else. Every try counts under keys that tell the one who tries
 * from the owner: the name at this address, this address as a whole, or, where a browser has signed in to the account
 * before, this browser alone. A stranger who hammers a name from elsewhere therefore slows only himself.
 *
 * A try is counted *before* it is looked at, and a try that comes too early is neither looked at nor counted: a burst gains nothing.
 */
export type ThrottleRule = {
  /** So many tries without waiting. */
  readonly free: number;
  /** Then 1, 2, 4 … seconds between tries, at most so many. */
  readonly longest: number;
};

/** `[D]` */
export const RULES = {
  /** One name from one address: 5 at once, about 100 a day after that. */
  'name-at-address': { free: 5, longest: 900 },
  /** All names from one address: an office behind one address must not stop one another, a sprayer of one word must crawl. */
  address: { free: 60, longest: 60 },
  /** A browser that has signed in to this account before. */
  device: { free: 10, longest: 900 },
  /** Unknown access tokens. Apart from the address's sign-ins: a program gone astray must not keep people out. */
  token: { free: 60, longest: 60 },
  /** One-time codes: three steps of a million are good at any time, so that 100 a day find one in a decade. */
  'second-step': { free: 5, longest: 900 },
} as const satisfies Record<string, ThrottleRule>;
export type ThrottleKind = keyof typeof RULES;

/** Counts older than this are forgotten. */
export const FORGOTTEN_AFTER_SECONDS = 86_400;

export type Counted = { readonly failures: number; readonly lastAt: Date };

/** The seconds still to wait before the next try is looked at; 0: now. */
export function secondsToWait(rule: ThrottleRule, { failures, lastAt }: Counted, now: Date): number {
  const since = (now.getTime() - lastAt.getTime()) / 1000;
  if (failures < rule.free || since >= FORGOTTEN_AFTER_SECONDS) return 0;
  const pause = Math.min(rule.longest, 2 ** Math.min(failures - rule.free, 20));
  return Math.max(0, Math.ceil(pause - since));
}

/** The count after one more try. */
export const countAfter = ({ failures, lastAt }: Counted, now: Date): number =>
  now.getTime() - lastAt.getTime() >= FORGOTTEN_AFTER_SECONDS * 1000 ? 1 : failures + 1;

/**
 * The part of an address that one party holds: a whole IPv4 address, the first 64 bits of an IPv6 one (a single subscriber has
 * 2^64 of those). An IPv4 address in IPv6 dress is taken as IPv4.
 */
export function partyOf(address: string): string {
  const bare = address.toLowerCase().split('%')[0]!;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare);
  if (mapped) return mapped[1]!;
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  const groups = [...first, ...zeros, ...last].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
