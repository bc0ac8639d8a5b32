/** The rows of one verdict, as they would be taken in. Conflicts are chosen here. */
import { Button, Tag } from 'antd';
import {
  CONFLICT_WORDS,
  FIELD_NAMES,
  isChoosable,
  type PostShown,
  PRESENCE_NAMES,
  type Shown,
  type Verdict,
} from '../../../src/domain/rosters/rosters.ts';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { type RowOf, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { useFilters } from '../../kit/link.tsx';
import { type Localised, type Text, useText } from '../../language.tsx';

type Row = RowOf<'rosters.rows'>;

export function Rows({ proposalId, verdict }: { proposalId: number; verdict: Verdict }) {
  const t = useText();
  const [search] = useFilters();
  return (
    <>
      <FilterBar filters={[{ kind: 'text', key: 'text', label: { zh: '姓名或工号', en: 'Name or staff number' } }]} />
      <DataTable
        name={`roster-${verdict}`}
        label={{ zh: '名册行', en: 'Rows of the roster' }}
        query="rosters.rows"
        input={{ proposalId: proposalId as never, verdict, text: search.text || undefined }}
        columns={columnsOf(t, verdict, proposalId)}
        rowKey={(row) => row.rowId}
        empty={EMPTY[verdict]}
      />
    </>
  );
}

const EMPTY: Record<Verdict, Localised> = {
  new: { zh: '没有新增人员。', en: 'Nobody is new.' },
  changed: { zh: '没有人员发生变化。', en: 'Nobody has changed.' },
  same: { zh: '没有与系统完全一致的行。', en: 'No row is the same as what is there.' },
  conflict: { zh: '没有需要选择的行。', en: 'There is nothing to choose.' },
};

function columnsOf(t: Text, verdict: Verdict, proposalId: number): Column<Row>[] {
  const yes = (value: boolean) => (value ? t({ zh: '是', en: 'Yes' }) : '');
  const columns: Column<Row>[] = [
    { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
    { key: 'staffNumber', title: { zh: '工号', en: 'Staff number' }, render: (row) => row.staffNumber ?? '—' },
    { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department.join(' / ') || '—' },
    { key: 'post', title: { zh: '岗位', en: 'Post' }, render: (row) => row.post ?? '—' },
    { key: 'level', title: { zh: '涉密等级', en: 'Level' }, render: (row) => t(LEVEL_NAMES[row.level]) },
    { key: 'foreign', title: { zh: '涉外', en: 'Foreign' }, render: (row) => yes(row.foreignRelated) },
    { key: 'presence', title: { zh: '在岗状态', en: 'Presence' }, render: (row) => t(PRESENCE_NAMES[row.presence]) },
    { key: 'postFrom', title: { zh: '上岗', en: 'In post from' }, render: (row) => <DayText day={row.postFrom} /> },
    {
      key: 'training',
      title: { zh: '最近培训', en: 'Last training' },
      render: (row) => <DayText day={row.trainingOn} />,
    },
    { key: 'review', title: { zh: '审查', en: 'Review' }, render: (row) => <DayText day={row.reviewOn} /> },
    { key: 'letter', title: { zh: '承诺书', en: 'Letter' }, render: (row) => <DayText day={row.letterOn} /> },
    {
      key: 'place',
      title: { zh: '位置', en: 'Where' },
      render: (row) => <span className="quiet">{`${row.sheet} ${row.row}`}</span>,
    },
  ];
  if (verdict === 'changed')
    columns.splice(3, 0, {
      key: 'what',
      title: { zh: '变化', en: 'What changes' },
      render: (row) => <Differences row={row} />,
    });
  if (verdict === 'conflict') {
    columns.splice(1, 0, {
      key: 'why',
      title: { zh: '怎么办', en: 'What to do' },
      render: (row) => <Conflict row={row} proposalId={proposalId} />,
    });
  }
  return columns;
}

const isPost = (value: unknown): value is PostShown => typeof value === 'object' && value !== null && 'title' in value;

function shownAs(t: Text, value: Shown): string {
  if (value === null) return '—';
  if (typeof value === 'string')
    return value in PRESENCE_NAMES ? t(PRESENCE_NAMES[value as keyof typeof PRESENCE_NAMES]) : value;
  if (Array.isArray(value))
    return value.map((one) => shownAs(t, one as PostShown)).join(t({ zh: '、', en: ', ' })) || '—';
  if (isPost(value)) return `${value.title}（${t(LEVEL_NAMES[value.level])}）`;
  const { day, hours } = value as { day: string; hours: number };
  return hours > 0 ? `${day} ${hours} h` : day;
}

function Differences({ row }: { row: Row }) {
  const t = useText();
  return (
    <ul className="differences">
      {row.differences.map((one) => (
        <li key={one.field}>
          {t(FIELD_NAMES[one.field])}
          {t({ zh: '：', en: ': ' })}
          {one.before !== null && <del>{shownAs(t, one.before)}</del>} <ins>{shownAs(t, one.after)}</ins>
        </li>
      ))}
    </ul>
  );
}

function Conflict({ row, proposalId }: { row: Row; proposalId: number }) {
  const t = useText();
  const say = useSay();
  const act = useAct('rosters.choose');
  if (!row.conflict) return null;
  const choose = (take: boolean) =>
    act.mutateAsync({ proposalId: proposalId as never, choices: [{ rowId: row.rowId, take }] }).catch(say.failed);
  return (
    <div className="column-why">
      {t(CONFLICT_WORDS[row.conflict])}
      {isChoosable(row.conflict) && (
        <div>
          {row.chosen && <Tag color="green">{t({ zh: '已选用', en: 'Chosen' })}</Tag>}
          <Button size="small" loading={act.isPending} onClick={() => void choose(!row.chosen)}>
            {row.chosen ? t({ zh: '取消选用', en: 'Do not take it' }) : t({ zh: '选用这一行', en: 'Take this row' })}
          </Button>
        </div>
      )}
    </div>
  );
}
