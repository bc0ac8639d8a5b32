/** Questions from a sheet: looked through first, each bad cell named, then the good ones are added. */
import { Button, Form } from 'antd';
import { useState } from 'react';
import { DIFFICULTY_NAMES, QUESTION_KIND_NAMES, worded } from '../../../src/domain/questions/questions.ts';
import { SUBJECT_NAMES } from '../../../src/domain/training/training.ts';
import { call, type ResultOf, useActWithFile } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { EmptyNote, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import './questions.css';

type Shown = ResultOf<'questions.import'>;
type Chosen = { readonly file: File };

export default function ImportQuestions() {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const required = useRequired();
  const send = useActWithFile('questions.import');
  const [shown, show] = useState<{ readonly of: Chosen; readonly what: Shown }>();
  const look = (of: Chosen) =>
    send.mutateAsync({ input: { accept: false }, file: of.file }).then(
      (what) => show({ of, what }),
      () => show(undefined),
    );
  const accept = async (of: Chosen) => {
    const what = await send.mutateAsync({ input: { accept: true }, file: of.file }).catch(() => undefined);
    if (!what) return;
    say.done({ zh: `已添加 ${what.added} 题。`, en: `${what.added} questions added.` });
    if (what.refused.length === 0) go({ to: '/training/questions' });
    else show({ of, what });
  };
  return (
    <Page
      title={{ zh: '从表格导入题目', en: 'Import questions from a sheet' }}
      purpose={{
        zh: '先预览，确认后才添加；有误的单元格逐个列出，改好后可再次导入同一份表格，已添加的不会重复。表格不保存。',
        en: 'You see it first; nothing is added before you accept. Each bad cell is named, and the same sheet can be imported again: nothing is added twice. The sheet is not kept.',
      }}
      actions={<Link to="/training/questions">{t({ zh: '返回题库', en: 'Back to the bank' })}</Link>}
    >
      <Form<Chosen>
        layout="vertical"
        requiredMark={false}
        className="part"
        onValuesChange={() => show(undefined)}
        onFinish={(of) => void look(of)}
      >
        <Form.Item
          name="file"
          label={t({ zh: '表格（.xlsx 或 .csv，最多 5000 行）', en: 'Sheet (.xlsx or .csv, at most 5,000 rows)' })}
          rules={required({ zh: '请选择表格', en: 'Choose a sheet' })}
          extra={t({
            zh: '列名：题型、题干、选项A 至 选项H、答案、解析、难度、知识点；选填：出处，以及各项的英文。不得上传涉密文件。',
            en: 'Columns as in the template: kind, question, options A to H, answer, explanation, difficulty, topic; if you like source, and English beside each. Never a classified file.',
          })}
        >
          <FileInput accept=".xlsx,.csv" />
        </Form.Item>
        <ErrorNote error={send.error} />
        <div className="button-row">
          <Button htmlType="submit" type={shown ? 'default' : 'primary'} loading={send.isPending && !shown}>
            {t({ zh: '预览', en: 'Look through it' })}
          </Button>
          <Button onClick={() => void call('questions.template', {}).catch(say.failed)}>
            {t({ zh: '下载模板', en: 'Download the template' })}
          </Button>
        </div>
      </Form>
      {shown && <Preview what={shown.what} busy={send.isPending} onAccept={() => void accept(shown.of)} />}
    </Page>
  );
}

const inPages = (rows: number) => (rows > 50 ? ({ pageSize: 50, showSizeChanger: false } as const) : false);
type PreviewParts = { readonly what: Shown; readonly busy: boolean; readonly onAccept: () => void };

function Preview({ what: { added, ready, refused, unread }, busy, onAccept }: PreviewParts) {
  const t = useText();
  const n = ready.length;
  const rows = new Set(refused.map(({ sheet, row }) => `${row} ${sheet}`)).size;
  return (
    <>
      {added === 0 && n > 0 && (
        <InfoNote
          text={{
            zh: `可以添加 ${n} 题，${rows} 行不添加。现在还没有添加。`,
            en: `${n} questions can be added, ${rows} rows cannot. Nothing is added yet.`,
          }}
          action={
            <Button type="primary" loading={busy} onClick={onAccept}>
              {t({ zh: `添加这 ${n} 题`, en: `Add these ${n}` })}
            </Button>
          }
        />
      )}
      {unread.map(({ sheet }) => (
        <InfoNote
          key={sheet}
          tone="warning"
          text={{
            zh: `工作表“${sheet}”缺少需要的列，没有读取。`,
            en: `The sheet “${sheet}” lacks columns that are needed; it was not read.`,
          }}
        />
      ))}
      {rows > 0 && (
        <Section title={{ zh: `不添加的 ${rows} 行`, en: `${rows} rows that are not added` }}>
          <PlainTable
            label={{ zh: '不添加的行', en: 'Rows that are not added' }}
            rowKey={(one) => `${one.sheet} ${one.cell} ${one.reason}`}
            dataSource={[...refused]}
            pagination={inPages(refused.length)}
            columns={[
              { title: t({ zh: '工作表', en: 'Sheet' }), dataIndex: 'sheet' },
              { title: t({ zh: '单元格', en: 'Cell' }), dataIndex: 'cell' },
              { title: t({ zh: '内容', en: 'Content' }), render: (_, { raw }) => raw || '—' },
              { title: t({ zh: '原因', en: 'Why' }), render: (_, { why }) => t(why) },
            ]}
          />
        </Section>
      )}
      <Section
        title={
          added > 0
            ? { zh: `已添加的 ${added} 题`, en: `${added} questions added` }
            : { zh: `可以添加的 ${n} 题`, en: `${n} questions that can be added` }
        }
      >
        {n === 0 ? (
          <EmptyNote
            text={{
              zh: '没有可以添加的题。请按上面的原因更正表格。',
              en: 'No question can be added. Correct the sheet as said above.',
            }}
          />
        ) : (
          <PlainTable
            label={{ zh: '题目', en: 'Questions' }}
            rowKey={(one) => `${one.sheet} ${one.row}`}
            dataSource={[...ready]}
            pagination={inPages(n)}
            columns={[
              { title: t({ zh: '行', en: 'Row' }), dataIndex: 'row' },
              { title: t({ zh: '题型', en: 'Kind' }), render: (_, one) => t(QUESTION_KIND_NAMES[one.kind]) },
              { title: t({ zh: '题干', en: 'Question' }), render: (_, one) => t(worded(one.stem)) },
              { title: t({ zh: '知识点', en: 'Topic' }), render: (_, one) => t(SUBJECT_NAMES[one.subject]) },
              { title: t({ zh: '难度', en: 'Difficulty' }), render: (_, one) => t(DIFFICULTY_NAMES[one.difficulty]) },
            ]}
          />
        )}
      </Section>
    </>
  );
}
