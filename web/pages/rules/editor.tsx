/** Writing a draft: title, what it is for, sections. Rows change places by buttons or Alt with an arrow; what is not settled yet is added with a press. */
import { Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { DUTY_CODES, SECTIONS_AT_MOST } from '../../../src/domain/rules/rules.ts';
import { dutyOf } from '../../../src/law/duties.ts';
import type { DutyCode } from '../../../src/law/duty.ts';
import { NEEDED_KINDS, type NeededKind, neededRule, pointsOf } from '../../../src/law/needed-rules.ts';
import { useAct } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { ErrorNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { More, Row } from '../plans/editor-rows.tsx';
import '../plans/plans.css';
import { PaperFile } from './paper-file.tsx';
import type { Version } from './words.tsx';

type SectionRow = { readonly heading?: string; readonly text?: string; readonly settles?: string | null };
type Values = {
  readonly title: string;
  readonly responsible?: string;
  readonly kinds: NeededKind[];
  readonly implements: DutyCode[];
  readonly sections: SectionRow[];
};

const writtenOf = ({ title, responsible, kinds, implements: of, sections }: Values) => ({
  ...{ title, responsible: responsible?.trim() ?? '', kinds, implements: of },
  sections: sections.map(({ heading, text, settles }) => ({
    ...{ heading: heading ?? '', text: text ?? '', settles: settles ?? null },
  })),
});

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
  const write = useAct('rules.write');
  const submit = useAct('rules.submit');
  const discard = useAct('rules.discard');
  const save = async (values: Values) => {
    const input = { workRuleVersionId: one.versionId, revision, ...writtenOf(values) };
    keep((await write.mutateAsync(input as never)).revision);
    change(false);
  };
  const saveNow = async () => {
    await save((await form.validateFields()) && form.getFieldsValue(true));
    say.done({ zh: '草稿已保存。', en: 'The draft is saved.' });
  };
  const submitNow = async () => {
    if (changed) await save((await form.validateFields()) && form.getFieldsValue(true));
    await submit.mutateAsync({ workRuleVersionId: one.versionId });
    say.done({ zh: '已报主要负责人批准。', en: 'Submitted to the head.' });
  };
  const askDiscard = () =>
    confirm({
      title: { zh: '放弃这份草稿？', en: 'Give this draft up?' },
      consequence: {
        zh: '草稿内容和所附文件不再保留；已印发的版本不受影响。',
        en: 'What was written in it and its file are gone; versions that were issued are not affected.',
      },
      act: { zh: '放弃草稿', en: 'Give it up' },
      run: async () => {
        await discard.mutateAsync({ workRuleVersionId: one.versionId });
        go({ to: one.number === 1 ? '/rules' : `/rules/${one.workRuleId}` });
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
      <PaperFile one={one} onAdded={() => keep((was) => was + 1)} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          ...{ title: one.words!.title, responsible: one.words!.responsible, kinds: one.kinds },
          ...{ implements: one.implements, sections: one.words!.sections },
        }}
        onValuesChange={() => change(true)}
        scrollToFirstError
      >
        <Section title={{ zh: '名称和落实的义务', en: 'Title and duties' }}>
          <Form.Item
            name="title"
            label={t({ zh: '名称', en: 'Title' })}
            rules={required({ zh: '请填写名称', en: 'Enter the title' })}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="responsible" label={t({ zh: '责任部门', en: 'Responsible body' })}>
            <Input maxLength={60} placeholder={t({ zh: '例如：安全防范办公室', en: 'such as the security office' })} />
          </Form.Item>
          <Form.Item name="kinds" label={t({ zh: '所属类别（应有制度清单）', en: 'Kinds of the needed set' })}>
            <Select
              mode="multiple"
              optionFilterProp="label"
              options={NEEDED_KINDS.map((value) => ({ value, label: t(neededRule(value).title) }))}
            />
          </Form.Item>
          <Form.Item name="implements" label={t({ zh: '落实的义务', en: 'The duties it implements' })}>
            <Select
              mode="multiple"
              optionFilterProp="label"
              options={DUTY_CODES.map((value) => ({ value, label: `${value} ${t(dutyOf(value).title)}` }))}
            />
          </Form.Item>
        </Section>
        <SectionRows onPaper={one.onPaper} onAdded={() => change(true)} />
      </Form>
    </>
  );
}

function SectionRows({ onPaper, onAdded }: { onPaper: boolean; onAdded: () => void }) {
  const t = useText();
  const required = useRequired();
  const kinds = Form.useWatch<NeededKind[] | undefined>('kinds') ?? [];
  const sections = Form.useWatch<SectionRow[] | undefined>('sections') ?? [];
  const missing = kinds.flatMap(pointsOf).filter(({ point }) => !sections.some(({ settles }) => settles === point));
  const told = onPaper
    ? {
        zh: '内容以所附文件为准；每项写明在文件第几条。',
        en: 'The file counts; say of each point where it stands in it.',
      }
    : {
        zh: '标题是应当明确的事项，可以改写、合并次序；内容由本单位写。',
        en: 'The headings are what must be settled; they can be reworded and moved. The words are the unit’s.',
      };
  return (
    <Section title={{ zh: '章节', en: 'Sections' }}>
      <p className="quiet">{t(told)}</p>
      <Form.List name="sections">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }) => (
              <Row
                key={key}
                at={name}
                last={fields.length - 1}
                name={{ zh: `章节${name + 1}`, en: `section ${name + 1}` }}
                {...{ move, remove }}
              >
                <Form.Item
                  name={[name, 'heading']}
                  label={t({ zh: '标题', en: 'Heading' })}
                  className="wide"
                  rules={required({ zh: '请填写标题', en: 'Enter the heading' })}
                >
                  <Input maxLength={100} />
                </Form.Item>
                <div className="row-break" />
                <Form.Item
                  name={[name, 'text']}
                  label={onPaper ? t({ zh: '在文件第几条', en: 'Where in the file' }) : t({ zh: '内容', en: 'Words' })}
                  className="wide"
                >
                  <Input.TextArea maxLength={4000} autoSize={{ minRows: onPaper ? 1 : 2 }} />
                </Form.Item>
              </Row>
            ))}
            {missing.length > 0 && (
              <div className="rule-points">
                <p className="quiet">{t({ zh: '所属类别还应当明确：', en: 'Its kinds must settle as well:' })}</p>
                <Space wrap>
                  {missing.map(({ point, title }) => (
                    <More
                      key={point}
                      text={title}
                      disabled={fields.length >= SECTIONS_AT_MOST}
                      onAdd={() => {
                        add({ heading: t(title), text: '', settles: point });
                        onAdded();
                      }}
                    />
                  ))}
                </Space>
              </div>
            )}
            <More
              text={{ zh: '加一个章节', en: 'Add a section' }}
              disabled={fields.length >= SECTIONS_AT_MOST}
              onAdd={() => add({ heading: '', text: '', settles: null })}
            />
          </>
        )}
      </Form.List>
    </Section>
  );
}
