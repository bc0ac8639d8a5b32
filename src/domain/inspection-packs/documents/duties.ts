/** One chapter a duty: the article, who owes it, figures by rule, and the evidence; beyond a page or two of it the rest is in the folder. */
import type { PackChapter } from '../../../documents/pack.ts';
import { cite, wordsOf } from '../../../law/instruments.ts';
import type { Localised } from '../../../law/localised.ts';
import { CLASS_NAMES, STATUS_NAMES } from '../../../law/names.ts';
import type { Writing } from '../documents.ts';
import type { DutyPart } from '../gather.ts';
import { evidenceInWords } from '../labels.ts';

/** Of a duty on paper; all of them stand in its sheet. */
export const ON_PAPER = 60;
export const sheetOf = (code: string): string => `duties/${code}.csv`;

export function dutyChapters(writing: Writing): PackChapter[] {
  const { t, gathered } = writing;
  return [
    {
      level: 1,
      heading: t({ zh: '履行情况汇总', en: 'How the duties stand' }),
      newPage: true,
      columns: [
        { title: t({ zh: '义务', en: 'Duty' }), share: 3.4 },
        ...FIGURES.map((title) => ({ title: t(title), share: 1 })),
        { title: t({ zh: '证明', en: 'Evidence' }), share: 1 },
      ],
      rows: gathered.duties.map((part) => [
        `${part.rules[0]!.duty.code} ${t(part.rules[0]!.duty.title)}`,
        ...sums(part.figures).map(String),
        String(part.evidence.length),
      ]),
    },
    { level: 1, heading: t({ zh: '各项义务', en: 'Duty by duty' }) },
    ...gathered.duties.flatMap((part) => chapterOf(writing, part)),
  ];
}

const FIGURES: readonly Localised[] = [
  { zh: '应履行', en: 'Owed' },
  { zh: '按期', en: 'In time' },
  { zh: '逾期履行', en: 'Late' },
  { zh: '据名册', en: 'As stated' },
  { zh: '未到期', en: 'Not yet due' },
  { zh: '逾期未履行', en: 'Overdue' },
];
type Figures = DutyPart['figures'];
const sums = (figures: Figures): number[] => {
  const sum = (of: (one: Figures[number]) => number) => figures.reduce((total, one) => total + of(one), 0);
  const open = sum(({ soon, owed }) => soon + owed);
  const [met, late, stated, overdue] = [
    sum((one) => one.met),
    sum((one) => one.late),
    sum((one) => one.stated),
    sum((one) => one.overdue),
  ];
  return [met + late + stated + open + overdue, met, late, stated, open, overdue];
};

function chapterOf(writing: Writing, { rules, figures, evidence }: DutyPart): PackChapter[] {
  const { t, moment, who, originals, entryOf } = writing;
  const { duty } = rules[0]!;
  const dot = t({ zh: '；', en: '; ' });
  const names = (all: Localised[]) => [...new Set(all.map(t))].join(t({ zh: '、', en: ', ' }));
  const owes = rules.map((rule) => {
    const { cases } = rule;
    const statuses = names(cases.flatMap(({ binds }) => binds.statuses.map((one) => STATUS_NAMES[one])));
    const classes = names(cases.flatMap(({ binds }) => binds.classes.map((one) => CLASS_NAMES[one])));
    return t({ zh: `${t(rule.title)}：${statuses}的${classes}`, en: `${t(rule.title)}: ${classes} (${statuses})` });
  });
  const numbersOf = (source: string, sourceId: number) =>
    originals.filter((one) => one.source === source && one.sourceId === sourceId).map(({ number }) => number);
  return [
    {
      level: 2,
      heading: `${duty.code} ${t(duty.title)}`,
      facts: [
        [t({ zh: '依据', en: 'Article' }), duty.citations.map((one) => t(cite(one))).join(dot)],
        ...(wordsOf(duty.citations[0]) ? [[t({ zh: '要求', en: 'What is asked' }), t(duty.summary)] as const] : []),
        [t({ zh: '承担', en: 'Who owes it' }), owes.join(dot)],
      ],
      columns: [
        { title: t({ zh: '规则', en: 'Rule' }), share: 3 },
        ...FIGURES.map((title) => ({ title: t(title), share: 1 })),
      ],
      rows: rules.map((rule) => [
        t(rule.title),
        ...sums(figures.filter((one) => one.rule === rule.number)).map(String),
      ]),
    },
    {
      level: 3,
      heading: t({ zh: `证明材料（${evidence.length}条）`, en: `Evidence (${evidence.length})` }),
      ...(evidence.length === 0 && { text: [t({ zh: '没有登记证明材料。', en: 'None is recorded.' })] }),
      columns:
        evidence.length === 0
          ? []
          : [
              { title: t({ zh: '发生日期', en: 'Day' }), share: 1.3 },
              { title: t({ zh: '录入时刻', en: 'Entered' }), share: 2 },
              { title: t({ zh: '事项', en: 'What' }), share: 3.6 },
              { title: t({ zh: '人员', en: 'Who' }), share: 2.2 },
              { title: t({ zh: '原件', en: 'File' }), share: 0.8 },
              { title: t({ zh: '日志', en: 'Record' }), share: 0.9 },
            ],
      rows: evidence
        .slice(-ON_PAPER)
        .map((one) => [
          ...[one.on, moment(one.at), evidenceInWords(one, writing.gathered.pack.language), who(one.personId)],
          ...[numbersOf(one.source, one.sourceId).join(' '), String(entryOf(one) ?? '—')],
        ]),
      ...(evidence.length > ON_PAPER && {
        after: [
          t({
            zh: `此处列出最近${ON_PAPER}条，全部${evidence.length}条见全套材料中的 ${sheetOf(duty.code)}。`,
            en: `These are the last ${ON_PAPER}; all ${evidence.length} stand in ${sheetOf(duty.code)} of the folder.`,
          }),
        ],
      }),
    },
  ];
}
