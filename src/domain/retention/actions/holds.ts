/** Putting records on hold, and lifting a hold. It ends by itself on its day. */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { plusMonths } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { HoldId, PersonId, type UnitId } from '../../../platform/ids.ts';
import { DayField, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { unitOfPerson } from '../../people/store/people.ts';
import { askedOf } from '../destruction.ts';
import { HOLDABLE } from '../kinds.ts';
import { HOLD_GROUNDS, mayHold } from '../retention.ts';
import { addHold, hasHold, liftHold } from '../store/holds.ts';

/**
 * On everything of one person, or on every record of a kind. The person is told, unless a law forbids it (PIPL 18, 35): then the
 * provision is written down in `withheld`.
 */
export const setHold = action({
  name: 'retention.set-hold',
  input: z.strictObject({
    on: z.union([
      z.strictObject({ personId: PersonId }),
      z.strictObject({ kind: z.enum(HOLDABLE as [string, ...string[]]) }),
    ]),
    ground: z.enum(HOLD_GROUNDS),
    reason: paragraph(1000).min(2),
    endsOn: DayField,
    withheld: paragraph(300).min(2).optional(),
  }),
  by: ['security-officer'],
  inPerson: true,
  within: async ({ sql, unitId }, { on }) => ('personId' in on ? unitOfPerson(sql, unitId, on.personId) : unitId),
  async run(context, { on, ground, reason, endsOn, withheld }) {
    const { sql, unitId, actor, now, today } = context;
    const months = (await askedOf(context)).figures['hold.at-most'];
    if (mayHold(endsOn, today, months) !== 'fine')
      refuse('hold-too-long', { months, until: plusMonths(today, months) });
    const personId = 'personId' in on ? on.personId : null;
    const kind = 'kind' in on ? on.kind : null;
    const salt = newSalt();
    const hold = { personId, kind, ground, reason, withheld: withheld ?? null, from: today, endsOn, salt };
    const holdId = await addHold(sql, unitId, { ...hold, by: actor.accountId, at: now });
    return done({
      result: { holdId },
      record: {
        ...{ holdId, personId, ground, from: today, endsOn },
        kind: kind === null ? null : reference(kind),
        reason: sealedHash(salt, reason, 'reason'),
        withheld: withheld === undefined ? undefined : sealedHash(salt, withheld, 'withheld'),
      },
      touched: 'nothing',
    });
  },
});

const unitOfHold = async ({ sql, unitId }: Context, { holdId }: { holdId: number }): Promise<UnitId> =>
  (await hasHold(sql, unitId, holdId)) ? unitId : refuse('not-found');

export const lift = action({
  name: 'retention.lift-hold',
  input: z.strictObject({ holdId: HoldId }),
  by: ['security-officer'],
  inPerson: true,
  within: unitOfHold,
  async run({ sql, unitId, actor, now, today }, { holdId }) {
    if (!(await liftHold(sql, unitId, holdId, { by: actor.accountId, at: now, today }))) refuse('wrong-state');
    return done({ result: {}, record: { holdId }, touched: 'nothing' });
  },
});
