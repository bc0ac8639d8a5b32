/** A register from the sheet that the unit keeps: the columns as understood (and chosen otherwise), what is taken, each bad cell, then accepted. */
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import {
  FORM_NAMES,
  LEVEL_NAMES,
  REGISTER_NAMES,
  REGISTERS,
  type Register,
} from '../../../src/domain/registers/registers.ts';
import { type ResultOf, useActWithFile } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useRequired } from '../../kit/form-dialog.tsx';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, useText } from '../../language.tsx';

type Shown = ResultOf<'registers.import'>;
type Column = Shown['columns'][number];
type Meaning = NonNullable<Column['meaning']>;
type Chosen = { readonly register: Register; readonly file: File };
type Choice = { readonly sheet: string; readonly index: number; readonly meaning: Meaning | null };

const MEANINGS: Record<Meaning, Localised> = {
  number: { zh: '编号', en: 'Number' },
  designation: { zh: '代称', en: 'Designation' },
  level: { zh: '级别', en: 'Level' },
  form: { zh: '类别', en: 'Kind' },
  department: { zh: '部门', en: 'Department' },
  owner: { zh: '责任人', en: 'Responsible' },
  place: { zh: '存放场所', en: 'Place' },
  'valid-from': { zh: '起始日期', en: 'Valid from' },
  'valid-to': { zh: '截止日期', en: 'Valid to' },
  reason: { zh: '事由', en: 'Reason' },
  basis: { zh: '确定依据', en: 'Basis' },
  systems: { zh: '所在系统', en: 'Systems' },
  important: { zh: '重要数据', en: 'Important data' },
  human: { zh: '人防措施', en: 'Human measures' },
  physical: { zh: '物防措施', en: 'Physical measures' },
  technical: { zh: '技防措施', en: 'Technical measures' },
  certificate: { zh: '证书编号', en: 'Certificate' },
  'certificate-issuer': { zh: '发证机构', en: 'Issuer' },
  'certificate-until': { zh: '证书有效期至', en: 'Certificate valid until' },
};

export default function ImportRegister() {
  const t = useText();
  const say = useSay();
  const go = useGo();
  const [search] = useFilters();
  const required = useRequired();
  const send = useActWithFile('registers.import');
  const [of, choose] = useState<Chosen>();
  const [columns, map] = useState<readonly Choice[]>([]);
  const [shown, show] = useState<Shown>();
  const ask = (one: Chosen, chosen: readonly Choice[], accept: boolean) =>
    send
      .mutateAsync({ input: { register: one.register, columns: [...chosen], accept }, file: one.file })
      .catch(() => undefined);
  const look = async (one: Chosen, chosen: readonly Choice[]) => {
    choose(one);
    map(chosen);
    show(await ask(one, chosen, false));
  };
  const accept = async () => {
    const done = await ask(of!, columns, true);
    if (!done) return;
    say.done({ zh: `已登记 ${done.added} 项。`, en: `${done.added} entered.` });
    if (done.refused.length === 0) go({ to: `/registers/${of!.register}` });
    else show(done);
  };
  return (
    <Page
      title={{ zh: '从表格导入台账', en: 'Import a register' }}
      purpose={{
        zh: '先预览，确认后才登记；有误的单元格逐个列出，改好后可再次导入同一份表格，已登记的不会重复。表格不保存。',
        en: 'You see it first; nothing is entered before you accept. Each bad cell is named, and the same sheet can be imported again: nothing is entered twice. The sheet is not kept.',
      }}
      actions={<Link to="/registers">{t({ zh: '返回台账', en: 'Back to the registers' })}</Link>}
    >
      <Form<Chosen>
        layout="vertical"
        requiredMark={false}
        className="part"
        initialValues={{ register: oneOf(REGISTERS, search.register) ?? 'carrier' }}
        onValuesChange={() => show(undefined)}
        onFinish={(one) => void look(one, [])}
      >
        <Form.Item name="register" label={t({ zh: '台账', en: 'Register' })}>
          <Select
            style={{ maxWidth: 320 }}
            options={REGISTERS.map((value) => ({ value, label: t(REGISTER_NAMES[value]) }))}
          />
        </Form.Item>
        <Form.Item
          name="file"
          label={t({ zh: '表格（.xlsx 或 .csv）', en: 'Sheet (.xlsx or .csv)' })}
          rules={required({ zh: '请选择表格', en: 'Choose a sheet' })}
          extra={t({
            zh: '须有编号、代称（名称）和级别三列，其他列按标题识别，也可以自己选。带密级标志的文件不接收。',
            en: 'Number, designation and level are needed; the other columns are told by their headers, or you choose. A file with a secrecy mark is not taken.',
          })}
        >
          <FileInput accept=".xlsx,.csv" />
        </Form.Item>
        <ErrorNote error={send.error} />
        <Button htmlType="submit" type={shown ? 'default' : 'primary'} loading={send.isPending && !shown}>
          {t({ zh: '预览', en: 'Look through it' })}
        </Button>
      </Form>
      {shown && of && (
        <Preview
          what={shown}
          busy={send.isPending}
          onAccept={() => void accept()}
          onMap={(one) =>
            void look(of, [...columns.filter(({ sheet, index }) => sheet !== one.sheet || index !== one.index), one])
          }
        />
      )}
    </Page>
  );
}

const inPages = (rows: number) => (rows > 50 ? ({ pageSize: 50, showSizeChanger: false } as const) : false);
type PreviewParts = {
  readonly what: Shown;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onMap: (one: Choice) => void;
};

function Preview({ what, busy, onAccept, onMap }: PreviewParts) {
  const t = useText();
  const { added, ready, shown, refused, columns, unread } = what;
  const rows = new Set(refused.map(({ sheet, row }) => `${row} ${sheet}`)).size;
  return (
    <>
      {unread.map(({ sheet, without }) => (
        <InfoNote
          key={sheet}
          tone="warning"
          text={{
            zh: `工作表“${sheet}”没有读取：缺少${without.join('、')}。请在下面为各列选择含义。`,
            en: `The sheet “${sheet}” was not read: it lacks ${without.join(', ')}. Choose below what each column means.`,
          }}
        />
      ))}
      {added === 0 && ready > 0 && (
        <InfoNote
          text={{
            zh: `可以登记 ${ready} 项，${rows} 行不登记。现在还没有登记。`,
            en: `${ready} can be entered, ${rows} rows cannot. Nothing is entered yet.`,
          }}
          action={
            <Button type="primary" loading={busy} onClick={onAccept}>
              {t({ zh: `登记这 ${ready} 项`, en: `Enter these ${ready}` })}
            </Button>
          }
        />
      )}
      <Section title={{ zh: '各列的含义', en: 'What each column means' }}>
        <PlainTable<Column>
          label={{ zh: '各列的含义', en: 'What each column means' }}
          rowKey={(one) => `${one.sheet} ${one.letters}`}
          dataSource={[...columns]}
          pagination={inPages(columns.length)}
          columns={[
            { title: t({ zh: '工作表', en: 'Sheet' }), dataIndex: 'sheet' },
            { title: t({ zh: '列', en: 'Column' }), dataIndex: 'letters' },
            { title: t({ zh: '标题', en: 'Header' }), dataIndex: 'header' },
            {
              title: t({ zh: '作为', en: 'Taken for' }),
              render: (_, one) => (
                <Select<Meaning>
                  allowClear
                  style={{ minWidth: 160 }}
                  disabled={busy || added > 0}
                  aria-label={`${one.letters} ${t({ zh: '作为', en: 'taken for' })}`}
                  placeholder={t({ zh: '不导入', en: 'Left out' })}
                  value={one.meaning ?? null}
                  onChange={(meaning) => onMap({ sheet: one.sheet, index: one.index, meaning: meaning ?? null })}
                  options={(Object.keys(MEANINGS) as Meaning[]).map((value) => ({ value, label: t(MEANINGS[value]) }))}
                />
              ),
            },
          ]}
        />
      </Section>
      {rows > 0 && (
        <Section title={{ zh: `不登记的 ${rows} 行`, en: `${rows} rows that are not entered` }}>
          <PlainTable
            label={{ zh: '不登记的行', en: 'Rows that are not entered' }}
            rowKey={(one) => `${one.sheet} ${one.cell} ${one.row} ${one.reason}`}
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
      {shown.length > 0 && (
        <Section
          title={
            added > 0
              ? { zh: `已登记的 ${added} 项`, en: `${added} entered` }
              : { zh: `可以登记的 ${ready} 项`, en: `${ready} that can be entered` }
          }
        >
          <PlainTable
            label={{ zh: '可以登记的', en: 'To be entered' }}
            rowKey={(one) => `${one.sheet} ${one.row}`}
            dataSource={[...shown]}
            pagination={inPages(shown.length)}
            columns={[
              { title: t({ zh: '行', en: 'Row' }), dataIndex: 'row' },
              { title: t({ zh: '编号', en: 'Number' }), dataIndex: 'number' },
              { title: t({ zh: '代称', en: 'Designation' }), dataIndex: 'designation' },
              { title: t({ zh: '级别', en: 'Level' }), render: (_, one) => t(LEVEL_NAMES[one.level]) },
              { title: t({ zh: '类别', en: 'Kind' }), render: (_, one) => (one.form ? t(FORM_NAMES[one.form]) : '—') },
            ]}
          />
        </Section>
      )}
    </>
  );
}
