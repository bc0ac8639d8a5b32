/** Who came is destroyed long before what was planned and reported; that the unit prepared and reported stays (Provisions 9(5)). */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyHosts, destroyVisitors, destroyWords, heldVisitors, heldWords } from './store/retention.ts';

const LAST_DAY = { zh: '活动最后一日', en: 'the last day of the activity' };
const PROVISIONS_9 = {
  zh: '《反间谍安全防范工作规定》第九条第（五）项；《个人信息保护法》第十九条',
  en: 'Provisions, Art. 9, item 5; Personal Information Protection Law, Art. 19',
};

export const EXCHANGES_KINDS = [
  {
    code: 'exchange-visitors',
    name: { zh: '涉外活动外方人员名单', en: 'Visitors of foreign exchanges' },
    ground: PIPL_19,
    holds: { exchange: ['visitors', 'visitors_key', 'visitors_salt'] },
    ends: 'by-certificate',
    begins: LAST_DAY,
    figure: 'keep.exchange-visitors',
    does: { zh: '销毁名单的密钥', en: 'the key of the list is destroyed' },
    remains: { zh: '仅人数和国家（地区）', en: 'only how many there were, and from where' },
    ofPeople: false,
    held: heldVisitors,
    destroy: destroyVisitors,
  },
  {
    code: 'exchange-words',
    name: { zh: '涉外活动方案、资料、文件和报告', en: 'Plan, materials, papers and report of foreign exchanges' },
    ground: PROVISIONS_9,
    holds: {
      exchange: ['words', 'plan', 'reasons', 'report', 'key', 'salt'],
      exchange_material: 'rows',
      exchange_file: 'rows',
      file: 'rows',
    },
    ends: 'by-certificate',
    begins: LAST_DAY,
    figure: 'keep.exchange',
    does: {
      zh: '销毁方案、报告的密钥，删除资料清单、参加人员和文件',
      en: 'the key of plan and report is destroyed; materials, who took part and papers are deleted',
    },
    remains: {
      zh: '仅类别、日期、国家（地区）、人数，何时批准、准备和报告',
      en: 'only kind, days, countries, numbers, and when it was approved, prepared and reported',
    },
    ofPeople: false,
    held: heldWords,
    destroy: destroyWords,
  },
  {
    code: 'exchange-host',
    name: { zh: '参加涉外活动的记录', en: 'Having taken part in foreign exchanges' },
    ground: PROVISIONS_9,
    holds: { exchange_host: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '随人员记录删除', en: 'deleted with the person' },
    destroy: destroyHosts,
  },
  {
    code: 'exchange',
    name: { zh: '涉外活动登记和预案', en: 'Foreign exchanges as entered; the contingency plan' },
    ground: PROVISIONS_9,
    holds: { exchange: 'rows', exchange_plan: 'rows' },
    ends: 'stays',
    why: {
      zh: '证明单位何时做了哪些涉外活动的防范；不含个人信息',
      en: 'shows when the unit took precautions for which activities; nothing about people',
    },
  },
] as const satisfies readonly RecordKind[];
