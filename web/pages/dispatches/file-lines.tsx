/** The files of a dispatch: the signed document itself, then its attachments. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ResultOf } from '../../api.ts';
import { useText } from '../../language.tsx';

export type FileLine = ResultOf<'dispatches.dispatch'>['files'][number];

type Parts = {
  readonly files: readonly FileLine[];
  readonly onOpen: (position: number) => unknown;
  readonly onRemove?: ((file: FileLine) => void) | undefined;
};

export function FileLines({ files, onOpen, onRemove }: Parts) {
  const t = useText();
  if (files.length === 0) return <p className="quiet">{t({ zh: '没有附件。', en: 'No attachments.' })}</p>;
  return (
    <ul className="dispatch-files">
      {files.map((file) => (
        <li key={file.position}>
          <span className="quiet">
            {file.role === 'paper' ? t({ zh: '正本', en: 'Document' }) : t({ zh: '附件', en: 'Attachment' })}
          </span>
          <Button type="link" icon={<DownloadOutlined />} onClick={() => onOpen(file.position)}>
            {file.name}
          </Button>
          <span className="quiet">{sizeInWords(file.size)}</span>
          {onRemove && file.role === 'attachment' && (
            <Button
              type="link"
              danger
              size="small"
              aria-label={t({ zh: `移除${file.name}`, en: `Remove ${file.name}` })}
              onClick={() => onRemove(file)}
            >
              {t({ zh: '移除', en: 'Remove' })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
