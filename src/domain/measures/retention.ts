/** What a measure says and its papers go some years after it ended; that it was there and checked stays: the ledger rests on it. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import {
  destroyMeasures,
  destroyOwners,
  destroyScans,
  destroyTests,
  heldMeasures,
  heldScans,
  heldTests,
} from './store/retention.ts';

const PROVISIONS_8 = {
  zh: '《反间谍安全防范工作规定》第八条第（二）项；《反间谍法》第十九条、第二十条',
  en: 'Provisions, Art. 8(2); Counter-Espionage Law, Arts. 19 and 20',
};

export const MEASURES_KINDS = [
  {
    code: 'measure',
    name: { zh: '防范措施内容和文件', en: 'Measures: what they are, and their papers' },
    ground: PROVISIONS_8,
    holds: {
      measure: ['name', 'what', 'place', 'standard', 'end_reason', 'salt'],
      measure_check: ['words', 'salt'],
      measure_change: ['before'],
      measure_file: 'rows',
      file: 'rows',
    },
    ends: 'by-certificate',
    begins: { zh: '终止之日；有效的不销毁', en: 'the day it ended; never while it is in force' },
    figure: 'keep.measure',
    does: {
      zh: '删除名称、内容、地点、标准、变更前的内容、检查说明和全部文件',
      en: 'name, words, place, standard, what stood there before a change, what checks found and all papers are deleted',
    },
    remains: {
      zh: '类别、形式、生效和终止日期、检查日期和结果',
      en: 'kind, form, days of effect and end, days and outcomes of checks',
    },
    ofPeople: false,
    held: heldMeasures,
    destroy: destroyMeasures,
  },
  {
    code: 'measure-record',
    name: { zh: '防护对象、防范措施和检查', en: 'What is protected; that measures were there and checked' },
    ground: PROVISIONS_8,
    holds: {
      protected_object: 'rows',
      measure: 'rows',
      measure_object: 'rows',
      measure_check: 'rows',
      measure_change: 'rows',
      measure_round: 'rows',
    },
    ends: 'stays',
    why: {
      zh: '证明单位有哪些防护对象、何时检查了措施，不涉及个人；操作人只有账号编号',
      en: 'proves what the unit protected and when its measures were checked; about nobody, who acted is the number of an account',
    },
  },
  {
    code: 'scan',
    name: { zh: '扫描结果原件', en: 'Results of scans as the tool wrote them' },
    ground: PROVISIONS_8,
    holds: { scan: ['file_hash'], file: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '导入之日', en: 'the day they came' },
    figure: 'keep.scan',
    does: { zh: '删除原件', en: 'the original is deleted' },
    remains: {
      zh: '系统、工具、日期、通过和未通过的数量、变化',
      en: 'system, tool, day, how many passed and failed, what changed',
    },
    ofPeople: false,
    held: heldScans,
    destroy: destroyScans,
  },
  {
    code: 'technical-test',
    name: { zh: '检测和风险评估的结论和报告', en: 'Tests and risk assessments: conclusion and reports' },
    ground: {
      zh: '《关键信息基础设施安全保护条例》第十七条；《反间谍安全防范工作规定》第十条第（三）项',
      en: 'CII Regulations, Art. 17; Provisions, Art. 10(3)',
    },
    holds: {
      technical_test: ['service', 'conclusion', 'salt'],
      technical_test_file: 'rows',
      file: 'rows',
    },
    ends: 'by-certificate',
    begins: { zh: '开展之日', en: 'the day it was done' },
    figure: 'keep.technical-test',
    does: { zh: '删除服务机构、结论和报告', en: 'service, conclusion and reports are deleted' },
    remains: { zh: '开展日期、方式、对象', en: 'the day, how it was done, of what' },
    ofPeople: false,
    held: heldTests,
    destroy: destroyTests,
  },
  {
    code: 'scan-record',
    name: { zh: '扫描、规则和检测的登记', en: 'That systems were scanned and tested' },
    ground: PROVISIONS_8,
    holds: {
      scan: 'rows',
      scan_rule: 'rows',
      scan_change: 'rows',
      scan_mapping: 'rows',
      technical_test: 'rows',
      technical_test_object: 'rows',
    },
    ends: 'stays',
    why: {
      zh: '证明何时检测了哪个系统、结果如何变化，只涉及系统，不涉及个人',
      en: 'proves when which system was tested and how that changed; about systems, about nobody',
    },
  },
  {
    code: 'measure-owner',
    name: { zh: '防范措施的责任人', en: 'Who answers for a measure' },
    ground: PIPL_19,
    holds: { measure: ['owner_id'] },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '删除，该措施责任人空缺', en: 'deleted; nobody answers for the measure until it is given to another' },
    destroy: destroyOwners,
  },
] as const satisfies readonly RecordKind[];
