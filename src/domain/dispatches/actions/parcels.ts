/**
 * Across an air gap: what is signed and not yet receipted goes as one sealed file to a disk, and comes in from one. An import that is refused
 * is itself an act: the record says that it was, by which fault, and nothing else is written.
 */
import { z } from 'zod';
import { SCAN_BYTES_AT_MOST } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { CorrespondentId, type UnitId } from '../../../platform/ids.ts';
import { receivingKeyOf } from '../../../platform/receiving-key.ts';
import { refuse } from '../../../platform/refusal.ts';
import { type Letter, sha256 } from '../envelope.ts';
import { PARCEL_FAULT_WORDS } from '../faults.ts';
import { openParcel, packParcel } from '../parcel.ts';
import { letterWith } from '../postman.ts';
import { CLERKS } from '../roles.ts';
import { noteRefused } from '../store/arrivals.ts';
import { getCorrespondent } from '../store/correspondents.ts';
import { listOutgoing, markExported } from '../store/deliveries.ts';
import { checkLetters, takeIn, touchedBy } from '../take-in.ts';

const LETTERS_A_PARCEL = 200;
/** So that the other side can take it in as one upload; what does not fit goes with the next, in order. */
const BYTES_A_PARCEL = SCAN_BYTES_AT_MOST - 1024 * 1024;

async function lettersUpTo(
  lent: Parameters<typeof letterWith>[0],
  unitId: number,
  out: Awaited<ReturnType<typeof listOutgoing>>,
): Promise<Letter[]> {
  const letters: Letter[] = [];
  let left = BYTES_A_PARCEL;
  for (const one of out) {
    const letter = await letterWith(lent, unitId, one);
    left -= [...letter.files.values()].reduce((sum, file) => sum + file.length + 1024, letter.bytes.length + 8192);
    if (left < 0 && letters.length > 0) break;
    letters.push(letter);
  }
  return letters;
}

/** What waits; with `again` also what went on a disk before and was not heard of since: who has it passes over it. */
export const packParcelFor = action({
  name: 'dispatches.pack-parcel',
  /** `from`: all that was ever sent, from this place of the line on: for a receiver who lost it. */
  input: z.strictObject({
    correspondentId: CorrespondentId,
    again: z.boolean().default(false),
    from: z.int().min(1).max(1_000_000_000).optional(),
  }),
  by: CLERKS,
  within: async ({ sql, unitId }: Context, { correspondentId }): Promise<UnitId> => {
    await getCorrespondent(sql, unitId, correspondentId);
    return unitId;
  },
  async prepare({ read, services, unitId, now }, { correspondentId, again, from }) {
    const to = await read(({ sql }) => getCorrespondent(sql, unitId, correspondentId));
    if (to.isHere) refuse('body-is-here');
    if (to.state !== 'confirmed') refuse('receiver-not-confirmed', { name: to.name });
    const out = await read(({ sql }) =>
      listOutgoing(
        sql,
        unitId,
        { waitingFor: correspondentId, ...(from === undefined ? { again } : { from }) },
        LETTERS_A_PARCEL,
      ),
    );
    if (out.length === 0) refuse('nothing-to-export');
    const letters = await read(({ sql }) => lettersUpTo({ sql, services }, unitId, out));
    const bytes = await packParcel(letters, to.recipient, new Date(now));
    return { bytes, name: to.name, upTo: out[letters.length - 1]!.sequence, letters: letters.length };
  },
  async run({ sql, unitId, now, today }, { correspondentId, from }, { bytes, name, upTo, letters }) {
    await markExported(sql, unitId, correspondentId, upTo, now);
    const file = { name: `${today}-${name}-${upTo}.bulwark-parcel.age`, mediaType: 'application/octet-stream', bytes };
    return done({
      result: { file },
      record: { correspondentId, letters, from, upTo, parcel: reference(sha256(bytes)) },
      touched: 'nothing',
    });
  },
});

/** Answers what was taken in, or why nothing was. */
export const importParcel = action({
  name: 'dispatches.import-parcel',
  input: z.strictObject({}),
  by: CLERKS,
  takesFile: true,
  within: ownUnit,
  async prepare({ upload, services, unitId, read }) {
    const bytes = upload?.bytes ?? refuse('file-refused', PARCEL_FAULT_WORDS['not-a-parcel']);
    const { identity } = await receivingKeyOf(services.keysRoot, unitId);
    const letters = await openParcel(bytes, identity);
    const reading = {
      unitId,
      services,
      read: <T>(work: (sql: Context['sql']) => Promise<T>) => read(({ sql }) => work(sql)),
    };
    return {
      hash: sha256(bytes),
      checked: typeof letters === 'string' ? letters : await checkLetters(reading, letters),
    };
  },
  async run({ sql, unitId, now, actor }, _, { hash, checked }) {
    const parcel = reference(hash);
    const taken = typeof checked === 'string' ? checked : await takeIn({ sql, unitId, now }, checked);
    const fault = typeof taken === 'string' ? taken : taken.length === 0 ? 'imported-before' : undefined;
    if (fault) await noteRefused(sql, unitId, { at: now, by: actor.accountId, fault, hash });
    const letters = typeof taken === 'string' ? [] : taken;
    return done({
      result: {
        taken: letters.map(({ arrivalId, type }) => ({ arrivalId, type })),
        refused: fault && { fault, ...PARCEL_FAULT_WORDS[fault] },
      },
      record: {
        ...{ parcel, refused: fault },
        taken: letters.map(({ envelopeHash, ...one }) => ({ ...one, envelope: reference(envelopeHash) })),
      },
      touched: touchedBy(letters),
    });
  },
});
