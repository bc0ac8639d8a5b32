/** Courses, the newest first: what is taught, to how many, and how many have finished. Counts, never names. */
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { SUBJECT_NAMES, SUBJECTS } from '../../../src/domain/training/training.ts';
import { type InputOf, type RowOf, useAct } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { type Filter, FilterBar } from '../../kit/filter-bar.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, type Text, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { TrainingTabs } from '../training/training-tabs.tsx';
import { titleOf } from './words.ts';

type Row = RowOf<'courses.list'>;

export default function Courses() {
  const t = useText();
  const go = useGo();
  const officer = useWhoAmI().roles.includes('security-officer');
  const [search] = useFilters();
  const [creating, create] = useState(false);
  const button = officer && (
    <Button type="primary" onClick={() => create(true)}>
      {t({ zh: '新建课程', en: 'New course' })}
    </Button>
  );
  return (
    <Page
      title={{ zh: '课程', en: 'Courses' }}
      purpose={{
        zh: '编写课程，指派给人员在手机上学习。学完即按课程学时计入台账；这里只看人数，不看谁学了多久。',
        en: 'Write courses and assign them; people learn on their phones. A finished course counts with its hours at once. Here are numbers of people, never for how long anybody learnt.',
      }}
      primary={button}
    >
      <TrainingTabs at="/training/courses" />
      <FilterBar filters={FILTERS} />
      <DataTable
        name="courses"
        label={{ zh: '课程', en: 'Courses' }}
        query="courses.list"
        input={{ retired: search.retired === 'yes' }}
        columns={columnsOf(t)}
        rowKey={(row) => row.courseId}
        onOpen={officer ? (row) => go({ to: `/training/courses/${row.courseId}` }) : undefined}
        empty={{
          zh: '还没有课程。新建一门：写几页文字即可发布，指派后人员在“我的培训”中学习。',
          en: 'There are no courses yet. Begin one: a few pages are enough; once assigned, people find it under My training.',
        }}
        emptyAction={button}
      />
      {creating && <NewCourse onClose={() => create(false)} />}
    </Page>
  );
}

const FILTERS: Filter[] = [
  {
    kind: 'one',
    key: 'retired',
    label: { zh: '范围', en: 'Which' },
    choices: [{ value: 'yes', text: { zh: '已停用', en: 'Retired' } }],
  },
];

export function stateOf(row: Pick<Row, 'retiredAt' | 'inForce' | 'hasDraft'>): {
  tone: 'ended' | 'good' | 'working';
  text: Localised;
} {
  if (row.retiredAt) return { tone: 'ended', text: { zh: '已停用', en: 'Retired' } };
  if (row.inForce) return { tone: 'good', text: { zh: '已发布', en: 'Published' } };
  return {
    tone: 'working',
    text: row.hasDraft ? { zh: '草稿', en: 'Draft' } : { zh: '待生效', en: 'Not yet in force' },
  };
}

const columnsOf = (t: Text): Column<Row>[] => [
  { key: 'title', title: { zh: '课程', en: 'Course' }, render: (row) => t(titleOf(row)) },
  {
    key: 'subjects',
    title: { zh: '内容类别', en: 'About' },
    render: (row) => row.subjects.map((one) => t(SUBJECT_NAMES[one])).join(t({ zh: '、', en: ', ' })),
  },
  { key: 'hours', title: { zh: '学时', en: 'Hours' }, align: 'right', render: (row) => row.hours },
  {
    key: 'finished',
    title: { zh: '完成 / 指派', en: 'Finished / on it' },
    align: 'right',
    render: (row) => `${row.finished} / ${row.assigned}`,
  },
  {
    key: 'open',
    title: { zh: '开放', en: 'Open to all' },
    render: (row) => (row.openToAll ? t({ zh: '全员可学', en: 'yes' }) : '—'),
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => (
      <span className="nowrap">
        <ToneTag {...stateOf(row)} />
      </span>
    ),
  },
];

type Face = InputOf<'courses.create'>;

function NewCourse({ onClose }: { onClose: () => void }) {
  const go = useGo();
  const create = useAct('courses.create');
  return (
    <FormDialog<Face>
      title={{ zh: '新建课程', en: 'New course' }}
      act={{ zh: '开始编写', en: 'Begin writing' }}
      initial={{ subjects: ['counter-espionage', 'law'], hours: 0.5, titleEn: '' }}
      width={560}
      onClose={onClose}
      run={async (values) => {
        const { courseId } = await create.mutateAsync({ ...values, titleEn: values.titleEn ?? '' });
        go({ to: `/training/courses/${courseId}` });
      }}
    >
      <FaceFields />
    </FormDialog>
  );
}

export function FaceFields() {
  const t = useText();
  const required = useRequired();
  return (
    <>
      <Form.Item
        name="titleZh"
        label={t({ zh: '课程名称（中文）', en: 'Title in Chinese' })}
        rules={required({ zh: '请填写课程名称', en: 'Enter the title in Chinese' })}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="titleEn" label={t({ zh: '课程名称（英文）', en: 'Title in English' })}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="subjects"
          label={t({ zh: '内容类别', en: 'What it is about' })}
          rules={required({ zh: '请至少选择一类', en: 'Choose at least one' })}
          style={{ flex: 1, minWidth: 220 }}
        >
          <Select mode="multiple" options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_NAMES[value]) }))} />
        </Form.Item>
        <Form.Item
          name="hours"
          label={t({ zh: '学时', en: 'Hours' })}
          rules={required({ zh: '请填写学时', en: 'Enter the hours' })}
        >
          <InputNumber min={0.5} max={24} step={0.5} style={{ width: 100 }} />
        </Form.Item>
      </div>
    </>
  );
}
