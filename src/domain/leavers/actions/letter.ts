/**
 * The leaving letter, signed by hand on the printed sheet: its scan is kept with the hash of its content, the day as stated and the
 * place of the original. Registered again it is put right; the earlier scan stays in the case.
 */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import type { Day } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { LeaverCaseId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { getCase, type LeaverCase, lockCase } from '../store/cases.ts';
import { namedCase } from './open-case.ts';
import { OFFICERS, stepDone } from './steps.ts';

/** By another than the signer: nobody vouches for his own paper. */
export const registerLetter = action({
  name: 'leavers.register-letter',
  input: z.strictObject({ leaverCaseId: LeaverCaseId, on: DayField, originalKept: line(100) }),
  by: OFFICERS,
  takesFile: true,
  within: namedCase,
  async prepare(preparing, input) {
    await preparing.read(async (context) =>
      maySayIt(context, await getCase(context.sql, context.unitId, input.leaverCaseId), input),
    );
    return keepScan(preparing);
  },
  async run(context, input, scan) {
    const { leaverCaseId, on, originalKept } = input;
    const one = maySayIt(context, await lockCase(context.sql, context.unitId, leaverCaseId), input);
    const kept = { fileHash: await attach(context, scan), scanHash: scan.contentHash, originalKept };
    const { complete, before } = await stepDone(context, one, { step: 'letter', on, scan: kept });
    return done({
      result: { complete, scanHash: kept.scanHash },
      record: {
        ...{ personId: one.personId, leaverCaseId, on, onBefore: before },
        file: reference(scan.hash),
        scan: reference(scan.contentHash),
      },
      touched: 'nothing',
    });
  },
});

type Stated = { readonly on: Day; readonly originalKept: string };

function maySayIt({ actor, today }: Context, one: LeaverCase, { on, originalKept }: Stated): LeaverCase {
  if (one.state !== 'open' && one.state !== 'running') refuse('wrong-state');
  if (one.personId === actor.personId) refuse('own-letter');
  if (on > today) refuse('in-the-future');
  if (bearsSecrecyMark(originalKept)) refuse('secrecy-mark');
  return one;
}
