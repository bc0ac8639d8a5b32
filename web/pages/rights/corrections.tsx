/**
 * Requests for correction, for those who answer them. The fact is put right in its own place, where that is recorded; here it is said
 * that it was, or why not. The person reads the answer with the ways to complain outside the unit.
 */
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import {
  ABOUT_NAMES,
  CORRECTION_KIND_NAMES,
  CORRECTION_STATE_NAMES,
  CORRECTION_STATES,
  type CorrectionState,
} from '../../../src/domain/rights/rights.ts';
import { parameter } from '../../../src/law/parameters.ts';
import { call, type RowOf, useAct, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link, useFilters } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { NoticeRead } from './notice-read.tsx';

type Row = RowOf<'rights.corrections'>;

const TONES: Record<CorrectionState, Tone> = { open: 'soon', corrected: 'good', declined: 'ended' };
/** For both kinds at once. */
const STATE_WORDS: Record<CorrectionState, Localised> = {
  open: { zh: '待答复', en: 'To be answered' },
  corrected: { zh: '已更正、已采纳', en: 'Corrected or granted' },
  declined: { zh: '未更正、未采纳', en: 'Declined' },
};
const STATES = [...CORRECTION_STATES, 'all'] as const;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'who', title: { zh: '申请人', en: 'Asked by' }, render: (row) => row.personName },
  { key: 'at', title: { zh: '申请时间', en: 'Asked at' }, render: (row) => <InstantText at={row.askedAt} /> },
  { key: 'kind', title: { zh: '种类', en: 'Kind' }, render: (row) => <Kind row={row} /> },
  { key: 'about', title: { zh: '事项', en: 'About' }, render: (row) => <About row={row} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) =>
      row.isLate ? (
        <ToneTag tone="late" text={{ zh: '逾期未答复', en: 'No answer in time' }} />
      ) : (
        <ToneTag tone={TONES[row.state]} text={CORRECTION_STATE_NAMES[row.kind][row.state]} />
      ),
  },
  {
    key: 'due',
    title: { zh: '答复期限', en: 'Answer by' },
    render: (row) => (
      <span className="nowrap">
        <DayText day={row.answerDue} /> <MarkTag mark={parameter('subject-request.answer').mark} />
      </span>
    ),
  },
  {
    key: 'answered',
    hidden: true,
    title: { zh: '答复时间', en: 'Answered at' },
    render: (row) => <InstantText at={row.answeredAt} />,
  },
];

export default function Corrections() {
  const t = useText();
  const [search] = useFilters();
  const [opened, open] = useState<Row>();
  const chosen = oneOf(STATES, search.state) ?? 'open';
  const asked = { state: chosen === 'all' ? undefined : chosen };
  const acts: Column<Row> = {
    key: 'acts',
    title: { zh: '操作', en: 'Actions' },
    render: (row) => <Acts row={row} onOpen={() => open(row)} />,
  };
  return (
    <Page
      title={{ zh: '更正和异议', en: 'Corrections and objections' }}
      purpose={{
        zh: '本人申请更正或提出异议的，在此按期答复。请先到人员档案更正，再说明结果和理由；逾期会显示给本人和主要负责人。',
        en: 'What people say is wrong, or object to: answered here in time. Put the fact right in the person’s file first, then say what was done and why; the person and the head see what is late.',
      }}
    >
      <NoticeRead />
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            first: 'open',
            choices: [
              ...CORRECTION_STATES.map((value) => ({ value, text: STATE_WORDS[value] })),
              { value: 'all', text: { zh: '全部', en: 'All' } },
            ],
          },
        ]}
      />
      <DataTable
        name="corrections"
        label={{ zh: '更正申请', en: 'Corrections' }}
        query="rights.corrections"
        input={asked}
        columns={[...COLUMNS, acts]}
        rowKey={(row) => `${row.personId}-${row.correctionId}`}
        onExport={(choice) => call('rights.export-corrections', { ...asked, ...choice })}
        empty={
          asked.state === 'open'
            ? {
                zh: '没有待答复的申请。员工在“我的”页面提出更正后，会列在这里。',
                en: 'Nothing waits for an answer. What people ask for on “My page” is listed here.',
              }
            : { zh: '没有符合条件的申请，请改选状态。', en: 'No such request; choose another state.' }
        }
      />
      {opened?.state === 'open' && <AnswerDialog row={opened} onClose={() => open(undefined)} />}
      <SideDrawer
        title={t({ zh: '更正申请', en: 'Request for correction' })}
        open={opened !== undefined && opened.state !== 'open'}
        onClose={() => open(undefined)}
      >
        {opened && <Words row={opened} />}
      </SideDrawer>
    </Page>
  );
}

function Kind({ row }: { row: Row }) {
  const t = useText();
  return t(CORRECTION_KIND_NAMES[row.kind]);
}

function About({ row }: { row: Row }) {
  const t = useText();
  return t(ABOUT_NAMES[row.about]);
}

function Acts({ row, onOpen }: { row: Row; onOpen: () => void }) {
  const t = useText();
  return (
    <>
      {row.state === 'open' && <Link to={`/people/${row.personId}`}>{t({ zh: '查看档案', en: 'Open the file' })}</Link>}{' '}
      <Button size="small" type="link" onClick={onOpen}>
        {row.state === 'open' ? t({ zh: '查看并答复', en: 'Read and answer' }) : t({ zh: '查看', en: 'Read' })}
      </Button>
    </>
  );
}

/** The words of one request: opened for their purpose, and the person sees that they were. */
function Words({ row }: { row: Row }) {
  const t = useText();
  const { personId, correctionId } = row;
  const words = useQueryOf('rights.correction', { personId: personId as never, correctionId, purpose: 'correction' });
  return (
    <Await query={words}>
      {({ request, answer }) => (
        <>
          <blockquote className="law-words">{request}</blockquote>
          {answer && (
            <p>
              <strong>{t({ zh: '答复：', en: 'Answer: ' })}</strong>
              {answer}
            </p>
          )}
          <p className="quiet">
            {t({
              zh: '本次查看已记入日志（用途：核对、更正信息），本人可以看到。',
              en: 'This look is logged (purpose: checking or correcting data); the person can see it.',
            })}
          </p>
        </>
      )}
    </Await>
  );
}

type Values = { state: 'corrected' | 'declined'; answer: string };

function AnswerDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const answer = useAct('rights.answer-correction');
  return (
    <FormDialog<Values>
      title={{ zh: `答复${row.personName}的${CORRECTION_KIND_NAMES[row.kind].zh}申请`, en: `Answer ${row.personName}` }}
      act={{ zh: '答复', en: 'Answer' }}
      done={{ zh: '答复已送达本人页面。', en: 'The answer stands on the person’s page.' }}
      initial={{ state: 'corrected' }}
      onClose={onClose}
      run={({ state, answer: words }) =>
        answer.mutateAsync({ personId: row.personId, correctionId: row.correctionId, state, answer: words })
      }
    >
      <Words row={row} />
      <Form.Item
        name="state"
        label={t({ zh: '结果', en: 'Outcome' })}
        rules={required({ zh: '请选择结果', en: 'Choose one' })}
      >
        <Radio.Group
          options={(['corrected', 'declined'] as const).map((value) => ({
            value,
            label: t(CORRECTION_STATE_NAMES[row.kind][value]),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="answer"
        label={t({ zh: '说明和理由', en: 'What was done, and why' })}
        extra={<ComplaintRoutes />}
        rules={required({ zh: '请写明理由，本人会看到', en: 'Give the reasons; the person reads them' })}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}
