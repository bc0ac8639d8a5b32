/** One thing to be handed over: which line it answers, what it is, its files by their hash, whose records stand in it. */
import { Button, Form, Input, Select, Spin, Upload } from 'antd';
import { useState } from 'react';
import {
  FILES_OF_ITEM_AT_MOST,
  ITEM_FORM_NAMES,
  ITEM_FORMS,
  ITEM_SUBJECT_NAMES,
  ITEM_SUBJECTS,
  type ItemForm,
  type ItemSubject,
  PEOPLE_OF_ITEM_AT_MOST,
} from '../../../src/domain/requests/requests.ts';
import { useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { People } from './people.tsx';
import { sha256Of } from './sha256.ts';
import type { Contents } from './words.ts';

type Values = {
  readonly scopeLine: number;
  readonly form: ItemForm;
  readonly about: ItemSubject;
  readonly what: string;
  readonly files?: readonly Hashed[];
  readonly personIds?: readonly number[];
};
type Hashed = { readonly name: string; readonly sha256: string };
type Parts = {
  readonly requestId: number;
  readonly scope: Contents['scope'];
  readonly onClose: () => void;
  readonly onAdded: () => void;
};

export function ItemDialog({ requestId, scope, onClose, onAdded }: Parts) {
  const t = useText();
  const required = useRequired();
  const add = useAct('requests.add-item');
  const [form, set] = useState<ItemForm>('file');
  return (
    <FormDialog<Values>
      title={{ zh: '列入提供内容', en: 'List what is to be handed over' }}
      act={{ zh: '列入', en: 'List it' }}
      done={{ zh: '已列入。', en: 'Listed.' }}
      initial={{ form: 'file', scopeLine: 1, about: 'other' }}
      width={640}
      onClose={onClose}
      onValues={(values) => values.form && set(values.form)}
      run={async ({ files, personIds, ...item }) => {
        await add.mutateAsync({
          ...item,
          ...{ requestId: requestId as never, files: form === 'file' ? [...(files ?? [])] : [] },
          personIds: form === 'nothing-held' ? [] : ([...(personIds ?? [])] as never),
        });
        onAdded();
      }}
    >
      <Form.Item
        name="scopeLine"
        label={t({ zh: '对应的范围', en: 'Answers which line of the scope' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Select options={scope.map((line, at) => ({ value: at + 1, label: `${at + 1} ${line}` }))} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="form"
          rules={required({ zh: '请选择', en: 'Choose one' })}
          label={t({ zh: '形式', en: 'Form' })}
          style={{ flex: 1, minWidth: 200 }}
        >
          <Select options={ITEM_FORMS.map((value) => ({ value, label: t(ITEM_FORM_NAMES[value]) }))} />
        </Form.Item>
        <Form.Item
          name="about"
          label={t({ zh: '属于哪类记录', en: 'What kind of records' })}
          rules={required({ zh: '请选择', en: 'Choose one' })}
          style={{ flex: 1, minWidth: 200 }}
          extra={t({ zh: '以后按此告知本人。', en: 'Those concerned are told in these words.' })}
        >
          <Select options={ITEM_SUBJECTS.map((value) => ({ value, label: t(ITEM_SUBJECT_NAMES[value]) }))} />
        </Form.Item>
      </div>
      <Form.Item
        name="what"
        label={t({ zh: '内容', en: 'What it is' })}
        rules={required({ zh: '请写明内容', en: 'Say what it is' })}
      >
        <Input maxLength={300} />
      </Form.Item>
      {form === 'file' && (
        <Form.Item
          name="files"
          label={t({ zh: '文件', en: 'Files' })}
          rules={required({ zh: '请选择要提供的文件', en: 'Choose the files' })}
          extra={t({
            zh: '只在本机计算校验码（SHA-256），文件不上传到系统。留存的副本按单位档案办法保管。',
            en: 'Their hashes (SHA-256) are worked out on this machine; no file is sent to the system. The unit keeps its copy as it keeps its files.',
          })}
        >
          <HashedFiles />
        </Form.Item>
      )}
      {form !== 'nothing-held' && (
        <Form.Item name="personIds" label={t({ zh: '涉及谁的记录', en: 'Whose records stand in it' })}>
          <People atMost={PEOPLE_OF_ITEM_AT_MOST} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function HashedFiles({
  value = [],
  onChange,
  id,
}: {
  value?: readonly Hashed[];
  onChange?: (files: readonly Hashed[]) => void;
  id?: string;
}) {
  const t = useText();
  const [busy, setBusy] = useState(0);
  const take = async (file: File, all: readonly File[]) => {
    // Called once for each file; the last of them takes all.
    if (file !== all.at(-1)) return;
    setBusy(all.length);
    const hashed: Hashed[] = [];
    for (const one of all) hashed.push({ name: one.name.slice(0, 200), sha256: await sha256Of(one) });
    setBusy(0);
    onChange?.([...value, ...hashed].slice(0, FILES_OF_ITEM_AT_MOST));
  };
  return (
    <>
      <Upload
        {...(id ? { id } : {})}
        multiple
        showUploadList={false}
        beforeUpload={(file, all) => {
          void take(file, all);
          return false;
        }}
      >
        <Button>{t({ zh: '选择文件', en: 'Choose files' })}</Button>
      </Upload>
      {busy > 0 && <Spin size="small" description={t({ zh: '正在计算校验码', en: 'Working out the hashes' })} />}
      <ul className="request-lines">
        {value.map((file, at) => (
          <li key={`${file.sha256} ${file.name}`}>
            {file.name} <span className="request-hash quiet">{file.sha256}</span>{' '}
            <Button type="link" size="small" onClick={() => onChange?.(value.filter((_, other) => other !== at))}>
              {t({ zh: '去掉', en: 'Remove' })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
