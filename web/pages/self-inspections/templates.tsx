/** The templates that can be chosen: the one that comes with the product, and the unit's own, brought in and taken out as sheets or libraries. */
import { Button, Dropdown, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { call, type ResultOf, useAct, useActWithFile, useQueryOf } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { useRuns } from './words.ts';

type Row = ResultOf<'self-inspections.templates'>['rows'][number];

const SOURCES: Record<Row['source'], Localised> = {
  'built-in': { zh: '随系统提供', en: 'comes with the product' },
  sheet: { zh: '由表格导入', en: 'brought in as a sheet' },
  library: { zh: '由库文件导入', en: 'brought in as a library' },
};
const WAYS = {
  xlsx: { zh: 'Excel 表格（xlsx）', en: 'Excel sheet (xlsx)' },
  csv: { zh: '文本表格（csv）', en: 'Text table (csv)' },
  library: { zh: 'CISO Assistant 库文件（YAML）', en: 'CISO Assistant library (YAML)' },
} as const satisfies Record<string, Localised>;

export function Templates() {
  const t = useText();
  const runs = useRuns();
  const query = useQueryOf('self-inspections.templates', {});
  const [importing, show] = useState(false);
  return (
    <Section
      title={{ zh: '自查模板', en: 'Templates' }}
      extra={runs && <Button onClick={() => show(true)}>{t({ zh: '导入模板', en: 'Import a template' })}</Button>}
    >
      <Await query={query}>
        {({ rows }) => (
          <ul className="plain-rows">
            {rows.map((row) => (
              <OneTemplate key={row.templateId ?? 0} row={row} />
            ))}
          </ul>
        )}
      </Await>
      {importing && <ImportDialog onClose={() => show(false)} />}
    </Section>
  );
}

function OneTemplate({ row }: { row: Row }) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const runs = useRuns();
  const { language } = useLanguage();
  const retire = useAct('self-inspections.retire-template');
  const { templateId } = row;
  const which = templateId === null ? {} : { selfInspectionTemplateId: templateId };
  const askRetire = (selfInspectionTemplateId: NonNullable<Row['templateId']>) =>
    confirm({
      title: { zh: '停用这个模板？', en: 'Retire this template?' },
      consequence: {
        zh: '停用后不能再选用；已经开展的自查不受影响，模板仍可查阅。',
        en: 'It cannot be chosen any more. Self-inspections that use it are not affected, and it stays readable.',
      },
      act: { zh: '停用', en: 'Retire' },
      run: () => retire.mutateAsync({ selfInspectionTemplateId }),
    });
  return (
    <li>
      <span>
        <Link to={`/self-inspections/templates/${templateId ?? 'built-in'}`}>{t(row.title)}</Link>{' '}
        <span className="quiet">
          {t({
            zh: `第${row.version}版，${row.items}项，${SOURCES[row.source].zh}`,
            en: `version ${row.version}, ${row.items} items, ${SOURCES[row.source].en}`,
          })}
        </span>{' '}
        {row.retiredAt && <ToneTag tone="ended" text={{ zh: '已停用', en: 'Retired' }} />}
      </span>
      <Space wrap>
        <Dropdown
          trigger={['click']}
          menu={{
            items: Object.entries(WAYS).map(([key, words]) => ({ key, label: t(words) })),
            onClick: ({ key }) =>
              void call('self-inspections.template-file', { ...which, as: key as keyof typeof WAYS, language }).catch(
                say.failed,
              ),
          }}
        >
          <Button size="small">{t({ zh: '导出', en: 'Export' })}</Button>
        </Dropdown>
        {runs && templateId !== null && row.retiredAt === null && (
          <Button size="small" onClick={() => askRetire(templateId)}>
            {t({ zh: '停用', en: 'Retire' })}
          </Button>
        )}
      </Space>
    </li>
  );
}

function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const say = useSay();
  const required = useRequired();
  const act = useActWithFile('self-inspections.import-template');
  return (
    <FormDialog<{ file: File; title?: string }>
      title={{ zh: '导入自查模板', en: 'Import a template' }}
      act={{ zh: '导入', en: 'Import' }}
      onClose={onClose}
      run={async ({ file, title }) => {
        const { version, items } = await act.mutateAsync({ input: title?.trim() ? { title: title.trim() } : {}, file });
        say.done({ zh: `已导入第${version}版，共${items}项。`, en: `Imported as version ${version}, ${items} items.` });
      }}
    >
      <Form.Item
        name="file"
        label={t({ zh: '文件（.xlsx、.csv 或者 .yaml）', en: 'File (.xlsx, .csv or .yaml)' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({
          zh: '可以先导出随系统提供的模板，按其列名修改。各部分分值须与各项合计相符。',
          en: 'Export the template that comes with the product and change that. The points of each section must add up.',
        })}
      >
        <FileInput accept=".xlsx,.csv,.yaml,.yml" />
      </Form.Item>
      <Form.Item
        name="title"
        label={t({ zh: '模板名称', en: 'Name' })}
        extra={t({
          zh: '表格用；同名的作为下一版。库文件用其自己的名称。',
          en: 'For a sheet; the same name makes the next version. A library has its own.',
        })}
      >
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
