/** The receipt that the holder of a document keeps: what the unit has of his, on which ground, and each time it went. */
import { momentIn, type Paper } from '../../documents/paper.ts';
import { tablePaper } from '../../documents/table.ts';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import type { Instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { Holder, KeptDocument, Movement } from './store/documents.ts';
import {
  CUSTODY_GROUND_NAMES,
  CUSTODY_GROUND_SHORT,
  CUSTODY_STATE_NAMES,
  DOCUMENT_KIND_NAMES,
  MOVEMENT_NAMES,
  OUT_FOR_NAMES,
} from './travel-documents.ts';

const both = ({ zh, en }: Localised): string => `${zh} ${en}`;

const groundInFull = ({ zh, en }: Localised): Localised => ({ zh: `保管依据：${zh}`, en: `Ground: ${en}` });
const GIVEN_BACK: Localised = {
  zh: '依据不再成立的，单位应当发还；持证人可以随时查询证照在哪里。不同意保管或者有其他异议的，可以：',
  en: 'Where the ground is gone the unit gives the document back; its holder may ask at any time where it is. If you disagree:',
};

export type ReceiptParts = {
  readonly document: KeptDocument;
  readonly holder: Holder;
  readonly movements: readonly Movement[];
  readonly asOf: Instant;
  readonly timeZone: string;
};

export function receiptPaper({ document, holder, movements, asOf, timeZone }: ReceiptParts): Paper {
  const went = (one: Movement): [string, string, string, string] => [
    one.on,
    [MOVEMENT_NAMES[one.what], ...(one.reason ? [OUT_FOR_NAMES[one.reason]] : [])].map(both).join('：'),
    one.dueBack ?? '',
    `${one.enteredBy} ${momentIn(timeZone, one.enteredAt)}`,
  ];
  return tablePaper({
    ...{ language: 'zh', asOf, timeZone, unitName: holder.unitName, numbered: true },
    title: '证照保管回执',
    subtitle: 'Receipt for a travel document in custody',
    facts: [
      ['持证人 Holder', holder.name],
      ['证照 Document', both(DOCUMENT_KIND_NAMES[document.kind])],
      ['号码后四位 Last four', document.lastFour],
      ['保管依据 Ground', both(CUSTODY_GROUND_SHORT[document.ground])],
      ...(document.reference === null ? [] : [['依据文件 Paper cited', document.reference] as [string, string]]),
      ['状态 State', both(CUSTODY_STATE_NAMES[document.state])],
    ],
    columns: [
      { title: '日期 Day', share: 3 },
      { title: '事项 What', share: 6 },
      { title: '应交回 Due back', share: 3 },
      { title: '登记 Entered', share: 5 },
    ],
    rows: movements.map(went),
    notes: [groundInFull(CUSTODY_GROUND_NAMES[document.ground]), GIVEN_BACK, ...COMPLAINT_ROUTES],
    closing: ['经手人（签名） Handed over by:', '持证人（签名） Holder:'],
  });
}
