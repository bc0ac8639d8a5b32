/** On every page until both sheets of the notice, as it now stands, were read. It keeps nobody from working. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function NoticeBanner() {
  const t = useText();
  const { data } = useQueryOf('rights.my-notice', {});
  if (!data || (data.read.general && data.read.sensitive)) return null;
  return (
    <InfoNote
      text={{
        zh: '请阅读个人信息处理告知书：单位处理您哪些信息、为什么、您有哪些权利。',
        en: 'Please read the privacy notice: what is held about you, why, and your rights.',
      }}
      action={
        <Link to="/mine/notice">
          <Button size="small">{t({ zh: '去阅读', en: 'Read it' })}</Button>
        </Link>
      }
    />
  );
}
