/** Loud where officer and head look first, until every part is assessed and signed. It stops nobody from working (docs/decisions/0018). */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function AssessmentNote() {
  const t = useText();
  const { data } = useQueryOf('rights.assessments', {});
  const open = data?.parts.filter(({ standing }) => standing !== 'signed').length ?? 0;
  if (!data?.due || open === 0) return null;
  return (
    <InfoNote
      tone="warning"
      text={
        data.isLate
          ? {
              zh: `个人信息保护影响评估逾期：${open} 个部分未评估签署，应于 ${data.due} 前完成。`,
              en: `Impact assessments are overdue: ${open} parts are not signed; they were due on ${data.due}.`,
            }
          : {
              zh: `个人信息保护影响评估：${open} 个部分未评估签署，应于 ${data.due} 前完成。`,
              en: `Impact assessments: ${open} parts are not signed yet; they are due on ${data.due}.`,
            }
      }
      action={
        <>
          <MarkTag mark={data.mark} />{' '}
          <Link to="/assessments">
            <Button size="small">{t({ zh: '办理', en: 'See to it' })}</Button>
          </Link>
        </>
      }
    />
  );
}
