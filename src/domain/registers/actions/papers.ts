/** What leaves as a file: a register as a list, and the chain of custody of one carrier. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { DepartmentId, RegisterItemId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { getUnit } from '../../units/store/unit.ts';
import { chainPaper } from '../documents.ts';
import {
  ALL_FORMS,
  FORM_NAMES,
  ITEM_STATE_NAMES,
  ITEM_STATES,
  LEVEL_NAMES,
  LEVELS,
  READ,
  REGISTER_NAMES,
  REGISTERS,
  WHERES,
} from '../registers.ts';
import { movesOf } from '../store/custody.ts';
import { eventsOf } from '../store/items.ts';
import { findListed, listItems } from '../store/lists.ts';
import { figuresOf, namedItem, standingOf } from '../within.ts';

export const ItemsFilterFields = {
  register: z.enum(REGISTERS).optional(),
  state: z.enum(ITEM_STATES).optional(),
  level: z.enum(LEVELS).optional(),
  form: z.enum(ALL_FORMS).optional(),
  departmentId: DepartmentId.optional(),
  placeId: RegisterItemId.optional(),
  where: z.enum(WHERES).optional(),
  checkOverdue: z.boolean().optional(),
  text: line(60).optional(),
};

export const exportItems = tableExport({
  name: 'registers.export',
  file: { zh: '涉密台账', en: 'register' },
  by: READ,
  filter: ItemsFilterFields,
  rows: async (context, filter, slice) =>
    (await listItems(context.sql, context.unitId, filter, await standingOf(context), slice)).rows,
  ofPeople: (row) => row.holderId ?? row.ownerId,
  columns: () => [
    { zh: '台账', en: 'Register', of: (row) => REGISTER_NAMES[row.register] },
    { zh: '编号', en: 'Number', of: (row) => row.number },
    { zh: '代称', en: 'Designation', of: (row) => row.designation },
    { zh: '级别', en: 'Level', of: (row) => LEVEL_NAMES[row.level] },
    { zh: '类别', en: 'Kind', of: (row) => (row.form ? FORM_NAMES[row.form] : '') },
    { zh: '部门', en: 'Department', of: (row) => row.department ?? '' },
    { zh: '责任人', en: 'Responsible', of: (row) => row.owner ?? '' },
    { zh: '存放场所', en: 'Place', of: (row) => row.place ?? '' },
    { zh: '持有人', en: 'In hand of', of: (row) => row.holder ?? '' },
    { zh: '应归还', en: 'Due back', of: (row) => row.dueBack ?? '' },
    { zh: '起始日期', en: 'Valid from', of: (row) => row.validFrom },
    { zh: '截止日期', en: 'Valid to', of: (row) => row.validTo ?? '' },
    { zh: '事由', en: 'Reason', of: (row) => row.reason },
    { zh: '确定依据', en: 'Basis', of: (row) => row.basis },
    { zh: '所在系统', en: 'Systems', of: (row) => row.systems },
    {
      ...{ zh: '重要数据', en: 'Important data' },
      of: (row) =>
        row.register !== 'data-set' ? '' : row.important ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' },
    },
    { zh: '人防措施', en: 'Human measures', of: (row) => row.human },
    { zh: '物防措施', en: 'Physical measures', of: (row) => row.physical },
    { zh: '技防措施', en: 'Technical measures', of: (row) => row.technical },
    { zh: '证书编号', en: 'Certificate', of: (row) => row.certificate },
    { zh: '发证机构', en: 'Issuer of the certificate', of: (row) => row.certificateIssuer },
    { zh: '证书有效期至', en: 'Certificate valid until', of: (row) => row.certificateUntil ?? '' },
    { zh: '上次核对', en: 'Last check', of: (row) => row.checkedOn },
    { zh: '应核对', en: 'Check by', of: (row) => row.checkBy },
    { zh: '状态', en: 'State', of: (row) => ITEM_STATE_NAMES[row.state] },
  ],
});

/** Everything that happened to one carrier, with who signed: for an inspection, or for the paper that is signed by hand. */
export const printChain = action({
  name: 'registers.print-chain',
  input: z.strictObject({ itemId: RegisterItemId, language: z.enum(['zh', 'en']).default('zh') }),
  by: READ,
  within: namedItem,
  async prepare({ read, unitId, now, timeZone, services }, { itemId, language }) {
    const parts = await read(async (context) => ({
      item: (await findListed(context.sql, unitId, itemId, await figuresOf(context))) ?? refuse('not-found'),
      moves: await movesOf(context.sql, unitId, itemId),
      events: await eventsOf(context.sql, unitId, itemId),
      unitName: (await getUnit(context.sql, unitId)).name,
    }));
    const paper = chainPaper({ ...parts, language, asOf: now, timeZone });
    return { bytes: await printed(paper, services.fontsRoot), number: parts.item.number };
  },
  async run(_, { itemId }, { bytes }) {
    return done({
      result: { file: { name: `流转记录-${itemId}.pdf`, mediaType: 'application/pdf', bytes } },
      record: { itemId, digest: reference(hashOf(bytes)) },
      touched: 'nothing',
    });
  },
});
