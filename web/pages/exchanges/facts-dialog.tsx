/** What is asked when an activity is entered, or changed before it is held. */
import { Form, Input, InputNumber, Select } from 'antd';
import { EXCHANGE_KIND_NAMES, EXCHANGE_KINDS } from '../../../src/domain/exchanges/exchanges.ts';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { type Exchange, useCountries } from './words.ts';

type Wish = InputOf<'exchanges.plan'>;

export function FactsDialog({ one, onClose }: { one?: Exchange; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const countries = useCountries();
  const plan = useAct('exchanges.plan');
  const change = useAct('exchanges.change');
  const A_DAY = { zh: '请选择日期', en: 'Choose a day' };
  const initial: Partial<Wish> = one
    ? {
        ...{ kind: one.kind, startsOn: one.startsOn, endsOn: one.endsOn, countries: one.countries },
        ...{ expected: one.expected, ...one.words, organisations: [...(one.words?.organisations ?? [])] },
      }
    : { kind: 'visit-received' };
  return (
    <FormDialog<Wish>
      title={one ? { zh: '更改活动', en: 'Change the activity' } : { zh: '登记涉外活动', en: 'Enter an activity' }}
      act={{ zh: '保存', en: 'Save' }}
      done={
        one
          ? { zh: '已保存，期限按新日期计算。', en: 'Saved; its days are counted anew.' }
          : { zh: '已登记，待单位主要负责人审批。', en: 'Entered; the head decides on it.' }
      }
      initial={initial}
      width={680}
      onClose={onClose}
      run={async (wish) => {
        const facts = { ...wish, topics: wish.topics ?? '' };
        if (one) await change.mutateAsync({ exchangeId: one.exchangeId, ...facts });
        else go({ to: `/exchanges/${(await plan.mutateAsync(facts)).exchangeId}` });
      }}
    >
      <Form.Item
        name="kind"
        label={t({ zh: '类别', en: 'Kind' })}
        rules={required({ zh: '请选择类别', en: 'Choose a kind' })}
      >
        <Select options={EXCHANGE_KINDS.map((value) => ({ value, label: t(EXCHANGE_KIND_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t({ zh: '事由', en: 'Subject' })}
        rules={required({ zh: '请输入事由', en: 'Enter what it is about' })}
        extra={t({ zh: '不得写入国家秘密。', en: 'Never state secrets.' })}
      >
        <Input maxLength={120} showCount />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="startsOn" label={t({ zh: '开始日期', en: 'From' })} rules={required(A_DAY)}>
          <DayInput />
        </Form.Item>
        <Form.Item name="endsOn" label={t({ zh: '结束日期', en: 'To' })} rules={required(A_DAY)}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="expected"
          label={t({ zh: '预计外方人数', en: 'Visitors expected' })}
          rules={required({ zh: '请输入人数', en: 'Enter how many' })}
        >
          <InputNumber min={1} max={100_000} precision={0} />
        </Form.Item>
      </div>
      <Form.Item
        name="countries"
        label={t({ zh: '国家（地区）', en: 'Countries and regions' })}
        rules={required({ zh: '请选择至少一个', en: 'Choose at least one' })}
      >
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={countries} />
      </Form.Item>
      <Form.Item
        name="organisations"
        label={t({ zh: '外方单位', en: 'Foreign bodies' })}
        rules={required({ zh: '请输入至少一个', en: 'Enter at least one' })}
      >
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          maxCount={30}
          placeholder={t({ zh: '输入名称后回车', en: 'Type a name and press Enter' })}
        />
      </Form.Item>
      <Form.Item
        name="place"
        label={t({ zh: '地点（线上的写明平台）', en: 'Place (or platform, where online)' })}
        rules={required({ zh: '请输入地点', en: 'Enter the place' })}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="topics" label={t({ zh: '议题', en: 'Topics' })}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  );
}
