/** A video that is counted by what was really played: told every quarter of a minute, and once more when it stops. */
import { useEffect, useRef, useState } from 'react';
import { PLAYED_ENOUGH } from '../../../src/domain/courses/courses.ts';
import { post, useRefresh } from '../../api.ts';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import type { Learning, LearnPart } from './learn.tsx';
import { isUnreachable } from './queue.ts';
import { addressOf } from './words.ts';

const TELL_EVERY_MS = 15_000;

type Reported = { readonly result: { readonly played: number; readonly done: boolean } };
type Range = [from: number, to: number];

export function VideoPart({ course, part }: { course: Learning; part: LearnPart }) {
  const t = useText();
  const player = useRef<HTMLVideoElement>(null);
  const { played, done, unsent } = usePlayed(player, part);
  const percent = Math.min(100, Math.floor((played / (part.seconds ?? 1)) * 100));
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: there is a track where the unit has captions */}
      <video
        ref={player}
        className="course-video"
        controls
        playsInline
        preload="metadata"
        src={addressOf(course.courseId, part.file!)}
        onLoadedMetadata={({ currentTarget }) => {
          if (part.place > 0 && part.place < currentTarget.duration - 5) currentTarget.currentTime = part.place;
        }}
      >
        {part.captions && (
          <track kind="captions" srcLang="zh" src={addressOf(course.courseId, part.captions)} default />
        )}
      </video>
      <p role="status" className="quiet">
        {part.done || done
          ? t({ zh: '这一部分已完成。', en: 'This part is done.' })
          : t({
              zh: `已播放 ${percent}%，满 ${PLAYED_ENOUGH * 100}% 即完成；拖过的部分不算。`,
              en: `${percent}% played; done at ${PLAYED_ENOUGH * 100}%. What is skipped does not count.`,
            })}
      </p>
      {unsent && (
        <InfoNote
          tone="warning"
          text={{
            zh: '现在连接不到服务器。播放的进度记在本页，恢复连接后自动送达；请不要关闭本页。',
            en: 'The server cannot be reached now. What you play is kept on this page and sent once the connection is back; please leave it open.',
          }}
        />
      )}
    </>
  );
}

/** What has been played since the server last heard of it, in seconds of the video. */
function usePlayed(player: React.RefObject<HTMLVideoElement | null>, part: LearnPart) {
  const [state, setState] = useState({ played: part.played, done: part.done, unsent: false });
  const refresh = useRefresh();
  const told = useRef<Range[]>([]);
  const open = useRef<number>(undefined);
  const busy = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one player, one part
  useEffect(() => {
    const video = player.current;
    if (!video || part.done) return;
    const close = () => {
      if (open.current !== undefined && video.currentTime > open.current)
        told.current.push([open.current, video.currentTime]);
      open.current = video.paused || video.seeking ? undefined : video.currentTime;
    };
    const tell = async () => {
      close();
      if (busy.current) return;
      busy.current = true;
      const sent = told.current.slice(0, 200);
      try {
        const place = Math.floor(video.currentTime);
        const { result } = await post<Reported>('/learning/played', { coursePartId: part.partId, place, told: sent });
        told.current = told.current.slice(sent.length);
        setState({ ...result, unsent: false });
        if (result.done) await refresh();
      } catch (reason) {
        setState((now) => ({ ...now, unsent: isUnreachable(reason) }));
      } finally {
        busy.current = false;
      }
    };
    const onTime = () => {
      if (open.current === undefined && !video.paused && !video.seeking) open.current = video.currentTime;
    };
    // Where one jumps from, what was played ends: the player tells that it seeks when it stands elsewhere already.
    let last = 0;
    const onTick = () => {
      if (!video.seeking) last = video.currentTime;
      onTime();
    };
    const onSeeking = () => {
      if (open.current !== undefined && last > open.current) told.current.push([open.current, last]);
      open.current = undefined;
    };
    const onStop = () => void tell();
    void tell(); // from now on time counts
    const timer = setInterval(() => {
      if (!video.paused || told.current.length > 0) void tell();
    }, TELL_EVERY_MS);
    video.addEventListener('timeupdate', onTick);
    video.addEventListener('seeking', onSeeking);
    video.addEventListener('pause', onStop);
    video.addEventListener('ended', onStop);
    return () => {
      clearInterval(timer);
      video.removeEventListener('timeupdate', onTick);
      video.removeEventListener('seeking', onSeeking);
      video.removeEventListener('pause', onStop);
      video.removeEventListener('ended', onStop);
      if (!video.paused) void tell();
    };
  }, [part.partId, part.done]);
  return state;
}
