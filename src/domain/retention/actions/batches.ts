/** Two persons carry a batch: a security officer starts it, the head or another security officer confirms, then it is destroyed. */

import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { dayAt } from '../../../law/day.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { keepSealed, readAttached } from '../../../platform/attach.ts';
import { BatchId, type UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { isSame } from '../../../platform/second-person.ts';
import { certify, countsForRecord, destroyNext, isToBeCertified, prepareBatch } from '../destruction.ts';
import { certificateOf } from '../documents.ts';
import { type Batch, findBatch, holdBatch, markConfirmed, markProposed, markSentBack } from '../store/batches.ts';

const unitOfBatch = async ({ sql, unitId }: Context, { batchId }: { batchId: number }): Promise<UnitId> =>
  (await findBatch(sql, unitId, batchId)) ? unitId : refuse('not-found');

const BatchInput = z.strictObject({ batchId: BatchId });

async function inState({ sql, unitId }: Context, batchId: number, state: Batch['state']): Promise<Batch> {
  const batch = await holdBatch(sql, unitId, batchId);
  return batch?.state === state ? batch : refuse('wrong-state');
}

/** What the system does every day by itself, asked for now. */
export const prepare = action({
  name: 'retention.prepare',
  input: z.strictObject({}),
  by: ['security-officer'],
  within: ownUnit,
  async run(context) {
    const { batchId, changed, counts } = await prepareBatch(context);
    return done({
      result: { batchId },
      record: { batchId, changed, counts: countsForRecord(counts) },
      touched: 'nothing',
    });
  },
});

/** From here on the batch stays as it is: what the second person confirms is what the first has seen. */
export const propose = action({
  name: 'retention.propose',
  input: BatchInput,
  by: ['security-officer'],
  inPerson: true,
  within: unitOfBatch,
  async run(context, { batchId }) {
    const { sql, unitId, actor, now } = context;
    const { counts } = await inState(context, batchId, 'prepared');
    await markProposed(sql, unitId, batchId, { by: actor.accountId, at: now });
    return done({ result: {}, record: { batchId, counts: countsForRecord(counts) }, touched: 'nothing' });
  },
});

/** Before it is confirmed: by who started it, or by who should confirm and will not. */
export const sendBack = action({
  name: 'retention.send-back',
  input: BatchInput,
  by: ['security-officer', 'head'],
  inPerson: true,
  within: unitOfBatch,
  async run(context, { batchId }) {
    await inState(context, batchId, 'proposed');
    await markSentBack(context.sql, context.unitId, batchId);
    return done({ result: {}, record: { batchId }, touched: 'nothing' });
  },
});

/** By another person than the one who started it. It cannot be taken back: destruction begins. */
export const confirm = action({
  name: 'retention.confirm',
  input: BatchInput,
  by: ['security-officer', 'head'],
  inPerson: true,
  within: unitOfBatch,
  async run(context, { batchId }) {
    const { sql, unitId, actor, now } = context;
    const { counts, proposer, proposerPerson } = await inState(context, batchId, 'proposed');
    if (isSame(actor, { accountId: proposer!, personId: proposerPerson ?? undefined })) refuse('second-person');
    await markConfirmed(sql, unitId, batchId, { by: actor.accountId, at: now });
    return done({ result: {}, record: { batchId, counts: countsForRecord(counts) }, touched: 'nothing' });
  },
});

/**
 * Destroys the next records of a confirmed batch and answers how many are left. Asked again and again by the page that confirmed; where
 * that was closed, the system goes on by itself.
 */
export const destroy = action({
  name: 'retention.destroy',
  input: BatchInput,
  by: ['security-officer', 'head'],
  inPerson: true,
  within: unitOfBatch,
  async run(context, { batchId }) {
    const { left, facts, touched } = (await destroyNext(context, batchId)) ?? refuse('wrong-state');
    return done({ result: { left }, record: facts, touched });
  },
});

/** When nothing is left: the certificate, by which the batch is finished. */
export const makeCertificate = action({
  name: 'retention.certify',
  input: BatchInput,
  by: ['security-officer', 'head'],
  inPerson: true,
  within: unitOfBatch,
  async prepare(preparing, { batchId }) {
    const paper = await preparing.read(async (context) => {
      const batch = await findBatch(context.sql, context.unitId, batchId);
      return isToBeCertified(batch) ? certificateOf(context, batch) : refuse('wrong-state');
    });
    return keepSealed(preparing, await printed(paper, preparing.services.fontsRoot), 'application/pdf');
  },
  async run(context, { batchId }, file) {
    const batch = await holdBatch(context.sql, context.unitId, batchId);
    if (!isToBeCertified(batch)) return refuse('wrong-state');
    return done({ result: {}, record: await certify(context, batch, file), touched: 'nothing' });
  },
});

/** The certificate leaves the system as a file: an act. It names nobody whose records were destroyed. */
export const downloadCertificate = action({
  name: 'retention.download-certificate',
  input: BatchInput,
  by: ['security-officer', 'head'],
  within: unitOfBatch,
  async prepare({ read, services, timeZone }, { batchId }) {
    return read(async (context) => {
      const { fileHash, destroyedAt } = (await findBatch(context.sql, context.unitId, batchId)) ?? refuse('not-found');
      if (!fileHash) return refuse('wrong-state');
      const name = `销毁证明-${dayAt(new Date(destroyedAt!), timeZone)}-${batchId}.pdf`;
      return { name, ...(await readAttached({ ...context, services }, fileHash)) };
    });
  },
  async run(_context, { batchId }, file) {
    return done({ result: { file }, record: { batchId }, touched: 'nothing' });
  },
});
