/**
 * A table that scrolls where it is wider than its place, and then with the keyboard too. The scrolling is the style sheet's: the
 * library's own repeats the head's check box where nobody sees it and the keyboard still finds it. On a phone each row is a card:
 * what stands in the head of a column stands before the cell (tables.css).
 */
import { Table, type TableProps } from 'antd';
import { isValidElement, type ReactNode, useEffect, useRef } from 'react';
import { type Localised, useText } from '../language.tsx';
import { useIsSeen } from './afterwards.tsx';
import { DayText, InstantText } from './days.tsx';

type ColumnOf<Row> = NonNullable<TableProps<Row>['columns']>[number];

const isEmpty = (shown: ReactNode): boolean =>
  shown === '—' ||
  (isValidElement<{ day?: unknown; at?: unknown }>(shown) &&
    (shown.type === DayText || shown.type === InstantText) &&
    !(shown.props.day ?? shown.props.at));

/** A dash tells the eye on a desk that a cell is empty; on a phone its line is left out. */
function drawn<Row>({ render }: ColumnOf<Row>): ColumnOf<Row> {
  if (!render) return {};
  return {
    render: (value, row, index) => {
      const shown = render(value, row, index);
      return isEmpty(shown as ReactNode) ? (
        <span className="nothing" aria-hidden>
          —
        </span>
      ) : (
        shown
      );
    },
  };
}

/** Each cell knows the head of its column. */
function labelled<Row>(column: ColumnOf<Row>): ColumnOf<Row> {
  return {
    ...column,
    ...drawn(column),
    onCell: (row, index) => ({
      ...column.onCell?.(row, index),
      ...(typeof column.title === 'string' && { 'data-label': column.title }),
    }),
  };
}

/** As many as a screen shows. */
const FIRST_ROWS = 12;

/** What fits the screen is drawn at once, and the rest when that is seen. */
function useFirstRowsFirst<Row>(rows: readonly Row[] | undefined): readonly Row[] | undefined {
  return useIsSeen() ? rows : rows?.slice(0, FIRST_ROWS);
}

const SCROLLED = '.ant-table-content, .ant-table-body';

export function PlainTable<Row>({ label, columns, dataSource, ...rest }: TableProps<Row> & { label: Localised }) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const name = t(label);
  const rows = useFirstRowsFirst(dataSource);
  useEffect(() => {
    const scrolled = place.current?.querySelector<HTMLElement>(SCROLLED);
    if (!scrolled) return;
    const watch = new ResizeObserver(() => {
      const wide = scrolled.scrollWidth > scrolled.clientWidth || scrolled.scrollHeight > scrolled.clientHeight;
      if (wide) scrolled.tabIndex = 0;
      else scrolled.removeAttribute('tabindex');
    });
    watch.observe(scrolled);
    if (scrolled.firstElementChild) watch.observe(scrolled.firstElementChild);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} className="table-scroll">
      <Table<Row>
        size="small"
        pagination={false}
        aria-label={name}
        columns={columns?.map(labelled)}
        dataSource={rows}
        {...rest}
      />
    </div>
  );
}
