/**
 * A signed commitment letter (安全防范承诺书; Provisions 9(3)) as paper: what was promised, by whom, for how long, the handwriting,
 * and the facts of the signing, so that the sheet proves itself without the system. The Chinese text is the letter; an English
 * reading aid follows on a page of its own where every paragraph has one. Complaint routes outside the unit stand at its foot
 * (rights.md R24).
 */
import type { Day, Instant } from '../law/day.ts';
import { dayInWords } from '../law/day-in-words.ts';
import type { Localised } from '../law/localised.ts';
import { documentDate, momentIn, offsetIn, type Paper } from './paper.ts';

export type SignedLetter = {
  /** The letter's number as people quote it. */
  readonly letterNumber: string;
  readonly unitName: string;
  readonly title: Localised;
  readonly version: number;
  readonly effectiveFrom: Day;
  /** Numbered from 1 on the paper; without numbers here. */
  readonly paragraphs: readonly { readonly zh: string; readonly en?: string }[];
  readonly signer: {
    readonly name: string;
    readonly department: string | undefined;
    readonly post: string;
    /** The post's level in words. */
    readonly level: Localised;
  };
  /** From when to when the letter binds: never without an end (rights.md R17). */
  readonly period: Localised;
  /** PNG, dark on transparent or white. */
  readonly signature: Uint8Array;
  readonly signedAt: Instant;
  readonly signedOn: Day;
  readonly readFrom: Instant;
  readonly readTo: Instant;
  readonly timeZone: string;
  /** SHA-256, in hex, of the certificate with which the unit's system seals the file. */
  readonly sealedWith: string;
  /** SHA-256, in hex, of the text that was shown to the signer. */
  readonly textHash: string;
  readonly complaintRoutes: readonly Localised[];
};

/** What the electronic signature in the file proves, and what not (Electronic Signature Law, Articles 13 and 14). */
const SEALED: Localised = {
  zh: '本文件由单位的系统以单位密钥加盖电子签名，用于证明文件自签署时刻起未被改动。承诺人的签名是上方的手写签名；电子签名不是承诺人个人的数字证书签名。',
  en: 'The unit’s system has sealed this file with the unit’s key: the seal proves that the file is unchanged since the instant of signing. The signer’s signature is the handwriting; the seal is no personal certificate of the signer.',
};

type Line = readonly [label: string, value: string];

export function letterPaper(letter: SignedLetter): Paper {
  return {
    form: 'letter',
    pictures: { signature: letter.signature },
    data: {
      date: documentDate(letter.signedAt),
      unitName: letter.unitName,
      zh: {
        title: letter.title.zh,
        number: `编号：${letter.letterNumber}`,
        version: `文本第${letter.version}版（${dayInWords(letter.effectiveFrom).zh}起施行）`,
        addressee: `${letter.unitName}：`,
        about: aboutInChinese(letter),
        period: ['承诺期限', letter.period.zh],
        paragraphs: letter.paragraphs.map(({ zh }, index) => `${numeral(index + 1)}、${zh}`),
        signer: '承诺人（签名）：',
        signatureReads: `${letter.signer.name}的手写签名`,
        signedOn: dayInWords(letter.signedOn).zh,
        recordTitle: `签署记录（时间为 ${momentsOf(letter).zone}）`,
        record: recordInChinese(letter),
        hashes: [
          ['所阅文本 SHA-256', letter.textHash],
          ['单位证书指纹', letter.sealedWith],
        ],
        sealed: SEALED.zh,
        routesTitle: '不同意见的反映渠道',
        routes: letter.complaintRoutes.map(({ zh }) => zh),
      },
      en: letter.paragraphs.every(({ en }) => en) ? readingAid(letter) : null,
    },
  };
}

function aboutInChinese({ signer }: SignedLetter): Line[] {
  return [
    ['承诺人', signer.name],
    ['所在部门', signer.department ?? '—'],
    ['岗位', signer.post],
    ['岗位涉密等级', signer.level.zh],
  ];
}

function recordInChinese(letter: SignedLetter): Line[] {
  const { read, signed } = momentsOf(letter);
  return [
    ['阅读全文', `${read[0]} 至 ${read[1]}`],
    ['手写签名', signed],
  ];
}

function momentsOf({ timeZone, readFrom, readTo, signedAt }: SignedLetter) {
  return {
    read: [momentIn(timeZone, readFrom), momentIn(timeZone, readTo)],
    signed: momentIn(timeZone, signedAt),
    zone: `${offsetIn(timeZone, signedAt)}, ${timeZone}`,
  };
}

function readingAid(letter: SignedLetter) {
  const { signer } = letter;
  const { read, signed, zone } = momentsOf(letter);
  return {
    notice:
      'English reading aid. The letter that was signed is the Chinese text on the preceding pages; it alone binds.',
    title: letter.title.en,
    about: [
      ['Number', letter.letterNumber],
      ['Text', `version ${letter.version}, in effect from ${dayInWords(letter.effectiveFrom).en}`],
      ['Unit', letter.unitName],
      ['Signed by', signer.name],
      ['Department', signer.department ?? '—'],
      ['Post', signer.post],
      ['Level of the post', signer.level.en],
      ['Period', letter.period.en],
      ['Read', `from ${read[0]} to ${read[1]} (${zone})`],
      ['Signed', `${signed} (${zone})`],
      ['Seal', SEALED.en],
    ] satisfies Line[],
    paragraphs: letter.paragraphs.map(({ en }) => en),
    routesTitle: 'If you disagree',
    routes: letter.complaintRoutes.map(({ en }) => en),
  };
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as official documents number their first level: 一, 十, 十二, 二十三. */
function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
}
