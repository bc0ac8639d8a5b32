/** The register, one request as far as it is not sealed, and what one is told of one's own. */
import { z } from 'zod';
import { RequestId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { RequestsFilterFields } from './actions/open.ts';
import { receiptCode } from './documents.ts';
import { isSilent, SEE_REQUESTS } from './requests.ts';
import { listItems, openItems, peopleOf } from './store/items.ts';
import { countRequests, countWithheld, givenOf, listRequests } from './store/lists.ts';
import { requestLooksAt } from './store/looks.ts';
import { getRequest, stepsOf } from './store/requests.ts';
import { named } from './within.ts';

export const requests = query({
  name: 'requests.list',
  input: z.strictObject({ ...RequestsFilterFields, ...Page }),
  by: SEE_REQUESTS,
  recorded: 'no',
  run: ({ sql, unitId, actor }, { offset, limit, ...filter }) =>
    listRequests(sql, unitId, actor.personId, filter, { offset, limit }),
});

export const requestCounts = query({
  name: 'requests.counts',
  input: z.strictObject({}),
  by: SEE_REQUESTS,
  recorded: 'no',
  run: ({ sql, unitId, actor, today }) => countRequests(sql, unitId, actor.personId, today),
});

/** Where it stands; who came, the scope and the names are opened by `requests.open`. */
export const request = query({
  name: 'requests.get',
  input: z.strictObject({ requestId: RequestId }),
  by: SEE_REQUESTS,
  recorded: 'no',
  async run(context, { requestId }) {
    const { sql, unitId, today } = context;
    await named(context, { requestId });
    const found = await getRequest(sql, unitId, requestId);
    const { words: _, key: __, salt: ___, recordedBy: ____, recorderPerson: _____, fileHash, ...one } = found;
    const handed = one.state === 'handed-over' || one.state === 'closed';
    return {
      ...one,
      ...(await stepsOf(sql, unitId, requestId)),
      items: await listItems(sql, unitId, requestId),
      people: (await peopleOf(sql, unitId, requestId)).length,
      code: handed ? receiptCode(unitId, found, await openItems(sql, unitId, found)) : null,
      hasReceipt: fileHash !== null,
      isSilent: isSilent(one.silentUntil, today),
      isLate: today > one.answerBy && (one.state === 'recorded' || one.state === 'approved'),
    };
  },
});

/** What of one's own was given to an authority; and how much is not told yet (rights.md R9). */
export const givenOfMe = query({
  name: 'requests.given-of-me',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, today }) {
    const personId = actor.personId ?? refuse('not-found');
    return {
      rows: await givenOf(sql, unitId, personId, today),
      looks: await requestLooksAt(sql, unitId, personId, today),
      withheld: await countWithheld(sql, unitId, personId, today),
    };
  },
});
