/** Makes a unit known as a body: its keys are made where it has none, and their public halves entered. At set-up and at every start. */

import { instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { receivingKeyOf } from '../../platform/receiving-key.ts';
import { signingKeyOf } from '../../platform/signing-key.ts';
import { putBody } from './store/bodies.ts';
import { getUnit } from './store/unit.ts';

type Introducing = Pick<World, 'db' | 'clock'> & { readonly services: Pick<World['services'], 'keysRoot'> };

export async function introduce({ db, services, clock }: Introducing, unitId: number): Promise<void> {
  const { name: unitName } = await db.inUnit(unitId, (sql) => getUnit(sql, unitId), 'reads');
  const { certificate } = await signingKeyOf(services.keysRoot, { unitId, unitName, now: instant(clock()) });
  const { recipient } = await receivingKeyOf(services.keysRoot, unitId);
  await db.inUnit(unitId, (sql) => putBody(sql, unitId, { certificate, recipient }));
}
