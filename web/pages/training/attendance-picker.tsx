/**
 * Entering who was there: those who owe such a training first, everybody else by department or name. What is chosen is kept while
 * the filter changes; sending a list twice changes nothing.
 */
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { LIST_REASON_NAMES, LIST_REASONS, type ListReason } from '../../../src/domain/training/training.ts';
import { ruleOf } from '../../../src/law/duties.ts';
import type { Mark } from '../../../src/law/parameters.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { EmptyNote, ErrorNote } from '../../kit/notes.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Text, useText } from '../../language.tsx';
import { everyRow, inParts } from '../people/every-row.ts';
import { DepartmentSelect } from '../units/department-select.tsx';
import type { Opened } from './session-case.ts';

type Scope = 'owing' | 'everyone';
type Filter = { readonly scope: Scope; readonly departmentId: number | undefined; readonly text: string };
type Candidate = {
  readonly personId: number;
  readonly name: string;
  readonly staffNumber?: string | null;
  readonly department?: string | null;
  readonly rules?: readonly number[];
  readonly due?: string;
  readonly marks?: readonly Mark[];
};
type Candidates = { readonly total: number; readonly rows: readonly Candidate[] };

const PAGE = 50;
/** The server takes so many at once. */
const AT_ONCE = 5000;

export function AttendancePicker({ session, first, reason: firstReason, departmentId, onClose }: PickerParts) {
  const t = useText();
  const say = useSay();
  const record = useAct('training.record-attendance');
  const [filter, setFilter] = useState<Filter>({ scope: 'owing', departmentId, text: '' });
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set(first));
  const [reason, give] = useState<ListReason>(firstReason ?? 'seen-in-the-room');
  const trainingId = session.trainingId as never;
  const save = async () => {
    let recorded = 0;
    let already = 0;
    for (const attendees of inParts([...chosen], AT_ONCE)) {
      const part = await record.mutateAsync({ trainingId, attendees: attendees as never[], reason });
      recorded += part.recorded;
      already += part.already;
    }
    say.done({
      zh: `已登记 ${recorded} 人，台账已更新。${already > 0 ? `另有 ${already} 人此前已在名单上，没有重复登记。` : ''}`,
      en: `${recorded} recorded; the ledger is up to date.${already > 0 ? ` ${already} were on the list already.` : ''}`,
    });
    onClose();
  };
  return (
    <SideDrawer
      open
      width={860}
      title={t({ zh: '按名单登记', en: 'Record attendance' })}
      onClose={onClose}
      footer={
        <div className="pick-foot">
          <span role="status">
            {t({ zh: `已选 ${chosen.size} 人`, en: `${chosen.size} chosen` })}{' '}
            <Button type="link" disabled={chosen.size === 0} onClick={() => choose(new Set())}>
              {t({ zh: '清空', en: 'Clear' })}
            </Button>
          </span>
          <Button
            type="primary"
            disabled={chosen.size === 0}
            loading={record.isPending}
            onClick={() => void save().catch(() => {})}
          >
            {t({ zh: `登记 ${chosen.size} 人参加`, en: `Record ${chosen.size}` })}
          </Button>
        </div>
      }
    >
      <ErrorNote error={record.error} />
      <p className="quiet">
        {t({
          zh: '只登记实际到场的人员。登记人、登记时间会留存；登记错误可以撤回并注明原因。',
          en: 'Record only who was really there. Who entered it and when is kept; a mistake can be withdrawn with its reason.',
        })}
      </p>
      <p>
        <Select<ListReason>
          aria-label={t({ zh: '登记依据', en: 'Why by list' })}
          value={reason}
          onChange={give}
          style={{ width: 280 }}
          options={LIST_REASONS.map((value) => ({
            value,
            label: t(LIST_REASON_NAMES[value]),
            disabled: value === 'paper-list' && session.scans.length === 0,
          }))}
        />
      </p>
      <PickBar filter={filter} onChange={setFilter} />
      <Candidates
        key={`${filter.scope}-${filter.departmentId}-${filter.text}`}
        trainingId={session.trainingId}
        filter={filter}
        chosen={chosen}
        onChoose={choose}
      />
    </SideDrawer>
  );
}

type PickerParts = {
  readonly session: Opened;
  /** Chosen from the beginning. */
  readonly first: readonly number[];
  readonly reason: ListReason | undefined;
  readonly departmentId: number | undefined;
  readonly onClose: () => void;
};

function PickBar({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useText();
  const byName = t({ zh: '姓名或工号', en: 'Name or staff number' });
  return (
    <div className="pick-bar">
      <Segmented<Scope>
        aria-label={t({ zh: '范围', en: 'Who' })}
        value={filter.scope}
        onChange={(scope) => onChange({ ...filter, scope, text: '' })}
        options={[
          { value: 'owing', label: t({ zh: '尚欠培训的人员', en: 'Who owe one' }) },
          { value: 'everyone', label: t({ zh: '全体人员', en: 'Everyone' }) },
        ]}
      />
      <DepartmentSelect
        value={filter.departmentId}
        onChange={(departmentId) => onChange({ ...filter, departmentId })}
        width={220}
      />
      {filter.scope === 'everyone' && (
        <Input.Search
          allowClear
          maxLength={60}
          style={{ width: 220 }}
          aria-label={byName}
          placeholder={byName}
          onSearch={(text) => onChange({ ...filter, text: text.trim() })}
        />
      )}
    </div>
  );
}

const askOwing = (trainingId: number, { departmentId }: Filter, offset: number, limit: number) =>
  ({ trainingId: trainingId as never, departmentId: departmentId as never, offset, limit }) as const;
const askEveryone = ({ departmentId, text }: Filter, offset: number, limit: number) =>
  ({ departmentId: departmentId as never, text: text || undefined, offset, limit }) as const;

type CandidatesParts = {
  readonly trainingId: number;
  readonly filter: Filter;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
};

function Candidates({ trainingId, filter, chosen, onChoose }: CandidatesParts) {
  const t = useText();
  const say = useSay();
  const [page, turn] = useState(1);
  const [gathering, setGathering] = useState(false);
  const offset = (page - 1) * PAGE;
  const owing = useQueryOf('training.who-owes', askOwing(trainingId, filter, offset, PAGE), {
    enabled: filter.scope === 'owing',
  });
  const everyone = useQueryOf('people.list', askEveryone(filter, offset, PAGE), {
    enabled: filter.scope === 'everyone',
  });
  const found = filter.scope === 'owing' ? owing : everyone;
  const data: Candidates | undefined = found.data;
  const put = (people: readonly number[], into: boolean) => {
    const next = new Set(chosen);
    for (const one of people) into ? next.add(one) : next.delete(one);
    onChoose(next);
  };
  const chooseAll = async () => {
    setGathering(true);
    const ask = (from: number, limit: number): Promise<Candidates> =>
      filter.scope === 'owing'
        ? call('training.who-owes', askOwing(trainingId, filter, from, limit))
        : call('people.list', askEveryone(filter, from, limit));
    await everyRow(ask)
      .then((rows) =>
        put(
          rows.map(({ personId }) => personId),
          true,
        ),
      )
      .catch(say.failed);
    setGathering(false);
  };
  return (
    <>
      <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
      {data !== undefined && data.total > 0 && (
        <p>
          <Button size="small" loading={gathering} onClick={() => void chooseAll()}>
            {t({ zh: `选中以下全部 ${data.total} 人`, en: `Choose all ${data.total}` })}
          </Button>
        </p>
      )}
      <PlainTable<Candidate>
        label={{ zh: '可登记的人员', en: 'People to record' }}
        rowKey="personId"
        loading={found.isPending}
        dataSource={data ? [...data.rows] : undefined}
        columns={columnsOf(t, filter.scope)}
        locale={{
          emptyText: (
            <EmptyNote
              text={
                filter.scope === 'owing'
                  ? { zh: '没有尚欠培训的人员。', en: 'Nobody here owes such a training.' }
                  : {
                      zh: '没有找到人员，请换一个部门或姓名。',
                      en: 'Nobody was found; try another department or name.',
                    }
              }
            />
          ),
        }}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onSelect: ({ personId }, into) => put([personId], into),
          onSelectAll: (into, _rows, changed) =>
            put(
              changed.map((row) => row.personId),
              into,
            ),
          getCheckboxProps: (row) =>
            ({ 'aria-label': t({ zh: `选择 ${row.name}`, en: `Choose ${row.name}` }) }) as object,
          getTitleCheckboxProps: () =>
            ({ 'aria-label': t({ zh: '选择本页全部', en: 'Choose all on this page' }) }) as object,
        }}
        pagination={
          data && data.total > PAGE
            ? { current: page, pageSize: PAGE, total: data.total, showSizeChanger: false, onChange: turn }
            : false
        }
      />
    </>
  );
}

const columnsOf = (t: Text, scope: Scope) => [
  { key: 'name', title: t({ zh: '姓名', en: 'Name' }), render: (_: unknown, row: Candidate) => row.name },
  {
    key: 'staffNumber',
    title: t({ zh: '工号', en: 'Staff number' }),
    render: (_: unknown, row: Candidate) => row.staffNumber ?? '—',
  },
  {
    key: 'department',
    title: t({ zh: '部门', en: 'Department' }),
    render: (_: unknown, row: Candidate) => row.department ?? '—',
  },
  ...(scope === 'owing'
    ? [
        {
          key: 'rules',
          title: t({ zh: '可计入的事项', en: 'What it would meet' }),
          render: (_: unknown, row: Candidate) =>
            row.rules?.map((rule) => t(ruleOf(rule)!.title)).join(t({ zh: '；', en: '; ' })),
        },
        {
          key: 'due',
          title: t({ zh: '最早到期', en: 'First due' }),
          render: (_: unknown, row: Candidate) => (
            <span className="nowrap">
              <DayText day={row.due} /> <MarkTags marks={row.marks ?? []} />
            </span>
          ),
        },
      ]
    : []),
];
