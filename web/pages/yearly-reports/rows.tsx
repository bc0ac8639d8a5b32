/** What stands behind one figure of a report, row by row; as many as the figure says, or told how many there are by now. */
import { useParams } from '@tanstack/react-router';
import { type FigureName, figureOf, pageOf } from '../../../src/domain/yearly-reports/figures.ts';
import { countedBehind, numbered, ROW_KINDS } from '../../../src/domain/yearly-reports/rows.ts';
import { type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { searchOfAddress } from '../../kit/filters.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { menuOf, PAGES } from '../../routes.tsx';
import { useWhoAmI } from '../../shell.tsx';

type Row = RowOf<'yearly-reports.rows'>;

export default function FigureRows() {
  const t = useText();
  const params = useParams({ strict: false }) as { yearlyReportId: string; figure: FigureName };
  const input = { yearlyReportId: Number(params.yearlyReportId), figure: params.figure } as never;
  const { data } = useQueryOf('yearly-reports.rows', Object.assign({ limit: 1 }, input));
  const opens = useOpens();
  const asked = figureOf(params.figure);
  if (!asked) return null;
  const figure = figureOf(countedBehind(params.figure))!;
  const kind = data && ROW_KINDS[data.kind];
  const columns: Column<Row>[] = [
    {
      key: 'what',
      title: { zh: '事项', en: 'What' },
      render: (row) => kind && <Opened kind={kind} row={row} />,
    },
    ...(data?.kind === 'duty'
      ? [{ key: 'duty', title: { zh: '义务', en: 'Duty' }, render: (row: Row) => (row.duty ? t(row.duty) : '—') }]
      : []),
    { key: 'day', title: { zh: '日期', en: 'Day' }, render: (row) => <DayText day={row.day} /> },
  ];
  const around = data && pageOf(figure, { from: `${data.year}-01-01` as never, to: data.asOf });
  return (
    <Page title={{ zh: `出处：${figure.name.zh}`, en: `Behind the figure: ${figure.name.en}` }} purpose={figure.of}>
      <p>
        <Link to={`/yearly-reports/${params.yearlyReportId}`}>{t({ zh: '返回报告', en: 'Back to the report' })}</Link>
        {around && opens(around) && (
          <>
            {' · '}
            <Link to={around.split('?')[0]!} search={searchOfAddress(around.split('?')[1] ?? '')}>
              {t({ zh: '打开所在页面', en: 'Open the page of this work' })}
            </Link>
          </>
        )}
      </p>
      {data && (
        <InfoNote
          tone={data.total === data.stated ? 'info' : 'warning'}
          text={
            data.total === data.stated
              ? {
                  zh: `报告中的数据为${data.stated}，统计截至${data.asOf}，${data.total > 0 ? '逐条列在下面；不列姓名；由您办理的可以打开查看。' : '没有可列的事项。'}`,
                  en: `The report says ${data.stated}, as of ${data.asOf}: ${data.total > 0 ? 'these are they. No names stand here; open one that is yours to see it.' : 'there is nothing to list.'}`,
                }
              : {
                  zh: `报告中的数据为${data.stated ?? '—'}；现在按同样的口径和统计截至日（${data.asOf}）是${data.total}，逐条列在下面。`,
                  en: `The report says ${data.stated ?? '—'}; counted in the same way and to the same day (${data.asOf}) there are ${data.total} by now: these.`,
                }
          }
        />
      )}
      {data && (
        <DataTable
          key={data.kind}
          name={`yearly-report-rows-${data.kind}`}
          label={{ zh: '数据出处', en: 'Behind the figure' }}
          query="yearly-reports.rows"
          input={input}
          columns={columns}
          rowKey={(row) => row.at}
          empty={{ zh: '没有：这一项数据是零。', en: 'Nothing: this figure is none.' }}
        />
      )}
    </Page>
  );
}

function Opened({ kind, row }: { kind: (typeof ROW_KINDS)[keyof typeof ROW_KINDS]; row: Row }) {
  const t = useText();
  const opens = useOpens();
  const { name, page } = kind;
  const own = page.includes('{id}');
  if (row.duty && row.id === 0) return <>{t({ zh: '本单位', en: 'The unit' })}</>;
  const [to, query = ''] = page.replace('{id}', String(row.id)).split('?');
  const title = row.duty ? ROW_KINDS.person.name : name;
  const said = t(own ? numbered(title, row.id) : title);
  if (!opens(to!)) return <>{said}</>;
  return (
    <Link to={to!} search={searchOfAddress(query)}>
      {said}
    </Link>
  );
}

/** Whether the reader's menu has the page, or that of which it is a part: of another office's work the number alone stands here. */
function useOpens(): (address: string) => boolean {
  const { roles, body } = useWhoAmI();
  const mine = menuOf(roles, body).map(({ path }) => path);
  return (address) => {
    const path = address.split('?')[0]!;
    const parts = PAGES.filter((one) => one.menu && (path === one.path || path.startsWith(`${one.path}/`)));
    const nearest = parts.sort((a, b) => b.path.length - a.path.length)[0];
    return nearest === undefined || mine.includes(nearest.path);
  };
}
