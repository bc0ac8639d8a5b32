/** Leaving: talk, letter, carriers, access before the last day; the period after it. */
import { inArea } from './check.ts';

const leavers = inArea('leaving', (id) => `/leavers/${id}`);
const BECAUSE = {
  zh: '《反间谍法》及保密法规：涉密人员离岗离职实行脱密期管理',
  en: 'The law on leavers: whoever leaves a secret-related post passes through a declassification period',
};
const LEAVER = { duties: ['C18'], because: BECAUSE, watches: ['leavers', 'people'], thing: 'leaver' } as const;
const LEAVES = { zh: '离岗离职', en: 'the last day' };

export const OF_LEAVING = [
  leavers.before(501, {
    ...{ ...LEAVER, severity: 'general' },
    first: { zh: '提醒谈话', en: 'the reminder talk' },
    second: LEAVES,
  }),
  leavers.before(502, {
    ...{ ...LEAVER, severity: 'major' },
    first: { zh: '签订离岗保密承诺书', en: 'the leaving letter was signed' },
    second: LEAVES,
  }),
  leavers.before(503, {
    ...{ ...LEAVER, severity: 'critical' },
    first: { zh: '清退载体和设备', en: 'carriers and devices were returned' },
    second: LEAVES,
  }),
  leavers.before(504, {
    ...{ ...LEAVER, severity: 'critical' },
    first: { zh: '取消涉密权限', en: 'access was cancelled' },
    second: LEAVES,
  }),
  leavers.before(505, {
    ...{ ...LEAVER, severity: 'major' },
    first: { zh: '确定脱密期', en: 'the declassification period was set' },
    second: LEAVES,
  }),
  leavers.before(506, {
    ...{ ...LEAVER, severity: 'major' },
    first: { zh: '涉密岗位任职结束', en: 'the post ended' },
    second: { zh: '脱密期开始', en: 'the declassification period began' },
  }),
  leavers.before(507, {
    ...{ ...LEAVER, severity: 'general' },
    first: { zh: '脱密期届满', en: 'the period ended' },
    second: { zh: '告知本人', en: 'the person was told of it' },
  }),
] as const;
