/** What is kept beyond its time, for a reason and until a day. */
import { Button } from 'antd';
import { useState } from 'react';
import { HOLD_GROUND_NAMES } from '../../../src/domain/retention/retention.ts';
import { type RowOf, useAct, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { useConfirm } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { type GivenPurpose, PurposeDialog } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { HoldKindDialog } from './hold-dialogs.tsx';

type Row = RowOf<'retention.holds'>;

export function HoldsPart() {
  const t = useText();
  const isOfficer = useWhoAmI().roles.includes('security-officer');
  const [adding, add] = useState(false);
  const columns: readonly Column<Row>[] = [
    { key: 'on', title: { zh: '对象', en: 'On' }, render: (row) => <On row={row} /> },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => (
        <ToneTag
          tone={row.stands ? 'working' : 'ended'}
          text={
            row.stands
              ? { zh: '保全中', en: 'On hold' }
              : row.liftedAt
                ? { zh: '已解除', en: 'Lifted' }
                : { zh: '已到期', en: 'Ended' }
          }
        />
      ),
    },
    { key: 'ground', title: { zh: '理由类别', en: 'Ground' }, render: (row) => t(HOLD_GROUND_NAMES[row.ground]) },
    { key: 'reason', title: { zh: '理由', en: 'Reason' }, render: (row) => <Reason row={row} /> },
    { key: 'from', title: { zh: '自', en: 'From' }, render: (row) => <DayText day={row.from} /> },
    { key: 'ends', title: { zh: '截止', en: 'Until' }, render: (row) => <DayText day={row.endsOn} /> },
    { key: 'by', title: { zh: '设置人', en: 'Set by' }, render: (row) => row.setBy },
    {
      key: 'told',
      title: { zh: '告知本人', en: 'Person told' },
      render: (row) =>
        row.personId !== null && t(row.isTold ? { zh: '是', en: 'yes' } : { zh: '依法不告知', en: 'no, by law' }),
    },
    ...(isOfficer
      ? [{ key: 'acts', title: { zh: '操作', en: 'Actions' }, render: (row: Row) => <Lift row={row} /> }]
      : []),
  ];
  return (
    <>
      <p className="quiet">
        {t({
          zh: '保全期间不销毁；到期自动失效。对某个人的保全在其人员档案中设置，本人可以看到。',
          en: 'What is on hold is not destroyed; a hold ends by itself. One on a person is set in the person’s file, and the person sees it.',
        })}
      </p>
      <DataTable
        name="holds"
        label={{ zh: '销毁保全', en: 'Holds' }}
        query="retention.holds"
        input={{}}
        columns={columns}
        rowKey={(row) => row.holdId}
        extra={
          isOfficer && <Button onClick={() => add(true)}>{t({ zh: '保全一个种类', en: 'Put a kind on hold' })}</Button>
        }
        empty={{ zh: '没有保全。', en: 'Nothing is on hold.' }}
      />
      {adding && <HoldKindDialog onClose={() => add(false)} />}
    </>
  );
}

function On({ row }: { row: Row }) {
  const t = useText();
  if (row.personId !== null) return <Link to={`/people/${row.personId}`}>{row.personName}</Link>;
  return row.kindName && t(row.kindName);
}

/** A person's is opened for a purpose, and the person sees that it was. */
function Reason({ row }: { row: Row }) {
  const t = useText();
  const [asking, ask] = useState(false);
  const [purpose, give] = useState<GivenPurpose>();
  if (row.personId === null) return row.reason;
  return (
    <>
      <Button size="small" type="link" onClick={() => ask(true)}>
        {t({ zh: '查看', en: 'Read' })}
      </Button>
      <PurposeDialog
        open={asking}
        title={{ zh: '查看用途', en: 'Purpose of the look' }}
        notice={{
          zh: '查看会记入日志：谁、什么时候、为什么。本人可以看到。',
          en: 'The look is logged: who, when, why. The person sees it.',
        }}
        act={{ zh: '查看', en: 'Read' }}
        onCancel={() => ask(false)}
        onGiven={(given) => {
          ask(false);
          give(given);
        }}
      />
      <SideDrawer
        title={t({ zh: '保全理由', en: 'Reason of the hold' })}
        open={purpose !== undefined}
        onClose={() => give(undefined)}
      >
        {purpose && <Words row={row} purpose={purpose} />}
      </SideDrawer>
    </>
  );
}

function Words({ row, purpose }: { row: Row; purpose: GivenPurpose }) {
  const t = useText();
  const hold = useQueryOf('retention.hold', { personId: row.personId as never, holdId: row.holdId as never, purpose });
  return (
    <Await query={hold}>
      {({ reason, withheld }) => (
        <>
          <blockquote className="law-words">{reason}</blockquote>
          {withheld && (
            <p>
              {t({ zh: '不告知本人的依据：', en: 'Why the person is not told: ' })}
              {withheld}
            </p>
          )}
        </>
      )}
    </Await>
  );
}

function Lift({ row }: { row: Row }) {
  const t = useText();
  const confirm = useConfirm();
  const lift = useAct('retention.lift-hold');
  if (!row.stands) return null;
  const ask = () =>
    confirm({
      title: { zh: '解除保全？', en: 'Lift the hold?' },
      consequence: {
        zh: '期满的记录将列入下一批次销毁。保全及其理由仍保留在日志和列表中。',
        en: 'What has come to its end goes into the next batch. The hold stays in the list and in the record.',
      },
      act: { zh: '解除保全', en: 'Lift' },
      run: () => lift.mutateAsync({ holdId: row.holdId as never }),
    });
  return (
    <Button size="small" type="link" onClick={ask}>
      {t({ zh: '解除', en: 'Lift' })}
    </Button>
  );
}
