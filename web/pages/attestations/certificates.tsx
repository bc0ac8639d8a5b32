/** Training certificates for the officer: whose are printed, and those issued with whether they still stand. */
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import {
  ATTESTATION_KIND_NAMES,
  ATTESTATION_KINDS,
  PRINTED_AT_MOST,
} from '../../../src/domain/attestations/attestations.ts';
import { worded } from '../../../src/domain/questions/questions.ts';
import { call, type InputOf, type RowOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { type Filter, FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { PurposeDialog } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Text, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { titleOf } from '../courses/words.ts';
import { departmentFilter } from '../people/people-filters.tsx';
import { TrainingTabs } from '../training/training-tabs.tsx';
import { aboutOf } from './words.ts';

const PARTS = ['print', 'issued'] as const;

export default function Certificates() {
  const t = useText();
  const [search, change] = useFilters();
  const part = oneOf(PARTS, search.part) ?? 'print';
  return (
    <Page
      title={{ zh: '培训证明', en: 'Training certificates' }}
      purpose={{
        zh: '为学完的人出具带验证码的证明，一人一页；学时事后更正的，证明自动失效。员工也可以在“我的培训”自行领取。',
        en: 'For whoever has learnt, a certificate with a code, a page each; where hours are corrected afterwards it stands no more, by itself. People take their own under My training as well.',
      }}
    >
      <TrainingTabs at="/training/certificates" />
      <p>
        <Segmented
          aria-label={t({ zh: '打印或者查看', en: 'Print or look' })}
          value={part}
          onChange={(next) => change({ part: next === 'print' ? undefined : next })}
          options={[
            { value: 'print', label: t({ zh: '可以出具的', en: 'To be printed' }) },
            { value: 'issued', label: t({ zh: '已出具的', en: 'Issued' }) },
          ]}
        />
      </p>
      {part === 'print' ? <ToPrint /> : <Issued />}
    </Page>
  );
}

type Candidate = RowOf<'attestations.candidates'>;
type What = Pick<InputOf<'attestations.print'>, 'kind' | 'year' | 'refId'>;

function useYears(): Filter {
  const thisYear = Number(useToday().slice(0, 4));
  const years = [thisYear, thisYear - 1, thisYear - 2];
  return {
    kind: 'one',
    key: 'year',
    label: { zh: '年度', en: 'Year' },
    choices: years.map((one) => ({ value: String(one), text: { zh: `${one} 年`, en: String(one) } })),
    first: String(thisYear),
  };
}

/** What the address says: `course-12`, `test-3`, or nothing for the whole year. */
function whatOf(about: string | undefined, year: number): What {
  const [, kind, id] = /^(course|test)-(\d+)$/.exec(about ?? '') ?? [];
  return kind ? { kind: kind as 'course' | 'test', year, refId: Number(id) } : { kind: 'year', year, refId: 0 };
}

function ToPrint() {
  const t = useText();
  const [search] = useFilters();
  const years = useYears();
  const thisYear = Number(useToday().slice(0, 4));
  const what = whatOf(search.about, numberOf(search.year) ?? thisYear);
  const asked = { ...what, departmentId: numberOf(search.departmentId) as never };
  const [printing, print] = useState<readonly number[]>();
  return (
    <>
      <FilterBar filters={[useAbout(), years, departmentFilter]} />
      <DataTable
        name="attestation-candidates"
        label={{ zh: '可以出具证明的人员', en: 'Who could have a certificate' }}
        query="attestations.candidates"
        input={asked}
        columns={candidateColumns}
        rowKey={(row) => row.personId}
        bulk={(chosen) => (
          <Button
            size="small"
            type="primary"
            disabled={chosen.length > PRINTED_AT_MOST}
            onClick={() => print(chosen.map(({ personId }) => personId))}
          >
            {chosen.length > PRINTED_AT_MOST
              ? t({ zh: `一次最多 ${PRINTED_AT_MOST} 人`, en: `${PRINTED_AT_MOST} at most` })
              : t({ zh: `打印所选 ${chosen.length} 人的证明`, en: `Print for ${chosen.length}` })}
          </Button>
        )}
        empty={{
          zh: '所选范围内还没有人有可以证明的学习。学习登记后自动出现在这里；导入名册所载的历史学时不在此列。',
          en: 'Nobody within what is chosen has learning to attest. It appears here once it is recorded; hours that an imported roster stated do not count here.',
        }}
      />
      {printing && <PrintDialog what={what} personIds={printing} onClose={() => print(undefined)} />}
    </>
  );
}

/** The whole year, or one course or test. */
function useAbout(): Filter {
  const courses = useQueryOf('courses.list', { offset: 0, limit: 100 }).data?.rows ?? [];
  const tests = useQueryOf('questions.tests', { offset: 0, limit: 100 }).data?.rows ?? [];
  return {
    kind: 'one',
    key: 'about',
    label: { zh: '证明事项', en: 'Of what' },
    width: 300,
    first: 'year',
    choices: [
      { value: 'year', text: { zh: '全年学习', en: 'All learning of the year' } },
      ...courses.map((one) => {
        const { zh, en } = titleOf(one);
        return { value: `course-${one.courseId}`, text: { zh: `课程：${zh}`, en: `Course: ${en}` } };
      }),
      ...tests
        .filter(({ hours }) => hours > 0)
        .map(({ testId, title }) => {
          const { zh, en } = worded(title);
          return { value: `test-${testId}`, text: { zh: `测试：${zh}`, en: `Test: ${en}` } };
        }),
    ],
  };
}

const candidateColumns: Column<Candidate>[] = [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
  { key: 'staffNumber', title: { zh: '工号', en: 'Staff number' }, render: (row) => row.staffNumber ?? '—' },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  { key: 'hours', title: { zh: '学时', en: 'Hours' }, align: 'right', render: (row) => row.hours },
];

type Print = { readonly what: What; readonly personIds: readonly number[]; readonly onClose: () => void };

function PrintDialog({ what, personIds, onClose }: Print) {
  const print = useAct('attestations.print');
  const say = useSay();
  return (
    <PurposeDialog
      open
      title={{ zh: `打印 ${personIds.length} 份培训证明`, en: `Print ${personIds.length} certificates` }}
      notice={{
        zh: '生成一份 PDF，一人一页，带单位电子签名。打印会记入日志，本人可以在“我的”页面看到。',
        en: 'One PDF with a page each, sealed with the unit’s key. The printing is logged, and each of them sees it on “My page”.',
      }}
      act={{ zh: '打印', en: 'Print' }}
      first="training"
      onCancel={onClose}
      onGiven={(purpose) =>
        print
          .mutateAsync({ ...what, personIds: personIds as never, purpose })
          .then(onClose)
          .catch(say.failed)
      }
    />
  );
}

type Row = RowOf<'attestations.list'>;

function Issued() {
  const t = useText();
  const [search] = useFilters();
  const years = useYears();
  const asked = {
    kind: oneOf(ATTESTATION_KINDS, search.kind),
    year: numberOf(search.year),
    departmentId: numberOf(search.departmentId) as never,
    fallen: search.stands === 'no',
  };
  return (
    <>
      <FilterBar filters={[KIND, { ...years, first: undefined } as Filter, departmentFilter, STANDS]} />
      <DataTable
        name="attestations"
        label={{ zh: '已出具的培训证明', en: 'Certificates issued' }}
        query="attestations.list"
        input={asked}
        columns={issuedColumns(t)}
        rowKey={(row) => row.attestationId}
        onExport={(choice) => call('attestations.export', { ...asked, ...choice } as never)}
        empty={{
          zh: '还没有出具过证明。在“可以出具的”中选择人员打印，或者由员工自行领取。',
          en: 'No certificate was issued yet. Choose people under “To be printed”, or let people take their own.',
        }}
      />
    </>
  );
}

const KIND: Filter = {
  kind: 'one',
  key: 'kind',
  label: { zh: '证明事项', en: 'Of what' },
  choices: ATTESTATION_KINDS.map((value) => ({ value, text: ATTESTATION_KIND_NAMES[value] })),
};
const STANDS: Filter = {
  kind: 'one',
  key: 'stands',
  label: { zh: '是否有效', en: 'Whether it stands' },
  choices: [{ value: 'no', text: { zh: '已失效的', en: 'Those that stand no more' } }],
  width: 190,
};

const issuedColumns = (t: Text): Column<Row>[] => [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  { key: 'about', title: { zh: '证明事项', en: 'Of what' }, render: (row) => t(aboutOf(row)) },
  { key: 'hours', title: { zh: '学时', en: 'Hours' }, align: 'right', render: (row) => row.hours },
  { key: 'issuedOn', title: { zh: '出具日期', en: 'Issued on' }, render: (row) => <DayText day={row.issuedOn} /> },
  {
    key: 'stands',
    title: { zh: '是否有效', en: 'Stands' },
    render: (row) =>
      row.stands ? (
        <ToneTag tone="good" text={{ zh: '有效', en: 'Stands' }} />
      ) : (
        <ToneTag tone="late" text={{ zh: '已失效', en: 'No more' }} />
      ),
  },
];
