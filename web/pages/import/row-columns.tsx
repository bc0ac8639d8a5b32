/** The columns of the tables of rows, by verdict; differences as before and after. */
import { Button, Tag } from 'antd';
import {
  CONFLICT_WORDS,
  type Difference,
  FIELD_NAMES,
  isChoosable,
  type PostShown,
  PRESENCE_NAMES,
  type Shown,
  type TrainingShown,
  type Verdict,
} from '../../../src/domain/rosters/rosters.ts';
import { useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import type { Column } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { type Text, useText } from '../../language.tsx';
import { LEVEL_NAMES, type Opened, type RosterRow } from './words.ts';

type Col = Column<RosterRow>;

export function columnsOf(t: Text, verdict: Verdict, proposal: Opened): Col[] {
  const name: Col = { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name };
  const number: Col = { key: 'number', title: { zh: '工号', en: 'Staff number' }, render: (row) => row.staffNumber };
  const department: Col = {
    key: 'department',
    title: { zh: '部门', en: 'Department' },
    render: (row) => row.department.join(' / '),
  };
  const post: Col = { key: 'post', title: { zh: '岗位', en: 'Post' }, render: (row) => <Post post={postOf(row)} /> };
  const place: Col = {
    key: 'place',
    title: { zh: '文件位置', en: 'In the file' },
    hidden: verdict !== 'conflict',
    render: (row) => (
      <span className="quiet">{t({ zh: `${row.sheet} 第 ${row.row} 行`, en: `${row.sheet}, row ${row.row}` })}</span>
    ),
  };
  if (verdict === 'changed')
    return [name, number, { ...DIFFERENCES }, { ...department, hidden: true }, { ...post, hidden: true }, place];
  if (verdict === 'same') return [name, number, department, post, place];
  if (verdict === 'conflict')
    return [
      name,
      choiceColumn(proposal),
      place,
      post,
      WHY,
      department,
      ...detailsOf(t, true),
      number,
      { ...DIFFERENCES },
    ];
  return [name, number, department, post, ...detailsOf(t, false), place];
}

const postOf = (row: RosterRow): PostShown | null =>
  row.post === null
    ? null
    : { title: row.post, department: null, level: row.level, foreignRelated: row.foreignRelated, keyPost: row.keyPost };

function detailsOf(t: Text, contact: boolean): Col[] {
  const day = (key: 'postFrom' | 'joinedOn' | 'trainingOn' | 'reviewOn' | 'letterOn', zh: string, en: string): Col => ({
    key,
    title: { zh, en },
    render: (row) => <DayText day={row[key]} />,
  });
  return [
    day('postFrom', '上岗', 'In post from'),
    day('joinedOn', '入职', 'Joined'),
    {
      key: 'presence',
      title: { zh: '在岗状态', en: 'Presence' },
      render: (row) => t(PRESENCE_NAMES[row.presence]),
    },
    {
      key: 'training',
      title: { zh: '培训', en: 'Training' },
      render: (row) => (
        <>
          <DayText day={row.trainingOn} />
          {row.trainingHours ? t({ zh: ` ${row.trainingHours} 学时`, en: ` ${row.trainingHours} h` }) : null}
        </>
      ),
    },
    day('reviewOn', '审查通过', 'Review passed'),
    day('letterOn', '承诺书', 'Letter'),
    { key: 'phone', title: { zh: '电话', en: 'Phone' }, hidden: !contact, render: (row) => row.phone },
    { key: 'email', title: { zh: '邮箱', en: 'E-mail' }, hidden: !contact, render: (row) => row.email },
  ];
}

function Post({ post }: { post: PostShown | null }) {
  const t = useText();
  if (!post) return <span aria-hidden>—</span>;
  return (
    <span className="nowrap">
      {post.department && <span className="quiet">{post.department} </span>}
      {post.title} {post.level !== 'none' && <Tag color="blue">{t(LEVEL_NAMES[post.level])}</Tag>}
      {post.foreignRelated && <Tag>{t({ zh: '涉外', en: 'foreign-related' })}</Tag>}
      {post.keyPost && <Tag>{t({ zh: '关键岗位', en: 'key post' })}</Tag>}
    </span>
  );
}

const DIFFERENCES: Col = {
  key: 'differences',
  title: { zh: '变化', en: 'What changes' },
  render: (row) => <Differences differences={row.differences} />,
};

function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useText();
  return (
    <ul className="differences">
      {differences.map(({ field, before, after }) => (
        <li key={field}>
          <span className="quiet">{t(FIELD_NAMES[field])}</span>{' '}
          {before !== null && (
            <>
              <del>
                <Value field={field} value={before} />
              </del>{' '}
              →{' '}
            </>
          )}
          <ins>
            <Value field={field} value={after} />
          </ins>
        </li>
      ))}
    </ul>
  );
}

function Value({ field, value }: { field: Difference['field']; value: Shown }) {
  const t = useText();
  if (value === null) return null;
  if (typeof value === 'string') {
    return <>{field === 'presence' ? t(PRESENCE_NAMES[value as keyof typeof PRESENCE_NAMES]) : value}</>;
  }
  if (Array.isArray(value)) {
    return (value as readonly PostShown[]).map((post) => (
      <Post key={`${post.department}/${post.title}/${post.level}`} post={post} />
    ));
  }
  if ('title' in value) return <Post post={value as PostShown} />;
  const { day, hours } = value as TrainingShown;
  return (
    <>
      <DayText day={day} />
      {hours > 0 && t({ zh: ` ${hours} 学时`, en: ` ${hours} h` })}
    </>
  );
}

const WHY: Col = { key: 'why', title: { zh: '为什么', en: 'Why' }, render: (row) => <Why row={row} /> };

function Why({ row }: { row: RosterRow }) {
  const t = useText();
  return row.conflict && <div className="why">{t(CONFLICT_WORDS[row.conflict])}</div>;
}

const choiceColumn = (proposal: Opened): Col => ({
  key: 'choice',
  title: { zh: '选择', en: 'Choice' },
  render: (row) => <Choice row={row} proposal={proposal} />,
});

function Choice({ row, proposal }: { row: RosterRow; proposal: Opened }) {
  const t = useText();
  const say = useSay();
  const choose = useAct('rosters.choose');
  if (!row.conflict || !isChoosable(row.conflict)) {
    return <span className="quiet">{t({ zh: '不采用', en: 'Not taken' })}</span>;
  }
  const set = (take: boolean) =>
    choose.mutateAsync({ proposalId: proposal.proposalId, choices: [{ rowId: row.rowId, take }] }).catch(say.failed);
  return row.chosen ? (
    <span className="nowrap">
      <Tag color="success">{t({ zh: '已采用', en: 'Taken' })}</Tag>
      <Button size="small" type="link" loading={choose.isPending} onClick={() => void set(false)}>
        {t({ zh: '撤回', en: 'Undo' })}
      </Button>
    </span>
  ) : (
    <Button size="small" loading={choose.isPending} onClick={() => void set(true)}>
      {t({ zh: '采用这一行', en: 'Take this row' })}
    </Button>
  );
}
