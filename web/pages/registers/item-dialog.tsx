/** An item is entered, or changed: the fields that all registers share, and those of its own. Names alone, never content. */
import { Checkbox, Form, Input, Select } from 'antd';
import {
  DESIGNATION_AT_MOST,
  FORM_NAMES,
  FORMS,
  ITEM_NAMES,
  isDevice,
  LEVEL_NAMES,
  LEVELS,
  looksLikeContent,
  type Register,
} from '../../../src/domain/registers/registers.ts';
import { type InputOf, type ResultOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DepartmentSelect } from '../units/department-select.tsx';
import { PersonField, PlaceField } from './words.tsx';

type Wish = Omit<InputOf<'registers.enter'>, 'register'>;
export type OpenItem = ResultOf<'registers.get'>;

/** What was left out is not sent. */
const given = (wish: Wish): Wish =>
  Object.fromEntries(
    Object.entries(wish).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Wish;

const initialOf = (one: OpenItem): Partial<Wish> =>
  Object.fromEntries(
    Object.entries({
      ...{ number: one.number, designation: one.designation, level: one.level, form: one.form },
      ...{ departmentId: one.departmentId, ownerId: one.ownerId, placeId: one.placeId, important: one.important },
      ...{ validFrom: one.validFrom, validTo: one.validTo, reason: one.reason, basis: one.basis, systems: one.systems },
      ...{ certificate: one.certificate, certificateIssuer: one.certificateIssuer },
      certificateUntil: one.certificateUntil,
      ...{ human: one.human, physical: one.physical, technical: one.technical },
    }).filter(([, value]) => value !== null && value !== ''),
  );

export function ItemDialog({ register, one, onClose }: { register: Register; one?: OpenItem; onClose: () => void }) {
  const today = useToday();
  const enter = useAct('registers.enter');
  const change = useAct('registers.change');
  const name = ITEM_NAMES[register];
  return (
    <FormDialog<Wish>
      title={
        one
          ? { zh: '变更登记', en: 'Change the entry' }
          : { zh: `登记${name.zh}`, en: `Enter a ${name.en.toLowerCase()}` }
      }
      act={one ? { zh: '保存', en: 'Save' } : { zh: '登记', en: 'Enter' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={one ? initialOf(one) : { validFrom: today }}
      onClose={onClose}
      run={(wish) =>
        one
          ? change.mutateAsync({ itemId: one.itemId, ...given(wish) })
          : enter.mutateAsync({ register, ...given(wish) })
      }
      width={640}
    >
      <InfoNote
        text={{
          zh: '只写编号、代称和管理信息；名称本身涉密的，用代称。本系统不得存储国家秘密。',
          en: 'Number, designation and keeping alone. Where the name itself is secret, use another. No state secret may be stored here.',
        }}
      />
      <Naming register={register} />
      <div className="field-row">
        <Days />
      </div>
      <div className="field-row">
        <Department />
        <PersonField
          name="ownerId"
          label={{ zh: '责任人', en: 'Responsible' }}
          known={one?.ownerId ? { value: one.ownerId, label: one.owner ?? String(one.ownerId) } : undefined}
        />
      </div>
      {(register === 'carrier' || register === 'data-set') && (
        <PlaceField name="placeId" label={{ zh: '存放场所', en: 'Kept at' }} />
      )}
      <OwnFields register={register} />
      <ShortText name="reason" label={{ zh: '事由', en: 'Reason' }} />
    </FormDialog>
  );
}

function Naming({ register }: { register: Register }) {
  const t = useText();
  const required = useRequired();
  const named = {
    validator: (_: unknown, text: string | undefined) =>
      text && looksLikeContent(text)
        ? Promise.reject(new Error(t({ zh: '只写名称，不写成句的内容', en: 'A name, not a sentence' })))
        : Promise.resolve(),
  };
  return (
    <>
      <div className="field-row">
        <Form.Item
          name="number"
          label={t({ zh: '编号', en: 'Number' })}
          rules={[...required({ zh: '请填写编号', en: 'Give the number' }), named]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="designation"
          label={t({ zh: '代称', en: 'Designation' })}
          rules={[...required({ zh: '请填写代称', en: 'Give a designation' }), named]}
        >
          <Input maxLength={DESIGNATION_AT_MOST} autoComplete="off" />
        </Form.Item>
      </div>
      <div className="field-row">
        <Form.Item
          name="level"
          label={t({ zh: '级别', en: 'Level' })}
          rules={required({ zh: '请选择级别', en: 'Choose the level' })}
        >
          <Select options={LEVELS.map((value) => ({ value, label: t(LEVEL_NAMES[value]) }))} />
        </Form.Item>
        {FORMS[register].length > 0 && (
          <Form.Item
            name="form"
            label={t({ zh: '类别', en: 'Kind' })}
            rules={required({ zh: '请选择类别', en: 'Choose the kind' })}
          >
            <Select options={FORMS[register].map((value) => ({ value, label: t(FORM_NAMES[value]) }))} />
          </Form.Item>
        )}
      </div>
    </>
  );
}

function Days() {
  const t = useText();
  const required = useRequired();
  return (
    <>
      <Form.Item
        name="validFrom"
        label={t({ zh: '起始日期', en: 'Valid from' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput />
      </Form.Item>
      <Form.Item name="validTo" label={t({ zh: '截止日期', en: 'Valid to' })}>
        <DayInput />
      </Form.Item>
    </>
  );
}

function Department() {
  const t = useText();
  return (
    <Form.Item name="departmentId" label={t({ zh: '部门', en: 'Department' })}>
      <DepartmentSelect width="100%" />
    </Form.Item>
  );
}

function ShortText({ name, label, hint }: { name: string; label: Localised; hint?: Localised }) {
  const t = useText();
  return (
    <Form.Item name={name} label={t(label)} extra={hint && t(hint)}>
      <Input maxLength={200} />
    </Form.Item>
  );
}

/** Of a device: number and issuer together, or neither. */
function Certificate() {
  const t = useText();
  const form = Form.useFormInstance();
  const kind = Form.useWatch('form', form);
  const number = Form.useWatch('certificate', form);
  const issuer = Form.useWatch('certificateIssuer', form);
  const until = Form.useWatch('certificateUntil', form);
  if (!isDevice(kind)) return null;
  const asked = (message: Localised) => [{ required: Boolean(number || issuer || until), message: t(message) }];
  return (
    <>
      <div className="field-row">
        <Form.Item
          name="certificate"
          label={t({ zh: '外部证书编号', en: 'Outside certificate, number' })}
          extra={t({ zh: '安全产品认证、型号核准等', en: 'Of a security product, a type approval' })}
          dependencies={['certificateIssuer', 'certificateUntil']}
          rules={asked({ zh: '请填写证书编号', en: 'Give the number of the certificate' })}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="certificateIssuer"
          label={t({ zh: '发证机构', en: 'Issuer' })}
          dependencies={['certificate', 'certificateUntil']}
          rules={asked({ zh: '请填写发证机构', en: 'Say who issued it' })}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item
        name="certificateUntil"
        label={t({ zh: '证书有效期至', en: 'Certificate valid until' })}
        extra={t({ zh: '长期有效的不填', en: 'Leave it open where it has no last day' })}
      >
        <DayInput />
      </Form.Item>
    </>
  );
}

function OwnFields({ register }: { register: Register }) {
  const t = useText();
  if (register === 'secret-matter')
    return (
      <ShortText
        name="basis"
        label={{ zh: '确定依据', en: 'Basis' }}
        hint={{
          zh: '保密事项范围的名称和条目号，不写条目内容',
          en: 'The scope and the number of its item, not its words',
        }}
      />
    );
  if (register === 'carrier') return <Certificate />;
  if (register === 'place')
    return (
      <>
        <ShortText name="human" label={{ zh: '人防措施', en: 'Human measures' }} />
        <ShortText name="physical" label={{ zh: '物防措施', en: 'Physical measures' }} />
        <ShortText name="technical" label={{ zh: '技防措施', en: 'Technical measures' }} />
      </>
    );
  if (register === 'data-set')
    return (
      <>
        <ShortText name="systems" label={{ zh: '所在系统', en: 'Systems' }} />
        <Form.Item name="important" valuePropName="checked">
          <Checkbox>
            {t({ zh: '属于重要数据（《数据安全法》第二十一条）', en: 'Important data (Data Security Law, Art. 21)' })}
          </Checkbox>
        </Form.Item>
      </>
    );
  return null;
}
