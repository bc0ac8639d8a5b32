/** Measures as a list, one of them whole, the coverage matrix, and what is still missing of what the articles ask for. */
import { z } from 'zod';
import { type Day, plusDays } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { DepartmentId, MeasureId, ProtectedObjectId, RegisterItemId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { peopleCalled } from '../people/store/called.ts';
import { roundsNow } from './evidence.ts';
import { coverOf, KEEP, MEASURE_KINDS, type MeasureKind, measureStand, SEE } from './measures.ts';
import { changesOf } from './store/changes.ts';
import { papersOf } from './store/files.ts';
import { checksOf, getMeasure, listMeasures, type Measure } from './store/measures.ts';
import { getObject, listObjects, type ProtectedObject, placesUnlisted } from './store/objects.ts';
import { figuresOf } from './within.ts';

const SOON_DAYS = 30;
export const shownMeasure = (one: Measure, today: Day) => ({
  ...one,
  stand: measureStand(one, today, plusDays(today, SOON_DAYS)),
});

export const MEASURE_FILTER = {
  kind: z.enum(MEASURE_KINDS).optional(),
  ended: z.boolean().optional(),
  protectedObjectId: ProtectedObjectId.optional(),
  departmentId: DepartmentId.optional(),
  text: line(60).optional(),
};
type Asked = z.output<z.ZodObject<typeof MEASURE_FILTER>>;
export async function measuresShown(
  { sql, unitId, today }: Pick<Context, 'sql' | 'unitId' | 'today'>,
  { protectedObjectId, ...filter }: Asked,
  slice: { offset: number; limit: number },
) {
  const { total, rows } = await listMeasures(sql, unitId, { ...filter, objectId: protectedObjectId }, slice);
  return { total, rows: rows.map((row) => shownMeasure(row, today)) };
}

export const measures = query({
  name: 'measures.list',
  input: z.strictObject({ ...MEASURE_FILTER, ...Page }),
  by: SEE,
  recorded: 'no',
  run: (context, { offset, limit, ...filter }) => measuresShown(context, filter, { offset, limit }),
});

export const measure = query({
  name: 'measures.get',
  input: z.strictObject({ measureId: MeasureId }),
  by: SEE,
  recorded: 'no',
  async run({ sql, unitId, today }, { measureId }) {
    return {
      ...shownMeasure(await getMeasure(sql, unitId, measureId), today),
      checks: await checksOf(sql, unitId, measureId),
      changes: await changesOf(sql, unitId, measureId),
      files: await papersOf(sql, unitId, measureId),
    };
  },
});

/** For each article what its yearly check still lacks, and how often each kind is looked at. */
export const stand = query({
  name: 'measures.stand',
  input: z.strictObject({}),
  by: SEE,
  recorded: 'no',
  async run(context) {
    const figures = await figuresOf(context);
    return {
      rounds: await roundsNow(context),
      months: {
        human: figures['measure.check-human'],
        physical: figures['measure.check-physical'],
        technical: figures['measure.check-technical'],
      },
    };
  },
});

export const objects = query({
  name: 'measures.objects',
  input: z.strictObject({ inUse: z.boolean().default(false), itemId: RegisterItemId.optional(), ...Page }),
  by: SEE,
  recorded: 'no',
  run: ({ sql, unitId }, asked) => listObjects(sql, unitId, asked),
});

export const object = query({
  name: 'measures.object',
  input: z.strictObject({ protectedObjectId: ProtectedObjectId }),
  by: SEE,
  recorded: 'no',
  async run(context, { protectedObjectId }) {
    const { salt: _, ...one } = await getObject(context.sql, context.unitId, protectedObjectId);
    const { rows } = await measuresShown(context, { protectedObjectId }, { offset: 0, limit: 200 });
    return { ...one, measures: rows };
  },
});

const ROWS_AT_MOST = 200;
const MEASURES_AT_MOST = 5000;
/** Places and systems × kinds of measures: every cell with what stands in it, and the holes. */
export async function matrixOf({ sql, unitId, today }: Pick<Context, 'sql' | 'unitId' | 'today'>) {
  const { total, rows: things } = await listObjects(sql, unitId, { inUse: true, offset: 0, limit: ROWS_AT_MOST });
  const { rows } = await listMeasures(sql, unitId, { ended: false }, { offset: 0, limit: MEASURES_AT_MOST });
  const all = rows.map((row) => shownMeasure(row, today));
  const cell = ({ protectedObjectId }: ProtectedObject, kind: MeasureKind) => {
    const here = all.filter(
      (one) => one.kind === kind && one.objects.some((of) => of.protectedObjectId === protectedObjectId),
    );
    return {
      kind,
      cover: coverOf(here.map((one) => one.stand)),
      measures: here.map(({ measureId, name, stand }) => ({ measureId, name, stand })),
    };
  };
  const shown = things.map((one) => ({ ...one, cells: MEASURE_KINDS.map((kind) => cell(one, kind)) }));
  const unlisted = await placesUnlisted(sql, unitId, ROWS_AT_MOST);
  return {
    total,
    rows: shown,
    /** Key places of the register over which nothing can stand yet: a row of holes each. */
    unlisted,
    holes:
      shown.flatMap(({ cells }) => cells.filter(({ cover }) => cover === 'hole')).length +
      unlisted.length * MEASURE_KINDS.length,
    weak: shown.flatMap(({ cells }) => cells.filter(({ cover }) => cover === 'weak')).length,
    /** Measures that protect nothing which is registered. */
    unassigned: all
      .filter((one) => one.objects.length === 0)
      .map(({ measureId, name, kind }) => ({ measureId, name, kind })),
  };
}

export const matrix = query({
  name: 'measures.matrix',
  input: z.strictObject({}),
  by: SEE,
  recorded: 'no',
  run: (context) => matrixOf(context),
});

/** Who may answer for a measure: by name or staff number, of those who are here. */
export const findOwners = query({
  name: 'measures.find-people',
  input: z.strictObject({ text: line(60) }),
  by: KEEP,
  recorded: 'no',
  run: async ({ sql, unitId, today }, { text }) => ({ people: await peopleCalled(sql, unitId, text, today) }),
});
