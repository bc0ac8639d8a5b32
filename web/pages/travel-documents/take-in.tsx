/** Taking a document into custody: whose, which, and by what ground; without one nothing is kept (rights.md R18). */
import { Form, Input, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import {
  asksForPaper,
  CUSTODY_GROUND_NAMES,
  CUSTODY_GROUNDS,
  type CustodyGround,
  DOCUMENT_KIND_NAMES,
  DOCUMENT_KINDS,
  isOfficial,
} from '../../../src/domain/travel-documents/travel-documents.ts';
import { call, type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';

type Wish = InputOf<'travel-documents.take-in'>;

const PAPER: Record<CustodyGround, { label: Localised; hint: string }> = {
  official: {
    label: { zh: '规定由单位保管的文件', en: 'The paper that orders its custody' },
    hint: '外办发〔2026〕8号',
  },
  'registered-official': {
    label: { zh: '登记备案文件', en: 'The paper of the registration' },
    hint: '人社备〔2026〕3号',
  },
  'secret-related': { label: { zh: '', en: '' }, hint: '' },
};

/** Official documents are kept as such; private ones by what their holder is. */
const groundsFor = (kind: Wish['kind'] | undefined): CustodyGround[] =>
  CUSTODY_GROUNDS.filter((ground) => kind !== undefined && (ground === 'official') === isOfficial(kind));

export function TakeInDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const take = useAct('travel-documents.take-in');
  const [{ kind, ground }, choose] = useState<Partial<Wish>>({});
  const grounds = groundsFor(kind);
  const cited = ground && grounds.includes(ground) ? ground : undefined;
  return (
    <FormDialog<Wish>
      title={{ zh: '接收证照', en: 'Take a document in' }}
      act={{ zh: '接收', en: 'Take it in' }}
      done={{ zh: '已登记，持证人可以看到，并可下载回执。', en: 'Entered; the holder sees it and can take a receipt.' }}
      initial={{ on: today }}
      onClose={onClose}
      onValues={choose}
      run={({ reference, ...wish }) =>
        take.mutateAsync({ ...wish, ...(cited && asksForPaper(cited) && { reference: reference?.trim() }) })
      }
      width={560}
    >
      <Holder />
      <Form.Item
        name="kind"
        label={t({ zh: '证照种类', en: 'Kind' })}
        rules={required({ zh: '请选择证照种类', en: 'Choose the kind' })}
      >
        <Select options={DOCUMENT_KINDS.map((value) => ({ value, label: t(DOCUMENT_KIND_NAMES[value]) }))} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="lastFour"
          label={t({ zh: '号码后四位', en: 'Last four of the number' })}
          normalize={(text: string) => text.toUpperCase()}
          rules={[
            ...required({ zh: '请填写后四位', en: 'Give the last four' }),
            { pattern: /^[0-9A-Z]{4}$/, message: t({ zh: '四位数字或字母', en: 'Four figures or letters' }) },
          ]}
          extra={t({ zh: '只登记后四位，不登记全号，不留复印件。', en: 'These four alone: no whole number, no copy.' })}
        >
          <Input maxLength={4} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="on"
          label={t({ zh: '接收日期', en: 'Taken in on' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput last={today} />
        </Form.Item>
      </div>
      {kind !== undefined && (
        <Form.Item
          name="ground"
          label={t({ zh: '保管依据', en: 'Ground' })}
          rules={[
            ...required({
              zh: '请选择依据；没有依据的不得保管',
              en: 'Choose the ground; without one none may be kept',
            }),
          ]}
          extra={t({
            zh: '没有依据的，请当面交还本人。涉密岗位由系统与任职登记核对。',
            en: 'Without one, hand it to its holder. A secret-related post is checked against the unit’s record.',
          })}
        >
          <Radio.Group>
            <Space orientation="vertical">
              {grounds.map((value) => (
                <Radio key={value} value={value}>
                  {t(CUSTODY_GROUND_NAMES[value])}
                </Radio>
              ))}
            </Space>
          </Radio.Group>
        </Form.Item>
      )}
      {cited && asksForPaper(cited) && (
        <Form.Item
          name="reference"
          label={t(PAPER[cited].label)}
          rules={[
            ...required({ zh: '请写明文件名称或者文号', en: 'Name the paper or its number' }),
            { whitespace: true, message: t({ zh: '请写明文件名称或者文号', en: 'Name the paper or its number' }) },
          ]}
          extra={t({
            zh: '请核对原件后填写；持证人看得到。不得填写标密文件。',
            en: 'As on the paper itself; the holder reads it. No paper that bears a secrecy mark.',
          })}
        >
          <Input maxLength={80} placeholder={PAPER[cited].hint} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

type Choice = { readonly value: number; readonly label: string };

function Holder() {
  const t = useText();
  const required = useRequired();
  const [found, show] = useState<Choice[]>([]);
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('travel-documents.find-people', { text: text.trim() }).then(
      ({ people }) =>
        show(
          people.map(({ personId, name, staffNumber, department }) => ({
            value: personId as number,
            label: [name, staffNumber, department].filter(Boolean).join(' · '),
          })),
        ),
      () => show([]),
    );
  };
  return (
    <Form.Item
      name="personId"
      label={t({ zh: '持证人（按姓名或工号查找）', en: 'Holder (by name or staff number)' })}
      rules={required({ zh: '请选择持证人', en: 'Choose the holder' })}
    >
      <Select
        showSearch={{ filterOption: false, onSearch: search }}
        options={found}
        notFoundContent={t({ zh: '输入姓名或工号', en: 'Type a name or staff number' })}
      />
    </Form.Item>
  );
}
