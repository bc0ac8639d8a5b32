/**
 * Making packs, one at a time, while the server goes on answering: begun after the act that asked, and taken up again by the job of every
 * minute where a program fell. What is made lies sealed in the folder of files before the one transaction that says it is ready, logs a look
 * at everybody in it and writes the hashes into the record.
 */
import { Readable } from 'node:stream';
import { Encrypter } from 'age-encryption';
import { codeOf, toPdf, UnprintableCharacters } from '../../documents/compile.ts';
import { packPaper, withoutCharacters } from '../../documents/pack.ts';
import { packDocx } from '../../documents/pack-docx.ts';
import type { Paper } from '../../documents/paper.ts';
import { keepTaken } from '../../exports/store/taken.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded, reference } from '../../journal/entry.ts';
import { logLook } from '../../journal/look.ts';
import { dayAt, instant, plusDays } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { type FileHash, keepPieces } from '../../platform/files.ts';
import type { World } from '../../platform/perform.ts';
import { addFile } from '../../platform/store.ts';
import { ZipTooLarge } from '../../platform/zip.ts';
import { choicesOf, timeZoneOf } from '../duties/store/facts.ts';
import { packContent, writingOf } from './documents.ts';
import { folderOf } from './folder.ts';
import { type Gathered, gather } from './gather.ts';
import type { PackCounts, PackForm, Phase } from './inspection-packs.ts';
import { bytesOf, type CheckedOriginal, checkOriginals, printWritten } from './originals.ts';
import { type MadeFile, sayProgress, takeInHand, writeFailure, writeMade } from './store/packs.ts';
import { dropFiles } from './store/retention.ts';

export const PACK_TYPES: Record<PackForm, { readonly mediaType: string; readonly ending: string }> = {
  pdf: { mediaType: 'application/pdf', ending: 'pdf' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  folder: { mediaType: 'application/zip', ending: 'zip' },
  sealed: { mediaType: 'application/octet-stream', ending: 'zip.age' },
};

let line: Promise<unknown> = Promise.resolve();

/** May run at any time and twice: what waits is made, one after the other in this program. Answers how many. */
export function makeWaiting(world: World, unitId: number): Promise<number> {
  const turn = line.then(() => makeAll(world, unitId));
  line = turn.catch(() => {});
  return turn;
}

async function makeAll(world: World, unitId: number): Promise<number> {
  let made = 0;
  for (;;) {
    const packId = await world.db.inUnit(unitId, (sql) => takeInHand(sql, unitId, instant(world.clock())));
    if (packId === undefined) return made;
    made += 1;
    try {
      await makeOne(world, unitId, packId);
    } catch (reason) {
      const tooLarge = reason instanceof ZipTooLarge;
      await world.db.inUnit(unitId, (sql) =>
        writeFailure(sql, unitId, packId, tooLarge ? 'too-large' : 'fault', tooLarge),
      );
      if (!tooLarge) world.onLeft?.(reason);
    }
  }
}

async function makeOne(world: World, unitId: number, packId: number): Promise<void> {
  const { db, services } = world;
  const { signer } = services.record;
  const at = world.clock();
  const now = instant(at);
  let said = 0;
  const progress = async (phase: Phase, percent: number) => {
    if (percent <= said) return;
    said = percent;
    await db.inUnit(unitId, (sql) => sayProgress(sql, unitId, packId, phase, percent, instant(world.clock())));
  };
  const gathered = await db.inUnit(
    unitId,
    async (sql) => {
      const timeZone = await timeZoneOf(sql, unitId);
      return gather(sql, { unitId, packId, now, today: dayAt(at, timeZone), timeZone, signer });
    },
    'reads',
  );
  await progress('originals', 25);
  const { pack, evidence, proofs, today } = gathered;
  const files = await checkOriginals(world, unitId, gathered.originals, {
    ...{ wanted: pack.originals, byPerson: pack.kind === 'by-person', evidence, entries: proofs?.entries ?? [] },
  });
  await progress('paper', 45);
  const print = (paper: Paper) => printedAnyhow(paper, services.fontsRoot);
  const originals = [...files, ...(await printWritten(gathered.written, files.length + 1, print))];
  const writing = writingOf(gathered, originals);
  const content = packContent(writing, signer.fingerprint);
  const pdf = await print(packPaper(content));
  const docx = await packDocx(content);
  const opened = (one: CheckedOriginal) => bytesOf(world, unitId, one);
  const parts = { gathered, originals, opened, pdf, docx, signer, unitId, at, writing };
  const folder = folderOf(parts, (done, all) => progress('sealing', 60 + Math.floor((39 * done) / all)));
  const outputs: [PackForm, AsyncIterable<Uint8Array>][] = pack.recipient
    ? [['sealed', await sealed(folder, pack.recipient)]]
    : [
        ['folder', folder],
        ['pdf', inOnePiece(pdf)],
        ['docx', inOnePiece(docx)],
      ];
  const made: (MadeFile & { readonly key: Buffer })[] = [];
  for (const [form, pieces] of outputs) {
    const { hash: fileHash, contentHash, size, key } = await keepPieces(services.filesRoot, pieces);
    made.push({ form, fileHash, contentHash, size, key });
  }
  await db.inUnit(unitId, async (sql) => {
    const days = effectiveFigures(await choicesOf(sql, unitId))['keep.inspection-pack-files'];
    const people = gathered.people.map(({ personId }) => personId);
    const counts = countsOf(gathered, originals);
    const ready = { packId, counts, people, at: now, destroyOn: plusDays(today, days) };
    for (const { fileHash, size, key, form } of made)
      await addFile(sql, unitId, { hash: fileHash as FileHash, size, key, mediaType: PACK_TYPES[form].mediaType }, now);
    if (!(await writeMade(sql, unitId, ready, made)))
      throw new Error(
        `pack ${packId} was taken from the hand of who made it, or somebody in it is gone: it is made anew`,
      );
    const seen = { at: now, accountId: pack.askedById, purpose: 'inspection' as const };
    if (pack.kind === 'by-person')
      for (const personId of people) await logLook(sql, { ...seen, unitId, personId, query: 'inspection-packs.make' });
    else
      await keepTaken(sql, unitId, {
        list: 'inspection-packs.make',
        at: now,
        by: pack.askedById,
        purpose: 'inspection',
        people,
      });
    const facts = recorded({
      packId,
      ...counts,
      files: made.map(({ form, contentHash }) => ({ form, sha256: reference(contentHash) })),
    });
    await appendEntry(sql, { unit: unitId, at: now, action: 'inspection-packs.made', by: 0, facts });
  });
}

/** A name may hold a character that no font here has: it is spelt by its code, and the pack is not held up. */
async function printedAnyhow(paper: Paper, fontsRoot: string | undefined): Promise<Uint8Array> {
  try {
    return await toPdf(paper, fontsRoot);
  } catch (reason) {
    if (!(reason instanceof UnprintableCharacters)) throw reason;
    const spelt = new Map(reason.characters.map((one) => [one, `〔${codeOf(one)}〕`]));
    return printedAnyhow({ ...paper, data: withoutCharacters(paper.data, spelt) }, fontsRoot);
  }
}

async function sealed(folder: AsyncGenerator<Uint8Array>, recipient: string): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(Readable.toWeb(Readable.from(folder)) as ReadableStream<Uint8Array>);
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function countsOf(
  { people, duties, persons, breaches, evidence, proofs }: Gathered,
  originals: readonly CheckedOriginal[],
): PackCounts {
  const of = (...states: readonly CheckedOriginal['state'][]) =>
    originals.filter(({ state }) => states.includes(state)).length;
  return {
    ...{
      people: people.length,
      duties: duties.length,
      evidence: evidence.length,
      entries: proofs?.entries.length ?? 0,
    },
    ...{ originals: of('in', 'unproved', 'printed'), left: of('of-many', 'too-large', 'not-asked', 'gone') },
    ...{
      altered: of('altered', 'replaced'),
      unproved: of('unproved'),
      broken: (breaches ?? persons.flatMap(({ orders }) => orders.filter(({ kept }) => kept === false))).length,
    },
  };
}

/** Files whose days are over go; the record says so. May run twice. */
export async function forgetPackFiles({ db, clock }: World, unitId: number): Promise<void> {
  const at = clock();
  await db.inUnit(unitId, async (sql) => {
    const today = dayAt(at, await timeZoneOf(sql, unitId));
    for (const packId of await dropFiles(sql, unitId, today, instant(at)))
      await appendEntry(sql, {
        ...{ unit: unitId, at: instant(at), action: 'inspection-packs.forget-files', by: 0 },
        facts: recorded({ packId }),
      });
  });
}
