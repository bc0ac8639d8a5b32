/**
 * The interview after the return: drawn up by who is neither on the journey nor stands in for a traveller, read, corrected and signed by
 * each whom it covers. Order of effects of a signature: the paper is made, sealed and lies on the disk; then one transaction refers to it.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach, keepSealed } from '../../../platform/attach.ts';
import { InterviewId, PersonId, TripId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { readSignature, SIGNATURE_FAULTS, SIGNATURE_TEXT_AT_MOST } from '../../letters/signature.ts';
import { sealPdf, unitKey } from '../../units/seal.ts';
import { keepCertificate } from '../../units/store/certificates.ts';
import { getUnit } from '../../units/store/unit.ts';
import { Answers, Facts } from '../answer-field.ts';
import { interviewPaper } from '../documents.ts';
import { giveInterviewed } from '../evidence.ts';
import { holdToSign, insertInterview, markSigned, removeUnsigned, unitOfInterview } from '../store/interviews.ts';
import { askOwn, membersOf, setInterviewed } from '../store/members.ts';
import { openTrip } from '../store/trips.ts';
import { isWhole } from '../travel.ts';
import { inHand, isOn, myPart, named, RUN, refuseSecrets } from '../within.ts';

/** Of a group one for all who are back, but for those who asked for one of their own: these are drawn up by name alone. */
export const drawUpInterview = action({
  name: 'travel.draw-up-interview',
  input: z.strictObject({
    tripId: TripId,
    heldOn: DayField,
    personIds: z.array(PersonId).min(1).max(200),
    answers: Answers,
  }),
  by: RUN,
  inPerson: true,
  within: named,
  async run(context, { tripId, heldOn, personIds: people, answers }) {
    const { sql, unitId, actor, today, now } = context;
    const { trip, members } = await inHand(context, tripId);
    if (trip.state !== 'returned' && trip.state !== 'departed') refuse('wrong-state');
    if (isOn(actor, members) || members.some(({ standInId }) => standInId !== null && standInId === actor.personId))
      refuse('stand-in');
    const covered = people.map((id) => members.find(({ personId }) => personId === id) ?? refuse('not-found'));
    if (covered.some(({ returnedOn, interviewedOn }) => returnedOn === null || interviewedOn !== null))
      refuse('wrong-state');
    if (covered.length > 1 && covered.some(({ asksOwn }) => asksOwn)) refuse('own-interview-asked');
    if (heldOn > today) refuse('in-the-future');
    if (covered.some(({ returnedOn }) => heldOn < returnedOn!)) refuse('wrong-order');
    if (!isWhole(answers)) refuse('answers-not-whole');
    refuseSecrets(...answers.map(({ facts }) => facts));
    await removeUnsigned(sql, unitId, tripId, people);
    const { interviewId, salt } = await insertInterview(sql, unitId, {
      tripId,
      heldOn,
      answers,
      people,
      at: now,
      by: actor.accountId,
    });
    return done({
      result: { interviewId },
      record: { tripId, interviewId, people, heldOn, answers: sealedHash(salt, JSON.stringify(answers), 'answers') },
      touched: 'nothing',
    });
  },
});

/** What is to be signed, with all that stands on its paper. */
async function toSign({ sql, unitId, actor }: Context, interviewId: InterviewId) {
  const personId = actor.personId ?? refuse('not-found');
  const waiting = await holdToSign(sql, unitId, interviewId, personId);
  const { tripId, countries, leavesOn, returnsOn } = await openTrip(sql, unitId, waiting.tripId);
  return {
    waiting,
    personId,
    trip: { tripId, countries, leavesOn, returnsOn },
    unitName: (await getUnit(sql, unitId)).name,
  };
}

/** With a correction, which stands beside what was drawn up and changes nothing of it. */
export const signInterview = action({
  name: 'travel.sign-interview',
  input: z.strictObject({
    interviewId: InterviewId,
    correction: Facts.optional(),
    signature: z.string().min(1).max(SIGNATURE_TEXT_AT_MOST),
  }),
  by: ['member'],
  inPerson: true,
  within: ({ sql, unitId }, { interviewId }) => unitOfInterview(sql, unitId, interviewId),
  async prepare(preparing, { interviewId, correction, signature }) {
    const { now, timeZone, read, services } = preparing;
    const found = await read(async (context) => {
      const asked = await toSign(context, interviewId);
      const members = await membersOf(context.sql, context.unitId, asked.trip.tripId);
      return { ...asked, name: members.find((one) => one.personId === asked.personId)?.name ?? refuse('not-found') };
    });
    refuseSecrets(correction);
    const picture = readSignature(signature);
    if (picture.verdict !== 'fine') return refuse('file-refused', SIGNATURE_FAULTS[picture.verdict]);
    const { waiting, trip, unitName, name } = found;
    const signing = { picture: picture.png, at: now, timeZone };
    const pdf = await printed(
      interviewPaper({ ...waiting, unitName, name, trip, correction, signing }),
      services.fontsRoot,
    );
    const key = await unitKey(preparing);
    const reason = `固定已核对签字的访谈记录 ${interviewId} · Seals signed interview ${interviewId}`;
    const sealed = await sealPdf(pdf, key, { now, name: unitName, reason });
    return { answers: waiting.answers, key, file: await keepSealed(preparing, sealed, 'application/pdf') };
  },
  async run(context, { interviewId, correction }, { answers, key, file }) {
    const { sql, unitId, now } = context;
    const { waiting, personId, trip } = await toSign(context, interviewId);
    const { me } = await myPart(context, trip.tripId);
    // Drawn up anew while the paper was set: it no longer says what was read.
    if (!isDeepStrictEqual(waiting.answers, answers)) refuse('busy');
    const fileHash = await attach(context, file);
    const certificate = await keepCertificate(sql, unitId, key, now);
    const signed = { tripId: trip.tripId, personId, key: waiting.key, correction, fileHash, at: now };
    if (!(await markSigned(sql, unitId, interviewId, signed))) refuse('wrong-state');
    await setInterviewed(sql, unitId, trip.tripId, personId, waiting.heldOn);
    await giveInterviewed(sql, unitId, now, me, waiting.heldOn);
    return done({
      result: { signedAt: now },
      record: {
        ...{
          tripId: trip.tripId,
          interviewId,
          personId,
          heldOn: waiting.heldOn,
          file: reference(fileHash),
          certificate: reference(certificate),
        },
        correction:
          correction === undefined ? undefined : sealedHash(waiting.salt, correction, `correction-${personId}`),
      },
      touched: { people: [personId] },
    });
  },
});

/** Everybody may be heard alone. */
export const askOwnInterview = action({
  name: 'travel.ask-own-interview',
  input: z.strictObject({ tripId: TripId }),
  by: ['member'],
  within: named,
  async run(context, { tripId }) {
    const { sql, unitId } = context;
    const { me } = await myPart(context, tripId);
    if (me.interviewedOn !== null) refuse('wrong-state');
    await askOwn(sql, unitId, tripId, me.personId);
    await removeUnsigned(sql, unitId, tripId, [me.personId]);
    return done({ result: {}, record: { tripId, personId: me.personId }, touched: 'nothing' });
  },
});
