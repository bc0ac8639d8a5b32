/** For those who answer for it: how many have read the notice as it stands, and its words. Counts alone, never who. */
import { Collapse } from 'antd';
import { useQueryOf } from '../../api.ts';
import { useText } from '../../language.tsx';
import { NoticeText } from './notice-text.tsx';

export function NoticeRead() {
  const t = useText();
  const { data } = useQueryOf('rights.notice-read', {});
  if (!data) return null;
  const { people, read, notice } = data;
  const label = t({
    zh: `个人信息处理告知书：${people} 人中 ${read} 人已阅读现行文本`,
    en: `Privacy notice: ${read} of ${people} people have read it as it stands`,
  });
  const children = [notice.general, notice.sensitive].map((sheet) => (
    <div key={sheet.title.en}>
      <h2>{t(sheet.title)}</h2>
      <NoticeText sheet={sheet} />
    </div>
  ));
  return <Collapse size="small" className="note" items={[{ key: 'notice', label, children }]} />;
}
