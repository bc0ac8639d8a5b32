/** Where a proposal stands, in words. */
import type { ProposalState } from '../../../src/domain/rosters/rosters.ts';
import type { Localised } from '../../../src/law/localised.ts';

export const PROPOSAL_STATE_NAMES: Record<ProposalState, Localised> = {
  reading: { zh: '读取中', en: 'Being read' },
  ready: { zh: '待决定', en: 'To be decided' },
  failed: { zh: '未能读取', en: 'Could not be read' },
  accepted: { zh: '已接受', en: 'Accepted' },
  discarded: { zh: '已放弃', en: 'Discarded' },
};
