import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storedArchive } from './archive.ts';
import { markOf } from './marked-file.ts';

const plain = Buffer.from('培训通知：保守国家秘密，人人有责。★重点★');
const utf16be = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const docx = (header: string): Buffer =>
  storedArchive(
    new Map([
      ['[Content_Types].xml', Buffer.from('<Types/>')],
      ['word/document.xml', Buffer.from('<w:document><w:p><w:t>保守国家秘密</w:t></w:p></w:document>')],
      ['word/header1.xml', Buffer.from(`<w:hdr><w:p>${header}</w:p></w:hdr>`)],
    ]),
  );

test('a document that only speaks of secrets is not a secret one', () => {
  assert.equal(markOf('保守国家秘密承诺书.txt', plain), 'unmarked');
  assert.equal(markOf('承诺书.docx', docx('<w:t>秘密</w:t>')), 'unmarked');
  assert.equal(markOf('空.txt', Buffer.alloc(0)), 'unmarked');
});

test('a name that bears a mark is refused whatever the file is', () => {
  for (const name of ['机密★10年 名单.jpg', '绝密★启用前.pdf', '【秘密】通知.docx'])
    assert.equal(markOf(name, plain), 'marked-name', name);
});

test('a text with a mark is refused in every encoding in use', () => {
  const text = '秘密★5年\r\n名单';
  assert.equal(markOf('a.txt', Buffer.from(text)), 'marked-content');
  assert.equal(markOf('a.txt', Buffer.from(`\ufeff${text}`, 'utf16le')), 'marked-content');
  assert.equal(markOf('a.txt', utf16be(text)), 'marked-content');
  const gb18030 = Buffer.from('c3d8c3dca1ef35c4ea', 'hex'); // 秘密★5年
  assert.equal(markOf('a.txt', gb18030), 'marked-content');
});

test('a mark in a page header is found though its grade and star are set apart', () => {
  assert.equal(markOf('a.docx', docx('<w:r><w:t>机密</w:t></w:r><w:r><w:t>★</w:t></w:r>')), 'marked-content');
});

test('a PDF whose title bears a mark is refused, and one whose title does not is not', () => {
  const pdf = (title: string) =>
    Buffer.concat([Buffer.from('%PDF-1.7\n/Title ('), utf16be(title), Buffer.from([0x29, 0xff, 0x00, 0x81])]);
  assert.equal(markOf('a.pdf', pdf('机密★10年')), 'marked-content');
  assert.equal(markOf('a.pdf', pdf('安全防范承诺书')), 'unmarked');
});

test('an archive that cannot be looked through is not taken for a clean one', () => {
  const whole = docx('<w:t>通知</w:t>');
  assert.equal(markOf('a.docx', whole.subarray(0, whole.length - 30)), 'unreadable');
  assert.equal(markOf('a.zip', storedArchive(new Map([['a.exe', plain]]))), 'unreadable');
  assert.equal(
    markOf(
      'a.docm',
      storedArchive(
        new Map([
          ['[Content_Types].xml', plain],
          ['word/vbaProject.bin', plain],
        ]),
      ),
    ),
    'unreadable',
  );
});
