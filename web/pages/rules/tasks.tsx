/** Tasks that requirements ask for again and again (Provisions 8(6)): which there are, when each is due, and adopting one. */
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DutyWords } from '../training/session-law.tsx';
import { useRuns } from './words.tsx';

type Tasks = ResultOf<'rules.tasks'>;
type Row = Tasks['tasks'][number];

export const howOften = (months: number): Localised =>
  months === 12 ? { zh: '每年一次', en: 'Once a year' } : { zh: `每${months}个月一次`, en: `Every ${months} months` };
export const titleOfTask = (words: Row['words'], language: 'zh' | 'en'): string =>
  (language === 'en' && words?.titleEn) || words?.title || '—';

export default function TasksPage() {
  const t = useText();
  const go = useGo();
  const runs = useRuns();
  const { language } = useLanguage();
  const query = useQueryOf('rules.tasks', {});
  const [adopting, adopt] = useState(false);
  const title = { zh: '行业要求的事项', en: 'Tasks that requirements ask for' };
  return (
    <Page
      title={title}
      purpose={{
        zh: '行业主管部门的要求中须定期办理的事项：采纳后列入履责台账，到期办理并附材料，下一次自动列出。',
        en: 'What an industry requirement asks to be done again and again: once adopted it stands in the ledger, is done with its file, and the next turn follows by itself.',
      }}
      primary={
        runs && (
          <Button type="primary" onClick={() => adopt(true)}>
            {t({ zh: '采纳为事项', en: 'Adopt a task' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <Section title={{ zh: '已采纳的事项', en: 'Tasks taken up' }}>
              <PlainTable<Row>
                label={title}
                rowKey={(row) => row.taskId}
                dataSource={found.tasks}
                locale={{
                  emptyText: (
                    <EmptyNote
                      text={{
                        zh: '还没有事项。收到的行业要求中有须定期办理的，打开该要求后在此采纳。',
                        en: 'There is no task yet. Where a received requirement asks for something regular, open it, then adopt it here.',
                      }}
                    >
                      <Link to="/dispatches">{t({ zh: '去收文', en: 'To what was received' })}</Link>
                    </EmptyNote>
                  ),
                }}
                columns={[
                  {
                    key: 'title',
                    title: t({ zh: '事项', en: 'Task' }),
                    render: (_, row) => (
                      <Button type="link" onClick={() => go({ to: `/rules/tasks/${row.taskId}` })}>
                        {titleOfTask(row.words, language)}
                      </Button>
                    ),
                  },
                  { key: 'from', title: t({ zh: '依据', en: 'Required by' }), render: (_, row) => row.arrivalNumber },
                  {
                    key: 'often',
                    title: t({ zh: '周期', en: 'How often' }),
                    render: (_, row) => t(howOften(row.everyMonths)),
                  },
                  {
                    key: 'due',
                    title: t({ zh: '到期', en: 'Due' }),
                    render: (_, row) =>
                      row.endedOn ? (
                        <ToneTag tone="ended" text={{ zh: '已结束', en: 'Ended' }} />
                      ) : (
                        <>
                          <DayText day={row.dueOn} />{' '}
                          {row.isOverdue && <ToneTag tone="late" text={{ zh: '逾期', en: 'Overdue' }} />}
                        </>
                      ),
                  },
                  {
                    key: 'last',
                    title: t({ zh: '最近办理', en: 'Last done' }),
                    render: (_, row) => <DayText day={row.lastDoneOn} />,
                  },
                ]}
              />
            </Section>
            {adopting && <AdoptDialog found={found} onClose={() => adopt(false)} />}
          </>
        )}
      </Await>
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P8.6" />
      </Section>
    </Page>
  );
}

type Values = {
  readonly arrivalId: number;
  readonly title: string;
  readonly titleEn?: string;
  readonly evidence: string;
  readonly everyMonths: number;
  readonly firstDue: string;
};

function AdoptDialog({ found, onClose }: { found: Tasks; onClose: () => void }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const act = useAct('rules.adopt-task');
  return (
    <FormDialog<Values>
      title={{ zh: '采纳为事项', en: 'Adopt a task' }}
      act={{ zh: '采纳', en: 'Adopt' }}
      done={{ zh: '已采纳，列入履责台账。', en: 'Adopted; it stands in the ledger.' }}
      initial={{ everyMonths: 12 }}
      onClose={onClose}
      run={(values) => act.mutateAsync(values as never)}
    >
      <Form.Item
        name="arrivalId"
        label={t({ zh: '依据哪份行业要求', en: 'Which requirement asks for it' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
        extra={t({ zh: '只能选已打开看过的。', en: 'One that was opened and read.' })}
      >
        <Select
          options={found.requirements.map(({ arrivalId, number, title, from, isOpened }) => ({
            value: arrivalId,
            label: [number, title, from].filter(Boolean).join(' · '),
            disabled: !isOpened,
          }))}
        />
      </Form.Item>
      <Form.Item name="title" label={t({ zh: '事项', en: 'Task' })} rules={required({ zh: '请填写', en: 'Name it' })}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="titleEn" label={t({ zh: '事项（英文）', en: 'Task, in English' })}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={t({ zh: '以什么证明已办理', en: 'What shows that it was done' })}
        rules={required({ zh: '请填写', en: 'Please say it' })}
      >
        <Input
          maxLength={200}
          placeholder={t({ zh: '例如：盖章的年度报告', en: 'such as the stamped yearly report' })}
        />
      </Form.Item>
      <Form.Item
        name="everyMonths"
        label={t({ zh: '每几个月一次（每年填12）', en: 'Every how many months (12 for yearly)' })}
        rules={required({ zh: '请填写', en: 'Please say it' })}
      >
        <InputNumber min={1} max={60} />
      </Form.Item>
      <Form.Item
        name="firstDue"
        label={t({ zh: '第一次期限', en: 'First due on' })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
      >
        <DayInput first={today} />
      </Form.Item>
    </FormDialog>
  );
}
