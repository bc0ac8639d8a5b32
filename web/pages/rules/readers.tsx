/** Who must read the version in force, who has, and reminding the others. */
import { Button } from 'antd';
import { useState } from 'react';
import { call, type RowOf, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { type Rule, useRuns } from './words.tsx';

type Row = RowOf<'rules.readers'>;

export function Readers({ one }: { one: Rule }) {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const [shown, show] = useState(false);
  const remind = useAct('rules.remind');
  const workRuleVersionId = one.currentId!;
  const { people, haveRead } = one.readers!;
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
    { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
    {
      key: 'read',
      title: { zh: '已读确认', en: 'Read' },
      render: (row) =>
        row.readAt ? <InstantText at={row.readAt} /> : <ToneTag tone="soon" text={{ zh: '未读', en: 'Not yet' }} />,
    },
    { key: 'reminded', title: { zh: '最近提醒', en: 'Reminded' }, render: (row) => <DayText day={row.remindedOn} /> },
    {
      key: 'account',
      title: { zh: '账号', en: 'Account' },
      render: (row) =>
        row.hasAccount ? t({ zh: '有', en: 'yes' }) : t({ zh: '无，请当面传达', en: 'none: tell them in person' }),
    },
  ];
  const remindNow = () =>
    void remind.mutateAsync({ workRuleVersionId }).then(
      ({ reminded }) =>
        say.done({
          zh: reminded > 0 ? `已提醒${reminded}人，在其“我的”页面显示。` : '今天都已提醒过，没有重复提醒。',
          en:
            reminded > 0
              ? `${reminded} reminded; they see it on My page.`
              : 'All were reminded today; nobody is reminded twice.',
        }),
      say.failed,
    );
  return (
    <Section title={{ zh: '阅读情况', en: 'Who has read it' }}>
      <p>
        {t({
          zh: `应当阅读${people}人，已确认${haveRead}人，未确认${people - haveRead}人。`,
          en: `${people} must read it: ${haveRead} have confirmed it, ${people - haveRead} have not.`,
        })}{' '}
        {runs && people > haveRead && (
          <Button onClick={remindNow} loading={remind.isPending}>
            {t({ zh: '提醒未读人员', en: 'Remind the others' })}
          </Button>
        )}{' '}
        {people > 0 && (
          <Button onClick={() => show(!shown)} aria-expanded={shown}>
            {shown ? t({ zh: '收起名单', en: 'Hide the list' }) : t({ zh: '查看名单', en: 'Show the list' })}
          </Button>
        )}
      </p>
      {shown && (
        <DataTable
          name="rule-readers"
          label={{ zh: '阅读情况', en: 'Who has read it' }}
          query="rules.readers"
          input={{ workRuleVersionId }}
          columns={columns}
          rowKey={(row) => row.personId}
          {...(runs && {
            onExport: (choice) => call('rules.export-readers', { workRuleVersionId, ...choice } as never),
          })}
          empty={{ zh: '没有要求阅读的人。', en: 'Nobody has to read it.' }}
        />
      )}
    </Section>
  );
}
