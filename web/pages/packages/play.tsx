/**
 * A package, played. It runs in a frame of another origin that is no origin at all (src/server/packages-door.ts): all that comes out of it
 * is a message saying what it wants to remember, and that is kept under one's own name. What cannot be sent now is sent again.
 */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { WINDOW_MARK } from '../../../src/domain/packages/packages.ts';
import { ApiError, call, type InputOf, type ResultOf, useRefresh } from '../../api.ts';
import { numberOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import './packages.css';

type Opened = ResultOf<'packages.open'>;
type Remembered = InputOf<'packages.remember'>['remembered'];

export default function Play() {
  const { packageId } = useParams({ strict: false }) as { packageId: string };
  const [search] = useFilters();
  const id = Number(packageId);
  const partId = numberOf(search.part);
  const [opened, setOpened] = useState<Opened>();
  const [error, setError] = useState<unknown>();
  const [tries, again] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try opens it anew
  useEffect(() => {
    setError(undefined);
    call('packages.open', whichOf(id, partId)).then(setOpened, setError);
  }, [id, partId, tries]);
  if (opened) return <Player packageId={id} partId={partId} opened={opened} />;
  return (
    <Page narrow title={{ zh: '学习课件', en: 'Course package' }}>
      <Await query={{ data: opened, error, refetch: () => again(tries + 1) }}>{() => null}</Await>
    </Page>
  );
}

/** By itself, or as a part of a course. */
const whichOf = (packageId: number, partId: number | undefined) =>
  ({ packageId, ...(partId !== undefined && { coursePartId: partId }) }) as InputOf<'packages.open'>;

type PlayerParts = { readonly packageId: number; readonly partId: number | undefined; readonly opened: Opened };

function Player({ packageId, partId, opened }: PlayerParts) {
  const t = useText();
  const go = useGo();
  const refresh = useRefresh();
  const first = opened.items.findIndex(({ done }) => !done);
  const [item, choose] = useState(Math.max(0, first));
  const { kept, remember, done, completed } = useKeeping(whichOf(packageId, partId), opened);
  const leave = () => {
    void refresh();
    go({ to: '/mine/training' });
  };
  const title = { zh: opened.title, en: opened.title };
  return (
    <Page
      title={title}
      primary={<Button onClick={leave}>{t({ zh: '退出，以后继续', en: 'Leave, go on later' })}</Button>}
    >
      <p className="player-state" role="status">
        {completed ? t(partId === undefined ? COMPLETED(opened.hours) : PART_DONE) : t(KEPT[kept])}
      </p>
      {opened.items.length > 1 && (
        <nav className="player-items" aria-label={t({ zh: '各部分', en: 'Parts' })}>
          {opened.items.map((one, at) => (
            <Button
              key={one.title + String(at)}
              type={at === item ? 'primary' : 'default'}
              aria-current={at === item}
              onClick={() => choose(at)}
            >
              {one.title}
              {done.has(at) && t({ zh: '（已学完）', en: ' (done)' })}
            </Button>
          ))}
        </nav>
      )}
      <Frame key={item} item={item} opened={opened} onRemembered={(remembered) => remember(item, remembered)} />
    </Page>
  );
}

const COMPLETED = (hours: number): Localised => ({
  zh: `已学完，计 ${hours} 学时。`,
  en: `Completed: ${hours} hours are credited.`,
});
const PART_DONE: Localised = {
  zh: '这一部分已学完。请回到课程继续其他部分。',
  en: 'This part is done. Please go back to the course for the others.',
};

type Kept = 'nothing-yet' | 'sending' | 'kept' | 'waiting' | 'refused';
const KEPT: Record<Kept, Localised> = {
  'nothing-yet': { zh: '学习进度自动保存，可随时退出。', en: 'Progress is kept by itself; leave whenever you like.' },
  sending: { zh: '正在保存进度……', en: 'Keeping your progress …' },
  kept: { zh: '进度已保存。', en: 'Your progress is kept.' },
  waiting: {
    zh: '暂时连接不到服务器，进度还没有保存；连接恢复后自动保存，请不要关闭页面。',
    en: 'The server cannot be reached and your progress is not kept yet; it will be as soon as it can. Please leave the page open.',
  },
  refused: {
    zh: '课件要保存的内容不符合规定，这部分没有保存；可以继续学习。',
    en: 'What the package wants to keep is not allowed and was not kept; you can go on.',
  },
};

const AGAIN_MS = 5_000;

/** The latest of each part is sent, one after the other; what does not get through is sent again until it does. */
function useKeeping(which: InputOf<'packages.open'>, opened: Opened) {
  const [kept, setKept] = useState<Kept>('nothing-yet');
  const [done, setDone] = useState(() => new Set(opened.items.flatMap((one, at) => (one.done ? [at] : []))));
  const [completed, setCompleted] = useState(opened.items.every((one) => one.done));
  const waiting = useRef(new Map<number, Remembered>());
  const sending = useRef(false);
  const send = async () => {
    if (sending.current) return;
    sending.current = true;
    for (let [next] = waiting.current; next; [next] = waiting.current) {
      const [item, remembered] = next;
      setKept('sending');
      try {
        const answer = await call('packages.remember', { ...which, item, remembered });
        if (waiting.current.get(item) === remembered) waiting.current.delete(item);
        if (answer.done) setDone((before) => new Set(before).add(item));
        if (answer.completed) setCompleted(true);
        setKept('kept');
      } catch (reason) {
        const refused =
          reason instanceof ApiError && reason.status >= 400 && reason.status < 500 && reason.status !== 429;
        if (refused) waiting.current.delete(item);
        setKept(refused ? 'refused' : 'waiting');
        if (!refused) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
    sending.current = false;
  };
  const remember = (item: number, remembered: Remembered) => {
    waiting.current.set(item, remembered);
    void send();
  };
  return { kept, remember, done, completed };
}

type FrameParts = {
  readonly item: number;
  readonly opened: Opened;
  readonly onRemembered: (remembered: Remembered) => void;
};

function Frame({ item, opened, onRemembered }: FrameParts) {
  const t = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const heard = useRef(onRemembered);
  heard.current = onRemembered;
  const { path, query, reports, remembered, title } = opened.items[item]!;
  // As it stood when it was opened: what is remembered since stands in the window itself.
  const [name] = useState(() => WINDOW_MARK + JSON.stringify({ scorm: opened.scorm, to: location.origin, remembered }));
  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow || origin !== 'null') return;
      const told = rememberedIn(data);
      if (told) heard.current(told);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  const address = addressOf(opened);
  if (!address)
    return (
      <InfoNote
        tone="warning"
        text={{
          zh: '本系统没有设置课件包的地址，不能播放。请告知系统管理员（见 docs/operation/packages.md）。',
          en: 'The address of packages is not set up, so nothing can be played. Please tell the system administrator (docs/operation/packages.md).',
        }}
      />
    );
  return (
    <iframe
      ref={frame}
      className="player-frame"
      title={t({ zh: `课件：${title}`, en: `Package: ${title}` })}
      name={name}
      src={address + path.split('/').map(encodeURIComponent).join('/') + query}
      sandbox="allow-scripts allow-forms"
      referrerPolicy="no-referrer"
      onLoad={() => !reports && heard.current({ status: 'completed', seconds: 0 })}
    />
  );
}

/** On the packages' own address, or on their port of the host that we came to ourselves. */
function addressOf({ origin, port, path }: Opened): string | undefined {
  if (origin) return origin + path;
  return port === null ? undefined : `${location.protocol}//${location.hostname}:${port}${path}`;
}

/** A stranger's message: whatever is not exactly this is nothing. How long and how much, the server says. */
function rememberedIn(data: unknown): Remembered | undefined {
  if (typeof data !== 'object' || data === null || !('package' in data) || !('remembered' in data)) return undefined;
  const { remembered } = data;
  if (data.package !== 'remembered' || typeof remembered !== 'object' || remembered === null) return undefined;
  const { status, place, data: kept, seconds } = remembered as Record<string, unknown>;
  const texts = [status, place, kept].every((one) => one === undefined || typeof one === 'string');
  if (!texts || typeof status !== 'string' || typeof seconds !== 'number') return undefined;
  return { status, place, data: kept, seconds: Math.max(0, Math.round(seconds)) } as Remembered;
}
