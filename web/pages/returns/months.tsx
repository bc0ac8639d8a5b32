/** The last twelve months: at the end of each, the newest returns by then. */
import { RETURN_FIGURES as FIGURES } from '../../../src/domain/dispatches/dispatches.ts';
import { Chart } from '../../kit/chart.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import type { Standing } from './standing.tsx';
import { FIGURE_NAMES } from './words.ts';

const COLOURS = { owed: '#1a56b8', met: '#1a7f37', overdue: '#c5221f' } as const;

export function Months({ months }: { months: Standing['byMonth'] }) {
  const t = useText();
  const drawn = months.filter(({ isOfOne }) => !isOfOne);
  if (drawn.length === 0)
    return (
      <EmptyNote
        text={{
          zh: '还没有哪个月有两个以上的单位报送，不能汇总。',
          en: 'There is no month yet for which two units or more have returned: nothing can be summed up.',
        }}
      />
    );
  return (
    <Chart
      label={{
        zh: '每月末各单位应履行、已履行、逾期的合计（至少）',
        en: 'Owed, met and overdue at the end of each month (at least)',
      }}
      height={240}
      option={{
        legend: { top: 0 },
        grid: { left: 8, right: 16, top: 34, bottom: 4, outerBoundsMode: 'same' },
        tooltip: { trigger: 'axis' },
        xAxis: { type: 'category', data: drawn.map(({ month }) => month.slice(0, 7)) },
        yAxis: { type: 'value', minInterval: 1 },
        series: (['owed', 'met', 'overdue'] as const).map((figure) => ({
          ...{ name: t(FIGURE_NAMES[figure]), type: 'line' as const, showSymbol: drawn.length < 3 },
          ...{ itemStyle: { color: COLOURS[figure] }, data: drawn.map((month) => month[figure]) },
        })),
      }}
      figures={{
        columns: [{ zh: '月份', en: 'Month' }, { zh: '单位', en: 'Units' }, ...FIGURES.map((one) => FIGURE_NAMES[one])],
        rows: drawn.map((month) => [month.month.slice(0, 7), month.units, ...FIGURES.map((one) => month[one])]),
      }}
    />
  );
}
