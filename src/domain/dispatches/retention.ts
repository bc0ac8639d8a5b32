/** Official documents are archives of the body (Archives Law): what they hold of people is sealed and goes by the flow that raised it. */
import type { RecordKind } from '../../platform/retention.ts';

const ARCHIVES = { zh: '《档案法》《机关档案管理规定》', en: 'Archives Law; rules on the archives of organs' };

export const DISPATCHES_KINDS = [
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
    holds: { body: 'rows', correspondent: 'rows', arrival_look: 'rows', parcel_refused: 'rows' },
    ends: 'stays',
    why: { zh: '证明公文来源和由谁查阅', en: 'shows from whom a dispatch came and who opened it' },
  },
] as const satisfies readonly RecordKind[];
