/** The photographs and files of an item: opened, and added, on a phone by its camera as well. */
import { Button, Space, Upload } from 'antd';
import { call, type ResultOf, useActWithFile } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { useText } from '../../language.tsx';
import type { Item } from './words.ts';

/** Where there is a camera to point at something: a desk chooses a file. */
const ON_A_PHONE = matchMedia('(pointer: coarse)').matches;

export type ItemFile = ResultOf<'self-inspections.get'>['files'][number];

type FilesParts = {
  readonly files: readonly ItemFile[];
  readonly item: Item;
  readonly may: boolean;
  readonly selfInspectionId: number;
  readonly departmentId: number;
};

export function Files({ files, item, may, selfInspectionId, departmentId }: FilesParts) {
  const t = useText();
  const say = useSay();
  const act = useActWithFile('self-inspections.add-file');
  const add = (file: File) =>
    void act
      .mutateAsync({
        input: { selfInspectionId, item: item.ref, departmentId, name: file.name.slice(0, 200) } as never,
        file,
      })
      .then(() => say.done({ zh: '已添加。', en: 'Added.' }), say.failed);
  const take = (file: File) => {
    add(file);
    return false;
  };
  if (files.length === 0 && !may) return null;
  return (
    <>
      {files.length > 0 && (
        <ul className="si-files">
          {files.map(({ fileId, name }) => (
            <li key={fileId}>
              <Button
                type="link"
                size="small"
                onClick={() =>
                  void call('self-inspections.open-file', { selfInspectionFileId: fileId }).catch(say.failed)
                }
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Space wrap className="si-add">
          <Upload accept=".pdf,.jpg,.jpeg,.png" showUploadList={false} beforeUpload={take}>
            <Button size="small" loading={act.isPending}>
              {t({ zh: '添加照片或者文件', en: 'Add a photograph or file' })}
            </Button>
          </Upload>
          {ON_A_PHONE && (
            <Upload accept="image/*" capture="environment" showUploadList={false} beforeUpload={take}>
              <Button size="small" disabled={act.isPending}>
                {t({ zh: '拍照', en: 'Take a photo' })}
              </Button>
            </Upload>
          )}
        </Space>
      )}
    </>
  );
}
