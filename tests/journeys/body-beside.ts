/**
 * Another body in an installation that runs: an organ beside the demonstration's institute, with people who sign in without a second step.
 * Straight into the tables: what a journey or a picture is about begins when both bodies are there.
 */
import { join } from 'node:path';
import { type APIRequestContext, request } from '@playwright/test';
import { sql as statement } from 'kysely';
import { connect } from '../../src/database/connect.ts';
import { runningEmbedded } from '../../src/database/embedded-running.ts';
import { hashPassword } from '../../src/domain/accounts/password.ts';
import { markDemonstration } from '../../src/domain/accounts/store/set-up.ts';
import { activateAccount } from '../../src/domain/accounts/store/sign-ins.ts';
import { insertAccounts } from '../../src/domain/accounts/store.ts';
import { introduce } from '../../src/domain/units/introduce.ts';
import { addUnit, type Body, nextUnitId } from '../../src/domain/units/store/unit.ts';
import { appendEntry } from '../../src/journal/append.ts';
import { recorded } from '../../src/journal/entry.ts';
import { type Day, instant } from '../../src/law/day.ts';
import type { World } from '../../src/platform/perform.ts';
import type { Role } from '../../src/platform/permission.ts';
import { type Installation, PASSWORD } from './installation.ts';

type Wished = {
  readonly kind: Body;
  readonly name: string;
  readonly sign: string;
  readonly accounts: readonly {
    readonly login: string;
    readonly displayName: string;
    readonly roles: readonly Role[];
  }[];
};

/** Answers where each of its people is signed in. */
export async function aBodyBeside(
  { address, data }: Installation,
  { kind, name, sign, accounts }: Wished,
): Promise<Map<string, APIRequestContext>> {
  const db = connect({ connection: (await runningEmbedded(data))!, connections: 1 });
  try {
    const at = instant(new Date());
    const unitId = await db.outside(nextUnitId);
    const hash = await hashPassword(PASSWORD);
    await db.inUnit(unitId, async (sql) => {
      await addUnit(sql, {
        unitId,
        body: kind,
        name,

        ledgerFrom: '2026-01-01' as Day,
        createdAt: at,
      });
      await statement`update unit set sign = ${sign} where unit_id = ${unitId}`.execute(sql);
      await markDemonstration(sql, unitId);
      const made = accounts.map((one) => ({ ...one, personId: undefined, activationHash: undefined }));
      const ids = await insertAccounts(sql, unitId, made, { at, until: at });
      for (const accountId of ids) await activateAccount(sql, { unitId, accountId }, hash);
      await appendEntry(sql, { unit: unitId, at, action: 'demo.fill', by: 0, facts: recorded({ accounts: ids }) });
    });
    const world = { db, clock: () => new Date(), services: { keysRoot: join(data, 'keys') } };
    await introduce(world as unknown as World, unitId);
  } finally {
    await db.close();
  }
  const signedIn = new Map<string, APIRequestContext>();
  for (const { login } of accounts) {
    const one = await request.newContext();
    const answer = await one.post(`${address}/auth/sign-in`, { data: { login, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`${login} could not sign in: ${await answer.text()}`);
    signedIn.set(login, one);
  }
  return signedIn;
}
