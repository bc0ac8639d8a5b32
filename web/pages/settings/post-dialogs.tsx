/** Adding a post, giving it another nature from a day on, calling it otherwise, closing it. */
import { Checkbox, Form, Input, Select } from 'antd';
import { KEY_POST_NAMES, LEVEL_NAMES } from '../../../src/law/names.ts';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DepartmentSelect } from '../units/department-select.tsx';
import { LEVELS, type PostRow } from './posts.tsx';

type Added = InputOf<'people.add-post'>;
export type Nature = Pick<Added, 'level' | 'foreignRelated' | 'foreignReason' | 'keyPost'>;
type NamedFields = { title: string; departmentId: number };
type Of = { readonly post: PostRow; readonly onClose: () => void };

/** The reason goes only with what it is the reason for. */
export const natureOf = ({ level, foreignRelated, foreignReason, keyPost }: Nature): Nature => ({
  level,
  foreignRelated,
  keyPost,
  foreignReason: foreignRelated ? foreignReason : undefined,
});

export function AddPost({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const add = useAct('people.add-post');
  return (
    <FormDialog<Added>
      title={{ zh: '新增岗位', en: 'Add a post' }}
      act={{ zh: '新增', en: 'Add' }}
      done={{ zh: '岗位已新增。', en: 'The post was added.' }}
      initial={{ level: 'none', foreignRelated: false, keyPost: 'none', from: today }}
      onClose={onClose}
      run={({ title, departmentId, from, ...nature }) =>
        add.mutateAsync({ title, departmentId, from, ...natureOf(nature) })
      }
    >
      <NameFields />
      <NatureFields />
      <FromField />
    </FormDialog>
  );
}

export function RenamePost({ post, onClose }: Of) {
  const rename = useAct('people.rename-post');
  return (
    <FormDialog<NamedFields>
      title={{ zh: `岗位“${post.title}”改名或换部门`, en: `Rename or move “${post.title}”` }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '岗位已保存，任职和应履行事项不变。', en: 'Saved; appointments and duties stay as they were.' }}
      initial={{ title: post.title, departmentId: post.departmentId }}
      onClose={onClose}
      run={({ title, departmentId }) => rename.mutateAsync({ postId: post.postId, title, departmentId })}
    >
      <NameFields />
    </FormDialog>
  );
}

export function ClosePost({ post, onClose }: Of) {
  const today = useToday();
  const t = useText();
  const required = useRequired();
  const close = useAct('people.close-post');
  return (
    <FormDialog<{ on: string }>
      title={{ zh: `撤销岗位“${post.title}”`, en: `Close “${post.title}”` }}
      act={{ zh: '撤销岗位', en: 'Close the post' }}
      done={{ zh: '岗位已撤销，历史任职保留。', en: 'The post is closed; past appointments stay.' }}
      initial={{ on: today }}
      onClose={onClose}
      run={({ on }) => close.mutateAsync({ postId: post.postId, on })}
    >
      <p className="quiet">
        {t({
          zh: '撤销后不能再任命人员，历史任职和记录保留。该日之后仍有人任职的，请先结束其任职。',
          en: 'Nobody can be appointed to it any more; what is recorded stays. Where somebody holds it beyond that day, end the appointment first.',
        })}
      </p>
      <Form.Item
        name="on"
        label={t({ zh: '最后一天', en: 'Last day' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput />
      </Form.Item>
    </FormDialog>
  );
}

function NameFields() {
  const t = useText();
  const required = useRequired();
  return (
    <div className="field-row">
      <Form.Item
        name="title"
        className="grow"
        label={t({ zh: '岗位名称', en: 'Title' })}
        rules={required({ zh: '请输入岗位名称', en: 'Enter the title' })}
      >
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item
        name="departmentId"
        className="grow"
        label={t({ zh: '所在部门', en: 'Department' })}
        rules={required({ zh: '请选择部门', en: 'Choose a department' })}
      >
        <DepartmentSelect width="100%" />
      </Form.Item>
    </div>
  );
}

export function NatureFields() {
  const t = useText();
  const required = useRequired();
  const foreign = Form.useWatch('foreignRelated');
  return (
    <>
      <div className="field-row">
        <Form.Item
          name="level"
          className="grow"
          label={t({ zh: '涉密等级', en: 'Level' })}
          rules={required({ zh: '请选择等级', en: 'Choose a level' })}
        >
          <Select options={LEVELS.map((value) => ({ value, label: t(LEVEL_NAMES[value]) }))} />
        </Form.Item>
        <Form.Item
          name="keyPost"
          className="grow"
          label={t({ zh: '关键岗位', en: 'Key post' })}
          tooltip={t({
            zh: '只对关键信息基础设施运营者产生应履行事项。',
            en: 'Makes duties only for operators of critical information infrastructure.',
          })}
          rules={required({ zh: '请选择', en: 'Choose one' })}
        >
          <Select
            options={(['none', 'key-post', 'security-head'] as const).map((value) => ({
              value,
              label: t(KEY_POST_NAMES[value]),
            }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="foreignRelated" valuePropName="checked">
        <Checkbox>{t({ zh: '涉外岗位', en: 'Foreign-related post' })}</Checkbox>
      </Form.Item>
      {foreign && (
        <Form.Item
          name="foreignReason"
          label={t({ zh: '涉外事由', en: 'Why it is foreign-related' })}
          rules={required({ zh: '请写明事由', en: 'Say why' })}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  );
}

export function FromField() {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item
      name="from"
      label={t({ zh: '自', en: 'From' })}
      rules={required({ zh: '请选择日期', en: 'Choose a day' })}
    >
      <DayInput />
    </Form.Item>
  );
}
