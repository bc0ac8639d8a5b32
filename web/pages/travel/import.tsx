/** Study and exchange of many from a sheet: looked through first, then entered as it was shown. */
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import {
  FUNDING_NAMES,
  FUNDINGS,
  TRIP_KIND_NAMES,
  TRIP_KINDS,
  TRIP_PURPOSE_NAMES,
} from '../../../src/domain/travel/travel.ts';
import { countryName } from '../../../src/law/countries.ts';
import { type InputOf, type ResultOf, useActWithFile } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { EmptyNote, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';

type Chosen = Pick<InputOf<'travel.import'>, 'kind' | 'funding'> & { readonly file: File };
type Shown = ResultOf<'travel.import'>;

export default function Import() {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const required = useRequired();
  const send = useActWithFile('travel.import');
  const [shown, show] = useState<{ readonly of: Chosen; readonly what: Shown }>();
  const ask = ({ file, ...chosen }: Chosen, accept: boolean) =>
    send.mutateAsync({ input: { ...chosen, accept }, file });
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
    say.done({ zh: `已登记 ${n} 次出行。`, en: `${n} journeys recorded.` });
    if (what.refused.length === 0) go({ to: '/travel', search: { state: 'approved' } });
    else show({ of, what });
  };
  return (
    <Page
      title={{ zh: '从表格导入', en: 'Import from a sheet' }}
      purpose={{
        zh: '学校、科研机构批量登记出国（境）学习、交流：只需行前教育和回国（境）访谈，不需审批。先预览，确认后才登记；表格不保存。',
        en: 'Study and exchange abroad of a school or research institute: briefing and interview only, no decision. You see it first; nothing is recorded before you accept. The sheet is not kept.',
      }}
    >
      <Form<Chosen>
        layout="vertical"
        requiredMark={false}
        className="part trip-import"
        initialValues={{ kind: 'private', funding: 'oneself' }}
        onValuesChange={() => show(undefined)}
        onFinish={(of) => void look(of)}
      >
        <Form.Item
          name="file"
          label={t({ zh: '表格（.xlsx 或 .csv，最多 2000 行）', en: 'Sheet (.xlsx or .csv, at most 2,000 rows)' })}
          rules={required({ zh: '请选择表格', en: 'Choose a sheet' })}
          extra={t({
            zh: '列名：姓名、工号（或学号，二者有其一即可；同名的要有工号）、国家或地区、地点、出境日期、回国日期、事由（学习或交流）。其他列不读取。不得上传涉密文件。',
            en: 'Columns: name, staff number (or student number; one of the two is enough, the number where names are alike), country, place, departure date, return date, purpose (study or exchange). Other columns are not read. Never a classified file.',
          })}
        >
          <FileInput accept=".xlsx,.csv" />
        </Form.Item>
        <div className="field-row">
          <Form.Item name="kind" label={t({ zh: '类别', en: 'Kind' })}>
            <Select options={TRIP_KINDS.map((value) => ({ value, label: t(TRIP_KIND_NAMES[value]) }))} />
          </Form.Item>
          <Form.Item name="funding" label={t({ zh: '经费来源', en: 'Paid by' })}>
            <Select options={FUNDINGS.map((value) => ({ value, label: t(FUNDING_NAMES[value]) }))} />
          </Form.Item>
        </div>
        <ErrorNote error={send.error} />
        <Button htmlType="submit" type={shown ? 'default' : 'primary'} loading={send.isPending && !shown}>
          {t({ zh: '预览', en: 'Look through it' })}
        </Button>
      </Form>
      {shown && <Preview {...shown} busy={send.isPending} onAccept={() => void accept(shown.of)} />}
    </Page>
  );
}

/** More than these are counted by their reasons first. */
const SEEN_AT_ONCE = 12;
const inPages = (rows: number) => (rows > 50 ? ({ pageSize: 50, showSizeChanger: false } as const) : false);

type PreviewParts = { readonly what: Shown; readonly busy: boolean; readonly onAccept: () => void };

function Preview({ what: { entered, ready, refused, unread }, busy, onAccept }: PreviewParts) {
  const t = useText();
  const rows = new Set(refused.map(({ sheet, row }) => `${row} ${sheet}`)).size;
  const n = ready.length;
  return (
    <>
      {entered === 0 && n > 0 && (
        <InfoNote
          text={{
            zh: `可以登记 ${n} 次出行，${rows} 行不登记。还没有登记任何一次。`,
            en: `${n} journeys can be recorded, ${rows} rows cannot. Nothing is recorded yet.`,
          }}
          action={
            <Button type="primary" loading={busy} onClick={onAccept}>
              {t({ zh: `登记这 ${n} 次出行`, en: `Record these ${n} journeys` })}
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
        <Section title={{ zh: `不登记的 ${rows} 行`, en: `${rows} rows that are not recorded` }}>
          <p className="quiet">
            {t({
              zh: '在表格中更正后可以再次导入同一份表格：已登记的不会重复。',
              en: 'Correct them and import the same sheet again: what is recorded is not recorded twice.',
            })}
          </p>
          {refused.length > SEEN_AT_ONCE && (
            <ul className="trip-import-reasons">
              {[...Map.groupBy(refused, ({ reason }) => reason).values()].map((cells) => (
                <li key={cells[0]!.reason}>
                  {t({ zh: `${cells.length} 处：`, en: `In ${cells.length} cells: ` })}
                  {t(cells[0]!.why)}
                </li>
              ))}
            </ul>
          )}
          <PlainTable
            label={{ zh: '不登记的行', en: 'Rows that are not recorded' }}
            rowKey={(one) => `${one.sheet} ${one.cell} ${one.reason}`}
            dataSource={refused.toSorted((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row)}
            pagination={inPages(refused.length)}
            columns={[
              { title: t({ zh: '工作表', en: 'Sheet' }), dataIndex: 'sheet' },
              { title: t({ zh: '单元格', en: 'Cell' }), dataIndex: 'cell' },
              { title: t({ zh: '内容', en: 'Content' }), render: (_, { raw }) => raw || '—' },
              {
                title: t({ zh: '原因', en: 'Why' }),
                render: (_, { why }) => <div className="trip-import-why">{t(why)}</div>,
              },
            ]}
          />
        </Section>
      )}
      <Section
        title={
          entered > 0
            ? { zh: `已登记的 ${n} 行`, en: `${n} rows recorded` }
            : { zh: `可以登记的 ${n} 行`, en: `${n} rows that can be recorded` }
        }
      >
        {n === 0 ? (
          <EmptyNote
            text={{
              zh: '没有可以登记的行。请按上面的原因更正表格。',
              en: 'No row can be recorded. Correct the sheet as said above.',
            }}
          />
        ) : (
          <PlainTable
            label={{ zh: '出行', en: 'Journeys' }}
            rowKey={(one) => `${one.sheet} ${one.row}`}
            dataSource={[...ready]}
            pagination={inPages(n)}
            columns={[
              { title: t({ zh: '行', en: 'Row' }), dataIndex: 'row' },
              { title: t({ zh: '姓名', en: 'Name' }), dataIndex: 'name' },
              { title: t({ zh: '工号', en: 'Staff number' }), render: (_, one) => one.staffNumber ?? '—' },
              { title: t({ zh: '国家（地区）', en: 'Country' }), render: (_, one) => t(countryName(one.country)) },
              { title: t({ zh: '地点', en: 'Place' }), dataIndex: 'place' },
              { title: t({ zh: '出境', en: 'Leaves' }), render: (_, one) => <DayText day={one.leavesOn} /> },
              { title: t({ zh: '回国（境）', en: 'Returns' }), render: (_, one) => <DayText day={one.returnsOn} /> },
              { title: t({ zh: '事由', en: 'Purpose' }), render: (_, one) => t(TRIP_PURPOSE_NAMES[one.purpose]) },
            ]}
          />
        )}
      </Section>
    </>
  );
}
