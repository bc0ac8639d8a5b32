/** One task: what is to be done now, and each turn of it with the day on which it was due, done and entered. */
import { useParams } from '@tanstack/react-router';
import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, type ResultOf, useAct, useActWithFile, useQueryOf } from '../../api.ts';
import { Facts, RecordLines, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useLanguage, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DutyWords } from '../training/session-law.tsx';
import { howOften, titleOfTask } from './tasks.tsx';
import { useApproves, useRuns } from './words.tsx';

type Task = ResultOf<'rules.task'>;

export default function TaskPage() {
  const t = useText();
  const { language } = useLanguage();
  const requiredTaskId = Number(
    (useParams({ strict: false }) as { requiredTaskId: string }).requiredTaskId,
  ) as Task['taskId'];
  const query = useQueryOf('rules.task', { requiredTaskId });
  const title = titleOfTask(query.data?.words, language);
  return (
    <Page title={{ zh: title, en: title }} purpose={query.data && howOften(query.data.everyMonths)}>
      <Await query={query}>
        {(one) => (
          <>
            <ToDo one={one} />
            <Section title={{ zh: '事项', en: 'The task' }}>
              <Facts
                facts={[
                  {
                    title: { zh: '依据', en: 'Required by' },
                    value: <Link to={`/dispatches/received/${one.arrivalId}`}>{one.arrivalNumber}</Link>,
                  },
                  { title: { zh: '证明材料', en: 'Shown by' }, value: one.words?.evidence },
                  { title: { zh: '第一次期限', en: 'First due on' }, value: <DayText day={one.firstDue} /> },
                  { title: { zh: '结束', en: 'Ended on' }, value: <DayText day={one.endedOn} /> },
                ]}
              />
            </Section>
            <Turns one={one} />
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="P8.6" />
            </Section>
          </>
        )}
      </Await>
      <Link to="/rules/tasks" className="back-link">
        {t({ zh: '返回事项', en: 'Back to the tasks' })}
      </Link>
    </Page>
  );
}

function ToDo({ one }: { one: Task }) {
  const t = useText();
  const runs = useRuns();
  const approves = useApproves();
  const confirm = useConfirm();
  const end = useAct('rules.end-task');
  const [doing, act] = useState(false);
  const open = one.turns.findLast(({ doneOn }) => doneOn === null);
  const askEnd = () =>
    confirm({
      title: { zh: '结束这一事项？', en: 'End this task?' },
      consequence: {
        zh: '今后不再列入台账；今天以前到期没有办理的仍要办理。不能恢复，可以重新采纳。',
        en: 'It is not owed from now on; what was due before today still is. It cannot be taken up again, but adopted anew.',
      },
      act: { zh: '结束', en: 'End it' },
      run: () => end.mutateAsync({ requiredTaskId: one.taskId }),
    });
  return (
    <WhatNow
      text={
        open
          ? {
              zh: `第${open.number}次，${open.dueOn} 前办理。`,
              en: `turn ${open.number}, to be done by ${open.dueOn}.`,
            }
          : { zh: '没有要办理的。', en: 'nothing.' }
      }
      by={ROLE_NAMES['security-officer']}
    >
      <Space wrap>
        {open?.isOverdue && <ToneTag tone="late" text={{ zh: '逾期', en: 'Overdue' }} />}
        {runs && open && (
          <Button type="primary" onClick={() => act(true)}>
            {t({ zh: '登记办理', en: 'Record that it was done' })}
          </Button>
        )}
        {approves && !one.endedOn && <Button onClick={askEnd}>{t({ zh: '结束事项', en: 'End the task' })}</Button>}
      </Space>
      {doing && open && <DoDialog turnId={open.turnId} onClose={() => act(false)} />}
    </WhatNow>
  );
}

function DoDialog({ turnId, onClose }: { turnId: Task['turns'][number]['turnId']; onClose: () => void }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const act = useActWithFile('rules.do-task');
  return (
    <FormDialog<{ doneOn: string; note?: string; file: File }>
      title={{ zh: '登记办理', en: 'Record that it was done' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{
        zh: '已登记，台账已更新，下一次已列出。',
        en: 'Recorded; the ledger is up to date and the next turn stands.',
      }}
      initial={{ doneOn: today }}
      onClose={onClose}
      run={({ doneOn, note, file }) =>
        act.mutateAsync({ input: { taskTurnId: turnId, doneOn: doneOn as never, note: note ?? '' }, file })
      }
    >
      <Form.Item
        name="doneOn"
        label={t({ zh: '办理日期', en: 'Done on' })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
      >
        <DayInput last={today} />
      </Form.Item>
      <Form.Item
        name="file"
        label={t({ zh: '证明材料（PDF、JPG 或 PNG）', en: 'What shows it (PDF, JPG or PNG)' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({ zh: '带密级标志的文件一律不收。', en: 'A file with a secrecy mark is refused.' })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
      <Form.Item name="note" label={t({ zh: '说明', en: 'Remarks' })}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
}

function Turns({ one }: { one: Task }) {
  const t = useText();
  const say = useSay();
  const done = one.turns.filter(({ doneOn }) => doneOn !== null);
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      {done.length === 0 && <p className="quiet">{t({ zh: '还没有办理过。', en: 'It has not been done yet.' })}</p>}
      <RecordLines
        lines={done.map((turn) => ({
          ...{ key: turn.turnId, day: turn.doneOn, at: turn.doneAt },
          text: (
            <>
              {t({ zh: `第${turn.number}次`, en: `turn ${turn.number}` })}{' '}
              <span className="quiet">
                {t({ zh: '期限', en: 'due' })} <DayText day={turn.dueOn} />
              </span>{' '}
              {turn.note}{' '}
              {turn.hasFile && (
                <Button
                  size="small"
                  onClick={() => void call('rules.open-task-file', { taskTurnId: turn.turnId }).catch(say.failed)}
                >
                  {t({ zh: '材料', en: 'File' })}
                </Button>
              )}
            </>
          ),
          ...(turn.doer && { by: turn.doer }),
          tone: turn.doneOn! > turn.dueOn ? ('late' as const) : ('good' as const),
        }))}
      />
    </Section>
  );
}
