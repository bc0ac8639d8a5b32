/** What is asked at each step of an activity. */
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import {
  CANCELLED_FOR_NAMES,
  MATERIAL_OUTCOME_NAMES,
  MATERIAL_OUTCOMES,
  PHOTO_RULE_NAMES,
  PHOTO_RULES,
  PLAN_TEXT_NAMES,
  PLAN_TEXTS,
} from '../../../src/domain/exchanges/exchanges.ts';
import { type InputOf, useAct, useActWithFile } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FileFields, type FileValues, nameOfFile } from '../../kit/file-fields.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { ReasonDialog } from '../../kit/reason-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { FactsDialog } from './facts-dialog.tsx';
import { HostsDialog, VisitorsDialog } from './people-dialogs.tsx';
import { RepeatDialog } from './repeat-dialog.tsx';
import { ReportDialog } from './report-dialog.tsx';
import type { Exchange } from './words.ts';

export type Parts = { readonly one: Exchange; readonly onClose: () => void };
const A_DAY = { zh: '请选择日期', en: 'Choose a day' };

const DIALOGS = {
  ...{ change: FactsDialog, plan: PlanDialog, hosts: HostsDialog, visitors: VisitorsDialog, material: MaterialDialog },
  ...{ brief: BriefDialog, decide: DecideDialog, hold: HoldDialog, report: ReportDialog, repeat: RepeatDialog },
  ...{ cancel: CancelDialog, paper: PaperDialog },
};
export type Doing = keyof typeof DIALOGS;

export function ExchangeDialog({ doing, ...parts }: Parts & { doing: Doing }) {
  const Dialog = DIALOGS[doing];
  return <Dialog {...parts} />;
}

type Plan = Omit<InputOf<'exchanges.set-plan'>, 'exchangeId'>;

function PlanDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const set = useAct('exchanges.set-plan');
  return (
    <FormDialog<Plan>
      title={{ zh: '活动方案', en: 'The plan' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。参加人员须按新方案重新提醒。', en: 'Saved. Who takes part is to be briefed by it anew.' }}
      initial={one.plan ?? { photos: 'not-allowed' }}
      width={680}
      onClose={onClose}
      run={(plan) => set.mutateAsync({ exchangeId: one.exchangeId, ...plan })}
    >
      <p className="quiet">
        {t({
          zh: '不得写入国家秘密；禁止区域写名称即可。',
          en: 'Never state secrets; of a forbidden place its name is enough.',
        })}
      </p>
      {PLAN_TEXTS.filter((text) => text !== 'questions' || one.kind === 'media-interview').map((text) => (
        <Form.Item key={text} name={text} label={t(PLAN_TEXT_NAMES[text])}>
          <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      ))}
      <Form.Item
        name="photos"
        label={t({ zh: '拍摄', en: 'Photographs' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group options={PHOTO_RULES.map((value) => ({ value, label: t(PHOTO_RULE_NAMES[value]) }))} />
      </Form.Item>
    </FormDialog>
  );
}

function MaterialDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const add = useAct('exchanges.add-material');
  return (
    <FormDialog<{ name: string }>
      title={{ zh: '列入资料', en: 'List a material' }}
      act={{ zh: '列入', en: 'List it' }}
      done={{ zh: '已列入，由另一人审查。', en: 'Listed; another person reviews it.' }}
      onClose={onClose}
      run={({ name }) => add.mutateAsync({ exchangeId: one.exchangeId, name })}
    >
      <Form.Item
        name="name"
        label={t({
          zh: '资料名称（展示、赠送、提供的材料，样品）',
          en: 'What is shown or given: papers, slides, samples',
        })}
        rules={required({ zh: '请输入名称', en: 'Enter its name' })}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

export function ReviewDialog({ material, onClose }: { material: Exchange['materials'][number]; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const review = useAct('exchanges.review-material');
  return (
    <FormDialog<{ outcome: InputOf<'exchanges.review-material'>['outcome'] }>
      title={{ zh: '审查资料', en: 'Review the material' }}
      act={{ zh: '确定', en: 'Decide' }}
      done={{ zh: '已记录审查结论。', en: 'The outcome is recorded.' }}
      onClose={onClose}
      run={({ outcome }) => review.mutateAsync({ exchangeMaterialId: material.materialId, outcome })}
    >
      <p>{material.name}</p>
      <Form.Item
        name="outcome"
        label={t({ zh: '结论', en: 'Outcome' })}
        rules={required({ zh: '请选择结论', en: 'Choose an outcome' })}
      >
        <Radio.Group options={MATERIAL_OUTCOMES.map((value) => ({ value, label: t(MATERIAL_OUTCOME_NAMES[value]) }))} />
      </Form.Item>
    </FormDialog>
  );
}

function BriefDialog({ one, onClose }: Parts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const brief = useAct('exchanges.brief');
  const waiting = one.hosts.filter(({ briefedOn }) => briefedOn === null);
  return (
    <FormDialog<{ on: string; personIds: number[] }>
      title={{ zh: '登记已提醒', en: 'They were briefed' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      initial={{ on: today, personIds: waiting.map(({ personId }) => personId) }}
      onClose={onClose}
      run={({ on, personIds }) =>
        brief.mutateAsync({ exchangeId: one.exchangeId, on: on as never, personIds: personIds as never })
      }
    >
      <Form.Item name="on" label={t({ zh: '提醒日期', en: 'On' })} rules={required(A_DAY)}>
        <DayInput last={today} />
      </Form.Item>
      <Form.Item
        name="personIds"
        label={t({ zh: '被提醒的人员', en: 'Who was briefed' })}
        rules={required({ zh: '请选择人员', en: 'Choose who' })}
      >
        <Select mode="multiple" options={waiting.map(({ personId, name }) => ({ value: personId, label: name }))} />
      </Form.Item>
    </FormDialog>
  );
}

function DecideDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const decide = useAct('exchanges.decide');
  return (
    <FormDialog<{ decision: 'approved' | 'refused'; reasons?: string }>
      title={{ zh: '审批涉外活动', en: 'Decide on the activity' }}
      act={{ zh: '确定', en: 'Decide' }}
      done={{ zh: '已作出决定。', en: 'Decided.' }}
      onClose={onClose}
      run={({ decision, reasons }) =>
        decide.mutateAsync({ exchangeId: one.exchangeId, decision, ...(reasons?.trim() ? { reasons } : {}) })
      }
    >
      <Form.Item
        name="decision"
        label={t({ zh: '决定', en: 'Decision' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group
          options={[
            { value: 'approved', label: t({ zh: '批准', en: 'Approve' }) },
            { value: 'refused', label: t({ zh: '不批准', en: 'Do not approve' }) },
          ]}
        />
      </Form.Item>
      <Form.Item name="reasons" label={t({ zh: '理由（不批准的必填）', en: 'Reasons (needed where not approved)' })}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  );
}

function HoldDialog({ one, onClose }: Parts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const hold = useAct('exchanges.hold');
  return (
    <FormDialog<{ startsOn: string; endsOn: string; came: number }>
      title={{ zh: '登记已开展', en: 'It was held' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记，请按期报告。', en: 'Recorded. Report it in time.' }}
      initial={{ startsOn: one.startsOn, endsOn: one.endsOn <= today ? one.endsOn : today, came: one.expected }}
      onClose={onClose}
      run={(held) => hold.mutateAsync({ exchangeId: one.exchangeId, ...(held as never as { came: number }) } as never)}
    >
      <div className="field-row">
        <Form.Item name="startsOn" label={t({ zh: '实际开始', en: 'Began on' })} rules={required(A_DAY)}>
          <DayInput last={today} />
        </Form.Item>
        <Form.Item name="endsOn" label={t({ zh: '实际结束', en: 'Ended on' })} rules={required(A_DAY)}>
          <DayInput last={today} />
        </Form.Item>
        <Form.Item
          name="came"
          label={t({ zh: '实到外方人数', en: 'How many came' })}
          rules={required({ zh: '请输入人数', en: 'Enter how many' })}
        >
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

function CancelDialog({ one, onClose }: Parts) {
  const cancel = useAct('exchanges.cancel');
  return (
    <ReasonDialog
      title={{ zh: '取消活动', en: 'Cancel the activity' }}
      consequence={{
        zh: '取消后不再要求准备和报告，不能恢复；记录保留。',
        en: 'Neither preparation nor report is owed any more, for good; the record stays.',
      }}
      act={{ zh: '取消活动', en: 'Cancel it' }}
      done={{ zh: '已取消。', en: 'Cancelled.' }}
      reasons={CANCELLED_FOR_NAMES}
      onClose={onClose}
      run={(reason) => cancel.mutateAsync({ exchangeId: one.exchangeId, reason })}
    />
  );
}

function PaperDialog({ one, onClose }: Parts) {
  const attach = useActWithFile('exchanges.attach');
  return (
    <FormDialog<FileValues>
      title={{ zh: '添加文件', en: 'Add a paper' }}
      act={{ zh: '添加', en: 'Add' }}
      done={{ zh: '已添加。', en: 'Added.' }}
      onClose={onClose}
      run={(values) =>
        attach.mutateAsync({ input: { exchangeId: one.exchangeId, name: nameOfFile(values) }, file: values.file })
      }
    >
      <FileFields name={{ zh: '名称', en: 'Name' }} />
    </FormDialog>
  );
}
