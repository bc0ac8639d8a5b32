/** Taking up a post, leaving one, and taking back what was entered by mistake. */
import { Button, Form, Select } from 'antd';
import {
  WITHDRAWAL_REASON_NAMES,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from '../../../src/domain/people/person.ts';
import type { Day } from '../../../src/law/day.ts';
import { useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { File } from '../person/timeline.ts';
import { PostSelect } from './post-select.tsx';

export type DialogParts = { readonly file: File; readonly onClose: () => void };

const SAVED: Localised = { zh: '已登记，台账已更新。', en: 'Recorded; the ledger is up to date.' };

type Appointed = { readonly postId: number; readonly from: string; readonly to?: string };

export function AppointDialog({ file, onClose }: DialogParts) {
  const today = useToday();
  const t = useText();
  const required = useRequired();
  const appoint = useAct('people.appoint');
  return (
    <FormDialog<Appointed>
      title={{ zh: `${file.person.name} 任职`, en: `Appoint ${file.person.name}` }}
      act={{ zh: '登记任职', en: 'Appoint' }}
      done={SAVED}
      initial={{ from: today }}
      onClose={onClose}
      run={({ postId, from, to }) =>
        appoint.mutateAsync({ personId: file.personId as never, postId: postId as never, from, to })
      }
    >
      <p className="quiet">
        {t({
          zh: '涉密岗位、关键岗位的任职，今天及以后上岗的，先登记为“拟上岗”；审查、培训和承诺书齐备后，在“审查”的“拟上岗”中确认上岗。',
          en: 'An appointment to a secret-related or key post that starts today or later is entered as planned; once review, training and letter stand, it is opened under Reviews, “Planned starts”.',
        })}
      </p>
      <Form.Item
        name="postId"
        label={t({ zh: '岗位', en: 'Post' })}
        rules={required({ zh: '请选择岗位', en: 'Choose a post' })}
      >
        <PostSelect />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="from"
          label={t({ zh: '任职日期', en: 'From' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t({ zh: '任期届满日', en: 'Until' })}>
          <DayInput />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

/** Appointments that are running or still to come. */
export const openHoldings = ({ person }: File, today: Day): File['person']['holdings'] =>
  person.holdings.filter((one) => one.to === undefined || one.to >= today);

export function HoldingField({ holdings }: { holdings: File['person']['holdings'] }) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item
      name="appointmentId"
      label={t({ zh: '任职', en: 'Appointment' })}
      rules={required({ zh: '请选择任职', en: 'Choose the appointment' })}
    >
      <Select
        options={holdings.map((one) => ({
          value: one.appointmentId,
          label: `${one.title} · ${one.department} · ${one.from}`,
        }))}
      />
    </Form.Item>
  );
}

const isSecret = ({ terms }: File['person']['holdings'][number]) => terms.some(({ level }) => level !== 'none');

/** Whether ending this one leaves no secret-related post to the person; the server decides. */
const isLastSecret = (holdings: File['person']['holdings'], chosen: number | undefined): boolean =>
  holdings.some((one) => one.appointmentId === chosen && isSecret(one)) &&
  !holdings.some((one) => one.appointmentId !== chosen && isSecret(one));

export function EndAppointmentDialog({ file, onClose, onLeaver }: DialogParts & { onLeaver?: () => void }) {
  const today = useToday();
  const t = useText();
  const required = useRequired();
  const end = useAct('people.end-appointment');
  const holdings = openHoldings(file, today);
  return (
    <FormDialog<{ appointmentId: number; to: string }>
      title={{ zh: `${file.person.name} 离任`, en: `End an appointment of ${file.person.name}` }}
      act={{ zh: '登记离任', en: 'Record the end' }}
      done={SAVED}
      initial={{ to: today, appointmentId: holdings.length === 1 ? holdings[0]!.appointmentId : undefined }}
      onClose={onClose}
      run={({ appointmentId, to }) =>
        end.mutateAsync({ personId: file.personId as never, appointmentId: appointmentId as never, to })
      }
    >
      <p className="quiet">
        {t({
          zh: '自次日起，该岗位不再产生应履行事项；此前应履行而未履行的，仍留在台账中。',
          en: 'From the next day on the post makes nothing owed. What was owed before and not met stays in the ledger.',
        })}
      </p>
      <HoldingField holdings={holdings} />
      {onLeaver && (
        <Form.Item noStyle shouldUpdate>
          {({ getFieldsValue }) =>
            isLastSecret(holdings, getFieldsValue().appointmentId) && (
              <InfoNote
                tone="warning"
                text={{
                  zh: '离任后该人员不再担任涉密岗位：须按离岗五步办理，任职由该事项结束。',
                  en: 'The person then holds no secret-related post any more: leaving it goes by the five steps, and the case ends the appointment.',
                }}
                action={
                  <Button size="small" onClick={onLeaver}>
                    {t({ zh: '办理离岗', en: 'Open the case' })}
                  </Button>
                }
              />
            )
          }
        </Form.Item>
      )}
      <Form.Item
        name="to"
        label={t({ zh: '任职最后一天', en: 'Last day in the post' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput />
      </Form.Item>
    </FormDialog>
  );
}

export function WithdrawAppointmentDialog({ file, onClose }: DialogParts) {
  const t = useText();
  const required = useRequired();
  const withdraw = useAct('people.withdraw-appointment');
  return (
    <FormDialog<{ appointmentId: number; reason: WithdrawalReason }>
      title={{ zh: '撤回误登的任职', en: 'Take back an appointment entered by mistake' }}
      act={{ zh: '撤回', en: 'Take back' }}
      done={{ zh: '已撤回，台账已更新。', en: 'Taken back; the ledger is up to date.' }}
      onClose={onClose}
      run={({ appointmentId, reason }) =>
        withdraw.mutateAsync({ personId: file.personId as never, appointmentId: appointmentId as never, reason })
      }
    >
      <p className="quiet">
        {t({
          zh: '仅用于登记有误、实际没有发生的任职；由它产生的应履行事项随之取消，日志保留曾经登记和撤回原因。正常离任请用“离任”。',
          en: 'Only for an appointment that never was. What it made owed goes with it; the record keeps that it stood and why it was taken back. Otherwise record its end.',
        })}
      </p>
      <HoldingField holdings={file.person.holdings} />
      <Form.Item
        name="reason"
        label={t({ zh: '原因', en: 'Reason' })}
        rules={required({ zh: '请选择原因', en: 'Choose a reason' })}
      >
        <Select options={WITHDRAWAL_REASONS.map((value) => ({ value, label: t(WITHDRAWAL_REASON_NAMES[value]) }))} />
      </Form.Item>
    </FormDialog>
  );
}
