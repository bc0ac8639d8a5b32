/** What is asked when a measure is registered, or changed. */
import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import {
  FORMS,
  kindOfForm,
  MEASURE_FORM_NAMES,
  MEASURE_FORMS,
  MEASURE_KIND_NAMES,
  MEASURE_KINDS,
  type MeasureForm,
  OBJECT_KIND_NAMES,
} from '../../../src/domain/measures/measures.ts';
import { type InputOf, useAct, useQueryOf } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { type Measure, OwnerPick, type Somebody } from './words.tsx';

type Given = InputOf<'measures.register'>;
type Typed = Omit<Given, 'personId'> & { readonly owner?: Somebody };

export function MeasureDialog({ one, protects, onClose }: { one?: Measure; protects?: number; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const register = useAct('measures.register');
  const change = useAct('measures.change');
  const things = useQueryOf('measures.objects', { inUse: true, limit: 200 });
  const months = useQueryOf('measures.stand', {}).data?.months;
  const [form, choose] = useState<MeasureForm | undefined>(one?.form);
  const among = one ? FORMS.filter((value) => kindOfForm(value) === one.kind) : FORMS;
  const atMost = form && months?.[kindOfForm(form)];
  const initial: Partial<Typed> = one
    ? {
        ...{
          form: one.form,
          name: one.name ?? '',
          what: one.what ?? '',
          place: one.place ?? '',
          effectiveOn: one.effectiveOn,
        },
        ...{ checkMonths: one.checkMonths, protectedObjectIds: one.objects.map((of) => of.protectedObjectId as never) },
        ...(one.departmentId && { departmentId: one.departmentId }),
        ...(one.standard && { standard: one.standard }),
        ...(one.ownerId && { owner: { value: one.ownerId, label: one.owner ?? '' } }),
      }
    : { protectedObjectIds: protects ? [protects as never] : [] };
  return (
    <FormDialog<Typed>
      title={one ? { zh: '更改措施', en: 'Change the measure' } : { zh: '登记措施', en: 'Register a measure' }}
      act={{ zh: '保存', en: 'Save' }}
      done={one ? { zh: '已保存。', en: 'Saved.' } : { zh: '已登记。', en: 'Registered.' }}
      initial={initial}
      width={680}
      onClose={onClose}
      onValues={(values) => choose(values.form)}
      run={async ({ owner, ...typed }) => {
        const given = { ...typed, what: typed.what ?? '', ...(owner && { personId: owner.value as never }) };
        if (one) await change.mutateAsync({ measureId: one.measureId, ...given });
        else go({ to: `/measures/${(await register.mutateAsync(given)).measureId}` });
      }}
    >
      <Form.Item
        name="form"
        label={t({ zh: '形式', en: 'Form' })}
        rules={required({ zh: '请选择形式', en: 'Choose a form' })}
      >
        <Select
          options={MEASURE_KINDS.map((kind) => ({
            label: t(MEASURE_KIND_NAMES[kind]),
            options: among
              .filter((value) => value in MEASURE_FORMS[kind])
              .map((value) => ({ value, label: t(MEASURE_FORM_NAMES[value]) })),
          })).filter(({ options }) => options.length > 0)}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={t({ zh: '名称', en: 'Name' })}
        rules={required({ zh: '请输入名称', en: 'Enter the name' })}
        extra={t({
          zh: '只写措施，不写国家秘密内容，不写个人情况。',
          en: 'The measure alone: never state secrets, nothing about people.',
        })}
      >
        <Input maxLength={80} showCount />
      </Form.Item>
      <Form.Item name="what" label={t({ zh: '说明', en: 'What it is' })}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="place"
          label={t({ zh: '地点', en: 'Where' })}
          rules={required({ zh: '请输入地点', en: 'Enter where' })}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="departmentId" label={t({ zh: '责任部门', en: 'Department' })}>
          <DepartmentSelect width="100%" />
        </Form.Item>
        <Form.Item name="owner" label={t({ zh: '责任人', en: 'Owner' })}>
          <OwnerPick />
        </Form.Item>
      </div>
      <Form.Item
        name="protectedObjectIds"
        label={t({ zh: '防护对象', en: 'Protects' })}
        extra={t({
          zh: '没有列出的，先在“防护对象”中登记。',
          en: 'What is not listed is registered first under “Protected objects”.',
        })}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={things.data?.rows.map(({ protectedObjectId, name, kind }) => ({
            value: protectedObjectId,
            label: `${name} · ${t(OBJECT_KIND_NAMES[kind])}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="standard"
        label={t({ zh: '所依据的标准', en: 'Standard it follows' })}
        extra={t({
          zh: '只登记名称或编号，不录入标准内容；技防措施须写明。',
          en: 'Its name or number, never its words. A technical measure names one.',
        })}
      >
        <Input maxLength={200} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="effectiveOn"
          label={t({ zh: '生效日期', en: 'Effective from' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput />
        </Form.Item>
        <Form.Item
          name="checkMonths"
          label={t({ zh: '检查间隔（月）', en: 'Checked every (months)' })}
          extra={
            atMost && t({ zh: `不填为 ${atMost} 个月，不得更长。`, en: `${atMost} if left empty, and never longer.` })
          }
        >
          <InputNumber min={1} max={atMost ?? 36} precision={0} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
