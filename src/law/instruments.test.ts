import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cite, INSTRUMENTS, numeral, WORDING_NOTES, wordsOf } from './instruments.ts';

test('引用写作《反间谍安全防范工作规定》第九条第（三）项', () => {
  assert.deepEqual(cite({ instrument: 'provisions-2021', article: 9, item: 3 }), {
    zh: '《反间谍安全防范工作规定》第九条第（三）项',
    en: 'Provisions, Art. 9(3)',
  });
  assert.deepEqual(cite({ instrument: 'provisions-2021', article: 7, paragraph: 2 }), {
    zh: '《反间谍安全防范工作规定》第七条第二款',
    en: 'Provisions, Art. 7, para. 2',
  });
});

test('article numbers are written as the law writes them', () => {
  assert.deepEqual([1, 10, 11, 20, 28, 50, 99].map(numeral), ['一', '十', '十一', '二十', '二十八', '五十', '九十九']);
});

test('规定共三十一条,条文齐全 — the Provisions have thirty-one articles, in order', () => {
  const { articles } = INSTRUMENTS['provisions-2021'];
  assert.deepEqual(
    articles.map(({ article }) => article),
    Array.from({ length: 31 }, (_, at) => at + 1),
  );
});

test('第九条共九项,第十条共三项 — Article 9 has nine items and Article 10 three', () => {
  const items = (article: number) =>
    wordsOf({ instrument: 'provisions-2021', article })!.text.zh.match(/^（[一二三四五六七八九]）/gm)?.length;
  assert.equal(items(9), 9);
  assert.equal(items(10), 3);
  assert.equal(items(8), 6);
});

test('未经核对的条文标明“文字待核对” — unchecked wording is marked, a summary is not shown as a quotation', () => {
  assert.equal(wordsOf({ instrument: 'provisions-2021', article: 1 })!.wording, 'verified');
  assert.equal(wordsOf({ instrument: 'provisions-2021', article: 9 })!.wording, 'partly-seen');
  assert.equal(wordsOf({ instrument: 'provisions-2021', article: 28 })!.wording, 'from-memory');
  assert.equal(WORDING_NOTES['from-memory']?.zh, '文字待核对');
  assert.equal(wordsOf({ instrument: 'personal-information-law-2021', article: 13 })!.wording, 'summary');
});

test('articles stand in order and once, with words in both languages and Chinese punctuation', () => {
  for (const { id, articles } of Object.values(INSTRUMENTS)) {
    const numbers = articles.map(({ article }) => article);
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].sort((a, b) => a - b),
      id,
    );
    for (const { article, text } of articles) {
      assert.ok(text.zh.length > 0 && text.en.length > 0, `${id} ${article}`);
      assert.doesNotMatch(text.zh, /[,;:()]|\*\*/, `${id} ${article}`);
      assert.doesNotMatch(text.en, /[\u4e00-\u9fff]|\*\*/, `${id} ${article}`);
    }
  }
});

test('an article we have no words for is said to have none', () => {
  assert.equal(wordsOf({ instrument: 'counter-espionage-law-2023', article: 70 }), undefined);
});
