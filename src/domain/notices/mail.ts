/**
 * What becomes of a mail, and when it is tried again. A mail is marked before it goes. What was surely not taken goes again, each time later;
 * what may have been taken never does: better a mail that is missing, for the page says it too, than one that comes twice.
 */
import type { Instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';

/**
 * `away`: no mail server spoke to us, and none of the others would go either. `put-off`, `refused`: it said no to this one, for now or for
 * good. `unsure`: the line broke after the whole of it had left, and before the server said anything.
 */
export const MAIL_FAILURES = ['away', 'put-off', 'refused', 'unsure'] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];
export type MailEnd = 'sent' | MailFailure;
export type Post = (mail: { to: string; subject: string; text: string }) => Promise<MailEnd>;

export const MAIL_FAILURE_NAMES: Record<MailFailure, Localised> = {
  away: { zh: '连接不上邮件服务器', en: 'The mail server cannot be reached' },
  'put-off': { zh: '邮件服务器暂不接收', en: 'The mail server put it off' },
  refused: { zh: '邮件服务器拒收（多为地址有误）', en: 'The mail server refused it, mostly for its address' },
  unsure: { zh: '发送中断线，不知是否送达，不再重发', en: 'The line broke; it may have arrived and is not sent again' },
};

/** `[D]` The first wait, doubled each time, and the longest. What is refused for good is a matter of hours: an address is put right by hand. */
const WAITS: Record<Exclude<MailFailure, 'unsure'>, readonly [first: number, longest: number]> = {
  away: [1, 60],
  'put-off': [5, 60],
  refused: [30, 12 * 60],
};
const MINUTE_MS = 60_000;

/** When it is tried again after so many tries; nothing where it is not. */
export function againAfter(failure: MailFailure, tries: number, now: Instant): Instant | null {
  if (failure === 'unsure') return null;
  const [first, longest] = WAITS[failure];
  const minutes = Math.min(first * 2 ** (tries - 1), longest);
  return new Date(Date.parse(now) + minutes * MINUTE_MS).toISOString() as Instant;
}

/** `[D]` From so many tries on it is shown to the system administrator, and for so long after the last. */
export const KEEPS_FAILING = { tries: 3, shownHours: 24 } as const;
