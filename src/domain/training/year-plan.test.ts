import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PlanItem } from './training.ts';
import { againstBefore, coveredByPlan, isCovered, merged, type Need, proposePlan } from './year-plan.ts';

const need = (changes: Partial<Need> = {}): Need => ({
  ...{ groups: [], people: 100, hours: 0, ownHours: 0, times: 1, firstBy: 12 },
  ...changes,
});
const asked = (needs: readonly Need[], changes = {}) => ({
  ...{ needs, from: 1, roomSize: 100, hiresAYear: 0, hiresWithinDays: 30 },
  ...changes,
});
const item = (changes: Partial<PlanItem> = {}): PlanItem => ({
  ...{ kind: 'session', audiences: ['everyone'], topic: '教育', subjects: ['law'], month: 6, hours: 2 },
  ...{ sittings: 1, people: 100, organiser: 'own-unit' },
  ...changes,
});
const SECRET = ['secret-core', 'secret-important', 'secret-ordinary'] as const;

describe('what is proposed', () => {
  test('whoever owes anything is covered when they come to what is proposed for them', () => {
    const needs = [
      need({ people: 1000 }),
      need({ groups: ['secret-core'], hours: 4, ownHours: 2, people: 30 }),
      need({ groups: ['secret-ordinary', 'foreign-related'], hours: 10, people: 70 }),
      need({ groups: ['foreign-related'], hours: 2, people: 40 }),
      need({ groups: ['new-hires'], firstBy: 2, people: 2 }),
      need({ times: 3, people: 5 }),
    ];
    const plan = proposePlan(asked(needs, { hiresAYear: 24 }));
    for (const one of needs) assert.ok(isCovered(plan, one), JSON.stringify(one));
    for (const { owing, covered } of coveredByPlan(plan, needs)) assert.equal(covered, owing);
  });

  test('one session counts for every duty: who owes four hours comes to two of everybody’s and two of their own', () => {
    const plan = proposePlan(asked([need(), ...SECRET.map((level) => need({ groups: [level], hours: 4 }))]));
    assert.deepEqual(
      plan.map(({ audiences, hours, people, sittings }) => [audiences, hours, people, sittings]),
      [
        [SECRET, 2, 300, 3],
        [['everyone'], 2, 400, 4],
      ],
    );
  });

  test('new hires are trained every month, or as seldom as the figure allows; where nobody is taken on there is nothing', () => {
    const months = (changes: object) => proposePlan(asked([], changes)).map(({ month }) => month);
    assert.equal(months({ hiresAYear: 12 }).length, 12);
    assert.deepEqual(months({ hiresAYear: 12, hiresWithinDays: 90, from: 4 }), [4, 7, 10]);
    assert.deepEqual(months({}), []);
  });

  test('nothing is planned into months that are over, and the first comes before the first deadline', () => {
    const plan = proposePlan(asked([need({ times: 4 })], { from: 9 }));
    assert.ok(plan.every(({ month }) => month >= 9));
    const [first] = proposePlan(asked([need({ firstBy: 3 })]));
    assert.ok(first!.month <= 3);
  });
});

describe('whom a plan covers', () => {
  test('hours, times, the own unit’s share and the first day must all be met', () => {
    const one = need({ groups: ['secret-core'], hours: 4, ownHours: 4, times: 2, firstBy: 6 });
    const two = [item(), item({ audiences: ['secret-core'], month: 9 })];
    assert.ok(isCovered(two, one));
    assert.ok(!isCovered([item({ hours: 4 })], one), 'once only');
    assert.ok(!isCovered([item(), item({ organiser: 'outside' })], one), 'not enough by the own unit');
    assert.ok(
      !isCovered(
        two.map((each) => ({ ...each, month: 7 })),
        one,
      ),
      'too late for the first day',
    );
    assert.ok(!isCovered([item(), item({ audiences: ['foreign-related'] })], one), 'not for them');
    assert.ok(!isCovered([item(), item({ subjects: ['network'] })], one), 'about networks alone');
  });

  test('who belongs to several groups is counted in each, and once among everyone', () => {
    const needs = [need({ groups: ['secret-core', 'foreign-related'], people: 3 }), need({ people: 7 })];
    assert.deepEqual(
      coveredByPlan([], needs).map(({ audience, owing }) => [audience, owing]),
      [
        ['everyone', 10],
        ['secret-core', 3],
        ['foreign-related', 3],
      ],
    );
  });
});

test('what is merged is for all whom it was for, in the first month, as long as the longest', () => {
  const one = merged([
    item({ audiences: ['secret-core'], month: 5 }),
    item({ audiences: ['new-hires'], month: 3, hours: 4 }),
  ]);
  assert.deepEqual([one.audiences, one.month, one.hours], [['secret-core', 'new-hires'], 3, 4]);
  assert.deepEqual(merged([item(), item({ audiences: ['secret-core'] })]).audiences, ['everyone']);
});

test('a later version says of each line what became of it', () => {
  const [a, b, c] = [1, 2, 3].map((line) => ({ ...item(), line }));
  const now = [a!, { ...b!, month: 8 }, { ...item(), line: 4 }];
  assert.deepEqual(
    againstBefore(now, [a!, b!, c!]).map(({ line, change }) => `${line} ${change}`),
    ['1 same', '2 changed', '4 added', '3 removed'],
  );
});
