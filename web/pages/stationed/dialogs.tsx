/** What is recorded of somebody stationed abroad, one dialog each. */
import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { WITHDRAWAL_REASON_NAMES } from '../../../src/domain/people/person.ts';
import {
  CONTACT_WAY_NAMES,
  CONTACT_WAYS,
  HANDED_OVER,
  HANDED_OVER_NAMES,
  WORDS_AT_MOST,
} from '../../../src/domain/stationed/stationed.ts';
import { call, type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { ReasonDialog } from '../../kit/reason-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { answersOf, EventQuestions, type Told } from '../travel/event-questions.tsx';
import type { Leave } from './words.ts';

type OfPerson = { readonly personId: number; readonly onClose: () => void };
type OfLeave = { readonly leave: Leave; readonly onClose: () => void };
const A_DAY: Localised = { zh: '请选择日期', en: 'Choose a day' };
const { 'wrong-post': _, ...REASONS } = WITHDRAWAL_REASON_NAMES;

function Day({ name, label, first, last }: { name: string; label: Localised; first?: string; last?: string }) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item name={name} label={t(label)} rules={required(A_DAY)}>
      <DayInput first={first} last={last} />
    </Form.Item>
  );
}

/** Somebody of the unit, found by name or staff number. */
function PersonField({ label, but }: { label: Localised; but: readonly (number | null | undefined)[] }) {
  const t = useText();
  const required = useRequired();
  const [found, show] = useState<{ value: number; label: string }[]>([]);
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('travel.find-people', { text: text.trim() }).then(
      ({ people }) =>
        show(
          people
            .filter(({ personId }) => !but.includes(personId))
            .map(({ personId, name, staffNumber, department }) => ({
              value: personId as number,
              label: [name, staffNumber, department].filter(Boolean).join(' · '),
            })),
        ),
      () => undefined,
    );
  };
  return (
    <Form.Item
      name="contactPersonId"
      label={t(label)}
      rules={required({ zh: '请选择人员', en: 'Choose a person' })}
      extra={t({ zh: '输入姓名或工号查找。', en: 'Type a name or staff number.' })}
    >
      <Select
        showSearch={{ filterOption: false, onSearch: search }}
        options={found}
        notFoundContent={t({ zh: '没有找到，请输入姓名或工号', en: 'Nobody found; type a name or staff number' })}
      />
    </Form.Item>
  );
}

export function NameDialog({ personId, from, onClose }: OfPerson & { from: string }) {
  const today = useToday();
  const name = useAct('stationed.name-contact-person');
  return (
    <FormDialog<Omit<InputOf<'stationed.name-contact-person'>, 'personId'>>
      title={{ zh: '指定联系人', en: 'Name the contact person' }}
      act={{ zh: '指定', en: 'Name' }}
      done={{ zh: '已指定。联系人可以在“我的”页面登记联系。', en: 'Named; contacts can be recorded on My page.' }}
      initial={{ on: today }}
      onClose={onClose}
      run={(wish) => name.mutateAsync({ personId: personId as never, ...wish })}
    >
      <PersonField label={{ zh: '联系人', en: 'Contact person' }} but={[personId]} />
      <Day name="on" label={{ zh: '自', en: 'From' }} first={from} last={today} />
    </FormDialog>
  );
}

type Handing = Omit<InputOf<'stationed.hand-over'>, 'personId'>;
export type Current = {
  readonly contactPersonId: number | null;
  readonly contactName: string | null;
  readonly onDay: string;
};

export function HandOverDialog({ personId, current, onClose }: OfPerson & { current: Current }) {
  const t = useText();
  const required = useRequired();
  const today = useToday();
  const handOver = useAct('stationed.hand-over');
  return (
    <FormDialog<Handing>
      title={{ zh: '交接联系人', en: 'Hand over' }}
      act={{ zh: '登记交接', en: 'Record the handover' }}
      done={{
        zh: '交接已登记，今后由接手人联系。',
        en: 'Recorded; from now on the new contact person keeps in touch.',
      }}
      initial={{ on: today }}
      width={560}
      onClose={onClose}
      run={(wish) =>
        handOver.mutateAsync({ personId: personId as never, ...wish, note: wish.note?.trim() || undefined })
      }
    >
      <p>
        {t({ zh: '移交人：', en: 'Handed over by: ' })}
        <strong>{current.contactName ?? '—'}</strong>
      </p>
      <PersonField label={{ zh: '接手人', en: 'Taken over by' }} but={[personId, current.contactPersonId]} />
      <Day name="on" label={{ zh: '交接日期', en: 'On' }} first={current.onDay} last={today} />
      <Form.Item
        name="items"
        label={t({ zh: '交接了什么', en: 'What was handed over' })}
        rules={required({ zh: '请至少选择一项', en: 'Choose at least one' })}
      >
        <Select
          mode="multiple"
          showSearch={false}
          options={HANDED_OVER.map((value) => ({ value, label: t(HANDED_OVER_NAMES[value]) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t({ zh: '说明（驻外人员本人可见）', en: 'Note (the person abroad reads it)' })}>
        <Input.TextArea rows={3} maxLength={WORDS_AT_MOST} showCount />
      </Form.Item>
    </FormDialog>
  );
}

type Contact = Omit<InputOf<'stationed.record-contact'>, 'personId'>;

export function ContactDialog({ personId, onClose }: OfPerson) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const record = useAct('stationed.record-contact');
  return (
    <FormDialog<Contact>
      title={{ zh: '登记联系', en: 'Record a contact' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记，记入台账。', en: 'Recorded; it stands in the ledger.' }}
      initial={{ on: today, way: 'phone' }}
      width={560}
      onClose={onClose}
      run={(wish) => record.mutateAsync({ personId: personId as never, ...wish })}
    >
      <p className="quiet">
        {t({
          zh: '只写提醒了什么、谈到的事实；不评价本人，不写他人的个人信息，不写国家秘密。驻外人员本人看到全文。',
          en: 'What was said to mind, and facts. Judge nobody, write nothing personal of others and no state secrets. The person abroad reads all of it.',
        })}
      </p>
      <Day name="on" label={{ zh: '联系日期', en: 'On' }} last={today} />
      <Form.Item name="way" label={t({ zh: '方式', en: 'Way' })} rules={required({ zh: '请选择', en: 'Choose one' })}>
        <Radio.Group options={CONTACT_WAYS.map((value) => ({ value, label: t(CONTACT_WAY_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="words"
        label={t({ zh: '要点', en: 'The gist' })}
        rules={[...required({ zh: '请写明要点', en: 'Give the gist' }), { min: 2 }]}
      >
        <Input.TextArea rows={4} maxLength={WORDS_AT_MOST} showCount />
      </Form.Item>
    </FormDialog>
  );
}

type Days = { from: string; to: string };

export function HomeLeaveDialog({ personId, onClose }: OfPerson) {
  const record = useAct('stationed.record-home-leave');
  return (
    <FormDialog<Days>
      title={{ zh: '登记回国（境）休假', en: 'Record home leave' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记，休假期间须访谈。', en: 'Recorded; an interview is owed while it lasts.' }}
      onClose={onClose}
      run={(days) => record.mutateAsync({ personId: personId as never, ...(days as never as Days) } as never)}
    >
      <DaysFields />
    </FormDialog>
  );
}

export function MoveLeaveDialog({ leave, onClose }: OfLeave) {
  const move = useAct('stationed.move-home-leave');
  return (
    <FormDialog<Days>
      title={{ zh: '更正休假日期', en: 'Put the days right' }}
      act={{ zh: '更正', en: 'Put right' }}
      done={{ zh: '已更正，访谈期限随之改变。', en: 'Put right; the day of the interview moves with it.' }}
      initial={{ from: leave.from, to: leave.to }}
      onClose={onClose}
      run={(days) => move.mutateAsync({ homeLeaveId: leave.homeLeaveId, ...days } as never)}
    >
      <DaysFields />
    </FormDialog>
  );
}

function DaysFields() {
  return (
    <>
      <Day name="from" label={{ zh: '回国（境）日期', en: 'Home on' }} />
      <Day name="to" label={{ zh: '返回驻地日期', en: 'Back abroad on' }} />
    </>
  );
}

export function WithdrawLeaveDialog({ leave, onClose }: OfLeave) {
  const withdraw = useAct('stationed.withdraw-home-leave');
  return (
    <ReasonDialog
      title={{ zh: '撤回这次休假', en: 'Withdraw this home leave' }}
      consequence={{
        zh: '这次休假和没有签字的访谈记录将被删除，台账中不再须访谈；审计日志保留曾经登记。',
        en: 'It is removed with an interview that nobody signed, and no interview is owed; the record keeps that it stood.',
      }}
      act={{ zh: '撤回', en: 'Withdraw' }}
      done={{ zh: '已撤回。', en: 'Withdrawn.' }}
      reasons={REASONS}
      onClose={onClose}
      run={(reason) => withdraw.mutateAsync({ homeLeaveId: leave.homeLeaveId, reason })}
    />
  );
}

export function WithdrawContactDialog({ contactId, onClose }: { contactId: number; onClose: () => void }) {
  const withdraw = useAct('stationed.withdraw-contact');
  return (
    <ReasonDialog
      title={{ zh: '撤回误登的联系', en: 'Withdraw this contact' }}
      consequence={{
        zh: '这次联系及其要点将被删除，台账按没有这次联系重新计算；审计日志保留曾经登记。',
        en: 'It is removed with its words, and the ledger is derived without it; the record keeps that it stood.',
      }}
      act={{ zh: '撤回', en: 'Withdraw' }}
      done={{ zh: '已撤回。', en: 'Withdrawn.' }}
      reasons={REASONS}
      onClose={onClose}
      run={(reason) => withdraw.mutateAsync({ stationedContactId: contactId as never, reason })}
    />
  );
}

export function InterviewDialog({ leave, onClose }: OfLeave) {
  const t = useText();
  const today = useToday();
  const drawUp = useAct('stationed.draw-up-interview');
  return (
    <FormDialog<Told & { heldOn: string }>
      title={{ zh: '填写访谈记录', en: 'Draw up the interview' }}
      act={{ zh: '交本人核对', en: 'Give it to be read' }}
      done={{ zh: '已保存，等待本人在手机上核对签字。', en: 'Saved; it waits to be read and signed on a phone.' }}
      initial={{ heldOn: today }}
      onClose={onClose}
      run={({ heldOn, ...told }) =>
        drawUp.mutateAsync({ homeLeaveId: leave.homeLeaveId, heldOn, answers: answersOf(told) })
      }
      width={640}
    >
      <p className="quiet">
        {t({
          zh: '只问下列事件，不问观点；本人可以不回答其他问题，可以更正，签字后得到一份。',
          en: 'Only these events are asked about, never opinions. The person need not answer anything else, may correct it, and gets a copy once signed.',
        })}
      </p>
      <Day name="heldOn" label={{ zh: '访谈日期', en: 'Held on' }} first={leave.from} last={today} />
      <EventQuestions />
    </FormDialog>
  );
}
