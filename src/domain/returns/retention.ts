/** Counts about bodies: who stands behind them is told by none. They stay as long as the dispatches with which they went. */
import type { RecordKind } from '../../platform/retention.ts';

export const RETURNS_KINDS = [
  {
    code: 'return',
    name: {
      zh: '履责情况统计（报送的、收到的）及定期报送的设定',
      en: 'Returns, sent and received, and their schedules',
    },
    ground: {
      zh: '《反间谍安全防范工作规定》第四条、第七条、第十二条；《档案法》《机关档案管理规定》',
      en: 'Provisions, Arts. 4, 7, 12; Archives Law; rules on the archives of organs',
    },
    holds: {
      return_schedule: 'rows',
      return_received: 'rows',
      return_received_line: 'rows',
    },
    ends: 'stays',
    why: {
      zh: '只有数量，不含姓名；证明何时向谁报送了什么',
      en: 'counts without a name; shows what was told to whom, and when',
    },
  },
] as const satisfies readonly RecordKind[];
