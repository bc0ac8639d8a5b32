/** The needed set, second part: things, places, activities and systems, and what is done when something happens. */
import type { NeededRule } from '../needed-rules.ts';

export const PROTECTION = {
  exchange: {
    title: { zh: '涉外交流合作管理制度', en: 'Foreign exchange and cooperation' },
    duties: ['P9.5'],
    points: [
      { zh: '报告、审批的范围和程序', en: 'What is reported and approved, and how' },
      { zh: '活动方案、场所和陪同人员', en: 'Plan, places and escorts' },
      { zh: '对外提供资料、数据的审查', en: 'Review of materials and data before they are given' },
      { zh: '活动后报告和预案', en: 'The report afterwards, and the contingency plan' },
    ],
  },
  carriers: {
    title: { zh: '涉密载体和数据管理制度', en: 'Carriers and data' },
    duties: ['P9.3a'],
    points: [
      { zh: '登记、编号和台账（台账不记内容）', en: 'Registering and numbering; registers hold no content' },
      { zh: '制作、收发、复制、携带、借阅', en: 'Making, sending, copying, carrying, lending' },
      { zh: '清查和销毁', en: 'Inventory and destruction' },
      { zh: '数据的分级、使用和对外提供', en: 'Levels of data, their use, and giving them away' },
    ],
  },
  places: {
    title: { zh: '要害部门部位管理制度', en: 'Key departments and places' },
    duties: ['P8.2', 'P9.3a'],
    points: [
      { zh: '确定、变更和撤销', en: 'How they are determined, changed, ended' },
      { zh: '人防、物防、技防措施', en: 'Human, physical and technical measures' },
      { zh: '进出、外来人员和设备', en: 'Going in and out, visitors, devices' },
      { zh: '检查和值守', en: 'Checks and guarding' },
    ],
  },
  reporting: {
    title: { zh: '可疑情况报告制度', en: 'Reporting suspicious circumstances' },
    duties: ['P8.3'],
    points: [
      { zh: '报告的内容和渠道（含12339）', en: 'What is reported, by which ways (12339 among them)' },
      { zh: '接收、转报的时限和责任人', en: 'Receiving and relaying: times and who' },
      { zh: '报告人信息的保密和保护', en: 'Keeping secret who reported, and protecting them' },
      { zh: '不自行调查', en: 'The unit does not investigate' },
    ],
  },
  incidents: {
    title: { zh: '突发情况应急处置制度', en: 'Sudden situations' },
    duties: ['P8.4', 'P8.5'],
    points: [
      { zh: '情形和分级', en: 'What counts as one' },
      { zh: '报告时限和处置分工', en: 'Times to report, who does what' },
      { zh: '现场和证据保护；配合国家安全机关', en: 'Guarding place and evidence; assisting the organ' },
      { zh: '预案、演练和复盘', en: 'Plans, drills, review afterwards' },
    ],
  },
  technical: {
    title: { zh: '技术安全防范制度', en: 'Technical measures' },
    duties: ['P9.8', 'P10.3', 'C19', 'C20'],
    points: [
      { zh: '依据的标准和配备要求', en: 'The standards followed and what must be there' },
      { zh: '网络、信息系统和设备的防护', en: 'Protecting networks, systems and devices' },
      { zh: '检测、维护和更新', en: 'Tests, maintenance, renewal' },
      { zh: '权限、日志和远程接入', en: 'Rights of access, logs, remote access' },
    ],
  },
  inspection: {
    title: { zh: '自查和检查制度', en: 'Self-inspection and checks' },
    duties: ['P9.9'],
    points: [
      { zh: '范围、次数和方法', en: 'What is inspected, how often and how' },
      { zh: '问题登记、整改和复查', en: 'Findings, putting them right, checking again' },
      { zh: '自查报告和主要负责人签署', en: 'The report, certified by the head' },
      { zh: '接受国家安全机关检查', en: 'Inspection by the organ' },
    ],
  },
  'personal-information': {
    title: { zh: '个人信息保护制度', en: 'Protection of personal information' },
    duties: ['P9.4'],
    points: [
      { zh: '收集的范围、依据和告知', en: 'What is collected, on which ground, and notice of it' },
      { zh: '知悉范围、查阅登记和导出审批', en: 'Who may see it; looks are logged, exports approved' },
      { zh: '保存期限和销毁', en: 'How long it is kept, and its destruction' },
      { zh: '查阅、更正、申诉的受理', en: 'Access, correction, complaint' },
    ],
  },
} as const satisfies Record<string, NeededRule>;
