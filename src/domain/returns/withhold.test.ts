import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Counted, countOf, FIGURES, type Figure, isAsBefore, isFew, STATES, stated } from './withhold.ts';

const FIVE = 5;
type Four = readonly [met: number, soon: number, overdue: number, later: number];

/** One row a person, which is the hardest case: many rows of one person leave more to guess. */
const counted = ([met, soon, overdue, later]: Four): Counted => {
  const cell = (n: number) => ({ rows: n, people: n });
  return {
    ...{ duty: 'P8.1', people: met + soon + overdue + later, ofUnit: false },
    ...{ met: cell(met), soon: cell(soon), overdue: cell(overdue), later: cell(later) },
  };
};
const published = (one: Counted) => stated(one, FIVE).figures;

/** Every way in which so many rows can be spread over the four states. */
function spreadsOf(rows: number): Four[] {
  const all: Four[] = [];
  for (let met = 0; met <= rows; met += 1)
    for (let soon = 0; met + soon <= rows; soon += 1)
      for (let overdue = 0; met + soon + overdue <= rows; overdue += 1)
        all.push([met, soon, overdue, rows - met - soon - overdue]);
  return all;
}
const spreads = (most: number): Four[] => Array.from({ length: most + 1 }, (_, rows) => spreadsOf(rows)).flat();

/** What the attacker knows: the program, and what it would publish of everything that could be. */
const byPublication = (all: readonly Counted[]) => Map.groupBy(all, (one) => JSON.stringify(published(one)));
const possible = (others: readonly Counted[], figure: Figure | 'later') =>
  new Set(others.map((one) => (figure === 'later' ? one.later.rows : countOf(one, figure))));
/** Something small is possible, and it is not open which of four or more it is. */
const isNarrow = (values: ReadonlySet<number>): boolean => [...values].some((n) => isFew(n, FIVE)) && values.size < 4;

/** Few dozen people, and more: there other rules hold. */
for (const [what, all] of [
  ['few people', spreads(26)],
  ['many people', [...spreadsOf(50), ...spreadsOf(51), ...spreadsOf(64)]],
] as const) {
  test(`R23: whoever knows how it is withheld still finds for each small count all of one to four: ${what}`, () => {
    for (const others of byPublication(all.map(counted)).values()) {
      const said = published(others[0]!);
      for (const figure of FIGURES.filter((one) => said[one] === null)) {
        const values = possible(others, figure);
        for (const one of [1, 2, 3, 4]) assert.ok(values.has(one), `${figure} ${JSON.stringify(said)}: ${[...values]}`);
      }
      assert.ok(!isNarrow(possible(others, 'later')), `later ${JSON.stringify(said)}`);
    }
  });
}

test('the attacker of this test finds what was withheld badly', () => {
  // Withheld is only what is small: overdue = owed - met - soon where nothing is left for later, and the others follow.
  const naive = ([met, soon, overdue, later]: Four) =>
    JSON.stringify([met + soon + overdue + later, ...[met, soon, overdue].map((n) => (isFew(n, FIVE) ? null : n))]);
  const groups = Map.groupBy(spreads(20), naive);
  assert.ok(
    [...groups.values()].some(
      (one) => one[0]![2] > 0 && isFew(one[0]![2], FIVE) && new Set(one.map(([, , overdue]) => overdue)).size < 4,
    ),
  );
});

const cell = fc
  .record({ people: fc.nat({ max: 40 }), times: fc.integer({ min: 1, max: 4 }) })
  .map(({ people, times }) => ({ people, rows: people * times }));
const anything = fc
  .record({ met: cell, soon: cell, overdue: cell, later: cell, shared: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ shared, ...cells }): Counted => {
    const each = STATES.map((state) => cells[state].people);
    const [least, most] = [Math.max(...each), each.reduce((sum, n) => sum + n, 0)];
    return { duty: 'P8.1', ofUnit: false, people: Math.round(least + (most - least) * shared), ...cells };
  });

test('R23: no stated count has fewer than five people behind it, and every stated count is the true one', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 5, max: 12 }), (one, atLeast) => {
      const { figures, withheld } = stated(one, atLeast);
      for (const figure of FIGURES) {
        const said = figures[figure];
        assert.equal(said === null, withheld[figure] !== undefined, 'every count that is withheld has its reason');
        if (said === null) continue;
        assert.equal(said, countOf(one, figure));
        assert.ok(!isFew(figure === 'owed' ? one.people : one[figure].people, atLeast));
      }
    }),
    { numRuns: 2000 },
  );
});

test('R23: what is left unsaid, taken together, is never one small count alone', () => {
  fc.assert(
    fc.property(anything, (one) => {
      const { figures } = stated(one, FIVE);
      if (figures.owed === null || one.people < 10 * FIVE) return;
      const unsaid = STATES.filter((state) => state === 'later' || figures[state] === null);
      const few = unsaid.filter((state) => isFew(one[state].people, FIVE));
      if (few.length === 0) return;
      assert.ok(unsaid.length >= 2, JSON.stringify(figures));
      const together = unsaid.reduce((sum, state) => sum + one[state].rows, 0);
      assert.ok(together >= unsaid.length - 2 + FIVE - 1, JSON.stringify({ one, figures }));
    }),
    { numRuns: 2000 },
  );
});

test('a zero is stated: nobody stands behind it; a duty of the unit itself is stated whole', () => {
  const none = { rows: 0, people: 0 };
  const forty = { rows: 40, people: 40 };
  const good = { duty: 'P8.1', ofUnit: false, people: 40, met: forty, soon: none, overdue: none, later: none };
  assert.deepEqual(published(good), { owed: 40, met: 40, soon: 0, overdue: 0 });
  const rules = { ...counted([1, 0, 1, 0]), ofUnit: true };
  assert.deepEqual(published(rules), { owed: 2, met: 1, soon: 0, overdue: 1 });
  const three = counted([2, 0, 1, 0]);
  assert.deepEqual(stated(three, FIVE).withheld, {
    ...{ owed: 'few-in-all', met: 'few-in-all', soon: 'few-in-all', overdue: 'few-in-all' },
  });
  assert.deepEqual(stated(counted([40, 0, 3, 0]), FIVE), {
    figures: { owed: 43, met: null, soon: null, overdue: null },
    withheld: { overdue: 'few', soon: 'protects', met: 'protects' },
  });
  assert.deepEqual(published(counted([400, 0, 3, 0])), { owed: 403, met: null, soon: 0, overdue: null });
  assert.deepEqual(published(counted([400, 0, 3, 30])), { owed: 433, met: 400, soon: 0, overdue: null });
});

test('three people with five years of training each are three people', () => {
  const met = { rows: 15, people: 3 };
  const one = { ...counted([0, 0, 0, 0]), people: 3, met };
  assert.equal(published(one).met, null);
  assert.equal(published({ ...one, people: 30, later: { rows: 27, people: 27 } }).met, null);
});

/** Nobody came or left: what is met stays met, and what was overdue is overdue or met. */
const mayBecome = (first: Counted, after: Counted): boolean =>
  after.met.rows >= first.met.rows && after.overdue.rows >= first.overdue.rows - (after.met.rows - first.met.rows);

/** As `linesAfter` states a second return; a figure that is as before says so by its day. */
const second = (first: Counted, after: Counted) => {
  const before = published(first);
  const now = published(after);
  return FIGURES.map((figure) => (isAsBefore(before[figure], now[figure], FIVE) ? 'as before' : now[figure]));
};

test('R23: two returns side by side, and nothing small can be worked out from both', () => {
  let withheld = 0;
  for (let owed = FIVE; owed <= 12; owed += 1) {
    const some = spreadsOf(owed).map(counted);
    const pairs = some.flatMap((first) =>
      some.filter((after) => mayBecome(first, after)).map((after) => [first, after] as const),
    );
    const seen = Map.groupBy(pairs, ([first, after]) => JSON.stringify([published(first), second(first, after)]));
    for (const [key, others] of seen) {
      for (const figure of ['met', 'soon', 'overdue', 'later'] as const) {
        for (const when of [0, 1] as const) {
          const values = possible(
            others.map((pair) => pair[when]),
            figure,
          );
          withheld += Number(values.size > 1);
          assert.ok(!isNarrow(values), `${figure} of return ${when + 1}, ${key}: ${[...values]}`);
        }
      }
    }
  }
  assert.ok(withheld > 100, 'something was withheld at all');
});
