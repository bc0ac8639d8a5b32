/** What the closed sets of the law are called, in both languages. Glossary: docs/glossary.md. */
import type { About, Bearer, Change, EvidenceKind, KeyPost, PostLevel, SubjectClass, UnitStatus } from './duty.ts';
import type { Localised } from './localised.ts';

export const BEARER_NAMES: Record<Bearer, Localised> = {
  unit: { zh: '单位', en: 'Unit' },
  'industry-department': { zh: '行业主管部门', en: 'Industry department' },
  organ: { zh: '国家安全机关', en: 'State security organ' },
};

export const STATUS_NAMES: Record<UnitStatus, Localised> = {
  unit: { zh: '单位', en: 'Unit' },
  'key-unit': { zh: '反间谍安全防范重点单位', en: 'Key unit' },
  'cii-operator': { zh: '关键信息基础设施运营者', en: 'Operator of critical information infrastructure' },
  school: { zh: '学校', en: 'School' },
  'research-institute': { zh: '科研机构', en: 'Research institute' },
};

export const LEVEL_NAMES: Record<PostLevel, Localised> = {
  none: { zh: '非涉密', en: 'Not secret-related' },
  ordinary: { zh: '一般涉密', en: 'Ordinary' },
  important: { zh: '重要涉密', en: 'Important' },
  core: { zh: '核心涉密', en: 'Core' },
};

export const KEY_POST_NAMES: Record<KeyPost, Localised> = {
  none: { zh: '非关键岗位', en: 'Not a key post' },
  'key-post': { zh: '关键岗位', en: 'Key post' },
  'security-head': { zh: '安全管理机构负责人', en: 'Head of the security management body' },
};

export const CLASS_NAMES: Record<SubjectClass, Localised> = {
  'the-unit': { zh: '单位本身', en: 'the unit itself' },
  everyone: { zh: '全体人员', en: 'everyone' },
  'secret-ordinary': { zh: '一般涉密人员', en: 'ordinary secret-related personnel' },
  'secret-important': { zh: '重要涉密人员', en: 'important secret-related personnel' },
  'secret-core': { zh: '核心涉密人员', en: 'core secret-related personnel' },
  'foreign-related': { zh: '涉外人员', en: 'foreign-related personnel' },
  'cii-key-post': { zh: '关键岗位人员', en: 'key-post personnel of an operator' },
  'cii-security-head': { zh: '安全管理机构负责人', en: 'the head of the security management body' },
  'stationed-abroad': { zh: '长期驻外人员', en: 'people stationed abroad long-term' },
  'in-declassification': { zh: '脱密期内人员', en: 'people in their declassification period' },
};

/** As the end of "it happened that …". */
export const CHANGE_NAMES: Record<Change, Localised> = {
  level: { zh: '岗位涉密等级变化', en: 'the level of the post changed' },
  text: { zh: '新文本要求重新签订', en: 'a new text called for signing anew' },
  circumstances: { zh: '报告国籍或者居留情况变化', en: 'a change of nationality or residence was reported' },
};

export const ABOUT_NAMES: Record<About, Localised> = {
  unit: { zh: '单位', en: 'the unit' },
  person: { zh: '人员', en: 'a person' },
  appointment: { zh: '任职', en: 'an appointment' },
  trip: { zh: '出国（境）', en: 'a trip' },
  exchange: { zh: '涉外活动', en: 'a foreign exchange' },
  clue: { zh: '可疑情况', en: 'suspicious circumstances' },
  request: { zh: '协助事项', en: 'a lawful request' },
  incident: { zh: '突发情况', en: 'a sudden situation' },
  leaver: { zh: '离岗离职人员', en: 'a leaver' },
  notice: { zh: '名录告知', en: 'a key-unit notice' },
  order: { zh: '责令整改', en: 'an order to rectify' },
  inspection: { zh: '检查', en: 'an inspection' },
  requirement: { zh: '行业要求', en: 'an industry requirement' },
  guidance: { zh: '指导', en: 'an item of guidance' },
  finding: { zh: '问题', en: 'finding' },
};

export const EVIDENCE_NAMES: Record<EvidenceKind, Localised> = {
  'training-attended': { zh: '参加教育培训', en: 'training attended' },
  'review-passed': { zh: '审查通过', en: 'review passed' },
  'letter-signed': { zh: '签订承诺书', en: 'commitment letter signed' },
  'matters-confirmed': { zh: '报告事项确认', en: 'matters confirmed as current' },
  'rules-issued': { zh: '制度印发', en: 'rules issued' },
  'bodies-appointed': { zh: '机构和人员任命', en: 'bodies and persons appointed' },
  'registers-checked': { zh: '台账核对', en: 'registers checked' },
  'measures-checked': { zh: '措施检查', en: 'measures checked' },
  'technical-test': { zh: '技术检测', en: 'technical test' },
  'self-inspection-certified': { zh: '自查报告签署', en: 'self-inspection certified' },
  'drill-held': { zh: '应急演练', en: 'drill held' },
  'exchange-reported': { zh: '涉外活动报告', en: 'foreign exchange reported' },
  'briefing-held': { zh: '行前教育', en: 'briefing held' },
  'interview-held': { zh: '回国（境）访谈', en: 'interview held' },
  'clue-relayed': { zh: '可疑情况转报', en: 'suspicious circumstances relayed' },
  'request-handled': { zh: '协助事项办结', en: 'lawful request handled' },
  'incident-closed': { zh: '突发情况处置完毕', en: 'incident closed' },
  'leaver-followed-up': { zh: '脱密期回访', en: 'leaver followed up' },
  'stationed-contact': { zh: '驻外人员联系', en: 'contact with someone stationed abroad' },
  'requirement-issued': { zh: '行业要求印发', en: 'industry requirement issued' },
  'nomination-made': { zh: '名录建议提出', en: 'nomination made' },
  'guidance-given': { zh: '指导', en: 'guidance given' },
  'cooperation-held': { zh: '协作', en: 'cooperation held' },
  'notice-served': { zh: '告知书送达', en: 'notice served' },
  'list-reviewed': { zh: '名录复核', en: 'list reviewed' },
  'inspection-recorded': { zh: '检查记录', en: 'inspection recorded' },
  'order-checked': { zh: '整改检查', en: 'rectification checked' },
  'plan-issued': { zh: '应急预案印发', en: 'contingency plan issued' },
  'exchange-plan-issued': { zh: '涉外交流合作预案印发', en: 'plan for foreign exchange issued' },
  'physical-measures-checked': { zh: '物理防范措施检查', en: 'physical measures checked' },
  'technical-measures-checked': { zh: '技术防范措施检查', en: 'technical measures checked' },
  'matter-reported': { zh: '事项报告', en: 'matter reported' },
  'rectification-reported': { zh: '整改报告提交', en: 'rectification report submitted' },
  'talk-held': { zh: '约谈', en: 'talk held' },
  'clue-transferred': { zh: '问题线索移送', en: 'matter transferred' },
  'declassification-begun': { zh: '脱密期开始', en: 'declassification period begun' },
  'list-opinion-given': { zh: '名录会商意见', en: 'opinion on the key-unit list given' },
  'cooperation-followed-up': { zh: '协作后续事项办结', en: 'follow-up of cooperation done' },
  'exchange-prepared': { zh: '涉外活动准备完成', en: 'foreign exchange prepared' },
  'clue-relayed-in-writing': { zh: '可疑情况书面转报', en: 'suspicious circumstances relayed in writing' },
  'clue-acknowledged': { zh: '可疑情况确认收到', en: 'report of suspicious circumstances acknowledged' },
  'clue-fed-back': { zh: '可疑情况反馈', en: 'feedback on suspicious circumstances given' },
  'network-training-attended': { zh: '参加网络安全培训', en: 'training in network security attended' },
  'training-own-unit': { zh: '参加本单位组织的培训', en: 'training organised by the own unit attended' },
  'plan-reviewed': { zh: '应急预案复核', en: 'contingency plan reviewed' },
  'incident-reported': { zh: '突发情况首报', en: 'first report of an incident' },
  'rule-reviewed': { zh: '工作制度复核', en: 'work rule reviewed' },
  'finding-closed': { zh: '问题整改销号', en: 'finding put right and closed' },
  'successor-designated': { zh: '补充任命', en: 'successor designated' },
  'required-task-done': { zh: '行业要求事项办理', en: 'task of a requirement done' },
};

/** The modules, existing and to come, by the names that RecordedIn gives them. */
export const MODULE_NAMES = {
  people: { zh: '人员', en: 'People' },
  training: { zh: '教育培训', en: 'Training' },
  courses: { zh: '课程', en: 'Courses' },
  questions: { zh: '题库和测试', en: 'Questions and tests' },
  library: { zh: '材料库', en: 'Library' },
  letters: { zh: '承诺书', en: 'Commitment letters' },
  import: { zh: '导入', en: 'Import' },
  reviews: { zh: '审查', en: 'Reviews' },
  notices: { zh: '名录告知', en: 'Notices' },
  dispatches: { zh: '公文往来', en: 'Dispatches' },
  findings: { zh: '问题整改', en: 'Findings' },
  registers: { zh: '台账', en: 'Registers' },
  'travel-documents': { zh: '证照', en: 'Travel documents' },
  travel: { zh: '出国（境）', en: 'Travel' },
  stationed: { zh: '长期驻外人员', en: 'Stationed abroad' },
  exchanges: { zh: '涉外活动', en: 'Foreign exchange' },
  matters: { zh: '事项报告', en: 'Matters' },
  clues: { zh: '线索转报', en: 'Clues' },
  requests: { zh: '协助事项', en: 'Lawful requests' },
  'emergency-access': { zh: '紧急查阅', en: 'Emergency access' },
  incidents: { zh: '突发情况', en: 'Incidents' },
  plans: { zh: '应急预案和演练', en: 'Plans and drills' },
  measures: { zh: '防范措施', en: 'Measures' },
  rules: { zh: '制度和机构', en: 'Rules and bodies' },
  inspections: { zh: '检查', en: 'Inspections' },
  'self-inspections': { zh: '自查', en: 'Self-inspections' },
  leavers: { zh: '离岗离职', en: 'Leavers' },
  'cross-checks': { zh: '交叉核验', en: 'Cross-checks' },
  'date-orders': { zh: '日期顺序核对', en: 'Order of dates' },
  returns: { zh: '履责情况统计', en: 'Returns' },
  cooperation: { zh: '协作', en: 'Cooperation' },
  industry: { zh: '行业主管部门', en: 'Industry department' },
  organ: { zh: '国家安全机关', en: 'State security organ' },
  rights: { zh: '权利保障', en: 'Rights' },
  reports: { zh: '报告统计', en: 'Reports' },
  retention: { zh: '保存期限与销毁', en: 'Retention and destruction' },
} as const satisfies Record<string, Localised>;

export type ModuleName = keyof typeof MODULE_NAMES;
