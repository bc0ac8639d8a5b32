/** What every drafted letter has: a title, and a text of paragraphs. */
import { Form, Input } from 'antd';
import { useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';

export function TitleAndText({ rows = [8, 20] }: { readonly rows?: readonly [number, number] }) {
  const t = useText();
  const required = useRequired();
  return (
    <>
      <Form.Item
        name="title"
        label={t({ zh: '标题', en: 'Title' })}
        rules={required({ zh: '请输入标题', en: 'Enter the title' })}
      >
        <Input maxLength={120} showCount />
      </Form.Item>
      <Form.Item
        name="text"
        label={t({ zh: '正文', en: 'Text' })}
        rules={required({ zh: '请输入正文', en: 'Enter the text' })}
        extra={t({
          zh: '每行一段。主送、落款和日期由系统排版，不必写入。',
          en: 'One paragraph a line. Addressee, signature and day are set by the system.',
        })}
      >
        <Input.TextArea maxLength={20_000} autoSize={{ minRows: rows[0], maxRows: rows[1] }} />
      </Form.Item>
    </>
  );
}
