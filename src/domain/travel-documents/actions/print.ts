/** What leaves as a file: the holder's receipt, and the list. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { logLook } from '../../../journal/look.ts';
import { type Actor, action, done, type Preparing } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { TravelDocumentId } from '../../../platform/ids.ts';
import { line, PurposeField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { receiptPaper } from '../documents.ts';
import { getDocument, holderOf, movementsOf } from '../store/documents.ts';
import { listDocuments } from '../store/lists.ts';
import {
  CUSTODY_GROUND_NAMES,
  CUSTODY_STATE_NAMES,
  CUSTODY_STATES,
  DOCUMENT_KIND_NAMES,
  DOCUMENT_KINDS,
  KEEP,
  SEE_DOCUMENTS,
} from '../travel-documents.ts';
import { namedDocument } from './keep.ts';

const receiptName = (documentId: number) => `证照保管回执-${documentId}.pdf`;

async function madeReceipt(
  { read, unitId, now, timeZone, services }: Preparing,
  documentId: TravelDocumentId,
  mayRead: (holder: number, by: Actor) => boolean,
) {
  const parts = await read(async ({ sql, actor }) => {
    const { salt: _, ...document } = await getDocument(sql, unitId, documentId);
    if (!mayRead(document.personId, actor)) refuse('not-found');
    const holder = await holderOf(sql, unitId, document.personId);
    return { document, holder, movements: await movementsOf(sql, unitId, documentId), asOf: now, timeZone };
  });
  return { bytes: await printed(receiptPaper(parts), services.fontsRoot), personId: parts.document.personId };
}

/** One's own alone. */
export const printReceipt = action({
  name: 'travel-documents.print-receipt',
  input: z.strictObject({ documentId: TravelDocumentId }),
  by: ['member'],
  within: namedDocument,
  prepare: (preparing, { documentId }) =>
    madeReceipt(preparing, documentId, (holder, { personId }) => holder === personId),
  async run(_, { documentId }, { bytes, personId }) {
    return done({
      result: { file: { name: receiptName(documentId), mediaType: 'application/pdf', bytes } },
      record: { personId, documentId, digest: reference(hashOf(bytes)) },
      touched: 'nothing',
    });
  },
});

/** For who has no account, to be signed by both and handed over. The holder sees who made it (rights.md R8). */
export const printForHolder = action({
  name: 'travel-documents.print-for-holder',
  input: z.strictObject({ documentId: TravelDocumentId, purpose: PurposeField.exclude(['own']) }),
  by: KEEP,
  within: namedDocument,
  prepare: (preparing, { documentId }) => madeReceipt(preparing, documentId, () => true),
  async run({ sql, unitId, now, actor }, { documentId, purpose }, { bytes, personId }) {
    if (actor.personId !== personId)
      await logLook(sql, {
        ...{ unitId, personId, at: now, accountId: actor.accountId, purpose },
        query: 'travel-documents.print-for-holder',
      });
    return done({
      result: { file: { name: receiptName(documentId), mediaType: 'application/pdf', bytes } },
      record: { personId, documentId, purpose, digest: reference(hashOf(bytes)) },
      touched: 'nothing',
    });
  },
});

export const DocumentsFilterFields = {
  state: z.enum([...CUSTODY_STATES, 'overdue']).optional(),
  kind: z.enum(DOCUMENT_KINDS).optional(),
  text: line(60).optional(),
};

export const exportDocuments = tableExport({
  name: 'travel-documents.export',
  file: { zh: '证照保管', en: 'travel-documents' },
  by: SEE_DOCUMENTS,
  filter: DocumentsFilterFields,
  rows: async ({ sql, unitId, today }, filter, slice) => (await listDocuments(sql, unitId, today, filter, slice)).rows,
  ofPeople: (row) => row.personId,
  columns: () => [
    { zh: '持证人', en: 'Holder', of: (row) => row.name },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '证照', en: 'Document', of: (row) => DOCUMENT_KIND_NAMES[row.kind] },
    { zh: '号码后四位', en: 'Last four', of: (row) => row.lastFour },
    { zh: '保管依据', en: 'Ground', of: (row) => CUSTODY_GROUND_NAMES[row.ground] },
    { zh: '状态', en: 'State', of: (row) => CUSTODY_STATE_NAMES[row.state] },
    { zh: '接收日期', en: 'Taken in on', of: (row) => row.takenInOn },
    { zh: '领出日期', en: 'Out on', of: (row) => row.outOn ?? '' },
    { zh: '应交回日期', en: 'Due back', of: (row) => row.dueBack ?? '' },
    { zh: '发还日期', en: 'Given back on', of: (row) => row.givenBackOn ?? '' },
  ],
});
