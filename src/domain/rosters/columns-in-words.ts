/** The columns of a file as the page shows them: what each was taken for and why, the same column of several sheets together. */
import type { Column, RecognisedSheet } from '../../imports/columns.ts';
import { dropKind, dropped } from '../../imports/dropped.ts';
import { type Meaning, meanings } from '../../imports/meanings.ts';
import { columnLetters } from '../../imports/sheet-xml.ts';
import type { Localised } from '../../law/localised.ts';

export type ShownColumn = {
  readonly header: string;
  readonly kind: 'recognised' | 'protected' | 'not-needed' | 'unknown';
  /** Where it stands: the sheet's position and name, the column's index and letters. */
  readonly places: readonly { sheet: number; sheetName: string; column: number; letters: string }[];
  readonly meaning: Meaning | null;
  /** The user chose it, rather than its header. */
  readonly chosen: boolean;
  readonly name: Localised | null;
  /** What it is needed for; or why it was dropped or is unknown. */
  readonly why: Localised;
  readonly source: Localised | null;
  readonly mayBeMapped: boolean;
};
export type ShownSheet = { readonly sheet: number; readonly name: string; readonly headerRow: number | null };

const UNKNOWN: Record<'header' | 'taken' | 'user', Localised> = {
  header: {
    zh: '系统不认识该列标题，未读取其内容。如需导入，请选择它的含义。',
    en: 'The header is not known; the column was not read. Choose its meaning if it is to be imported.',
  },
  taken: { zh: '另一列已作为该项，未读取。', en: 'Another column has this meaning already; it was not read.' },
  user: { zh: '已选择不导入。', en: 'You chose to leave it out.' },
};
const BY_VALUES: Localised = {
  zh: '（从内容识别，与列标题无关）',
  en: ' (told by its values, whatever its header)',
};

export function columnsInWords(columns: readonly RecognisedSheet[]): {
  sheets: ShownSheet[];
  columns: ShownColumn[];
} {
  const groups = new Map<string, ShownColumn & { places: ShownColumn['places'][number][] }>();
  for (const [at, sheet] of columns.entries()) {
    for (const column of sheet.columns) {
      const key = JSON.stringify([column.header, column.reading]);
      const place = { sheet: at, sheetName: sheet.sheet, column: column.index, letters: columnLetters(column.index) };
      const group = groups.get(key);
      if (group) group.places.push(place);
      else groups.set(key, { ...inWords(column), places: [place] });
    }
  }
  return {
    sheets: columns.map(({ sheet, headerRow }, at) => ({ sheet: at, name: sheet, headerRow: headerRow ?? null })),
    columns: [...groups.values()],
  };
}

function inWords({ header, reading }: Column): Omit<ShownColumn, 'places'> {
  const plain = { header, meaning: null, chosen: false, name: null, source: null, mayBeMapped: true };
  if (reading.kind === 'unknown') return { ...plain, kind: 'unknown', why: UNKNOWN[reading.why] };
  if (reading.kind === 'meaning') {
    const { name, purpose } = meanings[reading.meaning];
    return { ...plain, kind: 'recognised', meaning: reading.meaning, chosen: reading.chosen, name, why: purpose };
  }
  const { name, reason, source, mayBeRemapped = false } = dropped[reading.reason];
  const by = reading.by === 'values' ? BY_VALUES : { zh: '', en: '' };
  return {
    ...plain,
    kind: dropKind(reading.reason),
    name,
    why: { zh: `${reason.zh}${by.zh}`, en: `${reason.en}${by.en}` },
    source,
    mayBeMapped: mayBeRemapped,
  };
}
