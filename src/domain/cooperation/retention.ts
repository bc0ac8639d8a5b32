/** Records of cooperation are archives of the body; bodies and offices stand in them, and what is written of a matter is sealed. */
import type { RecordKind } from '../../platform/retention.ts';

export const COOPERATION_KINDS_KEPT = [
  {
    code: 'cooperation',
    name: { zh: '行业主管部门与国家安全机关的协作记录', en: 'Cooperation of departments and organs' },
    ground: {
      zh: '《反间谍安全防范工作规定》第七条；《档案法》《机关档案管理规定》',
      en: 'Provisions, Art. 7; Archives Law; rules on the archives of organs',
    },
    holds: { cooperation: 'rows', cooperation_file: 'rows', cooperation_follow_up: 'rows' },
    ends: 'stays',
    why: { zh: '证明何时与何单位开展了何种协作', en: 'shows when and with whom the body cooperated' },
  },
] as const satisfies readonly RecordKind[];
