/** A certificate goes with the person: whoever asks afterwards is told that no such one is known. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyAttestations } from './store/retention.ts';

export const ATTESTATIONS_KINDS = [
  {
    code: 'attestation',
    name: { zh: '培训证明', en: 'Training certificates' },
    ground: PIPL_19,
    holds: { attestation: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: {
      zh: '删除出具过的证明；此后验证码查不到',
      en: 'what was issued is deleted; its code is unknown from then on',
    },
    destroy: destroyAttestations,
  },
] as const satisfies readonly RecordKind[];
