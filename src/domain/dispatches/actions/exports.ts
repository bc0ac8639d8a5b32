/** The lists of dispatches taken away, and one dispatch as a copy for editing. */
import { z } from 'zod';
import { officialDocx } from '../../../documents/official-docx.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { DispatchId } from '../../../platform/ids.ts';
import { getOwnBody } from '../../units/store/bodies.ts';
import {
  ARRIVAL_PURPOSES,
  DELIVERY_STATE_NAMES,
  DISPATCH_STATE_NAMES,
  type DispatchTypeName,
  HANDLING_NAMES,
  isOfPeople,
  numberInWords,
  typeOf,
} from '../dispatches.ts';
import { officialOf } from '../documents.ts';
import { toPrint } from '../issue.ts';
import { ReceivedFilter, SentFilter } from '../queries.ts';
import { READERS } from '../roles.ts';
import { getDispatch, logDispatchLook } from '../store/dispatches.ts';
import { listReceived, listSent } from '../store/lists.ts';
import { namedDispatch } from './draft.ts';
import { refuseUnsaid } from './receive.ts';

/** A title may name the person whom it is about: it is read in the dispatch itself, which is logged. */
const titleIn = ({ type, title }: { type: DispatchTypeName; title: string | undefined }) =>
  isOfPeople(type) ? undefined : title;

export const exportReceived = tableExport({
  name: 'dispatches.export-received',
  file: { zh: '收文', en: 'dispatches-received' },
  by: READERS,
  ofPeople: false,
  filter: ReceivedFilter,
  rows: async ({ sql, unitId, today }, filter, slice) =>
    (await listReceived(sql, unitId, { ...filter, today }, slice)).rows,
  columns: [
    { zh: '文号', en: 'Number', of: ({ number }) => number },
    { zh: '标题', en: 'Title', of: titleIn },
    { zh: '种类', en: 'Type', of: ({ type }) => typeOf(type).name },
    { zh: '来文单位', en: 'From', of: (row) => row.from },
    { zh: '成文日期', en: 'Day', of: ({ day }) => day },
    { zh: '保管要求', en: 'Handling', of: ({ handling }) => HANDLING_NAMES[handling] },
    { zh: '收到', en: 'Received', of: ({ receivedAt }, { moment }) => moment(receivedAt) },
    { zh: '回执期限', en: 'Receipt due', of: ({ receiptDue }) => receiptDue },
    { zh: '打开', en: 'Opened', of: ({ openedAt }, { moment }) => moment(openedAt) },
    { zh: '已回执', en: 'Acknowledged', of: ({ receipt }) => receipt !== null },
    { zh: '办结', en: 'Settled', of: ({ settledAt }, { moment }) => moment(settledAt) },
  ],
});

export const exportSent = tableExport({
  name: 'dispatches.export-sent',
  file: { zh: '发文', en: 'dispatches-sent' },
  by: READERS,
  ofPeople: false,
  filter: SentFilter,
  rows: async ({ sql, unitId, today }, filter, slice) =>
    (await listSent(sql, unitId, { ...filter, today }, slice)).rows,
  columns: [
    {
      zh: '文号',
      en: 'Number',
      of: ({ sign, year, number }) => number && numberInWords({ sign: sign!, year: year!, number }),
    },
    { zh: '标题', en: 'Title', of: titleIn },
    { zh: '种类', en: 'Type', of: ({ type }) => typeOf(type).name },
    { zh: '主送', en: 'To', of: ({ receiver }) => receiver },
    { zh: '主送单位数', en: 'Receivers', of: ({ receivers }) => receivers },
    { zh: '成文日期', en: 'Day', of: ({ day }) => day },
    { zh: '拟稿', en: 'Drafted', of: ({ draftedAt }, { moment }) => moment(draftedAt) },
    { zh: '状态', en: 'State', of: ({ state }) => DISPATCH_STATE_NAMES[state] },
    { zh: DELIVERY_STATE_NAMES.receipted.zh, en: 'Receipted', of: ({ receipted }) => receipted },
    { zh: '回执逾期', en: 'Receipts overdue', of: ({ overdue }) => overdue },
    { zh: DELIVERY_STATE_NAMES.refused.zh, en: 'Not taken in', of: ({ refused }) => refused },
  ],
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A copy in the layout of the document, for editing: it bears no signature and never counts. */
export const editable = action({
  name: 'dispatches.editable',
  input: z.strictObject({ dispatchId: DispatchId, purpose: z.enum(ARRIVAL_PURPOSES).optional() }),
  by: READERS,
  within: namedDispatch,
  async prepare({ read, now }, { dispatchId, purpose }) {
    const { name, paper } = await read(async (context) => {
      const { sql, unitId, today } = context;
      await refuseUnsaid(sql, unitId, dispatchId, purpose);
      const { sign, year, number, day } = await getDispatch(sql, unitId, dispatchId);
      const words = number === null ? undefined : numberInWords({ sign: sign!, year: year!, number });
      const printed = await toPrint(context, dispatchId);
      const { name: sender } = await getOwnBody(sql, unitId);
      const attachments = printed.attachments.filter((one) => one !== `${words}.pdf`);
      const parts = { ...printed, attachments, sender, number: words ?? '（审批时编号）', day: day ?? today, at: now };
      const { signature: _, ...unsigned } = officialOf({ ...parts, signedWith: '' });
      return { name: words ?? `${typeOf(printed.type).name.zh}（稿）`, paper: unsigned };
    });
    return { name: `${name}.docx`, mediaType: DOCX, bytes: Buffer.from(await officialDocx(paper)) };
  },
  async run({ sql, unitId, now, actor }, { dispatchId, purpose }, file) {
    if (purpose) await logDispatchLook(sql, unitId, { dispatchId, at: now, accountId: actor.accountId, purpose });
    const record = { dispatchId, purpose, digest: reference(hashOf(file.bytes)) };
    return done({ result: { file }, record, touched: 'nothing' });
  },
});
