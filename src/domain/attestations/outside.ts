/**
 * What anybody who holds a certificate asks, without an account: does it stand. The answer is what the paper says already, without the name:
 * of it the first character alone, so that a paper with another's name on it shows (docs/decisions/0067-training-certificates.md). A code
 * that is wrong, of another unit, or of somebody whose data have been destroyed: one answer for all.
 */
import { z } from 'zod';
import { UnitId } from '../../platform/ids.ts';
import { lookUnknown } from '../../platform/outside.ts';
import { readInput, type World } from '../../platform/perform.ts';
import { refuse } from '../../platform/refusal.ts';
import { getUnit } from '../units/store/unit.ts';
import { maskedName } from './attestations.ts';
import { hashOfCode, readCode } from './code.ts';
import { findByCode } from './store/attestations.ts';

export const CheckInput = z.strictObject({ code: z.string().max(200) });

export async function checkAttestation(world: World, given: unknown) {
  const { unitId, code } = readCode(readInput(CheckInput, given).code) ?? refuse('no-such-attestation');
  return lookUnknown(world, UnitId.parse(unitId), async (sql) => {
    const found = (await findByCode(sql, unitId, hashOfCode(unitId, code))) ?? refuse('no-such-attestation');
    const { kind, year, hours, issuedOn, stands, titleZh, titleEn, name } = found;
    const { name: unitName } = await getUnit(sql, unitId);
    return { ...{ stands, kind, year, hours, issuedOn, titleZh, titleEn, unitName }, holder: maskedName(name) };
  });
}
