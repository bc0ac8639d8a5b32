/** Why a row of a sheet of registers is not taken. Closed, each with its sentence; the row waits as long as one stands. */
import type { Localised } from '../law/localised.ts';

export const registerRowReasons = {
  'number-missing': { zh: '没有编号。请补填。', en: 'There is no number. Fill it in.' },
  'designation-missing': { zh: '没有代称（名称）。请补填。', en: 'There is no designation. Fill it in.' },
  'level-unknown': {
    zh: '级别不能识别。请填：绝密、机密、秘密、非密。',
    en: 'The level is not known. Use: top secret, secret, confidential, not secret.',
  },
  'kind-unknown': {
    zh: '类别不属于该台账。载体可填：纸质、光盘、U盘、硬盘、计算机、手机、其他设备、其他载体；场所可填：要害部门、要害部位、其他场所；数据可填：数据库、电子文件、“图纸、模型”、“测试、观测数据”、其他数据。',
    en: 'The kind is none of this register’s. Carriers: paper, disc, USB stick, hard disk, computer, telephone, other device, other carrier; places: key department, key part, other place; data: database, files, “drawings, models”, measurements, other data.',
  },
  'not-a-day': { zh: '日期不能识别。请写成 2026-11-23。', en: 'The day cannot be read. Write it as 2026-11-23.' },
  'wrong-order': { zh: '截止日期早于起始日期。请更正。', en: 'It ends before it begins. Correct the days.' },
  'certificate-of-no-device': {
    zh: '只有设备（U盘、硬盘、计算机、手机、其他设备）登记外部证书。请更正类别，或者删去证书。',
    en: 'Only a device (USB stick, hard disk, computer, telephone, other device) has a certificate. Correct the kind, or leave the certificate out.',
  },
  'certificate-not-whole': {
    zh: '外部证书须同时填写证书编号和发证机构。请补填。',
    en: 'A certificate has a number and an issuer. Fill in the one that is missing.',
  },
  'looks-like-content': {
    zh: '像是内容而不是名称。编号和代称只写用来辨认的名称，请删去成句的文字。',
    en: 'It reads like content, not like a name. Number and designation only name a thing; leave the sentences out.',
  },
  'secrecy-mark': {
    zh: '带有密级标志，没有读取。请改用代称，并删去标志。',
    en: 'It bears a secrecy mark and was not read. Use a designation without it.',
  },
  formula: {
    zh: '单元格是公式或者错误值。请粘贴为数值。',
    en: 'The cell is a formula or an error. Paste it as a value.',
  },
  'damaged-text': { zh: '文字有损坏（乱码）。请更正。', en: 'The text is damaged. Correct it.' },
  'too-long': { zh: '文字过长。请缩短。', en: 'The text is too long. Shorten it.' },
  'unknown-department': {
    zh: '本单位没有这个部门。请先在“部门和岗位”中添加，或者更正。',
    en: 'The unit has no such department. Add it under Departments and posts, or correct it.',
  },
  'unknown-person': {
    zh: '没有唯一的在岗人员叫这个名字。请填工号。',
    en: 'Nobody here, or more than one, is called so. Give the staff number.',
  },
  'unknown-place': {
    zh: '场所台账中没有这个编号或者代称。请先登记场所。',
    en: 'No place in use has this number or designation. Enter the place first.',
  },
  'in-register': {
    zh: '台账中已有这个编号，没有重复登记。',
    en: 'The register has this number already; it is not entered twice.',
  },
  'in-file': { zh: '与上面一行的编号相同。请更正。', en: 'A row above has the same number. Correct it.' },
} as const satisfies Record<string, Localised>;
export type RegisterRowReason = keyof typeof registerRowReasons;
