/** Candidates and changes of entries that are under way, with what is missing of each. */
import { Button } from 'antd';
import { FACTOR_NAMES, FACTORS, LIST_CHANGE_NAMES, STEP_NAMES, STEPS } from '../../../src/domain/organ/organ.ts';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Text, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DueDay, NEXT_NAMES, TONE_OF_STEP } from './states.tsx';

type Row = RowOf<'organ.in-hand'>;

export function InHandPart({ onAdd }: { onAdd: (() => void) | undefined }) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const [search] = useFilters();
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: { zh: '单位名称', en: 'Unit' }, render: (row) => row.name },
    { key: 'change', title: { zh: '变更', en: 'Change' }, render: (row) => t(LIST_CHANGE_NAMES[row.change]) },
    {
      key: 'step',
      title: { zh: '进度', en: 'How far' },
      render: ({ step }) => <ToneTag tone={TONE_OF_STEP[step]} text={NEXT_NAMES[step]} />,
    },
    { key: 'missing', title: { zh: '还缺', en: 'What is missing' }, render: (row) => missingOf(row, t) },
    {
      key: 'answers',
      title: { zh: '会商答复', en: 'Answers' },
      align: 'right',
      render: ({ asked, answered }) => (asked === 0 ? '—' : `${answered}/${asked}`),
    },
    {
      key: 'serveBy',
      title: { zh: '送达不晚于', en: 'Serve by' },
      render: (row) => <DueDay day={row.serveBy} today={today} />,
    },
    {
      key: 'proposedAt',
      title: { zh: '提出', en: 'Proposed' },
      render: (row) => <InstantText at={row.proposedAt} />,
      hidden: true,
    },
  ];
  return (
    <>
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'step',
            label: { zh: '进度', en: 'How far' },
            choices: STEPS.map((value) => ({ value, text: NEXT_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="key-units-in-hand"
        label={{ zh: '办理中的名录变更', en: 'Changes in hand' }}
        query="organ.in-hand"
        input={{ step: oneOf(STEPS, search.step) }}
        columns={columns}
        rowKey={(row) => row.changeId}
        onOpen={(row) => go({ to: `/key-units/${row.keyUnitId}` })}
        empty={{
          zh: '没有办理中的事项。候选单位由本机关登记，或者从“建议和申请”接收；名录中的单位，在其页面提出调整或者移出。',
          en: 'Nothing is in hand. Add a candidate, or take in a nomination; for a unit on the list, propose its adjustment or removal on its page.',
        }}
        emptyAction={onAdd && <Button onClick={onAdd}>{t({ zh: '登记候选单位', en: 'Add a candidate' })}</Button>}
      />
    </>
  );
}

function missingOf({ step, missing, asked, waiting, receipted }: Row, t: Text): string {
  if (waiting > 0) return t({ zh: `${waiting} 份意见待接收`, en: `${waiting} opinions to take in` });
  if (step === 'factors') {
    if (missing.length === FACTORS.length) return t({ zh: '五项因素均未核查', en: 'All five factors' });
    return missing.map((one) => t(FACTOR_NAMES[one])).join(t({ zh: '、', en: ', ' }));
  }
  if (step === 'consultation')
    return asked === 0
      ? t({ zh: '尚未发出会商函', en: 'No department asked yet' })
      : t({ zh: '部门答复', en: 'Answers of departments' });
  if (step === 'service')
    return receipted ? t({ zh: '凭回执登记送达', en: 'Record service' }) : t({ zh: '回执', en: 'The receipt' });
  return t(STEP_NAMES[step]);
}
