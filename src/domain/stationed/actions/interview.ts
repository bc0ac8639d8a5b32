/**
 * The interview at home leave: about events, from travel's list, drawn up by another than the person, who reads, corrects and signs it
 * (rights.md R20). Order of effects of a signature: the paper is made, sealed and lies on the disk; then one transaction refers to it.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach, keepSealed } from '../../../platform/attach.ts';
import { HomeInterviewId, HomeLeaveId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { readSignature, SIGNATURE_FAULTS, SIGNATURE_TEXT_AT_MOST } from '../../letters/signature.ts';
import { Answers, Facts } from '../../travel/answer-field.ts';
import { isWhole } from '../../travel/travel.ts';
import { sealPdf, unitKey } from '../../units/seal.ts';
import { keepCertificate } from '../../units/store/certificates.ts';
import { getUnit } from '../../units/store/unit.ts';
import { homeInterviewPaper } from '../documents.ts';
import { giveInterviewed } from '../evidence.ts';
import {
  getHomeLeave,
  insertInterview,
  markSigned,
  unitOfHomeLeave,
  unitOfInterview,
  waitingToSign,
} from '../store/home-leaves.ts';
import { whoIs } from '../store/lists.ts';
import { RUN, refuseSecrets } from '../within.ts';

/** Drawn up anew it takes the place of the former, until it is signed. */
export const drawUpHomeInterview = action({
  name: 'stationed.draw-up-interview',
  input: z.strictObject({ homeLeaveId: HomeLeaveId, heldOn: DayField, answers: Answers }),
  by: RUN,
  inPerson: true,
  within: ({ sql, unitId }, { homeLeaveId }) => unitOfHomeLeave(sql, unitId, homeLeaveId),
  async run({ sql, unitId, now, today, actor }, { homeLeaveId, heldOn, answers }) {
    const { personId, from, interviewedOn } = await getHomeLeave(sql, unitId, homeLeaveId, true);
    if (actor.personId === personId) refuse('own-stationing');
    if (interviewedOn !== null) refuse('wrong-state');
    if (heldOn > today) refuse('in-the-future');
    if (heldOn < from) refuse('wrong-order');
    if (!isWhole(answers)) refuse('answers-not-whole');
    refuseSecrets(...answers.map(({ facts }) => facts));
    const { interviewId, salt } = await insertInterview(sql, unitId, {
      ...{ homeLeaveId, personId, heldOn, answers, at: now, by: actor.accountId },
    });
    return done({
      result: { interviewId },
      record: {
        ...{ personId, homeLeaveId, interviewId, heldOn },
        answers: sealedHash(salt, JSON.stringify(answers), 'answers'),
      },
      touched: 'nothing',
    });
  },
});

/** What is to be signed, with all that stands on its paper. */
async function toSign({ sql, unitId, actor }: Context, interviewId: HomeInterviewId) {
  const personId = actor.personId ?? refuse('not-found');
  const waiting = await waitingToSign(sql, unitId, interviewId, personId);
  const leave = await getHomeLeave(sql, unitId, waiting.homeLeaveId);
  const { name } = await whoIs(sql, unitId, personId);
  return { waiting, leave, personId, name, unitName: (await getUnit(sql, unitId)).name };
}

/** With a correction, which stands beside what was drawn up and changes nothing of it. */
export const signHomeInterview = action({
  name: 'stationed.sign-interview',
  input: z.strictObject({
    homeInterviewId: HomeInterviewId,
    correction: Facts.optional(),
    signature: z.string().min(1).max(SIGNATURE_TEXT_AT_MOST),
  }),
  by: ['member'],
  inPerson: true,
  within: ({ sql, unitId }, { homeInterviewId }) => unitOfInterview(sql, unitId, homeInterviewId),
  async prepare(preparing, { homeInterviewId, correction, signature }) {
    const { now, timeZone, read, services } = preparing;
    const { waiting, leave, name, unitName } = await read((context) => toSign(context, homeInterviewId));
    refuseSecrets(correction);
    const picture = readSignature(signature);
    if (picture.verdict !== 'fine') return refuse('file-refused', SIGNATURE_FAULTS[picture.verdict]);
    const signing = { picture: picture.png, at: now, timeZone };
    const pdf = await printed(
      homeInterviewPaper({ ...waiting, leave, name, unitName, correction, signing }),
      services.fontsRoot,
    );
    const key = await unitKey(preparing);
    const reason = `固定已核对签字的访谈记录 ${homeInterviewId} · Seals signed interview ${homeInterviewId}`;
    const sealed = await sealPdf(pdf, key, { now, name: unitName, reason });
    return { answers: waiting.answers, key, file: await keepSealed(preparing, sealed, 'application/pdf') };
  },
  async run(context, { homeInterviewId, correction }, { answers, key, file }) {
    const { sql, unitId, now } = context;
    const { waiting, personId } = await toSign(context, homeInterviewId);
    const { homeLeaveId, heldOn, salt } = waiting;
    // Drawn up anew while the paper was set: it no longer says what was read.
    if (!isDeepStrictEqual(waiting.answers, answers)) refuse('busy');
    const fileHash = await attach(context, file);
    const certificate = await keepCertificate(sql, unitId, key, now);
    const signed = { homeLeaveId, key: waiting.key, correction, fileHash, at: now };
    if (!(await markSigned(sql, unitId, homeInterviewId, signed))) refuse('wrong-state');
    await giveInterviewed(sql, unitId, now, { homeLeaveId, personId, on: heldOn });
    return done({
      result: { signedAt: now },
      record: {
        ...{ personId, homeLeaveId, interviewId: homeInterviewId, heldOn },
        ...{ file: reference(fileHash), certificate: reference(certificate) },
        correction: correction === undefined ? undefined : sealedHash(salt, correction, 'correction'),
      },
      touched: { people: [personId] },
    });
  },
});
