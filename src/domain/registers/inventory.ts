/**
 * Inventory (清点): what the register says is there, against what is. Counted by the label or the number, on a phone that may have no network; each
 * difference is explained before it is closed or becomes a finding by the closing, and none disappears.
 */
import type { Localised } from '../../law/localised.ts';
import type { Severity } from '../findings/findings.ts';

export const DIFFERENCES = ['missing', 'unexpected', 'wrong-place', 'destroyed'] as const;
export type Difference = (typeof DIFFERENCES)[number];
export const DIFFERENCE_NAMES: Record<Difference, Localised> = {
  missing: { zh: '账上有，没有清点到', en: 'Missing' },
  unexpected: { zh: '不在清点范围内，或者没有登记', en: 'Unexpected' },
  'wrong-place': { zh: '不在登记的场所', en: 'At the wrong place' },
  destroyed: { zh: '已登记销毁，实物仍在', en: 'Destroyed, and still there' },
};

/** `[D]` How grave each is as a finding: what is not there, or should not exist any more, before what is in another place. */
export const FINDING_OF: Record<Difference, Severity> = {
  missing: 'major',
  unexpected: 'general',
  'wrong-place': 'general',
  destroyed: 'major',
};
/** `[D]` Up to so many each becomes a finding of its own; above, one of each department. */
export const ONE_BY_ONE_AT_MOST = 200;
/** So many numbers such a finding names, for whoever puts it right and does not see the inventory. */
export const NAMED_AT_MOST = 40;

export const DIFFERENCE_STATES = ['open', 'explained', 'finding'] as const;
export type DifferenceState = (typeof DIFFERENCE_STATES)[number];
export const DIFFERENCE_STATE_NAMES: Record<DifferenceState, Localised> = {
  open: { zh: '待说明', en: 'Open' },
  explained: { zh: '已说明', en: 'Explained' },
  finding: { zh: '已转问题整改', en: 'A finding' },
};

/** What the counter is told of each: as it should be, or how it differs. */
export const VERDICTS = ['as-expected', 'before', ...DIFFERENCES] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_NAMES: Record<Verdict, Localised> = {
  ...DIFFERENCE_NAMES,
  'as-expected': { zh: '账实相符', en: 'As it should be' },
  before: { zh: '已清点过', en: 'Counted before' },
};

type Row = {
  readonly expected: boolean;
  readonly placeId: number | null;
  readonly isDestroyed: boolean;
};
/** How what was found differs from the register; nothing where it does not. `foundAt`: where the counter said to be. */
export function differenceOf({ expected, placeId, isDestroyed }: Row, foundAt: number | undefined): Difference | null {
  if (isDestroyed) return 'destroyed';
  if (!expected) return 'unexpected';
  return foundAt !== undefined && placeId !== null && foundAt !== placeId ? 'wrong-place' : null;
}

/** So many at once from a phone; and so many on one phone. */
export const COUNTS_AT_ONCE = 200;
export const ON_A_PHONE_AT_MOST = 5_000;
export const COUNTERS_AT_MOST = 20;
