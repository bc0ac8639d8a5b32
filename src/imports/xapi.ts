/**
 * xAPI statements (1.0 to 2.0) from another learning system: an array, one statement, or what a statements resource answers. Pure. Taken is who
 * completed or passed which course, when, and how long it took; whatever else a statement says (answers, points, places) is not looked at.
 */
import { type Day, dayAt } from '../law/day.ts';
import type { CompletionReason } from './completion-reasons.ts';
import type { CompletionsList, RefusedRow, TakenRow, Who } from './completions-list.ts';
import { oneLine, shortened } from './text.ts';

export type Reading = {
  readonly now: Date;
  readonly timeZone: string;
  /** What counts where a statement has no duration. */
  readonly hours?: number | undefined;
};

/** Nothing where the file is no JSON, or holds no statements. */
export function readStatements(bytes: Uint8Array, reading: Reading): CompletionsList | undefined {
  const statements = statementsIn(bytes);
  if (!statements) return undefined;
  const rows: TakenRow[] = [];
  const refused: RefusedRow[] = [];
  for (const [index, one] of statements.entries()) {
    const read = statementOf(one, index + 1, reading);
    if ('reason' in read) refused.push(read);
    else rows.push(read);
  }
  return { rows, refused, unread: [] };
}

function statementsIn(bytes: Uint8Array): readonly unknown[] | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const whole = parsed(text);
  if (Array.isArray(whole)) return whole;
  const answered = fieldOf(whole, 'statements');
  if (Array.isArray(answered)) return answered;
  if (fieldOf(whole, 'verb') !== undefined) return [whole];
  // One statement a line, as exports are often written.
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const each = lines.map(parsed);
  return lines.length > 1 && each.every((one) => typeof one === 'object' && one !== null) ? each : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
const at = (value: unknown, ...path: string[]): unknown => path.reduce(fieldOf, value);
const textAt = (value: unknown, ...path: string[]): string | undefined => {
  const found = at(value, ...path);
  return typeof found === 'string' && found.isWellFormed() ? oneLine(found) || undefined : undefined;
};

const SHEET = 'xAPI';
const COMPLETIONS = /^https?:\/\/(?:adlnet\.gov\/expapi|www\.tincanapi\.co\.uk)\/verbs\/(?:completed|passed)$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const COURSE_AT_MOST = 120;

function statementOf(one: unknown, row: number, { now, timeZone, hours: otherwise }: Reading): TakenRow | RefusedRow {
  const not = (reason: CompletionReason, cell: string, raw = ''): RefusedRow => ({
    ...{ sheet: SHEET, row, cell, reason, raw: shortened(raw, 40) },
  });
  const verb = textAt(one, 'verb', 'id');
  if (verb === undefined) return not('not-a-statement', 'verb');
  if (!COMPLETIONS.test(verb)) return not('unknown-verb', 'verb', verb.replace(/^.*\//, ''));
  if (at(one, 'result', 'completion') === false || at(one, 'result', 'success') === false)
    return not('not-completed', 'result');
  const who = actorOf(at(one, 'actor'));
  if (!who) return not('no-actor', 'actor');
  const course = courseOf(at(one, 'object'));
  if (!course) return not('no-course', 'object');
  if ([...course].length > COURSE_AT_MOST) return not('too-long', 'object', course);
  const day = dayOf(textAt(one, 'timestamp') ?? textAt(one, 'stored'), timeZone);
  if (!day) return not('day-missing', 'timestamp', textAt(one, 'timestamp'));
  if (day > dayAt(now, timeZone)) return not('in-the-future', 'timestamp', day);
  const duration = textAt(one, 'result', 'duration');
  const hours = duration === undefined ? otherwise : hoursOf(duration);
  if (!hours) return not('no-duration', 'result.duration', duration);
  if (hours > 24) return not('wrong-hours', 'result.duration', duration);
  const id = textAt(one, 'id');
  const organiserName = textAt(one, 'context', 'platform');
  return {
    ...{ sheet: SHEET, row, cell: 'actor', who, course, day, hours },
    organiserName: organiserName && [...organiserName].slice(0, 100).join(''),
    statementId: id && UUID.test(id) ? id.toLowerCase() : undefined,
  };
}

/** An account's name is the staff number; a mail address is the person's own, or begins with the staff number. */
function actorOf(actor: unknown): Who | undefined {
  const account = textAt(actor, 'account', 'name');
  if (account && [...account].length <= 40) return { staffNumber: account };
  const mail = /^mailto:([^\s@]{1,64}@[^\s@]{1,190})$/i.exec(textAt(actor, 'mbox') ?? '')?.[1];
  return mail === undefined ? undefined : { email: mail.toLowerCase() };
}

function courseOf(object: unknown): string | undefined {
  const names = at(object, 'definition', 'name');
  if (typeof names !== 'object' || names === null) return undefined;
  const keys = Object.keys(names);
  const wanted = ['zh-CN', 'zh-Hans', 'zh', 'zh-Hans-CN', 'en', 'en-US', 'en-GB', ...keys].find((key) =>
    keys.includes(key),
  );
  return wanted === undefined ? undefined : textAt(names, wanted);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

function dayOf(text: string | undefined, timeZone: string): Day | undefined {
  const instant = text !== undefined && INSTANT.test(text) ? new Date(text) : undefined;
  const year = instant?.getUTCFullYear() ?? Number.NaN;
  return instant && year >= 1990 && year <= 2200 ? dayAt(instant, timeZone) : undefined;
}

/** Of an ISO 8601 duration, in whole halves, rounded down: what was not sat is not counted. */
export function hoursOf(duration: string): number {
  const found = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})(?:\.\d+)?S)?)?$/.exec(duration);
  const [days, hours, minutes, seconds] = (found ?? []).slice(1).map((part) => Number(part ?? 0));
  const all = (days ?? 0) * 24 + (hours ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
  return Math.floor(all * 2 + 1e-9) / 2;
}
