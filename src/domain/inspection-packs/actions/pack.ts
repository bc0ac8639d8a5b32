/** A pack is asked for, taken, handed over. What is in it, for whom and who took it stands in the record. */
import { Encrypter } from 'age-encryption';
import { z } from 'zod';
import { keepTaken } from '../../../exports/store/taken.ts';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import { plusDays } from '../../../law/day.ts';
import { effectiveFigures } from '../../../law/parameters.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { readFile } from '../../../platform/files.ts';
import { InspectionDrawId, InspectionPackId, PersonId, type UnitId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { findFile } from '../../../platform/store.ts';
import { choicesOf } from '../../duties/store/facts.ts';
import { getUnit } from '../../units/store/unit.ts';
import {
  PACK_FORMS,
  PACK_KINDS,
  PACK_PURPOSES,
  type PackPurpose,
  PEOPLE_AT_MOST,
  packStand,
  READ,
  REDACTIONS,
  RUN,
} from '../inspection-packs.ts';
import { makeWaiting, PACK_TYPES } from '../make.ts';
import { PACK_DUTIES } from '../sources.ts';
import { getDraw } from '../store/draws.ts';
import { filesOfPack, getPack, insertPack, unitOfPack, writeHanded } from '../store/packs.ts';
import { peopleOf } from '../store/people.ts';
import { DutyField } from './draw.ts';

/** A department or an organ is who inspects, not who is inspected. */
async function ofUnit({ sql, unitId }: Pick<Context, 'sql' | 'unitId'>): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? ownUnit({ unitId }) : refuse('no-packs-here');
}

/** X25519 alone, as the program opens it itself: whether it is one shows when it is used. */
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

const MakeInput = z
  .strictObject({
    kind: z.enum(PACK_KINDS),
    purpose: z.enum(PACK_PURPOSES),
    language: z.enum(['zh', 'en']).default('zh'),
    /** By duty: none means all. */
    duties: z.array(DutyField).max(PACK_DUTIES.length).default([]),
    people: z.array(PersonId).max(PEOPLE_AT_MOST).default([]),
    drawId: InspectionDrawId.optional(),
    originals: z.boolean(),
    recipient: z.string().max(100).optional(),
    forWhom: line(100),
    basis: line(200),
  })
  .refine(({ kind, people, drawId }) => (kind === 'by-person') === (people.length > 0 || drawId !== undefined), {
    path: ['people'],
  })
  .refine(({ people, drawId }) => people.length === 0 || drawId === undefined, { path: ['drawId'] });

export const make = action({
  name: 'inspection-packs.make',
  input: MakeInput,
  by: RUN,
  inPerson: true,
  within: ofUnit,
  /** Not waited for: the page shows how far it is. What falls is taken up by the job. */
  afterwards: async (world, unitId) => void makeWaiting(world, unitId).catch((reason) => world.onLeft?.(reason)),
  async run(
    context,
    { kind, purpose, language, duties: asked, people: chosen, drawId, originals, recipient, forWhom, basis },
  ) {
    const { sql, unitId, actor, now } = context;
    const { byPerson, originals: mayHaveOriginals } = REDACTIONS[purpose];
    if (kind === 'by-person' && !byPerson) refuse('purpose-by-duty-only');
    if (originals && !mayHaveOriginals) refuse('originals-not-for-purpose');
    if (recipient !== undefined && !isRecipient(recipient)) refuse('recipient-unreadable');
    if (bearsSecrecyMark(`${forWhom} ${basis}`)) refuse('secrecy-mark');
    const people = kind === 'by-person' ? await peopleInSight(context, purpose, { chosen, drawId }) : [];
    const duties = kind === 'by-duty' ? PACK_DUTIES.filter((code) => asked.length === 0 || asked.includes(code)) : [];
    const words = { forWhom, basis };
    const one = { kind, purpose, language, duties, people, drawId, originals, recipient, words };
    const { packId, salt } = await insertPack(sql, unitId, { ...one, at: now, by: actor.accountId });
    return done({
      result: { packId },
      record: {
        ...{
          packId,
          kind,
          purpose,
          language,
          originals,
          duties: duties.map(reference),
          people,
          drawId: drawId ?? null,
        },
        recipient: recipient === undefined ? null : reference(recipient),
        ...{ forWhom: sealedHash(salt, forWhom, 'for-whom'), basis: sealedHash(salt, basis, 'basis') },
      },
      touched: 'nothing',
    });
  },
});

/** Whoever was drawn, or was chosen; each in the unit, and of those whom the purpose reaches. */
async function peopleInSight(
  { sql, unitId }: Context,
  purpose: PackPurpose,
  { chosen, drawId }: { chosen: readonly PersonId[]; drawId: InspectionDrawId | undefined },
): Promise<readonly PersonId[]> {
  const draw = drawId === undefined ? undefined : await getDraw(sql, unitId, drawId);
  if (draw && (draw.drawnAt === null || draw.purpose !== purpose)) refuse('draw-does-not-fit');
  const wanted = [...new Set(draw ? draw.drawn : chosen)];
  const found = await peopleOf(sql, unitId, wanted);
  const seen = found.filter(({ secretRelated }) => REDACTIONS[purpose].whose === 'everyone' || secretRelated);
  if (seen.length < wanted.length || wanted.length === 0)
    refuse('person-out-of-sight', { count: wanted.length - seen.length });
  return wanted;
}

function isRecipient(text: string): boolean {
  if (!RECIPIENT.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** A file of the pack leaves: each time anew in the record. */
export const take = action({
  name: 'inspection-packs.take',
  input: z.strictObject({ packId: InspectionPackId, form: z.enum(PACK_FORMS) }),
  by: READ,
  inPerson: true,
  within: ({ sql, unitId }, { packId }) => unitOfPack(sql, unitId, packId),
  prepare: ({ read, services, today }, { packId, form }) =>
    read(async ({ sql, unitId }) => {
      const pack = await getPack(sql, unitId, packId);
      if (packStand(pack) === 'files-gone' || (pack.destroyOn !== null && pack.destroyOn < today))
        refuse('pack-files-gone', { day: pack.destroyOn ?? '' });
      const file = (await filesOfPack(sql, unitId, packId)).find((one) => one.form === form) ?? refuse('not-found');
      const kept = file.fileHash === null ? undefined : await findFile(sql, unitId, file.fileHash);
      const bytes = kept && (await readFile(services.filesRoot, kept.hash, kept.key));
      const { mediaType, ending } = PACK_TYPES[form];
      const name = `${{ zh: '迎检材料', en: 'inspection-pack' }[pack.language]}-${packId}.${ending}`;
      return { file: { name, mediaType, bytes: bytes ?? refuse('not-found') }, contentHash: file.contentHash };
    }),
  /** Whoever stands in it sees on his own page that it was opened, and by whom. */
  async run({ sql, unitId, actor, now }, { packId, form }, { file, contentHash }) {
    const { people } = await getPack(sql, unitId, packId);
    const taken = {
      list: 'inspection-packs.take',
      at: now,
      by: actor.accountId,
      purpose: 'inspection',
      people,
    } as const;
    await keepTaken(sql, unitId, taken);
    return done({ result: { file }, record: { packId, form, sha256: reference(contentHash) }, touched: 'nothing' });
  },
});

export const handOver = action({
  name: 'inspection-packs.hand-over',
  input: z.strictObject({ packId: InspectionPackId, receiver: line(60) }),
  by: RUN,
  inPerson: true,
  within: ({ sql, unitId }, { packId }) => unitOfPack(sql, unitId, packId),
  async run({ sql, unitId, actor, now, today }, { packId, receiver }) {
    const pack = await getPack(sql, unitId, packId, true);
    if (packStand(pack) !== 'ready') refuse('wrong-state');
    const days = effectiveFigures(await choicesOf(sql, unitId))['keep.inspection-pack-files'];
    const destroyOn = plusDays(today, days);
    const by = actor.accountId;
    const salt = await writeHanded(sql, unitId, { packId, receiver, at: now, on: today, by, destroyOn });
    const { people } = pack;
    await keepTaken(sql, unitId, { list: 'inspection-packs.hand-over', at: now, by, purpose: 'inspection', people });
    const files = (await filesOfPack(sql, unitId, packId)).map(({ form, contentHash }) => ({
      form,
      sha256: reference(contentHash),
    }));
    return done({
      result: { destroyOn },
      record: { packId, receiver: sealedHash(salt, receiver, 'receiver'), people: people.length, files },
      touched: 'nothing',
    });
  },
});
