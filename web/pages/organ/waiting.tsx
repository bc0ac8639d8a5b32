/** What waits in the key-unit list: a count in the menu, and lines at the head of its page, each a link to its rows. */
import { Badge, Space } from 'antd';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useIsHead, useIsOrganOfficer } from './may.ts';

type Waiting = ResultOf<'organ.waiting'>;
const EVERY = 120_000;
const useWaiting = () => useQueryOf('organ.waiting', {}, { every: EVERY });

/** What one has to do oneself: take in and review, or decide. */
export function ListWaitingBadge() {
  const t = useText();
  const isOfficer = useIsOrganOfficer();
  const isHead = useIsHead();
  const { data } = useWaiting();
  if (!data) return null;
  const count = (isOfficer ? data.nominations + data.opinions + data.reviewsLate : 0) + (isHead ? data.toDecide : 0);
  if (count === 0) return null;
  return (
    <Badge
      className="waiting-count"
      count={count}
      size="small"
      color={data.reviewsLate + data.serviceLate > 0 ? '#b42318' : '#1a56b8'}
      title={t({ zh: `${count} 件待办`, en: `${count} waiting` })}
    />
  );
}

const linesOf = (one: Waiting) => [
  { n: one.reviewsLate, zh: '个单位复核逾期', en: 'reviews overdue', search: { review: 'late' } },
  {
    n: one.serviceLate,
    zh: '份告知书超过送达期限',
    en: 'notices past their day of service',
    search: { part: 'in-hand' },
  },
  { n: one.toDecide, zh: '项变更待决定', en: 'changes to decide', search: { part: 'in-hand', step: 'decision' } },
  { n: one.opinions, zh: '份会商意见待接收', en: 'opinions to take in', search: { part: 'in-hand' } },
  { n: one.nominations, zh: '件建议或者申请待接收', en: 'nominations to take in', search: { part: 'nominations' } },
  {
    n: one.reviewsDue - one.reviewsLate,
    zh: '个单位 30 日内应复核',
    en: 'reviews due within 30 days',
    search: { review: 'due' },
  },
];

export function ListWaitingLines() {
  const t = useText();
  const { data } = useWaiting();
  const lines = data ? linesOf(data).filter(({ n }) => n > 0) : [];
  if (lines.length === 0) return null;
  return (
    <Space wrap size={[20, 4]} className="waiting-lines" role="status">
      {lines.map(({ n, zh, en, search }) => (
        <Link key={en} to="/key-units" search={search}>
          <strong>{n}</strong> {t({ zh, en })}
        </Link>
      ))}
    </Space>
  );
}
