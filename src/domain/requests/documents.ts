/** The list of what was handed over, as a receipt: who came on which paper, what answers which line, each file with its hash. */
import { createHash } from 'node:crypto';
import { momentIn, type Paper } from '../../documents/paper.ts';
import { tablePaper } from '../../documents/table.ts';
import { canonical } from '../../journal/entry.ts';
import type { Instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import { codeOf } from '../letters/paper-code.ts';
import { APPROVAL_NAMES, BASIS_NAMES, ITEM_FORM_NAMES } from './requests.ts';
import type { OpenedItem } from './store/items.ts';
import type { LawfulRequest, RequestWords } from './store/requests.ts';

type Of = Pick<LawfulRequest, 'requestId'>;
const listed = (items: readonly OpenedItem[]) =>
  items.map(({ position, scopeLine, form, about, what, files, hashes }) => [
    ...[position, scopeLine, form, about, what, files, hashes],
  ]);
const hashed = (...parts: readonly unknown[]) =>
  createHash('sha256').update(canonical(parts)).digest('hex').slice(0, 32);

/** Of the list and of whom it concerns: another for every other list. The head approves by it. */
export const digestOf = (unitId: number, { requestId }: Of, items: readonly OpenedItem[]): string =>
  hashed(
    'request',
    unitId,
    requestId,
    listed(items),
    items.map(({ named }) => named.map(({ personId }) => personId).sort((a, b) => a - b)),
  );

/** Ties the sheet to what was handed over: the same for each print, whoever is destroyed since. */
export const receiptCode = (unitId: number, { requestId }: Of, items: readonly OpenedItem[]): string =>
  codeOf(hashed('bulwark receipt of request', unitId, requestId, listed(items)));

const both = ({ zh, en }: Localised): string => `${zh} ${en}`;
/** In groups of eight, so that it breaks at the edge of its column. */
const grouped = (hex: string): string => hex.match(/.{1,8}/g)!.join(' ');

export type ReceiptParts = {
  readonly one: LawfulRequest;
  readonly words: RequestWords;
  readonly items: readonly OpenedItem[];
  readonly unitName: string;
  readonly code: string;
  readonly asOf: Instant;
  readonly timeZone: string;
};

export function receiptPaper({ one, words, items, unitName, code, asOf, timeZone }: ReceiptParts): Paper {
  return tablePaper({
    ...{ language: 'zh', asOf, timeZone, unitName, numbered: true },
    title: '协助事项提供清单和回执',
    subtitle: 'Receipt for what was handed over on a lawful request',
    facts: [
      ['登记编号 Number', `${one.requestId}`],
      ['要求机关 Authority', one.organ],
      ['法律文书 Instrument', one.instrument ?? '—'],
      ['依据 Power', both(BASIS_NAMES[one.basis])],
      ['批准层级 Approved at', both(APPROVAL_NAMES[one.approval])],
      ...words.officers.map(({ name, credential, shown }): [string, string] => [
        '执法人员 Officer',
        `${name}，证件 ${credential}${shown ? '，已出示' : '，未出示'}`,
      ]),
      ...words.scope.map((text, at): [string, string] => [`范围第 ${at + 1} 项 Scope ${at + 1}`, text]),
      ['提供日期 Handed over on', one.handedOverOn ?? '—'],
      ['登记时间 Entered', one.handedOverAt ? momentIn(timeZone, one.handedOverAt) : '—'],
      ['回执核对码 Code', code],
      ['说明 Note', '仅限法律文书载明的范围。Nothing beyond its scope.'],
    ],
    columns: [
      { title: '范围 Line', share: 2 },
      { title: '提供的内容 What', share: 6 },
      { title: '形式 Form', share: 3 },
      { title: '文件及校验码 Files, SHA-256', share: 6 },
    ],
    rows: items.map((item) => [
      String(item.scopeLine),
      item.what,
      both(ITEM_FORM_NAMES[item.form]),
      item.hashes.map((hash, at) => `${item.files[at] ?? ''} ${grouped(hash)}`).join('\n'),
    ]),
    closing: ['执法人员（签名）：', '执法人员（签名）：', '单位经办人（签名）：'],
  });
}
