/** The marked unit's order of dates: checked, explained, the explanation withdrawn and given anew, made a finding; with a mark in what is typed. */
import assert from 'node:assert/strict';
import type { Role } from '../src/platform/permission.ts';

type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Readonly<Record<string, unknown>>>;
  readonly word: (what: string) => string;
};

export async function aMarkedDateOrder({ does, word }: Given) {
  await does('security-officer', 'date-orders.run', {});
  const { rows } = (await does('security-officer', 'date-orders.list', { stand: 'open' })) as {
    rows: { breachId: number; area: string }[];
  };
  const [first, second] = rows.filter(({ area }) => area !== 'reports' && area !== 'decisions');
  assert.ok(first && second, 'two breaches of the order of dates stand in the marked unit');
  await does('head', 'date-orders.explain', { breachId: first.breachId, words: word('先后颠倒的原因') });
  await does('head', 'date-orders.withdraw-explanation', { breachId: first.breachId });
  await does('head', 'date-orders.explain', { breachId: first.breachId, words: word('更正后的原因') });
  await does('security-officer', 'date-orders.raise', { breachIds: [second.breachId] });
  return { breachId: first.breachId };
}
