/**
 * The unit's electronic signature on paper that the system made: for an action's `prepare`, with no transaction open. In `run` the
 * certificate is kept with the record (`keepCertificate`). What it proves, and what not: platform/signing-key.ts.
 */
import { signPdf } from '../../documents/pdf-signature.ts';
import type { Preparing } from '../../platform/action.ts';
import { signDetached } from '../../platform/cades.ts';
import { type SigningKey, signingKeyOf } from '../../platform/signing-key.ts';
import { getUnit } from './store/unit.ts';

/** The unit's key, made at its first use. */
export async function unitKey({ services, unitId, now, read }: Preparing): Promise<SigningKey> {
  const unit = await read(({ sql }) => getUnit(sql, unitId));
  return signingKeyOf(services.keysRoot, { unitId, unitName: unit.name, now });
}

/** The same paper with the unit's signature of this instant. */
export const sealPdf = (
  pdf: Uint8Array,
  key: SigningKey,
  { now, name, reason }: Pick<Preparing, 'now'> & { name: string; reason: string },
): Promise<Uint8Array> => signPdf(pdf, { at: now, name, reason, sign: (bytes) => signDetached(bytes, key) });
