/** What is entered in a case of the list, one dialog each. */
import { Form, Input, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { LIST_CHANGE_NAMES } from '../../../src/domain/organ/organ.ts';
import { plusDays } from '../../../src/law/day.ts';
import { type InputOf, useAct, useQueryOf } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { UnitSelect } from './add-candidate.tsx';
import { ByHandDialog, DecideDialog, ReviewDialog } from './deciding-dialogs.tsx';
import { FindingFields, type FindingValues, findingsOf, valuesOf } from './findings.tsx';
import { changeIdOf, type DialogParts, type Doing, inHandOf, NO_SECRETS, RECORDED } from './opened.ts';

/** It works on the case as it stood when it was opened. */
export function KeyUnitDialogs({ doing, one, onClose }: DialogParts & { doing: Doing }) {
  const [opened] = useState(one);
  const Dialog = DIALOGS[doing];
  return <Dialog one={opened} onClose={onClose} />;
}

function FindingsDialog({ one, onClose }: DialogParts) {
  const record = useAct('organ.record-findings');
  return (
    <FormDialog<FindingValues>
      title={{ zh: '登记核查情况', en: 'Record findings' }}
      act={{ zh: '保存', en: 'Save' }}
      done={RECORDED}
      width={640}
      initial={valuesOf(inHandOf(one)!.findings)}
      onClose={onClose}
      run={(values) => record.mutateAsync({ changeId: changeIdOf(one), findings: findingsOf(values) })}
    >
      <InfoNote tone="warning" text={NO_SECRETS} />
      <FindingFields />
    </FormDialog>
  );
}

type Asked = Omit<InputOf<'organ.consult'>, 'changeId'>;

function ConsultDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const required = useRequired();
  const consult = useAct('organ.consult');
  const { data } = useQueryOf('organ.bodies', {});
  return (
    <FormDialog<Asked>
      title={{ zh: '会商有关部门', en: 'Ask departments' }}
      act={{ zh: '起草会商函', en: 'Draft the letter' }}
      done={{
        zh: '会商函已起草，请另一人审批后发出。',
        en: 'The letter is drafted; another person approves it, then it is sent.',
      }}
      width={560}
      initial={{ answerBy: plusDays(today, 14) }}
      onClose={onClose}
      run={async (asked) => {
        const { dispatchId } = await consult.mutateAsync({ changeId: changeIdOf(one), ...asked });
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      <p className="quiet">
        {t({
          zh: '已登记的五项因素和来源随函发出。',
          en: 'The factors found so far go with the letter, with their sources.',
        })}
      </p>
      <Form.Item
        name="correspondentIds"
        label={t({ zh: '有关部门', en: 'Departments' })}
        rules={required({ zh: '请选择部门', en: 'Choose at least one' })}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={(data?.departments ?? []).map(({ correspondentId, name }) => ({
            value: correspondentId,
            label: name,
          }))}
          notFoundContent={t({
            zh: '通讯录中没有行业主管部门，请先到“公文往来”的通讯录加入',
            en: 'No department among the correspondents; add one under Dispatches first',
          })}
        />
      </Form.Item>
      <Form.Item
        name="answerBy"
        label={t({ zh: '请于此日前答复', en: 'Answer by' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput first={today} />
      </Form.Item>
      <Form.Item name="text" label={t({ zh: '补充说明', en: 'Further words' })}>
        <Input.TextArea maxLength={5_000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  );
}

function ProposeDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const required = useRequired();
  const propose = useAct('organ.propose-change');
  const known = one.changes.find(({ state }) => state === 'served')?.findings ?? [];
  return (
    <FormDialog<FindingValues & { change: 'adjustment' | 'removal' }>
      title={{ zh: '提出调整或者移出', en: 'Propose a change' }}
      act={{ zh: '提出', en: 'Propose' }}
      done={{ zh: '已提出，请会商有关部门。', en: 'Proposed; now ask the departments concerned.' }}
      width={640}
      initial={{ change: 'adjustment', ...valuesOf(known) }}
      onClose={onClose}
      run={({ change, ...values }) =>
        propose.mutateAsync({ keyUnitId: one.keyUnitId, change, findings: findingsOf(values) })
      }
    >
      <Form.Item
        name="change"
        label={t({ zh: '变更', en: 'Change' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group
          options={(['adjustment', 'removal'] as const).map((value) => ({ value, label: t(LIST_CHANGE_NAMES[value]) }))}
        />
      </Form.Item>
      <p className="quiet">
        {t({
          zh: '下面带入了上次核查的情况，请按现在的情况修改。',
          en: 'What was found the last time stands below; put it as it is now.',
        })}
      </p>
      <FindingFields />
    </FormDialog>
  );
}

function TieDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const required = useRequired();
  const tie = useAct('organ.tie-correspondent');
  const { data } = useQueryOf('organ.bodies', {});
  return (
    <FormDialog<{ correspondentId: number }>
      title={{ zh: '关联通讯录单位', en: 'Tie to a correspondent' }}
      act={{ zh: '关联', en: 'Tie' }}
      done={{ zh: '已关联，告知书可以用公文发送。', en: 'Tied; its notice can be sent as a dispatch.' }}
      {...(one.correspondentId !== null && { initial: { correspondentId: one.correspondentId as number } })}
      onClose={onClose}
      run={({ correspondentId }) =>
        tie.mutateAsync({ keyUnitId: one.keyUnitId, correspondentId: correspondentId as never })
      }
    >
      <Form.Item
        name="correspondentId"
        label={t({ zh: '通讯录中的单位', en: 'The correspondent' })}
        rules={required({ zh: '请选择单位', en: 'Choose one' })}
        extra={t({
          zh: '告知书将发给所选单位，请核对名称和信用代码。',
          en: 'The notice will go to the one chosen: compare name and code.',
        })}
      >
        <UnitSelect units={data?.units ?? []} />
      </Form.Item>
    </FormDialog>
  );
}

const DIALOGS: Record<Doing, (parts: DialogParts) => ReactNode> = {
  findings: FindingsDialog,
  consult: ConsultDialog,
  decide: DecideDialog,
  'by-hand': ByHandDialog,
  review: ReviewDialog,
  propose: ProposeDialog,
  tie: TieDialog,
};
