/** At a door: who comes in, with whom; and how it was opened or closed. */
import { Checkbox, Form, Input, Select } from 'antd';
import {
  ASKED_AT,
  DAY_CHECK_NAMES,
  type DayEntry,
  VISIT_PURPOSE_NAMES,
  VISIT_PURPOSES,
  type VisitPurpose,
} from '../../../src/domain/registers/places.ts';
import { useAct } from '../../api.ts';
import { Boxes } from '../../kit/boxes.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import type { Place } from './doors.tsx';
import { PersonField } from './words.tsx';

type Wish = { visitorUnit: string; names: string; escortId?: number; purpose: VisitPurpose; phonesLeft?: boolean };

export function VisitDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('registers.enter-visit');
  return (
    <FormDialog<Wish>
      title={{ zh: `进入${place.designation}`, en: `Into ${place.designation}` }}
      act={{ zh: '登记进入', en: 'They come in' }}
      done={{ zh: '已登记进入；离开时请登记离开。', en: 'They are in; enter it when they go out.' }}
      initial={{ phonesLeft: true }}
      onClose={onClose}
      run={({ names, escortId, ...wish }) =>
        act.mutateAsync({
          ...{ ...wish, phonesLeft: wish.phonesLeft === true, placeId: place.placeId },
          ...(escortId !== undefined && { escortId: escortId as never }),
          names: names
            .split(/[\n、，,]/)
            .map((one) => one.trim())
            .filter(Boolean),
        })
      }
    >
      <Form.Item
        name="visitorUnit"
        label={t({ zh: '来访单位', en: 'From which body' })}
        rules={required({ zh: '请填写单位', en: 'Name the body' })}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="names"
        label={t({ zh: '姓名（用顿号分开）', en: 'Names, with commas between' })}
        rules={required({ zh: '请填写姓名', en: 'Give the names' })}
        extra={t({
          zh: '姓名加密保存，到期先行销毁；不登记证件号码。',
          en: 'The names are encrypted and go first; no number of a document is kept.',
        })}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} />
      </Form.Item>
      <Form.Item
        name="purpose"
        label={t({ zh: '事由', en: 'What for' })}
        rules={required({ zh: '请选择事由', en: 'Choose what for' })}
      >
        <Select options={VISIT_PURPOSES.map((value) => ({ value, label: t(VISIT_PURPOSE_NAMES[value]) }))} />
      </Form.Item>
      <PersonField
        asked={place.isKey}
        name="escortId"
        label={{ zh: '陪同人', en: 'Escort' }}
        {...(place.isKey && {
          extra: { zh: '要害部门部位须有人陪同。', en: 'A key department or part asks for one.' },
        })}
      />
      <Form.Item name="phonesLeft" valuePropName="checked">
        <Checkbox>{t({ zh: '手机等已留在门外', en: 'Telephones and the like stay outside' })}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

export function DayDialog({ what, place, onClose }: { what: DayEntry; place: Place; onClose: () => void }) {
  const t = useText();
  const act = useAct('registers.note-day');
  return (
    <FormDialog<{ checked: (typeof ASKED_AT)[DayEntry][number][] }>
      title={
        what === 'opened'
          ? { zh: `开启${place.designation}`, en: `Open ${place.designation}` }
          : { zh: `关闭${place.designation}`, en: `Close ${place.designation}` }
      }
      act={{ zh: '登记', en: 'Enter' }}
      done={{ zh: '已登记。', en: 'Entered.' }}
      initial={{ checked: [] }}
      onClose={onClose}
      run={({ checked }) => act.mutateAsync({ placeId: place.placeId, what, checked })}
    >
      <Form.Item required name="checked" label={t({ zh: '逐项查看', en: 'Look at each' })}>
        <Boxes
          className="day-checks"
          options={ASKED_AT[what].map((value) => ({ value, label: t(DAY_CHECK_NAMES[value]) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
