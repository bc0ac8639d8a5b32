/** The certificates with which the unit has signed: public, and kept with the first thing that each sealed. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { SigningKey } from '../../../platform/signing-key.ts';

/** Answers the fingerprint, by which a record refers to it. */
export async function keepCertificate(
  sql: Sql,
  unitId: number,
  { certificate, fingerprint }: Pick<SigningKey, 'certificate' | 'fingerprint'>,
  at: Instant,
): Promise<string> {
  await statement`insert into signing_certificate (unit_id, certificate_hash, certificate, first_used_at)
    values (${unitId}, ${fingerprint}, ${certificate}, ${at}) on conflict do nothing`.execute(sql);
  return fingerprint;
}

export type CertificateRow = {
  readonly fingerprint: string;
  readonly certificate: Buffer;
  readonly firstUsedAt: Instant;
};

/** The newest first; a unit has one, unless its keys were lost or replaced. */
export async function listCertificates(sql: Sql, unitId: number): Promise<CertificateRow[]> {
  const found =
    await statement<CertificateRow>`select certificate_hash as fingerprint, certificate, first_used_at as "firstUsedAt"
    from signing_certificate where unit_id = ${unitId} order by first_used_at desc, certificate_hash limit 100`.execute(
      sql,
    );
  return found.rows;
}
