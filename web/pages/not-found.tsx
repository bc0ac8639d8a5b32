import { Result } from 'antd';
import { Link } from '../kit/link.tsx';
import { useTitle } from '../kit/page.tsx';
import { useText } from '../language.tsx';

export default function NotFound() {
  const t = useText();
  useTitle({ zh: '没有这个页面', en: 'No such page' });
  return (
    <Result
      status="404"
      title={<h1>{t({ zh: '没有这个页面', en: 'No such page' })}</h1>}
      subTitle={t({
        zh: '地址可能写错了，或页面已经移走。已保存的数据不受影响。',
        en: 'The address may be mistyped, or the page has moved. What was saved is not affected.',
      })}
      extra={<Link to="/">{t({ zh: '返回首页', en: 'Back to the start' })}</Link>}
    />
  );
}
