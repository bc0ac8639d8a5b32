/** The files of an own document; while it is a draft, attachments come and go. */
import { Button, Space } from 'antd';
import { useState } from 'react';
import type { ArrivalPurpose } from '../../../src/domain/dispatches/dispatches.ts';
import { call, useAct, useActWithFile } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { FileFields, type FileValues, nameOfFile } from '../../kit/file-fields.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { type FileLine, FileLines } from './file-lines.tsx';
import { useIsClerk } from './may.ts';
import type { OwnDispatch } from './sent-case.tsx';

type Parts = { readonly one: OwnDispatch; readonly purpose: ArrivalPurpose | undefined };

export function SentFiles({ one, purpose }: Parts) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const remove = useAct('dispatches.remove-attachment');
  const [attaching, attach] = useState(false);
  const { dispatchId } = one;
  const inHand = useIsClerk() && one.state === 'draft';
  const askRemove = (file: FileLine) =>
    confirm({
      title: { zh: `移除附件“${file.name}”？`, en: `Remove the attachment “${file.name}”?` },
      consequence: {
        zh: '该附件从稿件中移除，不会发出；需要时可以重新添加。稿件其他内容不变。',
        en: 'It leaves the draft and is not sent; it can be attached again. The rest of the draft stays.',
      },
      act: { zh: '移除附件', en: 'Remove it' },
      run: () => remove.mutateAsync({ dispatchId, position: file.position }),
    });
  return (
    <Section
      title={{ zh: '正本和附件', en: 'Document and attachments' }}
      extra={
        <Space wrap>
          <Button onClick={() => void call('dispatches.editable', { dispatchId, purpose }).catch(say.failed)}>
            {t({ zh: '下载编辑稿（DOCX）', en: 'Copy for editing (DOCX)' })}
          </Button>
          {inHand && <Button onClick={() => attach(true)}>{t({ zh: '添加附件', en: 'Attach a file' })}</Button>}
        </Space>
      }
    >
      {one.state === 'draft' && (
        <p className="quiet">
          {t({ zh: '正本在审批时排版、签章。', en: 'The document itself is set and signed on approval.' })}
        </p>
      )}
      <FileLines
        files={one.files}
        onOpen={(position) => call('dispatches.open-own-file', { dispatchId, position, purpose }).catch(say.failed)}
        onRemove={inHand ? askRemove : undefined}
      />
      {attaching && <AttachDialog dispatchId={dispatchId} onClose={() => attach(false)} />}
    </Section>
  );
}

function AttachDialog({ dispatchId, onClose }: { dispatchId: OwnDispatch['dispatchId']; onClose: () => void }) {
  const attach = useActWithFile('dispatches.attach');
  return (
    <FormDialog<FileValues>
      title={{ zh: '添加附件', en: 'Attach a file' }}
      act={{ zh: '添加', en: 'Attach' }}
      done={{ zh: '已添加。', en: 'Attached.' }}
      onClose={onClose}
      run={(values) => attach.mutateAsync({ input: { dispatchId, name: nameOfFile(values) }, file: values.file })}
    >
      <FileFields name={{ zh: '附件名称', en: 'Name of the attachment' }} />
    </FormDialog>
  );
}
