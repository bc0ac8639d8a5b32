/** Papers: the coverage matrix for the wall or the file. Content only; the form is documents/. */
import type { Paper } from '../../documents/paper.ts';
import { sectionsPaper } from '../../documents/sections.ts';
import type { Instant } from '../../law/day.ts';
import type { Language, Localised } from '../../law/localised.ts';
import {
  COVER_NAMES,
  type Cover,
  MEASURE_KIND_NAMES,
  MEASURE_KINDS,
  MEASURE_STAND_NAMES,
  type MeasureStand,
  OBJECT_KIND_NAMES,
} from './measures.ts';
import type { matrixOf } from './queries.ts';

export type Common = {
  readonly language: Language;
  readonly unitName: string;
  readonly asOf: Instant;
  readonly timeZone: string;
};

/** A sign beside the words: black on white it says the same. */
const SIGNS: Record<Cover, string> = { covered: '●', weak: '▲', hole: '×' };

type Matrix = Awaited<ReturnType<typeof matrixOf>>;

export function matrixPaper({ matrix, ...common }: Common & { readonly matrix: Matrix }): Paper {
  const t = (text: Localised) => text[common.language];
  const said = ({ name, stand }: { name: string | null; stand: MeasureStand }) =>
    stand === 'in-force' ? (name ?? '') : `${name ?? ''}（${t(MEASURE_STAND_NAMES[stand])}）`;
  return sectionsPaper({
    ...common,
    title: t({ zh: '防范措施覆盖图', en: 'Coverage of measures' }),
    facts: [
      [t({ zh: '防护对象', en: 'Protected' }), String(matrix.total)],
      [t({ zh: '空缺', en: 'Holes' }), String(matrix.holes)],
      [t({ zh: '薄弱', en: 'Weak' }), String(matrix.weak)],
      [
        t({ zh: '图例', en: 'Signs' }),
        (['covered', 'weak', 'hole'] as const).map((one) => `${SIGNS[one]} ${t(COVER_NAMES[one])}`).join('；'),
      ],
    ],
    parts: [
      {
        heading: t({
          zh: '要害部门部位、网络设施、信息系统 × 人防、物防、技防',
          en: 'What is protected × kinds of measures',
        }),
        columns: [
          { title: t({ zh: '防护对象', en: 'Protected' }), share: 3 },
          ...MEASURE_KINDS.map((kind) => ({ title: t(MEASURE_KIND_NAMES[kind]), share: 4 })),
        ],
        rows: [
          ...matrix.rows.map(({ name, kind, cells }) => [
            `${name}（${t(OBJECT_KIND_NAMES[kind])}）`,
            ...cells.map(
              ({ cover, measures }) => `${SIGNS[cover]} ${measures.map(said).join('；') || t(COVER_NAMES.hole)}`,
            ),
          ]),
          ...matrix.unlisted.map(({ name }) => [
            `${name}（${t({ zh: '场所台账，没有列入', en: 'in the register, not listed' })}）`,
            ...MEASURE_KINDS.map(() => `${SIGNS.hole} ${t(COVER_NAMES.hole)}`),
          ]),
        ],
      },
    ],
  });
}
