/** The report on paper, in the layout of GB/T 9704: its words with the figures in them, and a table of these figures beside last year's. */
import type { OfficialPaper, OfficialPart } from '../../documents/official.ts';
import type { Day, Instant } from '../../law/day.ts';
import { dayInWords } from '../../law/day-in-words.ts';
import type { Localised } from '../../law/localised.ts';
import { changeText, figureOf, paperText } from './figures.ts';
import { figuresOf, filled, headingOf, SECTIONS, type Values, type Words } from './yearly-reports.ts';

export type ReportParts = {
  readonly unitName: string;
  readonly year: number;
  readonly version: number;
  readonly asOf: Day;
  readonly countedOn: Day | null;
  readonly words: Words;
  readonly figures: Values;
  readonly lastYear: Values | null;
  /** Undefined on a draft. */
  readonly number: string | undefined;
  readonly day: Day;
  readonly at: Instant;
  /** Of people, no number from one to below this is stated. */
  readonly atLeast: number;
  readonly signature?: { readonly name: string; readonly fingerprint: string } | undefined;
};

export const titleOf = ({ unitName, year }: Pick<ReportParts, 'unitName' | 'year'>): Localised => ({
  zh: `${unitName}${year}年度反间谍安全防范工作报告`,
  en: `${unitName}: work report of ${year} on counter-espionage precautions`,
});

/** 研安年报〔2026〕1号: the unit's sign, the year it is about, the version. */
export const numberOf = ({ sign, year, version }: { sign: string; year: number; version: number }): string =>
  `${sign}年报〔${year}〕${version}号`;

export function reportPaper(parts: ReportParts): OfficialPaper {
  const { unitName, words, figures, number, day, at, atLeast, signature } = parts;
  const aided = SECTIONS.some((section) => words[section].en !== '');
  const text = (zh: string, en: string): OfficialPart => ({
    kind: 'text',
    text: { zh, ...(en !== '' && { en }) },
  });
  const said = SECTIONS.flatMap((section): OfficialPart[] => {
    const say = (language: 'zh' | 'en') =>
      filled(words[section][language], (name) => paperText(name, figures, atLeast)[language]);
    const { zh, en } = headingOf(section);
    return [{ kind: 'heading', text: { zh, ...(aided && { en }) } }, text(say('zh'), say('en'))];
  });
  return {
    ...{ organName: unitName, kind: 'document', number: number ?? '（印发时编号）', title: titleOf(parts) },
    ...{ to: [], attachments: [], cc: [], signer: unitName, day, at, printedBy: unitName },
    body: [...remarks(parts).map(({ zh, en }) => text(zh, aided ? en : '')), ...said, ...tableOf(parts)],
    ...(signature && { signature }),
  };
}

function remarks({ asOf, countedOn, version }: ReportParts): Localised[] {
  const [shown, taken] = [dayInWords(asOf), countedOn && dayInWords(countedOn)];
  return [
    {
      zh: `（数据统计截至${shown.zh}${taken ? `，${taken.zh}取自台账` : ''}）`,
      en: `(Figures as of ${shown.en}${taken ? `, taken from the ledger on ${taken.en}` : ''})`,
    },
    ...(version === 1
      ? []
      : [
          {
            zh: `（本报告为第${version}版，更正前一版，以本版为准）`,
            en: `(Version ${version}; it corrects and replaces the one before.)`,
          },
        ]),
  ];
}

function tableOf({ year, words, figures, lastYear, atLeast }: ReportParts): OfficialPart[] {
  const names = figuresOf(words).filter((name) => figureOf(name) !== undefined);
  if (names.length === 0) return [];
  const stated = (name: string, values: Values | null) => (values ? paperText(name, values, atLeast).zh : '—');
  return [
    { kind: 'heading', text: { zh: '附：主要数据' } },
    {
      kind: 'table',
      columns: ['指标', `${year}年`, `${year - 1}年`, '增减'],
      rows: names.map((name) => [
        figureOf(name)!.name.zh,
        ...[stated(name, figures), stated(name, lastYear), changeText(name, figures, lastYear, atLeast)],
      ]),
    },
  ];
}
