/** The file of a part or a picture: chosen, checked by the server, and shown. */
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { upload } from '../../api.ts';
import { ErrorNote, ProgressNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import type { DraftPart } from './draft-model.ts';
import { VideoField } from './video-field.tsx';
import { addressOf } from './words.ts';

type Kind = 'picture' | 'pdf' | 'captions';
const ACCEPT: Record<Kind, string> = { picture: '.png,.jpg,.jpeg', pdf: '.pdf', captions: '.vtt' };

type Choosing = {
  readonly courseId: number;
  readonly kind: Kind;
  readonly words: string;
  readonly onFile: (file: string) => void;
};

/** Sent as soon as it is chosen; what is no such file is said here and leaves what stood. */
export function ChooseFile({ courseId, kind, words, onFile }: Choosing) {
  const [part, setPart] = useState<number>();
  const [error, setError] = useState<unknown>();
  const send = async (file: File) => {
    setError(undefined);
    setPart(0);
    try {
      const input = { courseId, kind };
      const kept = await upload<{ file: string }>('/upload/courses.add-file', file, setPart, input);
      onFile(kept.file);
    } catch (reason) {
      setError(reason);
    } finally {
      setPart(undefined);
    }
  };
  return (
    <div className="draft-file">
      <ErrorNote error={error} />
      {part !== undefined && <ProgressNote text={{ zh: '正在上传', en: 'Uploading' }} part={part} leave={false} />}
      <Upload
        accept={ACCEPT[kind]}
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <Button size="small" disabled={part !== undefined}>
          {words}
        </Button>
      </Upload>
    </div>
  );
}

type Picture = {
  readonly courseId: number;
  readonly file: string | undefined;
  readonly onFile: (file: string) => void;
};

export function PictureField({ courseId, file, onFile }: Picture) {
  const t = useText();
  return (
    <>
      {file && (
        <img
          className="draft-picture"
          src={addressOf(courseId, file)}
          alt={t({ zh: '已上传的图片', en: 'The picture uploaded' })}
        />
      )}
      <ChooseFile
        courseId={courseId}
        kind="picture"
        words={t(
          file
            ? { zh: '换一张图片', en: 'Another picture' }
            : { zh: '选择图片（JPG 或 PNG）', en: 'Choose a picture (JPG or PNG)' },
        )}
        onFile={onFile}
      />
    </>
  );
}

type OfPart = {
  readonly courseId: number;
  readonly part: DraftPart;
  readonly nth: number;
  readonly onChange: (change: Partial<DraftPart>) => void;
};

export function PartFile({ courseId, part, onChange }: OfPart) {
  const t = useText();
  if (part.kind === 'video') return <VideoField courseId={courseId} part={part} onChange={onChange} />;
  return (
    <>
      {part.file && (
        <a href={addressOf(courseId, part.file)} target="_blank" rel="noreferrer">
          {t({ zh: '打开已上传的文件', en: 'Open the paper uploaded' })}
        </a>
      )}
      <ChooseFile
        courseId={courseId}
        kind="pdf"
        words={t(part.file ? { zh: '换一份 PDF', en: 'Another PDF' } : { zh: '选择 PDF', en: 'Choose a PDF' })}
        onFile={(file) => onChange({ file })}
      />
    </>
  );
}
