/** Where documents are: the list for who keeps them, one with each time it went, and one's own. */
import { z } from 'zod';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import { PersonId, TravelDocumentId } from '../../platform/ids.ts';
import { line, Page, PurposeField } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf, findPersonFacts } from '../duties/store/facts.ts';
import { peopleCalled } from '../people/store/called.ts';
import { DocumentsFilterFields } from './actions/print.ts';
import { getDocument, holderOf, type KeptDocument, movementsOf } from './store/documents.ts';
import { countDocuments, documentsOf, listDocuments } from './store/lists.ts';
import { asksForPaper, daysToReturn, KEEP, SEE_DOCUMENTS, stands } from './travel-documents.ts';

/** Whether custody may go on. Where its ground is gone, the document is to be given back. */
async function groundStands({ sql, unitId, today }: Context, { personId, ground, kind, state }: KeptDocument) {
  if (state === 'given-back' || asksForPaper(ground)) return true;
  return stands(ground, kind, (await findPersonFacts(sql, unitId, personId)) ?? refuse('not-found'), today);
}

export const documents = query({
  name: 'travel-documents.list',
  input: z.strictObject({ ...DocumentsFilterFields, ...Page }),
  by: SEE_DOCUMENTS,
  recorded: 'no',
  async run(context, { offset, limit, ...filter }) {
    const { sql, unitId, today } = context;
    const { total, rows } = await listDocuments(sql, unitId, today, filter, { offset, limit });
    const shown = [];
    for (const row of rows) shown.push({ ...row, groundStands: await groundStands(context, row) });
    return { total, rows: shown };
  },
});

export const documentCounts = query({
  name: 'travel-documents.counts',
  input: z.strictObject({}),
  by: SEE_DOCUMENTS,
  recorded: 'no',
  run: ({ sql, unitId, today }) => countDocuments(sql, unitId, today),
});

export const document = query({
  name: 'travel-documents.get',
  input: z.strictObject({ documentId: TravelDocumentId, personId: PersonId, purpose: PurposeField }),
  by: SEE_DOCUMENTS,
  recorded: 'purpose',
  async run(context, { documentId, personId }) {
    const { sql, unitId, today, actor } = context;
    const { salt: _, ...found } = await getDocument(sql, unitId, documentId);
    if (found.personId !== personId) return refuse('not-found');
    const { name, staffNumber, department } = await holderOf(sql, unitId, personId);
    return {
      ...{ ...found, name, staffNumber, department },
      overdue: found.dueBack !== null && found.dueBack < today,
      groundStands: await groundStands(context, found),
      movements: await movementsOf(sql, unitId, documentId),
      isOwn: actor.personId === personId,
      /** By the unit's figures: so many days after the return it is due. */
      daysToReturn: daysToReturn(found.kind, effectiveFigures(await choicesOf(sql, unitId))),
    };
  },
});

/** Whose document can be taken in: by name or staff number, of those who are here. */
export const findPeople = query({
  name: 'travel-documents.find-people',
  input: z.strictObject({ text: line(60) }),
  by: KEEP,
  recorded: 'no',
  run: async ({ sql, unitId, today }, { text }) => ({ people: await peopleCalled(sql, unitId, text, today) }),
});

/** What the unit keeps of one's own, on which ground, and where it is. */
export const myDocuments = query({
  name: 'travel-documents.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run(context) {
    const { sql, unitId, actor, today } = context;
    const rows = [];
    for (const row of await documentsOf(sql, unitId, actor.personId ?? refuse('not-found'), today))
      rows.push({
        ...row,
        groundStands: await groundStands(context, row),
        movements: await movementsOf(sql, unitId, row.documentId),
      });
    return { rows };
  },
});
