import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearsSecrecyMark, partBearsSecrecyMark, titleBearsSecrecyMark } from './secrecy-mark.ts';

test('a grade with its star is a secrecy mark in all its spellings', () => {
  for (const text of [
    '秘密★',
    '机密★10年',
    '绝密★长期',
    '机 密 ★ 20年',
    '机密☆',
    '绝密级★',
    '★秘密',
    '名册 机密★5年 内部',
    '秘密\uFF0A',
    '機密★',
  ]) {
    assert.equal(bearsSecrecyMark(text), true, text);
  }
});

test('ordinary words are not secrecy marks', () => {
  for (const text of [
    '保守国家秘密承诺书',
    '机密',
    '保密★',
    '★★★',
    '一般涉密',
    '涉密人员名册',
    '五星级★',
    '秘密岗位',
    '*号为必填',
    '核心',
  ]) {
    assert.equal(bearsSecrecyMark(text), false, text);
  }
});

test('in a title or a file name a bracketed grade is a mark too', () => {
  for (const text of [
    '【机密】人员名册',
    '(秘密)2026年台账',
    '密级:机密',
    '密级\uFF1A秘密',
    '机密',
    '\uFF08绝密\uFF09名册',
  ]) {
    assert.equal(titleBearsSecrecyMark(text), true, text);
  }
  for (const text of ['保密办公室人员名册', '涉密涉外人员信息台账', '保守国家秘密培训名单', '机密级岗位人员']) {
    assert.equal(titleBearsSecrecyMark(text), false, text);
  }
});

test('a mark is found where a reader sees it: across runs of style, in page headers, text boxes and as a character reference', () => {
  const marked = [
    '<si><r><t>机密</t></r><r><rPr><b/></rPr><t>★10年</t></r></si>',
    '<headerFooter><oddHeader>&amp;R秘密★</oddHeader></headerFooter>',
    '<a:p><a:r><a:t>绝密</a:t></a:r><a:r><a:t>★</a:t></a:r></a:p>',
    '<si><t>机密&#9733;5年</t></si>',
  ];
  for (const xml of marked) assert.equal(partBearsSecrecyMark(Buffer.from(xml)), true, xml);
  assert.equal(
    partBearsSecrecyMark(Buffer.from('<si><t>机密</t></si><si><t>★★★</t></si>')),
    false,
    'two cells are not one text',
  );
});
