import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type FactsOf,
  INSPECTION_ACTS,
  INSPECTION_LADDER,
  type InspectionAct,
  isLate,
  mayInspect,
  mayOrder,
  ORDER_ACTS,
  ORDER_LADDER,
  type OrderAct,
  type OrderState,
  stateOf,
} from './inspections.ts';

const factsOf = <State extends string>(ladder: readonly State[]) =>
  fc.record(Object.fromEntries(ladder.map((state) => [state, fc.boolean()]))) as fc.Arbitrary<Record<State, boolean>>;

test('a case stands where its latest fact has brought it, and never where no fact is', () => {
  fc.assert(
    fc.property(factsOf(ORDER_LADDER), (facts) => {
      const state = stateOf(ORDER_LADDER, facts);
      const later = ORDER_LADDER.slice(0, ORDER_LADDER.indexOf(state));
      assert.ok(later.every((one) => !facts[one]));
      assert.ok(facts[state] || state === 'drafted');
    }),
  );
  assert.equal(stateOf(INSPECTION_LADDER, {}), 'proposed');
  assert.equal(stateOf(INSPECTION_LADDER, { approved: true, notified: true }), 'notified');
});

test('every state that acts name stands in the ladder; in the states that end a case nothing can be done but an order from a closed inspection', () => {
  for (const [act, states] of Object.entries(ORDER_ACTS))
    assert.ok(
      states.every((one) => (ORDER_LADDER as readonly string[]).includes(one)),
      act,
    );
  const doable = (ended: string, acts: Readonly<Record<string, readonly string[]>>) =>
    Object.keys(acts).filter((act) => acts[act]!.includes(ended));
  for (const ended of ['met', 'closed', 'withdrawn', 'drafted']) assert.deepEqual(doable(ended, ORDER_ACTS), [], ended);
  for (const ended of ['declined', 'withdrawn']) assert.deepEqual(doable(ended, INSPECTION_ACTS), [], ended);
  assert.deepEqual(doable('closed', INSPECTION_ACTS), ['order']);
});

/** What an act brings about once its dispatch is sent; a check brings one of two. */
const BRINGS: Record<OrderAct, OrderState | undefined> = {
  check: undefined,
  summons: 'summoned',
  talk: 'talked',
  superior: 'told',
  transfer: 'transferred',
  reply: undefined,
  close: 'closed',
};
const events = fc.array(
  fc.oneof(
    fc.constantFrom(...(Object.keys(ORDER_ACTS) as OrderAct[])),
    fc.constantFrom('report' as const, 'limit' as const),
    fc.constantFrom('met' as const, 'not-met' as const),
  ),
  { maxLength: 25 },
);

test('whatever is tried in whatever order: no talk without a summons, no notice to the superior without a talk, nothing after it is put right, no check without a report before the limit', () => {
  fc.assert(
    fc.property(events, (tried) => {
      const facts: { -readonly [S in OrderState]?: boolean } = { issued: true };
      let result: 'met' | 'not-met' = 'not-met';
      let toCheck = false;
      let limitPassed = false;
      for (const one of tried) {
        if (one === 'report') {
          facts.reported = true;
          toCheck = true;
        } else if (one === 'limit') limitPassed = true;
        else if (one === 'met' || one === 'not-met') result = one;
        else if (mayOrder(one, { state: stateOf(ORDER_LADDER, facts), inHand: [], limitPassed, toCheck }) === 'fine') {
          if (one === 'talk') assert.ok(facts.summoned);
          if (one === 'superior') assert.ok(facts.talked);
          if (one === 'transfer' || one === 'close') assert.ok(facts['not-met']);
          assert.ok(!facts.met && !facts.closed);
          if (one === 'check') {
            assert.ok(toCheck || limitPassed);
            facts[toCheck ? result : 'not-met'] = true;
            toCheck = false;
          }
          const brings = BRINGS[one];
          if (brings) facts[brings] = true;
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('while a dispatch of the case is drafted and not sent, nothing else is done', () => {
  fc.assert(
    fc.property(factsOf(INSPECTION_LADDER), fc.boolean(), fc.boolean(), (facts, technical, unsigned) => {
      const state = stateOf(INSPECTION_LADDER, facts as FactsOf<(typeof INSPECTION_LADDER)[number]>);
      for (const act of Object.keys(INSPECTION_ACTS) as InspectionAct[]) {
        if (act !== 'decide')
          assert.notEqual(mayInspect(act, { state, technical, unsigned, items: 1, inHand: ['notice'] }), 'fine');
        if (technical && (act === 'item' || act === 'record') && state !== 'notified')
          assert.notEqual(mayInspect(act, { state, technical, unsigned, items: 1, inHand: [] }), 'fine');
      }
    }),
  );
});

test('late is what was done after its day, or not done when the day has passed', () => {
  const day = (text: string) => text as never;
  assert.equal(isLate({ due: day('2026-12-01'), done: day('2026-12-01') }, day('2027-01-01')), false);
  assert.equal(isLate({ due: day('2026-12-01'), done: day('2026-12-02') }, day('2026-12-02')), true);
  assert.equal(isLate({ due: day('2026-12-01'), done: undefined }, day('2026-12-01')), false);
  assert.equal(isLate({ due: day('2026-12-01'), done: undefined }, day('2026-12-02')), true);
  assert.equal(isLate({ due: undefined, done: undefined }, day('2026-12-02')), false);
});
