/** The steps of a finding: each a short dialog that says what follows. */
import { Form } from 'antd';
import { SEVERITIES, type Severity } from '../../../src/domain/findings/findings.ts';
import { useAct, useActWithFile } from '../../api.ts';
import { WordsField } from '../../kit/choice-fields.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { FileFields, type FileValues, nameOfFile } from '../../kit/file-fields.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { Somebody } from './picks.tsx';
import { DueField, OwnerFields, SeverityField } from './raise-dialog.tsx';
import type { Finding } from './words.tsx';

export type Doing = 'assign' | 'plan' | 'file' | 'submit' | 'close' | 'send-back' | 'reopen' | 'extend' | 'dismiss';
type Parts = { readonly one: Finding; readonly onClose: () => void };

export function FindingDialogs({ doing, ...parts }: Parts & { readonly doing: Doing }) {
  switch (doing) {
    case 'assign':
      return <AssignDialog {...parts} />;
    case 'plan':
      return <PlanDialog {...parts} />;
    case 'file':
      return <FileDialog {...parts} />;
    case 'extend':
      return <ExtendDialog {...parts} />;
    case 'dismiss':
      return <DismissDialog {...parts} />;
    default:
      return <SaidDialog {...parts} which={doing} />;
  }
}

type Assigned = { severity: Severity; departmentId?: number; responsible?: Somebody; dueOn?: string; words?: string };

function AssignDialog({ one, onClose }: Parts) {
  const act = useAct('findings.assign');
  const isNew = one.state === 'suggested';
  const responsible = one.responsibleId
    ? { value: one.responsibleId as number, label: one.responsible ?? String(one.responsibleId) }
    : undefined;
  return (
    <FormDialog<Assigned>
      title={
        isNew ? { zh: '采纳建议', en: 'Take the suggestion up' } : { zh: '明确整改责任', en: 'Give it to somebody' }
      }
      act={isNew ? { zh: '采纳', en: 'Take it up' } : { zh: '确定', en: 'Save' }}
      done={{ zh: '已确定，责任人在“我的”页面看到。', en: 'Saved; whoever puts it right sees it on My page.' }}
      initial={{
        severity: one.severity,
        ...(one.departmentId && { departmentId: one.departmentId as number }),
        ...(responsible && { responsible }),
      }}
      onClose={onClose}
      run={({ severity, departmentId, responsible: who, dueOn, words }) =>
        act.mutateAsync({
          findingId: one.findingId,
          severity,
          ...(departmentId && { departmentId: departmentId as never }),
          ...(who && { responsibleId: who.value as never }),
          ...(dueOn && { dueOn: dueOn as never }),
          ...(words && { words }),
        })
      }
    >
      <SeverityField />
      {!isNew && <LessGrave than={one.severity} />}
      <OwnerFields />
      {isNew && <DueField />}
    </FormDialog>
  );
}

/** To call it less grave is the head's, with the reason. */
function LessGrave({ than }: { than: Severity }) {
  const severity = Form.useWatch<Severity | undefined>('severity');
  if (!severity || SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(than)) return null;
  return (
    <WordsField
      name="words"
      label={{ zh: '降低严重程度的理由（由负责人决定）', en: 'Why it is less grave (for the head to decide)' }}
      atMost={2000}
    />
  );
}

function PlanDialog({ one, onClose }: Parts) {
  const act = useAct('findings.plan');
  return (
    <FormDialog<{ cause: string; measures: string }>
      title={{ zh: '填写原因和整改措施', en: 'Cause and measures' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={{ cause: one.cause ?? '', measures: one.measures ?? '' }}
      width={600}
      onClose={onClose}
      run={(said) => act.mutateAsync({ findingId: one.findingId, ...said })}
    >
      <WordsField
        name="cause"
        label={{ zh: '根本原因', en: 'Root cause' }}
        atMost={2000}
        extra={{
          zh: '写到制度、设备、管理上的原因，不写个人评价。',
          en: 'In rules, devices, management; no judgement of a person.',
        }}
      />
      <WordsField
        name="measures"
        label={{ zh: '整改措施', en: 'Measures' }}
        atMost={2000}
        extra={{ zh: '做什么、怎样防止再次出现。', en: 'What is done, and how it is kept from coming back.' }}
      />
    </FormDialog>
  );
}

function FileDialog({ one, onClose }: Parts) {
  const t = useText();
  const act = useActWithFile('findings.add-file');
  return (
    <FormDialog<FileValues>
      title={{ zh: '添加佐证材料', en: 'Add evidence' }}
      act={{ zh: '添加', en: 'Add' }}
      done={{ zh: '已添加，校验码已记入日志。', en: 'Added; its hash stands in the record.' }}
      onClose={onClose}
      run={(values) =>
        act.mutateAsync({ input: { findingId: one.findingId, name: nameOfFile(values) }, file: values.file })
      }
    >
      <p className="quiet">
        {t({
          zh: '添加后不能更换或者删除；销号后不能再添加。',
          en: 'It can be neither replaced nor removed; after the closing none can be added.',
        })}
      </p>
      <FileFields name={{ zh: '名称', en: 'Name' }} />
    </FormDialog>
  );
}

function ExtendDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const act = useAct('findings.extend');
  return (
    <FormDialog<{ dueOn: string; words: string }>
      title={{ zh: '延长整改期限', en: 'Give more time' }}
      act={{ zh: '延长', en: 'Give it' }}
      done={{ zh: '已延长，原期限留在记录中。', en: 'Given; the old day stays in the record.' }}
      onClose={onClose}
      run={({ dueOn, words }) => act.mutateAsync({ findingId: one.findingId, dueOn: dueOn as never, words })}
    >
      <Form.Item
        name="dueOn"
        label={t({ zh: `新的期限（原期限 ${one.dueOn}）`, en: `New day (was ${one.dueOn})` })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
      >
        <DayInput />
      </Form.Item>
      <WordsField name="words" label={{ zh: '理由', en: 'Why' }} atMost={2000} />
    </FormDialog>
  );
}

function DismissDialog({ one, onClose }: Parts) {
  const t = useText();
  const act = useAct('findings.dismiss');
  const isNew = one.state === 'suggested';
  return (
    <FormDialog<{ words: string; until?: string }>
      title={isNew ? { zh: '不采纳建议', en: 'Do not take it up' } : { zh: '决定不作为问题', en: 'Set it aside' }}
      act={{ zh: '确定', en: 'Decide' }}
      done={{ zh: '已决定，理由记入办理记录。', en: 'Decided; the reason stands in the record.' }}
      onClose={onClose}
      run={({ words, until }) =>
        act.mutateAsync({ findingId: one.findingId, words, ...(until && { until: until as never }) })
      }
    >
      <WordsField
        name="words"
        label={{ zh: '理由', en: 'Why' }}
        atMost={2000}
        {...(isNew && { extra: { zh: '提出建议的人看得到。', en: 'Whoever suggested it reads it.' } })}
      />
      {!isNew && (
        <Form.Item
          name="until"
          label={t({ zh: '有效至', en: 'Until' })}
          extra={t({
            zh: '到期后来源再次报告的，重新列为问题。不填为一年。',
            en: 'Afterwards it is raised again where the source still reports it. A year if left empty.',
          })}
        >
          <DayInput />
        </Form.Item>
      )}
    </FormDialog>
  );
}

type Said = 'submit' | 'close' | 'send-back' | 'reopen';
const SAID: Record<Said, { title: Localised; act: Localised; done: Localised; label: Localised; extra?: Localised }> = {
  submit: {
    title: { zh: '整改完成，提请验收', en: 'Put right: submit it' },
    act: { zh: '提请验收', en: 'Submit' },
    done: {
      zh: '已提请验收，由没有参与整改的人核实。',
      en: 'Submitted; somebody who has not done the work looks at it.',
    },
    label: { zh: '完成情况', en: 'What was done' },
  },
  close: {
    title: { zh: '验收通过，销号', en: 'Verified: close it' },
    act: { zh: '销号', en: 'Close' },
    done: { zh: '已销号，佐证材料已固定。', en: 'Closed; the evidence is fixed.' },
    label: { zh: '怎样核实的', en: 'How it was verified' },
    extra: {
      zh: '销号后佐证材料固定，不能再添加或者更换。',
      en: 'The evidence is fixed by it: none can be added or replaced afterwards.',
    },
  },
  'send-back': {
    title: { zh: '退回整改', en: 'Send it back' },
    act: { zh: '退回', en: 'Send back' },
    done: { zh: '已退回，整改期限不变。', en: 'Sent back; its day stays as it was.' },
    label: { zh: '还差什么', en: 'What is missing' },
  },
  reopen: {
    title: { zh: '重新打开', en: 'Open it again' },
    act: { zh: '重新打开', en: 'Open again' },
    done: { zh: '已重新打开，期限自今天重新计算。', en: 'Opened again; its day is counted from today.' },
    label: { zh: '理由', en: 'Why' },
    extra: { zh: '原来的销号记录保留。', en: 'The closing before it stays in the record.' },
  },
};

function SaidDialog({ one, onClose, which }: Parts & { readonly which: Said }) {
  const act = useAct(`findings.${which}`);
  const { label, extra, ...dialog } = SAID[which];
  return (
    <FormDialog<{ words: string }>
      {...dialog}
      onClose={onClose}
      run={({ words }) => act.mutateAsync({ findingId: one.findingId, words })}
    >
      <WordsField name="words" label={label} atMost={2000} {...(extra && { extra })} />
    </FormDialog>
  );
}
