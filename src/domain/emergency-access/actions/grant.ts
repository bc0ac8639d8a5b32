/** Asked by one with reasons, agreed to by another: then the clock runs. Neither is the person concerned. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { dayAt } from '../../../law/day.ts';
import { effectiveFigures } from '../../../law/parameters.ts';
import { addWorkingDays } from '../../../law/working-days.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { GrantId } from '../../../platform/ids.ts';
import { line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { choicesOf } from '../../duties/store/facts.ts';
import { readCalendar } from '../../units/store/calendar.ts';
import {
  AGREE_EMERGENCY,
  ASK_EMERGENCY,
  EMERGENCY_GROUNDS,
  EMERGENCY_PARTS,
  hoursAfter,
  standingOf,
} from '../emergency-access.ts';
import {
  getGrant,
  inServiceCalled,
  insertGrant,
  markDeclined,
  markGranted,
  markWithdrawn,
  unitOfGrant,
} from '../store/grants.ts';

export const Said = (max: number) =>
  paragraph(max)
    .transform((text) => text.trim())
    .pipe(z.string().min(2));

export const namedGrant = ({ sql, unitId }: Context, { grantId }: { readonly grantId: GrantId }) =>
  unitOfGrant(sql, unitId, grantId);

export function refuseSecrets(text: string): void {
  if (bearsSecrecyMark(text)) refuse('secrecy-mark');
}

/** By name: who asks has no list of people, and gets none. */
export const askAccess = action({
  name: 'emergency-access.ask',
  input: z.strictObject({
    name: line(60),
    staffNumber: line(40).optional(),
    part: z.enum(EMERGENCY_PARTS),
    ground: z.enum(EMERGENCY_GROUNDS),
    reason: Said(500),
    hours: z.int().min(1).max(24),
  }),
  by: ASK_EMERGENCY,
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, actor, now, today }, { name, staffNumber, reason, ...one }) {
    const [personId, another] = await inServiceCalled(sql, unitId, { name, staffNumber, today });
    if (another !== undefined) refuse('which-person');
    if (personId === undefined) return refuse('nobody-called-so');
    if (personId === actor.personId) refuse('own-emergency');
    const most = effectiveFigures(await choicesOf(sql, unitId))['emergency-access.lasts'];
    if (one.hours > most) refuse('too-many-hours', { hours: most });
    refuseSecrets(reason);
    const wish = { ...one, personId, reason, at: now, by: actor.accountId };
    const { grantId, salt } = await insertGrant(sql, unitId, wish);
    return done({
      result: { grantId },
      record: { grantId, personId, ...one, reason: sealedHash(salt, reason, 'reason') },
      touched: 'nothing',
    });
  },
});

/** To be decided by another person than who asked, and not by the one whose records they are. */
async function deciding({ sql, unitId, actor, now }: Context, grantId: GrantId) {
  const one = await getGrant(sql, unitId, grantId, true);
  if (one.personId === actor.personId) return refuse('not-found');
  if (standingOf(one, now) !== 'asked') refuse('wrong-state');
  return one;
}

export const agreeToAccess = action({
  name: 'emergency-access.agree',
  input: z.strictObject({ grantId: GrantId }),
  by: AGREE_EMERGENCY,
  inPerson: true,
  within: namedGrant,
  async run(context, { grantId }) {
    const { sql, unitId, actor, now, timeZone } = context;
    const one = await deciding(context, grantId);
    if (isSame(actor, one.asker)) refuse('own-emergency');
    const figures = effectiveFigures(await choicesOf(sql, unitId));
    const calendar = await readCalendar(sql, unitId);
    const endsAt = hoursAfter(now, one.hours);
    const last = dayAt(new Date(endsAt), timeZone);
    const terms = {
      endsAt,
      reviewBy: addWorkingDays(last, figures['emergency-access.review'], calendar),
      accountBy: addWorkingDays(last, figures['emergency-access.justification'], calendar),
    };
    await markGranted(sql, unitId, grantId, { at: now, by: actor.accountId }, terms);
    return done({ result: { endsAt }, record: { grantId, personId: one.personId, ...terms }, touched: 'nothing' });
  },
});

export const declineAccess = action({
  name: 'emergency-access.decline',
  input: z.strictObject({ grantId: GrantId }),
  by: AGREE_EMERGENCY,
  inPerson: true,
  within: namedGrant,
  async run(context, { grantId }) {
    const { sql, unitId, actor, now } = context;
    const one = await deciding(context, grantId);
    if (isSame(actor, one.asker)) refuse('own-emergency');
    await markDeclined(sql, unitId, grantId, { at: now, by: actor.accountId });
    return done({ result: {}, record: { grantId, personId: one.personId }, touched: 'nothing' });
  },
});

/** By him who asked, before anybody agreed. */
export const withdrawAsking = action({
  name: 'emergency-access.withdraw',
  input: z.strictObject({ grantId: GrantId }),
  by: ASK_EMERGENCY,
  inPerson: true,
  within: namedGrant,
  async run({ sql, unitId, actor, now }, { grantId }) {
    const one = await getGrant(sql, unitId, grantId, true);
    if (!isSame(actor, one.asker)) return refuse('not-found');
    if (standingOf(one, now) !== 'asked') refuse('wrong-state');
    await markWithdrawn(sql, unitId, grantId, now);
    return done({ result: {}, record: { grantId, personId: one.personId }, touched: 'nothing' });
  },
});
