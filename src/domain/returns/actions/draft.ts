/** A return by hand: drafted from the ledger of today, then approved by a second person and sent as every dispatch. */
import { z } from 'zod';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { CorrespondentId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { draftDispatch } from '../../dispatches/draft.ts';
import { lockUnit } from '../../units/store/unit.ts';
import { stateNow } from '../draft.ts';
import { findPending } from '../store/sent.ts';

/** What it leaves out, in numbers. */
export function factsOf({ lines, content, atLeast }: Awaited<ReturnType<typeof stateNow>>) {
  const sum = (part: (line: (typeof lines)[number]) => object) =>
    lines.reduce((total, line) => total + Object.keys(part(line)).length, 0);
  return {
    ...{ asOf: content.asOf, atLeast, duties: lines.length },
    ...{ withheld: sum(({ withheld }) => withheld), asBefore: sum(({ asOf }) => asOf) },
  };
}

/** One at a time: a second would rest on the same last return. */
export async function refuseSecond({ sql, unitId }: Pick<Context, 'sql' | 'unitId'>): Promise<void> {
  await lockUnit(sql, unitId);
  if ((await findPending(sql, unitId)) !== undefined) refuse('return-pending');
}

export const draftReturn = action({
  name: 'returns.draft',
  input: z.strictObject({ correspondentIds: z.array(CorrespondentId).min(1).max(100) }),
  by: ['security-officer'],
  within: ownUnit,
  async run(context, { correspondentIds }) {
    await refuseSecond(context);
    const now = await stateNow(context);
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'return', to: correspondentIds, content: now.content } as const),
      ...({ handling: 'ordinary', urgency: 'none' } as const),
    });
    const record = { dispatchId, correspondentIds, ...factsOf(now), content: contentHash };
    return done({ result: { dispatchId }, record, touched: 'nothing' });
  },
});
