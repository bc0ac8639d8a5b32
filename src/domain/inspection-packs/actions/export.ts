/** Packs and draws as files, as they are filtered: that they were, for what, and which hash each file had. Nobody is named in either. */
import { z } from 'zod';
import { tableExport } from '../../../exports/table-export.ts';
import {
  PACK_FORM_NAMES,
  PACK_KIND_NAMES,
  PACK_KINDS,
  PACK_PURPOSES,
  PACK_STAND_NAMES,
  PACK_STANDS,
  POPULATION_NAMES,
  packStand,
  READ,
  REDACTIONS,
} from '../inspection-packs.ts';
import { listDraws } from '../store/draws.ts';
import { listPacks } from '../store/packs.ts';

export const PackFilterFields = {
  kind: z.enum(PACK_KINDS).optional(),
  /** Its purpose; an export has one of its own. */
  madeFor: z.enum(PACK_PURPOSES).optional(),
  stand: z.enum(PACK_STANDS).optional(),
};
export const DrawFilterFields = {
  /** Its purpose; an export has one of its own. */
  madeFor: z.enum(PACK_PURPOSES).optional(),
  /** Held more than once for one purpose on one day. */
  repeated: z.literal(true).optional(),
};

export const exportPacks = tableExport({
  name: 'inspection-packs.export',
  file: { zh: '迎检材料', en: 'inspection-packs' },
  by: READ,
  ofPeople: false,
  filter: PackFilterFields,
  rows: async ({ sql, unitId }, filter, slice) => (await listPacks(sql, unitId, filter, slice)).rows,
  columns: [
    { zh: '编号', en: 'No.', of: (row) => row.packId },
    { zh: '种类', en: 'Kind', of: (row) => PACK_KIND_NAMES[row.kind] },
    { zh: '用途', en: 'Purpose', of: (row) => REDACTIONS[row.purpose].name },
    { zh: '状态', en: 'State', of: (row) => PACK_STAND_NAMES[packStand(row)] },
    { zh: '涉及人数', en: 'People in it', of: (row) => row.personCount },
    { zh: '证明', en: 'Evidence', of: (row) => row.counts?.evidence },
    { zh: '收入原件', en: 'Originals in it', of: (row) => row.counts?.originals },
    { zh: '未收入原件', en: 'Originals left out', of: (row) => row.counts?.left },
    { zh: '原件不一致', en: 'Originals not as recorded', of: (row) => row.counts?.altered },
    { zh: '次序颠倒', en: 'Out of order', of: (row) => row.counts?.broken },
    { zh: '抽取编号', en: 'Draw', of: (row) => row.drawId },
    { zh: '制作人', en: 'Made by', of: (row) => row.askedBy },
    { zh: '制作时间', en: 'Made at', of: (row, told) => told.moment(row.madeAt ?? row.askedAt) },
    { zh: '移交日期', en: 'Handed over', of: (row) => row.handedOn },
    { zh: '移交人', en: 'Handed over by', of: (row) => row.handedBy },
    { zh: '文件保存到', en: 'Files until', of: (row) => row.destroyOn },
    { zh: '文件哈希', en: 'Hashes of the files', of: (row) => row.files.map(hashInWords) },
  ],
});
const hashInWords = ({ form, contentHash }: { form: keyof typeof PACK_FORM_NAMES; contentHash: string }) => ({
  zh: `${PACK_FORM_NAMES[form].zh} ${contentHash}`,
  en: `${PACK_FORM_NAMES[form].en} ${contentHash}`,
});

export const exportDraws = tableExport({
  name: 'inspection-packs.export-draws',
  file: { zh: '随机抽取记录', en: 'draws' },
  by: READ,
  ofPeople: false,
  filter: DrawFilterFields,
  rows: async ({ sql, unitId }, filter, slice) => (await listDraws(sql, unitId, filter, slice)).rows,
  columns: [
    { zh: '编号', en: 'No.', of: (row) => row.drawId },
    { zh: '用途', en: 'Purpose', of: (row) => REDACTIONS[row.purpose].name },
    { zh: '抽取范围', en: 'From', of: (row) => POPULATION_NAMES[row.population] },
    { zh: '义务', en: 'Duty', of: (row) => row.duty },
    { zh: '抽取人数', en: 'Drawn', of: (row) => row.wanted },
    { zh: '总体人数', en: 'Of how many', of: (row) => row.memberCount },
    { zh: '公布承诺', en: 'Committed', of: (row, told) => told.moment(row.openedAt) },
    { zh: '公布人', en: 'By', of: (row) => row.openedBy },
    { zh: '抽取时间', en: 'Drawn at', of: (row, told) => told.moment(row.drawnAt) },
    { zh: '当天第几次', en: 'Which of that day', of: (row) => row.ordinal },
    { zh: '当天次数', en: 'Of how many that day', of: (row) => row.ofDay },
    { zh: '名单哈希', en: 'Hash of the list', of: (row) => row.populationHash },
    { zh: '单位承诺值', en: 'Commitment', of: (row) => row.commitment },
    { zh: '检查方口令', en: 'The inspector’s part', of: (row) => row.spoken },
  ],
});
