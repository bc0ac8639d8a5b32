/** An item stays as long as it is managed, and some years longer with its chain of custody; in whose hands it was goes with the person. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyHands, destroyItems, heldItems } from './store/retention.ts';

const PROVISIONS_9_3 = {
  zh: '《反间谍安全防范工作规定》第九条第（三）项；《个人信息保护法》第十九条',
  en: 'Provisions, Art. 9(3); Personal Information Protection Law, Art. 19',
};

export const REGISTERS_KINDS = [
  {
    code: 'register-item',
    name: { zh: '涉密台账登记和流转记录', en: 'Items of the registers and their chain of custody' },
    ground: PROVISIONS_9_3,
    holds: {
      register_item: 'rows',
      register_event: 'rows',
      carrier_move: 'rows',
      carrier_signature: 'rows',
      carrier_holding: 'rows',
    },
    ends: 'by-certificate',
    begins: { zh: '注销或者销毁之日；在册的不销毁', en: 'the day on which it ended or was destroyed; never before it' },
    figure: 'keep.register-item',
    does: { zh: '删除登记、历次流转和签字', en: 'the entry, each move and its signatures are deleted' },
    remains: { zh: '审计日志中的编号和各步的时间', en: 'its number and the moments of its steps in the record' },
    ofPeople: false,
    held: heldItems,
    destroy: destroyItems,
  },
  {
    code: 'carrier-hand',
    name: { zh: '谁持有、经手和负责涉密载体', en: 'Who had, handled and answered for a carrier' },
    ground: PIPL_19,
    holds: {
      register_item: ['owner_id'],
      carrier_move: ['from_id', 'person_id'],
      carrier_signature: ['person_id'],
      carrier_holding: ['person_id'],
    },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '清除姓名，流转记录只留日期', en: 'the names are taken out; the moves keep their days' },
    destroy: destroyHands,
  },
] as const satisfies readonly RecordKind[];
