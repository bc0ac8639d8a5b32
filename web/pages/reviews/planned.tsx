/** Starts that are planned: what must stand before each, what is still missing, and the button that opens the post. */
import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { WITHDRAWAL_REASON_NAMES, type WithdrawalReason } from '../../../src/domain/people/person.ts';
import { ruleOf } from '../../../src/law/duties.ts';
import { call, type RowOf, useAct } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { ReasonDialog } from '../../kit/reason-dialog.tsx';
import { type Text, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { natureOf } from './owing.tsx';

type Row = RowOf<'reviews.planned'>;
type Asked = { readonly row: Row; readonly how: 'open' | 'emergency' | 'move' | 'give-up' };

export function PlannedPart({ passed }: { passed: number }) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const { roles } = useWhoAmI();
  const [asked, ask] = useState<Asked>();
  const mayOpen = roles.includes('personnel') || roles.includes('security-officer');
  const isHead = roles.includes('head');
  const columns: Column<Row>[] = [
    ...columnsOf(t, today),
    {
      key: 'act',
      title: { zh: '办理', en: 'To do' },
      render: (row) => {
        const ready = row.before.every(({ met }) => met);
        return (
          <span className="review-acts">
            {mayOpen && ready && (
              <Button size="small" type="primary" onClick={() => ask({ row, how: 'open' })}>
                {t({ zh: '确认上岗', en: 'Open the post' })}
              </Button>
            )}
            {mayOpen && (
              <Button size="small" onClick={() => ask({ row, how: 'move' })}>
                {t({ zh: '改期', en: 'Move the start' })}
              </Button>
            )}
            {mayOpen && (
              <Button size="small" type="text" onClick={() => ask({ row, how: 'give-up' })}>
                {t({ zh: '不再拟任', en: 'Give up' })}
              </Button>
            )}
            {isHead && !ready && (
              <Button size="small" danger onClick={() => ask({ row, how: 'emergency' })}>
                {t({ zh: '紧急例外', en: 'Emergency' })}
              </Button>
            )}
          </span>
        );
      },
    },
  ];
  return (
    <>
      {passed > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `有 ${passed} 项拟上岗日期已过而未确认上岗，本人尚未任该岗位。请改期、确认上岗，或者不再拟任；实际已经上岗的，由单位主要负责人按紧急例外办理。`,
            en: `${passed} planned starts lie in the past and were not opened: the people do not hold these posts. Move the start, open the post, or give it up; where somebody has in fact begun, the head opens it as an emergency.`,
          }}
        />
      )}
      <DataTable
        name="planned-starts"
        label={{ zh: '拟上岗', en: 'Planned starts' }}
        query="reviews.planned"
        input={{}}
        columns={columns}
        rowKey={(row) => `${row.personId}-${row.appointmentId}`}
        onOpen={(row) => go({ to: `/people/${row.personId}` })}
        onExport={(choice) => call('reviews.export-planned', choice)}
        empty={{
          zh: '没有待上岗的任职。涉密岗位、关键岗位的任职在“人员”中登记、或者由名册载明将来上岗的，先列在这里；各项齐备后确认上岗。',
          en: 'No start is planned. Appointments to secret-related and key posts, entered under People or stated by a roster for a day to come, stand here first and are opened once everything stands.',
        }}
      />
      {asked?.how === 'open' && <OpenDialog row={asked.row} onClose={() => ask(undefined)} />}
      {asked?.how === 'move' && <MoveDialog row={asked.row} onClose={() => ask(undefined)} />}
      {asked?.how === 'give-up' && <GiveUpDialog row={asked.row} onClose={() => ask(undefined)} />}
      {asked?.how === 'emergency' && <EmergencyDialog row={asked.row} onClose={() => ask(undefined)} />}
    </>
  );
}

const columnsOf = (t: Text, today: string): Column<Row>[] => [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department },
  { key: 'post', title: { zh: '岗位', en: 'Post' }, render: (row) => row.post },
  { key: 'level', title: { zh: '岗位性质', en: 'Nature of the post' }, render: (row) => natureOf(row, t) },
  {
    key: 'startsOn',
    title: { zh: '拟上岗', en: 'Planned start' },
    render: (row) => (
      <span className="nowrap">
        <DayText day={row.startsOn} />{' '}
        {row.startsOn < today && <Tag color="warning">{t({ zh: '已过，须改期', en: 'past: move it' })}</Tag>}
      </span>
    ),
  },
  {
    key: 'before',
    title: { zh: '上岗前应完成', en: 'Before the start' },
    render: (row) => (
      <span className="before-start">
        {row.before.map(({ rule, met }) => (
          <Tag key={rule} color={met ? 'success' : 'warning'}>
            {met ? '✓ ' : t({ zh: '缺 ', en: 'missing: ' })}
            {t(ruleOf(rule)!.title)}
          </Tag>
        ))}
      </span>
    ),
  },
];

type Parts = { readonly row: Row; readonly onClose: () => void };
const laterOf = (a: string, b: string) => (a > b ? a : b);

function FromField() {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item
      name="from"
      label={t({ zh: '上岗日期', en: 'Start' })}
      rules={required({ zh: '请选择日期', en: 'Choose a day' })}
    >
      <DayInput first={useToday()} />
    </Form.Item>
  );
}

function OpenDialog({ row, onClose }: Parts) {
  const t = useText();
  const today = useToday();
  const open = useAct('reviews.open-post');
  return (
    <FormDialog<{ from: string }>
      title={{ zh: `确认 ${row.name} 上岗`, en: `Open the post for ${row.name}` }}
      act={{ zh: '确认上岗', en: 'Open the post' }}
      done={{ zh: '已确认上岗，台账已更新。', en: 'Opened; the ledger is up to date.' }}
      initial={{ from: laterOf(row.startsOn, today) }}
      onClose={onClose}
      run={({ from }) => open.mutateAsync({ personId: row.personId, appointmentId: row.appointmentId as never, from })}
    >
      <p className="quiet">
        {t({
          zh: '审查、培训和承诺书均已在上岗前完成。自上岗日期起，该岗位的其他义务开始适用。',
          en: 'Review, training and letter all stand before the start. From that day the other duties of the post apply.',
        })}
      </p>
      <FromField />
    </FormDialog>
  );
}

function MoveDialog({ row, onClose }: Parts) {
  const today = useToday();
  const move = useAct('people.move-planned-start');
  return (
    <FormDialog<{ from: string }>
      title={{ zh: `调整 ${row.name} 的拟上岗日期`, en: `Move the planned start of ${row.name}` }}
      act={{ zh: '改期', en: 'Move' }}
      done={{
        zh: '已改期，上岗前各项的期限随之调整。',
        en: 'Moved; what must stand before it is now due by that day.',
      }}
      initial={{ from: laterOf(row.startsOn, today) }}
      onClose={onClose}
      run={({ from }) => move.mutateAsync({ personId: row.personId, appointmentId: row.appointmentId as never, from })}
    >
      <FromField />
    </FormDialog>
  );
}

function GiveUpDialog({ row, onClose }: Parts) {
  const withdraw = useAct('people.withdraw-appointment');
  return (
    <ReasonDialog<WithdrawalReason>
      title={{ zh: `不再拟任 ${row.name}`, en: `Give up the start of ${row.name}` }}
      consequence={{
        zh: `${row.department}${row.post}的拟任将撤回，由它产生的应履行事项随之取消；已开立的审查请另行撤销。日志保留曾经拟任和原因。`,
        en: `The planned appointment as ${row.post}, ${row.department}, is taken back with what it made owed; withdraw its review as well, where one is open. The record keeps that it was planned, and why it was given up.`,
      }}
      act={{ zh: '不再拟任', en: 'Give up' }}
      done={{ zh: '已撤回拟任，台账已更新。', en: 'Given up; the ledger is up to date.' }}
      reasons={WITHDRAWAL_REASON_NAMES}
      onClose={onClose}
      run={(reason) =>
        withdraw.mutateAsync({ personId: row.personId, appointmentId: row.appointmentId as never, reason })
      }
    />
  );
}

function EmergencyDialog({ row, onClose }: Parts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const open = useAct('reviews.open-post-in-emergency');
  const missing = row.before.filter(({ met }) => !met).map(({ rule }) => ruleOf(rule)!.title);
  return (
    <FormDialog<{ from: string; reason: string }>
      title={{ zh: `${row.name} 紧急例外上岗`, en: `Emergency: open the post for ${row.name}` }}
      act={{ zh: '以例外开通', en: 'Open as an exception' }}
      done={{ zh: '已以例外开通，并永久记为例外。', en: 'Opened; it is recorded as an exception for ever.' }}
      initial={{ from: today }}
      onClose={onClose}
      run={({ from, reason }) =>
        open.mutateAsync({ personId: row.personId, appointmentId: row.appointmentId as never, from, reason })
      }
    >
      <InfoNote
        tone="warning"
        text={{
          zh: `上岗前尚缺：${missing.map(({ zh }) => zh).join('、')}。例外会永久显示在日志、个人档案和台账中，补办后也记为逾期。`,
          en: `Missing before the start: ${missing.map(({ en }) => en).join(', ')}. The exception stays in the record, the person’s file and the ledger for ever; what is made up counts as late.`,
        }}
      />
      <FromField />
      <Form.Item
        name="reason"
        label={t({ zh: '理由', en: 'Reason' })}
        rules={required({ zh: '请写明理由', en: 'Write the reason' })}
      >
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
