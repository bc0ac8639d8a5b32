/** "If we were listed from that day, what would we owe?" By duty and count, before anything is done. */
import { dutyOf, ruleOf } from '../../../src/law/duties.ts';
import type { ResultOf } from '../../api.ts';
import { EmptyNote } from '../../kit/notes.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';

export type PreviewRow = ResultOf<'duties.preview-status'>['rows'][number];

const KINDS = [
  { key: 'added', title: { zh: '新增', en: 'Added' } },
  { key: 'removed', title: { zh: '减少', en: 'Removed' } },
  { key: 'changed', title: { zh: '改变', en: 'Changed' } },
  { key: 'overdue', title: { zh: '其中立即逾期', en: 'Overdue at once' } },
] as const;

/** `supposed`: nothing is to be confirmed; all of it is shown, for paper. */
export function StatusPreview({ rows, supposed = false }: { rows: readonly PreviewRow[]; supposed?: boolean }) {
  const t = useText();
  const sum = (key: (typeof KINDS)[number]['key']) => rows.reduce((total, row) => total + row[key], 0);
  if (rows.length === 0) {
    return (
      <EmptyNote
        text={{
          zh: '这一变更不会新增、减少或改变任何应履行事项。',
          en: 'This change would add, remove or change nothing that is owed.',
        }}
      />
    );
  }
  const [added, removed, changed, overdue] = KINDS.map(({ key }) => sum(key).toLocaleString('en-US'));
  return (
    <>
      <p role="status">
        {t({
          zh: `${supposed ? '届时' : '确认后'}将新增 ${added} 项、减少 ${removed} 项、改变 ${changed} 项应履行事项。`,
          en: `${supposed ? 'Then' : 'Once confirmed,'} ${added} duties are added, ${removed} removed and ${changed} changed.`,
        })}{' '}
        {sum('overdue') > 0 ? (
          <strong>
            {t({
              zh: `其中 ${overdue} 项的期限已过，${supposed ? '会' : '确认后'}立即显示为逾期。`,
              en: `Of these, ${overdue} have deadlines that have passed already and show as overdue at once.`,
            })}
          </strong>
        ) : (
          t({ zh: '没有立即逾期的事项。', en: 'None of them is overdue at once.' })
        )}
      </p>
      <PlainTable<PreviewRow>
        rowKey="rule"
        label={{ zh: '变更预览', en: 'Preview of the change' }}
        dataSource={[...rows]}
        scroll={supposed ? undefined : { x: 'max-content', y: 360 }}
        columns={[
          { title: t({ zh: '条款', en: 'Duty' }), width: 72, render: (_, row) => row.duty },
          {
            title: t({ zh: '应履行事项', en: 'What is owed' }),
            render: (_, row) => (
              <div className="preview-title">{t(ruleOf(row.rule)?.title ?? dutyOf(row.duty).title)}</div>
            ),
          },
          {
            title: t({ zh: '涉及人数', en: 'People' }),
            align: 'right',
            render: (_, row) =>
              row.people === 0 ? t({ zh: '单位', en: 'the unit' }) : row.people.toLocaleString('en-US'),
          },
          ...KINDS.filter(({ key }) => sum(key) > 0).map(({ key, title }) => ({
            title: t(title),
            align: 'right' as const,
            render: (_: unknown, row: PreviewRow) => row[key].toLocaleString('en-US'),
          })),
        ]}
      />
    </>
  );
}
