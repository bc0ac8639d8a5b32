/**
 * The postman: signs what was sent and brings it to bodies of this installation. Each step is a transaction of one side and is marked in it; cut
 * anywhere, the next round goes on, and a letter that was brought already is brought once. What is for another installation waits,
 * signed, until it is put on a disk (actions/parcels.ts).
 */
import type { Sql } from '../../database/connect.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded, reference } from '../../journal/entry.ts';
import { dayAt, instant } from '../../law/day.ts';
import type { Services } from '../../platform/action.ts';
import { signDetached } from '../../platform/cades.ts';
import { readFile } from '../../platform/files.ts';
import type { World } from '../../platform/perform.ts';
import { signingKeyOf } from '../../platform/signing-key.ts';
import { findFile } from '../../platform/store.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import { findBody } from '../units/store/bodies.ts';
import { getUnit } from '../units/store/unit.ts';
import { type Letter, sha256 } from './envelope.ts';
import type { ParcelFault } from './faults.ts';
import { noteRefused } from './store/arrivals.ts';
import { listOutgoing, markDelivered, markRefused, markSigned, type Outgoing } from './store/deliveries.ts';
import { listFiles } from './store/dispatches.ts';
import { checkLetters, passOver, takeIn, touchedBy } from './take-in.ts';

/** May run at any time and twice. */
export async function carry(world: World, unitId: number): Promise<void> {
  await signWaiting(world, unitId);
  await deliverHere(world, unitId);
}

async function signWaiting({ db, services, clock }: World, unitId: number): Promise<void> {
  const waiting = await db.inUnit(unitId, (sql) => listOutgoing(sql, unitId, { state: 'sealing' }), 'reads');
  if (waiting.length === 0) return;
  const { name: unitName } = await db.inUnit(unitId, (sql) => getUnit(sql, unitId), 'reads');
  const key = await signingKeyOf(services.keysRoot, { unitId, unitName, now: instant(clock()) });
  for (const one of waiting) {
    const signature = await signDetached(one.bytes, key);
    await db.inUnit(unitId, async (sql) => {
      if (!(await markSigned(sql, unitId, one, signature))) return;
      await appendEntry(sql, {
        ...{ unit: unitId, at: instant(clock()), action: 'dispatches.signed', by: 0 },
        facts: recorded({
          dispatchId: one.dispatchId,
          correspondentId: one.correspondentId,
          envelope: reference(one.hash),
        }),
      });
    });
  }
}

/**
 * One line stops where a letter of it cannot be taken in yet; the others go on. Refused for what it is, it is passed over and the line goes on.
 * Either way its sender is told.
 */
async function deliverHere(world: World, unitId: number): Promise<void> {
  const sent = await world.db.inUnit(
    unitId,
    (sql) => listOutgoing(sql, unitId, { state: 'sent', here: true }),
    'reads',
  );
  const stopped = new Set<number>();
  for (const one of sent) {
    if (stopped.has(one.correspondentId)) continue;
    if ((await bring(world, unitId, one)) === 'stopped') stopped.add(one.correspondentId);
  }
}

async function bring(world: World, unitId: number, one: Outgoing): Promise<'goes-on' | 'stopped'> {
  const to = await world.db.outside((sql) => findBody(sql, one.bodyId));
  if (!to) return 'stopped';
  const letter = await world.db.inUnit(
    unitId,
    (sql) => letterWith({ sql, services: world.services }, unitId, one),
    'reads',
  );
  const { fault, goesOn } = await receiveHere(world, to.unitId, letter);
  const at = instant(world.clock());
  const { dispatchId, correspondentId } = one;
  await world.db.inUnit(unitId, async (sql) => {
    const isNews = fault
      ? await markRefused(sql, unitId, one, { fault, at })
      : await markDelivered(sql, unitId, one, at);
    if (!isNews) return;
    const action = fault ? 'dispatches.not-delivered' : 'dispatches.delivered';
    await appendEntry(sql, {
      ...{ unit: unitId, at, action, by: 0 },
      facts: recorded({ dispatchId, correspondentId, fault }),
    });
  });
  return goesOn ? 'goes-on' : 'stopped';
}

type Answer = { readonly fault?: ParcelFault; readonly goesOn: boolean };

/** In the receiver's own transaction. A letter that is refused stands in the receiver's record, once. */
async function receiveHere(world: World, unitId: number, letter: Letter): Promise<Answer> {
  const { db, services, clock, rederive } = world;
  const read = <T>(work: Parameters<typeof db.inUnit<T>>[1]) => db.inUnit(unitId, work, 'reads');
  const checked = await checkLetters({ read, unitId, services }, [letter]);
  return db.inUnit(unitId, async (sql) => {
    const now = instant(clock());
    const taken = typeof checked === 'string' ? checked : await takeIn({ sql, unitId, now }, checked);
    const entry = { unit: unitId, at: now, by: 0 };
    if (typeof taken === 'string') {
      const hash = sha256(letter.bytes);
      if (await noteRefused(sql, unitId, { at: now, by: 0, fault: taken, hash }))
        await appendEntry(sql, {
          ...entry,
          action: 'dispatches.refused',
          facts: recorded({ fault: taken, parcel: reference(hash) }),
        });
      return { fault: taken, goesOn: await passOver({ sql, unitId, now }, letter, taken) };
    }
    const ledger = await rederive(sql, unitId, touchedBy(taken), dayAt(clock(), await timeZoneOf(sql, unitId)));
    for (const { envelopeHash, ...one } of taken)
      await appendEntry(sql, {
        ...{ ...entry, action: 'dispatches.arrived' },
        facts: recorded({ ...one, envelope: reference(envelopeHash), ...(ledger && { ledger }) }),
      });
    return { goesOn: true };
  });
}

/** With its files, opened. A file whose key was destroyed is gone, and so is the letter: a fault for who runs the system. */
export async function letterWith(
  { sql, services }: { sql: Sql; services: Services },
  unitId: number,
  one: Outgoing,
): Promise<Letter> {
  const files = new Map<string, Buffer>();
  for (const { fileHash, contentHash } of await listFiles(sql, unitId, { dispatchId: one.dispatchId })) {
    const found = fileHash === null ? undefined : await findFile(sql, unitId, fileHash);
    const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
    if (!bytes) throw new Error(`a file of dispatch ${one.dispatchId} is gone`);
    files.set(contentHash, bytes);
  }
  return { bytes: one.bytes, signature: one.signature!, files };
}
