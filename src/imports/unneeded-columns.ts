import type { Localised } from '../law/localised.ts';
import type { DroppedColumn } from './dropped.ts';

/** Data about people that rosters hold and no duty needs. */
export type UnneededData =
  | 'sex'
  | 'birth-date'
  | 'identity-number'
  | 'home-address'
  | 'household-registration'
  | 'relatives'
  | 'passport'
  | 'nationality'
  | 'criminal-record'
  | 'finance'
  | 'education'
  | 'rank'
  | 'former-name'
  | 'remarks';

const words = (all: string): readonly string[] => all.split('|');
const minimal: Localised = {
  zh: '《个人信息保护法》第六条（最小必要）',
  en: 'Personal Information Protection Law, Art. 6 (minimum necessary)',
};
const sensitive: Localised = {
  zh: '《个人信息保护法》第六条、第二十八条（敏感个人信息）',
  en: 'Personal Information Protection Law, Arts. 6 and 28 (sensitive personal information)',
};
const unneeded = (zh: string, en: string): Localised => ({
  zh: `没有任何义务需要${zh}，不导入。`,
  en: `No duty needs ${en}; it is not imported.`,
});

export const unneededColumns: { readonly [A in UnneededData]: DroppedColumn } = {
  sex: {
    name: { zh: '性别', en: 'Sex' },
    reason: unneeded('性别', 'the sex of a person'),
    source: minimal,
    wordings: words('性别|男女|sex|gender'),
    parts: words('性别|gender'),
  },
  'birth-date': {
    name: { zh: '出生年月', en: 'Date of birth' },
    reason: unneeded('出生日期或年龄', 'a date of birth or an age'),
    source: minimal,
    wordings: words('出生年月|出生日期|生日|年龄|出生时间|date of birth|birth date|birthday|dob|age'),
    parts: words('出生年|出生日|出生时|生日|年龄|dateofbirth|birthday|birthdate'),
  },
  'identity-number': {
    name: { zh: '身份证号', en: 'Identity number' },
    reason: {
      zh: '工号和姓名已足以辨认人员，不需要身份证号，不导入。',
      en: 'Staff number and name tell people apart; no identity number is needed, and none is imported.',
    },
    source: minimal,
    wordings: words(
      '身份证|身份证号|身份证号码|证件号|证件号码|公民身份号码|证件类型|社保号|社会保障号|id number|identity number|id card|id no|national id|ssn',
    ),
    parts: words('身份证|身份号|证件号|社保|社会保障|idcard|idnumber|nationalid'),
  },
  'home-address': {
    name: { zh: '家庭住址', en: 'Home address' },
    reason: unneeded('家庭住址、家庭电话', 'a home address or home telephone'),
    source: minimal,
    wordings: words(
      '家庭住址|住址|家庭地址|现住址|居住地|居住地址|通讯地址|联系地址|住所|家庭电话|宅电|address|home address|residence',
    ),
    parts: words('住址|家庭地址|家庭联系|居住|通讯地址|通信地址|联系地址|家庭电话|宅电|家用|address|residence'),
  },
  'household-registration': {
    name: { zh: '户口所在地', en: 'Household registration' },
    reason: unneeded('户籍信息', 'household registration'),
    source: minimal,
    wordings: words('户口|户籍|户口所在地|户籍所在地|派出所|hukou'),
    parts: words('户口|户籍|派出所|hukou'),
  },
  relatives: {
    name: { zh: '配偶、子女及亲属情况', en: 'Spouse, children and relatives' },
    reason: {
      zh: '亲属情况仅在法律设有条件时，以“是/否、所见证明、日期”登记，不从名册成批导入。',
      en: 'Where the law sets a condition about relatives it is recorded as yes or no, document seen and date; it is never imported in bulk.',
    },
    source: minimal,
    wordings: words(
      '配偶|子女|配偶及子女情况|家庭成员|社会关系|紧急联系人|父母|家属|spouse|children|family|relatives|emergency contact',
    ),
    parts: words(
      '配偶|子女|家庭成员|家庭情况|社会关系|紧急联系|父母|亲属|家属|父亲|母亲|爱人|spouse|children|family|relative|emergency',
    ),
  },
  passport: {
    name: { zh: '护照及出入境证件号', en: 'Passport and travel-document numbers' },
    reason: {
      zh: '出国（境）证件的保管和交接在出国（境）管理中逐件办理，不从名册成批导入。',
      en: 'The custody of travel documents is handled one by one with the trip; their numbers are not imported in bulk.',
    },
    source: minimal,
    wordings: words('护照|护照号|因私护照号|通行证|港澳通行证|出入境证件|passport|passport number'),
    parts: words('护照|通行证|出入境证|出国境证|回乡证|台胞证|passport'),
  },
  nationality: {
    name: { zh: '国籍及境外身份', en: 'Nationality and residence abroad' },
    reason: {
      zh: '国籍、境外居留资格仅在法律设有条件时，以“是/否、所见证明、日期”登记，不从名册成批导入。',
      en: 'Where the law sets a condition about nationality or residence abroad it is recorded as yes or no, document seen and date; it is never imported in bulk.',
    },
    source: minimal,
    wordings: words('国籍|绿卡|境外居留|永久居留|nationality|citizenship|green card'),
    parts: words('国籍|绿卡|居留|海外关系|境外关系|nationality|citizenship'),
  },
  'criminal-record': {
    name: { zh: '违法犯罪及处分记录', en: 'Criminal and disciplinary record' },
    reason: {
      zh: '此类条件在审查中逐人核对，以“是/否、所见证明、日期”登记，不从名册成批导入。',
      en: 'Such conditions are checked person by person in a review and recorded as yes or no, document seen and date; they are never imported in bulk.',
    },
    source: minimal,
    wordings: words('犯罪记录|违法犯罪|处分|奖惩|奖惩情况|criminal record'),
    parts: words('犯罪|违法|违纪|处分|奖惩|前科|criminal'),
  },
  finance: {
    name: { zh: '工资、账户等财务信息', en: 'Pay and bank accounts' },
    reason: unneeded('工资、银行账户等财务信息', 'pay, bank accounts or other financial data'),
    source: sensitive,
    wordings: words('工资|薪资|薪酬|银行卡|银行卡号|开户行|公积金|保密补贴|salary|pay|bank account'),
    parts: words('工资|薪资|薪酬|银行|开户|公积金|收入|补贴|津贴|salary|bankaccount'),
  },
  education: {
    name: { zh: '学历、专业', en: 'Education' },
    reason: unneeded('学历、学位和毕业院校', 'education, degrees or schools'),
    source: minimal,
    wordings: words('学历|学位|专业|毕业院校|毕业学校|毕业时间|所学专业|外语|留学经历|education|degree|university'),
    parts: words('学历|学位|毕业|所学专业|留学|外语|education|degree'),
  },
  rank: {
    name: { zh: '职级、职称', en: 'Rank and professional title' },
    mayBeRemapped: true,
    reason: {
      zh: '义务按岗位确定，不按职级、职称确定，不导入。如该列实为岗位名称，可改为“岗位名称”。',
      en: 'Duties follow from the post, not from rank or title; it is not imported. If the column really holds the post, it can be set to "Post".',
    },
    source: minimal,
    wordings: words('职级|职称|行政级别|专业技术职务|职务级别|工资级别|级别|rank|grade|title'),
    parts: words('职级|职称|行政级别|专业技术职务'),
  },
  'former-name': {
    name: { zh: '曾用名', en: 'Former name' },
    reason: unneeded('曾用名', 'a former name'),
    source: minimal,
    wordings: words('曾用名|别名|英文名|former name|alias'),
    parts: words('曾用名|别名|formername'),
  },
  remarks: {
    name: { zh: '备注', en: 'Remarks' },
    mayBeRemapped: true,
    reason: {
      zh: '备注可能写有任何内容，系统不保存关于个人的自由文字，不导入。如该列实为某项所需内容，可改为相应含义。',
      en: 'Remarks may hold anything; the system keeps no free text about people, so they are not imported. If the column really holds something needed, it can be given that meaning.',
    },
    source: minimal,
    wordings: words('备注|说明|其他|其它|附注|备考|remark|remarks|note|notes|comment|comments|other'),
    parts: words('备注|说明|remark|comment'),
  },
};
