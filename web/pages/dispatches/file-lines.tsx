/** The files of a dispatch: the signed document itself, then its attachments. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ResultOf } from '../../api.ts';
import { type Localised, useText } from '../../language.tsx';

export type FileLine = ResultOf<'dispatches.dispatch'>['files'][number];

const WITHHELD: Record<'mark' | 'unfit', Localised> = {
  mark: { zh: '带有密级标志，未保存内容；请联系发文单位', en: 'bears a secrecy mark: not kept; ask the sender' },
  unfit: {
    zh: '含可执行内容或与所称类型不符，未保存内容；请联系发文单位',
    en: 'runs something, or is not what it says: not kept; ask the sender',
  },
};

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
          {file.withheld ? (
            <>
              <span>{file.name}</span>
              <span className="quiet">{t(WITHHELD[file.withheld])}</span>
            </>
          ) : (
            <>
              <Button type="link" icon={<DownloadOutlined />} onClick={() => onOpen(file.position)}>
                {file.name}
              </Button>
              <span className="quiet">{sizeInWords(file.size)}</span>
            </>
          )}
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
