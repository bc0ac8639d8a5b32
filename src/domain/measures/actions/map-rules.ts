/** Which measure the rules of a tool are about, by how their names begin: said once, it holds for every scan. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { MeasureId, ScanMappingId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { KEEP } from '../measures.ts';
import { dropMapping, hasMapping, putMapping } from '../store/mappings.ts';
import { holdMeasure } from '../store/measures.ts';
import { namedMeasure, refuseSecrets } from '../within.ts';

export const mapRules = action({
  name: 'measures.map-rules',
  input: z.strictObject({ prefix: line(120), measureId: MeasureId }),
  by: KEEP,
  within: namedMeasure,
  async run({ sql, unitId, now, actor }, { prefix, measureId }) {
    const { salt } = await holdMeasure(sql, unitId, measureId);
    refuseSecrets(prefix);
    const scanMappingId = await putMapping(sql, unitId, { prefix, measureId, at: now, by: actor.accountId });
    return done({
      result: { scanMappingId },
      record: { scanMappingId, measureId, prefix: sealedHash(salt, prefix, 'prefix') },
      touched: 'nothing',
    });
  },
});

export const unmapRules = action({
  name: 'measures.unmap-rules',
  input: z.strictObject({ scanMappingId: ScanMappingId }),
  by: KEEP,
  within: async ({ sql, unitId }, { scanMappingId }) =>
    (await hasMapping(sql, unitId, scanMappingId)) ? unitId : refuse('not-found'),
  async run({ sql, unitId }, { scanMappingId }) {
    await dropMapping(sql, unitId, scanMappingId);
    return done({ result: {}, record: { scanMappingId }, touched: 'nothing' });
  },
});
