/** What stands in a dispatch, in words: one line for each field of each type. A field without a name does not compile. */
import { COOPERATION_KIND_NAMES } from '../../../src/domain/cooperation/cooperation.ts';
import type { ContentOf } from '../../../src/domain/dispatches/content.ts';
import type { DispatchTypeName } from '../../../src/domain/dispatches/dispatches.ts';
import { LIST_CHANGE_NAMES, OPINION_NAMES } from '../../../src/domain/organ/organ.ts';
import type { DutyCode } from '../../../src/law/duty.ts';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { INDUSTRY_NAMES, REGION_NAMES } from '../../../src/law/places.ts';
import type { Localised } from '../../language.tsx';

type FieldOf<N extends DispatchTypeName> = N extends DispatchTypeName ? keyof ContentOf<N> : never;
export type Field = Exclude<FieldOf<DispatchTypeName>, 'title' | 'text'>;

export const FIELD_NAMES: Record<Field, Localised> = {
  subject: { zh: '所涉单位', en: 'The unit concerned' },
  factors: { zh: '确定重点单位的考虑因素', en: 'Factors' },
  proposes: { zh: '拟办', en: 'What is proposed' },
  answerBy: { zh: '请于此日前答复', en: 'Answer asked for by' },
  opinion: { zh: '意见', en: 'Opinion' },
  change: { zh: '名录变动', en: 'Change of the list' },
  reasons: { zh: '理由', en: 'Reasons' },
  of: { zh: '所回执公文的校验值', en: 'Hash of the dispatch receipted' },
  number: { zh: '所回执公文', en: 'The dispatch receipted' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  openedOn: { zh: '打开日期', en: 'Opened on' },
  articles: { zh: '依据条款', en: 'Articles' },
  effectiveFrom: { zh: '自此日起执行', en: 'In effect from' },
  figures: { zh: '期限和次数', en: 'Figures' },
  form: { zh: '指导方式', en: 'Way of guiding' },
  duties: { zh: '事项', en: 'Duties' },
  asOf: { zh: '统计截止日', en: 'As of' },
  peopleAsOf: { zh: '在册人数截至', en: 'People as of' },
  region: { zh: '地区', en: 'Region' },
  industry: { zh: '行业', en: 'Industry' },
  statuses: { zh: '单位身份', en: 'Statuses' },
  people: { zh: '在册人数', en: 'People' },
  own: { zh: '由本单位自行提出', en: 'Proposed by the unit itself' },
  clueNumber: { zh: '线索编号', en: 'Number of the clue' },
  reviewNumber: { zh: '审查编号', en: 'Number of the review' },
  instrument: { zh: '法律文书', en: 'Legal instrument' },
  ground: { zh: '检查情形', en: 'Ground' },
  technical: { zh: '技术检查检测', en: 'Technical inspection' },
  from: { zh: '自', en: 'From' },
  to: { zh: '至', en: 'Until' },
  scope: { zh: '范围', en: 'Scope' },
  inspectors: { zh: '检查人员', en: 'Inspectors' },
  grounds: { zh: '情形', en: 'Grounds' },
  limit: { zh: '整改期限', en: 'Limit' },
  result: { zh: '检查结果', en: 'Result' },
  checkedOn: { zh: '检查日期', en: 'Checked on' },
  on: { zh: '日期', en: 'On' },
  place: { zh: '地点', en: 'Place' },
  kind: { zh: '类别', en: 'Kind' },
  participants: { zh: '参加单位', en: 'Participants' },
  year: { zh: '年度', en: 'Year' },
  items: { zh: '整改事项', en: 'What is to be put right' },
  measures: { zh: '整改措施', en: 'Measures' },
  order: { zh: '责令整改通知书', en: 'The order' },
};

export const GUIDANCE_FORM_NAMES: Record<ContentOf<'guidance'>['form'], Localised> = {
  material: { zh: '提供工作手册、指南等宣传教育材料', en: 'Handbooks, guides and other material' },
  'written-opinion': { zh: '印发书面指导意见', en: 'A written opinion' },
  training: { zh: '举办工作培训', en: 'Training' },
  meeting: { zh: '召开工作会议', en: 'A meeting' },
  reminder: { zh: '提醒、劝告', en: 'A reminder or advice' },
  other: { zh: '其他指导方式', en: 'Another way' },
};
export const STATEMENT_KIND_NAMES: Record<ContentOf<'statement'>['kind'], Localised> = {
  answer: { zh: '答复', en: 'Answer' },
  objection: { zh: '异议', en: 'Objection' },
};
const GROUNDS: Record<ContentOf<'inspection-notice'>['ground'], Localised> = {
  'risk-found': { zh: '发现反间谍安全防范隐患', en: 'A hidden danger was found' },
  'problem-reported': { zh: '接到问题线索举报', en: 'A problem was reported' },
  'unit-asked': { zh: '单位申请', en: 'The unit asked for it' },
  other: { zh: '其他情形', en: 'Another ground' },
};
const RESULTS: Record<ContentOf<'check-result'>['result'], Localised> = {
  met: { zh: '已整改到位', en: 'Put right' },
  'not-met': { zh: '未整改到位', en: 'Not put right' },
};

/** The words of a closed set, by the field they stand in. `kind` and `form` mean one thing each: their sets share no member. */
export const CHOSEN: Partial<Record<Field, Readonly<Record<string, Localised>>>> = {
  form: GUIDANCE_FORM_NAMES,
  kind: { ...STATEMENT_KIND_NAMES, ...COOPERATION_KIND_NAMES },
  proposes: LIST_CHANGE_NAMES,
  change: LIST_CHANGE_NAMES,
  opinion: OPINION_NAMES,
  ground: GROUNDS,
  result: RESULTS,
  region: REGION_NAMES,
  industry: INDUSTRY_NAMES,
  statuses: STATUS_NAMES,
};

/** A record of an inspection is signed for by its receipt: who does not agree states so instead. */
export const SIGNS_RECORD: Localised = {
  zh: '回执按本单位文号编号、签章后立即发出，视为对检查记录无异议的签收。有不同意见的，请不要签收，改用书面答复。',
  en: 'The receipt is numbered, signed and sent at once; it signs for the record. If you do not agree with it, do not sign: answer in writing instead.',
};

/** The duty that a dispatch of this type serves; its articles stand on the page. */
export const DUTY_OF_TYPE: Partial<Record<DispatchTypeName, DutyCode>> = {
  'key-unit-consultation': 'P7.2',
  'key-unit-opinion': 'P7.2',
  'key-unit-notice': 'P9.0',
  nomination: 'P7.2',
  requirement: 'P7.1',
  guidance: 'P11',
  urging: 'P5',
  'inspection-notice': 'P25',
  'inspection-record': 'P25',
  'inspection-opinion': 'P27',
  order: 'P28.1',
  'rectification-plan': 'P28.1',
  'rectification-report': 'P28.1',
  'check-result': 'P28.2',
  talk: 'P28.3',
  'superior-notice': 'P28.3',
  cooperation: 'P7.4',
};
