/**
 * Making certificates: who holds them, what of it was learnt, and with which code. One that stands and says the same is printed again with its
 * code and day; only what is new gets a new one. The paper is set and sealed before the transaction, which looks again at what it says.
 */
import { isDeepStrictEqual } from 'node:util';
import { printed } from '../../exports/printed.ts';
import type { Context, Preparing } from '../../platform/action.ts';
import { refuse } from '../../platform/refusal.ts';
import { newSalt } from '../../platform/sealing.ts';
import { sealPdf, unitKey } from '../units/seal.ts';
import { keepCertificate } from '../units/store/certificates.ts';
import { getUnit } from '../units/store/unit.ts';
import { hoursOf, isSame, type What } from './attestations.ts';
import { codeFor, hashOfCode } from './code.ts';
import { fileNameOf, paperOf } from './documents.ts';
import {
  type Attestation,
  type Holder,
  holders,
  insertAttestation,
  type Learnt,
  latestOf,
  learntOf,
} from './store/attestations.ts';

type Found = {
  readonly holder: Holder;
  readonly learnt: readonly Learnt[];
  /** What stands already and says the same. */
  readonly standing: Attestation | undefined;
};

/** Refuses `not-found` where somebody is none of the unit, `nothing-to-attest` where somebody has learnt none of it. */
async function found({ sql, unitId }: Context, personIds: readonly number[], what: What): Promise<Found[]> {
  const people = await holders(sql, unitId, personIds);
  if (people.length < new Set(personIds).size) refuse('not-found');
  const all: Found[] = [];
  for (const holder of people) {
    const learnt = await learntOf(sql, unitId, holder.personId, what);
    if (hoursOf(learnt) === 0) refuse('nothing-to-attest');
    const latest = await latestOf(sql, unitId, holder.personId, what);
    all.push({ holder, learnt, standing: latest?.stands && isSame(latest.basis, learnt) ? latest : undefined });
  }
  return all;
}

/** For an action's `prepare`. */
export async function prepareAttestations(preparing: Preparing, personIds: readonly number[], what: What) {
  const { services, unitId, now, today } = preparing;
  const { people, unitName } = await preparing.read(async (context) => ({
    people: await found(context, personIds, what),
    unitName: (await getUnit(context.sql, unitId)).name,
  }));
  const all = people.map((one) => {
    const salt = one.standing?.salt ?? newSalt();
    const code = codeFor(services.installationKey, unitId, salt);
    return { ...one, salt, code, issuedOn: one.standing?.issuedOn ?? today };
  });
  const key = await unitKey(preparing);
  const paper = await paperOf({ unitName, origin: services.origin, what, all, at: now });
  const pdf = await printed(paper, services.fontsRoot);
  const reason = '固定培训证明 · Seals training certificates';
  const bytes = await sealPdf(pdf, key, { now, name: unitName, reason });
  return { all, key, file: { name: fileNameOf(what, today), mediaType: 'application/pdf', bytes } };
}

export type Prepared = Awaited<ReturnType<typeof prepareAttestations>>;
type Made = { readonly attestationId: number; readonly personId: number; readonly again: boolean };

/** For its `run`: in the transaction. Refuses `busy` where what is attested has changed meanwhile. */
export async function makeAttestations(
  context: Context,
  what: What,
  { all, key }: Prepared,
): Promise<{ readonly made: readonly Made[]; readonly certificate: string }> {
  const { sql, unitId, now, actor } = context;
  const again = await found(
    context,
    all.map(({ holder }) => holder.personId),
    what,
  );
  const said = ({ holder, learnt }: Found) => ({ holder, learnt });
  if (!isDeepStrictEqual(again.map(said), all.map(said))) refuse('busy');
  const certificate = await keepCertificate(sql, unitId, key, now);
  const made: Made[] = [];
  for (const { holder, learnt, standing, salt, code, issuedOn } of all) {
    const { personId } = holder;
    const by = { at: now, by: actor.accountId, issuedOn };
    const attestationId =
      standing?.attestationId ??
      (await insertAttestation(sql, unitId, {
        ...{ ...what, personId, basis: learnt, hours: hoursOf(learnt) },
        ...{ ...by, codeHash: hashOfCode(unitId, code), salt },
      }));
    made.push({ attestationId, personId, again: standing !== undefined });
  }
  return { made, certificate };
}
