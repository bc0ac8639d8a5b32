/**
 * Somebody's file, opened while a hand-over is prepared. It is logged like every look, under the request: the person reads it when he may read of
 * the request, at once or when the ground of silence ends (rights.md R9); until then it is counted. Never absent from the record.
 */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { PersonId, RequestId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { fileForReader } from '../../duties/queries.ts';
import { RECORD } from '../requests.ts';
import { insertRequestLook } from '../store/looks.ts';
import { held, named } from '../within.ts';

export const openFileForRequest = action({
  name: 'requests.open-file',
  input: z.strictObject({ requestId: RequestId, personId: PersonId }),
  by: RECORD,
  inPerson: true,
  within: named,
  async run(context, { requestId, personId }) {
    const { sql, unitId, actor, now } = context;
    await held(context, requestId, 'recorded', 'approved');
    if (personId === actor.personId) refuse('own-records');
    const file = await fileForReader(context, personId);
    await insertRequestLook(sql, unitId, { requestId, personId, at: now, by: actor.accountId });
    return done({ result: file, record: { requestId, personId }, touched: 'nothing' });
  },
});
