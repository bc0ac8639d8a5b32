import type { Localised } from '../law/localised.ts';

/** What a column of a roster can mean to the system. Closed: nothing else is ever stored from a roster. */
export type Meaning =
  | 'sequence'
  | 'staff-number'
  | 'name'
  | 'department'
  | 'section'
  | 'post'
  | 'post-level'
  | 'foreign-related'
  | 'key-post'
  | 'joined-on'
  | 'post-from'
  | 'phone'
  | 'email'
  | 'last-training-day'
  | 'training-hours-this-year'
  | 'review-day'
  | 'review-conclusion'
  | 'letter-day'
  | 'presence';

export type MeaningEntry = {
  readonly name: Localised;
  /** What a column of this meaning is needed for: shown beside it, so that nothing is taken without a purpose. */
  readonly purpose: Localised;
  /** The headers it goes by, best first; where two columns fit, the one with the earlier wording has it. */
  readonly wordings: readonly string[];
};

const words = (all: string): readonly string[] => all.split('|');

export const meanings: { readonly [M in Meaning]: MeaningEntry } = {
  sequence: {
    name: { zh: '序号', en: 'Sequence number' },
    purpose: { zh: '仅用于辨认行，不导入', en: 'Only tells rows apart; not imported' },
    wordings: words('序号|编号|行号|no|sn|seq|serial number|sequence'),
  },
  'staff-number': {
    name: { zh: '工号', en: 'Staff number' },
    purpose: { zh: '辨认人员，避免重名', en: 'Tells people of the same name apart' },
    wordings: words(
      '工号|职工号|员工编号|员工号|职工编号|人员编号|教工号|工作证号|警号|学工号|staff number|staff no|staff id|employee number|employee no|employee id|personnel number',
    ),
  },
  name: {
    name: { zh: '姓名', en: 'Name' },
    purpose: { zh: '确定履责的人员', en: 'The person the duties are about' },
    wordings: words('姓名|人员姓名|员工姓名|职工姓名|名字|name|full name|employee name|staff name'),
  },
  department: {
    name: { zh: '所在部门', en: 'Department' },
    purpose: { zh: '确定归口部门和部门联络员', en: 'Which department and liaison is concerned' },
    wordings: words(
      '所在部门|部门|部门名称|所属部门|工作部门|单位部门|所在单位|二级单位|内设机构|院系|学院|所在学院|单位|工作单位|单位名称|department|dept|division|organisation|organization',
    ),
  },
  section: {
    name: { zh: '处（科）室', en: 'Section' },
    purpose: { zh: '部门之下的处室、科室', en: 'The section within the department' },
    wordings: words(
      '处(科)室|处科室|科室|处室|科(处)室|所在科室|所在处室|班组|课题组|教研室|二级部门|section|office|team|group',
    ),
  },
  post: {
    name: { zh: '岗位名称', en: 'Post' },
    purpose: { zh: '按岗位确定义务', en: 'Duties follow from the post' },
    wordings: words(
      '岗位名称|岗位|工作岗位|所在岗位|涉密岗位名称|现任岗位|职务|现任职务|职务岗位|post|position|job title|role|job',
    ),
  },
  'post-level': {
    name: { zh: '岗位涉密等级', en: 'Secrecy level of the post' },
    purpose: {
      zh: '保守国家秘密法关于涉密人员分类管理的要求',
      en: 'The Secrets Law manages secret-related personnel by class',
    },
    wordings: words(
      '岗位涉密等级|涉密等级|涉密级别|涉密岗位等级|涉密岗位级别|涉密人员等级|涉密人员类别|涉密人员级别|涉密程度|岗位密级|人员密级|涉密类别|密级|是否涉密|secrecy level|level|classification|clearance level|post level',
    ),
  },
  'foreign-related': {
    name: { zh: '是否涉外', en: 'Foreign-related' },
    purpose: { zh: '涉外岗位另有教育、管理义务', en: 'Foreign-related posts carry further duties' },
    wordings: words(
      '是否涉外|涉外|涉外岗位|是否涉外岗位|是否涉外人员|涉外人员|foreign related|foreignrelated|foreign affairs',
    ),
  },
  'key-post': {
    name: { zh: '关键岗位', en: 'Key post' },
    purpose: { zh: '关键岗位人员须经安全防范审查', en: 'Key-post personnel must be reviewed' },
    wordings: words(
      '关键岗位|是否关键岗位|关键岗位人员|是否关键岗位人员|重点岗位|是否重点岗位|要害岗位|key post|key position|critical post',
    ),
  },
  'joined-on': {
    name: { zh: '入职时间', en: 'Joined on' },
    purpose: { zh: '计算入职教育的期限', en: 'Reckons the time limit of the first training' },
    wordings: words(
      '入职时间|入职日期|到岗日期|来院时间|来所时间|来校时间|进单位时间|调入时间|入院时间|入司时间|入司日期|到单位时间|报到时间|报到日期|joined on|joined|hire date|date joined|entry date|start date',
    ),
  },
  'post-from': {
    name: { zh: '上岗时间', en: 'In post from' },
    purpose: { zh: '判断审查、承诺是否在上岗前完成', en: 'Whether review and letter came before taking up the post' },
    wordings: words(
      '上岗时间|上岗日期|任现岗位时间|任职时间|任职日期|任现职时间|现岗位起始时间|涉密上岗时间|进入涉密岗位时间|岗位起始日期|post from|in post since|post start|appointed on',
    ),
  },
  phone: {
    name: { zh: '手机号码', en: 'Phone' },
    purpose: { zh: '通知本人', en: 'Notices to the person' },
    wordings: words(
      '手机号码|手机号|手机|移动电话|联系电话|联系方式|电话|电话号码|办公电话|phone|mobile|mobile phone|telephone|phone number|tel',
    ),
  },
  email: {
    name: { zh: '电子邮箱', en: 'E-mail' },
    purpose: { zh: '通知本人', en: 'Notices to the person' },
    wordings: words('电子邮箱|邮箱|电子邮件|邮箱地址|电邮|单位邮箱|工作邮箱|email|e-mail|mail|email address'),
  },
  'last-training-day': {
    name: { zh: '最近一次培训日期', en: 'Last training on' },
    purpose: { zh: '作为已参加培训的依据', en: 'Evidence of training taken' },
    wordings: words(
      '最近一次培训日期|最近培训日期|最近一次培训时间|最近培训时间|最近一次教育培训时间|最近一次教育培训日期|末次培训日期|培训日期|培训时间|上次培训时间|上次培训日期|last training|last training day|last training date|training date',
    ),
  },
  'training-hours-this-year': {
    name: { zh: '本年培训学时', en: 'Training hours this year' },
    purpose: { zh: '计算年度培训学时', en: 'Reckons the hours of the year' },
    wordings: words(
      '本年培训学时|本年度培训学时|年度培训学时|今年培训学时|本年学时|培训学时|学时|培训课时|课时|培训小时数|training hours|training hours this year|hours',
    ),
  },
  'review-day': {
    name: { zh: '审查日期', en: 'Reviewed on' },
    purpose: { zh: '作为已通过审查的依据', en: 'Evidence of a passed review' },
    wordings: words(
      '审查日期|审查时间|上岗审查日期|上岗审查时间|保密审查日期|保密审查时间|安全审查日期|安全审查时间|资格审查日期|资格审查时间|最近审查日期|复审日期|复审时间|review day|review date|reviewed on',
    ),
  },
  'review-conclusion': {
    name: { zh: '审查结论', en: 'Review conclusion' },
    purpose: { zh: '只有通过的审查才作为依据', en: 'Only a passed review is evidence' },
    wordings: words(
      '审查结论|审查结果|审查意见|上岗审查结论|上岗审查结果|保密审查结论|保密审查结果|资格审查结论|资格审查结果|复审结论|review conclusion|review result|conclusion|review outcome',
    ),
  },
  'letter-day': {
    name: { zh: '承诺书签订日期', en: 'Letter signed on' },
    purpose: { zh: '作为已签承诺书的依据', en: 'Evidence of a signed letter' },
    wordings: words(
      '承诺书签订日期|承诺书签订时间|承诺书签署日期|承诺书签署时间|承诺书日期|签订承诺书日期|签订承诺书时间|签订保密承诺书时间|保密承诺书签订日期|保密承诺书签订时间|保密承诺书签署时间|责任书签订日期|责任书签订时间|承诺日期|letter day|letter signed|letter signed on|commitment letter|commitment letter date',
    ),
  },
  presence: {
    name: { zh: '在岗状态', en: 'Presence' },
    purpose: { zh: '离岗、借调、驻外人员的义务不同', en: 'Duties differ for those off post, seconded or abroad' },
    wordings: words('在岗状态|在岗情况|人员状态|在职状态|在职情况|岗位状态|状态|presence|status|employment status'),
  },
};

export const meaningNames = Object.keys(meanings) as readonly Meaning[];
