/** Two opinions, and the decision by a third: nobody on his own journey (Secrets Regulations 52). A refusal has its reasons in writing (R19). */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { TripId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { opinionsOf, putOpinion } from '../store/members.ts';
import { decideTrip } from '../store/trips.ts';
import { OFFICES, OPINIONS } from '../travel.ts';
import { DECIDE, inHand, named, refuseOwn, refuseSecrets } from '../within.ts';

const Words = paragraph(1000)
  .transform((text) => text.trim())
  .pipe(z.string().min(2));

export const giveOpinion = action({
  name: 'travel.give-opinion',
  input: z.strictObject({
    tripId: TripId,
    office: z.enum(OFFICES),
    conclusion: z.enum(OPINIONS),
    note: Words.optional(),
  }),
  by: ['personnel', 'security-officer'],
  inPerson: true,
  within: named,
  async run(context, { tripId, office, conclusion, note }) {
    const { sql, unitId, actor, now } = context;
    const { trip, members } = await inHand(context, tripId);
    if (trip.state !== 'declared') refuse('wrong-state');
    if (!actor.roles.includes(office === 'personnel' ? 'personnel' : 'security-officer')) refuse('not-permitted');
    refuseOwn(actor, members);
    refuseSecrets(note);
    const { key, salt } = trip;
    if (!key || !salt) return refuse('wrong-state');
    if (conclusion === 'not-agreed' && note === undefined) refuse('reasons-needed');
    const others = (await opinionsOf(sql, unitId, tripId, key)).filter((one) => one.office !== office);
    if (others.some((one) => isSame(actor, { accountId: one.givenBy, personId: one.giverPerson })))
      refuse('other-office');
    await putOpinion(sql, unitId, tripId, key, { office, conclusion, note, at: now, by: actor.accountId });
    return done({
      result: {},
      record: {
        tripId,
        office,
        conclusion,
        note: note === undefined ? undefined : sealedHash(salt, note, `opinion-${office}`),
      },
      touched: 'nothing',
    });
  },
});

/** The traveller reads the reasons, and where to turn, on his own page. */
export const decide = action({
  name: 'travel.decide',
  input: z.strictObject({ tripId: TripId, decision: z.enum(['approved', 'refused']), reasons: Words.optional() }),
  by: DECIDE,
  inPerson: true,
  within: named,
  async run(context, { tripId, decision, reasons }) {
    const { sql, unitId, actor, now } = context;
    const { trip, members } = await inHand(context, tripId);
    if (trip.state !== 'declared') refuse('wrong-state');
    refuseOwn(actor, members);
    refuseSecrets(reasons);
    const opinions = await opinionsOf(sql, unitId, tripId, trip.key);
    if (opinions.length < OFFICES.length) refuse('opinions-missing');
    if (opinions.some((one) => isSame(actor, { accountId: one.givenBy, personId: one.giverPerson })))
      refuse('other-office');
    if (decision === 'refused' && reasons === undefined) refuse('reasons-needed');
    await decideTrip(sql, unitId, trip, { state: decision, reasons, at: now, by: actor.accountId });
    const people = members.map(({ personId }) => personId);
    return done({
      result: {},
      record: {
        tripId,
        decision,
        people,
        reasons: reasons && trip.salt ? sealedHash(trip.salt, reasons, 'reasons') : undefined,
      },
      touched: { people },
    });
  },
});
