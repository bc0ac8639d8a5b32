/** The draw, in two acts: the unit commits itself, then the inspector speaks. Neither can be taken back, and none is ever removed. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { InspectionDrawId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { commitmentTo, drawFrom, populationHash } from '../draw.ts';
import { PACK_PURPOSES, PEOPLE_AT_MOST, POPULATIONS, REDACTIONS, RUN, SPOKEN } from '../inspection-packs.ts';
import { PACK_DUTIES, PACK_RULES } from '../sources.ts';
import { holdDraw, insertDraw, membersOf, unitOfDraw, writeDrawn } from '../store/draws.ts';

export const DutyField = z.enum(PACK_DUTIES as [string, ...string[]]);

export const openDraw = action({
  name: 'inspection-packs.open-draw',
  input: z
    .strictObject({
      purpose: z.enum(PACK_PURPOSES),
      population: z.enum(POPULATIONS),
      duty: DutyField.optional(),
      wanted: z.int().min(1).max(PEOPLE_AT_MOST),
    })
    .refine(({ population, duty }) => (population === 'duty') === (duty !== undefined), { path: ['duty'] }),
  by: RUN,
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, actor, now, today }, { purpose, population, duty, wanted }) {
    const { byPerson, whose } = REDACTIONS[purpose];
    if (!byPerson) refuse('purpose-by-duty-only');
    const rules = PACK_RULES.filter((rule) => rule.duty.code === duty).map(({ number }) => number);
    const asked = { population, rules, secretRelatedOnly: whose === 'secret-related', today };
    const members = await membersOf(sql, unitId, asked);
    if (members.length < wanted) refuse('draw-too-many', { wanted, there: members.length });
    const part = randomBytes(32).toString('hex');
    const [commitment, hash] = [commitmentTo(part), populationHash(members)];
    const frozen = { purpose, population, duty, wanted, members, populationHash: hash, part, commitment };
    const drawId = await insertDraw(sql, unitId, { ...frozen, at: now, on: today, by: actor.accountId });
    return done({
      result: { drawId, commitment, populationHash: hash, memberCount: members.length },
      record: {
        ...{ drawId, purpose, population, duty: duty === undefined ? null : reference(duty), wanted },
        ...{ members: members.length, populationHash: reference(hash), commitment: reference(commitment) },
      },
      touched: 'nothing',
    });
  },
});

export const draw = action({
  name: 'inspection-packs.draw',
  input: z.strictObject({ drawId: InspectionDrawId, spoken: z.string().max(64) }),
  by: RUN,
  inPerson: true,
  within: ({ sql, unitId }, { drawId }) => unitOfDraw(sql, unitId, drawId),
  async run({ sql, unitId, actor, now }, { drawId, spoken: given }) {
    const spoken = given.trim();
    if (!SPOKEN.test(spoken)) refuse('draw-seed-empty');
    const { part, wanted, members, open } = await holdDraw(sql, unitId, drawId);
    if (!open) refuse('drawn-already');
    const drawn = drawFrom(members, { part, spoken, wanted });
    await writeDrawn(sql, unitId, { drawId, spoken, drawn, at: now, by: actor.accountId });
    return done({
      result: { drawId, drawn: drawn.length },
      record: { drawId, part: reference(part), spoken: reference(spoken), people: drawn },
      touched: 'nothing',
    });
  },
});
