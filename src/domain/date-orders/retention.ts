/** A breach goes by itself once it has long not been found any more, with what was said of it; and with the person whom it is about. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyBreachesOf } from './store/retention.ts';

export const DATE_ORDERS_KINDS = [
  {
    code: 'date-order-breach',
    name: { zh: '日期顺序核对结果和说明', en: 'Breaches of the order of dates, and their explanations' },
    ground: {
      zh: '《反间谍安全防范工作规定》第九条第（九）项、第二十二条；《个人信息保护法》第十九条',
      en: 'Provisions, Arts. 9(9), 22; Personal Information Protection Law, Art. 19',
    },
    holds: { date_order_breach: 'rows', date_order_explanation: 'rows' },
    ends: 'by-itself',
    when: {
      zh: '所依据的记录销毁或者更正、不再发现，保存期满后由系统删除',
      en: 'deleted by the program when its period has passed since it was no longer found, because the records were destroyed or corrected',
    },
    figure: 'keep.date-order-breach',
    ofPeople: true,
  },
  {
    code: 'date-order-breach-person',
    name: { zh: '日期顺序核对结果涉及的人员', en: 'Whom a breach is about' },
    ground: PIPL_19,
    holds: { date_order_breach: ['person_id'] },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '随人员一并删除', en: 'deleted with the person' },
    destroy: destroyBreachesOf,
  },
] as const satisfies readonly RecordKind[];
