/** A hit says that two records do not fit: it goes by itself once it has long been gone, and with the person whom it is about. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyHitsOf } from './store/retention.ts';

export const CROSS_CHECKS_KINDS = [
  {
    code: 'cross-check-hit',
    name: { zh: '交叉核验结果', en: 'Hits of the cross-checks' },
    ground: {
      zh: '《反间谍安全防范工作规定》第九条第（三）项；《个人信息保护法》第十九条',
      en: 'Provisions, Art. 9(3); Personal Information Protection Law, Art. 19',
    },
    holds: { cross_check_hit: 'rows' },
    ends: 'by-itself',
    when: {
      zh: '矛盾消失，保存期满后由系统删除',
      en: 'deleted by the program when its period has passed since the contradiction was gone',
    },
    figure: 'keep.cross-check-hit',
    ofPeople: true,
  },
  {
    code: 'cross-check-hit-person',
    name: { zh: '交叉核验结果涉及的人员', en: 'Whom a hit is about' },
    ground: PIPL_19,
    holds: { cross_check_hit: ['person_id'] },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '随人员一并删除', en: 'deleted with the person' },
    destroy: destroyHitsOf,
  },
] as const satisfies readonly RecordKind[];
