/** The posts in use, as they are today and as they are to become. */

import { Button, Space } from 'antd';
import { useState } from 'react';
import { KEY_POST_NAMES, LEVEL_NAMES } from '../../../src/law/names.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { LIST } from '../../kit/punctuation.ts';
import { useText } from '../../language.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { ChangePost } from './change-post.tsx';
import { AddPost, ClosePost, RenamePost } from './post-dialogs.tsx';

export type PostRow = RowOf<'people.posts'>;
type Work = { readonly kind: 'change' | 'rename' | 'close'; readonly of: PostRow };

export const LEVELS = ['none', 'ordinary', 'important', 'core'] as const;

const COLUMNS: readonly Column<PostRow>[] = [
  { key: 'title', title: { zh: '岗位', en: 'Post' }, render: (row) => row.title },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department },
  { key: 'level', title: { zh: '涉密等级', en: 'Level' }, render: (row) => <Level row={row} /> },
  { key: 'foreign', title: { zh: '涉外', en: 'Foreign-related' }, render: (row) => <Foreign row={row} /> },
  { key: 'keyPost', title: { zh: '关键岗位', en: 'Key post' }, render: (row) => <KeyPost row={row} /> },
  { key: 'since', title: { zh: '自', en: 'Since' }, render: (row) => <DayText day={row.termFrom} /> },
  { key: 'later', title: { zh: '后续变更', en: 'To become' }, render: (row) => <Later row={row} />, hidden: true },
  { key: 'holders', title: { zh: '现任人数', en: 'Held by' }, align: 'right', render: (row) => row.holders },
];

export function PostsPart() {
  const t = useText();
  const [search] = useFilters();
  const filter = {
    text: search.text,
    departmentId: numberOf(search.departmentId),
    level: oneOf(LEVELS, search.level),
  };
  const [adding, add] = useState(false);
  const [work, begin] = useState<Work>();
  const acts: Column<PostRow> = {
    key: 'acts',
    title: { zh: '操作', en: 'Actions' },
    render: (of) => <PostActs onBegin={(kind) => begin({ kind, of })} />,
  };
  const close = () => begin(undefined);
  return (
    <>
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '岗位名称', en: 'Title of the post' } },
          {
            kind: 'own',
            key: 'departmentId',
            render: (value, change) => (
              <DepartmentSelect
                value={numberOf(value)}
                onChange={(id) => change(id === undefined ? undefined : String(id))}
              />
            ),
          },
          {
            kind: 'one',
            key: 'level',
            label: { zh: '涉密等级', en: 'Level' },
            choices: LEVELS.map((value) => ({ value, text: LEVEL_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="posts"
        label={{ zh: '岗位', en: 'Posts' }}
        query="people.posts"
        input={filter}
        onExport={(choice) => call('people.export-posts', { ...filter, ...choice })}
        columns={[...COLUMNS, acts]}
        rowKey={(row) => row.postId}
        empty={{
          zh: '没有符合条件的岗位。可在此新增，或导入名册时一并建立。',
          en: 'No such posts. Add one here, or let the import of a roster make them.',
        }}
        extra={
          <Button type="primary" onClick={() => add(true)}>
            {t({ zh: '新增岗位', en: 'Add a post' })}
          </Button>
        }
      />
      {adding && <AddPost onClose={() => add(false)} />}
      {work?.kind === 'change' && <ChangePost post={work.of} onClose={close} />}
      {work?.kind === 'rename' && <RenamePost post={work.of} onClose={close} />}
      {work?.kind === 'close' && <ClosePost post={work.of} onClose={close} />}
    </>
  );
}

function Level({ row }: { row: PostRow }) {
  const t = useText();
  return <>{t(LEVEL_NAMES[row.level])}</>;
}

function Foreign({ row }: { row: PostRow }) {
  const t = useText();
  if (!row.foreignRelated) return <span className="quiet">{t({ zh: '否', en: 'No' })}</span>;
  return (
    <>
      {t({ zh: '是', en: 'Yes' })}
      {row.foreignReason && (
        <span className="quiet">{t({ zh: `（${row.foreignReason}）`, en: ` (${row.foreignReason})` })}</span>
      )}
    </>
  );
}

function KeyPost({ row }: { row: PostRow }) {
  const t = useText();
  if (row.keyPost === 'none') return <span aria-hidden>—</span>;
  return (
    <>
      {t(KEY_POST_NAMES[row.keyPost])}
      {row.joint.length > 0 && <div className="quiet">{row.joint.map(({ name }) => name).join(t(LIST))}</div>}
      {row.heldAlone && (
        <div>
          <MarkTag mark="P" />{' '}
          <span className="quiet">
            {t({
              zh: 'GB/T 39204 建议两人以上共同任职，请再任命一人',
              en: 'GB/T 39204 recommends two or more together: appoint another',
            })}
          </span>
        </div>
      )}
    </>
  );
}

function Later({ row }: { row: PostRow }) {
  const t = useText();
  if (row.laterTerms.length === 0) return <span aria-hidden>—</span>;
  return (
    <>
      {row.laterTerms.map((term) => (
        <div key={term.from}>
          <DayText day={term.from} /> {t(LEVEL_NAMES[term.level])}
        </div>
      ))}
    </>
  );
}

function PostActs({ onBegin }: { onBegin: (kind: Work['kind']) => void }) {
  const t = useText();
  return (
    <Space size={4}>
      <Button size="small" type="link" onClick={() => onBegin('change')}>
        {t({ zh: '调整', en: 'Change' })}
      </Button>
      <Button size="small" type="link" onClick={() => onBegin('rename')}>
        {t({ zh: '改名', en: 'Rename' })}
      </Button>
      <Button size="small" type="link" danger onClick={() => onBegin('close')}>
        {t({ zh: '撤销', en: 'Close' })}
      </Button>
    </Space>
  );
}
