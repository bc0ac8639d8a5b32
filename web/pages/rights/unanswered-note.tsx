/** Where officer and head look first: requests of people that nobody has answered in time. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';

export function UnansweredNote() {
  const t = useText();
  const { roles } = useWhoAmI();
  const { data } = useQueryOf('rights.unanswered', {});
  if (!data || data.open === 0) return null;
  return (
    <InfoNote
      tone={data.late > 0 ? 'warning' : 'info'}
      text={
        data.late > 0
          ? {
              zh: `本人提出的更正或异议有 ${data.late} 项逾期未答复（待答复共 ${data.open} 项）。`,
              en: `${data.late} of ${data.open} open corrections or objections were not answered in time.`,
            }
          : {
              zh: `本人提出的更正或异议有 ${data.open} 项待答复，最早应于 ${data.firstDue} 前答复。`,
              en: `${data.open} corrections or objections wait for an answer, the first until ${data.firstDue}.`,
            }
      }
      action={
        roles.some((role) => role === 'security-officer' || role === 'personnel') && (
          <Link to="/corrections">
            <Button size="small">{t({ zh: '办理', en: 'See to it' })}</Button>
          </Link>
        )
      }
    />
  );
}
