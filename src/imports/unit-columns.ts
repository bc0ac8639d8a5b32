/**
 * Which column of a list of units (单位名录) means what. Closed: what stands in no column of `unitMeanings` is never looked at. What such lists
 * hold besides is named here with the reason why it is left out, so that whoever gives the list is told.
 */
import type { Localised } from '../law/localised.ts';
import { knownHeader } from './columns.ts';
import { type DropReason, dropped } from './dropped.ts';
import { protectedColumn, protectedValue } from './protected-values.ts';
import type { Cell, Sheet } from './sheet.ts';
import { compact, headerKey, shortened } from './text.ts';

export type UnitMeaning =
  | 'name'
  | 'credit-code'
  | 'superior'
  | 'cii-operator'
  | 'key-unit'
  | 'notice-number'
  | 'notice-day'
  | 'school-or-research'
  | 'officer'
  | 'system-admin'
  | 'security-admin'
  | 'auditor';

const words = (all: string): readonly string[] => all.split('|');

export const unitMeanings: { readonly [M in UnitMeaning]: readonly string[] } = {
  name: words('单位名称|单位全称|单位|机构名称|名称|unit|unit name|name|organisation|organization'),
  'credit-code': words('统一社会信用代码|社会信用代码|信用代码|统一代码|credit code|unified social credit code|uscc'),
  superior: words('上级单位|主管单位|上级主管单位|隶属单位|所属单位|superior|superior unit|parent'),
  'cii-operator': words('关基运营者|关键信息基础设施运营者|是否关基运营者|关基单位|cii operator'),
  'key-unit': words('重点单位|是否重点单位|反间谍安全防范重点单位|key unit'),
  'notice-number': words('告知书文号|告知文号|告知书编号|通知书文号|notice number|notice no'),
  'notice-day': words('告知日期|告知书日期|送达日期|告知时间|通知日期|notice day|notice date'),
  'school-or-research': words('学校/科研|学校科研|学校或科研机构|学校、科研机构|school/research|school or research'),
  officer: words('安全防范专员|反间谍安全防范专员|安全防范专员姓名|security officer'),
  'system-admin': words('系统管理员|系统管理员姓名|system administrator'),
  'security-admin': words('安全保密管理员|安全管理员|安全保密管理员姓名|security administrator'),
  auditor: words('安全审计员|审计员|安全审计员姓名|auditor'),
};

/** What such lists hold and adding a body does not need. */
type LeftOut = { readonly wordings: readonly string[]; readonly why: Localised };
const LEFT_OUT: readonly LeftOut[] = [
  {
    wordings: words('联系人|联系人姓名|联系电话|联系方式|电话|手机|手机号码|邮箱|负责人|法定代表人|contact|phone'),
    why: {
      zh: '添加单位不需要联系人及其电话，不保存；谁任何职由单位自己登记',
      en: 'Adding a body needs no contact person or telephone; not kept. Who holds which office the unit enters itself',
    },
  },
  {
    wordings: words('涉密等级|涉密程度|涉外程度|近五年案事件|案事件|人数|职工人数|从业人数'),
    why: {
      zh: '属于认定重点单位时国家安全机关研究的情况（规定第九条），不写入单位自己的资料',
      en: 'Belongs to what the organ weighs for the key-unit list (Provisions 9), not to the unit’s own data; not kept',
    },
  },
  {
    wordings: words(
      '单位性质|单位类型|性质|所属行业|行业|省|市|省份|城市|地区|区县|所在地|地址|industry|province|city',
    ),
    why: {
      zh: '没有任何义务由此产生，不保存；行业和地区由主管部门在其工作要求的发送范围中确定',
      en: 'No duty follows from it; not kept. Industry and region are the department’s to say in the audience of its requirements',
    },
  },
  {
    wordings: words('序号|编号|行号|no|sn|sequence'),
    why: { zh: '仅用于辨认行', en: 'Only tells rows apart' },
  },
];
const UNKNOWN: Localised = { zh: '不认识的列，未读取', en: 'An unknown column; it was not read' };
const TAKEN: Localised = { zh: '另一列已作为该项', en: 'Another column has this meaning already' };

const meaningOf = new Map<string, { meaning: UnitMeaning; rank: number }>(
  (Object.keys(unitMeanings) as UnitMeaning[]).flatMap((meaning) =>
    unitMeanings[meaning].map((wording, rank) => [headerKey(wording), { meaning, rank }] as const),
  ),
);
const leftOutOf = new Map<string, Localised>(
  LEFT_OUT.flatMap(({ wordings, why }) => wordings.map((wording) => [headerKey(wording), why] as const)),
);

export type UnitColumn = { readonly index: number; readonly header: string } & (
  | { readonly meaning: UnitMeaning }
  | { readonly meaning?: never; readonly why: Localised; readonly isProtected: boolean }
);
/** `headerRow` counts from 0. */
export type UnitSheet = { readonly headerRow: number; readonly columns: readonly UnitColumn[] };

const HEADER_WITHIN = 30;
const known = (cell: Cell) => (typeof cell === 'string' ? meaningOf.get(headerKey(cell)) : undefined);

/** Undefined where the sheet has no row of headers with the units' names among them. */
export function recogniseUnits(sheet: Sheet): UnitSheet | undefined {
  let best: { row: number; count: number } | undefined;
  for (const [row, cells] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const found = cells.map(known).filter((one) => one !== undefined);
    const named = found.some(({ meaning }) => meaning === 'name');
    if (named && found.length >= 2 && found.length > (best?.count ?? 0)) best = { row, count: found.length };
  }
  if (!best) return undefined;
  const { row: headerRow } = best;
  const headers = sheet.rows[headerRow]!;
  const columns = headers.flatMap((header, index) =>
    header === null ? [] : [{ index, header: shownHeader(header), ...readingOf(sheet, headerRow, index) }],
  );
  return { headerRow, columns };
}

function readingOf(sheet: Sheet, headerRow: number, index: number) {
  const headers = sheet.rows[headerRow]!;
  const header = headers[index]!;
  const key = typeof header === 'string' ? headerKey(header) : '';
  const own = meaningOf.get(key);
  const leftOut = leftOutOf.get(key);
  if (!own && leftOut) return { why: leftOut, isProtected: false };
  const byHeader = own ? undefined : knownHeader(header);
  const reason = byHeader?.kind === 'dropped' ? byHeader.reason : protectedBody(sheet, headerRow, index, own?.meaning);
  if (reason) return { why: dropped[reason].reason, isProtected: true };
  if (!own) return { why: UNKNOWN, isProtected: false };
  const better = headers.some((other, at) => {
    const found = at === index ? undefined : known(other);
    return found?.meaning === own.meaning && (found.rank < own.rank || (found.rank === own.rank && at < index));
  });
  return better ? { why: TAKEN, isProtected: false } : { meaning: own.meaning };
}

/** A credit code of digits alone looks like an identity number; in its own column it is judged by its check character instead. */
function protectedBody(sheet: Sheet, headerRow: number, index: number, meaning?: UnitMeaning): DropReason | undefined {
  if (meaning === 'credit-code') return undefined;
  const rows = sheet.rows.length - headerRow - 1;
  return protectedColumn(rows, (row) => sheet.rows[headerRow + 1 + row]?.[index] ?? null);
}

const shownHeader = (header: Cell): string =>
  typeof header !== 'string' || protectedValue(header) ? '' : shortened(header, 60);

export const sameHeader = (cell: Cell, header: Cell): boolean =>
  typeof cell === 'string' && typeof header === 'string' && compact(cell) === compact(header);
