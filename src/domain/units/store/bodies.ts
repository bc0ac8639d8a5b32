/**
 * The bodies of this installation as others must know them: name, kind, public keys (table `body`, of the installation). Nothing else about a
 * unit stands there.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { BodyKeys } from '../../../journal/keys.ts';
import { hashOf } from '../../../platform/files.ts';
import { fingerprintOf } from '../../../platform/signing-key.ts';
import type { Body } from './unit.ts';

export type BodyRow = {
  readonly bodyId: string;
  readonly unitId: number;
  readonly kind: Body;
  readonly name: string;
  readonly creditCode: string | null;
  readonly certificate: Buffer;
  readonly recipient: string;
};

const columns = statement`body_id as "bodyId", unit_id as "unitId", kind, name, credit_code as "creditCode", certificate, recipient`;

/** As the record names them. */
export const keysOf = ({ certificate, recipient }: Pick<BodyRow, 'certificate' | 'recipient'>): BodyKeys => ({
  certificate: fingerprintOf(certificate),
  recipient: hashOf(Buffer.from(recipient)),
});

/** Takes kind, name and code from the unit's own row, in its own transaction. */
export async function putBody(
  sql: Sql,
  unitId: number,
  { certificate, recipient }: Pick<BodyRow, 'certificate' | 'recipient'>,
): Promise<void> {
  await statement`
    insert into body (unit_id, kind, name, credit_code, certificate, recipient)
    select unit_id, body, name, credit_code, ${certificate}::bytea, ${recipient}::text from unit where unit_id = ${unitId}
    on conflict (unit_id) do update set kind = excluded.kind, name = excluded.name, credit_code = excluded.credit_code,
      certificate = excluded.certificate, recipient = excluded.recipient`.execute(sql);
}

/** A changed name or code is the one that others see. */
export async function renameBody(sql: Sql, unitId: number): Promise<void> {
  await statement`update body b set name = u.name, credit_code = u.credit_code from unit u
    where u.unit_id = ${unitId} and b.unit_id = ${unitId}`.execute(sql);
}

async function one(sql: Sql, where: ReturnType<typeof statement>): Promise<BodyRow | undefined> {
  return (await statement<BodyRow>`select ${columns} from body where ${where}`.execute(sql)).rows[0];
}

export const findBodyOfUnit = (sql: Sql, unitId: number) => one(sql, statement`unit_id = ${unitId}`);
export const findBody = (sql: Sql, bodyId: string) => one(sql, statement`body_id = ${bodyId}::uuid`);

/** Its own body: made when the unit was set up or the program started. */
export async function getOwnBody(sql: Sql, unitId: number): Promise<BodyRow> {
  const found = await findBodyOfUnit(sql, unitId);
  if (!found) throw new Error(`unit ${unitId} has no body; it is made at every start`);
  return found;
}

/** By name, without the asking one. */
export async function listBodies(sql: Sql, unitId: number): Promise<BodyRow[]> {
  const found =
    await statement<BodyRow>`select ${columns} from body where unit_id <> ${unitId} order by kind, name limit 5000`.execute(
      sql,
    );
  return found.rows;
}
