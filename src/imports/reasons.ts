import type { Localised } from '../law/localised.ts';

/** Why a cell cannot be read. Closed. The row is still taken without it, except where the name is concerned. */
export type CellReason =
  | 'formula-error'
  | 'too-long'
  | 'damaged-text'
  | 'protected-value'
  | 'not-a-day'
  | 'impossible-day'
  | 'year-out-of-range'
  | 'year-only'
  | 'no-full-year'
  | 'in-the-future'
  | 'not-a-level'
  | 'not-yes-or-no'
  | 'not-hours'
  | 'not-a-presence'
  | 'not-a-conclusion'
  | 'name-missing'
  | 'not-a-name'
  | 'not-a-staff-number'
  | 'not-a-phone'
  | 'not-an-email';

/** What was read, but with an assumption that the user should see. Closed. */
export type CellNote =
  | 'month-first-day'
  | 'month-last-day'
  | 'month-until-today'
  | 'month-may-be-october'
  | 'spreadsheet-serial'
  | 'start-in-the-future'
  | 'post-before-joining'
  | 'level-by-secrecy-grade'
  | 'level-blank'
  | 'rare-character'
  | 'staff-number-missing'
  | 'department-from-sheet'
  | 'department-missing'
  | 'review-not-passed'
  | 'review-without-conclusion'
  | 'conclusion-without-day'
  | 'concurrent-post';

export const cellReasons: { readonly [R in CellReason]: Localised } = {
  'formula-error': {
    zh: '单元格是公式错误（如 #N/A），没有可用的值，该项未取。请改正公式或直接填写。',
    en: 'The cell is a formula error (such as #N/A) without a value; it was not taken. Correct the formula or type the value.',
  },
  'too-long': {
    zh: '内容过长，不像该项应有的内容，该项未取。',
    en: 'Too long for what belongs here; it was not taken.',
  },
  'damaged-text': {
    zh: '含有乱码字符，该项未取。请检查原文件的编码后更正。',
    en: 'Contains damaged characters; it was not taken. Check the encoding of the file and correct it.',
  },
  'protected-value': {
    zh: '内容属于不得收集的个人信息（如身份证号、民族、政治面貌），已丢弃，不显示也不保存。请更正该单元格。',
    en: 'The content is personal data that may not be collected (an identity number, ethnicity, political status); it was discarded and is neither shown nor kept. Correct the cell.',
  },
  'not-a-day': {
    zh: '不是可识别的日期，该项未取。请写成 2026-01-02 的形式。',
    en: 'Not a recognisable date; it was not taken. Write it as 2026-01-02.',
  },
  'impossible-day': {
    zh: '日历上没有这一天，该项未取。请核对后更正。',
    en: 'No such day in the calendar; it was not taken. Check and correct it.',
  },
  'year-out-of-range': {
    zh: '年份不在 1900 至 2100 之间，该项未取。',
    en: 'The year is not between 1900 and 2100; it was not taken.',
  },
  'year-only': {
    zh: '只有年份，无法确定日期，该项未取。请至少写明月份。',
    en: 'Only a year; the day cannot be told and it was not taken. Give at least the month.',
  },
  'no-full-year': {
    zh: '没有四位年份，无法确定是哪一年，该项未取。',
    en: 'Without a four-digit year it is not certain which year is meant; it was not taken.',
  },
  'in-the-future': {
    zh: '日期晚于今天。尚未发生的事不能作为已履行的依据，该项未取。请核对后更正。',
    en: 'The date is after today. What has not happened yet cannot be evidence; it was not taken. Check and correct it.',
  },
  'not-a-level': {
    zh: '不是可识别的涉密等级（核心、重要、一般、非涉密），暂按非涉密处理。请核对后更正。',
    en: 'Not a recognisable level (core, important, ordinary, none); none is assumed for now. Check and correct it.',
  },
  'not-yes-or-no': {
    zh: '不是可识别的“是/否”，暂按“否”处理。',
    en: 'Not a recognisable yes or no; no is assumed for now.',
  },
  'not-hours': { zh: '不是可识别的学时数，该项未取。', en: 'Not a recognisable number of hours; it was not taken.' },
  'not-a-presence': {
    zh: '不是可识别的在岗状态（在岗、借调、离岗、长期驻外），暂按在岗处理。',
    en: 'Not a recognisable presence (in post, seconded, off post, stationed abroad); in post is assumed for now.',
  },
  'not-a-conclusion': {
    zh: '不是可识别的审查结论，该次审查不作为依据。',
    en: 'Not a recognisable conclusion; the review is not taken as evidence.',
  },
  'name-missing': {
    zh: '没有姓名，整行未取。请补填后重新导入。',
    en: 'No name; the whole row was not taken. Fill it in and import again.',
  },
  'not-a-name': {
    zh: '不像人名（含数字或符号），整行未取。请核对后更正。',
    en: 'Not like a name (digits or signs); the whole row was not taken. Check and correct it.',
  },
  'not-a-staff-number': {
    zh: '不像工号，该项未取，改按姓名和部门辨认。',
    en: 'Not like a staff number; it was not taken, and name and department are used instead.',
  },
  'not-a-phone': {
    zh: '不是可识别的电话号码，该项未取。',
    en: 'Not a recognisable telephone number; it was not taken.',
  },
  'not-an-email': {
    zh: '不是可识别的邮箱地址，该项未取。',
    en: 'Not a recognisable e-mail address; it was not taken.',
  },
};

export const cellNotes: { readonly [N in CellNote]: Localised } = {
  'month-first-day': { zh: '只写到月份，按当月第一天计。', en: 'Only the month is given; its first day is taken.' },
  'month-last-day': { zh: '只写到月份，按当月最后一天计。', en: 'Only the month is given; its last day is taken.' },
  'month-until-today': { zh: '只写到本月，按今天计。', en: 'Only the current month is given; today is taken.' },
  'month-may-be-october': {
    zh: '“.1”可能是 1 月，也可能是 10 月（数字单元格会丢失末尾的 0），现按 1 月计，请核对。',
    en: '".1" may be January or October (a numeric cell loses its last 0); January is taken. Please check.',
  },
  'spreadsheet-serial': {
    zh: '单元格是日期序列数，已换算为日期，请核对。',
    en: 'The cell holds a date as a serial number; it was converted. Please check.',
  },
  'start-in-the-future': {
    zh: '日期晚于今天，作为将要开始的时间导入，请核对。',
    en: 'The date is after today; it is imported as a start to come. Please check.',
  },
  'post-before-joining': {
    zh: '上岗时间早于入职时间，按原样导入，请核对。',
    en: 'In post before joining; imported as it stands. Please check.',
  },
  'level-by-secrecy-grade': {
    zh: '填写的是密级，按绝密—核心、机密—重要、秘密—一般对应，请核对。',
    en: 'A grade of secrets is given; it is read as top secret: core, secret: important, confidential: ordinary. Please check.',
  },
  'level-blank': { zh: '涉密等级为空，按非涉密处理。', en: 'The level is blank; none is taken.' },
  'rare-character': {
    zh: '姓名中有自造字或字库外的字，可能显示为方框，请核对。',
    en: 'The name has a character outside the common character sets that may show as a box. Please check.',
  },
  'staff-number-missing': {
    zh: '没有工号，按姓名和部门辨认。',
    en: 'No staff number; name and department tell the person apart.',
  },
  'department-from-sheet': { zh: '没有部门，按工作表名称计。', en: 'No department; the name of the sheet is taken.' },
  'department-missing': { zh: '没有部门。', en: 'No department.' },
  'review-not-passed': {
    zh: '审查未通过，不作为依据导入。此类结论须在系统内按程序办理（书面理由、本人陈述、另一人决定）。',
    en: 'The review was not passed and is not taken over. Such a decision is dealt with in the system: written reasons, a statement of the person, a different decider.',
  },
  'review-without-conclusion': {
    zh: '有审查日期而无结论，不作为依据。',
    en: 'A review day without a conclusion; it is not taken as evidence.',
  },
  'conclusion-without-day': {
    zh: '有审查结论而无日期，不作为依据。',
    en: 'A conclusion without a readable day; it is not taken as evidence.',
  },
  'concurrent-post': {
    zh: '岗位前有“兼”字，可能是同一人兼任的另一岗位。',
    en: 'The post is marked 兼: it may be a second post of the same person.',
  },
};

/** Why a row was passed over. Closed. */
export type SkipReason = 'blank' | 'title' | 'footer' | 'repeated-header' | 'duplicate';

export const skipReasons: { readonly [S in SkipReason]: Localised } = {
  blank: { zh: '空白行', en: 'Blank row' },
  title: { zh: '标题或说明行', en: 'Title or note' },
  footer: { zh: '表尾（填表人、审核人、合计等）', en: 'Footer (prepared by, total and the like)' },
  'repeated-header': { zh: '重复的表头', en: 'Header repeated' },
  duplicate: { zh: '与前面的行内容相同', en: 'Same as a row before' },
};

/** Why a column cannot have the meaning chosen for it. Closed. */
export type RemapReason =
  | 'no-such-column'
  | 'protected-column'
  | 'unneeded-column'
  | 'protected-values'
  | 'meaning-taken';

export const remapReasons: { readonly [R in RemapReason]: Localised } = {
  'no-such-column': {
    zh: '文件中没有这一列，列的对应关系未改变。请刷新页面后重新选择。',
    en: 'The file has no such column; the columns stay as they were. Reload the page and choose again.',
  },
  'protected-column': {
    zh: '该列属于不得收集的个人信息，不能作为任何一项导入，列的对应关系未改变。如确需其中的其他内容，请在文件中另设一列。',
    en: 'The column holds personal data that may not be collected and cannot be imported as anything; the columns stay as they were. If it holds something else that is needed, give that a column of its own in the file.',
  },
  'unneeded-column': {
    zh: '没有任何义务需要该列的内容，不能作为其他项导入，列的对应关系未改变。',
    en: 'No duty needs what the column holds, and it cannot be imported as anything else; the columns stay as they were.',
  },
  'protected-values': {
    zh: '该列的内容多为不得收集的个人信息（如民族、政治面貌、身份证号），不能导入，列的对应关系未改变。',
    en: 'Most values of the column are personal data that may not be collected (ethnicity, political status, identity numbers); it cannot be imported, and the columns stay as they were.',
  },
  'meaning-taken': {
    zh: '已选择另一列作为该项，一项只能对应一列，列的对应关系未改变。请先取消另一列。',
    en: 'Another column was chosen for this already, and a meaning belongs to one column; the columns stay as they were. Release the other column first.',
  },
};
