/** What waits in dispatches: a count in the menu, lines on their page, and one line where the head looks first. */
import { Badge, Button, Space } from 'antd';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';

type Waiting = ResultOf<'dispatches.waiting'>;
const EVERY = 120_000;

/** What somebody here has to do: read, acknowledge, approve. */
const toDo = ({ toOpen, toAcknowledge, toApprove }: Waiting): number => Math.max(toOpen, toAcknowledge) + toApprove;

export function WaitingBadge() {
  const t = useText();
  const { data } = useQueryOf('dispatches.waiting', {}, { every: EVERY });
  const count = data ? toDo(data) : 0;
  if (count === 0) return null;
  return (
    <Badge
      className="waiting-count"
      count={count}
      size="small"
      color={data!.overdueHere > 0 ? '#b42318' : '#1a56b8'}
      title={t({ zh: `${count} 件待办`, en: `${count} waiting` })}
    />
  );
}

type Line = { readonly n: number; readonly zh: string; readonly en: string; readonly search: Record<string, string> };

const linesOf = (one: Waiting): Line[] => [
  { n: one.overdueHere, zh: '件回执逾期', en: 'receipts owed, overdue', search: { state: 'overdue' } },
  { n: one.toAcknowledge - one.overdueHere, zh: '件待回执', en: 'to acknowledge', search: { state: 'open' } },
  { n: one.toOpen, zh: '件未打开', en: 'not opened', search: { state: 'open' } },
  { n: one.toApprove, zh: '件待审批', en: 'to approve', search: { part: 'sent', state: 'draft' } },
  {
    n: one.overdueThere,
    zh: '家对方回执逾期',
    en: 'receipts of others overdue',
    search: { part: 'sent', state: 'overdue' },
  },
  {
    n: one.refusedThere,
    zh: '件对方未收下',
    en: 'not taken in by the receiver',
    search: { part: 'sent', state: 'refused' },
  },
];

/** At the head of the page; each count is a link to its rows. */
export function WaitingLines() {
  const t = useText();
  const { data } = useQueryOf('dispatches.waiting', {}, { every: EVERY });
  const lines = data ? linesOf(data).filter(({ n }) => n > 0) : [];
  if (lines.length === 0) return null;
  return (
    <Space wrap size={[20, 4]} className="waiting-lines" role="status">
      {lines.map(({ n, zh, en, search }) => (
        <Link key={en} to="/dispatches" search={search}>
          <strong>{n}</strong> {t({ zh, en })}
        </Link>
      ))}
    </Space>
  );
}

/** One line where officer and head look first; nothing while nothing waits. */
export function WaitingNote() {
  const t = useText();
  const { data } = useQueryOf('dispatches.waiting', {});
  const lines = data ? linesOf(data).filter(({ n }) => n > 0) : [];
  if (!data || lines.length === 0) return null;
  const words: Localised = {
    zh: `公文往来：${lines.map(({ n, zh }) => `${n} ${zh}`).join('，')}。`,
    en: `Dispatches: ${lines.map(({ n, en }) => `${n} ${en}`).join(', ')}.`,
  };
  return (
    <InfoNote
      tone={data.overdueHere + data.overdueThere + data.refusedThere > 0 ? 'warning' : 'info'}
      text={words}
      action={
        <Link to="/dispatches" search={lines[0]!.search}>
          <Button size="small">{t({ zh: '查看', en: 'See' })}</Button>
        </Link>
      }
    />
  );
}
