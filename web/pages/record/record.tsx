/**
 * The record, for the auditor: who did what, to which ids, when. It holds ids and facts, no texts about people; reading it is written
 * into it as well.
 */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { ACT_NAMES, nameOfAct } from '../../../src/server/act-names.ts';
import { type ApiError, call, type ResultOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { useFilters } from '../../kit/link.tsx';
import { EmptyNote, ErrorNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { FactsText } from './facts-text.tsx';

type Answer = ResultOf<'accounts.record'>;
type Entry = Answer['entries'][number];

export default function RecordPage() {
  const t = useText();
  const [search, change] = useFilters();
  const asked = search.action;
  const found = useInfiniteQuery<Answer, ApiError, { pages: Answer[] }, readonly unknown[], number | undefined>({
    queryKey: ['accounts.record', asked],
    queryFn: ({ pageParam }) => call('accounts.record', { before: pageParam, action: asked, limit: 100 }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next,
    // Reading is recorded: nothing is read again behind the reader's back.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const entries = found.data?.pages.flatMap((page) => page.entries);
  const label = t({ zh: '操作', en: 'Act' });
  return (
    <Page
      title={{ zh: '审计日志', en: 'Record' }}
      purpose={{
        zh: '每项操作一条，只追加、不修改、不删除。日志只含编号和事实，不含个人信息文字；查阅本页也会记入日志。',
        en: 'One entry for each act, appended and never changed. It holds ids and facts, no texts about people; reading this page is recorded too.',
      }}
    >
      <div className="filter-bar">
        <Select
          aria-label={label}
          placeholder={label}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 320 }}
          value={asked}
          onChange={(value?: string) => change({ action: value })}
          options={Object.keys(ACT_NAMES).map((value) => ({ value, label: `${t(nameOfAct(value))} ${value}` }))}
        />{' '}
        <ExportMenu
          first="inspection"
          onExport={(choice) => call('accounts.export-record', { action: asked, ...choice })}
        />
      </div>
      <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
      <div className="data-table">
        <PlainTable<Entry>
          rowKey="entryId"
          label={{ zh: '审计日志', en: 'Record' }}
          loading={found.isPending}
          dataSource={entries}
          locale={{ emptyText: <EmptyNote text={{ zh: '没有这类操作的记录。', en: 'No such act is on record.' }} /> }}
          columns={[
            { title: t({ zh: '编号', en: 'Number' }), align: 'right', width: 90, dataIndex: 'entryId' },
            {
              title: t({ zh: '时间', en: 'When' }),
              width: 170,
              render: (_, { at }) => <InstantText at={at} seconds />,
            },
            {
              title: t({ zh: '操作', en: 'Act' }),
              render: (_, { action }) => (
                <>
                  {t(nameOfAct(action))} <span className="quiet code-text">{action}</span>
                </>
              ),
            },
            { title: t({ zh: '操作人', en: 'By' }), render: (_, entry) => <By entry={entry} /> },
            { title: t({ zh: '事实', en: 'Facts' }), render: (_, { facts }) => <FactsText facts={facts} /> },
          ]}
        />
        {found.hasNextPage && (
          <div className="table-more">
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t({ zh: '更早的记录', en: 'Earlier entries' })}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}

function By({ entry }: { entry: Entry }) {
  const t = useText();
  if (entry.by === 0) return <>{t({ zh: '系统', en: 'The system' })}</>;
  return <>{entry.byName ?? t({ zh: `账号 ${entry.by}`, en: `Account ${entry.by}` })}</>;
}
