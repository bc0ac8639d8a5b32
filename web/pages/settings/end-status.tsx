/** A status comes to an end. */
import { Form } from 'antd';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { StatusRow } from './status.tsx';

export function EndStatusDialog({ row, onClose }: { row: StatusRow; onClose: () => void }) {
  const today = useToday();
  const t = useText();
  const required = useRequired();
  const end = useAct('units.end-status');
  const name = STATUS_NAMES[row.status];
  return (
    <FormDialog<{ to: string }>
      title={{ zh: `结束“${name.zh}”`, en: `End “${name.en}”` }}
      act={{ zh: '登记结束', en: 'Record the end' }}
      done={{ zh: '已登记，台账已重新计算。', en: 'Recorded; the ledger was derived anew.' }}
      initial={{ to: today }}
      onClose={onClose}
      run={({ to }) => end.mutateAsync({ statusId: row.statusId, to })}
    >
      <p className="quiet">
        {t({
          zh: '自次日起不再产生该身份的应履行事项；此前应履行而未履行的，仍留在台账中。',
          en: 'From the next day on this status makes nothing owed. What was owed before and not met stays in the ledger.',
        })}
      </p>
      <Form.Item
        name="to"
        label={t({ zh: '最后一天', en: 'Last day' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput first={row.from} />
      </Form.Item>
    </FormDialog>
  );
}
