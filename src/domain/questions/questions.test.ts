import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anItem } from '../../fixtures/questions.ts';
import { fits, type Item, itemFault, pointsFor, questionFault, shownOf, shownOrder, wanting } from './questions.ts';

const item = (...given: Parameters<typeof anItem>): Item => anItem(...given);
const judged = (items: Item[], over: object = {}) => ({
  ...{ kind: 'single' as const, content: { stem: { zh: '题干', en: '' }, items }, explanation: { zh: '解析', en: '' } },
  ...over,
});

describe('what may stand in the bank', () => {
  test('a question without a right answer, with an answer that is no option, or without an explanation stands nowhere', () => {
    assert.equal(itemFault(item('single', [])), 'no-right-answer');
    assert.equal(itemFault(item('single', [4])), 'no-such-option');
    assert.equal(itemFault(item('single', [0, 1])), 'several-right');
    assert.equal(itemFault(item('single', [0], ['甲'])), 'too-few-options');
    assert.equal(itemFault(item('single', [0], ['甲', ' 甲'])), 'option-twice');
    assert.equal(itemFault(item('order', [0, 1, 2])), 'order-incomplete');
    assert.equal(questionFault(judged([])), 'no-items');
    assert.equal(
      questionFault(judged([item('single', [0])], { explanation: { zh: ' ', en: '' } })),
      'explanation-missing',
    );
    assert.equal(questionFault(judged([item('single', [0])], { kind: 'case' })), 'stem-missing');
    assert.equal(questionFault(judged([item('single', [0])])), undefined);
  });
});

describe('how an answer is read', () => {
  test('by what was shown, whatever the order of the options: one point for each item, nothing for half of one', () => {
    const multiple = item('multiple', [0, 2]);
    const shown = [[2, 3, 0, 1]];
    assert.equal(pointsFor([multiple], shown, [[2, 0]]), 1);
    assert.equal(pointsFor([multiple], shown, [[0]]), 0);
    assert.equal(pointsFor([multiple], shown, null), 0);
    const order = item('order', [2, 0, 1, 3]);
    assert.equal(pointsFor([order], [[0, 1, 2, 3]], [[2, 0, 1, 3]]), 1);
    assert.equal(pointsFor([order], [[0, 1, 2, 3]], [[0, 1, 2, 3]]), 0);
  });

  test('an order is never shown in its own order, and yes stands before no', () => {
    for (const below of [() => 0, (n: number) => n - 1]) {
      assert.notDeepEqual(shownOrder(item('order', [2, 0, 1, 3]), below), [2, 0, 1, 3]);
      assert.deepEqual(shownOrder(item('true-false', [0], ['正确', '错误']), below), [0, 1]);
    }
    assert.notDeepEqual(
      shownOrder(item('order', [0, 1], ['甲', '乙']), (n) => n - 1),
      [0, 1],
    );
  });

  test('an answer that cannot have been given is none', () => {
    assert.ok(fits([[1]], [item('single', [0])]) && fits([[]], [item('single', [0])]));
    assert.ok(!fits([[0, 1]], [item('single', [0])]) && !fits([[4]], [item('single', [0])]));
    assert.ok(!fits([[0, 0]], [item('multiple', [0])]) && !fits([[0, 1]], [item('order', [0, 1, 2, 3])]));
    assert.ok(!fits([], [item('single', [0])]));
  });
});

test('what a test draws of any difficulty cannot be what it draws of one: said with the numbers', () => {
  const bank = [
    { subject: 'law', difficulty: 1, count: 4 },
    { subject: 'law', difficulty: 2, count: 2 },
  ] as const;
  const any = { subject: 'law', difficulty: null, count: 3 } as const;
  assert.deepEqual(wanting([any, { subject: 'law', difficulty: 1, count: 3 }], bank), []);
  assert.deepEqual(wanting([any, { subject: 'law', difficulty: 1, count: 4 }], bank), [{ ...any, there: 2 }]);
  const other = { subject: 'cases', difficulty: null, count: 1 } as const;
  assert.deepEqual(wanting([other], bank), [{ ...other, there: 0 }]);
});

test('of answers full tens are shown, so that one more tells nothing of whoever gave it', () => {
  assert.deepEqual([0, 9, 10, 19, 20].map(shownOf), [0, 0, 10, 10, 20]);
});
