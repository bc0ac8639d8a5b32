/**
 * A request is recorded as it was made, whether or not the unit may go along with it: what lacks instrument, approval, a second officer
 * or credentials is recorded as refused by the unit, with the ground (Counter-Espionage Law 25, 26, 31).
 */
import { z } from 'zod';
import { canonical } from '../../../journal/entry.ts';
import { type Day, plusMonths } from '../../../law/day.ts';
import { effectiveFigures } from '../../../law/parameters.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { RequestId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { choicesOf } from '../../duties/store/facts.ts';
import {
  APPROVALS,
  BASES,
  groundToRefuse,
  OFFICERS_AT_MOST,
  RECORD,
  REFUSED_BY_HEAD,
  SCOPE_LINES_AT_MOST,
} from '../requests.ts';
import { getRequest, insertRequest, markRefused, putWords, setSilence } from '../store/requests.ts';
import { held, named, OWN_ROW, ofUnit, refuseSecrets } from '../within.ts';

/** By which provision those concerned are not told, and until when; `wholly` where the law forbids even to say that something is withheld. */
const Silence = z.strictObject({ reference: line(200), until: DayField, wholly: z.boolean() });

async function allowSilence({ sql, unitId, today }: Context, until: Day): Promise<void> {
  const months = effectiveFigures(await choicesOf(sql, unitId))['request.silence'];
  if (until < today || until > plusMonths(today, months)) refuse('silence-too-long', { months });
}

export const recordRequest = action({
  name: 'requests.record',
  input: z.strictObject({
    organ: line(100),
    /** Its number, or nothing where none was shown. */
    instrument: line(80).optional(),
    basis: z.enum(BASES),
    approval: z.enum(APPROVALS),
    officers: z
      .array(z.strictObject({ name: line(60), credential: line(40), shown: z.boolean() }))
      .min(1)
      .max(OFFICERS_AT_MOST),
    /** As the instrument words it, line by line. */
    scope: z.array(line(300)).min(1).max(SCOPE_LINES_AT_MOST),
    receivedOn: DayField,
    answerBy: DayField,
    silence: Silence.optional(),
  }),
  by: RECORD,
  within: ofUnit,
  async run(context, { officers, scope, silence, ...one }) {
    const { sql, unitId, actor, now, today } = context;
    if (one.receivedOn > today) refuse('in-the-future');
    if (one.answerBy < one.receivedOn) refuse('wrong-order');
    if (silence) await allowSilence(context, silence.until);
    refuseSecrets([one.organ, one.instrument ?? '', officers, scope, silence?.reference ?? '']);
    const ground = groundToRefuse({ ...one, officers });
    const words = { officers, scope, silence: silence?.reference };
    const { requestId, salt } = await insertRequest(sql, unitId, {
      ...{ ...one, instrument: one.instrument, words, ground },
      ...{ silentUntil: silence?.until, wholly: silence?.wholly ?? false },
      ...{ at: now, by: actor.accountId, on: today },
    });
    return done({
      result: { requestId, ground: ground ?? null },
      record: {
        ...{ requestId, basis: one.basis, approval: one.approval, receivedOn: one.receivedOn, answerBy: one.answerBy },
        ...{ officers: officers.length, shown: officers.filter(({ shown }) => shown).length, scopeLines: scope.length },
        ...{ silentUntil: silence?.until, wholly: silence?.wholly, refused: ground },
        typed: sealedHash(salt, canonical([one.organ, one.instrument ?? null, words]), 'typed'),
      },
      touched: OWN_ROW,
    });
  },
});

/** Asked with a paper that is in order, for more than it says or than its power reaches. */
export const refuseRequest = action({
  name: 'requests.refuse',
  input: z.strictObject({
    requestId: RequestId,
    ground: z.enum(REFUSED_BY_HEAD),
    reasons: paragraph(1000)
      .transform((text) => text.trim())
      .pipe(z.string().min(2)),
  }),
  by: ['head'],
  inPerson: true,
  within: named,
  async run(context, { requestId, ground, reasons }) {
    const { sql, unitId, actor, now, today } = context;
    const one = await held(context, requestId, 'recorded', 'approved');
    refuseSecrets(reasons);
    await putWords(sql, unitId, one, { refusal: reasons });
    await markRefused(sql, unitId, requestId, ground, { at: now, by: actor.accountId, on: today });
    const record = { requestId, ground, reasons: sealedHash(one.salt, reasons, 'refusal') };
    return done({ result: {}, record, touched: OWN_ROW });
  },
});

/** Set, prolonged or ended: each time for so many months at most, and each time in the record. What was told cannot be taken back. */
export const silenceRequest = action({
  name: 'requests.set-silence',
  input: z.strictObject({ requestId: RequestId, silence: Silence.nullable() }),
  by: ['head'],
  inPerson: true,
  within: named,
  async run(context, { requestId, silence }) {
    const { sql, unitId, today } = context;
    const one = await getRequest(sql, unitId, requestId, true);
    if (one.state === 'refused') refuse('wrong-state');
    const told = one.handedOverAt !== null && (one.silentUntil === null || one.silentUntil < today);
    if (told) refuse('silence-over');
    if (silence) {
      await allowSilence(context, silence.until);
      refuseSecrets(silence.reference);
      await putWords(sql, unitId, one, { silence: silence.reference });
    }
    await setSilence(sql, unitId, requestId, { silentUntil: silence?.until ?? null, wholly: silence?.wholly ?? false });
    return done({
      result: {},
      record: {
        ...{ requestId, until: silence?.until ?? null, wholly: silence?.wholly, before: one.silentUntil },
        reference: silence && sealedHash(one.salt, silence.reference, 'silence'),
      },
      touched: 'nothing',
    });
  },
});
