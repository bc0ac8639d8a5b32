import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { day, type Instant } from '../law/day.ts';
import { toPdf, UnprintableCharacters } from './compile.ts';
import { type OfficialPaper, officialLines, officialPaper, SecrecyMark } from './official.ts';
import { officialDocx } from './official-docx.ts';

const order: OfficialPaper = {
  organName: '甲市国家安全局',
  kind: 'document',
  number: '甲国安改〔2026〕5号',
  title: { zh: '责令限期改正通知书', en: 'Order to rectify' },
  to: ['华东某精密机械研究院'],
  body: [
    { kind: 'heading', text: { zh: '一、事实', en: '1. Facts' } },
    { kind: 'text', text: { zh: '门禁记录未按规定保存。\n涉外接待未登记。', en: 'Records were not kept.' } },
    { kind: 'table', columns: ['问题', '期限'], rows: [['门禁记录', '2026年12月31日']] },
  ],
  attachments: ['检查记录', '回执格式'],
  signer: '甲市国家安全局',
  day: day('2026-11-23'),
  cc: ['甲市科学技术局'],
  printedBy: '甲市国家安全局办公室',
  at: '2026-11-23T04:05:06.000Z' as Instant,
};
const full = (characters: number): OfficialPaper => ({
  ...order,
  body: [{ kind: 'text', text: { zh: '国'.repeat(characters) } }],
});

const without = (tool: string, asked = '-v') =>
  spawnSync(tool, [asked]).error ? `${tool} is not installed here` : false;

function said(tool: string, bytes: Uint8Array, before: string[], after: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-official-'));
  try {
    writeFileSync(join(folder, 'file'), bytes);
    return spawnSync(tool, [...before, join(folder, 'file'), ...after], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const pagesOf = (pdf: Uint8Array): string[] => said('pdftotext', pdf, ['-layout'], ['-']).split('\f').slice(0, -1);
const part = (file: Uint8Array, name: string): string => said('unzip', file, ['-p'], [name]);

test('文件 stands in the red head only of a paper of that kind, and attachments are numbered where there are several', () => {
  assert.equal(officialLines(order).organ, '甲市国家安全局文件');
  assert.equal(officialLines({ ...order, kind: 'plain' }).organ, '甲市国家安全局');
  assert.deepEqual(officialLines(order).attachments, ['1. 检查记录', '2. 回执格式']);
  assert.deepEqual(officialLines({ ...order, attachments: ['检查记录'] }).attachments, ['检查记录']);
  assert.equal(officialLines(full(9)).english, null, 'without an aid there is no page for one');
});

test('a mark of a state secret is refused wherever it stands, in both outputs', async () => {
  const secret: OfficialPaper[] = [
    ...['秘密★1年', '机密★', '绝密', 'Top secret'].map((mark) => ({ ...order, handling: { zh: mark, en: mark } })),
    { ...order, number: '机密★ 甲国安〔2026〕5号' },
    { ...order, body: [{ kind: 'text', text: { zh: '本件为绝密★长期。' } }] },
  ];
  for (const paper of secret) {
    assert.throws(() => officialPaper(paper), SecrecyMark);
    await assert.rejects(officialDocx(paper), SecrecyMark);
  }
  officialPaper({ ...order, handling: { zh: '内部资料 注意保存', en: 'Internal: keep safe' } });
  officialPaper({ ...order, body: [{ kind: 'text', text: { zh: '保守国家秘密是公民的义务。' } }] });
});

test('a page has 22 lines of 28 characters', { skip: without('pdftotext') }, async () => {
  const pdf = await toPdf(officialPaper(full(28 * 60 - 2)));
  assert.match(Buffer.from(pdf).toString('utf8'), /<pdfaid:conformance>A</);
  const lines = pagesOf(pdf)[1]!
    .split('\n')
    .filter((line) => line.includes('国国'));
  assert.equal(lines.length, 22);
  for (const line of lines) assert.equal(line.match(/国/g)?.length, 28);
});

test('the foot stands at the bottom of the last Chinese page, however long the text', {
  skip: without('pdftotext'),
}, async () => {
  for (const length of [20, 280, 700, 1500]) {
    const pdf = await toPdf(officialPaper(full(length)));
    const pages = pagesOf(pdf);
    assert.deepEqual(
      pages.flatMap((page, index) => (page.includes('抄送') ? [index + 1] : [])),
      [pages.length],
      `${length} characters`,
    );
    const box = said('pdftotext', pdf, ['-bbox'], ['-']);
    const bottom = Number(/yMax="([\d.]+)">2026年11月23日印发/.exec(box)?.[1]);
    const edge = ((297 - 35) * 72) / 25.4;
    assert.ok(bottom > edge - 20 && bottom <= edge + 1, `${bottom} of ${edge}`);
  }
});

test('the reading aid follows on a page of its own', { skip: without('pdftotext') }, async () => {
  const pages = pagesOf(await toPdf(officialPaper(order)));
  assert.match(pages.at(-1)!, /English reading aid[\s\S]*Order to rectify[\s\S]*Records were not kept/);
  assert.doesNotMatch(pages.slice(0, -1).join(''), /Order to rectify/);
});

test('the place for the seal is drawn only where no electronic signature will be set', {
  skip: without('pdftotext'),
}, async () => {
  const signed = { ...order, signature: { name: '甲市国家安全局', fingerprint: '2c26b46b' } };
  const [drawn, named] = [await toPdf(officialPaper(order)), await toPdf(officialPaper(signed))].map((pdf) =>
    pagesOf(pdf).join(''),
  );
  assert.match(drawn!, /印章位置/);
  assert.doesNotMatch(named!, /印章位置/);
  assert.match(named!, /electronically signed by 甲市国家安全局, fingerprint 2c26b46b/);
});

test('what cannot be printed is named, in both outputs', async () => {
  const { number: _, ...rest } = order;
  await assert.rejects(toPdf(officialPaper({ ...rest, number: '\u{E000}号' })), UnprintableCharacters);
  await assert.rejects(officialDocx({ ...rest, number: '\u0001号' }), UnprintableCharacters);
});

test('a letter has no number on its first page', { skip: without('pdftotext') }, async () => {
  const pages = pagesOf(await toPdf(officialPaper({ ...full(900), kind: 'letter' })));
  assert.doesNotMatch(pages[0]!, /—\s*1\s*—/);
  assert.match(pages[1]!, /—\s*2\s*—/);
});

test('the copy for editing has the page, the grid, the faces and every word of the paper', {
  skip: without('unzip'),
}, async () => {
  const file = await officialDocx(order);
  const text = part(file, 'word/document.xml');
  assert.match(text, /<w:pgSz w:w="11906" w:h="16838"/);
  assert.match(text, /w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  assert.match(text, /<w:docGrid [^>]*w:linePitch="579"/);
  assert.match(text, /<w:docGrid [^>]*w:type="lines"/);
  assert.match(text, /<w:spacing w:val="-5"\/>/);
  for (const words of [
    '甲市国家安全局文件',
    '甲国安改〔2026〕5号',
    '华东某精密机械研究院：',
    '涉外接待未登记。',
    '门禁记录',
    '附件：1. 检查记录',
    '抄送：甲市科学技术局。',
    'Order to rectify',
  ])
    assert.ok(text.includes(words), words);
  for (const face of ['仿宋_GB2312', '方正小标宋简体', '黑体']) assert.ok(text.includes(face), face);
  assert.match(text, /<w:tblpPr [^>]*w:tblpYSpec="bottom"/);
  assert.match(part(file, 'word/settings.xml'), /<w:evenAndOddHeaders\/>/);
});
