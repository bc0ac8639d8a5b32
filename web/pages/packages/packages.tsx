/** Packages of other makers: what is open to whom, how many hours each counts for, how many have completed it. */
import { Button } from 'antd';
import { useState } from 'react';
import { PACKAGE_STATE_NAMES, PACKAGE_STATES } from '../../../src/domain/packages/packages.ts';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Text, useText } from '../../language.tsx';
import { TrainingTabs } from '../training/training-tabs.tsx';
import { AddPackage, ChangePackage } from './package-dialogs.tsx';

type Row = RowOf<'packages.list'>;

const TONES = { offered: 'good', 'in-courses': 'stated', withdrawn: 'ended' } as const;

export default function Packages() {
  const t = useText();
  const [search] = useFilters();
  const [adding, add] = useState(false);
  const [changing, change] = useState<Row>();
  const upload = (
    <Button type="primary" onClick={() => add(true)}>
      {t({ zh: '上传课件包', en: 'Upload a package' })}
    </Button>
  );
  return (
    <Page
      title={{ zh: '课件包', en: 'Packages' }}
      purpose={{
        zh: '其他机构制作的 SCORM 1.2、2004 课件。员工在自己的页面上学习，可中断后继续；学完按这里设定的学时计入台账。',
        en: 'Courses made elsewhere (SCORM 1.2 and 2004). People take them on their own page, with breaks; who completes one is credited the hours set here.',
      }}
      primary={upload}
    >
      <TrainingTabs at="/training/packages" />
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: PACKAGE_STATES.map((value) => ({ value, text: PACKAGE_STATE_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="packages"
        label={{ zh: '课件包', en: 'Packages' }}
        query="packages.list"
        input={{ state: oneOf(PACKAGE_STATES, search.state) }}
        columns={columnsOf(t)}
        rowKey={(row) => row.packageId}
        onOpen={change}
        empty={{
          zh: '还没有课件包。上传课件制作软件导出的 SCORM 压缩包（.zip），选好学时和内容类别即可开放。',
          en: 'There are no packages. Upload the SCORM zip that an authoring program exported, set hours and subjects, and it is open.',
        }}
        emptyAction={upload}
      />
      {adding && <AddPackage onClose={() => add(false)} />}
      {changing && <ChangePackage one={changing} onClose={() => change(undefined)} />}
    </Page>
  );
}

const columnsOf = (t: Text): Column<Row>[] => [
  { key: 'title', title: { zh: '名称', en: 'Title' }, render: (row) => row.title },
  {
    key: 'scorm',
    title: { zh: '格式', en: 'Format' },
    render: (row) => <span className="nowrap">SCORM {row.scorm}</span>,
  },
  { key: 'parts', title: { zh: '部分', en: 'Parts' }, align: 'right', render: (row) => row.parts },
  { key: 'hours', title: { zh: '学时', en: 'Hours' }, align: 'right', render: (row) => row.hours },
  { key: 'completed', title: { zh: '学完人数', en: 'Completed by' }, align: 'right', render: (row) => row.completed },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONES[row.state]} text={PACKAGE_STATE_NAMES[row.state]} />,
  },
  {
    key: 'size',
    title: { zh: '大小', en: 'Size' },
    align: 'right',
    hidden: true,
    render: (row) => t({ zh: `${sizeOf(row.bytes)} MB`, en: `${sizeOf(row.bytes)} MB` }),
  },
];

const sizeOf = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
