import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLanguage } from './first-language.ts';

test('a choice once made is kept, whatever the browser asks for', () => {
  assert.equal(firstLanguage('en', ['zh-CN']), 'en');
  assert.equal(firstLanguage('zh', ['en-US']), 'zh');
});

test('without a choice, English only where the browser prefers it to Chinese', () => {
  assert.equal(firstLanguage(null, ['en-GB', 'zh-CN']), 'en');
  assert.equal(firstLanguage(null, ['zh-CN', 'en']), 'zh');
  assert.equal(firstLanguage(null, ['ug-CN']), 'zh');
  assert.equal(firstLanguage('fr', []), 'zh');
});
