/** A line of a notice, or a day of the unit's own: from, to, off or worked, what it is called, who says so. */
import { Form, Input, Radio } from 'antd';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';

type Wish = InputOf<'units.set-calendar-days'>;

export function CalendarDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const set = useAct('units.set-calendar-days');
  return (
    <FormDialog<Wish>
      title={{ zh: '录入放假或调休', en: 'Enter days off or worked' }}
      act={{ zh: '录入', en: 'Enter' }}
      done={{ zh: '已录入，以后的期限按此计算。', en: 'Entered; deadlines are counted so from now on.' }}
      initial={{ works: false }}
      onClose={onClose}
      run={(wish) => set.mutateAsync(wish)}
    >
      <Form.Item
        name="works"
        label={t({ zh: '这些日子', en: 'These days are' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group
          options={[
            { value: false, label: t({ zh: '放假，不计入', en: 'off: do not count' }) },
            { value: true, label: t({ zh: '上班，计入', en: 'worked: count' }) },
          ]}
        />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="from"
          label={t({ zh: '自', en: 'From' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput first={`${year}-01-01`} last={`${year}-12-31`} />
        </Form.Item>
        <Form.Item name="to" label={t({ zh: '至（一天的不填）', en: 'To (empty for one day)' })}>
          <DayInput first={`${year}-01-01`} last={`${year}-12-31`} />
        </Form.Item>
      </div>
      <Form.Item
        name="name"
        label={t({ zh: '名称', en: 'Name' })}
        rules={required({ zh: '请输入名称', en: 'Enter the name' })}
      >
        <Input maxLength={40} placeholder={t({ zh: '如：春节', en: 'such as: Spring Festival' })} />
      </Form.Item>
      <Form.Item
        name="source"
        label={t({ zh: '来源（通知文号或决定）', en: 'Source (number of the notice, or decision)' })}
        rules={required({ zh: '请写明来源', en: 'Name the source' })}
      >
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
