/**
 * Whoever reads a list that names people sees who they are. Each of them sees on My page that he was read, by whom and when (rights.md R8): of a
 * list once a day by the same reader, of one that is opened at every opening. Oneself is not logged.
 */
import { logDailyLooks, logLook } from '../journal/look.ts';
import type { Context } from './action.ts';

type Reading = Pick<Context, 'sql' | 'unitId' | 'now' | 'actor'>;
type Named = { readonly personId: number | null };
const lookOf = ({ unitId, now, actor }: Reading, query: string) =>
  ({ unitId, at: now, accountId: actor.accountId, purpose: 'duty-follow-up', query }) as const;
const othersIn = ({ actor }: Reading, rows: readonly Named[]): number[] =>
  rows.flatMap(({ personId }) => (personId === null || personId === actor.personId ? [] : [personId]));

export const logListed = (reading: Reading, rows: readonly Named[], query: string): Promise<void> =>
  logDailyLooks(reading.sql, { ...lookOf(reading, query), people: othersIn(reading, rows) });

export async function logOpened(reading: Reading, one: Named, query: string): Promise<void> {
  for (const personId of othersIn(reading, [one])) await logLook(reading.sql, { ...lookOf(reading, query), personId });
}
