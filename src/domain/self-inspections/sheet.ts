/** A template as a sheet: one row an item, as an officer would keep it, Chinese and English side by side. Out and in by the same columns. Pure. */
import type { Cell, Sheet } from '../../imports/sheet.ts';
import { columnLetters } from '../../imports/sheet-xml.ts';
import { headerKey } from '../../imports/text.ts';
import type { UnitStatus } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import { STATUS_NAMES } from '../../law/names.ts';
import {
  COUNT_NAMES,
  COUNTS,
  type Condition,
  type CountName,
  HOLDING_NAMES,
  ITEM_KIND_NAMES,
  ITEM_KINDS,
  type Item,
  LEVEL_NAMES,
  LEVELS,
  type Template,
} from './self-inspections.ts';

const ASKED: Localised = { zh: '由作答人判断', en: 'as answered' };

/** In the order of the sheet. */
const COLUMNS = {
  section: { zh: '部分编号', en: 'Section' },
  sectionTitle: { zh: '部分', en: 'Section title' },
  sectionTitleEn: { zh: '部分英文', en: 'Section title in English' },
  points: { zh: '部分分值', en: 'Section points' },
  ref: { zh: '项目编号', en: 'Item' },
  level: { zh: '层级', en: 'Level' },
  kind: { zh: '类别', en: 'Kind' },
  weight: { zh: '分值', en: 'Points' },
  each: { zh: '每次扣分', en: 'Each time' },
  cap: { zh: '最多扣分', en: 'At the most' },
  applies: { zh: '适用条件', en: 'Applies' },
  question: { zh: '检查内容', en: 'Question' },
  questionEn: { zh: '检查内容英文', en: 'Question in English' },
  how: { zh: '怎样查', en: 'How' },
  howEn: { zh: '怎样查英文', en: 'How in English' },
  evidence: { zh: '材料', en: 'Evidence' },
  evidenceEn: { zh: '材料英文', en: 'Evidence in English' },
  law: { zh: '依据', en: 'Law' },
  lawEn: { zh: '依据英文', en: 'Law in English' },
  duty: { zh: '义务', en: 'Duty' },
  rules: { zh: '台账规则', en: 'Ledger rules' },
  counts: { zh: '登记数据', en: 'Register figures' },
  total: { zh: '模板总分', en: 'Template points' },
} as const satisfies Record<string, Localised>;
type Column = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as Column[];
const NEEDED: readonly Column[] = ['section', 'sectionTitle', 'ref', 'question'];

export const sheetColumns = (language: 'zh' | 'en'): string[] => KEYS.map((key) => COLUMNS[key][language]);

export function sheetRows(template: Template): string[][] {
  return template.sections.flatMap((section) =>
    section.items.map((item) => {
      const cells: Record<Column, string> = {
        ...{ section: section.ref, sectionTitle: section.title.zh, sectionTitleEn: section.title.en },
        ...{ points: String(section.points), ref: item.ref, level: LEVEL_NAMES[item.level].zh },
        ...{
          kind: ITEM_KIND_NAMES[item.kind].zh,
          weight: String(item.weight),
          each: number(item.each),
          cap: number(item.cap),
        },
        ...{ applies: conditionInWords(item.applies), question: item.question.zh, questionEn: item.question.en },
        ...{ how: item.how.zh, howEn: item.how.en, evidence: item.evidence.zh, evidenceEn: item.evidence.en },
        ...{ law: item.law.zh, lawEn: item.law.en, duty: item.duty ?? '', rules: (item.rules ?? []).join('；') },
        counts: (item.counts ?? []).map((one) => COUNTS[one].name.zh).join('；'),
        total: String(template.total),
      };
      return KEYS.map((key) => cells[key]);
    }),
  );
}

const number = (value: number | undefined): string => (value === undefined ? '' : String(value));

function conditionInWords(applies: Condition | undefined): string {
  if (!applies) return '';
  if ('asked' in applies) return ASKED.zh;
  if ('has' in applies) return HOLDING_NAMES[applies.has].zh;
  return applies.statuses.map((one) => STATUS_NAMES[one].zh).join('；');
}

export type SheetFault = { readonly zh: string; readonly en: string };
export type ReadTemplate = { readonly content: Omit<Template, 'version' | 'code'> } | { readonly faults: SheetFault[] };

/** The first sheet with the columns needed. `title` is the template's own. */
export function templateOfSheets(sheets: readonly Sheet[], title: Localised): ReadTemplate {
  for (const sheet of sheets) {
    const headed = headerOf(sheet);
    if (headed) return readRows(sheet, headed, title);
  }
  const missing = NEEDED.map((key) => COLUMNS[key]);
  return {
    faults: [
      {
        zh: `没有工作表同时有这些列：${missing.map(({ zh }) => zh).join('、')}`,
        en: `no sheet has all of these columns: ${missing.map(({ en }) => en).join(', ')}`,
      },
    ],
  };
}

type Headed = { readonly row: number; readonly at: ReadonlyMap<Column, number> };
const HEADER_WITHIN = 10;
const byWord = new Map(KEYS.flatMap((key) => [COLUMNS[key].zh, COLUMNS[key].en].map((word) => [headerKey(word), key])));

function headerOf(sheet: Sheet): Headed | undefined {
  for (const [row, cells] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const at = new Map<Column, number>();
    for (const [index, cell] of cells.entries()) {
      const key = typeof cell === 'string' ? byWord.get(headerKey(cell)) : undefined;
      if (key && !at.has(key)) at.set(key, index);
    }
    if (NEEDED.every((key) => at.has(key))) return { row, at };
  }
  return undefined;
}

type Draft = { ref: string; title: Localised; points: number | undefined; items: Item[] };

function readRows(sheet: Sheet, { row: head, at }: Headed, title: Localised): ReadTemplate {
  const faults: SheetFault[] = [];
  const sections: Draft[] = [];
  let total: number | undefined;
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= head || cells.every((cell) => cell === null || cell === '')) continue;
    const cellOf = (key: Column): Cell => cells[at.get(key) ?? -1] ?? null;
    const fault = (key: Column, what: Localised) => {
      const cell = `${columnLetters(at.get(key) ?? 0)}${index + 1}`;
      faults.push({ zh: `${cell}：${what.zh}`, en: `${cell}: ${what.en}` });
    };
    const row = rowOf(cellOf, fault);
    total ??= row.amount('total');
    const ref = row.text('section');
    let section = sections.find((one) => one.ref === ref);
    if (!section) {
      const named = row.both('sectionTitle', 'sectionTitleEn');
      section = { ref, title: named, points: row.amount('points'), items: [] };
      sections.push(section);
    }
    section.items.push(row.item());
  }
  if (faults.length > 0) return { faults };
  const whole = sections.map(({ points, ...section }) => ({
    ...section,
    points: points ?? section.items.reduce((sum, { weight }) => sum + weight, 0),
  }));
  const sum = whole.reduce((all, { points }) => all + points, 0);
  return { content: { title, description: { zh: '', en: '' }, total: total ?? sum, sections: whole } };
}

const words = (names: Readonly<Record<string, Localised>>) => (key: string) => [names[key]!.zh, names[key]!.en, key];

function rowOf(cellOf: (key: Column) => Cell, fault: (key: Column, what: Localised) => void) {
  const text = (key: Column): string => {
    const cell = cellOf(key);
    if (cell === null) return '';
    if (typeof cell !== 'object') return String(cell).trim();
    fault(key, { zh: '不能读取', en: 'cannot be read' });
    return '';
  };
  const amount = (key: Column): number | undefined => {
    const said = text(key);
    if (said === '') return undefined;
    const value = Number(said);
    if (Number.isFinite(value)) return value;
    fault(key, { zh: '不是数字', en: 'is no number' });
    return undefined;
  };
  const both = (zh: Column, en: Column): Localised => {
    const said = text(zh);
    return { zh: said, en: text(en) || said };
  };
  const oneOf = <Value extends string>(
    key: Column,
    values: readonly Value[],
    names: Record<Value, Localised>,
  ): Value => {
    const said = text(key);
    if (said === '') return values[0]!;
    const found = values.find((value) => words(names)(value).includes(said));
    if (!found) fault(key, { zh: `没有“${said}”这一种`, en: `there is no “${said}”` });
    return found ?? values[0]!;
  };
  const applies = (): Condition | undefined => {
    const said = text('applies');
    if (said === '') return undefined;
    if (said === ASKED.zh || said === ASKED.en) return { asked: true };
    const holding = Object.keys(HOLDING_NAMES).find((key) => words(HOLDING_NAMES)(key).includes(said));
    if (holding) return { has: holding as keyof typeof HOLDING_NAMES };
    const parts = said.split(/[；;]/).map((part) => part.trim());
    const statuses = parts.map((part) =>
      Object.keys(STATUS_NAMES).find((key) => words(STATUS_NAMES)(key).includes(part)),
    );
    if (statuses.every((one) => one !== undefined)) return { statuses: statuses as UnitStatus[] };
    fault('applies', { zh: `没有“${said}”这一条件`, en: `there is no condition “${said}”` });
    return undefined;
  };
  const registerFigures = (): CountName[] =>
    text('counts')
      .split(/[；;]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap((part) => {
        const found = COUNT_NAMES.find((name) =>
          [name, COUNTS[name].name.zh, COUNTS[name].name.en].some((one) => one === part),
        );
        if (!found) fault('counts', { zh: `没有“${part}”这一登记数据`, en: `there is no register figure “${part}”` });
        return found ?? [];
      });
  const item = (): Item => {
    const level = oneOf('level', LEVELS, LEVEL_NAMES);
    const kind = level === 'member' ? 'uncounted' : oneOf('kind', ITEM_KINDS, ITEM_KIND_NAMES);
    const [each, cap, condition, duty] = [amount('each'), amount('cap'), applies(), text('duty')];
    const rules = text('rules')
      .split(/[；;，,]/)
      .filter((part) => part.trim() !== '')
      .map(Number);
    const counts = registerFigures();
    return {
      ...{ ref: text('ref'), level, kind, weight: amount('weight') ?? 0 },
      ...(each !== undefined && { each }),
      ...(cap !== undefined && { cap }),
      ...(condition && { applies: condition }),
      ...{ question: both('question', 'questionEn'), how: both('how', 'howEn') },
      ...{ evidence: both('evidence', 'evidenceEn'), law: both('law', 'lawEn') },
      ...(duty && { duty }),
      ...(rules.length > 0 && { rules }),
      ...(counts.length > 0 && { counts }),
    };
  };
  return { text, amount, both, item };
}
