/** Issuing what was approved: number, days, and who must read it. */
import { Form, Input, Select, TreeSelect } from 'antd';
import { AUDIENCE_NAMES, type Audience, EVERYBODY } from '../../../src/domain/rules/rules.ts';
import { ROLE_NAMES, type Role } from '../../../src/platform/permission.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { treeOf } from '../units/department-tree.ts';
import type { Version } from './words.tsx';

type Values = {
  readonly document: string;
  readonly issuedOn: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly audience: Audience;
  readonly departmentIds?: number[];
  readonly roles?: Role[];
};

export function IssueDialog({ one, onClose }: { one: Version; onClose: () => void }) {
  const t = useText();
  const say = useSay();
  const today = useToday();
  const required = useRequired();
  const issue = useAct('rules.issue');
  const chooseDay = required({ zh: '请选择日期', en: 'Choose the day' });
  return (
    <FormDialog<Values>
      title={{ zh: '编号印发', en: 'Issue it' }}
      act={{ zh: '印发', en: 'Issue' }}
      initial={{ audience: 'all', ...(!one.onPaper && { issuedOn: today, effectiveFrom: today }) }}
      onClose={onClose}
      run={async (values) => {
        const { complete } = await issue.mutateAsync({ workRuleVersionId: one.versionId, ...values } as never);
        say.done(
          complete
            ? {
                zh: '已印发。应有制度清单各类齐全，已记入台账。',
                en: 'Issued. The needed set is whole; it stands in the ledger.',
              }
            : {
                zh: '已印发，应当阅读的人在“我的”页面可以看到。',
                en: 'Issued; whoever must read it finds it on My page.',
              },
        );
      }}
    >
      <Form.Item
        name="document"
        label={t({ zh: '文号', en: 'Number' })}
        rules={required({ zh: '请填写文号', en: 'Enter the number' })}
      >
        <Input maxLength={60} placeholder={t({ zh: '例如：示研安〔2026〕5号', en: 'such as 示研安〔2026〕5号' })} />
      </Form.Item>
      <Form.Item
        name="issuedOn"
        label={t({ zh: '印发日期', en: 'Issued on' })}
        rules={chooseDay}
        extra={
          one.onPaper &&
          t({
            zh: '纸上的日期；登记时间另行记录。',
            en: 'The day on the paper; when it was entered is kept beside it.',
          })
        }
      >
        <DayInput last={today} />
      </Form.Item>
      <Form.Item name="effectiveFrom" label={t({ zh: '生效日期', en: 'In force from' })} rules={chooseDay}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name="effectiveTo"
        label={t({ zh: '有效期至', en: 'In force to' })}
        extra={t({ zh: '试行的填写；不填即长期有效。', en: 'For a rule on trial; left empty it has no end.' })}
      >
        <DayInput />
      </Form.Item>
      <Form.Item name="audience" label={t({ zh: '由谁阅读', en: 'Who must read it' })}>
        <Select
          options={(Object.keys(AUDIENCE_NAMES) as Audience[]).map((value) => ({
            value,
            label: t(AUDIENCE_NAMES[value]),
          }))}
        />
      </Form.Item>
      <Whom />
    </FormDialog>
  );
}

function Whom() {
  const t = useText();
  const required = useRequired();
  const audience = Form.useWatch('audience') as Audience | undefined;
  const { data } = useQueryOf('units.departments', {});
  if (audience === 'departments')
    return (
      <Form.Item
        name="departmentIds"
        label={t({ zh: '部门（含下级部门）', en: 'Departments, with those below' })}
        rules={required({ zh: '请选择部门', en: 'Choose departments' })}
      >
        <TreeSelect
          multiple
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeData={treeOf(data?.departments ?? [], ({ departmentId, name }) => ({ value: departmentId, title: name }))}
        />
      </Form.Item>
    );
  if (audience === 'roles')
    return (
      <Form.Item
        name="roles"
        label={t({ zh: '角色', en: 'Roles' })}
        rules={required({ zh: '请选择角色', en: 'Choose roles' })}
      >
        <Select mode="multiple" options={EVERYBODY.map((value) => ({ value, label: t(ROLE_NAMES[value]) }))} />
      </Form.Item>
    );
  return null;
}
