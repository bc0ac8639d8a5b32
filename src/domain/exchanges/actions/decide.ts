/** The head decides, never who planned it; what is refused has its reasons in writing. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { ExchangeId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { changeExchange, holdExchange, putText } from '../store/exchanges.ts';
import { named, OWN_ROW, refuseSecrets } from '../within.ts';

const Reasons = paragraph(1000)
  .transform((text) => text.trim())
  .pipe(z.string().min(2));

export const decide = action({
  name: 'exchanges.decide',
  input: z.strictObject({
    exchangeId: ExchangeId,
    decision: z.enum(['approved', 'refused']),
    reasons: Reasons.optional(),
  }),
  by: ['head'],
  inPerson: true,
  within: named,
  async run({ sql, unitId, actor, now }, { exchangeId, decision, reasons }) {
    const one = await holdExchange(sql, unitId, exchangeId);
    if (one.state !== 'planned') refuse('wrong-state');
    if (isSame(actor, { accountId: one.plannedBy, personId: one.plannerPerson })) refuse('own-exchange');
    if (decision === 'refused' && reasons === undefined) refuse('exchange-reasons');
    refuseSecrets(reasons ?? '');
    if (reasons !== undefined) await putText(sql, unitId, one, 'reasons', reasons);
    await changeExchange(sql, unitId, exchangeId, { state: decision, decided_at: now, decided_by: actor.accountId });
    const kept = reasons === undefined ? undefined : sealedHash(one.salt, reasons, 'reasons');
    return done({ result: {}, record: { exchangeId, decision, reasons: kept }, touched: OWN_ROW });
  },
});
