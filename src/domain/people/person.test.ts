import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../../law/day.ts';
import { changeFrom, mayStand, postStands, reasonFits } from './person.ts';

const [first, second, third] = [day('2026-01-01'), day('2026-06-01'), day('2026-12-31')];

test('nobody holds the same post twice on one day', () => {
  assert.equal(mayStand({ from: second }, {}, [{ from: first, to: day('2026-05-31') }]), 'fine');
  assert.equal(mayStand({ from: second }, {}, [{ from: first, to: second }]), 'overlapping');
  assert.equal(mayStand({ from: first }, {}, [{ from: third }]), 'overlapping');
});

test('a post is held between joining and leaving, both days included', () => {
  const employment = { joinedOn: first, leftOn: second };
  assert.equal(mayStand({ from: first, to: second }, employment, []), 'fine');
  assert.equal(mayStand({ from: day('2025-12-31'), to: second }, employment, []), 'outside-employment');
  assert.equal(mayStand({ from: first, to: day('2026-06-02') }, employment, []), 'outside-employment');
  assert.equal(mayStand({ from: third }, employment, []), 'outside-employment');
  assert.equal(
    mayStand({ from: day('2000-01-01') }, {}, []),
    'fine',
    'where joining is not known, nothing is before it',
  );
  assert.equal(mayStand({ from: second, to: first }, {}, []), 'wrong-order');
});

test('a new nature of a post ends the old one the day before', () => {
  const terms = [{ from: first, to: day('2026-08-31') }, { from: day('2026-09-01') }];
  assert.deepEqual(changeFrom(terms, second), {
    what: 'split',
    shortened: first,
    lastDayBefore: '2026-05-31',
    to: '2026-08-31',
  });
  assert.deepEqual(changeFrom(terms, third), {
    what: 'split',
    shortened: '2026-09-01',
    lastDayBefore: '2026-12-30',
    to: undefined,
  });
});

test('from the first day of a term it is replaced; before the first term it is put before it', () => {
  assert.deepEqual(changeFrom([{ from: second }], second), { what: 'replace', from: second });
  assert.deepEqual(changeFrom([{ from: second }], first), { what: 'put-before', to: '2026-05-31' });
});

test('a post can be held from its first day until it is closed', () => {
  assert.equal(postStands({ from: first }, { firstDay: first }), true);
  assert.equal(postStands({ from: first }, { firstDay: second }), false);
  assert.equal(postStands({ from: first }, { firstDay: first, closedOn: third }), false);
  assert.equal(postStands({ from: first, to: third }, { firstDay: first, closedOn: third }), true);
});

test('a foreign-related post says why; any other has no reason to give', () => {
  const nature = { level: 'none', keyPost: 'none' } as const;
  assert.equal(reasonFits({ ...nature, foreignRelated: true }), false);
  assert.equal(reasonFits({ ...nature, foreignRelated: true, foreignReason: '出口业务' }), true);
  assert.equal(reasonFits({ ...nature, foreignRelated: false, foreignReason: '出口业务' }), false);
});
