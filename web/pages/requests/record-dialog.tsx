/** A request as it was made: the paper, who came, the scope line by line, and whether those concerned may be told. */
import { Button, Checkbox, Form, Input, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import {
  APPROVAL_NAMES,
  APPROVALS,
  type Approval,
  BASES,
  BASIS_NAMES,
  GROUND_NAMES,
  groundToRefuse,
  OFFICERS_AT_MOST,
  type RequestBasis,
  SCOPE_LINES_AT_MOST,
} from '../../../src/domain/requests/requests.ts';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { Basis } from './basis.tsx';
import { SilenceFields, type SilenceValues, silenceOf } from './silence.tsx';

type Officer = { readonly name: string; readonly credential: string; readonly shown?: boolean };
type Values = {
  readonly organ: string;
  readonly instrument?: string;
  readonly basis: RequestBasis;
  readonly approval: Approval;
  readonly officers: readonly (Officer | undefined)[];
  readonly scope: string;
  readonly receivedOn: string;
  readonly answerBy: string;
} & SilenceValues;

/** The scope as it is typed: a line of its own for each. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const inputOf = ({ organ, instrument, officers, scope, basis, approval, receivedOn, answerBy, ...rest }: Values) =>
  ({
    ...{ organ, basis, approval, receivedOn, answerBy, silence: silenceOf(rest) },
    instrument: instrument?.trim() || undefined,
    officers: officers.map((one) => ({ ...one, shown: one?.shown === true })),
    scope: linesOf(scope),
  }) as InputOf<'requests.record'>;

type Parts = { readonly onClose: () => void; readonly onRecorded: (requestId: number) => void };

export function RecordDialog({ onClose, onRecorded }: Parts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const record = useAct('requests.record');
  const [values, set] = useState<Partial<Values>>({ officers: [] });
  return (
    <FormDialog<Values>
      title={{ zh: '登记协助事项', en: 'Record a request' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      initial={{ basis: 'papers', approval: 'city', receivedOn: today, officers: [{} as Officer, {} as Officer] }}
      width={720}
      onClose={onClose}
      onValues={set}
      run={async (given) => onRecorded((await record.mutateAsync(inputOf(given))).requestId)}
    >
      <div className="field-row">
        <Form.Item
          name="organ"
          label={t({ zh: '要求机关', en: 'Authority' })}
          rules={required({ zh: '请输入机关名称', en: 'Enter its name' })}
          style={{ flex: 1, minWidth: 220 }}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="instrument"
          label={t({ zh: '法律文书编号', en: 'Number of the instrument' })}
          extra={t({
            zh: '没有出示的不填。不得录入涉密内容。',
            en: 'Leave it empty if none was shown. Nothing classified.',
          })}
          style={{ flex: 1, minWidth: 220 }}
        >
          <Input maxLength={80} />
        </Form.Item>
      </div>
      <Form.Item
        name="basis"
        label={t({ zh: '依据', en: 'By which power' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Select
          options={BASES.map((value) => ({ value, label: t(BASIS_NAMES[value]) }))}
          optionRender={({ value }) => <Basis basis={value as RequestBasis} />}
        />
      </Form.Item>
      <Form.Item
        name="approval"
        label={t({ zh: '文书载明的批准机关层级', en: 'Level of the organ that approved it' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group options={APPROVALS.map((value) => ({ value, label: t(APPROVAL_NAMES[value]) }))} />
      </Form.Item>
      <Officers />
      <Form.Item
        name="scope"
        label={t({ zh: '文书载明的范围（每项一行）', en: 'Scope as the instrument words it (one a line)' })}
        rules={[
          ...required({ zh: '请输入范围', en: 'Enter the scope' }),
          {
            validator: async (_, text?: string) => {
              if (linesOf(text ?? '').length > SCOPE_LINES_AT_MOST)
                throw new Error(
                  t({ zh: `最多 ${SCOPE_LINES_AT_MOST} 项`, en: `${SCOPE_LINES_AT_MOST} lines at most` }),
                );
            },
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="receivedOn"
          label={t({ zh: '收到日期', en: 'Received on' })}
          rules={required({ zh: '请选择日期', en: 'Choose the day' })}
        >
          <DayInput last={today} />
        </Form.Item>
        <Form.Item
          name="answerBy"
          label={t({ zh: '文书载明的期限', en: 'By the day it states' })}
          rules={required({ zh: '请选择日期', en: 'Choose the day' })}
          extra={t({
            zh: '没有载明的，填与执法人员商定的日期。',
            en: 'If it states none, the day agreed with the officers.',
          })}
        >
          <DayInput first={values.receivedOn ?? today} />
        </Form.Item>
      </div>
      <SilenceFields on={values.silent === true} />
      <Verdict values={values} />
    </FormDialog>
  );
}

function Officers() {
  const t = useText();
  const required = useRequired();
  return (
    <Form.List name="officers">
      {(fields, { add, remove }) => (
        <fieldset className="plain-fieldset">
          <legend>
            {t({
              zh: '到场的执法人员（如实登记，只来一人的也登记）',
              en: 'The officers who came (as it was, also if only one)',
            })}
          </legend>
          {fields.map(({ key, name }, at) => (
            <div className="field-row" key={key}>
              <Form.Item
                name={[name, 'name']}
                label={t({ zh: '姓名', en: 'Name' })}
                rules={required({ zh: '请输入姓名', en: 'Enter the name' })}
                style={{ flex: 1, minWidth: 120 }}
              >
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item
                name={[name, 'credential']}
                label={t({ zh: '工作证件号', en: 'Credential' })}
                rules={required({ zh: '请输入证件号', en: 'Enter its number' })}
                style={{ flex: 1, minWidth: 120 }}
              >
                <Input maxLength={40} />
              </Form.Item>
              <div className="field-row-end">
                <Form.Item name={[name, 'shown']} valuePropName="checked" noStyle>
                  <Checkbox>{t({ zh: '已出示', en: 'Shown' })}</Checkbox>
                </Form.Item>
                <Button
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                  aria-label={t({ zh: `去掉第 ${at + 1} 名`, en: `Remove ${at + 1}` })}
                >
                  {t({ zh: '去掉', en: 'Remove' })}
                </Button>
              </div>
            </div>
          ))}
          <Space style={{ marginBlockEnd: 16 }}>
            <Button disabled={fields.length >= OFFICERS_AT_MOST} onClick={() => add({})}>
              {t({ zh: '再加一名', en: 'One more' })}
            </Button>
          </Space>
        </fieldset>
      )}
    </Form.List>
  );
}

/** Said before it is recorded: what the record will say, so that the officer can tell those who stand before him. */
function Verdict({ values }: { values: Partial<Values> }) {
  const { basis = 'papers', approval = 'city', officers = [], instrument } = values;
  if (officers.length === 0) return null;
  const named = officers
    .filter((one): one is Officer => Boolean(one?.name))
    .map(({ shown }) => ({ shown: shown === true }));
  const ground = groundToRefuse({ basis, approval, officers: named, instrument: instrument?.trim() || undefined });
  return ground ? (
    <InfoNote
      tone="warning"
      text={{
        zh: `照此登记，本事项记为单位未予提供，理由：${GROUND_NAMES[ground].zh}。补齐手续后再来的，另行登记。`,
        en: `As it stands it will be recorded as refused by the unit: ${GROUND_NAMES[ground].en}. When it comes back in order, it is recorded anew.`,
      }}
    />
  ) : (
    <InfoNote
      text={{
        zh: '手续齐全。登记后列提供清单，主要负责人批准后才能提供。',
        en: 'In order. Once recorded, what is handed over is listed, and given only when the head has approved it.',
      }}
    />
  );
}
