/** How a unit comes to be a candidate, and what is found about it. */
import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { ArrivalId, CorrespondentId, KeyUnitId, ListChangeId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { namedArrival } from '../../dispatches/actions/receive.ts';
import type { ContentOf } from '../../dispatches/content.ts';
import { getArrival, holdArrival, logArrivalLook, markOpened, markSettled } from '../../dispatches/store/arrivals.ts';
import { getCorrespondent, listCorrespondents } from '../../dispatches/store/correspondents.ts';
import { CreditCodeField, FindingsField, refuseSecrets } from '../fields.ts';
import type { Finding, ListChange, Origin } from '../organ.ts';
import { hasChangeInHand, holdChange, insertChange, markWithdrawn, sealFindings } from '../store/changes.ts';
import { findKeyUnit, getKeyUnit, insertKeyUnit, isListed, tieKeyUnit } from '../store/key-units.ts';
import { inOrgan, namedChange, namedKeyUnit, OFFICER } from '../within.ts';

const hashOfFindings = (salt: Buffer, findings: readonly Finding[]) =>
  sealedHash(salt, JSON.stringify(findings), 'findings');

type Wish = {
  readonly subject: { readonly name: string; readonly creditCode?: string | undefined };
  readonly correspondentId: number | undefined;
  readonly origin: Origin;
  readonly nomination?: number;
  readonly findings: readonly Finding[];
};

/** A new candidate, or one known and not on the list for which nothing is in hand: who was declined or removed may come again. */
async function candidate(context: Context, { subject, correspondentId, origin, nomination, findings }: Wish) {
  const { sql, unitId, now, today, actor } = context;
  if (correspondentId !== undefined) await unitAmongCorrespondents(context, correspondentId);
  refuseSecrets(findings);
  const known = await findKeyUnit(sql, unitId, subject);
  if (known) {
    await getKeyUnit(sql, unitId, known.keyUnitId, true);
    if (await hasChangeInHand(sql, unitId, known.keyUnitId)) refuse('already-candidate');
    if (await isListed(sql, unitId, known.keyUnitId, today)) refuse('already-candidate');
    if (correspondentId !== undefined) await tieKeyUnit(sql, unitId, known.keyUnitId, correspondentId);
  }
  const wish = { ...subject, correspondentId, origin, nomination, at: now, by: actor.accountId };
  const keyUnitId = known?.keyUnitId ?? (await insertKeyUnit(sql, unitId, wish));
  const proposed = { keyUnitId, change: 'listing', findings, at: now, by: actor.accountId } as const;
  const changeId = await insertChange(sql, unitId, proposed);
  return { keyUnitId, changeId };
}

async function unitAmongCorrespondents({ sql, unitId }: Context, correspondentId: number): Promise<void> {
  const { kind, name } = await getCorrespondent(sql, unitId, correspondentId);
  if (kind !== 'unit') refuse('wrong-receiver-kind', { name });
}

export const addCandidate = action({
  name: 'organ.add-candidate',
  input: z.strictObject({
    unitName: line(200),
    creditCode: CreditCodeField.optional(),
    correspondentId: CorrespondentId.optional(),
    findings: FindingsField.default([]),
  }),
  by: OFFICER,
  within: inOrgan,
  async run(context, { unitName, creditCode, correspondentId, findings }) {
    const subject = { name: unitName, creditCode };
    const result = await candidate(context, { subject, correspondentId, origin: 'own', findings });
    return done({ result, record: { ...result, origin: 'own', correspondentId }, touched: 'nothing' });
  },
});

/** The nomination of a department, or a unit's own application: opened (which is logged), and made a candidate. */
export const takeNomination = action({
  name: 'organ.take-nomination',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: OFFICER,
  within: async (context, input) => {
    await inOrgan(context);
    return namedArrival(context, input);
  },
  async run(context, { arrivalId }) {
    const { sql, unitId, now, actor } = context;
    await holdArrival(sql, unitId, arrivalId);
    const { type, settledAt, envelope, correspondentId: from } = await getArrival(sql, unitId, arrivalId);
    if (type !== 'nomination' || settledAt !== null) refuse('wrong-state');
    await markOpened(sql, unitId, arrivalId, now);
    await logArrivalLook(sql, unitId, { arrivalId, at: now, accountId: actor.accountId, purpose: 'handle' });
    const { subject, factors, own } = envelope.content as ContentOf<'nomination'>;
    const bySubject = own && envelope.sender.kind === 'unit';
    const correspondentId = bySubject ? from : await correspondentOfCode(context, subject.creditCode);
    const result = await candidate(context, {
      subject: { name: subject.name, creditCode: CreditCodeField.safeParse(subject.creditCode).data },
      origin: bySubject ? 'self-applied' : 'nominated',
      ...{ correspondentId, nomination: arrivalId, findings: FindingsField.safeParse(factors).data ?? [] },
    });
    await markSettled(sql, unitId, arrivalId, now);
    return done({ result, record: { ...result, arrivalId, correspondentId }, touched: 'nothing' });
  },
});

/** A unit of that code with which the organ corresponds; by its name alone nobody is taken for another. */
async function correspondentOfCode({ sql, unitId }: Context, creditCode: string | undefined) {
  if (!creditCode) return undefined;
  const known = await listCorrespondents(sql, unitId);
  return known.find((one) => one.kind === 'unit' && one.creditCode === creditCode)?.correspondentId;
}

export const proposeChange = action({
  name: 'organ.propose-change',
  input: z.strictObject({
    keyUnitId: KeyUnitId,
    change: z.enum(['adjustment', 'removal']),
    findings: FindingsField.default([]),
  }),
  by: OFFICER,
  within: namedKeyUnit,
  async run({ sql, unitId, now, today, actor }, { keyUnitId, change, findings }) {
    refuseSecrets(findings);
    await getKeyUnit(sql, unitId, keyUnitId, true);
    if (!(await isListed(sql, unitId, keyUnitId, today))) refuse('not-listed');
    if (await hasChangeInHand(sql, unitId, keyUnitId)) refuse('change-in-hand');
    const proposed = { keyUnitId, change: change satisfies ListChange, findings, at: now, by: actor.accountId };
    const changeId = await insertChange(sql, unitId, proposed);
    return done({ result: { changeId }, record: { keyUnitId, changeId, change }, touched: 'nothing' });
  },
});

/** All that is found so far, anew: until it is decided. */
export const recordFindings = action({
  name: 'organ.record-findings',
  input: z.strictObject({ changeId: ListChangeId, findings: FindingsField }),
  by: OFFICER,
  within: namedChange,
  async run({ sql, unitId }, { changeId, findings }) {
    const one = await holdChange(sql, unitId, changeId);
    if (one.state !== 'open') refuse('wrong-state');
    refuseSecrets(findings);
    await sealFindings(sql, unitId, one, findings);
    const record = {
      changeId,
      before: hashOfFindings(one.salt, one.findings),
      after: hashOfFindings(one.salt, findings),
    };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

/** Before it is decided. */
export const withdrawChange = action({
  name: 'organ.withdraw-change',
  input: z.strictObject({ changeId: ListChangeId }),
  by: OFFICER,
  within: namedChange,
  async run({ sql, unitId }, { changeId }) {
    const { state } = await holdChange(sql, unitId, changeId);
    if (state !== 'open') refuse('wrong-state');
    await markWithdrawn(sql, unitId, changeId);
    return done({ result: {}, record: { changeId }, touched: 'nothing' });
  },
});

/** Says which correspondent the unit is, so that its notice can be sent as a dispatch. */
export const tieToCorrespondent = action({
  name: 'organ.tie-correspondent',
  input: z.strictObject({ keyUnitId: KeyUnitId, correspondentId: CorrespondentId }),
  by: OFFICER,
  within: namedKeyUnit,
  async run(context, { keyUnitId, correspondentId }) {
    const { sql, unitId } = context;
    const { correspondentId: before } = await getKeyUnit(sql, unitId, keyUnitId, true);
    await unitAmongCorrespondents(context, correspondentId);
    await tieKeyUnit(sql, unitId, keyUnitId, correspondentId);
    return done({ result: {}, record: { keyUnitId, before, correspondentId }, touched: 'nothing' });
  },
});
