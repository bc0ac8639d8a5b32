/** Writing a draft: roles with their people, contacts, steps. Rows are moved by buttons or Alt with an arrow; steps are pasted from a sheet. */
import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { ErrorNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { type Values, valuesOf, writtenOf } from './editing.ts';
import { ContactRows, RoleRows, StepRows } from './editor-rows.tsx';
import type { Version } from './words.tsx';

export function VersionEditor({ one }: { one: Version }) {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const confirm = useConfirm();
  const required = useRequired();
  const [form] = Form.useForm<Values>();
  // What this page has read or saved last: what somebody else saves meanwhile is not written over.
  const [revision, keep] = useState(one.revision);
  const [changed, change] = useState(false);
  const write = useAct('plans.write');
  const submit = useAct('plans.submit');
  const discard = useAct('plans.discard');
  const save = async (values: Values) => {
    const saved = await write.mutateAsync({ planVersionId: one.versionId, revision, ...writtenOf(values) });
    keep(saved.revision);
    change(false);
  };
  const saveNow = async () => {
    await save((await form.validateFields()) && form.getFieldsValue(true));
    say.done({ zh: '草稿已保存。', en: 'The draft is saved.' });
  };
  const submitNow = async () => {
    if (changed) await save((await form.validateFields()) && form.getFieldsValue(true));
    await submit.mutateAsync({ planVersionId: one.versionId });
    say.done({ zh: '已报主要负责人批准。', en: 'Submitted to the head.' });
  };
  const askDiscard = () =>
    confirm({
      title: { zh: '放弃这份草稿？', en: 'Give this draft up?' },
      consequence: {
        zh: '草稿内容不再保留；已印发的版本不受影响。',
        en: 'What was written in it is gone; versions that were issued are not affected.',
      },
      act: { zh: '放弃草稿', en: 'Give it up' },
      run: async () => {
        await discard.mutateAsync({ planVersionId: one.versionId });
        go({ to: one.number === 1 ? '/plans' : `/plans/${one.planId}` });
      },
    });
  return (
    <>
      <WhatNow text={{ zh: '写完后报主要负责人批准。', en: 'finish it, then submit it to the head.' }}>
        <Space wrap>
          <Button type="primary" loading={write.isPending} onClick={() => void saveNow().catch(() => {})}>
            {t({ zh: '保存草稿', en: 'Save the draft' })}
          </Button>
          <Button loading={submit.isPending} onClick={() => void submitNow().catch(() => {})}>
            {t({ zh: '报批', en: 'Submit' })}
          </Button>
          <Button danger onClick={askDiscard}>
            {t({ zh: '放弃草稿', en: 'Give it up' })}
          </Button>
        </Space>
      </WhatNow>
      <ErrorNote error={write.error ?? submit.error} />
      {changed && (
        <p className="quiet" role="status">
          {t({ zh: '有修改尚未保存。', en: 'There are changes that are not saved yet.' })}
        </p>
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={valuesOf(one)}
        onValuesChange={() => change(true)}
        scrollToFirstError
      >
        <Section title={{ zh: '名称和适用', en: 'Title and purpose' }}>
          <Form.Item
            name="title"
            label={t({ zh: '名称', en: 'Title' })}
            rules={required({ zh: '请填写名称', en: 'Enter the title' })}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="purpose" label={t({ zh: '适用情形', en: 'When it is used' })}>
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
          </Form.Item>
        </Section>
        <RoleRows />
        <ContactRows />
        <StepRows onPasted={() => change(true)} />
      </Form>
    </>
  );
}
