/**
 * Reading a proposal's file while the server goes on answering: in the worker thread of src/imports, then in batches into the
 * database, then weighed against what is there. One transaction writes all of it, so that a proposal is read or is not; how far it
 * is stands in the proposal's own row, written by transactions beside.
 *
 * A reading begins after the transaction that asked for it: it first waits for the lock that this one holds (lockReading for a new
 * proposal, the row itself for one that is read again).
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/connect.ts';
import { type RosterRead, readInWorker } from '../../imports/worker.ts';
import type { World } from '../../platform/perform.ts';
import { Refusal } from '../../platform/refusal.ts';
import { fileOfProposal, held, letGo, setBusy } from './held-files.ts';
import { countsOf, proposedOf } from './proposed-row.ts';
import {
  columnsOf,
  type Failure,
  holdProposal,
  lockReading,
  markFailed,
  markReady,
  removeRows,
  setProgress,
} from './store/proposals.ts';
import { addRemarks, addRows } from './store/rows.ts';
import { weighAndKeep } from './weighing.ts';

/** This run of the program: a proposal that another run was reading has been cut off. */
export const READER = randomUUID();

export type Reader = {
  readonly world: World;
  /** Told of the unexpected, for the log. */
  readonly onFault: (fault: unknown) => void;
};
let lent: Reader | undefined;

/** What reads in the background needs the world that actions are not given. The server lends it once, before it serves. */
export function lendWorld(reader: Reader): void {
  lent = reader;
}

export type Reading = { readonly unitId: number; readonly proposalId: number; readonly reading: number };

/** Begins once the asking transaction has ended; if that was undone, nothing happens. Never rejects. */
export async function read(of: Reading): Promise<void> {
  if (!lent) throw new Error('no world was lent for reading');
  const { world, onFault } = lent;
  const file = fileOfProposal(of.unitId, of.proposalId);
  setBusy(file, true);
  try {
    const failure = await readAndWeigh(world, of, onFault);
    if (failure) {
      await world.db.inUnit(of.unitId, (sql) => markFailed(sql, of.unitId, of, failure));
      letGo(file);
    }
  } catch (fault) {
    onFault(fault);
    letGo(file);
    await world.db
      .inUnit(of.unitId, (sql) => markFailed(sql, of.unitId, of, { code: 'reading-failed' }))
      .catch(onFault);
  } finally {
    setBusy(file, false);
  }
}

async function readAndWeigh(
  { db }: World,
  of: Reading,
  onFault: (fault: unknown) => void,
): Promise<Failure | undefined> {
  const { unitId, proposalId } = of;
  const asked = await db.inUnit(unitId, async (sql) => {
    await lockReading(sql, proposalId);
    const proposal = await holdProposal(sql, unitId, proposalId).catch(nothingIfUndone);
    if (proposal?.state !== 'reading' || proposal.reading !== of.reading) return undefined;
    const { choices } = await columnsOf(sql, unitId, proposalId);
    return { readOn: proposal.readOn, choices };
  });
  if (!asked) return undefined;
  const file = held(fileOfProposal(unitId, proposalId), unitId);
  if (!file) return { code: 'cut-off' };
  const say = progressWriter(db, of);
  const { readOn: today, choices } = asked;
  const result = await readInWorker({ ...file, today, choices }, ({ phase, percent }) => say(phase, percent * 0.6), {
    onFault,
  });
  if (!result.ok) return failureOf(result);

  const { rows, remarks } = proposedOf(result, today);
  await db
    .inUnit(unitId, async (sql) => {
      await removeRows(sql, unitId, proposalId);
      for (const [at, batch] of batches(rows)) {
        await addRows(sql, unitId, proposalId, batch);
        say('storing', 60 + (25 * at) / rows.length);
      }
      for (const [at, batch] of batches(remarks)) await addRemarks(sql, unitId, proposalId, at, batch);
      say('comparing', 86);
      await say.end(); // before this transaction locks the proposal's row, for which such a write would wait
      await weighAndKeep(sql, { unitId, proposalId, today, readOn: today });
      // Discarded or superseded meanwhile: what was written here goes again.
      if (!(await markReady(sql, unitId, of, { columns: result.columns, remarks: countsOf(remarks) })))
        throw new Superseded();
    })
    .catch(async (reason: unknown) => {
      await say.end();
      if (!(reason instanceof Superseded)) throw reason;
    });
  return undefined;
}

/** The transaction that proposed was undone: there is nothing to read. */
function nothingIfUndone(reason: unknown): undefined {
  if (!(reason instanceof Refusal)) throw reason;
}

class Superseded extends Error {}

const BATCH = 4_000;

function* batches<T>(list: readonly T[]): Generator<[number, readonly T[]]> {
  for (let at = 0; at < list.length; at += BATCH) yield [at, list.slice(at, at + BATCH)];
}

/** Only the code and places are kept of a failure; its sentence is made when it is shown. */
function failureOf(result: Exclude<RosterRead, { ok: true }>): Failure {
  if ('details' in result) {
    const { sheet: _, ...places }: Record<string, string | number> = { ...result.details };
    // Of a file that bears a mark no word is kept, its sheets' names neither: the place alone, by numbers.
    return { code: result.reason, details: result.reason === 'secrecy-mark' ? places : { ...result.details } };
  }
  return { code: result.reason, details: { column: result.column + 1, sheet: result.sheet + 1 } };
}

const WRITE_EVERY_MS = 400;

/** Writes how far it is, at most so often, one write after the other, and never more than was said last. */
function progressWriter(db: Database, of: Reading) {
  let last = 0;
  let writing: Promise<void> = Promise.resolve();
  const say = (phase: string, percent: number): void => {
    const at = performance.now();
    if (at - last < WRITE_EVERY_MS) return;
    last = at;
    writing = writing.then(() =>
      db.inUnit(of.unitId, (sql) => setProgress(sql, of.unitId, of, phase, Math.floor(percent))).catch(() => {}),
    );
  };
  return Object.assign(say, { end: () => writing });
}
