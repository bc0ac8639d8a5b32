/** A draw is opened: from whom, how many. What the unit commits itself to is shown next, before the inspector speaks. */
import { Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import {
  type PackPurpose,
  PEOPLE_AT_MOST,
  POPULATION_NAMES,
  POPULATIONS,
  type Population,
} from '../../../src/domain/inspection-packs/inspection-packs.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { PurposeOfPack, useDutyOptions } from './fields.tsx';

type Values = {
  readonly purpose: PackPurpose;
  readonly population: Population;
  readonly duty?: string;
  readonly wanted: number;
};

export function DrawDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const act = useAct('inspection-packs.open-draw');
  const duties = useDutyOptions();
  const [values, setValues] = useState<Partial<Values>>({ purpose: 'state-security', population: 'secret-related' });
  return (
    <FormDialog<Values>
      title={{ zh: '随机抽取人员', en: 'Draw people' }}
      act={{ zh: '固定名单，公布承诺值', en: 'Freeze the list and commit' }}
      initial={{ purpose: 'state-security', population: 'secret-related', wanted: 10 }}
      width={520}
      onClose={onClose}
      onValues={(of) => setValues((before) => ({ ...before, ...of }))}
      run={async (given) => {
        const { drawId } = await act.mutateAsync(given as never);
        go({ to: `/inspection-packs/draws/${drawId}` });
      }}
    >
      <p className="quiet">
        {t({
          zh: '先固定名单并公布单位随机数的承诺值，再由检查方当面说出口令，两者共同决定抽中谁。每次都留下记录，不能删除。',
          en: 'The list is frozen and the unit commits itself first; then the inspector says his part, and both decide who is drawn. Each draw stays and cannot be removed.',
        })}
      </p>
      <PurposeOfPack purpose={values.purpose} byPerson />
      {values.purpose && <DrawnToday purpose={values.purpose} />}
      <Form.Item required name="population" label={t({ zh: '抽取范围', en: 'Drawn from' })}>
        <Select options={POPULATIONS.map((one) => ({ value: one, label: t(POPULATION_NAMES[one]) }))} />
      </Form.Item>
      {values.population === 'duty' && (
        <Form.Item
          name="duty"
          label={t({ zh: '义务', en: 'Duty' })}
          rules={required({ zh: '请选择义务', en: 'Choose the duty' })}
        >
          <Select showSearch={{ optionFilterProp: 'label' }} options={duties} />
        </Form.Item>
      )}
      <Form.Item
        name="wanted"
        label={t({ zh: '抽取人数', en: 'How many' })}
        rules={required({ zh: '请填写人数', en: 'Say how many' })}
      >
        <InputNumber min={1} max={PEOPLE_AT_MOST} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}

/** Whoever draws again is told before what will stand in the pack. */
function DrawnToday({ purpose }: { purpose: PackPurpose }) {
  const today = useToday();
  const { data } = useQueryOf('inspection-packs.draws', { madeFor: purpose, limit: 1 });
  const last = data?.rows[0];
  if (last?.openedOn !== today) return null;
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: `今天这一用途已经抽取${last.ofDay}次。再次抽取会留下记录，各次结果都写入材料，检查方看得到。`,
        en: `For this purpose ${last.ofDay} ${last.ofDay === 1 ? 'draw was' : 'draws were'} opened today. Another stays as well, and the pack shows the inspector all of them.`,
      }}
    />
  );
}
