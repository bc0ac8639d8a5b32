/** The tree of departments (内设部门). A department is closed, never removed; only an empty one can be. */
import { Button, Space } from 'antd';
import { useState } from 'react';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { treeOf } from '../units/department-tree.ts';
import { DepartmentDialog, type DepartmentWork } from './department-dialog.tsx';

type Row = ResultOf<'units.departments'>['departments'][number];
type Branch = Row & { children?: Branch[] };

export function DepartmentsPart() {
  const t = useText();
  const query = useQueryOf('units.departments', {});
  const [work, begin] = useState<DepartmentWork>();
  return (
    <div className="data-table">
      <div className="table-bar">
        <span className="quiet">
          {query.data &&
            t({ zh: `共 ${query.data.departments.length} 个部门`, en: `${query.data.departments.length} departments` })}
        </span>
        <Button type="primary" onClick={() => begin({ kind: 'add' })}>
          {t({ zh: '新增部门', en: 'Add a department' })}
        </Button>
      </div>
      <Await query={query}>
        {({ departments }) =>
          departments.length === 0 ? (
            <EmptyNote
              text={{
                zh: '还没有部门。可在此逐个新增，或导入名册时一并建立。',
                en: 'No departments yet. Add them here, or let the import of a roster make them.',
              }}
            />
          ) : (
            <DepartmentTable rows={departments} begin={begin} />
          )
        }
      </Await>
      {work && <DepartmentDialog work={work} onClose={() => begin(undefined)} />}
    </div>
  );
}

function DepartmentTable({ rows, begin }: { rows: readonly Row[]; begin: (work: DepartmentWork) => void }) {
  const t = useText();
  const number = (value: number) => value.toLocaleString('en-US');
  return (
    <PlainTable<Branch>
      rowKey="departmentId"
      label={{ zh: '部门', en: 'Departments' }}
      dataSource={treeOf(rows, (row) => row) as Branch[]}
      defaultExpandAllRows={rows.length <= 60}
      columns={[
        { title: t({ zh: '部门', en: 'Department' }), dataIndex: 'name' },
        {
          title: t({ zh: '本级人数', en: 'People in it' }),
          align: 'right',
          width: 120,
          render: (_, { people }) => number(people),
        },
        {
          title: t({ zh: '含下级人数', en: 'With those below' }),
          align: 'right',
          width: 140,
          render: (_, { departmentId, peopleWithin }) => (
            <Link to="/people" search={{ departmentId }}>
              {number(peopleWithin)}
            </Link>
          ),
        },
        {
          title: t({ zh: '操作', en: 'Actions' }),
          width: 320,
          render: (_, row) => <DepartmentActs row={row} begin={begin} />,
        },
      ]}
    />
  );
}

function DepartmentActs({ row, begin }: { row: Row; begin: (work: DepartmentWork) => void }) {
  const t = useText();
  const confirm = useConfirm();
  const close = useAct('units.close-department');
  const { departmentId, name, parentId } = row;
  const of = { departmentId, name, parentId };
  return (
    <Space size={4}>
      <Button size="small" type="link" onClick={() => begin({ kind: 'add', parentId: departmentId })}>
        {t({ zh: '新增下级', en: 'Add below' })}
      </Button>
      <Button size="small" type="link" onClick={() => begin({ kind: 'rename', of })}>
        {t({ zh: '改名', en: 'Rename' })}
      </Button>
      <Button size="small" type="link" onClick={() => begin({ kind: 'move', of })}>
        {t({ zh: '移动', en: 'Move' })}
      </Button>
      <Button
        size="small"
        type="link"
        danger
        onClick={() =>
          confirm({
            title: { zh: `撤销部门“${name}”`, en: `Close “${name}”` },
            consequence: {
              zh: '撤销后不能再把人员和岗位放入该部门，历史记录保留。仍有人员、岗位或下级部门的，不能撤销。',
              en: 'Nobody and no post can be placed in it any more; what is recorded stays. One that still has people, posts or departments below cannot be closed.',
            },
            act: { zh: '撤销部门', en: 'Close it' },
            run: () => close.mutateAsync({ departmentId }),
          })
        }
      >
        {t({ zh: '撤销', en: 'Close' })}
      </Button>
    </Space>
  );
}
