/** Complaints of retaliation by reporters, for the head: opened one by one, answered once. The case itself is not shown. */
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { CLUES } from '../../../src/domain/clues/clues.ts';
import { call, type ResultOf, type RowOf, useAct, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import './clues.css';

type Row = RowOf<'clues.complaints'>;
type Opened = ResultOf<'clues.open-complaint'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'said', title: { zh: '投诉时间', en: 'Made at' }, render: (row) => <InstantText at={row.saidAt} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => (
      <ToneTag
        tone={row.answeredAt ? 'good' : 'soon'}
        text={row.answeredAt ? { zh: '已答复', en: 'Answered' } : { zh: '待答复', en: 'To be answered' }}
      />
    ),
  },
  {
    key: 'answered',
    title: { zh: '答复时间', en: 'Answered at' },
    render: (row) => <InstantText at={row.answeredAt} />,
  },
];

export default function Complaints() {
  const t = useText();
  const say = useSay();
  const [opened, show] = useState<Opened>();
  const open = ({ complaintId }: Row) => void call('clues.open-complaint', { complaintId }).then(show, say.failed);
  return (
    <Page
      title={{ zh: '打击报复投诉', en: 'Complaints of retaliation' }}
      purpose={{
        zh: '报告可疑情况的人因此受到不利对待的，凭回执码向您投诉；线索专员看不到。您看不到报告内容，也不要打听是谁报告的。',
        en: 'Whoever reported something suspicious and suffers for it complains to you with the receipt code; the relay officer does not see it. You do not see the report; do not try to find out who made it.',
      }}
    >
      <Numbers />
      <DataTable
        name="clue-complaints"
        label={{ zh: '打击报复投诉', en: 'Complaints of retaliation' }}
        query="clues.complaints"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => row.complaintId}
        onOpen={open}
        empty={{ zh: '没有投诉。', en: 'There are no complaints.' }}
      />
      <SideDrawer
        title={t({ zh: '投诉', en: 'The complaint' })}
        open={opened !== undefined}
        onClose={() => show(undefined)}
      >
        {opened && <One one={opened} onDone={() => show(undefined)} />}
      </SideDrawer>
    </Page>
  );
}

/** How many reports, and no more of them: whether they are dealt with in time, and how many were relayed to nobody. */
function Numbers() {
  const { data } = useQueryOf('clues.numbers', {});
  if (!data) return null;
  const { received, late, unrelayed } = data;
  return (
    <InfoNote
      tone={late > 0 ? 'warning' : 'info'}
      text={{
        zh: `可疑情况报告共 ${received} 件；逾期未转报、未确认或者未反馈 ${late} 件；未转报即办结 ${unrelayed} 件。内容只有线索专员能打开。`,
        en: `${received} reports of suspicious circumstances; ${late} not relayed, acknowledged or answered in time; ${unrelayed} closed without relay. Only the relay officer opens them.`,
      }}
    />
  );
}

function One({ one, onDone }: { one: Opened; onDone: () => void }) {
  const t = useText();
  const say = useSay();
  const required = useRequired();
  const act = useAct('clues.answer-complaint');
  const send = async ({ answer }: { answer: string }) => {
    await act.mutateAsync({ complaintId: one.complaintId, answer });
    say.done({ zh: '已答复，投诉人凭回执码可以看到。', en: 'Answered; it is read with the receipt code.' });
    onDone();
  };
  return (
    <>
      <p className="quiet">
        <InstantText at={one.saidAt} />
      </p>
      <p className="clue-written">{one.words}</p>
      <InfoNote
        text={{
          zh: '对举报人打击报复的，由国家安全机关处警告或者十日以下拘留，可以并处三万元以下罚款（《反间谍法》第六十条第（六）项）。请制止、纠正，并答复投诉人。',
          en: 'Retaliation against who reported: a warning or up to ten days’ detention, and a fine of up to CNY 30,000 (Counter-Espionage Law, Art. 60(6)). Please stop it, put it right and answer.',
        }}
      />
      {one.answer ? (
        <>
          <strong>{t({ zh: '您的答复', en: 'The answer' })}</strong>{' '}
          <span className="quiet">
            <InstantText at={one.answeredAt} />
          </span>
          <p className="clue-written">{one.answer}</p>
        </>
      ) : (
        <Form layout="vertical" requiredMark={false} onFinish={(values) => void send(values).catch(() => {})}>
          <Form.Item
            name="answer"
            label={t({ zh: '答复', en: 'Answer' })}
            rules={required({ zh: '请填写答复', en: 'Write the answer' })}
          >
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={CLUES.answerAtMost} />
          </Form.Item>
          <ErrorNote error={act.error} />
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t({ zh: '答复', en: 'Answer' })}
          </Button>
        </Form>
      )}
    </>
  );
}
