/** The bank: what can be drawn, what is retired, and which questions most people miss. */
import { Button, Tag } from 'antd';
import {
  DIFFICULTIES,
  DIFFICULTY_NAMES,
  QUESTION_KIND_NAMES,
  QUESTION_KINDS,
  worded,
} from '../../../src/domain/questions/questions.ts';
import { SUBJECT_NAMES, SUBJECTS } from '../../../src/domain/training/training.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { type Filter, FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Text, useText } from '../../language.tsx';
import { QuestionTabs } from './question-tabs.tsx';

type Row = RowOf<'questions.list'>;
const SHOWN = ['in-use', 'retired', 'missed'] as const;

export default function Questions() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const shown = oneOf(SHOWN, search.shown) ?? 'in-use';
  const difficulty = numberOf(search.difficulty);
  const asked = {
    text: search.text || undefined,
    subject: oneOf(SUBJECTS, search.subject),
    kind: oneOf(QUESTION_KINDS, search.kind),
    difficulty: difficulty === 1 || difficulty === 2 || difficulty === 3 ? difficulty : undefined,
    retired: shown === 'retired',
    missed: shown === 'missed',
  } as const;
  const add = (
    <Button type="primary" onClick={() => go({ to: '/training/questions/new' })}>
      {t({ zh: '添加题目', en: 'Add a question' })}
    </Button>
  );
  const bring = (
    <Button onClick={() => go({ to: '/training/questions/import' })}>
      {t({ zh: '从表格导入', en: 'Import from a sheet' })}
    </Button>
  );
  return (
    <Page
      title={{ zh: '题库', en: 'Question bank' }}
      purpose={{
        zh: '测试从这里随机抽题。题目修改后成为新版本，以前的作答仍按当时的版本；不再使用的停用，不删除。',
        en: 'Tests draw from here at random. A changed question is a new version, and earlier answers keep the old one; what is used no more is retired, not deleted.',
      }}
      actions={bring}
      primary={add}
    >
      <QuestionTabs at="/training/questions" />
      <FilterBar filters={FILTERS} />
      <DataTable
        name="questions"
        label={{ zh: '题目', en: 'Questions' }}
        query="questions.list"
        input={asked}
        columns={columnsOf(t)}
        rowKey={(row) => row.questionId}
        onExport={(choice) => call('questions.export', { ...asked, ...choice } as never)}
        onOpen={(row) => go({ to: `/training/questions/${row.questionId}` })}
        empty={
          shown === 'missed'
            ? {
                zh: '没有半数以上答错的题。每题至少 10 人次作答、每项测试至少 10 人参加后才显示。',
                en: 'No question was missed by half or more. It is shown from ten answers on, of tests that ten people have taken.',
              }
            : {
                zh: '没有题目。逐题添加，或者从表格导入。',
                en: 'There are no questions. Add them one by one, or import a sheet.',
              }
        }
        emptyAction={shown === 'in-use' && bring}
      />
    </Page>
  );
}

const FILTERS: Filter[] = [
  { kind: 'text', key: 'text', label: { zh: '题干、选项或出处', en: 'Question, option or source' } },
  {
    kind: 'one',
    key: 'subject',
    label: { zh: '知识点', en: 'Topic' },
    choices: SUBJECTS.map((value) => ({ value, text: SUBJECT_NAMES[value] })),
  },
  {
    kind: 'one',
    key: 'kind',
    label: { zh: '题型', en: 'Kind' },
    choices: QUESTION_KINDS.map((value) => ({ value, text: QUESTION_KIND_NAMES[value] })),
  },
  {
    kind: 'one',
    key: 'difficulty',
    label: { zh: '难度', en: 'Difficulty' },
    choices: DIFFICULTIES.map((value) => ({ value: String(value), text: DIFFICULTY_NAMES[value] })),
  },
  {
    kind: 'one',
    key: 'shown',
    first: 'in-use',
    label: { zh: '显示', en: 'Show' },
    choices: [
      { value: 'in-use', text: { zh: '使用中', en: 'In use' } },
      { value: 'missed', text: { zh: '多数人答错的', en: 'Missed by most' } },
      { value: 'retired', text: { zh: '已停用', en: 'Retired' } },
    ],
  },
];

const columnsOf = (t: Text): Column<Row>[] => [
  {
    key: 'stem',
    title: { zh: '题干', en: 'Question' },
    render: (row) => <span className="question-cell">{t(worded(row.content.stem))}</span>,
  },
  {
    key: 'kind',
    title: { zh: '题型', en: 'Kind' },
    render: (row) => <span className="nowrap">{t(QUESTION_KIND_NAMES[row.kind])}</span>,
  },
  {
    key: 'subject',
    title: { zh: '知识点', en: 'Topic' },
    render: (row) => <span className="nowrap">{t(SUBJECT_NAMES[row.subject])}</span>,
  },
  { key: 'difficulty', title: { zh: '难度', en: 'Difficulty' }, render: (row) => t(DIFFICULTY_NAMES[row.difficulty]) },
  {
    key: 'wrong',
    title: { zh: '答错', en: 'Missed' },
    align: 'right',
    render: (row) =>
      row.answers === null
        ? '—'
        : t({
            zh: `${Math.round((row.wrong! / row.answers) * 100)}%（${row.answers} 人次）`,
            en: `${Math.round((row.wrong! / row.answers) * 100)}% of ${row.answers}`,
          }),
  },
  {
    key: 'version',
    title: { zh: '版本', en: 'Version' },
    align: 'right',
    render: (row) => (row.retiredAt ? <Tag>{t({ zh: '已停用', en: 'Retired' })}</Tag> : row.version),
  },
];
