/** The video of a part: sent in pieces, from the byte where the line broke; its length is read by this browser. */
import { Button, Upload } from 'antd';
import { useRef, useState } from 'react';
import type { Upload as TusUpload } from 'tus-js-client';
import { ApiError, call } from '../../api.ts';
import { ErrorNote, InfoNote, ProgressNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import type { DraftPart } from './draft-model.ts';
import { ChooseFile } from './part-file.tsx';
import { addressOf } from './words.ts';

const PIECE_BYTES = 4 * 1024 * 1024;
const FAR_BEYOND_S = 1_000_000;
const AGAIN_AFTER_MS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000];

type Parts = {
  readonly courseId: number;
  readonly part: DraftPart;
  readonly onChange: (change: Partial<DraftPart>) => void;
};

export function VideoField({ courseId, part, onChange }: Parts) {
  const t = useText();
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const [unplayable, setUnplayable] = useState(false);
  const going = useRef<TusUpload>(undefined);
  const send = async (file: File) => {
    setError(undefined);
    setUnplayable(false);
    setSent(0);
    try {
      const upload = await sendInPieces(file, setSent, going);
      const kept = await call('courses.add-video', { courseId: courseId as never, upload, fileName: shortName(file) });
      onChange({ file: kept.file, seconds: undefined });
    } catch (reason) {
      setError(reason);
    } finally {
      setSent(undefined);
    }
  };
  const measured = (video: HTMLVideoElement) => {
    if (part.seconds || !Number.isFinite(video.duration)) return;
    video.currentTime = 0;
    onChange({ seconds: Math.max(1, Math.floor(video.duration)) });
  };
  return (
    <div className="draft-file">
      <ErrorNote error={error} />
      {unplayable && (
        <InfoNote
          tone="warning"
          text={{
            zh: '这台浏览器放不出该视频，读不到时长，因此还不能发布。请用播放软件另存为 MP4（H.264）后重新上传。',
            en: 'This browser cannot play the video, so its length is not known and it cannot be published. Please save it as MP4 (H.264) and upload it again.',
          }}
        />
      )}
      {part.file && (
        // biome-ignore lint/a11y/useMediaCaption: captions are chosen beneath
        <video
          key={part.file}
          className="course-video draft-video"
          controls
          preload="metadata"
          src={addressOf(courseId, part.file)}
          onLoadedMetadata={({ currentTarget }) => {
            // What was recorded in a browser does not say how long it is until its end has been seen.
            if (Number.isFinite(currentTarget.duration)) measured(currentTarget);
            else currentTarget.currentTime = FAR_BEYOND_S;
          }}
          onDurationChange={({ currentTarget }) => measured(currentTarget)}
          onError={() => setUnplayable(true)}
        />
      )}
      {part.file && !unplayable && (
        <p className="quiet" role="status">
          {part.seconds
            ? t({ zh: `时长 ${minutes(part.seconds)}`, en: `Length ${minutes(part.seconds)}` })
            : t({ zh: '正在读取时长，读到后才能发布……', en: 'Reading its length; it can be published after that …' })}
        </p>
      )}
      {sent !== undefined && (
        <ProgressNote
          text={{
            zh: '正在上传视频；断线后自动从断开处继续',
            en: 'Uploading the video; after a break it goes on where it stopped',
          }}
          part={sent}
          leave={false}
        />
      )}
      <Upload
        accept=".mp4,.webm,.m4v"
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <Button size="small" disabled={sent !== undefined}>
          {t(
            part.file
              ? { zh: '换一个视频', en: 'Another video' }
              : { zh: '选择视频（MP4 或 WebM）', en: 'Choose a video (MP4 or WebM)' },
          )}
        </Button>
      </Upload>
      <ChooseFile
        courseId={courseId}
        kind="captions"
        words={t(
          part.captions
            ? { zh: '换字幕（.vtt）', en: 'Other captions (.vtt)' }
            : { zh: '添加字幕（.vtt，选填）', en: 'Add captions (.vtt, optional)' },
        )}
        onFile={(captions) => onChange({ captions })}
      />
    </div>
  );
}

const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const shortName = ({ name }: File): string => [...name].slice(-100).join('');

/** Answers by which name it came in. */
async function sendInPieces(
  file: File,
  onPart: (part: number) => void,
  going: { current: TusUpload | undefined },
): Promise<string> {
  const tus = await import('tus-js-client');
  return new Promise((resolve, reject) => {
    const upload = new tus.Upload(file, {
      endpoint: '/learning/video/',
      chunkSize: PIECE_BYTES,
      retryDelays: AGAIN_AFTER_MS,
      storeFingerprintForResuming: true,
      removeFingerprintOnSuccess: true,
      onProgress: (bytes, all) => onPart(bytes / all),
      onSuccess: () => resolve(upload.url!.split('/').at(-1)!),
      onError: (reason) => reject(asApiError(reason)),
    });
    going.current = upload;
    void upload.findPreviousUploads().then(([before]) => {
      if (before) upload.resumeFromPreviousUpload(before);
      upload.start();
    });
  });
}

function asApiError(reason: Error): unknown {
  const response = 'originalResponse' in reason ? (reason.originalResponse as Answer | null) : null;
  try {
    return new ApiError(response?.getStatus() ?? 0, JSON.parse(response?.getBody() ?? '') as Record<string, never>);
  } catch {
    return new ApiError(response?.getStatus() ?? 0, UNREACHED);
  }
}
type Answer = { readonly getStatus: () => number; readonly getBody: () => string };
const UNREACHED = {
  code: 'unreachable',
  zh: '连接不到服务器，视频还没有传完；已传的部分保留一天。请检查网络，再选同一个文件，会从断开处继续。',
  en: 'The server cannot be reached and the video is not all there; what was sent is kept for a day. Check the network and choose the same file again: it goes on where it stopped.',
};
