/** A carrier is issued, lent, taken back, copied, transferred, destroyed: begun by the office, done when everybody asked for has signed. */
import { z } from 'zod';
import type { Day } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { CarrierMoveId, DepartmentId, PersonId, RegisterItemId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { getOpenDepartment } from '../../units/store/departments.ts';
import { COPIES_AT_MOST, MOVE_NAMES, type Move, missing, PART_NAMES, type Part } from '../custody.ts';
import { type EndReason, KEEP, LEVEL_NAMES, type Level } from '../registers.ts';
import {
  askSignature,
  endMove,
  holdingOf,
  holdMove,
  insertMove,
  isMoving,
  sign,
  signaturesOf,
} from '../store/custody.ts';
import { signsOneself } from '../store/items.ts';
import {
  carrierInUse,
  namedItem,
  namedMove,
  refuseAbsent,
  refuseBelow,
  refuseContent,
  refuseExpired,
} from '../within.ts';
import { takeEffect } from './effect.ts';

type Named = Partial<Record<Part, number | undefined>>;
type Begun = {
  readonly itemId: RegisterItemId;
  readonly what: Move;
  readonly named: Named;
  readonly fromId?: number | null;
  readonly departmentId?: number;
  readonly dueBack?: Day | undefined;
  readonly copies?: readonly string[];
  readonly reason?: EndReason;
};

/** Whoever signs is somebody of his own: no two parts, and not who enters it. */
async function refuseWrongPersons(context: Context, what: Move, level: Level, named: Named): Promise<void> {
  const given = Object.entries(named).filter(([, personId]) => personId !== undefined);
  const lacking = missing(
    what,
    level,
    given.map(([part]) => part as Part),
  );
  if (lacking.length > 0)
    refuse('signature-asked', {
      zh: `${LEVEL_NAMES[level].zh}载体${MOVE_NAMES[what].zh}须有${lacking.map((part) => PART_NAMES[part].zh).join('和')}`,
      en: `${MOVE_NAMES[what].en} at level “${LEVEL_NAMES[level].en}” asks for: ${lacking.map((part) => PART_NAMES[part].en.toLowerCase()).join(', ')}`,
    });
  const ids = given.map(([, personId]) => personId!);
  if (new Set(ids).size < ids.length) refuse('same-person-twice');
  const { second, witness } = named;
  const own = context.actor.personId;
  if (own !== undefined && (second === own || witness === own)) refuse('same-person-twice');
  await refuseAbsent(context, ids);
}

/** Where nobody has to sign it is done at once. */
export async function begin(context: Context, { itemId, what, named, ...more }: Begun) {
  const { sql, unitId, now, today, actor } = context;
  const item = await carrierInUse(context, itemId);
  if (await isMoving(sql, unitId, itemId)) refuse('carrier-on-its-way');
  refuseExpired(what, item, today);
  await refuseWrongPersons(context, what, item.level, named);
  if (named.receiver !== undefined) await refuseBelow(context, named.receiver, item.level);
  const move = {
    ...{ itemId, what, fromId: more.fromId ?? null, personId: named.receiver ?? null, copies: more.copies ?? [] },
    ...{ departmentId: more.departmentId ?? null, dueBack: more.dueBack ?? null, reason: more.reason ?? null },
  };
  const moveId = await insertMove(sql, unitId, { ...move, on: today, at: now, by: actor.accountId });
  const signers = Object.entries(named).filter(([, personId]) => personId !== undefined);
  for (const [part, personId] of signers) await askSignature(sql, unitId, moveId, part as Part, personId!);
  if (signers.length === 0) await takeEffect(context, moveId, actor.accountId);
  const { copies, ...facts } = move;
  const typed = sealedHash(item.salt, JSON.stringify(copies), `copies-${moveId}`);
  return done({
    result: { moveId, done: signers.length === 0 },
    record: { moveId, ...facts, signers: signers.map(([part, personId]) => ({ part: part as Part, personId })), typed },
    touched: 'nothing',
  });
}

const Second = { secondId: PersonId.optional(), witnessId: PersonId.optional() };

/** For as long as it is needed. */
export const issue = action({
  name: 'registers.issue',
  input: z.strictObject({ itemId: RegisterItemId, personId: PersonId, ...Second }),
  by: KEEP,
  within: namedItem,
  async run(context, { itemId, personId, secondId: second, witnessId: witness }) {
    await refuseHeld(context, itemId);
    return begin(context, { itemId, what: 'issued', named: { receiver: personId, second, witness } });
  },
});

/** Until a day. */
export const lend = action({
  name: 'registers.lend',
  input: z.strictObject({ itemId: RegisterItemId, personId: PersonId, dueBack: DayField, ...Second }),
  by: KEEP,
  within: namedItem,
  async run(context, { itemId, personId, dueBack, secondId: second, witnessId: witness }) {
    if (dueBack < context.today) refuse('wrong-order');
    await refuseHeld(context, itemId);
    return begin(context, { itemId, what: 'lent', named: { receiver: personId, second, witness }, dueBack });
  },
});

/** From who has it, and from nobody else. */
export const takeBack = action({
  name: 'registers.take-back',
  input: z.strictObject({ itemId: RegisterItemId, personId: PersonId, ...Second }),
  by: KEEP,
  within: namedItem,
  async run(context, { itemId, personId, secondId: second, witnessId: witness }) {
    const { sql, unitId, actor } = context;
    await carrierInUse(context, itemId);
    const holding = (await holdingOf(sql, unitId, itemId)) ?? refuse('held-by-nobody');
    if (holding.personId !== personId) refuse('not-the-holder');
    if (actor.personId === personId) refuse('own-carrier');
    if (second === personId || witness === personId) refuse('same-person-twice');
    return begin(context, { itemId, what: 'returned', named: { second, witness }, fromId: personId });
  },
});

/** Each copy becomes a carrier of its own, with its number. */
export const copy = action({
  name: 'registers.copy',
  input: z.strictObject({
    itemId: RegisterItemId,
    numbers: z.array(line(60)).min(1).max(COPIES_AT_MOST),
    ...Second,
  }),
  by: KEEP,
  within: namedItem,
  async run(context, { itemId, numbers, secondId: second, witnessId: witness }) {
    if (new Set(numbers).size < numbers.length) refuse('already-exists', { what: '份号 / A number' });
    refuseContent(numbers);
    return begin(context, { itemId, what: 'copied', named: { second, witness }, copies: numbers });
  },
});

/** To another department, into the hands of somebody there. */
export const transfer = action({
  name: 'registers.transfer',
  input: z.strictObject({ itemId: RegisterItemId, departmentId: DepartmentId, personId: PersonId, ...Second }),
  by: KEEP,
  within: namedItem,
  async run(context, { itemId, departmentId, personId, secondId: second, witnessId: witness }) {
    const { sql, unitId } = context;
    await getOpenDepartment(sql, unitId, departmentId);
    const { departmentId: from } = await carrierInUse(context, itemId);
    if (from === departmentId) refuse('same-department');
    const holding = await holdingOf(sql, unitId, itemId);
    const named = { receiver: personId, second, witness };
    return begin(context, { itemId, what: 'transferred', named, departmentId, fromId: holding?.personId ?? null });
  },
});

/** For good. What somebody has in hand comes back first. */
export const destroy = action({
  name: 'registers.destroy',
  inPerson: true,
  input: z.strictObject({ itemId: RegisterItemId, ...Second }),
  by: KEEP,
  within: namedItem,
  async run(context, { itemId, secondId: second, witnessId: witness }) {
    await refuseHeld(context, itemId);
    return begin(context, { itemId, what: 'destroyed', named: { second, witness } });
  },
});

async function refuseHeld(context: Context, itemId: RegisterItemId): Promise<void> {
  await carrierInUse(context, itemId);
  if (await holdingOf(context.sql, context.unitId, itemId)) refuse('held-by-somebody');
}

/** Of who has no account: signed on the paper that was printed, which the office keeps. */
export const signOnPaper = action({
  name: 'registers.sign-on-paper',
  input: z.strictObject({ moveId: CarrierMoveId, personId: PersonId }),
  by: KEEP,
  within: namedMove,
  async run(context, { moveId, personId }) {
    const { sql, unitId, now, actor } = context;
    const move = await holdMove(sql, unitId, moveId);
    if (move.state !== 'waiting') refuse('wrong-state');
    const asked = (await signaturesOf(sql, unitId, moveId)).find((one) => one.personId === personId);
    if (!asked) return refuse('not-found');
    if (asked.signedAt) refuse('wrong-state');
    if (await signsOneself(sql, unitId, personId)) refuse('signs-oneself');
    await sign(sql, unitId, moveId, { part: asked.part, at: now, by: actor.accountId, onPaper: true });
    const isDone = await takeEffect(context, moveId, actor.accountId);
    return done({
      result: { done: isDone },
      record: { moveId, itemId: move.itemId, personId, part: asked.part, done: isDone },
      touched: 'nothing',
    });
  },
});

/** It does not come about: whatever was signed of it stays readable. */
export const withdraw = action({
  name: 'registers.withdraw-move',
  input: z.strictObject({ moveId: CarrierMoveId }),
  by: KEEP,
  within: namedMove,
  async run({ sql, unitId, now, today, actor }, { moveId }) {
    const { state, itemId } = await holdMove(sql, unitId, moveId);
    if (state !== 'waiting') refuse('wrong-state');
    await endMove(sql, unitId, moveId, { state: 'withdrawn', on: today, at: now, by: actor.accountId });
    return done({ result: {}, record: { moveId, itemId }, touched: 'nothing' });
  },
});
