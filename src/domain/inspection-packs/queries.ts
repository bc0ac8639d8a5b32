/** Packs and draws, as lists and one by one. What a pack says is in its files alone: to open one is an act. */
import { z } from 'zod';
import { dutyOf } from '../../law/duties.ts';
import type { DutyCode } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import type { Context } from '../../platform/action.ts';
import { InspectionDrawId, InspectionPackId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { peopleCalled } from '../people/store/called.ts';
import { DrawFilterFields, PackFilterFields } from './actions/export.ts';
import { packStand, READ, REDACTIONS, RUN } from './inspection-packs.ts';
import { labelOf } from './labels.ts';
import { PACK_DUTIES } from './sources.ts';
import { type Draw, drawsBeside, getDraw, listDraws } from './store/draws.ts';
import { filesOfPack, getPack, listPacks, packsOfDraw } from './store/packs.ts';
import { peopleOf } from './store/people.ts';

const titleOf = (code: string): Localised => dutyOf(code as DutyCode).title;

export const list = query({
  name: 'inspection-packs.list',
  input: z.strictObject({ ...PackFilterFields, ...Page }),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId }, { offset, limit, ...filter }) {
    const { total, rows } = await listPacks(sql, unitId, filter, { offset, limit });
    return { total, rows: rows.map(({ files: _, ...row }) => ({ ...row, stand: packStand(row) })) };
  },
});

/** Who stands in it is named as the pack names them. */
export const get = query({
  name: 'inspection-packs.get',
  input: z.strictObject({ packId: InspectionPackId }),
  by: READ,
  recorded: 'no',
  async run(context, { packId }) {
    const { sql, unitId } = context;
    const { people, askedById: _, ...pack } = await getPack(sql, unitId, packId);
    const draw = pack.drawId === null ? null : await getDraw(sql, unitId, pack.drawId);
    const files = await filesOfPack(sql, unitId, packId);
    return {
      ...{ ...pack, stand: packStand(pack), draw },
      duties: pack.duties.map((code) => ({ code, title: titleOf(code) })),
      people: pack.kind === 'by-person' ? await named(context, people, pack.purpose) : [],
      files: files.map(({ form, contentHash, size, fileHash }) => ({
        form,
        contentHash,
        size,
        isHere: fileHash !== null,
      })),
    };
  },
});

async function named({ sql, unitId }: Context, people: readonly number[], purpose: Draw['purpose']) {
  const found = await peopleOf(sql, unitId, people);
  return people.flatMap((id) => {
    const one = found.find(({ personId }) => personId === id);
    return one
      ? [{ personId: one.personId, label: labelOf(one, REDACTIONS[purpose], 'zh'), department: one.department }]
      : [];
  });
}

export const draws = query({
  name: 'inspection-packs.draws',
  input: z.strictObject({ ...DrawFilterFields, ...Page }),
  by: READ,
  recorded: 'no',
  run: ({ sql, unitId }, { offset, limit, ...filter }) => listDraws(sql, unitId, filter, { offset, limit }),
});

/** One draw, who was drawn, the packs that were made of it, and all other draws of the same purpose on that day. */
export const drawOne = query({
  name: 'inspection-packs.one-draw',
  input: z.strictObject({ drawId: InspectionDrawId }),
  by: READ,
  recorded: 'no',
  async run(context, { drawId }) {
    const one = await getDraw(context.sql, context.unitId, drawId);
    return {
      ...one,
      dutyTitle: one.duty === null ? null : titleOf(one.duty),
      people: await named(context, one.drawn, one.purpose),
      packs: await packsOfDraw(context.sql, context.unitId, drawId),
      beside: (await drawsBeside(context.sql, context.unitId, one)).filter((other) => other.drawId !== drawId),
    };
  },
});

/** What a pack can be asked for. */
export const choices = query({
  name: 'inspection-packs.choices',
  input: z.strictObject({}),
  by: READ,
  recorded: 'no',
  run: async () => ({ duties: PACK_DUTIES.map((code) => ({ code, title: titleOf(code) })) }),
});

/** By name or staff number, of those who are here. */
export const findPeople = query({
  name: 'inspection-packs.find-people',
  input: z.strictObject({ text: line(60) }),
  by: RUN,
  recorded: 'no',
  run: async ({ sql, unitId, today }, { text }) => ({ people: await peopleCalled(sql, unitId, text, today) }),
});
