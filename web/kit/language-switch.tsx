import { TranslationOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../language.tsx';

/** Named in the language it leads to, as its readers look for it. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      icon={<TranslationOutlined />}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => choose(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
