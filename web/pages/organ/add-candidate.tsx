/** A unit that the organ itself proposes for the list. One that takes part in dispatches is chosen, another is named. */
import { Form, Input, Select } from 'antd';
import { type InputOf, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';

type Values = { readonly correspondentId?: number; readonly unitName: string; readonly creditCode?: string };
export type KnownUnit = ResultOf<'organ.bodies'>['units'][number];

export function AddCandidate({ onClose }: { onClose: () => void }) {
  const go = useGo();
  const add = useAct('organ.add-candidate');
  return (
    <FormDialog<Values>
      title={{ zh: '登记候选单位', en: 'Add a candidate' }}
      act={{ zh: '登记', en: 'Add' }}
      done={{ zh: '已登记为候选，请核查五项因素。', en: 'It is a candidate; now find the five factors.' }}
      onClose={onClose}
      run={async ({ correspondentId, unitName, creditCode }) => {
        const { keyUnitId } = await add.mutateAsync({
          unitName,
          ...(creditCode?.trim() && { creditCode }),
          ...(correspondentId !== undefined && { correspondentId }),
        } as InputOf<'organ.add-candidate'>);
        go({ to: `/key-units/${keyUnitId}` });
      }}
    >
      <CandidateFields />
    </FormDialog>
  );
}

function CandidateFields() {
  const t = useText();
  const required = useRequired();
  const form = Form.useFormInstance<Values>();
  const { data } = useQueryOf('organ.bodies', {});
  const units = data?.units ?? [];
  const fill = (correspondentId?: number) => {
    const known = units.find((one) => one.correspondentId === correspondentId);
    if (known) form.setFieldsValue({ unitName: known.name, creditCode: known.creditCode ?? '' });
  };
  return (
    <>
      <Form.Item
        name="correspondentId"
        label={t({ zh: '从通讯录选择', en: 'From the correspondents' })}
        extra={t({
          zh: '选择后，告知书和回执可以用公文办理；未使用本系统的单位，直接填写名称，告知书当面送达。',
          en: 'Then its notice and receipt pass as dispatches. For a unit without this system, just enter its name; its notice is served by hand.',
        })}
      >
        <UnitSelect units={units} onChange={fill} />
      </Form.Item>
      <Form.Item
        name="unitName"
        label={t({ zh: '单位名称', en: 'Name of the unit' })}
        rules={required({ zh: '请填写单位名称', en: 'Enter the name' })}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="creditCode" label={t({ zh: '统一社会信用代码', en: 'Unified social credit code' })}>
        <Input maxLength={18} />
      </Form.Item>
    </>
  );
}

type SelectParts = {
  readonly id?: string;
  readonly value?: number;
  readonly onChange?: (value?: number) => void;
  readonly units: readonly KnownUnit[];
};

export function UnitSelect({ units, ...field }: SelectParts) {
  const t = useText();
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={units.map(({ correspondentId, name }) => ({ value: correspondentId as number, label: name }))}
      notFoundContent={t({
        zh: '通讯录中没有可选的单位，请先到“公文往来”的通讯录加入',
        en: 'No unit to choose; add it under Dispatches, Correspondents',
      })}
    />
  );
}
