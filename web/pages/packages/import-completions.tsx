/** Courses completed on another platform, from a sheet or xAPI statements: looked through first, then entered as it was shown. */
import { Button, Form, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { IMPORT_WAYS, type ImportWay } from '../../../src/domain/packages/packages.ts';
import { ORGANISER_NAMES, ORGANISERS, SUBJECT_NAMES, SUBJECTS } from '../../../src/domain/training/training.ts';
import { type InputOf, type ResultOf, useActWithFile } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { EmptyNote, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, useText } from '../../language.tsx';

type Chosen = Omit<InputOf<'packages.import-completions'>, 'accept'> & { readonly file: File };
type Shown = ResultOf<'packages.import-completions'>;

const FORM_NAMES: Record<ImportWay, Localised> = {
  sheet: { zh: '表格（.xlsx、.csv）', en: 'A sheet (.xlsx, .csv)' },
  xapi: { zh: 'xAPI 语句（.json）', en: 'xAPI statements (.json)' },
};
const EXTRA: Record<ImportWay, Localised> = {
  sheet: {
    zh: '列名：姓名、工号（二者有其一即可；同名的要有工号或者部门）、课程、完成日期、学时，可有部门、组织方。其他列不读取，最多 2000 行。',
    en: 'Columns: name, staff number (one of the two; the number, or the department, where names are alike), course, completed on, hours; department and organiser if there are any. Other columns are not read; at most 2,000 rows.',
  },
  xapi: {
    zh: 'JSON 数组、查询结果，或者每行一条。只取“完成”“通过”的语句；账号名应为工号，或者邮箱与人员登记一致；时长按半小时向下取整计学时。成绩和答案不读取。',
    en: 'A JSON array, the answer to a query, or one a line. Only what was completed or passed; the account’s name is the staff number, or the mail address is the person’s. Durations count in half hours, rounded down. Points and answers are not read.',
  },
};

export default function ImportCompletions() {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const required = useRequired();
  const send = useActWithFile('packages.import-completions');
  const [form] = Form.useForm<Chosen>();
  const way = Form.useWatch('way', form) ?? 'sheet';
  const [shown, show] = useState<{ readonly of: Chosen; readonly what: Shown }>();
  const ask = ({ file, ...chosen }: Chosen, accept: boolean) => {
    const { hours, ...rest } = chosen;
    return send.mutateAsync({ input: { ...rest, ...(hours && { hours }), accept }, file });
  };
  // What the server declines stands above the form.
  const look = (of: Chosen) =>
    ask(of, false).then(
      (what) => show({ of, what }),
      () => show(undefined),
    );
  const accept = async (of: Chosen) => {
    const what = await ask(of, true).catch(() => undefined);
    if (!what) return;
    const n = what.entered;
    say.done({ zh: `已登记 ${n} 条完成记录。`, en: `${n} completions recorded.` });
    if (what.refused.length === 0) go({ to: '/training/completions' });
    else show({ of, what });
  };
  return (
    <Page
      title={{ zh: '导入完成记录', en: 'Import completions' }}
      purpose={{
        zh: '把在其他平台学完的课程登记到本系统，计入本人的履责台账，并注明是事后登记、由谁登记、来自哪个文件。先预览，确认后才登记；文件不保存，只留校验码。',
        en: 'Courses completed on another platform count in each person’s ledger, shown as entered afterwards, by whom and from which file. You see it first; nothing is recorded before you accept. Of the file its checksum alone is kept.',
      }}
    >
      <Form<Chosen>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="part"
        initialValues={{ way: 'sheet', subjects: ['counter-espionage', 'law'], organiser: 'outside' }}
        onValuesChange={() => show(undefined)}
        onFinish={(of) => void look(of)}
      >
        <Form.Item name="way" label={t({ zh: '文件种类', en: 'Kind of file' })}>
          <Radio.Group options={IMPORT_WAYS.map((value) => ({ value, label: t(FORM_NAMES[value]) }))} />
        </Form.Item>
        <Form.Item
          name="file"
          label={t({ zh: '文件', en: 'File' })}
          rules={required({ zh: '请选择文件', en: 'Choose a file' })}
          extra={t(EXTRA[way])}
        >
          <FileInput accept={way === 'sheet' ? '.xlsx,.csv' : '.json,.jsonl,.txt'} />
        </Form.Item>
        <Form.Item
          name="subjects"
          label={t({ zh: '内容类别', en: 'About' })}
          rules={required({ zh: '请选择内容类别', en: 'Choose what it is about' })}
        >
          <Select mode="multiple" options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_NAMES[value]) }))} />
        </Form.Item>
        <div className="field-row">
          <Form.Item name="organiser" label={t({ zh: '组织方', en: 'Organised by' })}>
            <Select options={ORGANISERS.map((value) => ({ value, label: t(ORGANISER_NAMES[value]) }))} />
          </Form.Item>
          {way === 'xapi' && (
            <Form.Item
              name="hours"
              label={t({ zh: '没有时长的按几学时计（选填）', en: 'Hours where there is no duration (optional)' })}
            >
              <InputNumber min={0.5} max={24} step={0.5} />
            </Form.Item>
          )}
        </div>
        <ErrorNote error={send.error} />
        <Button htmlType="submit" type={shown ? 'default' : 'primary'} loading={send.isPending && !shown}>
          {t({ zh: '预览', en: 'Look through it' })}
        </Button>
      </Form>
      {shown && <Preview what={shown.what} busy={send.isPending} onAccept={() => void accept(shown.of)} />}
    </Page>
  );
}

const inPages = (rows: number) => (rows > 50 ? ({ pageSize: 50, showSizeChanger: false } as const) : false);

type PreviewParts = { readonly what: Shown; readonly busy: boolean; readonly onAccept: () => void };

function Preview({ what: { entered, ready, refused, unread }, busy, onAccept }: PreviewParts) {
  const t = useText();
  const n = ready.length;
  const left = new Set(refused.map(({ sheet, row }) => `${row} ${sheet}`)).size;
  return (
    <>
      {entered === 0 && n > 0 && (
        <InfoNote
          text={{
            zh: `可以登记 ${n} 条，${left} 条不登记。还没有登记任何一条。`,
            en: `${n} can be recorded, ${left} cannot. Nothing is recorded yet.`,
          }}
          action={
            <Button type="primary" loading={busy} onClick={onAccept}>
              {t({ zh: `登记这 ${n} 条`, en: `Record these ${n}` })}
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
      {left > 0 && (
        <Section title={{ zh: `不登记的 ${left} 条`, en: `${left} that are not recorded` }}>
          <p className="quiet">
            {t({
              zh: '更正后可以再次导入同一份文件：已登记的不会重复。',
              en: 'Correct them and import the same file again: what is recorded is not recorded twice.',
            })}
          </p>
          <PlainTable
            label={{ zh: '不登记的', en: 'Not recorded' }}
            rowKey={(one) => `${one.sheet} ${one.row} ${one.cell} ${one.reason}`}
            dataSource={refused.toSorted((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row)}
            pagination={inPages(refused.length)}
            columns={[
              { title: t({ zh: '行', en: 'Row' }), render: (_, one) => `${one.sheet} ${one.row}` },
              { title: t({ zh: '位置', en: 'Where' }), dataIndex: 'cell' },
              { title: t({ zh: '内容', en: 'Content' }), render: (_, { raw }) => raw || '—' },
              { title: t({ zh: '原因', en: 'Why' }), render: (_, { why }) => t(why) },
            ]}
          />
        </Section>
      )}
      <Section
        title={
          entered > 0
            ? { zh: `已登记的 ${n} 条`, en: `${n} recorded` }
            : { zh: `可以登记的 ${n} 条`, en: `${n} that can be recorded` }
        }
      >
        {n === 0 ? (
          <EmptyNote
            text={{
              zh: '没有可以登记的。请按上面的原因更正文件。',
              en: 'Nothing can be recorded. Correct the file as said above.',
            }}
          />
        ) : (
          <PlainTable
            label={{ zh: '完成记录', en: 'Completions' }}
            rowKey={(one) => `${one.sheet} ${one.row}`}
            dataSource={[...ready]}
            pagination={inPages(n)}
            columns={[
              { title: t({ zh: '姓名', en: 'Name' }), dataIndex: 'name' },
              { title: t({ zh: '工号', en: 'Staff number' }), render: (_, one) => one.staffNumber ?? '—' },
              { title: t({ zh: '部门', en: 'Department' }), render: (_, one) => one.department ?? '—' },
              { title: t({ zh: '课程', en: 'Course' }), dataIndex: 'course' },
              { title: t({ zh: '完成日期', en: 'Completed on' }), render: (_, one) => <DayText day={one.day} /> },
              { title: t({ zh: '学时', en: 'Hours' }), dataIndex: 'hours' },
              { title: t({ zh: '组织方', en: 'Organised by' }), render: (_, one) => one.organiserName ?? '—' },
            ]}
          />
        )}
      </Section>
    </>
  );
}
