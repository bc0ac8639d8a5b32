/** What is entered in an inspection, one dialog each. */
import { Button, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import {
  APPROVER_LEVEL_NAMES,
  APPROVER_LEVELS,
  ITEM_KIND_NAMES,
  ITEM_KINDS,
  type Item,
} from '../../../src/domain/inspections/inspections.ts';
import { type InputOf, type ResultOf, useAct } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { ChoiceField, DayField, LineField, LinesField } from './fields.tsx';
import { OrderDialog } from './order-dialog.tsx';
import type { Inspection } from './words.ts';

export type DialogParts = { readonly one: Inspection; readonly onClose: () => void };

function ApproveDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const decide = useAct('inspections.decide');
  const { mutateAsync: open } = useAct('inspections.open');
  const [opened, set] = useState<ResultOf<'inspections.open'>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is approved is opened once, which stands in the record
  useEffect(() => {
    void open({ inspectionId: one.inspectionId, purpose: 'inspect' }).then(set, () => {});
  }, [one.inspectionId]);
  return (
    <FormDialog<Pick<InputOf<'inspections.decide'>, 'level' | 'number'>>
      title={{ zh: '批准检查', en: 'Approve the inspection' }}
      act={{ zh: '批准', en: 'Approve' }}
      done={{ zh: '已批准。', en: 'Approved.' }}
      initial={{ level: 'city' }}
      onClose={onClose}
      run={(wish) => decide.mutateAsync({ inspectionId: one.inspectionId, decision: 'approved', ...wish })}
    >
      {opened && (
        <Facts
          columns={1}
          facts={[
            { title: { zh: '范围', en: 'Scope' }, value: <span className="kept-lines">{opened.scope}</span> },
            { title: { zh: '检查人员', en: 'Inspectors' }, value: opened.inspectors.join(t({ zh: '、', en: ', ' })) },
          ]}
        />
      )}
      <p className="quiet">
        {t({
          zh: '批准日期为今天，批准人为您本人。须为设区的市级以上国家安全机关负责人。',
          en: 'Approved today, by you: the head of an organ at or above the level of a city with districts.',
        })}
      </p>
      <ChoiceField
        name="level"
        label={{ zh: '批准机关层级', en: 'Level of the organ' }}
        options={APPROVER_LEVELS.map((value) => ({ value, label: t(APPROVER_LEVEL_NAMES[value]) }))}
      />
      <LineField name="number" label={{ zh: '批准文号', en: 'Number of the approval' }} max={80} />
    </FormDialog>
  );
}

type Seen = { readonly on: string; readonly items: readonly Item[] };

function ItemsDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const add = useAct('inspections.add-items');
  const fill = required({ zh: '请填写', en: 'Fill it in' });
  return (
    <FormDialog<Seen>
      title={{ zh: '登记检查情况', en: 'What was asked and seen' }}
      act={{ zh: '登记', en: 'Enter' }}
      done={{ zh: '已登记，将写入检查记录。', en: 'Entered; it goes into the record.' }}
      initial={{ on: today < one.lastOn ? today : one.lastOn, items: [{ kind: 'question', text: '' }] }}
      width={680}
      onClose={onClose}
      run={({ on, items }) => add.mutateAsync({ inspectionId: one.inspectionId, on, items: [...items] })}
    >
      <p className="quiet">
        {t({
          zh: '每项一行，只写事项，不写个人情况；不得写入国家秘密。',
          en: 'One short line each: facts of the work, nothing about individuals, never state secrets.',
        })}
      </p>
      <DayField
        name="on"
        label={{ zh: '检查日期', en: 'Day' }}
        first={one.firstOn}
        last={today < one.lastOn ? today : one.lastOn}
      />
      <Form.List name="items">
        {(fields, { add: another, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="item-row">
                <Form.Item name={[name, 'kind']} label={t({ zh: '类别', en: 'Kind' })} rules={fill}>
                  <Select options={ITEM_KINDS.map((value) => ({ value, label: t(ITEM_KIND_NAMES[value]) }))} />
                </Form.Item>
                <Form.Item name={[name, 'text']} label={t({ zh: '情况', en: 'What' })} rules={fill}>
                  <Input maxLength={200} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button type="link" onClick={() => remove(name)}>
                    {t({ zh: '移除', en: 'Remove' })}
                  </Button>
                )}
              </div>
            ))}
            <Button disabled={fields.length >= 50} onClick={() => another({ kind: 'document', text: '' })}>
              {t({ zh: '再加一项', en: 'Another' })}
            </Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}

function OpinionDialog({ one, onClose }: DialogParts) {
  const today = useToday();
  const draft = useAct('inspections.draft-opinion');
  return (
    <FormDialog<Omit<InputOf<'inspections.draft-opinion'>, 'inspectionId'>>
      title={{ zh: '起草检查意见书', en: 'Draft the opinion' }}
      act={{ zh: '起草', en: 'Draft' }}
      done={{ zh: '意见书已起草，请另一人审批后发出。', en: 'Drafted. Have another person approve it, then send it.' }}
      width={640}
      onClose={onClose}
      run={(wish) => draft.mutateAsync({ inspectionId: one.inspectionId, ...wish })}
    >
      <LinesField name="text" label={{ zh: '意见和建议', en: 'Opinions and suggestions' }} max={5000} rows={6} />
      <DayField name="answerBy" label={{ zh: '请于此日前答复', en: 'Answer by' }} first={today} optional />
    </FormDialog>
  );
}

const OrderFrom = ({ one, onClose }: DialogParts) => <OrderDialog from={one} onClose={onClose} />;

const DIALOGS = { approve: ApproveDialog, items: ItemsDialog, opinion: OpinionDialog, order: OrderFrom } as const;
export type Doing = keyof typeof DIALOGS;

export function InspectionDialog({ doing, ...parts }: DialogParts & { readonly doing: Doing }) {
  const Dialog = DIALOGS[doing];
  return <Dialog {...parts} />;
}
