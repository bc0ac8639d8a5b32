/** Official documents are archives of the body (Archives Law); what those about one person say ends, as the records do to which they belong. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import {
  destroyReceived,
  destroySent,
  heldReceived,
  heldReceivedOfInspections,
  heldSent,
  heldSentOfInspections,
} from './store/retention.ts';

const ARCHIVES = { zh: '《档案法》《机关档案管理规定》', en: 'Archives Law; rules on the archives of organs' };

const ENDED = {
  ends: 'by-certificate',
  does: {
    zh: '销毁正文和附件的密钥，附件随后从磁盘清除',
    en: 'the keys of words and files are destroyed; the files are then swept from the disk',
  },
  remains: {
    zh: '文号、种类、日期、收发单位、送达和回执',
    en: 'number, type, day, both bodies, delivery and receipt',
  },
  /** Of whom it speaks stands in its words alone. */
  ofPeople: false,
} as const;
const OF_PEOPLE = { ...ENDED, ground: PIPL_19, figure: 'keep.dispatch-of-people' } as const;
const OF_INSPECTIONS = { ...ENDED, ground: ARCHIVES, figure: 'keep.inspection' } as const;

export const DISPATCHES_KINDS = [
  {
    ...OF_PEOPLE,
    code: 'dispatch-of-people-sent',
    name: { zh: '发出的涉人公文（协助审查、线索移送）的内容', en: 'Words of dispatches sent about one person' },
    begins: { zh: '发出之日；未发出的，审批或者拟稿之日', en: 'the day it was sent, else approved or drafted' },
    holds: { dispatch: ['key', 'salt'], file: 'rows' },
    held: heldSent,
    destroy: destroySent,
  },
  {
    ...OF_PEOPLE,
    code: 'dispatch-of-people-received',
    name: { zh: '收到的涉人公文（协助审查、线索移送）的内容', en: 'Words of dispatches received about one person' },
    begins: { zh: '收到之日', en: 'the day it was received' },
    holds: { arrival: ['key', 'salt'], file: 'rows' },
    held: heldReceived,
    destroy: destroyReceived,
  },
  {
    ...OF_INSPECTIONS,
    code: 'dispatch-of-inspections-sent',
    name: { zh: '发出的检查和整改公文的内容', en: 'Words of dispatches sent about inspections and orders' },
    begins: { zh: '发出之日；未发出的，审批或者拟稿之日', en: 'the day it was sent, else approved or drafted' },
    holds: { dispatch: ['key', 'salt'], file: 'rows' },
    held: heldSentOfInspections,
    destroy: destroySent,
  },
  {
    ...OF_INSPECTIONS,
    code: 'dispatch-of-inspections-received',
    name: { zh: '收到的检查和整改公文的内容', en: 'Words of dispatches received about inspections and orders' },
    begins: { zh: '收到之日', en: 'the day it was received' },
    holds: { arrival: ['key', 'salt'], file: 'rows' },
    held: heldReceivedOfInspections,
    destroy: destroyReceived,
  },
  {
    code: 'dispatch',
    name: { zh: '收发的公文及其附件', en: 'Dispatches sent and received, with their files' },
    ground: ARCHIVES,
    holds: {
      dispatch: 'rows',
      dispatch_file: 'rows',
      delivery: 'rows',
      arrival: 'rows',
      arrival_file: 'rows',
      dispatch_series: 'rows',
    },
    ends: 'stays',
    why: { zh: '单位之间的公文，属于归档范围', en: 'documents between bodies, to be archived' },
  },
  {
    code: 'correspondent',
    name: { zh: '通讯录、查阅记录和拒收记录', en: 'Correspondents, looks at dispatches, refused files' },
    ground: ARCHIVES,
    holds: { body: 'rows', correspondent: 'rows', arrival_look: 'rows', dispatch_look: 'rows', parcel_refused: 'rows' },
    ends: 'stays',
    why: { zh: '证明公文来源和由谁查阅', en: 'shows from whom a dispatch came and who opened it' },
  },
] as const satisfies readonly RecordKind[];
