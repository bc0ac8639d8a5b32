/** People of the unit, with the posts they hold today or are about to hold. One person's file opens from here. */
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { PRESENCE_NAMES, PRESENCES } from '../../../src/domain/people/person.ts';
import { POST_LEVELS } from '../../../src/law/duty.ts';
import { KEY_POST_NAMES, LEVEL_NAMES } from '../../../src/law/names.ts';
import { call, type InputOf, type RowOf } from '../../api.ts';
import { type Column, DataTable, firstQuestion } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { type Choice, type Filter, FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf, type Search } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Localised, type Text, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { AddPersonDialog } from './add-person.tsx';
import { departmentFilter, textFilter } from './people-filters.tsx';

type Row = RowOf<'people.list'>;
type Asked = Omit<InputOf<'people.list'>, 'offset' | 'limit'>;

const LEVELS = ['any-secret', ...POST_LEVELS] as const;
const LEVELS_SHOWN: Record<(typeof LEVELS)[number], Localised> = {
  'any-secret': { zh: '涉密（各等级）', en: 'Secret-related, any level' },
  ...LEVEL_NAMES,
};
const SHOWN = [...PRESENCES, 'stationed-abroad', 'left', 'everyone'] as const;
const SHOWN_NAMES: Record<(typeof SHOWN)[number], Localised> = {
  ...PRESENCE_NAMES,
  'stationed-abroad': { zh: '长期驻外', en: 'Stationed abroad' },
  left: { zh: '已离职', en: 'Left' },
  everyone: { zh: '全部（含离职）', en: 'Everyone, leavers too' },
};

/** Whose work needs one person's file (`duties.file`); to everybody else the list does not offer what would be refused. */
export const mayOpenFiles = (roles: readonly string[]): boolean => roles.includes('head') || mayChangePeople(roles);

export const mayChangePeople = (roles: readonly string[]): boolean =>
  roles.includes('security-officer') || roles.includes('personnel');

export default function People() {
  const t = useText();
  const go = useGo();
  const { roles } = useWhoAmI();
  const [search] = useFilters();
  const [adding, add] = useState(false);
  const asked = askedOf(search);
  const filtered = Object.values(asked).some((one) => one !== undefined);
  const mayChange = mayChangePeople(roles);
  return (
    <Page
      title={{ zh: '人员', en: 'People' }}
      purpose={{
        zh: '人员及其岗位。应履行的事项由岗位的涉密等级、涉外情况推算，随任职开始和结束。',
        en: 'People and their posts. What each owes follows from the level of the post, and begins and ends with it.',
      }}
      actions={
        mayChange && (
          <Button onClick={() => go({ to: '/import' })}>{t({ zh: '名册导入', en: 'Import a roster' })}</Button>
        )
      }
      primary={
        mayChange && (
          <Button type="primary" onClick={() => add(true)}>
            {t({ zh: '登记人员', en: 'Add a person' })}
          </Button>
        )
      }
    >
      <FilterBar filters={FILTERS} />
      <DataTable
        name="people"
        label={{ zh: '人员', en: 'People' }}
        query="people.list"
        input={asked}
        columns={columnsOf(t)}
        rowKey={(row) => row.personId}
        onOpen={mayOpenFiles(roles) ? (row) => go({ to: `/people/${row.personId}` }) : undefined}
        onExport={mayOpenFiles(roles) ? (choice) => call('people.export', { ...asked, ...choice }) : undefined}
        empty={
          filtered
            ? { zh: '没有符合条件的人员，请放宽筛选。', en: 'Nobody fits. Widen the filter.' }
            : {
                zh: '还没有人员。请先导入单位现用的名册，Excel 或 CSV 均可，不需改格式。',
                en: 'There are no people yet. Import the roster that the unit keeps, Excel or CSV, as it is.',
              }
        }
        emptyAction={
          !filtered && mayChange && <Link to="/import">{t({ zh: '去导入名册', en: 'Import a roster' })}</Link>
        }
      />
      {adding && <AddPersonDialog onClose={() => add(false)} />}
    </Page>
  );
}

export const asksFirst = (search: Search) => firstQuestion('people', 'people.list', askedOf(search), search);

function askedOf(search: Search): Asked {
  return {
    text: search.text?.slice(0, 60) || undefined,
    departmentId: numberOf(search.departmentId) as Asked['departmentId'],
    level: oneOf(LEVELS, search.level),
    foreignRelated: search.foreign === undefined ? undefined : search.foreign === 'yes',
    presence: oneOf(SHOWN, search.presence),
  };
}

const YES_NO: Choice[] = [
  { value: 'yes', text: { zh: '涉外岗位', en: 'Foreign-related' } },
  { value: 'no', text: { zh: '非涉外岗位', en: 'Not foreign-related' } },
];

const FILTERS: Filter[] = [
  textFilter,
  departmentFilter,
  {
    kind: 'one',
    key: 'level',
    label: { zh: '岗位涉密等级', en: 'Level of the post' },
    choices: LEVELS.map((value) => ({ value, text: LEVELS_SHOWN[value] })),
  },
  { kind: 'one', key: 'foreign', label: { zh: '是否涉外', en: 'Foreign-related' }, choices: YES_NO },
  {
    kind: 'one',
    key: 'presence',
    label: { zh: '在岗状态', en: 'Presence' },
    choices: SHOWN.map((value) => ({ value, text: SHOWN_NAMES[value] })),
  },
];

const columnsOf = (t: Text): Column<Row>[] => [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
  { key: 'staffNumber', title: { zh: '工号', en: 'Staff number' }, render: (row) => row.staffNumber ?? '—' },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  { key: 'posts', title: { zh: '岗位', en: 'Posts' }, render: (row) => <Posts posts={row.posts} t={t} /> },
  {
    key: 'presence',
    title: { zh: '在岗状态', en: 'Presence' },
    render: (row) => (row.leftOn ? t(SHOWN_NAMES.left) : t(PRESENCE_NAMES[row.presence])),
  },
  {
    key: 'stationedAbroad',
    title: { zh: '长期驻外', en: 'Stationed abroad' },
    render: (row) => (row.stationedAbroad ? t({ zh: '是', en: 'Yes' }) : ''),
  },
  { key: 'joinedOn', title: { zh: '入职', en: 'Joined' }, render: (row) => <DayText day={row.joinedOn} /> },
  { key: 'leftOn', title: { zh: '离职', en: 'Left' }, render: (row) => <DayText day={row.leftOn} />, hidden: true },
];

/** The level belongs to the post, never to the person: it stands beside the post's title. */
function Posts({ posts, t }: { posts: Row['posts']; t: Text }) {
  if (posts.length === 0) return <span className="quiet">{t({ zh: '无', en: 'None' })}</span>;
  return posts.map((post) => (
    <div key={post.appointmentId}>
      {post.title}{' '}
      {post.level !== 'none' && (
        <Tag color={post.level === 'ordinary' ? 'default' : 'blue'}>{t(LEVEL_NAMES[post.level])}</Tag>
      )}{' '}
      {post.foreignRelated && <Tag>{t({ zh: '涉外', en: 'Foreign-related' })}</Tag>}{' '}
      {post.keyPost !== 'none' && <Tag>{t(KEY_POST_NAMES[post.keyPost])}</Tag>}
    </div>
  ));
}
