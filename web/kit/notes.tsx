/** What stands where there is nothing to show, something went wrong, or work goes on. Each says what to do. */
import { Alert, Button, Empty, Progress, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ApiError } from '../api.ts';
import { type Localised, useText } from '../language.tsx';

const UNEXPECTED: Localised = {
  zh: '页面出现意外错误，已保存的数据不受影响。请刷新页面后重试。',
  en: 'The page met an unexpected error; what was saved is not affected. Please reload the page and try again.',
};

export const wordsOfError = (error: unknown): Localised => (error instanceof ApiError ? error.words : UNEXPECTED);

/** An error in words; nothing where there is none. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText();
  if (!error) return null;
  const again = onRetry && (
    <Button size="small" onClick={onRetry}>
      {t({ zh: '重试', en: 'Try again' })}
    </Button>
  );
  return <Alert type="error" showIcon title={t(wordsOfError(error))} action={again} className="note" />;
}

/** Says what is not there yet and what to do first. */
export function EmptyNote({ text, children }: { text: Localised; children?: ReactNode }) {
  const t = useText();
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(text)} className="empty-note">
      {children}
    </Empty>
  );
}

/** Something to know before going on. */
export function InfoNote({
  text,
  tone = 'info',
  action,
}: {
  text: Localised;
  tone?: 'info' | 'warning' | 'success';
  action?: ReactNode;
}) {
  const t = useText();
  return <Alert type={tone} showIcon title={t(text)} action={action} className="note" />;
}

/** Long work: how far it is, and that the page can be left. `part` from 0 to 1, or undefined while it cannot be told. */
export function ProgressNote({
  text,
  part,
  leave = true,
}: {
  text: Localised;
  part: number | undefined;
  leave?: boolean;
}) {
  const t = useText();
  const stay = t({ zh: '可以离开本页，处理会继续进行。', en: 'You may leave this page; the work goes on.' });
  return (
    <div className="note progress-note" role="status" aria-live="polite">
      <div>{t(text)}</div>
      <Progress
        percent={part === undefined ? 0 : Math.floor(part * 100)}
        status="active"
        aria-label={t(text)}
        {...(part === undefined && { format: () => '…' })}
      />
      {leave && <div className="quiet">{stay}</div>}
    </div>
  );
}

export type Loaded<Data> = {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
};

/** The data of a query once it is there; until then its outline, or the error with a way to try again. */
export function Await<Data>({ query, children }: { query: Loaded<Data>; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorNote error={query.error} onRetry={() => query.refetch()} />;
  return <Skeleton active paragraph={{ rows: 6 }} />;
}
