/** A finding is entered by hand, given to somebody; a member suggests one. */
import { Form, Input, Select } from 'antd';
import {
  BY_HAND,
  type FindingSource,
  SEVERITIES,
  SEVERITY_NAMES,
  type Severity,
  SOURCES,
} from '../../../src/domain/findings/findings.ts';
import { DUTIES } from '../../../src/law/duties.ts';
import { useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { PersonPick, type Somebody } from './picks.tsx';
import { useRuns } from './words.tsx';

const UNIT_DUTIES = DUTIES.filter(({ bearer }) => bearer === 'unit');

type Raised = {
  source: FindingSource;
  severity: Severity;
  title: string;
  what?: string;
  where?: string;
  duties?: string[];
  departmentId?: number;
  responsible?: Somebody;
  concerned?: Somebody;
  dueOn?: string;
};

export function RaiseDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const act = useAct('findings.raise');
  return (
    <FormDialog<Raised>
      title={{ zh: '登记问题', en: 'Enter a finding' }}
      act={{ zh: '登记', en: 'Enter' }}
      done={{ zh: '已登记，整改期限已按严重程度确定。', en: 'Entered; its day follows from its severity.' }}
      initial={{ source: 'other', severity: 'general' }}
      width={600}
      onClose={onClose}
      run={async ({ responsible, concerned, duties, what, ...given }) => {
        const { findingId } = await act.mutateAsync({
          ...(given as never as { source: 'other'; severity: Severity; title: string }),
          what: what ?? '',
          duties: (duties ?? []) as never,
          ...(responsible && { responsibleId: responsible.value as never }),
          personIds: concerned ? [concerned.value as never] : [],
        });
        go({ to: `/findings/${findingId}` });
      }}
    >
      <Form.Item
        name="source"
        label={t({ zh: '来源', en: 'Source' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Select options={BY_HAND.map((value) => ({ value, label: t(SOURCES[value].name) }))} />
      </Form.Item>
      <SeverityField />
      <Said />
      <Form.Item name="duties" label={t({ zh: '涉及义务', en: 'Duties it bears on' })}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={UNIT_DUTIES.map(({ code, title }) => ({ value: code, label: `${code} ${t(title)}` }))}
        />
      </Form.Item>
      <OwnerFields />
      <Form.Item
        name="concerned"
        label={t({ zh: '涉及人员', en: 'Whom it is about' })}
        extra={t({
          zh: '问题与某人有关时在此选择，文字中不写姓名。只有专员、主要负责人和负责整改的人看得到。',
          en: 'Choose here whom it is about, and write no name in the words. Seen by the office, the head and whoever puts it right.',
        })}
      >
        <PersonPick label={t({ zh: '涉及人员', en: 'Whom it is about' })} />
      </Form.Item>
      <DueField />
    </FormDialog>
  );
}

export function SeverityField() {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item
      name="severity"
      label={t({ zh: '严重程度', en: 'Severity' })}
      rules={required({ zh: '请选择', en: 'Choose one' })}
    >
      <Select options={SEVERITIES.map((value) => ({ value, label: t(SEVERITY_NAMES[value]) }))} />
    </Form.Item>
  );
}

export function OwnerFields() {
  const t = useText();
  const runs = useRuns();
  return (
    <>
      {runs && (
        <Form.Item name="departmentId" label={t({ zh: '责任部门', en: 'Department' })}>
          <DepartmentSelect width="100%" label={{ zh: '责任部门', en: 'Department' }} />
        </Form.Item>
      )}
      <Form.Item name="responsible" label={t({ zh: '整改责任人', en: 'Who puts it right' })}>
        <PersonPick label={t({ zh: '整改责任人', en: 'Who puts it right' })} />
      </Form.Item>
    </>
  );
}

export function DueField() {
  const t = useText();
  return (
    <Form.Item
      name="dueOn"
      label={t({ zh: '整改期限', en: 'Due on' })}
      extra={t({
        zh: '不填则按严重程度以工作日计算。',
        en: 'Counted in working days by its severity if left empty.',
      })}
    >
      <DayInput />
    </Form.Item>
  );
}

function Said() {
  const t = useText();
  const required = useRequired();
  return (
    <>
      <Form.Item
        name="title"
        label={t({ zh: '问题', en: 'What' })}
        rules={required({ zh: '请写明问题', en: 'Say what it is' })}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="where" label={t({ zh: '部位', en: 'Where' })}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="what"
        label={t({ zh: '具体情况', en: 'What was seen' })}
        extra={t({
          zh: '只写事和物，不写人的姓名；不得填写涉密内容。',
          en: 'Things and work only, nobody’s name; never classified content.',
        })}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} showCount />
      </Form.Item>
    </>
  );
}

export function SuggestDialog({ onClose }: { onClose: () => void }) {
  const act = useAct('findings.suggest');
  return (
    <FormDialog<{ title: string; what?: string; where?: string }>
      title={{ zh: '提出隐患建议', en: 'Suggest a hidden danger' }}
      act={{ zh: '提出', en: 'Send it' }}
      done={{
        zh: '已送安全防范专员，结果在本页看得到。',
        en: 'Sent to the security officer; you see here what comes of it.',
      }}
      width={560}
      onClose={onClose}
      run={({ what, ...said }) => act.mutateAsync({ ...said, what: what ?? '' })}
    >
      <InfoNote
        text={{
          zh: '这里写门禁、设备、制度等方面的隐患。发现可疑的人和事，不要写在这里，请走保密的“反映可疑情况”，或者拨打12339。',
          en: 'For dangers in doors, devices, rules. Suspicious people or circumstances do not belong here: use the confidential report, or call 12339.',
        }}
      />
      <Said />
    </FormDialog>
  );
}
