/** Registering the signed letter, and putting right what was entered: nothing is written over, what stood stays in the record. */
import { Form, Input, Select } from 'antd';
import { STEP_NAMES } from '../../../src/domain/leavers/leavers.ts';
import { useAct, useActWithFile } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { Day, type DialogParts, RECORDED } from './dialogs.tsx';

type Letter = { readonly scan: File; readonly on: string; readonly originalKept: string };

export function LetterDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const register = useActWithFile('leavers.register-letter');
  const known = one.steps.find(({ step }) => step === 'letter');
  return (
    <FormDialog<Letter>
      title={{ zh: '登记离岗保密承诺书', en: 'Register the signed leaving letter' }}
      act={{ zh: '登记', en: 'Register' }}
      done={{ zh: '已登记，签署件和校验值已保存。', en: 'Registered; the scan and its hash are kept.' }}
      initial={{ on: known?.doneOn ?? today, originalKept: known?.originalKept ?? undefined }}
      onClose={onClose}
      run={({ scan, ...input }) =>
        register.mutateAsync({ input: { leaverCaseId: one.caseId as never, ...input }, file: scan })
      }
    >
      <p className="quiet">
        {known
          ? t({
              zh: '重新登记后，原来的签署件和日期留在办理记录中。',
              en: 'What was registered before stays in the record, with its scan.',
            })
          : t({
              zh: '先在“更多操作”中打印承诺书，本人签名后扫描登记；登记时间由系统记录。',
              en: 'Print the letter under More, have it signed, scan it. The system records the instant.',
            })}
      </p>
      <Form.Item
        name="scan"
        label={t({ zh: '签署件扫描件', en: 'Scan of the signed letter' })}
        extra={t({
          zh: 'PDF、JPEG 或 PNG，20 MB 以内。带有密级标志的文件不得上传。',
          en: 'PDF, JPEG or PNG, up to 20 MB. Nothing that bears a secrecy mark.',
        })}
        rules={required({ zh: '请选择扫描件', en: 'Choose the scan' })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
      <Day name="on" label={{ zh: '签署日期（以原件为准）', en: 'Day of signing, as on the original' }} last={today} />
      <Form.Item
        name="originalKept"
        label={t({ zh: '原件存放处', en: 'Where the original is kept' })}
        rules={required({ zh: '请填写原件存放处', en: 'Say where the original is kept' })}
      >
        <Input
          maxLength={100}
          placeholder={t({ zh: '例如：保密办公室 3 号文件柜', en: 'Such as: secrecy office, cabinet 3' })}
        />
      </Form.Item>
    </FormDialog>
  );
}

const REASONS = [
  { value: 'wrong-day', zh: '日期有误', en: 'The day was wrong' },
  { value: 'entered-twice', zh: '重复登记', en: 'Entered twice' },
  { value: 'did-not-happen', zh: '实际未发生', en: 'It did not come about' },
] as const;
type Reason = { readonly reason: (typeof REASONS)[number]['value'] };

export function TakeBackDialog({ one, doing, onClose }: DialogParts) {
  const t = useText();
  const required = useRequired();
  const step = useAct('leavers.withdraw-step');
  const followUp = useAct('leavers.withdraw-follow-up');
  const leaverCaseId = one.caseId as never;
  const name = doing.step
    ? STEP_NAMES[doing.step]
    : { zh: `${doing.followUp!.on} 的回访`, en: `the follow-up of ${doing.followUp!.on}` };
  return (
    <FormDialog<Reason>
      title={{ zh: `撤回：${name.zh}`, en: `Take back: ${name.en}` }}
      act={{ zh: '撤回', en: 'Take back' }}
      done={{ zh: '已撤回，原登记留在办理记录中。', en: 'Taken back; what was entered stays in the record.' }}
      onClose={onClose}
      run={({ reason }) =>
        doing.step
          ? step.mutateAsync({ leaverCaseId, step: doing.step as never, reason })
          : followUp.mutateAsync({ leaverCaseId, followUpId: doing.followUp!.followUpId as never, reason })
      }
    >
      <p className="quiet">
        {doing.step
          ? t({
              zh: '撤回后该步骤重新待办；已经注销的账号不会因此恢复。',
              en: 'The step is then open again. An account that was closed stays closed.',
            })
          : t({
              zh: '撤回后不再计入台账，相应的回访重新待办。',
              en: 'It then counts no more in the ledger, and the follow-up is owed again.',
            })}
      </p>
      <Form.Item
        name="reason"
        label={t({ zh: '原因', en: 'Reason' })}
        rules={required({ zh: '请选择原因', en: 'Choose a reason' })}
      >
        <Select options={REASONS.map(({ value, zh, en }) => ({ value, label: t({ zh, en }) }))} />
      </Form.Item>
    </FormDialog>
  );
}

export function MoveLeavingDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const required = useRequired();
  const move = useAct('leavers.move-leaving');
  return (
    <FormDialog<{ leavesOn: string }>
      title={{ zh: '更正离岗离职日期', en: 'Put the day of leaving right' }}
      act={{ zh: '更正', en: 'Put right' }}
      done={RECORDED}
      initial={{ leavesOn: one.leavesOn }}
      onClose={onClose}
      run={({ leavesOn }) => move.mutateAsync({ leaverCaseId: one.caseId as never, leavesOn })}
    >
      <p className="quiet">
        {t({
          zh: '因离岗离职结束的任职随之改到新的日期，原日期保留在日志中。脱密期不随之改变，需要时请重新确定。',
          en: 'The appointments that it ended then end on the new day; the record keeps the old one. The period does not move with it: set it anew where it must.',
        })}
      </p>
      <Form.Item
        name="leavesOn"
        label={t({ zh: '最后一天', en: 'Last day' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput />
      </Form.Item>
    </FormDialog>
  );
}
