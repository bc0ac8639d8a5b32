/** What is recorded in a leaver's case, one dialog each. */
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import {
  FOLLOW_UP_OUTCOME_NAMES,
  FOLLOW_UP_OUTCOMES,
  FOLLOW_UP_WAY_NAMES,
  FOLLOW_UP_WAYS,
  isOutsideRange,
  RECORDED_STEPS,
  STEP_NAMES,
} from '../../../src/domain/leavers/leavers.ts';
import { asDay } from '../../../src/law/day.ts';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { Opened } from './case.tsx';
import { LetterDialog, MoveLeavingDialog, TakeBackDialog } from './put-right-dialogs.tsx';

export type Doing = {
  readonly which: LeaverDialog;
  /** The step that is said again, or taken back. */
  readonly step?: Opened['steps'][number]['step'];
  readonly followUp?: Opened['followUps'][number];
};
export type DialogParts = { readonly one: Opened; readonly doing: Doing; readonly onClose: () => void };
type Without<T> = Omit<T, 'leaverCaseId'>;
const idOf = (one: Opened) => one.caseId as never;
export const RECORDED: Localised = { zh: '已登记。', en: 'Recorded.' };

export function Day({ name, label, first, last }: { name: string; label: Localised; first?: string; last?: string }) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item name={name} label={t(label)} rules={required({ zh: '请选择日期', en: 'Choose a day' })}>
      <DayInput first={first} last={last} />
    </Form.Item>
  );
}

function StepDialog({ one, doing, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const record = useAct('leavers.record-step');
  const open = RECORDED_STEPS.filter((step) => (doing.step ? step === doing.step : one.openSteps.includes(step)));
  const known = one.steps.find(({ step }) => step === doing.step);
  return (
    <FormDialog<Without<InputOf<'leavers.record-step'>>>
      title={known ? { zh: '更正日期', en: 'Put the day right' } : { zh: '登记一步', en: 'Record a step' }}
      act={{ zh: '登记', en: 'Record' }}
      done={RECORDED}
      initial={{ step: open[0], on: known?.doneOn ?? today }}
      onClose={onClose}
      run={(wish) => record.mutateAsync({ leaverCaseId: idOf(one), ...wish })}
    >
      <Form.Item
        name="step"
        label={t({ zh: '已完成', en: 'Done' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Select options={open.map((value) => ({ value, label: t(STEP_NAMES[value]) }))} />
      </Form.Item>
      <Day name="on" label={{ zh: '完成日期', en: 'Done on' }} last={today} />
      <p className="quiet">
        {one.leaves === 'unit'
          ? t({
              zh: '“取消涉密权限”须在离职当天或之后登记，本系统的账号随即注销；请先把告知书打印交给本人。',
              en: '“Access cancelled” is recorded on the day of leaving or after it, and closes the account here at once: print the sheet for the person first.',
            })
          : t({
              zh: '本人留在单位，本系统的账号继续有效。',
              en: 'The person stays in the unit; the account here goes on.',
            })}
      </p>
    </FormDialog>
  );
}

type Period = Without<InputOf<'leavers.set-period'>>;

function PeriodDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const required = useRequired();
  const set = useAct('leavers.set-period');
  const [least, most] = one.usualMonths;
  return (
    <FormDialog<Period>
      title={{ zh: '确定脱密期', en: 'Set the declassification period' }}
      act={{ zh: '确定', en: 'Set' }}
      done={{ zh: '脱密期已确定，回访要求已列入台账。', en: 'The period is set; its follow-ups are in the ledger.' }}
      initial={{
        from: one.periodFrom ?? one.suggested.from,
        to: one.periodTo ?? one.suggested.to,
        reason: one.reason,
      }}
      onClose={onClose}
      run={(wish) => set.mutateAsync({ leaverCaseId: idOf(one), ...wish })}
    >
      <p className="quiet">
        <MarkTag mark="D" />{' '}
        {t({
          zh: `该等级通常为 ${least}–${most} 个月；法律未规定具体数字。`,
          en: `For this level ${least}-${most} months are usual; the law gives no figure.`,
        })}
      </p>
      <div className="field-row">
        <Day
          name="from"
          label={{ zh: '自（批准脱离涉密岗位之日）', en: 'From (the day leaving the post was approved)' }}
        />
        <Day name="to" label={{ zh: '至', en: 'Until' }} />
      </div>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => {
          const { from, to } = getFieldsValue() as Partial<Period>;
          const period = { from: asDay(from ?? ''), to: asDay(to ?? '') };
          if (!period.from || !period.to || !isOutsideRange(one.level, { from: period.from, to: period.to }))
            return null;
          return (
            <>
              <InfoNote
                tone="warning"
                text={{
                  zh: '该期限不在通常范围内。对本人权利影响较大，请再次核对，并在理由中写明。',
                  en: 'This is outside the usual range. It weighs on the person’s rights: check it again, and give the reason.',
                }}
              />
              <Form.Item name="outsideRangeKnown" valuePropName="checked">
                <Checkbox>{t({ zh: '已知晓，仍按此确定', en: 'I know, and set it so' })}</Checkbox>
              </Form.Item>
            </>
          );
        }}
      </Form.Item>
      <Form.Item
        name="reason"
        label={t({ zh: '理由（本人可见）', en: 'Reason (the person sees it)' })}
        rules={required({ zh: '请写明理由', en: 'Give the reason' })}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

function CompensationDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const record = useAct('leavers.record-compensation');
  return (
    <FormDialog<Without<InputOf<'leavers.record-compensation'>>>
      title={{ zh: '登记补偿', en: 'Record the compensation' }}
      act={{ zh: '登记', en: 'Record' }}
      done={RECORDED}
      initial={{ owed: true, on: today }}
      onClose={onClose}
      run={(wish) => record.mutateAsync({ leaverCaseId: idOf(one), ...wish })}
    >
      <p className="quiet">
        {t({ zh: '只登记是否应予补偿和依据，不登记金额。', en: 'Only whether it is owed, and by what; no amounts.' })}
      </p>
      <Form.Item name="owed" label={t({ zh: '因限制而应予补偿', en: 'Owed for the restriction' })}>
        <Radio.Group
          options={[
            { value: true, label: t({ zh: '是', en: 'Yes' }) },
            { value: false, label: t({ zh: '否', en: 'No' }) },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="document"
        label={t({ zh: '依据（文件）', en: 'By which document' })}
        rules={required({ zh: '请写明依据', en: 'Name the document' })}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Day name="on" label={{ zh: '日期', en: 'Day' }} last={today} />
    </FormDialog>
  );
}

function ExitDialog({ one, onClose }: DialogParts) {
  const today = useToday();
  const record = useAct('leavers.record-exit-filing');
  return (
    <FormDialog<{ on: string }>
      title={{ zh: '登记出入境备案', en: 'Record the exit-entry filing' }}
      act={{ zh: '登记', en: 'Record' }}
      done={RECORDED}
      initial={{ on: today }}
      onClose={onClose}
      run={({ on }) => record.mutateAsync({ leaverCaseId: idOf(one), on })}
    >
      <Day name="on" label={{ zh: '备案日期', en: 'Filed on' }} last={today} />
    </FormDialog>
  );
}

function FollowUpDialog({ one, doing, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const record = useAct('leavers.follow-up');
  const held = doing.followUp;
  return (
    <FormDialog<Without<InputOf<'leavers.follow-up'>>>
      title={held ? { zh: '更正回访', en: 'Put the follow-up right' } : { zh: '登记回访', en: 'Record a follow-up' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记，并计入台账。', en: 'Recorded, and counted in the ledger.' }}
      initial={{ on: held?.on ?? today, how: held?.how ?? 'meeting', outcome: held?.outcome ?? 'obligations-kept' }}
      onClose={onClose}
      run={(wish) => record.mutateAsync({ leaverCaseId: idOf(one), ...wish, replaces: held?.followUpId as never })}
    >
      {held && (
        <p className="quiet">
          {t({
            zh: '更正后以新的为准，原登记留在办理记录中。',
            en: 'The new entry counts; the earlier one stays in the record.',
          })}
        </p>
      )}
      <Day name="on" label={{ zh: '回访日期', en: 'Held on' }} first={one.periodFrom ?? undefined} last={today} />
      <Form.Item name="how" label={t({ zh: '方式', en: 'How' })} rules={required({ zh: '请选择', en: 'Choose one' })}>
        <Select options={FOLLOW_UP_WAYS.map((value) => ({ value, label: t(FOLLOW_UP_WAY_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="outcome"
        label={t({ zh: '结果', en: 'Outcome' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Select options={FOLLOW_UP_OUTCOMES.map((value) => ({ value, label: t(FOLLOW_UP_OUTCOME_NAMES[value]) }))} />
      </Form.Item>
    </FormDialog>
  );
}

function EndDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const end = useAct('leavers.end');
  return (
    <FormDialog<{ toldOn: string }>
      title={{ zh: '结束并告知本人', en: 'End, and tell the person' }}
      act={{ zh: '结束', en: 'End' }}
      done={{ zh: '已结束。', en: 'Ended.' }}
      initial={{ toldOn: today }}
      onClose={onClose}
      run={({ toldOn }) => end.mutateAsync({ leaverCaseId: idOf(one), toldOn })}
    >
      <p className="quiet">
        {t({
          zh: '期满后限制即告解除；请告知本人并登记告知日期。',
          en: 'With its end the restriction is over. Tell the person, and enter the day.',
        })}
      </p>
      <Day name="toldOn" label={{ zh: '告知日期', en: 'Told on' }} first={one.periodTo ?? undefined} last={today} />
    </FormDialog>
  );
}

const LEAVER_DIALOGS = {
  step: StepDialog,
  period: PeriodDialog,
  compensation: CompensationDialog,
  exit: ExitDialog,
  followUp: FollowUpDialog,
  end: EndDialog,
  letter: LetterDialog,
  takeBack: TakeBackDialog,
  moveLeaving: MoveLeavingDialog,
} as const;
export type LeaverDialog = keyof typeof LEAVER_DIALOGS;

export function LeaverDialogs(parts: DialogParts) {
  const Dialog = LEAVER_DIALOGS[parts.doing.which];
  return <Dialog {...parts} />;
}
