/** One designation: by which paper, since when; adding the paper, and ending it. */
import { Button, Form, Space } from 'antd';
import { useState } from 'react';
import { END_REASON_NAMES, type EndReason } from '../../../src/law/needed-bodies.ts';
import { call, useAct, useActWithFile } from '../../api.ts';
import { Facts, SideDrawer } from '../../kit/case.tsx';
import { ChoiceField } from '../../kit/choice-fields.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { asWhat, type Designation } from './bodies.tsx';
import { useRuns } from './words.tsx';

type Parts = { readonly one: Designation; readonly onClose: () => void };

export function DesignationDrawer({ one, onClose }: Parts) {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const [doing, act] = useState<'end' | 'file'>();
  const { designationId } = one;
  return (
    <SideDrawer
      open
      title={`${t(asWhat(one.role, one.department))} · ${one.name ?? '—'}`}
      onClose={onClose}
      width={520}
    >
      <Facts
        columns={1}
        facts={[
          { title: { zh: '任命文件', en: 'By' }, value: one.document },
          { title: { zh: '文件日期', en: 'Decided on' }, value: <DayText day={one.decidedOn} /> },
          { title: { zh: '自', en: 'From' }, value: <DayText day={one.from} /> },
          { title: { zh: '至', en: 'To' }, value: <DayText day={one.to} /> },
          { title: { zh: '值班电话', en: 'Duty number' }, value: one.phone ?? undefined },
          { title: { zh: '登记时间', en: 'Entered at' }, value: <InstantText at={one.enteredAt} /> },
        ]}
      />
      <Space wrap>
        {one.hasFile && (
          <Button onClick={() => void call('rules.open-designation-file', { designationId }).catch(say.failed)}>
            {t({ zh: '下载任命文件', en: 'Download the document' })}
          </Button>
        )}
        {runs && !one.hasFile && (
          <Button onClick={() => act('file')}>{t({ zh: '附任命文件', en: 'Add the document' })}</Button>
        )}
        {runs && one.endReason === null && (
          <Button onClick={() => act('end')}>{t({ zh: '离任', en: 'End it' })}</Button>
        )}
      </Space>
      {doing === 'end' && <EndDialog one={one} onClose={() => act(undefined)} onDone={onClose} />}
      {doing === 'file' && <FileDialog one={one} onClose={() => act(undefined)} onDone={onClose} />}
    </SideDrawer>
  );
}

type Doing = Parts & { readonly onDone: () => void };

function EndDialog({ one, onClose, onDone }: Doing) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const act = useAct('rules.end-designation');
  return (
    <FormDialog<{ to: string; reason: EndReason }>
      title={{ zh: '登记离任', en: 'End the designation' }}
      act={{ zh: '登记离任', en: 'End it' }}
      done={{ zh: '已登记，请逐项办理交接。', en: 'Recorded; now go through what is to be handed over.' }}
      initial={{ to: today }}
      onClose={onClose}
      run={async ({ to, reason }) => {
        await act.mutateAsync({ designationId: one.designationId, to: to as never, reason });
        onDone();
      }}
    >
      <Form.Item
        name="to"
        label={t({ zh: '最后一日', en: 'Its last day' })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
      >
        <DayInput first={one.from} last={today} />
      </Form.Item>
      <ChoiceField name="reason" label={{ zh: '原因', en: 'Why' }} names={END_REASON_NAMES} />
      <p className="quiet">
        {t({
          zh: '交接事项逐项办完，或者写明原因，离任才算办结。登记有误的不要求交接。',
          en: 'It is finished once each item was handed over, or it was said why not. Nothing is handed over of one entered by mistake.',
        })}
      </p>
    </FormDialog>
  );
}

function FileDialog({ one, onClose, onDone }: Doing) {
  const t = useText();
  const required = useRequired();
  const act = useActWithFile('rules.add-designation-file');
  return (
    <FormDialog<{ file: File }>
      title={{ zh: '附任命文件', en: 'Add the document' }}
      act={{ zh: '附上', en: 'Add' }}
      done={{ zh: '已附上，校验码已记入日志。', en: 'Added; its hash stands in the record.' }}
      onClose={onClose}
      run={async ({ file }) => {
        await act.mutateAsync({ input: { designationId: one.designationId }, file });
        onDone();
      }}
    >
      <Form.Item
        name="file"
        label={t({ zh: '任命文件（PDF、JPG 或 PNG）', en: 'The document (PDF, JPG or PNG)' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({
          zh: '附上后不能更换。带密级标志的一律不收。',
          en: 'It cannot be replaced. A file with a secrecy mark is refused.',
        })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
    </FormDialog>
  );
}
