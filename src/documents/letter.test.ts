import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { day, type Instant } from '../law/day.ts';
import { toPdf, UnprintableCharacters } from './compile.ts';
import { letterPaper, type SignedLetter } from './letter.ts';

const letter: SignedLetter = {
  letterNumber: '承诺〔2026〕00128',
  unitName: '华东某精密机械研究院',
  title: { zh: '安全防范承诺书', en: 'Security commitment letter' },
  version: 2,
  effectiveFrom: day('2026-11-01'),
  paragraphs: [
    { zh: '本人遵守国家保密和反间谍安全防范规定。', en: 'I keep the rules on secrecy and precaution.' },
    { zh: '本承诺书不限制本人依法享有的权利。', en: 'This letter limits none of my lawful rights.' },
  ],
  signer: {
    name: '堃珺昇燊赟䶮',
    department: '总体设计部',
    post: '工程师',
    level: { zh: '重要涉密', en: 'Important' },
  },
  period: { zh: '自签署之日起，至离开该岗位之日止', en: 'from signing until the post is left' },
  signature: picture(120, 60),
  signedAt: '2026-11-23T01:15:02.000Z' as Instant,
  signedOn: day('2026-11-23'),
  readFrom: '2026-11-23T01:08:40.000Z' as Instant,
  readTo: '2026-11-23T01:14:31.000Z' as Instant,
  timeZone: 'Asia/Shanghai',
  sealedWith: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  complaintRoutes: [{ zh: '向网信部门投诉、举报。', en: 'Complain to the cyberspace administration.' }],
};

const named = (name: string): SignedLetter => ({ ...letter, signer: { ...letter.signer, name } });

test('a signed letter is a tagged PDF/A-2a that says its own title, unit and day', async () => {
  const pdf = Buffer.from(await toPdf(letterPaper(letter)));
  assert.equal(pdf.toString('latin1', 0, 8), '%PDF-1.7');
  assert.match(pdf.toString('utf8'), /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/);
  assert.match(pdf.toString('utf8'), /安全防范承诺书/);
  assert.match(
    pdf.toString('utf8'),
    /<xmp:CreateDate>2026-11-23T01:15:02Z</,
    'the date is the signing, not the printing',
  );
  assert.match(pdf.toString('latin1'), /\/Marked true/);
});

test('the same letter gives the same bytes, another signature others', async () => {
  const [first, again, other] = await Promise.all([
    toPdf(letterPaper(letter)),
    toPdf(letterPaper(letter)),
    toPdf(letterPaper({ ...letter, signature: picture(120, 61) })),
  ]);
  assert.deepEqual(first, again);
  assert.notDeepEqual(first, other);
});

test('rare characters of names are printed, each as itself', async () => {
  const readable = charactersOf(await toPdf(letterPaper(letter)));
  for (const character of '堃珺昇燊赟䶮') assert.ok(readable.has(character), character);
});

test('a name that looks like a command of the form is printed as it was written', async () => {
  const readable = charactersOf(await toPdf(letterPaper(named('#panic("x") $a^2$ \\ [b]'))));
  for (const character of '#"$^\\[]') assert.ok(readable.has(character), character);
});

test('a character that no font has is refused by name, and the next letter is printed', async () => {
  const [unknown, fine] = await Promise.allSettled([
    toPdf(letterPaper(named('李\u{3fffd}'))),
    toPdf(letterPaper(letter)),
  ]);
  assert.ok(unknown.status === 'rejected' && unknown.reason instanceof UnprintableCharacters);
  assert.deepEqual(unknown.reason.characters, ['\u{3fffd}']);
  assert.match(unknown.reason.message, /U\+3FFFD/);
  assert.equal(fine.status, 'fulfilled');
});

test('a character of the private use area, which reads differently everywhere, is refused too', async () => {
  await assert.rejects(
    toPdf(letterPaper(named('李\ue123'))),
    (error: unknown) => error instanceof UnprintableCharacters && error.characters[0] === '\ue123',
  );
});

test('a signature that is no picture is a fault, not an empty line', async () => {
  await assert.rejects(toPdf(letterPaper({ ...letter, signature: Buffer.from('no picture') })), /signature|image/i);
});

type Content = { zh: { paragraphs: string[]; record: string[][]; recordTitle: string; routes: string[] }; en: unknown };
const contentOf = (of: SignedLetter): Content => letterPaper(of).data as Content;

test('moments are shown in the unit’s time zone, which is named', () => {
  const { zh } = contentOf(letter);
  assert.deepEqual(zh.record, [
    ['阅读全文', '2026-11-23 09:08:40 至 2026-11-23 09:14:31'],
    ['手写签名', '2026-11-23 09:15:02'],
  ]);
  assert.match(zh.recordTitle, /UTC\+08:00, Asia\/Shanghai/);
  assert.match(contentOf({ ...letter, timeZone: 'UTC' }).zh.recordTitle, /UTC\+00:00/);
});

test('paragraphs are numbered as official documents number them', () => {
  const paragraphs = Array.from({ length: 21 }, () => ({ zh: '条' }));
  const numbered = contentOf({ ...letter, paragraphs }).zh.paragraphs;
  assert.deepEqual(
    [0, 9, 10, 19, 20].map((index) => numbered[index]),
    ['一、条', '十、条', '十一、条', '二十、条', '二十一、条'],
  );
});

test('every letter says where to turn outside the unit', () => {
  assert.deepEqual(contentOf(letter).zh.routes, ['向网信部门投诉、举报。']);
});

test('an English reading aid follows only where every paragraph has one', () => {
  assert.ok(contentOf(letter).en);
  assert.equal(contentOf({ ...letter, paragraphs: [...letter.paragraphs, { zh: '三' }] }).en, null);
});

/** The characters that a reader of the PDF can copy out: the targets of its fonts' ToUnicode maps, which stand unpacked. */
function charactersOf(pdf: Uint8Array): Set<string> {
  const targets = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/<[0-9a-f]{4}> <((?:[0-9a-f]{4})+)>/gi);
  return new Set([...targets].flatMap(([, hex]) => [...Buffer.from(hex!, 'hex').swap16().toString('utf16le')]));
}

/** A PNG with a slanting stroke, dark on transparent. */
function picture(width: number, height: number): Buffer {
  const raw = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y += 1) raw.writeUInt32BE(0x141428ff, y * (width * 4 + 1) + 1 + 4 * y);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
