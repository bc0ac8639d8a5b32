/** What is to be said of a cell of a list of units: why it was not taken, or with what assumption it was. Closed, each with its sentence. */
import type { Localised } from '../law/localised.ts';
import { type CellNote, type CellReason, cellNotes, cellReasons } from './reasons.ts';

type OwnReason =
  | 'unit-name-missing'
  | 'not-a-unit-name'
  | 'not-a-credit-code'
  | 'not-school-or-research'
  | 'key-unit-without-day'
  | 'notice-without-status'
  | 'one-person-twice'
  | 'superior-itself'
  | 'superior-not-here'
  | 'superior-in-a-circle';
type OwnNote =
  | 'status-from-today'
  | 'status-from-ledger'
  | 'notice-number-missing'
  | 'notice-year-differs'
  | 'credit-code-missing';

export type UnitReason = CellReason | OwnReason;
export type UnitNote = CellNote | OwnNote;

export const unitReasons: { readonly [R in UnitReason]: Localised } = {
  ...cellReasons,
  'unit-name-missing': {
    zh: '没有单位名称，整行未取。请补填后重新运行。',
    en: 'No name of a unit; the whole row was not taken. Fill it in and run this again.',
  },
  'not-a-unit-name': {
    zh: '不像单位名称，整行未取。请核对后更正。',
    en: 'Not like the name of a unit; the whole row was not taken. Check and correct it.',
  },
  'not-a-credit-code': {
    zh: '统一社会信用代码的位数或校验码不对，无法确认是哪个单位，整行未取。请核对证照后更正。',
    en: 'The credit code has a wrong length or check character, so that it is not certain which unit is meant; the whole row was not taken. Compare it with the certificate.',
  },
  'not-school-or-research': {
    zh: '看不出是学校还是科研机构，该项未取。请写“学校”或“科研机构”，都不是则留空。',
    en: 'Neither a school nor a research institute can be read; it was not taken. Write 学校 or 科研机构, or leave it blank.',
  },
  'key-unit-without-day': {
    zh: '标明是重点单位，但没有可用的告知日期；重点单位自书面告知起算，该身份未登记。单位可凭告知书在“设置—单位身份”中登记。',
    en: 'Marked as a key unit without a usable day of notice; the status holds from the written notice and was not entered. The unit enters it under Settings with the notice in hand.',
  },
  'notice-without-status': {
    zh: '有告知书文号或日期，但未标明是重点单位，该项未取。请核对。',
    en: 'A notice is given, but the unit is not marked as a key unit; it was not taken. Please check.',
  },
  'one-person-twice': {
    zh: '专员和三员须是不同的人，该姓名在本行已出现，未取；账号先以职务名开立，登记本人后再对应。',
    en: 'The officer and the three administrators are different persons and the name stands in this row already; it was not taken. The account is opened in the name of the office and tied to its holder later.',
  },
  'superior-itself': {
    zh: '上级单位填写的是本单位，该项未取。请核对。',
    en: 'The superior is the unit itself; it was not taken. Please check.',
  },
  'superior-not-here': {
    zh: '上级单位既不在文件中，也不在本系统内（或未能添加），没有标明上级。添加上级后重新运行即可。',
    en: 'The superior is neither in the file nor in this installation (or cannot be added); no superior is marked. Add it and run this again.',
  },
  'superior-in-a-circle': {
    zh: '几个单位互为上级，无法确定，均未标明上级。请核对。',
    en: 'Units are each other’s superiors in a circle; none of them gets one. Please check.',
  },
};

export const unitNotes: { readonly [N in UnitNote]: Localised } = {
  ...cellNotes,
  'status-from-today': {
    zh: '文件没有认定通知的日期，关基运营者身份自添加之日起登记。单位可凭通知在“设置—单位身份”中更正。',
    en: 'The file has no day of the operator’s notice; the status holds from the day of adding. The unit corrects it under Settings with the notice in hand.',
  },
  'status-from-ledger': {
    zh: '学校、科研机构身份自本年 1 月 1 日（台账起算日）起登记。',
    en: 'A school or research institute is one from 1 January, the first day of its ledger.',
  },
  'notice-number-missing': {
    zh: '没有告知书文号，按告知日期登记。请单位凭告知书补登。',
    en: 'No number of the notice; the day alone is entered. The unit adds the number from the notice.',
  },
  'notice-year-differs': {
    zh: '告知书文号的年份与告知日期的年份不同，按原样登记，请核对其中一项是否有误。',
    en: 'The year in the number of the notice differs from that of its day; both are entered as they stand. Check which is wrong.',
  },
  'credit-code-missing': {
    zh: '没有统一社会信用代码，只按名称辨认。',
    en: 'No credit code; the name alone tells the unit apart.',
  },
};
