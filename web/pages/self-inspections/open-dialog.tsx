/** A self-inspection is opened: by which template, for which period, by when it is answered, and who is asked. */
import { Form, Radio, Select, Space, TreeSelect } from 'antd';
import { AUDIENCE_NAMES, AUDIENCES, type Audience } from '../../../src/domain/self-inspections/self-inspections.ts';
import { type Day, plusDays } from '../../../src/law/day.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { treeOf } from '../units/department-tree.ts';

type Values = {
  /** 0: the one that comes with the product. */
  readonly template: number;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly dueOn: Day;
  readonly departmentIds?: number[];
  readonly audience: Audience;
};

const TWO_WEEKS = 14;

export function OpenDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const required = useRequired();
  const act = useAct('self-inspections.open');
  const templates = useQueryOf('self-inspections.templates', {});
  const { data } = useQueryOf('units.departments', {});
  const nodes = treeOf(data?.departments ?? [], ({ departmentId, name }) => ({ value: departmentId, title: name }));
  const day = required({ zh: '请填写日期', en: 'Enter the day' });
  return (
    <FormDialog<Values>
      title={{ zh: '开展自查', en: 'Open a self-inspection' }}
      act={{ zh: '开始自查', en: 'Open' }}
      done={{ zh: '已开始，台账能回答的项目已给出答案。', en: 'Opened; what the ledger can answer is there.' }}
      initial={{
        ...{ template: 0, periodFrom: `${today.slice(0, 4)}-01-01` as Day, periodTo: today },
        ...{ dueOn: plusDays(today, TWO_WEEKS), audience: 'everyone' },
      }}
      width={560}
      onClose={onClose}
      run={async ({ template, departmentIds = [], ...values }) => {
        const chosen = template === 0 ? {} : { selfInspectionTemplateId: template };
        const input = { ...values, ...chosen, departmentIds } as never;
        const { selfInspectionId } = await act.mutateAsync(input);
        go({ to: `/self-inspections/${selfInspectionId}` });
      }}
    >
      <Form.Item
        name="template"
        label={t({ zh: '模板', en: 'Template' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Select
          options={(templates.data?.rows ?? [])
            .filter(({ retiredAt }) => retiredAt === null)
            .map(({ templateId, title, version, items }) => ({
              value: templateId ?? 0,
              label: t({
                zh: `${title.zh}（第${version}版，${items}项）`,
                en: `${title.en} (version ${version}, ${items} items)`,
              }),
            }))}
        />
      </Form.Item>
      <Space wrap align="start">
        <Form.Item name="periodFrom" label={t({ zh: '自查期间自', en: 'Period from' })} rules={day}>
          <DayInput />
        </Form.Item>
        <Form.Item name="periodTo" label={t({ zh: '至', en: 'to' })} rules={day}>
          <DayInput />
        </Form.Item>
        <Form.Item name="dueOn" label={t({ zh: '作答期限', en: 'Answers by' })} rules={day}>
          <DayInput />
        </Form.Item>
      </Space>
      <Form.Item
        name="departmentIds"
        label={t({ zh: '参加的部门', en: 'Departments asked' })}
        extra={t({
          zh: '部门联络员在手机或者电脑上作答并签署。没有联络员的部门，由专员代为作答。',
          en: 'Their liaisons answer on the phone or at the desk and sign off. Where there is none, the officer answers for it.',
        })}
      >
        <TreeSelect
          multiple
          treeCheckable
          allowClear
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeCheckStrictly={false}
          showCheckedStrategy="SHOW_ALL"
          treeData={nodes}
          maxTagCount={6}
        />
      </Form.Item>
      <Form.Item
        name="audience"
        label={t({ zh: '个人自查', en: 'Members asked' })}
        extra={t({
          zh: '个人自查七个方面，不计分，内容只有专员能看，看了会告诉本人。',
          en: 'Seven areas, nothing counted; the officer alone reads it, and the member sees that it was read.',
        })}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {AUDIENCES.map((one) => (
              <Radio key={one} value={one}>
                {t(AUDIENCE_NAMES[one])}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
    </FormDialog>
  );
}
