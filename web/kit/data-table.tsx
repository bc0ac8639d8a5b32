/**
 * A table on pages of the server: 50 rows at a time, filtered and sorted there. The filters and the page stand in the address; which
 * columns are shown is kept in the browser. Opening a row works by a click anywhere in it and by the button in its first cell.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Skeleton, Space, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { type ApiError, call, type InputOf, type ListName, type RowOf, useAskedAtOnce } from '../api.ts';
import { type Localised, type Text, useText } from '../language.tsx';
import { Afterwards, useIsSeen } from './afterwards.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { type ExportChoice, ExportMenu } from './export-menu.tsx';
import { oneOf, pageOf, type Search } from './filters.ts';
import { kept, useKept } from './kept.ts';
import { useFilters } from './link.tsx';
import { EmptyNote, ErrorNote } from './notes.tsx';
import { PlainTable } from './plain-table.tsx';

export type Column<Row> = {
  readonly key: string;
  readonly title: Localised;
  readonly render: (row: Row) => ReactNode;
  /** Numbers and counts. */
  readonly align?: 'right';
  readonly width?: number;
  /** The server's name of the order; its reverse is the same with a minus. */
  readonly order?: string;
  /** Not shown until it is chosen. */
  readonly hidden?: boolean;
};

type Key = string | number;
type Answer<Row> = { readonly rows: readonly Row[]; readonly total: number; readonly totalIsMore?: boolean };

export type DataTableParts<N extends ListName, Row = RowOf<N>> = {
  /** Names what is kept in the browser: one name for one table. */
  readonly name: string;
  readonly label: Localised;
  readonly query: N;
  readonly input: InputOfTable<N>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => Key;
  readonly onOpen?: (row: Row) => void;
  /** What can be done with the chosen rows at once. */
  readonly bulk?: (chosen: readonly Row[], clear: () => void) => ReactNode;
  readonly onExport?: (choice: ExportChoice) => Promise<unknown>;
  /** What is not there, and what to do first. */
  readonly empty: Localised;
  readonly emptyAction?: ReactNode;
  /** Beside the count, above the table. */
  readonly extra?: ReactNode;
};

const SIZES = [50, 100, 200];
const sizeOf = (name: string): string => `${name}.size`;

type InputOfTable<N extends ListName> = Omit<InputOf<N>, 'offset' | 'limit'>;

function questionOf<N extends ListName>(query: N, input: InputOfTable<N>, page: number, size: number) {
  const asked = { ...input, offset: (page - 1) * size, limit: size } as unknown as InputOf<N>;
  return { queryKey: [query, asked], queryFn: () => call(query, asked) as Promise<Answer<RowOf<N>>> };
}

/** What the table of this name will ask, known before it is drawn. */
export const firstQuestion = <N extends ListName>(name: string, query: N, input: InputOfTable<N>, search: Search) =>
  questionOf(query, input, pageOf(search), kept<number>(sizeOf(name)) ?? SIZES[0]!);

export function DataTable<N extends ListName>(parts: DataTableParts<N>) {
  type Row = RowOf<N>;
  const { name, query, input, columns, rowKey, onOpen, bulk } = parts;
  const t = useText();
  const [search, change] = useFilters();
  const [size, keepSize] = useKept(sizeOf(name), SIZES[0]!);
  const [shown, keepShown] = useKept<readonly string[]>(
    `${name}.columns`,
    columns.filter((one) => !one.hidden).map((one) => one.key),
  );
  const [chosen, choose] = useState<readonly Row[]>([]);
  const page = pageOf(search);
  const question = questionOf(query, input, page, size);
  useAskedAtOnce(question);
  const found = useQuery<Answer<Row>, ApiError>({ ...question, placeholderData: keepPreviousData });
  const total = found.data?.total;
  const isSeen = useIsSeen();
  return (
    <div className="data-table">
      <div className="table-bar no-print">
        <Chosen
          rows={chosen}
          clear={() => choose([])}
          bulk={bulk}
          total={total}
          isMore={found.data?.totalIsMore ?? false}
        />
        <Afterwards>
          <Space wrap>
            {parts.extra}
            <ColumnChooser columns={columns} shown={shown} onChange={keepShown} />
            {parts.onExport && (
              <ExportMenu onExport={parts.onExport} count={found.data?.totalIsMore ? undefined : total} />
            )}
          </Space>
        </Afterwards>
      </div>
      <OnPaper first={(page - 1) * size + 1} rows={found.data?.rows.length ?? 0} total={total} />
      <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending ? (
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      ) : (
        <PlainTable<Row>
          label={parts.label}
          rowKey={rowKey}
          dataSource={found.data?.rows as Row[] | undefined}
          columns={columnsOf(t, columns, shown, oneOf(ordersOf(columns), search.order), onOpen)}
          locale={{ emptyText: found.error ? ' ' : <EmptyNote text={parts.empty}>{parts.emptyAction}</EmptyNote> }}
          onRow={(row) => ({
            onClick: (event) => opens(event.target) && onOpen?.(row),
            className: onOpen ? 'row-opens' : undefined,
          })}
          onChange={(_pages, _filters, sorter, { action }) => {
            if (action === 'sort') change({ order: orderOf(Array.isArray(sorter) ? sorter[0] : sorter) });
          }}
          {...(bulk && {
            rowSelection: {
              selectedRowKeys: chosen.map(rowKey),
              preserveSelectedRowKeys: true,
              onChange: (_keys, rows) => choose(rows),
              getCheckboxProps: (row) =>
                ({ 'aria-label': t({ zh: `选择 ${rowKey(row)}`, en: `Choose ${rowKey(row)}` }) }) as object,
              getTitleCheckboxProps: () =>
                ({ 'aria-label': t({ zh: '选择本页全部', en: 'Choose all on this page' }) }) as object,
            },
          })}
          pagination={
            isSeen && total !== undefined && total > SIZES[0]!
              ? {
                  current: page,
                  pageSize: size,
                  total,
                  showSizeChanger: true,
                  pageSizeOptions: SIZES,
                  onChange: (next, nextSize) => {
                    if (nextSize !== size) keepSize(nextSize);
                    change({ page: nextSize !== size || next === 1 ? undefined : String(next) });
                  },
                }
              : false
          }
        />
      )}
    </div>
  );
}

/** A click on a control inside a row is meant for the control. */
const opens = (target: EventTarget): boolean =>
  target instanceof Element &&
  !target.closest('a, button, input, label, .ant-checkbox-wrapper, .ant-table-selection-column');

const ordersOf = (columns: readonly { readonly order?: string }[]): string[] =>
  columns.flatMap(({ order }) => (order ? [order, `-${order}`] : []));

function orderOf(sorter: { columnKey?: unknown; order?: 'ascend' | 'descend' | null } | undefined): string | undefined {
  if (!sorter?.order) return undefined;
  return `${sorter.order === 'descend' ? '-' : ''}${String(sorter.columnKey)}`;
}

function columnsOf<Row>(
  t: Text,
  columns: readonly Column<Row>[],
  shown: readonly string[],
  order: string | undefined,
  onOpen: ((row: Row) => void) | undefined,
): TableColumnsType<Row> {
  return columns
    .filter((one, index) => index === 0 || shown.includes(one.key))
    .map((one, index) => ({
      key: one.order ?? one.key,
      title: t(one.title),
      align: one.align,
      width: one.width,
      ...(one.order && {
        sorter: true,
        sortOrder: order === one.order ? ('ascend' as const) : order === `-${one.order}` ? ('descend' as const) : null,
      }),
      render: (_: unknown, row: Row) =>
        index === 0 && onOpen ? (
          <button type="button" className="row-open" onClick={() => onOpen(row)}>
            {one.render(row)}
          </button>
        ) : (
          one.render(row)
        ),
    }));
}

type ChosenParts<Row> = {
  readonly rows: readonly Row[];
  readonly clear: () => void;
  readonly bulk: ((chosen: readonly Row[], clear: () => void) => ReactNode) | undefined;
  readonly total: number | undefined;
  readonly isMore: boolean;
};

function Chosen<Row>({ rows, clear, bulk, total, isMore }: ChosenParts<Row>) {
  const t = useText();
  if (bulk && rows.length > 0) {
    return (
      <Space wrap className="bulk-bar" role="status">
        <strong>{t({ zh: `已选 ${rows.length} 行`, en: `${rows.length} chosen` })}</strong>
        {bulk(rows, clear)}
        <Button type="link" size="small" onClick={clear}>
          {t({ zh: '取消选择', en: 'Choose none' })}
        </Button>
      </Space>
    );
  }
  const count = total?.toLocaleString('en-US');
  return (
    <span className="quiet" role="status">
      {count !== undefined &&
        t({
          zh: `共 ${count} 行${isMore ? '以上' : ''}`,
          en: `${isMore ? 'More than ' : ''}${count} ${total === 1 ? 'row' : 'rows'}`,
        })}
    </span>
  );
}

/** A page of a longer list says on paper which rows it holds. */
function OnPaper({ first, rows, total }: { first: number; rows: number; total: number | undefined }) {
  const t = useText();
  if (total === undefined) return null;
  const whole = { zh: `共 ${total} 行`, en: `${total} ${total === 1 ? 'row' : 'rows'}` };
  const part = {
    zh: `第 ${first}—${first + rows - 1} 行，${whole.zh}`,
    en: `Rows ${first} to ${first + rows - 1} of ${total}`,
  };
  return <p className="only-print quiet">{t(rows < total ? part : whole)}</p>;
}
