/** The marked unit's inspection pack: a draw that is finished, a pack of who was drawn, handed over, with a mark in whatever is typed. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '../src/platform/permission.ts';

type Made = Readonly<Record<string, unknown>>;
type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly word: (what: string) => string;
};

export async function aMarkedPack({ does, word }: Given) {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const purpose = 'state-security';
  const { drawId } = await officer('inspection-packs.open-draw', { purpose, population: 'everyone', wanted: 1 });
  await officer('inspection-packs.draw', { drawId, spoken: '731500' });
  const asked = { kind: 'by-person', purpose, drawId, originals: true };
  const words = { forWhom: word('检查组'), basis: word('依据') };
  const { packId } = await officer('inspection-packs.make', { ...asked, ...words });
  for (let tries = 0; (await officer('inspection-packs.get', { packId })).stand !== 'ready'; tries++) {
    if (tries > 600) throw new Error('the marked pack is not made');
    await sleep(100);
  }
  await does('head', 'inspection-packs.take', { packId, form: 'folder' });
  await officer('inspection-packs.hand-over', { packId, receiver: word('接收人') });
  return { packId: packId as number, drawId: drawId as number };
}
