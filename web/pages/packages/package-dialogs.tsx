/** Uploading a package, and what is decided about it. */
import { Form, Input, InputNumber, Select } from 'antd';
import { PACKAGE_STATE_NAMES, PACKAGE_STATES } from '../../../src/domain/packages/packages.ts';
import { ORGANISER_NAMES, ORGANISERS, SUBJECT_NAMES, SUBJECTS } from '../../../src/domain/training/training.ts';
import { type InputOf, type RowOf, useAct, useActWithFile } from '../../api.ts';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';

type New = InputOf<'packages.add'> & { readonly file: File };

export function AddPackage({ onClose }: { onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const add = useActWithFile('packages.add');
  return (
    <FormDialog<New>
      title={{ zh: '上传课件包', en: 'Upload a package' }}
      act={{ zh: '上传', en: 'Upload' }}
      done={{ zh: '已上传并检查，可以学习了。', en: 'Uploaded and checked; it is open.' }}
      initial={{ subjects: ['counter-espionage', 'law'], hours: 2, organiser: 'own-unit', state: 'offered' }}
      width={560}
      onClose={onClose}
      run={({ file, ...input }) => add.mutateAsync({ input, file })}
    >
      <Form.Item
        name="file"
        label={t({ zh: '课件包（.zip，不超过 64 MB）', en: 'Package (.zip, at most 64 MB)' })}
        rules={required({ zh: '请选择课件包', en: 'Choose a package' })}
        extra={t({
          zh: '由课件制作软件导出的 SCORM 1.2 或 2004 压缩包。课件在隔离的窗口中运行，不能接触本系统，也不能联网。不得上传涉密内容。',
          en: 'A SCORM 1.2 or 2004 zip as an authoring program exports it. It runs in an isolated window, out of reach of this system and of the network. Never classified content.',
        })}
      >
        <FileInput accept=".zip" />
      </Form.Item>
      <Decided titleIsOptional />
    </FormDialog>
  );
}

type Changed = Omit<InputOf<'packages.change'>, 'packageId'>;

export function ChangePackage({ one, onClose }: { one: RowOf<'packages.list'>; onClose: () => void }) {
  const change = useAct('packages.change');
  const { packageId, title, subjects, hours, organiser, state } = one;
  return (
    <FormDialog<Changed>
      title={{ zh: '修改课件包', en: 'Change the package' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={{ title, subjects: [...subjects], hours, organiser, state }}
      width={560}
      onClose={onClose}
      run={(values) => change.mutateAsync({ packageId: packageId as never, ...values })}
    >
      <Decided />
    </FormDialog>
  );
}

function Decided({ titleIsOptional = false }: { titleIsOptional?: boolean }) {
  const t = useText();
  const required = useRequired();
  return (
    <>
      <Form.Item
        name="title"
        label={t({ zh: '名称', en: 'Title' })}
        rules={titleIsOptional ? [] : required({ zh: '请填写名称', en: 'Give it a title' })}
        extra={titleIsOptional && t({ zh: '不填的，用课件自己的名称。', en: 'Left empty, it is the package’s own.' })}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="subjects"
        label={t({ zh: '内容类别', en: 'About' })}
        rules={required({ zh: '请选择内容类别', en: 'Choose what it is about' })}
      >
        <Select mode="multiple" options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_NAMES[value]) }))} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="hours"
          label={t({ zh: '学时', en: 'Hours' })}
          rules={required({ zh: '请填写学时', en: 'Give the hours' })}
          extra={t({
            zh: '学完即计入；以后修改不影响已学完的人。',
            en: 'Credited on completion; a later change does not touch who has completed.',
          })}
        >
          <InputNumber min={0.5} max={24} step={0.5} />
        </Form.Item>
        <Form.Item name="organiser" label={t({ zh: '组织方', en: 'Organised by' })}>
          <Select options={ORGANISERS.map((value) => ({ value, label: t(ORGANISER_NAMES[value]) }))} />
        </Form.Item>
      </div>
      <Form.Item
        name="state"
        label={t({ zh: '开放方式', en: 'Open to' })}
        extra={t({
          zh: '单独开放：全体员工在“我的培训”中看到。供课程使用：只能从课程中打开。',
          en: 'Offered by itself: everybody finds it under My training. For courses: opened from a course alone.',
        })}
      >
        <Select options={PACKAGE_STATES.map((value) => ({ value, label: t(PACKAGE_STATE_NAMES[value]) }))} />
      </Form.Item>
    </>
  );
}
