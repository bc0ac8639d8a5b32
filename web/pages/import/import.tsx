/** Bringing in a roster as the unit keeps it; and every proposal there has been. */
import { InboxOutlined } from '@ant-design/icons';
import { Tag, Upload } from 'antd';
import { useState } from 'react';
import { type RowOf, upload } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { ErrorNote, ProgressNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Text, useText } from '../../language.tsx';
import './import.css';
import { nameOfFile, STATE_NAMES, sizeOf, TONE_OF_PROPOSAL } from './words.ts';

type Row = RowOf<'rosters.list'>;

export default function Import() {
  const t = useText();
  const go = useGo();
  return (
    <Page
      title={{ zh: '名册导入', en: 'Import' }}
      purpose={{
        zh: '把单位现有的人员名册（Excel 或 csv）原样导入。先看方案，接受后才写入。',
        en: 'Bring in the roster your unit keeps (Excel or csv) as it is. You see a proposal first; nothing is written before it is accepted.',
      }}
    >
      <DropZone />
      <h2 className="list-title">{t({ zh: '导入方案', en: 'Proposals' })}</h2>
      <DataTable
        name="rosters"
        label={{ zh: '导入方案', en: 'Proposals' }}
        query="rosters.list"
        input={{}}
        columns={columnsOf(t)}
        rowKey={(row) => row.proposalId}
        onOpen={(row) => go({ to: `/import/${row.proposalId}` })}
        empty={{
          zh: '还没有导入过名册。把文件拖到上面即可，表头、合并单元格和各种日期写法都能识别。',
          en: 'No roster was imported yet. Drop a file above; its headers, merged cells and ways of writing dates are made out.',
        }}
      />
    </Page>
  );
}

function DropZone() {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const [sending, setSending] = useState<{ name: string; part: number }>();
  const [error, setError] = useState<unknown>();
  const send = async (file: File) => {
    setError(undefined);
    setSending({ name: file.name, part: 0 });
    try {
      const { proposalId } = await upload<{ proposalId: number }>('/upload/roster', file, (part) =>
        setSending({ name: file.name, part }),
      );
      say.done({ zh: '文件已收到，正在读取。', en: 'The file has arrived and is being read.' });
      go({ to: `/import/${proposalId}` });
    } catch (reason) {
      setError(reason);
    } finally {
      setSending(undefined);
    }
  };
  return (
    <div className="drop-zone">
      <ErrorNote error={error} />
      {sending ? (
        <ProgressNote
          text={{ zh: `正在上传“${sending.name}”`, en: `Uploading “${sending.name}”` }}
          part={sending.part}
          leave={false}
        />
      ) : (
        <Upload.Dragger
          accept=".xlsx,.csv"
          multiple={false}
          showUploadList={false}
          beforeUpload={(file) => {
            void send(file);
            return false;
          }}
        >
          <p className="drop-icon" aria-hidden>
            <InboxOutlined />
          </p>
          <p className="drop-words">
            {t({ zh: '把名册拖到这里，或点击选择文件', en: 'Drop the roster here, or click to choose a file' })}
          </p>
          <p className="quiet">
            {t({
              zh: '.xlsx 或 .csv，64 MB 以内，可含多个工作表',
              en: '.xlsx or .csv, up to 64 MB, any number of sheets',
            })}
          </p>
        </Upload.Dragger>
      )}
      <p className="quiet drop-promise">
        {t({
          zh: '文件只在内存中读取，不存盘，方案决定后即清除（最长一小时）；民族、政治面貌、籍贯、身份证号等列在读取时即丢弃，不会保存。请勿上传涉密文件。',
          en: 'The file is read in memory only, never written to disk, and gone once the proposal is decided (an hour at most). Columns such as ethnicity, political status, native place and identity numbers are discarded while reading. Do not upload files that contain state secrets.',
        })}
      </p>
    </div>
  );
}

const columnsOf = (t: Text): Column<Row>[] => [
  { key: 'file', title: { zh: '文件', en: 'File' }, render: (row) => t(nameOfFile(row.fileName)) },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_PROPOSAL[row.state]} text={STATE_NAMES[row.state]} />,
  },
  {
    key: 'proposed',
    title: { zh: '上传时间', en: 'Uploaded' },
    render: (row) => <InstantText at={row.proposedAt} />,
  },
  { key: 'by', title: { zh: '上传人', en: 'By' }, render: (row) => row.proposedBy ?? '—' },
  ...(['new', 'changed', 'same', 'conflict'] as const).map(
    (verdict): Column<Row> => ({
      key: verdict,
      title: {
        new: { zh: '新增', en: 'New' },
        changed: { zh: '有变化', en: 'Changed' },
        same: { zh: '无变化', en: 'Same' },
        conflict: { zh: '待选择', en: 'In conflict' },
      }[verdict],
      align: 'right',
      render: (row) => row.counts?.[verdict].toLocaleString('en-US') ?? '—',
    }),
  ),
  {
    key: 'problems',
    title: { zh: '无法识别', en: 'Unreadable' },
    align: 'right',
    render: (row) =>
      row.counts
        ? row.remarks
            .filter((one) => one.kind === 'problem')
            .reduce((sum, one) => sum + one.count, 0)
            .toLocaleString('en-US')
        : '—',
  },
  {
    key: 'decided',
    title: { zh: '决定', en: 'Decided' },
    render: (row) =>
      row.decidedAt ? (
        <>
          <InstantText at={row.decidedAt} /> {row.decidedBy}
        </>
      ) : null,
  },
  {
    key: 'size',
    title: { zh: '大小', en: 'Size' },
    align: 'right',
    hidden: true,
    render: (row) => sizeOf(row.fileSize),
  },
  {
    key: 'hash',
    title: { zh: '文件校验值（SHA-256）', en: 'Hash of the file (SHA-256)' },
    hidden: true,
    render: (row) => <Tag className="code-text">{row.fileHash.slice(0, 16)}…</Tag>,
  },
];
