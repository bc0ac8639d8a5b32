/** What is sealed is opened by an act that stands in the record; and what leaves as a file: the receipt, the register. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf, readFile } from '../../../platform/files.ts';
import { RequestId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { findFile } from '../../../platform/store.ts';
import { ARRIVAL_PURPOSES } from '../../dispatches/dispatches.ts';
import { sealPdf, unitKey } from '../../units/seal.ts';
import { keepCertificate } from '../../units/store/certificates.ts';
import { getUnit } from '../../units/store/unit.ts';
import { digestOf, receiptCode, receiptPaper } from '../documents.ts';
import {
  APPROVAL_NAMES,
  BASES,
  BASIS_NAMES,
  GROUND_NAMES,
  RECORD,
  REQUEST_STATE_NAMES,
  REQUEST_STATES,
  SEE_REQUESTS,
} from '../requests.ts';
import { openItems } from '../store/items.ts';
import { listRequests } from '../store/lists.ts';
import { getRequest, wordsOf } from '../store/requests.ts';
import { named } from '../within.ts';

/** Officers, scope and list with names. No look of the people named is logged, which would tell them before their time: the record has it. */
export const openRequest = action({
  name: 'requests.open',
  input: z.strictObject({ requestId: RequestId, purpose: z.enum(ARRIVAL_PURPOSES) }),
  by: SEE_REQUESTS,
  within: named,
  async run({ sql, unitId }, { requestId, purpose }) {
    const one = await getRequest(sql, unitId, requestId);
    const items = await openItems(sql, unitId, one);
    const { officers, scope, silence = null, refusal = null, notSigned = null } = wordsOf(unitId, one);
    return done({
      result: { officers, scope, silence, refusal, notSigned, items, shown: digestOf(unitId, one, items) },
      record: { requestId, purpose },
      touched: 'nothing',
    });
  },
});

/** With the unit's electronic signature; the officers sign the printed sheet. */
export const printReceipt = action({
  name: 'requests.print-receipt',
  input: z.strictObject({ requestId: RequestId }),
  by: RECORD,
  within: named,
  async prepare(preparing, { requestId }) {
    const { read, unitId, now, timeZone, services } = preparing;
    const parts = await read(async ({ sql }) => {
      const one = await getRequest(sql, unitId, requestId);
      if (one.state !== 'handed-over' && one.state !== 'closed') refuse('not-handed-over');
      const items = await openItems(sql, unitId, one);
      const unitName = (await getUnit(sql, unitId)).name;
      return {
        one,
        words: wordsOf(unitId, one),
        items,
        unitName,
        code: receiptCode(unitId, one, items),
        asOf: now,
        timeZone,
      };
    });
    const key = await unitKey(preparing);
    const pdf = await printed(receiptPaper(parts), services.fontsRoot);
    const reason = '协助事项提供清单和回执 Receipt for what was handed over';
    return { key, bytes: await sealPdf(pdf, key, { now, name: parts.unitName, reason }) };
  },
  async run({ sql, unitId, now }, { requestId }, { key, bytes }) {
    await keepCertificate(sql, unitId, key, now);
    return done({
      result: { file: { name: `协助事项回执-${requestId}.pdf`, mediaType: 'application/pdf', bytes } },
      record: { requestId, digest: reference(hashOf(bytes)) },
      touched: 'nothing',
    });
  },
});

/** The receipt as the officers signed it. */
export const openReceipt = action({
  name: 'requests.open-receipt',
  input: z.strictObject({ requestId: RequestId }),
  by: SEE_REQUESTS,
  within: named,
  async prepare({ read, services }, { requestId }) {
    const found = await read(async ({ sql, unitId }) => {
      const { fileHash } = await getRequest(sql, unitId, requestId);
      return fileHash === null ? undefined : findFile(sql, unitId, fileHash);
    });
    const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
    if (!found || !bytes) return refuse('not-found');
    return { name: `协助事项回执-签名-${requestId}`, mediaType: found.mediaType, bytes: new Uint8Array(bytes) };
  },
  async run(_, { requestId }, file) {
    return done({ result: { file }, record: { requestId }, touched: 'nothing' });
  },
});

export const RequestsFilterFields = {
  state: z.enum([...REQUEST_STATES, 'open']).optional(),
  basis: z.enum(BASES).optional(),
  text: line(80).optional(),
};

/** The register without what is sealed: no officer, no scope, nobody's name. */
export const exportRequests = tableExport({
  name: 'requests.export',
  file: { zh: '协助事项登记簿', en: 'Requests of the authorities' },
  by: SEE_REQUESTS,
  filter: RequestsFilterFields,
  rows: async ({ sql, unitId, actor }, filter, slice) =>
    (await listRequests(sql, unitId, actor.personId, filter, slice)).rows,
  ofPeople: false,
  columns: [
    { zh: '编号', en: 'No.', of: ({ requestId }) => requestId },
    { zh: '要求机关', en: 'Authority', of: ({ organ }) => organ },
    { zh: '法律文书编号', en: 'Instrument', of: ({ instrument }) => instrument },
    { zh: '依据', en: 'Power', of: ({ basis }) => BASIS_NAMES[basis] },
    { zh: '批准层级', en: 'Approved at', of: ({ approval }) => APPROVAL_NAMES[approval] },
    { zh: '执法人员人数', en: 'Officers', of: ({ officers }) => officers },
    { zh: '出示证件人数', en: 'Credentials shown', of: ({ credentials }) => credentials },
    { zh: '收到日期', en: 'Received on', of: ({ receivedOn }) => receivedOn },
    { zh: '办理期限', en: 'By', of: ({ answerBy }) => answerBy },
    { zh: '状态', en: 'State', of: ({ state }) => REQUEST_STATE_NAMES[state] },
    { zh: '未予提供的理由', en: 'Ground of refusal', of: ({ ground }) => ground && GROUND_NAMES[ground] },
    { zh: '提供项数', en: 'Items', of: ({ items }) => items },
    { zh: '涉及人数', en: 'People', of: ({ people }) => people },
    { zh: '提供日期', en: 'Handed over on', of: ({ handedOverOn }) => handedOverOn },
    { zh: '办结日期', en: 'Closed on', of: ({ closedAt }, told) => told.day(closedAt) },
  ],
});
