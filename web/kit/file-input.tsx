/** One file in a form, held until the form is sent. What it is and whether it is taken, the server says. */
import { Button, Space, Upload } from 'antd';
import { useText } from '../language.tsx';

/** Where there is a camera to point at something: a desk chooses a file. */
const ON_A_PHONE = matchMedia('(pointer: coarse)').matches;

type Parts = {
  readonly id?: string;
  /** As the file dialog takes it: `.pdf,.jpg`. */
  readonly accept: string;
  readonly value?: File | undefined;
  readonly onChange?: (file: File | undefined) => void;
};

export function FileInput({ id, accept, value, onChange }: Parts) {
  const t = useText();
  const take = (file: File) => {
    onChange?.(file);
    return false;
  };
  return (
    <Space align="start" wrap>
      <Upload
        {...(id ? { id } : {})}
        accept={accept}
        maxCount={1}
        fileList={value ? [{ uid: 'one', name: value.name, size: value.size, status: 'done' }] : []}
        beforeUpload={take}
        onRemove={() => onChange?.(undefined)}
      >
        <Button>
          {value ? t({ zh: '换一个文件', en: 'Another file' }) : t({ zh: '选择文件', en: 'Choose a file' })}
        </Button>
      </Upload>
      {ON_A_PHONE && accept.includes('.jpg') && (
        <Upload accept="image/*" capture="environment" showUploadList={false} beforeUpload={take}>
          <Button>{t({ zh: '拍照', en: 'Take a photo' })}</Button>
        </Upload>
      )}
    </Space>
  );
}
