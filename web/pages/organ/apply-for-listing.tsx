/** A unit applies for being listed: drafted here, approved and sent to its organ as every dispatch is. */
import { Form, Input, Select } from 'antd';
import { type InputOf, useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useCorrespondents } from '../dispatches/may.ts';
import { FindingFields, type FindingValues, findingsOf } from './findings.tsx';
import { NO_SECRETS } from './opened.ts';
import './organ.css';

type Values = FindingValues & Pick<InputOf<'organ.apply'>, 'correspondentId' | 'text'>;

export function ApplyForListing({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const apply = useAct('organ.apply');
  const { data } = useCorrespondents();
  const organs = (data?.known ?? []).filter(({ kind, state }) => kind === 'organ' && state === 'confirmed');
  return (
    <FormDialog<Values>
      title={{ zh: '申请列入名录', en: 'Apply for listing' }}
      act={{ zh: '起草申请', en: 'Draft the application' }}
      done={{
        zh: '申请已起草，请另一人审批后发出；是否列入由国家安全机关决定。',
        en: 'The application is drafted; another person approves it. Whether the unit is listed is for the organ to decide.',
      }}
      width={640}
      onClose={onClose}
      run={async ({ correspondentId, text, ...values }) => {
        const { dispatchId } = await apply.mutateAsync({ correspondentId, text, findings: findingsOf(values) });
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      <Form.Item
        name="correspondentId"
        label={t({ zh: '国家安全机关', en: 'To the organ' })}
        rules={required({ zh: '请选择国家安全机关', en: 'Choose the organ' })}
      >
        <Select
          options={organs.map(({ correspondentId, name }) => ({ value: correspondentId, label: name }))}
          notFoundContent={t({
            zh: '通讯录中没有国家安全机关，请先到“公文往来”的通讯录加入',
            en: 'No organ among the correspondents; add it under Dispatches first',
          })}
        />
      </Form.Item>
      <Form.Item
        name="text"
        label={t({ zh: '申请理由', en: 'Why' })}
        rules={required({ zh: '请写明理由', en: 'State why' })}
      >
        <Input.TextArea maxLength={5_000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <InfoNote tone="warning" text={NO_SECRETS} />
      <FindingFields />
    </FormDialog>
  );
}
