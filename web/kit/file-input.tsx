/** One file in a form, held until the form is sent. What it is and whether it is taken, the server says. */
import { Button, Upload } from 'antd';
import { useText } from '../language.tsx';

type Parts = {
  readonly id?: string;
  /** As the file dialog takes it: `.pdf,.jpg`. */
  readonly accept: string;
  readonly value?: File | undefined;
  readonly onChange?: (file: File | undefined) => void;
};

export function FileInput({ id, accept, value, onChange }: Parts) {
  const t = useText();
  return (
    <Upload
      {...(id ? { id } : {})}
      accept={accept}
      maxCount={1}
      fileList={value ? [{ uid: 'one', name: value.name, size: value.size, status: 'done' }] : []}
      beforeUpload={(file) => {
        onChange?.(file);
        return false;
      }}
      onRemove={() => onChange?.(undefined)}
    >
      <Button>
        {value ? t({ zh: '换一个文件', en: 'Another file' }) : t({ zh: '选择文件', en: 'Choose a file' })}
      </Button>
    </Upload>
  );
}
