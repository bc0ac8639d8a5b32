import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../law/day.ts';
import { isSame } from '../../platform/second-person.ts';
import {
  type Conclusion,
  mayDecide,
  mayDecideAgain,
  mayState,
  missingConditions,
  outcomeOf,
  REVIEW_STATES,
  reviewedFor,
} from './reviews.ts';

const OPENED_BY = { accountId: 1, personId: 11 };
const DECIDED_BY = { accountId: 2, personId: 12 };
const OTHER = { accountId: 3, personId: 13 };

describe('the outcome', () => {
  test('the stricter of the two conclusions counts', () => {
    const outcome = (secrecy: Conclusion, counterEspionage: Conclusion) => outcomeOf({ secrecy, counterEspionage });
    assert.equal(outcome('passed', 'passed'), 'passed');
    assert.equal(outcome('passed', 'with-conditions'), 'passed-with-conditions');
    assert.equal(outcome('not-passed', 'with-conditions'), 'not-appointed');
    assert.equal(outcome('passed', 'not-passed'), 'not-appointed');
  });
});

describe('another person', () => {
  const review = { state: 'opinions' as const, personId: 99, openedBy: OPENED_BY };

  test('two accounts of one person are one person', () => {
    assert.ok(isSame(OPENED_BY, { accountId: 7, personId: 11 }));
    assert.ok(!isSame({ accountId: 7, personId: null }, { accountId: 8, personId: null }));
  });

  test('a review is not decided by who opened it, nor by the person concerned', () => {
    assert.equal(mayDecide(OPENED_BY, review), 'another-person');
    assert.equal(mayDecide({ accountId: 5, personId: 99 }, review), 'another-person');
    assert.equal(mayDecide(OTHER, review), 'fine');
  });

  test('it is decided in the state of opinions alone', () => {
    for (const state of REVIEW_STATES)
      assert.equal(mayDecide(OTHER, { ...review, state }), state === 'opinions' ? 'fine' : 'wrong-state');
  });

  test('it is decided again by neither the first decider nor the opener, once the person was heard or the time is over', () => {
    const pending = {
      ...{ ...review, state: 'pending-statement' as const, decidedBy: DECIDED_BY, statements: 0 },
      statementDue: day('2026-12-07'),
    };
    const on = day('2026-12-07');
    assert.equal(mayDecideAgain(DECIDED_BY, { ...pending, statements: 1 }, on), 'another-person');
    assert.equal(mayDecideAgain(OPENED_BY, { ...pending, statements: 1 }, on), 'another-person');
    assert.equal(mayDecideAgain(OTHER, pending, on), 'too-early');
    assert.equal(mayDecideAgain(OTHER, { ...pending, statements: 1 }, on), 'fine');
    assert.equal(mayDecideAgain(OTHER, pending, day('2026-12-08')), 'fine');
  });
});

describe('the statement', () => {
  test('is in time until the last day, late after it and after the second decision, and never dropped', () => {
    const pending = { state: 'pending-statement' as const, statementDue: day('2026-12-07') };
    assert.equal(mayState(pending, day('2026-12-07')), 'fine');
    assert.equal(mayState(pending, day('2026-12-08')), 'late');
    assert.equal(mayState({ ...pending, state: 'not-appointed' }, day('2026-12-02')), 'late');
  });

  test('has no place before anything is intended', () => {
    assert.equal(mayState({ state: 'opinions', statementDue: null }, day('2026-12-02')), 'wrong-state');
  });
});

describe('the conditions', () => {
  test('a secret-related post asks for those of the law on secrets, a key post for those of operators, a post of both kinds for all', () => {
    assert.deepEqual(reviewedFor({ level: 'core', keyPost: 'none' }), ['secret-related']);
    assert.ok(missingConditions({ level: 'core', keyPost: 'none' }, []).includes('prc-nationality'));
    assert.ok(!missingConditions({ level: 'core', keyPost: 'none' }, []).includes('skills-assessed'));
    assert.ok(!missingConditions({ level: 'none', keyPost: 'key-post' }, []).includes('prc-nationality'));
    assert.equal(missingConditions({ level: 'core', keyPost: 'security-head' }, ['prc-nationality']).length, 7);
    assert.deepEqual(missingConditions({ level: 'none', keyPost: 'none' }, []), []);
  });
});
