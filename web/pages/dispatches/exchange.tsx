/** Between two installations dispatches pass as sealed files on a disk: out, in, and what was refused. */
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { typeOf } from '../../../src/domain/dispatches/dispatches.ts';
import { PARCEL_FAULT_WORDS } from '../../../src/domain/dispatches/faults.ts';
import { type ResultOf, type RowOf, useActWithFile } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { Link } from '../../kit/link.tsx';
import { ErrorNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useIsClerk } from './may.ts';
import { Outgoing } from './outgoing.tsx';

export function ExchangePart() {
  const isClerk = useIsClerk();
  return (
    <>
      {isClerk && <Incoming />}
      <Outgoing />
      <RefusedFiles />
    </>
  );
}

type Taken = ResultOf<'dispatches.import-parcel'>;

function Incoming() {
  const t = useText();
  const [file, choose] = useState<File>();
  const take = useActWithFile('dispatches.import-parcel');
  const send = async () => {
    await take.mutateAsync({ input: {}, file: file! }).catch(() => {});
    choose(undefined);
  };
  return (
    <Section title={{ zh: '导入交换文件', en: 'Import a file' }}>
      <p className="quiet">
        {t({
          zh: '选择对方系统导出的文件（.bulwark-parcel.age）。逐件核对签章、序号和附件；有一件不符，整个文件都不导入。',
          en: 'Choose the file that the other installation exported (.bulwark-parcel.age). Signature, place in the line and files are checked; if one is wrong, nothing of it is taken in.',
        })}
      </p>
      <div className="part-actions">
        <FileInput accept=".age" value={file} onChange={choose} />
        <Button type="primary" disabled={!file} loading={take.isPending} onClick={() => void send()}>
          {t({ zh: '导入', en: 'Import' })}
        </Button>
      </div>
      <ErrorNote error={take.error} />
      {take.data && <WhatCame answer={take.data} />}
    </Section>
  );
}

function WhatCame({ answer: { taken, refused } }: { answer: Taken }) {
  const t = useText();
  if (refused)
    return (
      <Alert type="warning" showIcon className="note" role="alert" title={t({ zh: refused.zh, en: refused.en })} />
    );
  return (
    <Alert
      type="success"
      showIcon
      className="note"
      role="status"
      title={t({ zh: `已导入 ${taken.length} 件公文。`, en: `${taken.length} dispatches were taken in.` })}
      description={taken.map(({ arrivalId, type }) => (
        <div key={arrivalId}>
          <Link to={`/dispatches/received/${arrivalId}`}>{t(typeOf(type).name)}</Link>
        </div>
      ))}
    />
  );
}

const REFUSED: readonly Column<RowOf<'dispatches.refused'>>[] = [
  { key: 'at', title: { zh: '时间', en: 'When' }, width: 160, render: ({ at }) => <InstantText at={at} /> },
  { key: 'why', title: { zh: '拒收原因', en: 'Why' }, render: (row) => <Why row={row} /> },
  { key: 'by', title: { zh: '操作人', en: 'By' }, width: 140, render: (row) => <By row={row} /> },
  {
    key: 'hash',
    title: { zh: '文件校验值', en: 'Hash of the file' },
    render: ({ parcelHash }) => <code className="code-text">{parcelHash.slice(0, 16)}…</code>,
    hidden: true,
  },
];

function Why({ row }: { row: RowOf<'dispatches.refused'> }) {
  return <>{useText()(PARCEL_FAULT_WORDS[row.fault])}</>;
}

function By({ row }: { row: RowOf<'dispatches.refused'> }) {
  const t = useText();
  return <>{row.by ?? t({ zh: '系统', en: 'The system' })}</>;
}

function RefusedFiles() {
  return (
    <Section title={{ zh: '拒收的文件', en: 'Refused files' }}>
      <DataTable
        name="dispatches-refused"
        label={{ zh: '拒收的文件', en: 'Refused files' }}
        query="dispatches.refused"
        input={{}}
        columns={REFUSED}
        rowKey={(row) => row.refusedId}
        empty={{ zh: '没有拒收过文件。', en: 'No file was ever refused.' }}
      />
    </Section>
  );
}
