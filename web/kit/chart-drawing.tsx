/** The drawing of charts: only the kinds in use are taken into the build, drawn as SVG so that they print sharply. */
import type { EChartsOption } from 'echarts';
import { BarChart, HeatmapChart, LineChart, PieChart } from 'echarts/charts';
import {
  AriaComponent,
  CalendarComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use as take } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

take([
  BarChart,
  HeatmapChart,
  LineChart,
  PieChart,
  AriaComponent,
  CalendarComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);

export type Drawn = EChartsOption;
export type Hit = {
  readonly seriesName?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly dataIndex: number;
};

/** Overdue red, due soon amber, met green, the rest in blue and greys. */
export const COLOURS = {
  overdue: '#c5221f',
  soon: '#d89b1d',
  met: '#1a7f37',
  stated: '#7fbf92',
  late: '#4d9a66',
  owed: '#9aa7ba',
  unknown: '#d5dae2',
  main: '#1a56b8',
} as const;

type Parts = {
  readonly label: string;
  readonly option: Drawn;
  readonly height: number;
  readonly onHit?: (hit: Hit) => void;
};

const STILL = matchMedia('(prefers-reduced-motion: reduce)').matches;

export default function ChartDrawing({ label, option, height, onHit }: Parts) {
  const place = useRef<HTMLDivElement>(null);
  const hit = useRef(onHit);
  hit.current = onHit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when what is drawn changes
  useEffect(() => {
    const drawing = init(place.current!, null, { renderer: 'svg' });
    // By name, not inherited: words are measured before they are drawn, and a legend keeps them apart by that measure.
    const { fontFamily } = getComputedStyle(place.current!);
    drawing.setOption({ animation: !STILL, animationDuration: 200, textStyle: { fontFamily }, ...option });
    drawing.on('click', (event) => hit.current?.(event as unknown as Hit));
    // With its own measure the drawing can be made smaller as a whole, which paper asks for; without it, it would be cut.
    drawing.on('rendered', () => {
      place.current?.querySelector('svg')?.setAttribute('viewBox', `0 0 ${drawing.getWidth()} ${drawing.getHeight()}`);
    });
    // What is measured while printing is the paper: the drawing stays as the screen had it.
    const watch = new ResizeObserver(() => !matchMedia('print').matches && drawing.resize());
    watch.observe(place.current!);
    return () => {
      watch.disconnect();
      drawing.dispose();
    };
  }, [JSON.stringify(option)]);
  return <div ref={place} role="img" aria-label={label} style={{ width: '100%', height }} />;
}
