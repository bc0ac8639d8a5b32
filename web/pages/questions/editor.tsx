/** One question: written on the left, as it will be asked on the right. Saving makes a new version; what was answered keeps its own. */
import { useParams } from '@tanstack/react-router';
import { Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import {
  DIFFICULTIES,
  DIFFICULTY_NAMES,
  QUESTION_FAULTS,
  QUESTION_KIND_NAMES,
  QUESTION_KINDS,
  questionFault,
} from '../../../src/domain/questions/questions.ts';
import { SUBJECT_NAMES, SUBJECTS } from '../../../src/domain/training/training.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { EMPTY, ItemEditor, itemOf, type Written, withKind } from './item-editor.tsx';
import { QuestionForm } from './question-form.tsx';
import './questions.css';

type Opened = ResultOf<'questions.get'>;

export default function QuestionEditor() {
  const { questionId } = useParams({ strict: false }) as { questionId: string };
  return questionId === 'new' ? <Editing opened={undefined} /> : <Existing questionId={Number(questionId)} />;
}

function Existing({ questionId }: { questionId: number }) {
  const opened = useQueryOf('questions.get', { questionId: questionId as never });
  return <Await query={opened}>{(data) => <Editing key={`${questionId}-${data.version}`} opened={data} />}</Await>;
}

const writtenOf = ({ kind, subject, difficulty, content, explanation, source }: Opened): Written => ({
  ...{ kind, subject, difficulty, source, explanation, stem: content.stem },
  items: content.items.map((item) => ({ ...item, options: [...item.options], right: [...item.right] })),
});

function Editing({ opened }: { opened: Opened | undefined }) {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const add = useAct('questions.add');
  const change = useAct('questions.change');
  const [written, write] = useState<Written>(opened ? writtenOf(opened) : EMPTY);
  const [tried, tryIt] = useState(false);
  const { kind, subject, difficulty, stem, items, explanation, source } = written;
  const put = (some: Partial<Written>) => write({ ...written, ...some });
  const content = { stem, items };
  const fault = questionFault({ kind, content, explanation });
  const save = async () => {
    tryIt(true);
    if (fault) return;
    const input = { kind, subject, difficulty, content, explanation, source: source.trim() } as never as Parameters<
      typeof add.mutateAsync
    >[0];
    if (opened) {
      const done = await change
        .mutateAsync({ questionId: opened.questionId as never, ...input })
        .catch(() => undefined);
      if (done) say.done({ zh: `已保存为第 ${done.version} 版。`, en: `Saved as version ${done.version}.` });
    } else {
      const done = await add.mutateAsync(input).catch(() => undefined);
      if (!done) return;
      say.done({ zh: '已添加到题库。', en: 'Added to the bank.' });
      go({ to: '/training/questions' });
    }
  };
  return (
    <Page
      title={opened ? { zh: '题目', en: 'Question' } : { zh: '添加题目', en: 'Add a question' }}
      purpose={{
        zh: '中文必填，英文选填，并排填写。右侧是答题时看到的样子。',
        en: 'Chinese is needed, English stands beside it if you like. On the right: as it will be asked.',
      }}
      actions={opened && <Lifecycle opened={opened} />}
      primary={
        <Button type="primary" loading={add.isPending || change.isPending} onClick={() => void save()}>
          {opened
            ? t({ zh: '保存为新版本', en: 'Save as a new version' })
            : t({ zh: '添加到题库', en: 'Add to the bank' })}
        </Button>
      }
    >
      <ErrorNote error={add.error ?? change.error} />
      {tried && fault && (
        <InfoNote
          tone="warning"
          text={{
            zh: `还不能保存：${QUESTION_FAULTS[fault].zh}。`,
            en: `It cannot be saved yet: ${QUESTION_FAULTS[fault].en}.`,
          }}
        />
      )}
      <div className="question-columns">
        <Form layout="vertical">
          <div className="field-row">
            <Form.Item label={t({ zh: '题型', en: 'Kind' })} htmlFor="q-kind">
              <Select
                id="q-kind"
                style={{ width: 150 }}
                value={kind}
                onChange={(next) => write(withKind(written, next))}
                options={QUESTION_KINDS.map((value) => ({ value, label: t(QUESTION_KIND_NAMES[value]) }))}
              />
            </Form.Item>
            <Form.Item label={t({ zh: '知识点', en: 'Topic' })} htmlFor="q-subject">
              <Select
                id="q-subject"
                style={{ width: 170 }}
                value={subject}
                onChange={(next) => put({ subject: next })}
                options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_NAMES[value]) }))}
              />
            </Form.Item>
            <Form.Item label={t({ zh: '难度', en: 'Difficulty' })} htmlFor="q-difficulty">
              <Select
                id="q-difficulty"
                style={{ width: 110 }}
                value={difficulty}
                onChange={(next) => put({ difficulty: next })}
                options={DIFFICULTIES.map((value) => ({ value, label: t(DIFFICULTY_NAMES[value]) }))}
              />
            </Form.Item>
          </div>
          <InBoth
            id="q-stem"
            label={{ zh: kind === 'case' ? '案例' : '题干', en: kind === 'case' ? 'The case' : 'Question' }}
            value={stem}
            onChange={(next) => put({ stem: next })}
          />
          {items.map((item, at) => (
            <ItemEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: the items are told apart by their places alone
              key={at}
              name={`q-${at}`}
              item={item}
              part={kind === 'case' ? at + 1 : undefined}
              onChange={(next) => put({ items: items.map((one, index) => (index === at ? next : one)) })}
              onRemove={items.length > 1 ? () => put({ items: items.filter((_, index) => index !== at) }) : undefined}
            />
          ))}
          {kind === 'case' && items.length < 6 && (
            <p>
              <Button onClick={() => put({ items: [...items, itemOf('single')] })}>
                {t({ zh: '再加一个小题', en: 'Another part' })}
              </Button>
            </p>
          )}
          <InBoth
            id="q-explanation"
            label={{ zh: '解析（答题后向本人显示，必填）', en: 'Explanation (shown after answering; needed)' }}
            value={explanation}
            onChange={(next) => put({ explanation: next })}
          />
          <Form.Item label={t({ zh: '出处', en: 'Source' })} htmlFor="q-source">
            <Input
              id="q-source"
              maxLength={200}
              value={source}
              placeholder={t({ zh: '如：《反间谍法》第十六条', en: 'For example: Counter-Espionage Law, Art. 16' })}
              onChange={({ target }) => put({ source: target.value })}
            />
          </Form.Item>
        </Form>
        <section className="question-preview" aria-label={t({ zh: '预览', en: 'Preview' })}>
          <h2>{t({ zh: '预览', en: 'Preview' })}</h2>
          <Preview key={`${kind}-${items.length}`} written={written} />
        </section>
      </div>
      {opened && opened.versions.length > 1 && <Versions opened={opened} />}
    </Page>
  );
}

/** It can be tried out; nothing of it is kept. */
function Preview({ written: { kind, stem, items } }: { written: Written }) {
  const [answer, put] = useState<readonly (readonly number[])[] | null>(null);
  const fitting = answer?.length === items.length ? answer : null;
  return <QuestionForm asked={{ kind, stem, items }} answer={fitting} onAnswer={put} />;
}

type Both = { readonly zh: string; readonly en: string };
type InBothParts = { id: string; label: Both; value: Both; onChange: (value: Both) => void };

function InBoth({ id, label, value, onChange }: InBothParts) {
  const t = useText();
  const english = t({ zh: '英文（选填）', en: 'English (if you like)' });
  return (
    <Form.Item label={t(label)} htmlFor={id}>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2 }}
        maxLength={1000}
        value={value.zh}
        onChange={({ target }) => onChange({ ...value, zh: target.value })}
      />
      <Input.TextArea
        className="in-english"
        aria-label={`${t(label)} · ${english}`}
        autoSize={{ minRows: 1 }}
        maxLength={1000}
        value={value.en}
        placeholder={english}
        onChange={({ target }) => onChange({ ...value, en: target.value })}
      />
    </Form.Item>
  );
}

function Lifecycle({ opened: { questionId, retiredAt } }: { opened: Opened }) {
  const t = useText();
  const confirm = useConfirm();
  const retire = useAct('questions.retire');
  const useAgain = useAct('questions.use-again');
  const input = { questionId: questionId as never };
  return (
    <Space>
      <Link to="/training/questions">{t({ zh: '返回题库', en: 'Back to the bank' })}</Link>
      {retiredAt ? (
        <Button
          onClick={() =>
            confirm({
              title: { zh: '重新启用这道题？', en: 'Take it back into use?' },
              consequence: { zh: '以后的测试可以再抽到它。', en: 'Tests may draw it again.' },
              act: { zh: '启用', en: 'Use it again' },
              destructive: false,
              run: () => useAgain.mutateAsync(input),
            })
          }
        >
          {t({ zh: '重新启用', en: 'Use it again' })}
        </Button>
      ) : (
        <Button
          onClick={() =>
            confirm({
              title: { zh: '停用这道题？', en: 'Retire this question?' },
              consequence: {
                zh: '以后的测试不再抽到它；已有的作答和版本都保留，可以随时重新启用。',
                en: 'Tests draw it no more. What was answered and its versions stay, and it can be taken back into use.',
              },
              act: { zh: '停用', en: 'Retire it' },
              run: () => retire.mutateAsync(input),
            })
          }
        >
          {t({ zh: '停用', en: 'Retire' })}
        </Button>
      )}
    </Space>
  );
}

function Versions({ opened: { versions } }: { opened: Opened }) {
  const t = useText();
  return (
    <Section title={{ zh: '以前的版本', en: 'Earlier versions' }}>
      {versions.slice(1).map((one) => (
        <details key={one.version}>
          <summary>
            {t({ zh: `第 ${one.version} 版`, en: `Version ${one.version}` })} · <InstantText at={one.enteredAt} />
          </summary>
          <QuestionForm
            asked={{ kind: one.content.items.length > 1 ? 'case' : one.content.items[0]!.kind, ...one.content }}
            answer={one.content.items.map(({ right }) => right)}
            onAnswer={() => {}}
            disabled
          />
          <p>{t({ zh: one.explanation.zh, en: one.explanation.en || one.explanation.zh })}</p>
          <p className="quiet">{one.source}</p>
        </details>
      ))}
    </Section>
  );
}
