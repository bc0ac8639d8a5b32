/** Sums over units, drawn and beside it as a table. What some withhold makes a sum a least; what one unit alone states is not summed. */
import { RETURN_FIGURES as FIGURES } from '../../../src/domain/dispatches/dispatches.ts';
import type { Figure } from '../../../src/domain/returns/withhold.ts';
import { Chart } from '../../kit/chart.tsx';
import { DayText } from '../../kit/days.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, useText } from '../../language.tsx';
import { atLeast, FIGURE_NAMES } from './words.ts';

export type SumRow = Readonly<Record<Figure, number>> &
  Readonly<Record<`${Figure}Withheld`, number>> & {
    readonly key: string;
    readonly name: Localised;
    readonly below?: Localised;
    /** For the axis of the drawing. */
    readonly short?: string;
    readonly units: number;
    readonly from: string;
    readonly to: string;
    readonly isOfOne: boolean;
  };

const COLOURS: Record<Exclude<Figure, 'owed'>, string> = { met: '#1a7f37', soon: '#d89b1d', overdue: '#c5221f' };

export function Sums({ label, of, rows }: { label: Localised; of: Localised; rows: readonly SumRow[] }) {
  const t = useText();
  const drawn = rows.filter(({ isOfOne }) => !isOfOne);
  return (
    <div className={drawn.length > 0 ? 'returns-pair' : undefined}>
      {drawn.length > 0 && (
        <Chart
          label={label}
          height={Math.min(640, 70 + drawn.length * 30)}
          option={{
            legend: { top: 0 },
            grid: { left: 4, right: 16, top: 30, bottom: 4, outerBoundsMode: 'same' },
            tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
            xAxis: { type: 'value', minInterval: 1, splitNumber: 3 },
            yAxis: { type: 'category', inverse: true, data: drawn.map(({ short, name }) => short ?? t(name)) },
            series: (['met', 'soon', 'overdue'] as const).map((figure) => ({
              ...{ name: t(FIGURE_NAMES[figure]), type: 'bar' as const, stack: 'all', barMaxWidth: 18 },
              ...{ itemStyle: { color: COLOURS[figure] }, data: drawn.map((row) => row[figure]) },
            })),
          }}
          figures={{
            columns: [of, ...FIGURES.map((figure) => FIGURE_NAMES[figure])],
            rows: drawn.map((row) => [t(row.name), ...FIGURES.map((figure) => row[figure])]),
          }}
        />
      )}
      <PlainTable<SumRow>
        className="returns-table"
        label={label}
        rowKey="key"
        dataSource={[...rows]}
        columns={[
          {
            title: t(of),
            render: (_, { name, below, from, to, isOfOne }) => (
              <>
                {t(name)}
                {below && <div className="quiet">{t(below)}</div>}
                {isOfOne && (
                  <div className="quiet">
                    {t({
                      zh: '仅一个单位，不汇总：请打开其统计',
                      en: 'One unit alone, not summed up: open its return',
                    })}
                  </div>
                )}
                <div className="quiet">
                  {t({ zh: '数据截至 ', en: 'counts as of ' })}
                  <DayText day={from} />
                  {from !== to && (
                    <>
                      {' – '}
                      <DayText day={to} />
                    </>
                  )}
                </div>
              </>
            ),
          },
          { title: t({ zh: '单位', en: 'Units' }), align: 'right', dataIndex: 'units' },
          ...FIGURES.map((figure) => ({
            title: t(FIGURE_NAMES[figure]),
            align: 'right' as const,
            render: (_: unknown, row: SumRow) => <Sum row={row} figure={figure} />,
          })),
        ]}
      />
    </div>
  );
}

function Sum({ row, figure }: { row: SumRow; figure: Figure }) {
  const t = useText();
  if (row.isOfOne) return <span className="quiet">—</span>;
  const withheld = row[`${figure}Withheld`];
  return (
    <span className={figure === 'overdue' && row.overdue > 0 ? 'figure-overdue' : undefined}>
      {t(atLeast(row[figure], withheld))}
      {withheld > 0 && (
        <span className="quiet returns-small">{t({ zh: `${withheld} 家未列出`, en: `${withheld} withheld` })}</span>
      )}
    </span>
  );
}
