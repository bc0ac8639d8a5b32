/** Scans as a list, one of them whole, the course of a system, mappings; tests and risk assessments. */
import { z } from 'zod';
import type { Instant } from '../../law/day.ts';
import { ProtectedObjectId, ScanId, TechnicalTestId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { lacksOfOne } from './actions/assess.ts';
import { SEE } from './measures.ts';
import { readingsOf } from './readings.ts';
import { isFailing, measureFor } from './scans.ts';
import { listMappings } from './store/mappings.ts';
import { namesOfObjects } from './store/objects.ts';
import { changesOfScan, getScan, listScans } from './store/scans.ts';
import { getTest, listTests } from './store/tests.ts';

/** The newest first; of one system or of all. */
export const scans = query({
  name: 'measures.scans',
  input: z.strictObject({ protectedObjectId: ProtectedObjectId.optional(), ...Page }),
  by: SEE,
  recorded: 'no',
  run: ({ sql, unitId }, { protectedObjectId, ...slice }) => listScans(sql, unitId, protectedObjectId, slice),
});

/** What is being read now, and what came to nothing within the hour. */
export const readings = query({
  name: 'measures.scan-readings',
  input: z.strictObject({}),
  by: SEE,
  recorded: 'no',
  async run({ sql, unitId, now }) {
    const all = readingsOf(unitId, now);
    const names = await namesOfObjects(
      sql,
      unitId,
      all.map(({ protectedObjectId }) => protectedObjectId),
    );
    const secondsOf = (since: Instant) => Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 1000));
    return {
      readings: all.map((one) => ({
        ...one,
        object: names.get(one.protectedObjectId) ?? '',
        seconds: secondsOf(one.since),
      })),
    };
  },
});

/** What it changed, and which measure each rule is about; what is mapped to none is counted. */
export const scan = query({
  name: 'measures.scan',
  input: z.strictObject({ scanId: ScanId }),
  by: SEE,
  recorded: 'no',
  async run({ sql, unitId }, { scanId }) {
    const [one, mappings] = [await getScan(sql, unitId, scanId), await listMappings(sql, unitId)];
    const rules = (await changesOfScan(sql, unitId, scanId)).map((rule) => {
      const mapped = measureFor(rule.rule, mappings);
      return { ...rule, measureId: mapped?.measureId ?? null, measure: mapped?.measure ?? null };
    });
    const unmapped = rules.filter(({ what, measureId }) => isFailing(what) && measureId === null).length;
    return { ...one, rules, unmapped };
  },
});

export const mappings = query({
  name: 'measures.mappings',
  input: z.strictObject({}),
  by: SEE,
  recorded: 'no',
  run: async ({ sql, unitId }) => ({ mappings: await listMappings(sql, unitId) }),
});

export const tests = query({
  name: 'measures.tests',
  input: z.strictObject(Page),
  by: SEE,
  recorded: 'no',
  run: ({ sql, unitId }, slice) => listTests(sql, unitId, slice),
});

export const test = query({
  name: 'measures.test',
  input: z.strictObject({ technicalTestId: TechnicalTestId }),
  by: SEE,
  recorded: 'no',
  async run(context, { technicalTestId }) {
    const one = await getTest(context.sql, context.unitId, technicalTestId);
    return { ...one, lacks: one.completedAt === null ? await lacksOfOne(context, one) : [] };
  },
});
