/** Takes exactly what is filtered away as a file. It leaves the system with names in it, so the purpose is asked and recorded. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { ApiError } from '../api.ts';
import { type Language, type Localised, useLanguage, useText } from '../language.tsx';
import { useConfirm, useSay } from './confirm.tsx';
import { type GivenPurpose, PurposeDialog } from './purpose.tsx';

type Format = 'xlsx' | 'csv';
export type ExportChoice = {
  readonly format: Format;
  readonly language: Language;
  readonly purpose: GivenPurpose;
  /** Instead of the file: a second person is asked to let it leave. Only where the list turned out to need that. */
  readonly release?: 'ask';
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
  const confirm = useConfirm();
  const { language } = useLanguage();
  const [format, ask] = useState<Format>();
  const rows = count === undefined ? undefined : count.toLocaleString('en-US');
  const give = (purpose: GivenPurpose) =>
    onExport({ format: format!, language, purpose })
      .then(() => ask(undefined))
      .catch((error: unknown) => {
        if (!(error instanceof ApiError && error.code === 'needs-release')) return say.failed(error);
        const choice = { format: format!, language, purpose, release: 'ask' as const };
        ask(undefined);
        confirm(askingFor(error.words, () => onExport(choice).then(() => say.done(ASKED))));
      });
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

const ASKED: Localised = {
  zh: '已申请放行。放行后请在“名单导出”页面下载，一天内有效。',
  en: 'The release was asked for. Once it is given, take the file on the page “Lists to release”, within a day.',
};

const askingFor = (consequence: Localised, run: () => Promise<unknown>) => ({
  title: { zh: '这份名单须第二人放行', en: 'A second person has to release this list' },
  consequence,
  act: { zh: '申请放行', en: 'Ask for the release' },
  destructive: false,
  run,
});

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
