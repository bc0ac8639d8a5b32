/** Pictures and PDFs with a report: chosen before, sent one after the other when the report itself is in. A file that fails fails alone. */
import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { CLUES } from '../../../src/domain/clues/clues.ts';
import { wordsOfError } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';
import { inTurn, type Named, sendFile } from './door.ts';

const BYTES_AT_MOST = 20 * 1024 * 1024;

export type Picked = {
  readonly file: File;
  readonly state: 'waits' | 'sent' | 'failed';
  readonly why?: Localised;
};

const TOO_LARGE: Localised = {
  zh: '文件超过 20 MB，不能提交；报告本身不受影响。请压缩或者截取后再加。',
  en: 'Larger than 20 MB and not taken; the report itself is not affected. Please shorten or compress it.',
};

/** What is too large is said so before anything of it is sent. */
export const picked = (file: File): Picked =>
  file.size > BYTES_AT_MOST ? { file, state: 'failed', why: TOO_LARGE } : { file, state: 'waits' };

/** Those that wait; what became of each is told as it becomes. */
export async function sendAll(
  named: Named,
  files: readonly Picked[],
  onChange: (files: readonly Picked[]) => void,
): Promise<void> {
  let now = files;
  for (const one of files.filter(({ state }) => state === 'waits')) {
    const became = await inTurn(
      () => sendFile(named, one.file),
      () => {},
    )
      .then((): Picked => ({ file: one.file, state: 'sent' }))
      .catch((reason): Picked => ({ file: one.file, state: 'failed', why: wordsOfError(reason) }));
    now = now.map((other) => (other === one ? became : other));
    onChange(now);
  }
}

type Parts = { readonly files: readonly Picked[]; readonly onChange: (files: readonly Picked[]) => void };

export function FilePick({ files, onChange }: Parts) {
  const t = useText();
  return (
    <div className="report-files">
      <Upload
        accept=".pdf,.jpg,.jpeg,.png"
        multiple
        showUploadList={false}
        disabled={files.length >= CLUES.filesAtMost}
        beforeUpload={(_, all) => {
          onChange([...files, ...all.map(picked)].slice(0, CLUES.filesAtMost));
          return false;
        }}
      >
        <Button icon={<PaperClipOutlined />}>
          {t({ zh: '添加照片或者文件（选填）', en: 'Add photographs or files (optional)' })}
        </Button>
      </Upload>
      <span className="quiet">
        {t({ zh: 'PDF、JPG、PNG，每个 20 MB 以内', en: 'PDF, JPG, PNG, up to 20 MB each' })}
      </span>
      <FileLines files={files} onRemove={(one) => onChange(files.filter((other) => other !== one))} />
    </div>
  );
}

const STATES: Record<Picked['state'], Localised> = {
  waits: { zh: '待提交', en: 'to be sent' },
  sent: { zh: '已提交', en: 'sent' },
  failed: { zh: '没有提交', en: 'not sent' },
};

export function FileLines({ files, onRemove }: { files: readonly Picked[]; onRemove?: (file: Picked) => void }) {
  const t = useText();
  if (files.length === 0) return null;
  return (
    <ul className="report-file-lines" aria-live="polite">
      {files.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be chosen twice
        <li key={index} className={one.state === 'failed' ? 'failed' : undefined}>
          <span>
            {one.file.name} <span className="quiet">{t(STATES[one.state])}</span>
            {one.why && <span className="why">{t(one.why)}</span>}
          </span>
          {onRemove && (
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t({ zh: `移除 ${one.file.name}`, en: `Remove ${one.file.name}` })}
              onClick={() => onRemove(one)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
