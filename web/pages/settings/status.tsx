/** What the unit is in the eyes of the law, and since when. From these periods, not from a setting, follows what it owes. */
import { Button, Space } from 'antd';
import { useState } from 'react';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { AddStatus } from './add-status.tsx';
import { EndStatusDialog } from './end-status.tsx';

export type StatusRow = ResultOf<'units.profile'>['statuses'][number];

export function StatusPart() {
  const t = useText();
  const query = useQueryOf('units.profile', {});
  const mayChange = useWhoAmI().roles.includes('security-officer');
  const [adding, add] = useState(false);
  return (
    <Section
      title={{ zh: '身份期间', en: 'Status periods' }}
      extra={
        mayChange && (
          <Button type="primary" onClick={() => add(true)}>
            {t({ zh: '登记身份变更', en: 'Record a change of status' })}
          </Button>
        )
      }
    >
      <p className="quiet">
        {t({
          zh: '每个单位都须履行一般单位的义务；被确定为重点单位、关键信息基础设施运营者的，自该日起另有更多义务。登记前会先列出将新增的事项。',
          en: 'Every unit owes what any unit owes; a key unit or an operator of critical information infrastructure owes more from that day on. Before anything is recorded you see what it would make owed.',
        })}
      </p>
      <Await query={query}>{({ statuses }) => <StatusTable statuses={statuses} mayChange={mayChange} />}</Await>
      {adding && <AddStatus onClose={() => add(false)} />}
    </Section>
  );
}

function StatusTable({ statuses, mayChange }: { statuses: readonly StatusRow[]; mayChange: boolean }) {
  const t = useText();
  const [ending, end] = useState<StatusRow>();
  return (
    <>
      <PlainTable<StatusRow>
        rowKey="statusId"
        label={{ zh: '身份期间', en: 'Status periods' }}
        dataSource={[...statuses]}
        locale={{
          emptyText: (
            <EmptyNote
              text={{ zh: '目前为一般单位，没有登记其他身份。', en: 'An ordinary unit: no other status is recorded.' }}
            />
          ),
        }}
        columns={[
          { title: t({ zh: '身份', en: 'Status' }), render: (_, row) => t(STATUS_NAMES[row.status]) },
          { title: t({ zh: '自', en: 'From' }), render: (_, row) => <DayText day={row.from} /> },
          { title: t({ zh: '至', en: 'To' }), render: (_, row) => <DayText day={row.to} /> },
          {
            title: t({ zh: '状态', en: 'State' }),
            render: (_, row) =>
              row.holdsToday ? (
                <ToneTag tone="good" text={{ zh: '有效', en: 'In force' }} />
              ) : (
                <ToneTag tone="ended" text={{ zh: '当前无效', en: 'Not in force today' }} />
              ),
          },
          { title: t({ zh: '告知书文号', en: 'Notice number' }), render: (_, row) => row.noticeNumber ?? '—' },
          { title: t({ zh: '告知日期', en: 'Day of notice' }), render: (_, row) => <DayText day={row.noticeDay} /> },
          ...(mayChange
            ? [
                {
                  title: t({ zh: '操作', en: 'Actions' }),
                  render: (_: unknown, row: StatusRow) => <StatusActs row={row} onEnd={() => end(row)} />,
                },
              ]
            : []),
        ]}
      />
      {ending && <EndStatusDialog row={ending} onClose={() => end(undefined)} />}
    </>
  );
}

function StatusActs({ row, onEnd }: { row: StatusRow; onEnd: () => void }) {
  const t = useText();
  const confirm = useConfirm();
  const withdraw = useAct('units.withdraw-status');
  const name = STATUS_NAMES[row.status];
  return (
    <Space>
      {row.to === undefined && (
        <Button size="small" onClick={onEnd}>
          {t({ zh: '结束', en: 'End' })}
        </Button>
      )}
      <Button
        size="small"
        danger
        onClick={() =>
          confirm({
            title: { zh: '撤销误登记的身份', en: 'Withdraw a status entered by mistake' },
            consequence: {
              zh: `“${name.zh}”（自 ${row.from}）将被撤销，由它产生的应履行事项随之从台账中移除。人员、培训、承诺书等记录不变，日志中保留曾经登记。身份确已结束的，请使用“结束”。`,
              en: `“${name.en}” (from ${row.from}) is withdrawn, and what it made owed goes from the ledger. People, trainings and letters stay; the record keeps that it stood. If the status really came to an end, use “End”.`,
            },
            act: { zh: '撤销', en: 'Withdraw' },
            run: () => withdraw.mutateAsync({ statusId: row.statusId }),
          })
        }
      >
        {t({ zh: '撤销', en: 'Withdraw' })}
      </Button>
    </Space>
  );
}
