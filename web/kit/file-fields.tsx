/** A file to be kept with a record, and under which name: the file's own where none is given. */
import { Form, Input } from 'antd';
import { type Localised, useText } from '../language.tsx';
import { FileInput } from './file-input.tsx';
import { useRequired } from './form-dialog.tsx';

export type FileValues = { readonly file: File; readonly name?: string };
export const nameOfFile = ({ file, name }: FileValues): string => name?.trim() || file.name;

export function FileFields({ name }: { readonly name: Localised }) {
  const t = useText();
  const required = useRequired();
  return (
    <>
      <Form.Item
        name="file"
        label={t({ zh: '文件（PDF、JPG 或 PNG）', en: 'File (PDF, JPG or PNG)' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({ zh: '不得添加涉密文件。', en: 'Never a classified file.' })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
      <Form.Item name="name" label={t(name)}>
        <Input maxLength={200} placeholder={t({ zh: '不填则用文件名', en: 'The file’s own name if left empty' })} />
      </Form.Item>
    </>
  );
}
