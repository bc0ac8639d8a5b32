/** A return by hand: to whom, and what exactly would leave. It becomes a draft that another person approves. */
import { Form, Select } from 'antd';
import { BODY_KIND_NAMES, passes } from '../../../src/domain/dispatches/dispatches.ts';
import { type InputOf, useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useCorrespondents } from '../dispatches/may.ts';
import { Preview } from './preview.tsx';

type Select_ = { readonly mode?: 'multiple'; readonly value?: never; readonly onChange?: never; readonly id?: string };

/** Superiors first. */
export function ReceiverSelect(parts: Select_) {
  const t = useText();
  const { data } = useCorrespondents();
  const fit = (data?.known ?? [])
    .filter(({ kind }) => passes('return', 'unit', kind))
    .toSorted((a, b) => Number(b.isSuperior) - Number(a.isSuperior));
  return (
    <Select
      {...parts}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t({
        zh: '没有可选的单位，请先在“公文往来”的通讯录中加入',
        en: 'Nobody to choose; add them under Dispatches, Correspondents first',
      })}
      options={fit.map(({ correspondentId, name, kind, state }) => ({
        value: correspondentId,
        label: `${name} · ${t(BODY_KIND_NAMES[kind])}`,
        disabled: state !== 'confirmed',
      }))}
    />
  );
}

export function SendDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const draft = useAct('returns.draft');
  return (
    <FormDialog<{ to: readonly number[] }>
      title={{ zh: '报送履责情况统计', en: 'Send a return' }}
      act={{ zh: '存为待审批稿', en: 'Keep as draft' }}
      done={{
        zh: '已存为待审批稿。请另一人审批后发出。',
        en: 'The draft is kept. Another person approves it; then it is sent.',
      }}
      width={960}
      onClose={onClose}
      run={async ({ to }) => {
        const { dispatchId } = await draft.mutateAsync({ correspondentIds: to } as unknown as InputOf<'returns.draft'>);
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      <Form.Item
        name="to"
        label={t({ zh: '报送至', en: 'To' })}
        rules={required({ zh: '请选择收件单位', en: 'Choose at least one receiver' })}
      >
        <ReceiverSelect mode="multiple" />
      </Form.Item>
      <Preview />
    </FormDialog>
  );
}
