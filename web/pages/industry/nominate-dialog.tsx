/** A unit proposed for the key-unit list by its department, to the organ that draws it up. */
import { Form, Input, Select } from 'antd';
import { useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { FindingFields, type FindingValues, findingsOf } from '../organ/findings.tsx';
import { useReceivers } from './audience.tsx';
import '../organ/organ.css';

type Values = FindingValues & {
  readonly correspondentId: number;
  readonly unitName: string;
  readonly creditCode?: string;
  readonly text: string;
};

export function NominateDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const nominate = useAct('organ.nominate');
  const { confirmed, loaded } = useReceivers('nomination');
  const initial = confirmed.length === 1 ? { correspondentId: confirmed[0]!.correspondentId as number } : {};
  if (!loaded) return null;
  return (
    <FormDialog<Values>
      title={{ zh: '建议列入重点单位名录', en: 'Nominate a unit' }}
      act={{ zh: '存为待审批稿', en: 'Keep as draft' }}
      done={{
        zh: '已存为待审批稿，请另一人审批编号后发出。',
        en: 'The draft is kept; another person approves it, then it is sent.',
      }}
      initial={initial}
      width={720}
      onClose={onClose}
      run={async ({ correspondentId, unitName, creditCode, text, ...values }) => {
        const wish = { correspondentId: correspondentId as never, unitName, text, findings: findingsOf(values) };
        const { dispatchId } = await nominate.mutateAsync({ ...wish, ...(creditCode?.trim() && { creditCode }) });
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      <InfoNote
        text={{
          zh: '名录由国家安全机关制定；这里只提出建议，是否列入由其决定并书面告知。不得写入国家秘密。',
          en: 'The organ draws up the list; this only proposes. Whether the unit is listed it decides, and says in writing. Never state secrets.',
        }}
      />
      <Form.Item
        name="correspondentId"
        label={t({ zh: '国家安全机关', en: 'State security organ' })}
        rules={required({ zh: '请选择国家安全机关', en: 'Choose the organ' })}
      >
        <Select
          notFoundContent={t({
            zh: '通讯录中还没有国家安全机关，请先加入',
            en: 'No organ among the correspondents yet; add it first',
          })}
          options={confirmed.map(({ correspondentId, name }) => ({ value: correspondentId, label: name }))}
        />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="unitName"
          label={t({ zh: '单位名称', en: 'The unit' })}
          rules={required({ zh: '请输入单位名称', en: 'Enter its name' })}
        >
          <Input maxLength={200} style={{ minWidth: 260 }} />
        </Form.Item>
        <Form.Item name="creditCode" label={t({ zh: '统一社会信用代码', en: 'Credit code' })}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <FindingFields />
      <Form.Item
        name="text"
        label={t({ zh: '理由', en: 'Reasons' })}
        rules={required({ zh: '请输入理由', en: 'Enter the reasons' })}
      >
        <Input.TextArea maxLength={5_000} autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
    </FormDialog>
  );
}
