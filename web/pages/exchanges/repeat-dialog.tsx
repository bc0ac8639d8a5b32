/** An activity that recurs: on one other day, or on several. */
import { Button, Form, Space } from 'antd';
import { useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import type { Exchange } from './words.ts';

const A_DAY = { zh: '请选择日期', en: 'Choose a day' };

/** Several days at once: what recurs is entered as a series. */
export function RepeatDialog({ one, onClose }: { one: Exchange; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const repeat = useAct('exchanges.repeat');
  return (
    <FormDialog<{ days: string[] }>
      title={{ zh: '按日期复制', en: 'Repeat on other days' }}
      act={{ zh: '复制', en: 'Repeat' }}
      done={{ zh: '已复制，逐次审批、提醒、审查。', en: 'Repeated; each is decided, briefed and reviewed anew.' }}
      initial={{ days: [''] }}
      onClose={onClose}
      run={async ({ days }) => {
        const startsOn = days.filter(Boolean) as never[];
        const { exchangeIds } = await repeat.mutateAsync({ exchangeId: one.exchangeId, startsOn });
        if (exchangeIds.length === 1) go({ to: `/exchanges/${exchangeIds[0]}` });
        else go({ to: '/exchanges', search: { series: one.seriesId ?? one.exchangeId } });
      }}
    >
      <p className="quiet">
        {t({
          zh: '事由、方案、参加人员和资料随之复制；外方人员名单不复制，下次来的是谁届时填写。',
          en: 'Subject, plan, people and materials go along. The list of visitors does not: who comes is entered then.',
        })}
      </p>
      <Form.List name="days">
        {(fields, { add, remove }) => (
          <Space orientation="vertical">
            {fields.map(({ key, name }) => (
              <Form.Item
                key={key}
                name={name}
                label={t({ zh: `第 ${name + 1} 次开始日期`, en: `Day ${name + 1}` })}
                rules={required(A_DAY)}
              >
                <DayInput />
              </Form.Item>
            ))}
            <Space>
              <Button onClick={() => add('')}>{t({ zh: '再加一次', en: 'One more' })}</Button>
              {fields.length > 1 && (
                <Button onClick={() => remove(fields.length - 1)}>
                  {t({ zh: '去掉最后一次', en: 'Remove the last' })}
                </Button>
              )}
            </Space>
          </Space>
        )}
      </Form.List>
    </FormDialog>
  );
}
