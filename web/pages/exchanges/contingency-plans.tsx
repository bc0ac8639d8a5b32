/** The unit's contingency plans for foreign exchange, as issued; the newest counts. */
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { call, type RowOf, useActWithFile } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DutyWords } from '../training/session-law.tsx';
import { useRuns } from './words.ts';

type Row = RowOf<'exchanges.contingency-plans'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: { zh: '文号', en: 'Number' }, render: (row) => row.number },
  { key: 'on', title: { zh: '印发日期', en: 'Issued on' }, render: (row) => <DayText day={row.issuedOn} /> },
  { key: 'at', title: { zh: '登记', en: 'Entered' }, render: (row) => <InstantText at={row.enteredAt} /> },
];

export default function ContingencyPlans() {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const [issuing, issue] = useState(false);
  const open = ({ planId }: Row) =>
    void call('exchanges.open-contingency-plan', { exchangePlanId: planId }).catch(say.failed);
  return (
    <Page
      title={{ zh: '涉外交流合作预案', en: 'Contingency plans for foreign exchange' }}
      purpose={{
        zh: '本单位印发的预案：文号、日期和文件。修订后登记新的，原来的保留。',
        en: 'The unit’s contingency plan as issued: number, day, file. A newer one is entered beside the older.',
      }}
      primary={
        runs && (
          <Button type="primary" onClick={() => issue(true)}>
            {t({ zh: '登记预案', en: 'Enter a plan' })}
          </Button>
        )
      }
    >
      <DataTable
        name="contingency-plans"
        label={{ zh: '预案', en: 'Contingency plans' }}
        query="exchanges.contingency-plans"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => row.planId}
        onOpen={open}
        empty={{
          zh: '还没有预案。重点单位应当制定并落实涉外交流合作的预案：印发后在这里登记文号、日期和文件。',
          en: 'No plan yet. A key unit makes and carries out a contingency plan for foreign exchange: once issued, enter its number, day and file here.',
        }}
      />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P9.5" />
      </Section>
      {issuing && <IssueDialog onClose={() => issue(false)} />}
    </Page>
  );
}

function IssueDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const issue = useActWithFile('exchanges.issue-contingency-plan');
  return (
    <FormDialog<{ number: string; issuedOn: string; file: File }>
      title={{ zh: '登记预案', en: 'Enter a plan' }}
      act={{ zh: '登记', en: 'Enter' }}
      done={{ zh: '已登记，记入台账。', en: 'Entered; it stands in the ledger.' }}
      onClose={onClose}
      run={({ number, issuedOn, file }) => issue.mutateAsync({ input: { number, issuedOn: issuedOn as never }, file })}
    >
      <Form.Item
        name="number"
        label={t({ zh: '文号', en: 'Number' })}
        rules={required({ zh: '请输入文号', en: 'Enter its number' })}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item
        name="issuedOn"
        label={t({ zh: '印发日期', en: 'Issued on' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput last={today} />
      </Form.Item>
      <Form.Item
        name="file"
        label={t({ zh: '文件（PDF、JPG 或 PNG）', en: 'File (PDF, JPG or PNG)' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({ zh: '不得添加涉密文件。', en: 'Never a classified file.' })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
    </FormDialog>
  );
}
