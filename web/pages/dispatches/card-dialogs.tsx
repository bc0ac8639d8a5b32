/** Taking in the card of a body of another installation, and comparing its check code. */
import { Form, Input } from 'antd';
import { useAct } from '../../api.ts';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import type { Known } from './correspondents.tsx';
import { useCorrespondents } from './may.ts';
import { CheckCode } from './own-card.tsx';

export function AddCardDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const add = useAct('dispatches.add-card');
  return (
    <FormDialog<{ file: File }>
      title={{ zh: '从名片文件加入', en: 'Add from a card file' }}
      act={{ zh: '加入', en: 'Add' }}
      done={{
        zh: '名片已加入。请另一人与对方核对校验码；核对之前，不收发其公文。',
        en: 'The card is added. Have another person compare its check code; until then nothing is sent or taken in.',
      }}
      onClose={onClose}
      run={async ({ file }) => add.mutateAsync({ card: await file.text() })}
    >
      <p className="quiet">
        {t({
          zh: '请对方在其“公文往来 → 通讯录”中导出名片（.bulwark-card.json），交给您后由此加入。名片只含名称和公开密钥。',
          en: 'Have them export their card (.bulwark-card.json) under Dispatches → Correspondents and hand it over. It holds names and public keys alone.',
        })}
      </p>
      <Form.Item
        name="file"
        label={t({ zh: '名片文件', en: 'Card file' })}
        rules={required({ zh: '请选择名片文件', en: 'Choose the card file' })}
        getValueFromEvent={(file) => file}
      >
        <FileInput accept=".json" />
      </Form.Item>
    </FormDialog>
  );
}

/** The code of the card itself is not shown here: it is typed as the other side reads it out, or nothing is compared. */
export function CompareDialog({ one, onClose }: { one: Known; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const confirm = useAct('dispatches.confirm-card');
  const { data } = useCorrespondents();
  return (
    <FormDialog<{ readOut: string }>
      title={{ zh: `与“${one.name}”核对校验码`, en: `Compare check codes with “${one.name}”` }}
      act={{ zh: '核对', en: 'Compare' }}
      done={{ zh: '校验码一致，可以收发公文。', en: 'The check codes agree; dispatches can pass.' }}
      width={560}
      onClose={onClose}
      run={({ readOut }) => confirm.mutateAsync({ correspondentId: one.correspondentId, readOut })}
    >
      <p>
        {t({
          zh: '请用已知的电话或者当面联系对方，让对方逐组念出其页面上“本单位名片”的校验码，边听边输入。不要使用随名片一起送来的校验码。',
          en: 'Call them on a number you already know, or meet them. Have them read out the check code under their “Own card”, and type it as you hear it. Never use a code that came with the card.',
        })}
      </p>
      <Form.Item
        name="readOut"
        label={t({ zh: '对方念出的校验码（16 组，每组 4 位）', en: 'The check code as they read it (16 groups of 4)' })}
        rules={required({ zh: '请输入校验码', en: 'Enter the check code' })}
      >
        <Input.TextArea autoFocus maxLength={200} autoSize={{ minRows: 2 }} className="code-text" autoComplete="off" />
      </Form.Item>
      {data && (
        <>
          <p className="quiet">{t({ zh: '再把本单位的校验码念给对方：', en: 'Then read them the own check code:' })}</p>
          <CheckCode groups={data.own.fingerprint} />
        </>
      )}
    </FormDialog>
  );
}
