/** What a batch holds, kind by kind, in numbers: no names. */
import type { ResultOf } from '../../api.ts';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';

type Count = NonNullable<ResultOf<'retention.open-batch'>['batch']>['counts'][number];

export function BatchCounts({ counts }: { counts: readonly Count[] }) {
  const t = useText();
  return (
    <PlainTable<Count>
      rowKey="kind"
      label={{ zh: '批次内容', en: 'What the batch holds' }}
      dataSource={[...counts]}
      columns={[
        { title: t({ zh: '记录种类', en: 'Kind of record' }), render: (_, one) => t(one.name) },
        { title: t({ zh: '列出', en: 'Prepared' }), align: 'right', render: (_, one) => one.prepared },
        { title: t({ zh: '已销毁', en: 'Destroyed' }), align: 'right', render: (_, one) => one.destroyed },
        { title: t({ zh: '未销毁', en: 'Left' }), align: 'right', render: (_, one) => one.left },
        {
          title: t({ zh: '期满日期', en: 'Period ended' }),
          render: (_, one) => (
            <span className="nowrap">
              {one.firstDue === one.lastDue ? one.firstDue : `${one.firstDue} – ${one.lastDue}`}
            </span>
          ),
        },
      ]}
    />
  );
}
