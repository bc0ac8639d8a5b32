/** Drills as a list: what is to come first. Of one plan, or of all. */
import { DRILL_STAND_NAMES, PLAN_KIND_NAMES } from '../../../src/domain/plans/plans.ts';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, HappenedAndEntered } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { TONE_OF_DRILL } from './words.tsx';

type Row = RowOf<'plans.drills'>;

export function Drills({ planId }: { planId?: number }) {
  const t = useText();
  const go = useGo();
  const columns: readonly Column<Row>[] = [
    { key: 'planned', title: { zh: '计划日期', en: 'Planned for' }, render: (row) => <DayText day={row.plannedOn} /> },
    {
      key: 'kind',
      title: { zh: '预案', en: 'Plan' },
      render: (row) =>
        t({
          zh: `${PLAN_KIND_NAMES[row.kind].zh}，第${row.number}版`,
          en: `${PLAN_KIND_NAMES[row.kind].en}, version ${row.number}`,
        }),
    },
    {
      key: 'stand',
      title: { zh: '状态', en: 'State' },
      render: (row) => <ToneTag tone={TONE_OF_DRILL[row.stand]} text={DRILL_STAND_NAMES[row.stand]} />,
    },
    {
      key: 'held',
      title: { zh: '开展日期', en: 'Held on' },
      render: (row) =>
        row.heldOn && row.recordedAt ? <HappenedAndEntered day={row.heldOn} enteredAt={row.recordedAt} /> : '—',
    },
    {
      key: 'people',
      title: { zh: '到场／参加', en: 'Present / asked' },
      align: 'right',
      render: (row) => (row.state === 'held' ? `${row.took} / ${row.asked}` : row.asked),
    },
    {
      key: 'changes',
      title: { zh: '未完成改进', en: 'Changes open' },
      align: 'right',
      render: (row) => row.changesOpen,
    },
  ];
  return (
    <DataTable
      name="drills"
      label={{ zh: '应急演练', en: 'Drills' }}
      query="plans.drills"
      input={planId === undefined ? {} : { planId: planId as never }}
      columns={columns}
      rowKey={(row) => row.drillId}
      onOpen={({ drillId }) => go({ to: `/plans/drills/${drillId}` })}
      empty={{
        zh: '还没有演练。预案生效后，在预案页面“计划演练”；开展后登记谁到场、哪里出了问题、改什么。',
        en: 'No drill yet. Once a plan is in force, plan one on its page; when it was held, record who was there, what went wrong and what changes.',
      }}
    />
  );
}
