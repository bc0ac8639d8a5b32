/** Where officer and head look first: how much was not in order and nobody has explained. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function DateOrdersNote() {
  const t = useText();
  const { data } = useQueryOf('date-orders.standing', {});
  if (!data || data.open === 0) return null;
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: `日期顺序核对：${data.open} 处先后不符还没有说明。`,
        en: `Order of dates: ${data.open} not in order and not explained.`,
      }}
      action={
        <Link to="/date-orders">
          <Button size="small">{t({ zh: '查看', en: 'Look' })}</Button>
        </Link>
      }
    />
  );
}
