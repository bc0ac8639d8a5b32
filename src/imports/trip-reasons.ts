/** Why a row of a sheet of journeys is refused. Closed, each with its sentence; the row is not taken as long as one stands. */
import type { Localised } from '../law/localised.ts';
import { type CellReason, cellReasons } from './reasons.ts';

const OWN = {
  'person-missing': {
    zh: '没有姓名，也没有工号，不知道是谁。请补填。',
    en: 'Neither a name nor a staff number, so that nobody is meant. Fill it in.',
  },
  'cell-missing': { zh: '该项没有填写。请补填。', en: 'Nothing stands here. Fill it in.' },
  'day-missing': { zh: '没有填写日期。请补填。', en: 'No day stands here. Fill it in.' },
  'only-a-month': {
    zh: '只有月份。出境、回国日期要写到日，如 2026-12-01。',
    en: 'Only a month. Departure and return need their day, as in 2026-12-01.',
  },
  'unknown-country': {
    zh: '不是可识别的国家或地区（中文、英文名称或者两位代码），一行只写一个。请更正。',
    en: 'Not a recognisable country or region (Chinese or English name, or two-letter code), one in a row. Correct it.',
  },
  'wrong-order': { zh: '回国日期早于出境日期。请更正。', en: 'The return is before the departure. Correct it.' },
  'not-study-or-exchange': {
    zh: '事由不是学习、交流。从表格只能导入学习、交流；其他出行请在“登记出行”中登记。',
    en: 'The purpose is neither study nor exchange. A sheet brings these alone; record other journeys under “Record a journey”.',
  },
  'no-such-person': {
    zh: '本单位在册人员中没有此人。请核对姓名、工号，或者先在人员中添加。',
    en: 'There is no such person in the unit. Check name and staff number, or add the person first.',
  },
  'two-of-that-name': {
    zh: '同名的不止一人，不能确定是谁。请填写工号。',
    en: 'More than one person has this name, so it is not certain who is meant. Give the staff number.',
  },
  'other-name': {
    zh: '这个工号登记的是另一个姓名。请核对姓名和工号。',
    en: 'This staff number is another name’s. Check both.',
  },
  'no-ground': {
    zh: '本单位不是学校或者科研机构，法律没有要求掌握此人的这次出行，不能登记。',
    en: 'The unit is neither a school nor a research institute, and the law does not ask for this journey; it cannot be recorded.',
  },
  'needs-approval': {
    zh: '按此人的岗位或者重点单位因公出行的规定，这次出行须经审批，不能批量导入。请在“登记出行”中登记。',
    en: 'By this person’s post, or as an official journey of a key unit, it needs a decision and cannot come from a sheet. Record it under “Record a journey”.',
  },
  overlaps: {
    zh: '此人在这些日期内已有登记的出行，没有重复登记。',
    en: 'This person has a journey recorded within these days already; nothing is recorded twice.',
  },
  'overlaps-in-file': {
    zh: '与表格中此人前面一行的日期重叠。请只保留一行，或者更正日期。',
    en: 'Its days overlap with a row before it of the same person. Keep one of them, or correct the days.',
  },
} as const satisfies Record<string, Localised>;

export type TripRowReason = CellReason | keyof typeof OWN;
export const tripRowReasons: { readonly [R in TripRowReason]: Localised } = { ...cellReasons, ...OWN };
