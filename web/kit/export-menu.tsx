/** Takes exactly what is filtered away as a file. It leaves the system with names in it, so the purpose is asked and recorded. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { type Language, type Localised, useLanguage, useText } from '../language.tsx';
import { useSay } from './confirm.tsx';
import { type GivenPurpose, PurposeDialog } from './purpose.tsx';

type Format = 'xlsx' | 'csv';
export type ExportChoice = {
  readonly format: Format;
  readonly language: Language;
  readonly purpose: GivenPurpose;
};

const FORMATS: Record<Format, Localised> = {
  xlsx: { zh: 'Excel 表格（xlsx）', en: 'Excel sheet (xlsx)' },
  csv: { zh: '文本表格（csv）', en: 'Text table (csv)' },
};

export function ExportMenu({
  onExport,
  count,
  first,
}: {
  onExport: (choice: ExportChoice) => Promise<unknown>;
  count?: number;
  /** The purpose that is chosen until another is. */
  first?: GivenPurpose;
}) {
  const _t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const [format, ask] = useState<Format>();
  const rows = count === undefined ? undefined : count.toLocaleString('en-US');
  const give = (purpose: GivenPurpose) =>
    onExport({ format: format!, language, purpose })
      .then(() => ask(undefined))
      .catch(say.failed);
  return (
    <>
      <FormatMenu onChosen={ask} />
      <PurposeDialog
        first={first}
        open={format !== undefined}
        title={{ zh: '导出用途', en: 'Purpose of the export' }}
        notice={{
          zh: `将导出当前筛选的${rows ? `全部 ${rows} 行` : '全部内容'}。导出人、时间、用途和行数会记入日志。请妥善保管文件，用后及时删除。`,
          en: `${rows ? `All ${rows} rows` : 'Everything'} of the present filter will be exported. Who, when, why and how many rows are recorded. Keep the file safe and delete it after use.`,
        }}
        act={{ zh: '导出', en: 'Export' }}
        onCancel={() => ask(undefined)}
        onGiven={give}
      />
    </>
  );
}

/** What is held about oneself is taken without a question; that it was taken is recorded. */
export function OwnExportMenu({
  onExport,
}: {
  onExport: (choice: { format: Format; language: Language; purpose: 'own' }) => Promise<unknown>;
}) {
  const say = useSay();
  const { language } = useLanguage();
  return <FormatMenu onChosen={(format) => void onExport({ format, language, purpose: 'own' }).catch(say.failed)} />;
}

function FormatMenu({ onChosen }: { onChosen: (format: Format) => void }) {
  const t = useText();
  const items = (['xlsx', 'csv'] as const).map((one) => ({
    key: one,
    label: t(FORMATS[one]),
    onClick: () => onChosen(one),
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button icon={<DownloadOutlined />}>{t({ zh: '导出', en: 'Export' })}</Button>
    </Dropdown>
  );
}
