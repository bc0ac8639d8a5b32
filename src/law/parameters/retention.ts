/**
 * How long each kind of record is kept (rights.md R10). PIPL 19 asks for the shortest time that the purpose needs and gives no figure:
 * what stands here is ours, within ranges that respect the laws which do give a least time.
 */
import type { Localised } from '../localised.ts';
import type { Parameter } from '../parameters.ts';
import { SINCE_PERSONAL_INFORMATION_LAW } from './sources.ts';

const SHORTEST: Localised = {
  zh: '本系统建议值；《个人信息保护法》第十九条只要求“实现处理目的所必要的最短时间”',
  en: 'Our suggestion; Personal Information Protection Law, Art. 19 says only “the shortest time necessary for the purpose”',
};
const LOGS: Localised = {
  zh: '本系统建议值；不得少于六个月，参照《网络安全法》（2016年文本）第二十一条第（三）项对网络日志的要求',
  en: 'Our suggestion; never below six months, after the Cybersecurity Law (2016 text), Art. 21(3) on network logs',
};
const EXPORTS: Localised = {
  zh: '本系统建议值；不得少于三年，参照《个人信息保护法》第五十六条、《网络数据安全管理条例》第十二条对处理情况记录的要求',
  en: 'Our suggestion; never below three years, after Personal Information Protection Law, Art. 56 and Network Data Regulations, Art. 12 on records of processing',
};

export const RETENTION = {
  'keep.person': {
    title: { zh: '人员及任职、培训记录：离职后保存', en: 'People with appointments and training: kept after leaving' },
    value: 36,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 120],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.appointment': {
    title: {
      zh: '已结束的任职和承诺书：脱密期满后保存',
      en: 'Ended appointments and letters: kept after the declassification period',
    },
    value: 36,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 120],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.contact': {
    title: {
      zh: '联系方式：离职且脱密期满后保存',
      en: 'Contact data: kept after leaving and the declassification period',
    },
    value: 3,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [1, 24],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.training-session': {
    title: { zh: '培训场次概况：举办后保存', en: 'Training sessions in summary: kept after they were held' },
    value: 120,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [36, 360],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.review-not-passed': {
    title: { zh: '未通过或撤销的审查：办结后保存', en: 'Reviews not passed or withdrawn: kept after they ended' },
    value: 24,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 60],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.correction': {
    title: { zh: '更正申请：答复后保存', en: 'Requests for correction: kept after the answer' },
    value: 36,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 120],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.look': {
    title: { zh: '查阅记录：查阅后保存', en: 'Looks at a file: kept after the look' },
    value: 36,
    unit: 'months',
    mark: 'D',
    source: LOGS,
    stricter: 'less',
    range: [6, 120],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.import': {
    title: { zh: '名册导入的概况：处理后保存', en: 'Roster imports in summary: kept after they were decided' },
    value: 36,
    unit: 'months',
    mark: 'D',
    source: EXPORTS,
    stricter: 'less',
    range: [36, 120],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.account': {
    title: { zh: '已关闭的账号：关闭后保存', en: 'Closed accounts: kept after closing' },
    value: 36,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [6, 120],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.hold': {
    title: { zh: '销毁保全：到期后保存', en: 'Legal holds: kept after they ended' },
    value: 36,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 120],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.certificate': {
    title: { zh: '销毁证明：销毁后保存', en: 'Certificates of destruction: kept after the destruction' },
    value: 120,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [36, 360],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.dispatch-of-people': {
    title: {
      zh: '涉人公文（协助审查、线索移送）：发出或者收到后保存',
      en: 'Dispatches about one person (help with a review, a clue): kept after they were sent or received',
    },
    value: 24,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 120],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'hold.at-most': {
    title: { zh: '销毁保全：每次最长期限', en: 'A legal hold lasts at most' },
    value: 24,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [1, 60],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'destruction.act': {
    title: { zh: '到期记录：系统列出后办理销毁', en: 'Destruction carried out after it was prepared' },
    value: 30,
    unit: 'days',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [1, 90],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
} satisfies Record<string, Parameter>;
