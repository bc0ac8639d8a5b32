/**
 * To whom it goes: every body known here that may receive it, or some of them chosen. A department knows of a unit only what it was told:
 * where returns bring region, industry or status, further ways of choosing stand here beside these two.
 */
import { Form, Radio, Select } from 'antd';
import { BODY_KIND_NAMES, type DispatchTypeName, passes } from '../../../src/domain/dispatches/dispatches.ts';
import { useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useCorrespondents } from '../dispatches/may.ts';

export type AudienceValues = { readonly audience: 'all' | 'chosen'; readonly to?: readonly number[] };

export function useReceivers(type: DispatchTypeName) {
  const { body } = useWhoAmI();
  const { data } = useCorrespondents();
  const fit = (data?.known ?? []).filter((one) => passes(type, body, one.kind));
  const confirmed = fit.filter(({ state }) => state === 'confirmed');
  return {
    fit,
    sign: data?.own.sign,
    loaded: data !== undefined,
    confirmed,
    idsOf: ({ audience, to = [] }: AudienceValues) =>
      (audience === 'all' ? confirmed.map(({ correspondentId }) => correspondentId) : to) as never,
  };
}

export function AudienceFields({ type }: { type: DispatchTypeName }) {
  const t = useText();
  const required = useRequired();
  const { fit, confirmed, loaded, sign } = useReceivers(type);
  const all = confirmed.length;
  const audience = Form.useWatch<AudienceValues['audience']>('audience');
  return (
    <>
      {sign === null && (
        <InfoNote
          tone="warning"
          text={{
            zh: '本单位尚未设置发文机关代字，稿件可以保存，但审批编号前须先在“公文往来 → 通讯录”中设置。',
            en: 'This body has no sign yet: the draft can be kept, but set the sign under Dispatches → Correspondents before it is approved.',
          }}
        />
      )}
      <Form.Item
        name="audience"
        label={t({ zh: '主送', en: 'To' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
        extra={
          loaded &&
          all < fit.length &&
          t({
            zh: `另有 ${fit.length - all} 家校验码未核对或者密钥已停用，不能收文。`,
            en: `${fit.length - all} more cannot receive it: their check code was not compared, or their key is revoked.`,
          })
        }
      >
        <Radio.Group
          options={[
            { value: 'all', label: t({ zh: `通讯录中的全部单位（${all} 家）`, en: `All that are known (${all})` }) },
            { value: 'chosen', label: t({ zh: '选择单位', en: 'Some of them' }) },
          ]}
        />
      </Form.Item>
      {audience === 'chosen' && (
        <Form.Item
          name="to"
          label={t({ zh: '收文单位', en: 'Receivers' })}
          rules={required({ zh: '请选择收文单位', en: 'Choose at least one receiver' })}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            maxTagCount={6}
            notFoundContent={t({
              zh: '没有可选的单位，请先到通讯录加入',
              en: 'Nobody to choose; add them under Correspondents first',
            })}
            options={fit.map(({ correspondentId, name, kind, state }) => ({
              value: correspondentId,
              label: `${name} · ${t(BODY_KIND_NAMES[kind])}`,
              disabled: state !== 'confirmed',
            }))}
          />
        </Form.Item>
      )}
    </>
  );
}
