/**
 * Makes a unit known as a body: its keys are made where it has none, their public halves entered, and noted in the record. At set-up and at
 * every start.
 */

import { noteKeys } from '../../journal/keys.ts';
import { instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { receivingKeyOf } from '../../platform/receiving-key.ts';
import { signingKeyOf } from '../../platform/signing-key.ts';
import { keysOf, putBody } from './store/bodies.ts';
import { getUnit } from './store/unit.ts';

type Introducing = Pick<World, 'db' | 'clock'> & { readonly services: Pick<World['services'], 'keysRoot'> };

export async function introduce({ db, services, clock }: Introducing, unitId: number): Promise<void> {
  const { name: unitName } = await db.inUnit(unitId, (sql) => getUnit(sql, unitId), 'reads');
  const { certificate } = await signingKeyOf(services.keysRoot, { unitId, unitName, now: instant(clock()) });
  const { recipient } = await receivingKeyOf(services.keysRoot, unitId);
  await db.inUnit(unitId, async (sql) => {
    await putBody(sql, unitId, { certificate, recipient });
    await noteKeys(sql, unitId, keysOf({ certificate, recipient }), instant(clock()));
  });
}
