/** The file of a version: the paper itself, brought while it is written. */
import { Button, Form, Space } from 'antd';
import { useState } from 'react';
import { call, useActWithFile } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useRuns, type Version } from './words.tsx';

export function PaperFile({ one, onAdded }: { one: Version; onAdded?: () => void }) {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const [adding, add] = useState(false);
  const mayAdd = runs && one.state === 'draft';
  if (!mayAdd && !one.hasFile) return null;
  return (
    <Section title={{ zh: '文件', en: 'File' }}>
      <Space wrap>
        {one.hasFile ? (
          <Button onClick={() => void call('rules.open-file', { workRuleVersionId: one.versionId }).catch(say.failed)}>
            {t({ zh: '下载所附文件', en: 'Download the file' })}
          </Button>
        ) : (
          <span className="quiet">
            {one.onPaper
              ? t({
                  zh: '还没有附文件：在纸上印发的制度须附文件。',
                  en: 'No file yet: a rule issued on paper needs its file.',
                })
              : t({
                  zh: '没有附文件；报批之后不能再附。',
                  en: 'No file; none can be added once it was submitted.',
                })}
          </span>
        )}
        {mayAdd && (
          <Button onClick={() => add(true)}>
            {one.hasFile ? t({ zh: '换文件', en: 'Replace it' }) : t({ zh: '附文件', en: 'Add the file' })}
          </Button>
        )}
      </Space>
      {adding && <FileDialog one={one} onClose={() => add(false)} onAdded={onAdded} />}
    </Section>
  );
}

type Parts = { readonly one: Version; readonly onClose: () => void; readonly onAdded?: (() => void) | undefined };
function FileDialog({ one, onClose, onAdded }: Parts) {
  const t = useText();
  const required = useRequired();
  const act = useActWithFile('rules.add-file');
  return (
    <FormDialog<{ file: File }>
      title={{ zh: '附文件', en: 'Add the file' }}
      act={{ zh: '附上', en: 'Add' }}
      done={{ zh: '已附上，校验码已记入日志。', en: 'Added; its hash stands in the record.' }}
      onClose={onClose}
      run={async ({ file }) => {
        await act.mutateAsync({ input: { workRuleVersionId: one.versionId }, file });
        onAdded?.();
      }}
    >
      <Form.Item
        name="file"
        label={t({ zh: '制度原件（PDF、JPG 或 PNG）', en: 'The rule as issued (PDF, JPG or PNG)' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({
          zh: '带密级标志的文件一律不收。报批之后不能更换；附文件的人不能批准这一版。',
          en: 'A file with a secrecy mark is refused. It cannot be replaced once it was submitted; whoever adds it does not approve this version.',
        })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
    </FormDialog>
  );
}
