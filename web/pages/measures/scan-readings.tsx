/** Files of scans that are being read: how far each is, also for whoever left the page meanwhile; and why one came to nothing. */
import { useEffect, useState } from 'react';
import type { ReadingPhase } from '../../../src/domain/measures/readings.ts';
import { type ResultOf, useQueryOf, useRefresh } from '../../api.ts';
import { InfoNote, ProgressNote } from '../../kit/notes.tsx';
import type { Localised } from '../../language.tsx';

type Reading = ResultOf<'measures.scan-readings'>['readings'][number];

const PHASES: Record<Exclude<ReadingPhase, 'failed'>, Localised> = {
  waiting: { zh: '等待读取，前面还有别的文件', en: 'Waits; another file is read first' },
  reading: { zh: '正在读取', en: 'Being read' },
  saving: { zh: '已读完，正在比对、保存', en: 'Read; it is compared and saved' },
};
const sizeOf = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Asked often while something is read, seldom otherwise. */
export function useReadings(expected = false): readonly Reading[] {
  const [busy, setBusy] = useState(false);
  const refresh = useRefresh();
  const query = useQueryOf('measures.scan-readings', {}, { every: busy || expected ? 2_000 : 15_000 });
  const readings = query.data?.readings ?? [];
  const now = readings.some(({ phase }) => phase !== 'failed');
  useEffect(() => {
    if (busy && !now) void refresh();
    setBusy(now);
  }, [busy, now, refresh]);
  return readings;
}

export function ReadingNote({ one }: { one: Reading }) {
  if (one.phase === 'failed') {
    const { zh, en } = one.failure ?? { zh: '', en: '' };
    return <InfoNote tone="warning" text={{ zh: `${one.object}：${zh}`, en: `${one.object}: ${en}` }} />;
  }
  const { zh, en } = PHASES[one.phase];
  return (
    <ProgressNote
      part={one.phase === 'reading' ? one.percent / 100 : undefined}
      text={{
        zh: `${one.object}：${zh}（${sizeOf(one.bytes)}，已 ${one.seconds} 秒）`,
        en: `${one.object}: ${en.toLowerCase()} (${sizeOf(one.bytes)}, ${one.seconds} s so far)`,
      }}
    />
  );
}

export function Readings() {
  return useReadings().map((one) => <ReadingNote key={`${one.since} ${one.protectedObjectId}`} one={one} />);
}

/** In the dialog: how much has arrived, then how far it is read. `part`: of the upload, from 0 to 1. */
export function SendingNote({ part, of }: { part: number; of: number | undefined }) {
  const one = useReadings(true).find((it) => it.protectedObjectId === of && it.phase !== 'failed');
  if (part < 1)
    return (
      <ProgressNote
        part={part}
        leave={false}
        text={{
          zh: '正在上传。上传完之前请不要关闭浏览器。',
          en: 'Being sent. Please leave the browser open until it has arrived.',
        }}
      />
    );
  return one ? (
    <ReadingNote one={one} />
  ) : (
    <ProgressNote part={undefined} text={{ zh: '已上传，即将读取。', en: 'It has arrived and is read next.' }} />
  );
}
