/** A catalogue as it is read, area by area: what is looked for, because of what, what to do, and how many there are now. */
import type { ReactNode } from 'react';
import { SEVERITY_NAMES, type Severity } from '../../../src/domain/findings/findings.ts';
import { DayText } from '../../kit/days.tsx';
import { Link, type To } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { CheckWords } from './check-list.tsx';
import { TONE_OF_SEVERITY } from './words.tsx';

type Listed = {
  readonly number: number;
  readonly area: string;
  readonly severity: Severity;
  readonly because: Localised;
  readonly todo: Localised;
  readonly open: number;
  readonly stands: number;
  /** Whether the reader may see more than their number. */
  readonly opens?: boolean;
};
type Column<One> = {
  readonly key: string;
  readonly title: Localised;
  /** Words break into lines; whatever else stands as it is. */
  readonly of: (one: One) => Localised | ReactNode;
  readonly align?: 'right';
  readonly width?: number;
};
type Parts<One> = {
  readonly all: readonly One[];
  readonly words: CheckWords;
  readonly intro: Localised;
  readonly lastFullRunOn: string | null;
  readonly looksFor: readonly Column<One>[];
  /** The list of those that are open of one number. */
  readonly listOf: (number: number) => To;
};

export function CheckCatalogue<One extends Listed>({ all, words, intro, lastFullRunOn, looksFor, listOf }: Parts<One>) {
  const t = useText();
  const columns: Column<One>[] = [
    { key: 'number', width: 80, title: { zh: '编号', en: 'Number' }, of: ({ number }) => number },
    ...looksFor,
    {
      key: 'severity',
      width: 110,
      title: { zh: '严重程度', en: 'Severity' },
      of: ({ severity }) => <ToneTag tone={TONE_OF_SEVERITY[severity]} text={SEVERITY_NAMES[severity]} />,
    },
    {
      key: 'open',
      width: 120,
      title: words.stands.open!,
      align: 'right',
      of: ({ number, open, opens = true }) => (open > 0 && opens ? <Link {...listOf(number)}>{open}</Link> : open),
    },
    { key: 'stands', width: 80, title: { zh: '共有', en: 'In all' }, align: 'right', of: ({ stands }) => stands },
    { key: 'because', title: { zh: '依据', en: 'Because' }, of: ({ because }) => because },
    { key: 'todo', title: { zh: '处理办法', en: 'What to do' }, of: ({ todo }) => todo },
  ];
  return (
    <>
      <p className="quiet">
        {t(intro)} {t({ zh: '最近一次全部核对：', en: 'All of it last run on: ' })}
        <DayText day={lastFullRunOn} />
      </p>
      {Object.entries(words.areas)
        .filter(([area]) => all.some((one) => one.area === area))
        .map(([area, name]) => (
          <div key={area} className="reading">
            <Section title={name}>
              <PlainTable
                label={name}
                rowKey={({ number }) => number}
                dataSource={all.filter((one) => one.area === area)}
                pagination={false}
                columns={columns.map(({ key, title, of, align, width }) => ({
                  ...{ key, title: t(title), ...(align && { align }), ...(width && { width }) },
                  render: (_: unknown, one: One) => {
                    const said = of(one);
                    return isWords(said) ? <div className="check-said">{t(said)}</div> : said;
                  },
                }))}
              />
            </Section>
          </div>
        ))}
    </>
  );
}

const isWords = (said: Localised | ReactNode): said is Localised =>
  typeof said === 'object' && said !== null && 'zh' in said;
