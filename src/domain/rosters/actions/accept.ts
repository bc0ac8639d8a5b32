/**
 * Deciding what a proposal does. Personnel may propose, choose and discard; only the security officer accepts: acceptance enters
 * evidence, by which duties count as met, and that is what the officer answers for. So a roster that personnel bring has a second
 * pair of eyes (rights.md R1), and a small unit with one officer can still work.
 */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { ProposalId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { forgetPhase, tellPhase } from '../acceptance.ts';
import { fileOfProposal, letGo } from '../held-files.ts';
import { CHOOSABLE } from '../rosters.ts';
import { takeIn } from '../store/accept.ts';
import { decide, holdProposal, lockAccepting, unitOfProposal } from '../store/proposals.ts';
import { choose as chooseRows } from '../store/rows.ts';
import { weigh } from '../store/weigh.ts';
import { weighAndKeep } from '../weighing.ts';

/** Takes rows in conflict, or lets them be again. The whole is weighed anew, so that the counts stay true. */
export const choose = action({
  name: 'rosters.choose',
  input: z.strictObject({
    proposalId: ProposalId,
    choices: z
      .array(z.strictObject({ rowId: z.int().min(1).max(10_000_000), take: z.boolean() }))
      .min(1)
      .max(500),
  }),
  by: ['security-officer', 'personnel'],
  within: ({ sql, unitId }, { proposalId }) => unitOfProposal(sql, unitId, proposalId),
  async run({ sql, unitId, today }, { proposalId, choices }) {
    const { state, readOn } = await holdProposal(sql, unitId, proposalId);
    if (state !== 'ready') refuse('wrong-state');
    const rows = new Set(choices.map((one) => one.rowId)).size;
    const chosen = await chooseRows(sql, unitId, proposalId, choices, CHOOSABLE);
    if (rows !== choices.length || chosen !== rows) refuse('not-found');
    const counts = await weighAndKeep(sql, { unitId, proposalId, today, readOn });
    const taken = choices.filter((one) => one.take).length;
    return done({ result: { counts }, record: { proposalId, taken, left: rows - taken }, touched: 'nothing' });
  },
});

/** Beyond so many people it costs less to bring the whole unit's rows up to date than to name each. */
const NAMED_AT_MOST = 200;

/** Takes in everything that still is as it was shown, in one transaction. A second acceptance is refused: nothing happens twice. */
export const accept = action({
  name: 'rosters.accept',
  inPerson: true,
  input: z.strictObject({ proposalId: ProposalId }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { proposalId }) => unitOfProposal(sql, unitId, proposalId),
  async run({ sql, unitId, actor, today, now }, { proposalId }) {
    if (!(await lockAccepting(sql, unitId))) refuse('wrong-state');
    const { state, readOn, fileHash } = await holdProposal(sql, unitId, proposalId);
    if (state !== 'ready') refuse('wrong-state');
    const tell = (phase: Parameters<typeof tellPhase>[2]) => tellPhase(unitId, proposalId, phase);
    try {
      tell('comparing');
      await weigh(sql, { unitId, proposalId, today, readOn });
      const { outcome, people } = await takeIn(sql, { unitId, proposalId, today, now }, tell);
      await decide(sql, unitId, proposalId, { state: 'accepted', by: actor.accountId, at: now, outcome });
      tell('ledger');
      letGo(fileOfProposal(unitId, proposalId));
      return done({
        result: { outcome },
        record: { proposalId, fileHash: reference(fileHash), ...outcome },
        touched: people.length > NAMED_AT_MOST ? 'whole-unit' : people.length ? { people, unit: true } : 'nothing',
      });
    } catch (reason) {
      forgetPhase(unitId, proposalId);
      throw reason;
    }
  },
});
