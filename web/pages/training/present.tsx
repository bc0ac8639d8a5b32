/** What the door saw: who came and went when. Of whom the officer's word is awaited stand first, and are decided on here. */
import { Button, Form, InputNumber, Radio, Space, Tag } from 'antd';
import { useState } from 'react';
import { DECISION_NAMES, DECISIONS } from '../../../src/domain/training/training.ts';
import { type InputOf, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Text, useText } from '../../language.tsx';
import type { Opened } from './session-case.ts';
import { moments } from './words.ts';

type Seen = ResultOf<'training.present'>;
type Row = Seen['rows'][number];

const PAGE = 50;
const EVERY_MS = 5000;

type Parts = {
  readonly session: Opened;
  readonly over: boolean;
  readonly onConfirm: (people: readonly number[]) => void;
};

/** `over`: closed, or its day is past: what is missing is decided. `onConfirm`: seen in the room, to be recorded by list. */
export function PresentPart({ session, over, onConfirm }: Parts) {
  const t = useText();
  const [page, turn] = useState(1);
  const [chosen, choose] = useState<readonly number[]>([]);
  const [deciding, decide] = useState(false);
  const trainingId = session.trainingId as never;
  const offset = (page - 1) * PAGE;
  const present = useQueryOf(
    'training.present',
    { trainingId, offset, limit: PAGE },
    session.checkInOpen ? { every: EVERY_MS } : {},
  );
  const { came, withoutCheckOut, byAnothersPhone } = session.door;
  if (came + byAnothersPhone === 0) return null;
  return (
    <Section
      title={{ zh: '签到、签退情况', en: 'Who came and went' }}
      extra={
        over &&
        withoutCheckOut > 0 && (
          <Button type="primary" disabled={chosen.length === 0} onClick={() => decide(true)}>
            {t({ zh: `核定选中的 ${chosen.length} 人`, en: `Decide on ${chosen.length} chosen` })}
          </Button>
        )
      }
    >
      {over && withoutCheckOut > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `${withoutCheckOut} 人签到后没有签退，学时未定，没有计入台账。请选择人员核定；本人在“我的培训”可见结果。`,
            en: `${withoutCheckOut} checked in and not out: their hours are not known and nothing counts yet. Choose and decide; each reads it under “My training”.`,
          }}
        />
      )}
      {byAnothersPhone > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `${byAnothersPhone} 人用了他人已经使用的手机，没有签到。请当面核对本人是否在场，在场的按名单登记。`,
            en: `${byAnothersPhone} came by a phone already used and are not checked in. Please confirm by sight, and record by list who is there.`,
          }}
        />
      )}
      <Await query={present}>
        {({ rows, rooms }) => (
          <PlainTable<Row>
            label={{ zh: '签到、签退情况', en: 'Who came and went' }}
            rowKey="personId"
            dataSource={[...rows]}
            columns={columnsOf(t, rooms, over, onConfirm)}
            {...(over &&
              withoutCheckOut > 0 && {
                rowSelection: {
                  selectedRowKeys: [...chosen],
                  preserveSelectedRowKeys: true,
                  onChange: (keys: readonly React.Key[]) => choose(keys.map(Number)),
                  getCheckboxProps: (row: Row) =>
                    ({
                      disabled: !isOpen(row),
                      'aria-label': t({ zh: `选择 ${row.name}`, en: `Choose ${row.name}` }),
                    }) as object,
                  getTitleCheckboxProps: () =>
                    ({ 'aria-label': t({ zh: '选择本页全部', en: 'Choose all on this page' }) }) as object,
                },
              })}
            pagination={
              offset > 0 || rows.length === PAGE
                ? {
                    current: page,
                    pageSize: PAGE,
                    showSizeChanger: false,
                    onChange: turn,
                    total: offset + rows.length + (rows.length === PAGE ? 1 : 0),
                  }
                : false
            }
          />
        )}
      </Await>
      {deciding && (
        <DecideDialog
          session={session}
          people={chosen}
          onClose={() => {
            decide(false);
            choose([]);
          }}
        />
      )}
    </Section>
  );
}

const isOpen = ({ inAt, outAt, decision }: Row): boolean => inAt !== null && outAt === null && decision === null;

const columnsOf = (t: Text, rooms: Seen['rooms'], over: boolean, onConfirm: (people: readonly number[]) => void) => [
  {
    key: 'name',
    title: t({ zh: '姓名', en: 'Name' }),
    render: (_: unknown, row: Row) => <Link to={`/people/${row.personId}`}>{row.name}</Link>,
  },
  {
    key: 'department',
    title: t({ zh: '部门', en: 'Department' }),
    render: (_: unknown, row: Row) => row.department ?? '—',
  },
  ...(rooms.length > 0
    ? [
        {
          key: 'room',
          title: t({ zh: '会场', en: 'Room' }),
          render: (_: unknown, row: Row) => rooms.find(({ position }) => position === row.room)?.name ?? '—',
        },
      ]
    : []),
  {
    key: 'in',
    title: t({ zh: '签到', en: 'Came' }),
    render: (_: unknown, row: Row) => (
      <>
        <InstantText at={row.inAt} /> <span className="quiet">{t(moments.late(row.minutesLate))}</span>
      </>
    ),
  },
  {
    key: 'out',
    title: t({ zh: '签退', en: 'Went' }),
    render: (_: unknown, row: Row) => (
      <>
        <InstantText at={row.outAt} /> <span className="quiet">{t(moments.early(row.minutesEarly))}</span>
      </>
    ),
  },
  {
    key: 'hours',
    title: t({ zh: '计入学时', en: 'Hours counted' }),
    align: 'right' as const,
    render: (_: unknown, row: Row) => row.hours ?? '—',
  },
  {
    key: 'state',
    title: t({ zh: '情况', en: 'State' }),
    render: (_: unknown, row: Row) =>
      row.decision ? (
        t(DECISION_NAMES[row.decision])
      ) : row.sharedAt ? (
        <Space wrap>
          <Tag color="warning">
            {t({ zh: '手机已由他人使用，须当面核对', en: 'Phone already used: confirm by sight' })}
          </Tag>
          <Button size="small" onClick={() => onConfirm([row.personId])}>
            {t({ zh: '按名单登记', en: 'Record by list' })}
          </Button>
        </Space>
      ) : row.outAt ? (
        t({ zh: '已签退', en: 'Checked out' })
      ) : over ? (
        <Tag color="warning">{t({ zh: '没有签退', en: 'Without check-out' })}</Tag>
      ) : (
        t({ zh: '在场', en: 'In the room' })
      ),
  },
];

type Decided = Pick<InputOf<'training.decide-without-check-out'>, 'decision' | 'hours'>;

function DecideDialog({
  session,
  people,
  onClose,
}: {
  session: Opened;
  people: readonly number[];
  onClose: () => void;
}) {
  const t = useText();
  const required = useRequired();
  const act = useAct('training.decide-without-check-out');
  const [early, setEarly] = useState(false);
  return (
    <FormDialog<Decided>
      title={{ zh: `核定未签退的 ${people.length} 人`, en: `Decide on ${people.length} without check-out` }}
      act={{ zh: '核定', en: 'Decide' }}
      done={{
        zh: '已核定，台账已更新；本人在“我的培训”可见。',
        en: 'Decided; the ledger is up to date, and each can read it.',
      }}
      onClose={onClose}
      onValues={({ decision }) => setEarly(decision === 'left-early')}
      run={({ decision, hours }) =>
        act.mutateAsync({
          trainingId: session.trainingId as never,
          personIds: people as never,
          decision,
          ...(decision === 'left-early' && { hours }),
        })
      }
    >
      <p className="quiet">
        {t({
          zh: '按您现场所见选择。核定后不能改为其他结果；有误的，可撤回该人的参加记录后按名单登记。',
          en: 'Choose by what you saw in the room. It is not changed afterwards; where it is wrong, withdraw the attendance and record by list.',
        })}
      </p>
      <Form.Item
        name="decision"
        label={t({ zh: '核定为', en: 'What you saw' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {DECISIONS.map((one) => (
              <Radio key={one} value={one}>
                {t(DECISION_NAMES[one])}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      {early && (
        <Form.Item
          name="hours"
          label={t({ zh: '实际学时（少于本场）', en: 'Hours (fewer than the session’s)' })}
          rules={required({ zh: '请填写学时', en: 'Enter the hours' })}
        >
          <InputNumber min={0.5} max={session.hours - 0.5} step={0.5} style={{ width: 120 }} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
