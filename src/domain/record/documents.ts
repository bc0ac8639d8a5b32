/** A checkpoint on paper: what it says in words, its text as a QR code, the fingerprint, and lines for a signature by hand. */
import QRCode from 'qrcode';
import { documentDate, momentIn, offsetIn, type Paper } from '../../documents/paper.ts';
import type { Signer } from '../../journal/checkpoint.ts';
import type { KeptCheckpoint } from '../../journal/export.ts';
import type { Instant } from '../../law/day.ts';
import type { Language } from '../../law/localised.ts';

type Parts = {
  readonly checkpoint: KeptCheckpoint;
  readonly unitName: string;
  readonly unitId: number;
  readonly signer: Signer;
  readonly language: Language;
  readonly asOf: Instant;
  readonly timeZone: string;
};

const WORDS = {
  zh: {
    title: '审计日志检查点',
    facts: {
      unit: '单位',
      entries: '日志条数',
      root: '根哈希（base64）',
      signedAt: '签署时间',
      fingerprint: '签名密钥指纹',
      name: '日志名称',
    },
    about:
      '本页写明单位的审计日志在上述时刻共有多少条、内容为何。日志只能追加；日后导出的日志，其前述条数的内容须与本页一致。请由安全审计员和单位主要负责人核对指纹后签名并归档：数据库被改写或回退时，本页即为凭据。',
    how: '核对方法：用手机或扫描枪读出二维码中的文字，存为文件，运行 ./bulwark verify 导出文件 --checkpoint 该文件 --key 指纹。',
    qr: '检查点全文的二维码',
    signatures: ['安全审计员（签名）：', '单位主要负责人（签名）：', '日期：'],
    printed: '打印时间',
  },
  en: {
    title: 'Checkpoint of the record',
    facts: {
      unit: 'Unit',
      entries: 'Entries',
      root: 'Root hash (base64)',
      signedAt: 'Signed at',
      fingerprint: 'Fingerprint of the key',
      name: 'Name of the record',
    },
    about:
      'This sheet says how many entries the record of the unit had at that moment, and what they were. A record is only added to: of any later export, so many first entries must agree with this sheet. The auditor and the head of unit compare the fingerprint, sign, and file it: should the database be rewritten or rolled back, this sheet is the evidence.',
    how: 'To check: read the text in the QR code with a telephone or a scanner, save it as a file, and run ./bulwark verify EXPORT --checkpoint THAT-FILE --key FINGERPRINT.',
    qr: 'QR code of the whole checkpoint',
    signatures: ['Auditor (signature):', 'Head of unit (signature):', 'Date:'],
    printed: 'Printed at',
  },
} as const;

export async function checkpointPaper(parts: Parts): Promise<Paper> {
  const { checkpoint, unitName, unitId, signer, language, asOf, timeZone } = parts;
  const words = WORDS[language];
  const moment = (at: Instant) => `${momentIn(timeZone, at)}（${offsetIn(timeZone, at)}）`;
  const { facts } = words;
  return {
    form: 'checkpoint',
    pictures: { qr: await QRCode.toBuffer(checkpoint.note, { errorCorrectionLevel: 'M', margin: 2, scale: 8 }) },
    data: {
      date: documentDate(asOf),
      language,
      ...{
        unitName,
        title: words.title,
        about: words.about,
        how: words.how,
        qr: words.qr,
        signatures: words.signatures,
      },
      facts: [
        [facts.unit, unitName],
        [facts.name, signer.logKey(unitId).name],
        [facts.entries, String(checkpoint.size)],
        [facts.root, checkpoint.root.toString('base64')],
        [facts.signedAt, moment(checkpoint.signedAt)],
        [facts.fingerprint, signer.fingerprint],
      ],
      note: checkpoint.note.trimEnd().split('\n'),
      printed: `${words.printed} ${moment(asOf)}`,
    },
  };
}
