/** What proves the record lasts as long as the record. */
import type { RecordKind } from '../../platform/retention.ts';

export const RECORD_KINDS = [
  {
    code: 'proof',
    name: { zh: '日志的次序、检查点和见证', en: 'Order, checkpoints and witnesses of the record' },
    ground: {
      zh: '《个人信息保护法》第五十一条、第六十九条',
      en: 'Personal Information Protection Law, Arts. 51, 69',
    },
    holds: {
      ...{ journal_position: 'rows', journal_checkpoint: 'rows' },
      ...{ journal_witness: 'rows', journal_cosignature: 'rows', witnessed_log: 'rows' },
    },
    ends: 'stays',
    why: {
      zh: '只有序号、哈希、签名和其他系统的公钥；没有它们，日志就不能向外人证明',
      en: 'positions, hashes, signatures and keys of other installations alone; without them the record proves nothing to an outsider',
    },
  },
] as const satisfies readonly RecordKind[];
