/** The rooms of a session: one line each, with its seats where they are known. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber } from 'antd';
import { useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import type { Opened } from './session-case.ts';

type Rooms = { readonly rooms: { name: string; capacity?: number | null }[] };

export function RoomsDialog({ session, onClose }: { session: Opened; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('training.set-rooms');
  return (
    <FormDialog<Rooms>
      title={{ zh: '设置会场', en: 'Rooms' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '会场已保存。', en: 'Saved.' }}
      initial={{ rooms: session.rooms.map(({ name, capacity }) => ({ name, capacity })) }}
      width={560}
      onClose={onClose}
      run={({ rooms = [] }) =>
        act.mutateAsync({
          trainingId: session.trainingId as never,
          rooms: rooms.map(({ name, capacity }) => ({ name, capacity: capacity ?? null })),
        })
      }
    >
      <p className="quiet">
        {t({
          zh: '多个会场同时举办的，每个会场有自己的签到屏幕和人数。只有一个会场的不必填写，以场次的地点为准。',
          en: 'Where a session is held in several rooms, each has its own screen and its own count. With one room none is needed: the session’s place is it.',
        })}
      </p>
      <Form.List name="rooms">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="field-row">
                <Form.Item
                  name={[name, 'name']}
                  label={t({ zh: `会场 ${name + 1}`, en: `Room ${name + 1}` })}
                  rules={required({ zh: '请填写会场名称', en: 'Enter the room' })}
                  style={{ flex: 1 }}
                >
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item name={[name, 'capacity']} label={t({ zh: '座位数', en: 'Seats' })}>
                  <InputNumber min={1} max={100000} precision={0} style={{ width: 100 }} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t({ zh: `删除会场 ${name + 1}`, en: `Remove room ${name + 1}` })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} disabled={fields.length >= 50} onClick={() => add({ name: '' })}>
              {t({ zh: '增加会场', en: 'Add a room' })}
            </Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}
