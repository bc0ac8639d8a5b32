/**
 * The yearly confirmation (Provisions 9(4), "keep the data current"): nothing else is to be reported, and what is held about the person is
 * right; or it is not, and he asks for a correction (module rights). He confirms what he was shown: its hash stands in the record.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '../../../journal/entry.ts';
import { plusMonths } from '../../../law/day.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { findPersonFacts } from '../../duties/store/facts.ts';
import { tripsOf } from '../../travel/store/lists.ts';
import { giveConfirmed } from '../evidence.ts';
import { insertConfirmation } from '../store/confirmations.ts';
import { reporting } from './report.ts';

/** What is held about the person and a duty follows from, as it stands today; and the journeys abroad of the last year. */
export async function ownData({ sql, unitId, today }: Context, personId: number) {
  const { name, staffNumber, department, holdings, stationings } =
    (await findPersonFacts(sql, unitId, personId)) ?? refuse('not-found');
  const holds = ({ from, to }: { from: string; to?: string }) => from <= today && (to === undefined || today <= to);
  const posts = holdings
    .filter((one) => holds(one))
    .map(({ title, department, from, terms }) => ({ title, department, from, ...natureOf(terms.find(holds)) }));
  const stationed = stationings.filter(({ to }) => to === undefined || to >= today);
  const trips = (await tripsOf(sql, unitId, personId))
    .filter(({ returnsOn }) => returnsOn >= plusMonths(today, -12))
    .map(({ countries, leavesOn, returnsOn, state }) => ({ countries, leavesOn, returnsOn, state }));
  return { name, staffNumber, department, posts, stationed, trips };
}

type Nature = { readonly level: 'none' | 'ordinary' | 'important' | 'core'; readonly foreignRelated: boolean };
const natureOf = (term: Nature | undefined): Nature => ({
  level: term?.level ?? 'none',
  foreignRelated: term?.foreignRelated ?? false,
});

/** What was shown, in short: the confirmation says of which it speaks. */
export const digestOf = (data: Awaited<ReturnType<typeof ownData>>): string =>
  createHash('sha256').update(canonical(data)).digest('hex').slice(0, 32);

export const confirmMatters = action({
  name: 'matters.confirm',
  inPerson: true,
  input: z.strictObject({
    nothingElse: z.boolean(),
    dataRight: z.boolean(),
    shown: line(40),
  }),
  by: ['member'],
  within: ownUnit,
  async run(context, { nothingElse, dataRight, shown }) {
    const { sql, unitId, now, today } = context;
    const personId = await reporting(context);
    if (!nothingElse) refuse('still-to-report');
    const data = await ownData(context, personId);
    if (digestOf(data) !== shown) refuse('data-changed');
    const salt = newSalt();
    const confirmationId = await insertConfirmation(sql, unitId, { personId, at: now, on: today, dataRight, salt });
    await giveConfirmed(context, confirmationId, personId);
    return done({
      result: { confirmationId, confirmedAt: now },
      record: {
        ...{ personId, confirmationId, nothingElse: true, dataRight },
        data: sealedHash(salt, canonical(data), 'data'),
      },
      touched: { people: [personId] },
    });
  },
});
