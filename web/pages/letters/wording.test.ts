import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bySeries, type Finding, findingsByPlace, wordsOf } from './wording.ts';

const draft = {
  title: { zh: '承诺书', en: 'Letter' },
  paragraphs: [{ zh: '第一条', en: 'One' }, { zh: '  ' }, undefined, { zh: '放弃\n申诉权利', en: '' }],
};

test('a paragraph that is still empty is not checked, and the others keep their place', () => {
  const { words, places } = wordsOf(draft, false)!;
  assert.deepEqual(words.paragraphs, [{ zh: '第一条' }, { zh: '放弃 申诉权利' }]);
  assert.deepEqual(places, [0, 3]);
});

test('English counts once every paragraph has it: half a reading aid is not sent', () => {
  assert.deepEqual(wordsOf(draft, true)!.words.title, { zh: '承诺书' });
  const whole = { ...draft, paragraphs: [{ zh: '第一条', en: 'One' }] };
  assert.deepEqual(wordsOf(whole, true)!.words, {
    title: { zh: '承诺书', en: 'Letter' },
    paragraphs: [{ zh: '第一条', en: 'One' }],
  });
  assert.deepEqual(wordsOf(whole, false)!.words.paragraphs, [{ zh: '第一条' }]);
});

test('without a title or any text there is nothing to check', () => {
  assert.equal(wordsOf({ paragraphs: [{ zh: '第一条' }] }, false), undefined);
  assert.equal(wordsOf({ title: { zh: '承诺书' }, paragraphs: [{}] }, false), undefined);
});

test('what offends is shown at its paragraph; what the letter lacks, at its head', () => {
  const finding = (paragraph: number) => ({ paragraph }) as Finding;
  const found = findingsByPlace([finding(2), finding(0), finding(2)], [0, 3]);
  assert.deepEqual([...found.keys()], [3, -1]);
  assert.equal(found.get(3)!.length, 2);
});

test('versions of one letter stand together, the newest first', () => {
  const one = (series: number, version: number) => ({ templateId: series * 10 + version, series, version });
  assert.deepEqual(
    bySeries([one(1, 1), one(2, 1), one(1, 2)]).map((all) => all.map(({ templateId }) => templateId)),
    [[12, 11], [21]],
  );
});
