/** The figures: this year, last year, what changed; what each counts and the page that shows it; and those that have become others since. */
import { Button } from 'antd';
import { useState } from 'react';
import { figureOf, paperText, valueText } from '../../../src/domain/yearly-reports/figures.ts';
import { figuresOf, headingOf, type Words } from '../../../src/domain/yearly-reports/yearly-reports.ts';
import { useSay } from '../../kit/confirm.tsx';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { isUnderWay, TakeOverDialog, useTakeOver } from './as-of.tsx';
import { useRuns, type Whole } from './words.ts';

export function Moved({ one }: { one: Whole }) {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const takeOver = useTakeOver(one);
  const [asking, ask] = useState(false);
  const hasMoved = one.moved.length > 0;
  if (one.state === 'issued' || (!hasMoved && one.newest === one.asOf)) return null;
  const accept = () => (isUnderWay(one.year, one.newest) ? ask(true) : void takeOver.run().catch(say.failed));
  return (
    <Section
      title={
        hasMoved
          ? { zh: '数据有变化', en: 'Figures have changed' }
          : { zh: '可以统计到更晚', en: 'They could reach further' }
      }
      extra={
        runs &&
        one.state === 'draft' && (
          <Button loading={takeOver.busy} onClick={accept}>
            {t({ zh: '采用新数据', en: 'Take the new figures over' })}
          </Button>
        )
      }
    >
      <InfoNote
        tone={hasMoved ? 'warning' : 'info'}
        text={
          !hasMoved
            ? {
                zh: `数据统计截至${one.asOf}。可以采用新数据，统计到${one.newest}；也可以保持不变。`,
                en: `Figures are as of ${one.asOf}. They may be taken over anew, to ${one.newest}, or stay as they are.`,
              }
            : one.state === 'draft'
              ? {
                  zh: '以下数据采用以后，台账又有变化。核对后采用新数据，才能送签；文字不受影响。',
                  en: 'These have become others since they were taken over. Look at them and take the new ones over: only then it is submitted. Words stay as they are.',
                }
              : {
                  zh: `送签以后，有人补登了${one.asOf}以前的事项，以下数据有变化。主要负责人看过后，可以按报告中的数据签发，也可以退回，由专员采用新数据。`,
                  en: `Since it was submitted, something of the days to ${one.asOf} was entered, and these have become others. The head, having seen them, issues the figures of the report, or sends it back for the officer to take the new ones over.`,
                }
        }
      />
      {asking && <TakeOverDialog one={one} onClose={() => ask(false)} />}
      {hasMoved && (
        <PlainTable
          label={{ zh: '有变化的数据', en: 'Figures that changed' }}
          rowKey="figure"
          dataSource={one.moved}
          columns={[
            { key: 'name', title: t({ zh: '数据', en: 'Figure' }), render: (_, row) => t(figureOf(row.figure)!.name) },
            {
              key: 'accepted',
              title: t({ zh: '报告中', en: 'In the report' }),
              align: 'right',
              render: (_, row) => t(valueText(row.figure, row.accepted)),
            },
            {
              key: 'now',
              title: t({ zh: '现在', en: 'Now' }),
              align: 'right',
              render: (_, row) => <strong>{t(valueText(row.figure, row.now))}</strong>,
            },
          ]}
        />
      )}
    </Section>
  );
}

export function Figures({ one, words }: { one: Whole; words: Words }) {
  const t = useText();
  const rows = figuresOf(words).filter((name) => figureOf(name) !== undefined);
  const { lastYear } = one;
  return (
    <Section title={{ zh: '主要数据和出处', en: 'Figures and where they come from' }}>
      <p className="quiet">
        {t({
          zh: `数据统计截至${one.asOf}${one.countedOn ? `，${one.countedOn}取自台账` : ''}。上一年度：${FROM[one.lastYearFrom ?? 'none'].zh}。纸面上少于${one.atLeast}人的人数不列具体数字。`,
          en: `As of ${one.asOf}${one.countedOn ? `, taken from the ledger on ${one.countedOn}` : ''}. The year before: ${FROM[one.lastYearFrom ?? 'none'].en}. On paper, fewer than ${one.atLeast} people are not stated as a number.`,
        })}
      </p>
      <PlainTable
        label={{ zh: '主要数据', en: 'Figures' }}
        rowKey={(name) => name}
        dataSource={rows}
        columns={[
          {
            key: 'name',
            title: t({ zh: '数据', en: 'Figure' }),
            render: (_, name) => {
              const figure = figureOf(name)!;
              return (
                <>
                  <Link to={`/yearly-reports/${one.yearlyReportId}/figures/${name}`}>{t(figure.name)}</Link>
                  <div className="quiet">{t(figure.of)}</div>
                </>
              );
            },
          },
          {
            key: 'section',
            title: t({ zh: '部分', en: 'Section' }),
            render: (_, name) => t(headingOf(figureOf(name)!.section)),
          },
          {
            key: 'now',
            title: String(one.year),
            align: 'right',
            render: (_, name) => t(valueText(name, one.figures[name] ?? null)),
          },
          {
            key: 'before',
            title: String(one.year - 1),
            align: 'right',
            render: (_, name) => (lastYear ? t(valueText(name, lastYear[name] ?? null)) : '—'),
          },
          {
            key: 'change',
            title: t({ zh: '增减', en: 'Change' }),
            align: 'right',
            render: (_, name) => changeOf(one.figures[name], lastYear?.[name]),
          },
          {
            key: 'paper',
            title: t({ zh: '纸面', en: 'On paper' }),
            align: 'right',
            render: (_, name) => t(paperText(name, one.figures, one.atLeast)),
          },
        ]}
      />
    </Section>
  );
}

const FROM = {
  report: { zh: '取自已印发的报告', en: 'from the report that was issued' },
  ledger: { zh: '由台账统计', en: 'counted from the ledger' },
  none: { zh: '没有数据', en: 'there is none' },
};

function changeOf(now: number | null | undefined, before: number | null | undefined): string {
  if (now == null || before == null) return '—';
  return now === before ? '0' : `${now > before ? '+' : '−'}${Math.abs(now - before)}`;
}
