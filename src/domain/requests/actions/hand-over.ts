/**
 * The head approves the list as he read it, never who recorded the request; what he approved is handed over, and nothing more. The officers
 * sign the receipt on paper, or it is noted that they did not.
 */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { dayAt } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { RequestId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { sameCode } from '../../letters/paper-code.ts';
import { digestOf, receiptCode } from '../documents.ts';
import { giveHandled } from '../evidence.ts';
import { RECORD, unanswered } from '../requests.ts';
import { openItems, peopleOf } from '../store/items.ts';
import { getRequest, markApproved, markClosed, markHandedOver, putWords } from '../store/requests.ts';
import { held, named, OWN_ROW, refuseSecrets } from '../within.ts';

export const approveRequest = action({
  name: 'requests.approve',
  /** `shown`: of the list that was read, so that nothing is approved unseen. */
  input: z.strictObject({ requestId: RequestId, shown: line(40) }),
  by: ['head'],
  inPerson: true,
  within: named,
  async run(context, { requestId, shown }) {
    const { sql, unitId, actor, now } = context;
    const one = await held(context, requestId, 'recorded');
    if (isSame(actor, { accountId: one.recordedBy, personId: one.recorderPerson })) refuse('own-lawful-request');
    const items = await openItems(sql, unitId, one);
    const missing = unanswered(one.scopeLines, items);
    if (missing.length > 0) refuse('scope-unanswered', { lines: missing.join(', ') });
    const digest = digestOf(unitId, one, items);
    if (digest !== shown) refuse('list-changed');
    await markApproved(sql, unitId, requestId, { at: now, by: actor.accountId });
    return done({
      result: {},
      record: { requestId, items: items.length, list: reference(digest) },
      touched: 'nothing',
    });
  },
});

export const handOver = action({
  name: 'requests.hand-over',
  input: z.strictObject({ requestId: RequestId, on: DayField }),
  by: RECORD,
  inPerson: true,
  within: named,
  async run(context, { requestId, on }) {
    const { sql, unitId, actor, now, today, timeZone } = context;
    const one = await held(context, requestId, 'approved');
    if (on > today) refuse('in-the-future');
    if (on < dayAt(new Date(one.approvedAt!), timeZone)) refuse('before-approval');
    await markHandedOver(sql, unitId, requestId, { at: now, by: actor.accountId, on });
    await giveHandled(context, requestId, on);
    const people = await peopleOf(sql, unitId, requestId);
    const record = { requestId, on, personIds: people, silentUntil: one.silentUntil };
    return done({ result: { people: people.length }, record, touched: OWN_ROW });
  },
});

async function toBeSigned({ sql, unitId }: Context, requestId: RequestId, code: string) {
  const one = await getRequest(sql, unitId, requestId);
  if (one.state !== 'handed-over') refuse('wrong-state');
  const items = await openItems(sql, unitId, one);
  if (!sameCode(code, receiptCode(unitId, one, items))) refuse('not-this-receipt');
}

/** `code` is read off the signed sheet: no other sheet is kept for it. */
export const keepReceipt = action({
  name: 'requests.keep-receipt',
  input: z.strictObject({ requestId: RequestId, code: line(20) }),
  by: RECORD,
  inPerson: true,
  takesFile: true,
  within: named,
  async prepare(preparing, { requestId, code }) {
    await preparing.read((context) => toBeSigned(context, requestId, code));
    return keepScan(preparing);
  },
  async run(context, { requestId, code }, scan) {
    const { sql, unitId, actor, now, today } = context;
    await held(context, requestId, 'handed-over');
    await toBeSigned(context, requestId, code);
    const kept = { fileHash: await attach(context, scan), scanHash: scan.contentHash };
    await markClosed(sql, unitId, requestId, { at: now, by: actor.accountId, on: today }, kept);
    return done({
      result: { scanHash: kept.scanHash },
      record: { requestId, file: reference(kept.fileHash), scan: reference(kept.scanHash) },
      touched: 'nothing',
    });
  },
});

/** Counter-Espionage Law 31: who does not sign is noted; who was there, and what was said. */
export const closeUnsigned = action({
  name: 'requests.close-unsigned',
  input: z.strictObject({
    requestId: RequestId,
    note: paragraph(500)
      .transform((text) => text.trim())
      .pipe(z.string().min(2)),
  }),
  by: RECORD,
  inPerson: true,
  within: named,
  async run(context, { requestId, note }) {
    const { sql, unitId, actor, now, today } = context;
    const one = await held(context, requestId, 'handed-over');
    refuseSecrets(note);
    await putWords(sql, unitId, one, { notSigned: note });
    await markClosed(sql, unitId, requestId, { at: now, by: actor.accountId, on: today });
    return done({
      result: {},
      record: { requestId, note: sealedHash(one.salt, note, 'not-signed') },
      touched: 'nothing',
    });
  },
});
