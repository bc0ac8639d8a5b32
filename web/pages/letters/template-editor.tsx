/** Writing a text or a further version of one. What no letter may say is shown at its paragraph while it is being written. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Form, Input, Space, Switch } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { LETTER_LEVELS, type LetterLevel } from '../../../src/domain/letters/letters.ts';
import type { Day } from '../../../src/law/day.ts';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { CallsAnewField } from './calls-anew.tsx';
import type { Template } from './templates.tsx';
import { type Draft, type Finding, findingsByPlace, wordsOf } from './wording.ts';

type Values = Draft & {
  readonly levels: LetterLevel[];
  readonly effectiveFrom: string;
  readonly callsAnew?: boolean;
};

export function TemplateEditor({ follows, onClose }: { follows: Template | undefined; onClose: () => void }) {
  const today = useToday();
  const t = useText();
  const say = useSay();
  const [form] = Form.useForm<Values>();
  const add = useAct('letters.add-template');
  const [english, setEnglish] = useState(follows?.paragraphs.every((one) => one.en) ?? false);
  const [draft, setDraft] = useState<Draft>(follows ?? {});
  const found = useFindings(draft, english);
  const save = async ({ levels, effectiveFrom, callsAnew = false, ...words }: Values) => {
    const wording = wordsOf(words, english)!.words;
    await add.mutateAsync({
      ...wording,
      levels,
      effectiveFrom,
      callsAnew,
      ...(follows && { follows: follows.templateId as never }),
    });
    say.done({ zh: '文本已保存为新版本。', en: 'Saved as a new version.' });
    onClose();
  };
  return (
    <SideDrawer
      open
      width={960}
      onClose={onClose}
      title={
        follows
          ? t({ zh: `修订“${follows.title.zh}”`, en: `Revise “${follows.title.en || follows.title.zh}”` })
          : t({ zh: '新建承诺书文本', en: 'A new letter' })
      }
      footer={
        <Space>
          <Button type="primary" loading={add.isPending} onClick={() => form.submit()}>
            {t({ zh: '保存为新版本', en: 'Save as a new version' })}
          </Button>
          <Button onClick={onClose}>{t({ zh: '取消', en: 'Cancel' })}</Button>
        </Space>
      }
    >
      <ErrorNote error={add.error} />
      <InfoNote
        text={{
          zh: '承诺书应写明依据和终止时间；不得放弃申诉、仲裁、诉讼等权利，不得约定无限期，不得同意无限制的监控，不得要求填报家庭设备和住址。已签署的承诺书仍按原版本。',
          en: 'A letter names its grounds and its end. It may not waive remedies, be without end, consent to unlimited monitoring or ask about the home. Letters already signed keep their version.',
        }}
      />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={firstValues(follows, today)}
        onValuesChange={(_, all) => setDraft(all)}
        onFinish={(values) => void save(values).catch(() => {})}
      >
        <HeadFields english={english} onEnglish={setEnglish} earliest={follows?.effectiveFrom} />
        {follows && <CallsAnewField />}
        <Findings findings={found.get(-1)} />
        <ParagraphFields english={english} found={found} />
      </Form>
    </SideDrawer>
  );
}

const firstValues = (follows: Template | undefined, today: Day): Partial<Values> => ({
  title: follows ? { zh: follows.title.zh, en: follows.title.en } : {},
  paragraphs: follows ? follows.paragraphs.map(({ zh, en }) => ({ zh, en })) : [{}],
  levels: follows ? [...follows.levels] : [...LETTER_LEVELS],
  callsAnew: false,
  effectiveFrom: follows && follows.effectiveFrom > today ? follows.effectiveFrom : today,
});

/** What the rules find in the draft, by place, a moment after the last key. */
function useFindings(draft: Draft, english: boolean): Map<number, Finding[]> {
  const [rested, rest] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => rest(draft), 500);
    return () => clearTimeout(timer);
  }, [draft]);
  const checked = wordsOf(rested, english);
  const { data } = useQueryOf('letters.check-template', checked?.words ?? NOTHING, { enabled: checked !== undefined });
  // Until the next answer is there, the last one stands: what offends does not flicker away.
  const findings = useDeferredValue(data?.findings);
  return findingsByPlace(checked && findings ? findings : [], checked?.places ?? []);
}

const NOTHING = { title: { zh: '' }, paragraphs: [] };

function HeadFields({
  english,
  onEnglish,
  earliest,
}: {
  english: boolean;
  onEnglish: (english: boolean) => void;
  earliest: string | undefined;
}) {
  const today = useToday();
  const t = useText();
  const required = useRequired();
  const first = earliest && earliest > today ? earliest : today;
  return (
    <>
      <div className="two-texts">
        <Form.Item
          name={['title', 'zh']}
          label={t({ zh: '标题', en: 'Title, in Chinese' })}
          rules={required({ zh: '请填写标题', en: 'Enter the title' })}
        >
          <Input maxLength={100} />
        </Form.Item>
        {english && (
          <Form.Item
            name={['title', 'en']}
            label={t({ zh: '英文标题', en: 'Title, in English' })}
            rules={required({ zh: '请填写英文标题', en: 'Enter the English title' })}
          >
            <Input maxLength={200} />
          </Form.Item>
        )}
      </div>
      <div className="field-row">
        <Form.Item
          name="levels"
          label={t({ zh: '适用的岗位涉密等级', en: 'For posts of level' })}
          rules={[{ type: 'array', min: 1, message: t({ zh: '请至少选择一个等级', en: 'Choose at least one level' }) }]}
        >
          <Checkbox.Group options={LETTER_LEVELS.map((value) => ({ value, label: t(LEVEL_NAMES[value]) }))} />
        </Form.Item>
        <Form.Item
          name="effectiveFrom"
          label={t({ zh: '施行日期', en: 'In effect from' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput first={first} />
        </Form.Item>
        <Form.Item label={t({ zh: '附英文对照', en: 'With an English reading aid' })}>
          <Switch
            checked={english}
            onChange={onEnglish}
            aria-label={t({ zh: '附英文对照', en: 'With an English reading aid' })}
          />
        </Form.Item>
      </div>
    </>
  );
}

const MOST_PARAGRAPHS = 40;

function ParagraphFields({ english, found }: { english: boolean; found: Map<number, Finding[]> }) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.List name="paragraphs">
      {(fields, { add, remove, move }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="paragraph-fields">
              <legend>{t({ zh: `第 ${name + 1} 条`, en: `Paragraph ${name + 1}` })}</legend>
              <div className="two-texts">
                <Form.Item
                  name={[name, 'zh']}
                  rules={required({ zh: '请填写内容，或删除这一条', en: 'Enter the text, or remove it' })}
                >
                  <Input.TextArea
                    autoSize={{ minRows: 2 }}
                    maxLength={1000}
                    aria-label={t({ zh: `第 ${name + 1} 条，中文`, en: `Paragraph ${name + 1}, Chinese` })}
                  />
                </Form.Item>
                {english && (
                  <Form.Item name={[name, 'en']} rules={required({ zh: '请填写英文对照', en: 'Enter the English' })}>
                    <Input.TextArea
                      autoSize={{ minRows: 2 }}
                      maxLength={2000}
                      aria-label={t({ zh: `第 ${name + 1} 条，英文`, en: `Paragraph ${name + 1}, English` })}
                    />
                  </Form.Item>
                )}
              </div>
              <Findings findings={found.get(name)} />
              <Space size={4}>
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUpOutlined />}
                  disabled={name === 0}
                  aria-label={t({ zh: `第 ${name + 1} 条上移`, en: `Move paragraph ${name + 1} up` })}
                  onClick={() => move(name, name - 1)}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDownOutlined />}
                  disabled={name === fields.length - 1}
                  aria-label={t({ zh: `第 ${name + 1} 条下移`, en: `Move paragraph ${name + 1} down` })}
                  onClick={() => move(name, name + 1)}
                />
                <Button
                  size="small"
                  type="text"
                  danger
                  icon={<DeleteOutlined />}
                  disabled={fields.length === 1}
                  aria-label={t({ zh: `删除第 ${name + 1} 条`, en: `Remove paragraph ${name + 1}` })}
                  onClick={() => remove(name)}
                />
              </Space>
            </fieldset>
          ))}
          <Button icon={<PlusOutlined />} disabled={fields.length >= MOST_PARAGRAPHS} onClick={() => add({})}>
            {t({ zh: '增加一条', en: 'Add a paragraph' })}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function Findings({ findings }: { findings: readonly Finding[] | undefined }) {
  const t = useText();
  if (!findings) return null;
  return (
    <div role="status">
      {findings.map((one) => (
        <Alert key={`${one.rule}-${one.sentence}`} type="error" showIcon className="note" title={t(one.words)} />
      ))}
    </div>
  );
}
