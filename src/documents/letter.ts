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

type Words = {
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
  readonly timeZone: string;
  /** SHA-256, in hex, of the text that was shown to the signer. */
  readonly textHash: string;
  readonly complaintRoutes: readonly Localised[];
};

export type SignedLetter = Words & {
  /** PNG, dark on transparent or white. */
  readonly signature: Uint8Array;
  readonly signedAt: Instant;
  readonly signedOn: Day;
  readonly readFrom: Instant;
  readonly readTo: Instant;
  /** SHA-256, in hex, of the certificate with which the unit's system seals the file. */
  readonly sealedWith: string;
};

/** The letter before it is signed, as a sheet for a hand and a pen. */
export type LetterSheet = Words & {
  readonly printedAt: Instant;
  /** Ties the sheet to its issue; asked for when the signed sheet is registered. */
  readonly code: string;
  /** The same as a picture for scanners, PNG. */
  readonly codePicture: Uint8Array;
};

/** What the electronic signature in the file proves, and what not (Electronic Signature Law, Articles 13 and 14). */
const SEALED: Localised = {
  zh: '本文件由单位的系统以单位密钥加盖电子签名，用于证明文件自签署时刻起未被改动。承诺人的签名是上方的手写签名；电子签名不是承诺人个人的数字证书签名。',
  en: 'The unit’s system has sealed this file with the unit’s key: the seal proves that the file is unchanged since the instant of signing. The signer’s signature is the handwriting; the seal is no personal certificate of the signer.',
};

type Line = readonly [label: string, value: string];

export function letterPaper(letter: SignedLetter): Paper {
  const { read, signed, zone } = momentsOf(letter);
  return {
    form: 'letter',
    pictures: { signature: letter.signature },
    data: {
      date: documentDate(letter.signedAt),
      unitName: letter.unitName,
      zh: {
        ...wordsInChinese(letter),
        signatureReads: `${letter.signer.name}的手写签名`,
        signedOn: dayInWords(letter.signedOn).zh,
        recordTitle: `签署记录（时间为 ${momentsOf(letter).zone}）`,
        record: recordInChinese(letter),
        hashes: [
          ['所阅文本 SHA-256', letter.textHash],
          ['单位证书指纹', letter.sealedWith],
        ],
        sealed: SEALED.zh,
      },
      en: readingAid(letter, SIGNED_NOTICE, [
        ['Read', `from ${read[0]} to ${read[1]} (${zone})`],
        ['Signed', `${signed} (${zone})`],
        ['Seal', SEALED.en],
      ]),
    },
  };
}

/** Signed by hand, scanned and registered with its code; the same words as on a phone. */
export function letterSheet(letter: LetterSheet): Paper {
  const { code, codePicture, printedAt, timeZone } = letter;
  const printed = `${momentIn(timeZone, printedAt)}（${offsetIn(timeZone, printedAt)}, ${timeZone}）`;
  return {
    form: 'letter',
    pictures: { code: codePicture },
    data: {
      date: documentDate(printedAt),
      unitName: letter.unitName,
      zh: {
        ...wordsInChinese(letter),
        codeReads: `核对码 ${code}`,
        signedOn: '　　　　年　　月　　日',
        recordTitle: '纸质签署',
        record: [
          ['核对码', code],
          ['打印时间', printed],
        ],
        hashes: [['文本 SHA-256', letter.textHash]],
        sealed: BY_HAND.zh,
      },
      en: readingAid(letter, SHEET_NOTICE, [
        ['Code', code],
        ['Printed', printed],
        ['Signing', BY_HAND.en],
      ]),
    },
  };
}

const BY_HAND: Localised = {
  zh: '请本人用笔在上方签名并填写签署日期。签署后由单位扫描并凭核对码登记，登记的时间由系统记录；原件由单位保管，本人可以随时查阅、索取扫描件。',
  en: 'To be signed and dated by hand. The unit then scans it and registers it with the code; the system records when. The unit keeps the original; the signer can have the scan at any time.',
};

const wordsInChinese = (letter: Words) => ({
  title: letter.title.zh,
  number: `编号：${letter.letterNumber}`,
  version: `文本第${letter.version}版（${dayInWords(letter.effectiveFrom).zh}起施行）`,
  addressee: `${letter.unitName}：`,
  about: aboutInChinese(letter),
  period: ['承诺期限', letter.period.zh],
  paragraphs: letter.paragraphs.map(({ zh }, index) => `${numeral(index + 1)}、${zh}`),
  signer: '承诺人（签名）：',
  routesTitle: '不同意见的反映渠道',
  routes: letter.complaintRoutes.map(({ zh }) => zh),
});

function aboutInChinese({ signer }: Words): Line[] {
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

const SIGNED_NOTICE =
  'English reading aid. The letter that was signed is the Chinese text on the preceding pages; it alone binds.';
const SHEET_NOTICE = 'English reading aid. Sign the Chinese text on the preceding pages; it alone binds.';

/** Where every paragraph has its English; half a reading aid misleads. */
function readingAid(letter: Words, notice: string, facts: readonly Line[]) {
  const { signer } = letter;
  if (!letter.paragraphs.every(({ en }) => en)) return null;
  return {
    notice,
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
      ...facts,
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
