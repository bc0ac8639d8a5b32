/** Loud: on every page of those who agree and review, for as long as something is asked, open, or to be reviewed. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function EmergencyBanner() {
  const t = useText();
  const { data } = useQueryOf('emergency-access.counts', {}, { every: 60_000 });
  if (!data || data.asked + data.open + data.toReview === 0) return null;
  const parts = [
    ...(data.open > 0 ? [{ zh: `${data.open} 件正在开放`, en: `${data.open} open now` }] : []),
    ...(data.asked > 0 ? [{ zh: `${data.asked} 件待同意`, en: `${data.asked} to be agreed to` }] : []),
    ...(data.toReview > 0
      ? [
          {
            zh: `${data.toReview} 件待第三人复核${data.late > 0 ? `（${data.late} 件逾期）` : ''}`,
            en: `${data.toReview} to be reviewed by a third person${data.late > 0 ? ` (${data.late} overdue)` : ''}`,
          },
        ]
      : []),
  ];
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: `紧急查阅：${parts.map(({ zh }) => zh).join('，')}。`,
        en: `Emergency access: ${parts.map(({ en }) => en).join(', ')}.`,
      }}
      action={
        <Link to="/emergency-access">
          <Button size="small">{t({ zh: '查看', en: 'Look' })}</Button>
        </Link>
      }
    />
  );
}
