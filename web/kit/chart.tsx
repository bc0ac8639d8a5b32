/**
 * A chart, with its figures as a table one click away: for readers of screens and for who wants the number. The drawing library is
 * loaded only when a chart is shown.
 */
import { TableOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type Localised, useText } from '../language.tsx';
import type { Drawn, Hit } from './chart-drawing.tsx';

const ChartDrawing = lazy(() => import('./chart-drawing.tsx'));

export type Figures = {
  readonly columns: readonly Localised[];
  readonly rows: readonly (readonly (string | number)[])[];
};

type Parts = {
  /** What the chart shows, in one sentence. */
  readonly label: Localised;
  readonly option: Drawn;
  /** The same figures as a table. */
  readonly figures: Figures;
  readonly height?: number;
  readonly onHit?: (hit: Hit) => void;
  readonly extra?: ReactNode;
};

export function Chart({ label, option, figures, height = 260, onHit, extra }: Parts) {
  const t = useText();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="chart" aria-label={t(label)}>
      <div className="chart-bar no-print">
        {extra}
        <Button
          type="text"
          size="small"
          icon={<TableOutlined />}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t({ zh: '看图', en: 'Chart' }) : t({ zh: '看表', en: 'Table' })}
        </Button>
      </div>
      {asTable ? (
        <FiguresTable label={label} figures={figures} />
      ) : (
        <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height }} />}>
          <ChartDrawing label={t(label)} option={option} height={height} onHit={onHit} />
        </Suspense>
      )}
    </figure>
  );
}

export function FiguresTable({ label, figures }: { label: Localised; figures: Figures }) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled with the keyboard
    <section className="figures-scroll" tabIndex={0} aria-label={t(label)}>
      <table className="figures">
        <thead>
          <tr>
            {figures.columns.map((column) => (
              <th key={column.en} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, index) => (
                <td
                  key={figures.columns[index]?.en ?? index}
                  className={typeof cell === 'number' ? 'number' : undefined}
                >
                  {typeof cell === 'number' ? cell.toLocaleString('en-US') : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
