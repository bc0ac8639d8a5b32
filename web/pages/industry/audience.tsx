/**
 * To whom it goes: every body known here that may receive it, those of a region, an industry or a status, or some of them chosen. A department
 * knows of a unit only what it was told: where it is and what it does stand in its newest return, and who never returned is in no such audience.
 */
import { Form, Radio, Select } from 'antd';
import { useEffect } from 'react';
import { BODY_KIND_NAMES, type DispatchTypeName, passes } from '../../../src/domain/dispatches/dispatches.ts';
import { HELD_STATUSES } from '../../../src/domain/units/unit.ts';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { INDUSTRIES, INDUSTRY_NAMES, REGION_NAMES, REGIONS } from '../../../src/law/places.ts';
import { type InputOf, type ResultOf, useQueryOf } from '../../api.ts';
import { useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useCorrespondents } from '../dispatches/may.ts';

export type AudienceValues = { readonly audience: 'all' | 'stating' | 'chosen'; readonly to?: readonly number[] };

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
            ...(type === 'requirement' || type === 'guidance'
              ? [{ value: 'stating', label: t({ zh: '按地区、行业或状态', en: 'By region, industry or status' }) }]
              : []),
            { value: 'chosen', label: t({ zh: '选择单位', en: 'Some of them' }) },
          ]}
        />
      </Form.Item>
      {audience === 'stating' && <StatingFields />}
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

type Stating = InputOf<'returns.audience'>;

/** Who is found stands in the form as who is chosen does: what is sent is what was shown. */
function StatingFields() {
  const t = useText();
  const form = Form.useFormInstance();
  const region = Form.useWatch<Stating['region']>('region');
  const industry = Form.useWatch<Stating['industry']>('industry');
  const status = Form.useWatch<Stating['status']>('status');
  const asks = Boolean(region || industry || status);
  const { data } = useQueryOf('returns.audience', { region, industry, status }, { enabled: asks });
  const found = asks ? data?.correspondentIds : undefined;
  useEffect(() => form.setFieldValue('to', found ?? []), [form, found]);
  const choices = <Value extends string>(values: readonly Value[], names: Record<Value, { zh: string; en: string }>) =>
    values.map((value) => ({ value, label: t(names[value]) }));
  return (
    <>
      <div className="field-row">
        <Form.Item name="region" label={t({ zh: '地区', en: 'Region' })}>
          <Select allowClear style={{ minWidth: 160 }} options={choices(REGIONS, REGION_NAMES)} />
        </Form.Item>
        <Form.Item name="industry" label={t({ zh: '行业', en: 'Industry' })}>
          <Select allowClear style={{ minWidth: 220 }} options={choices(INDUSTRIES, INDUSTRY_NAMES)} />
        </Form.Item>
        <Form.Item name="status" label={t({ zh: '状态', en: 'Status' })}>
          <Select allowClear style={{ minWidth: 200 }} options={choices(HELD_STATUSES, STATUS_NAMES)} />
        </Form.Item>
      </div>
      <Form.Item
        name="to"
        rules={[
          {
            validator: async (_, to: readonly number[] | undefined) => {
              if (!to?.length)
                throw new Error(t({ zh: '没有符合的单位，请改选。', en: 'No unit fits. Choose otherwise.' }));
            },
          },
        ]}
      >
        <span className="quiet" role="status">
          {asks ? data && t(inWords(data)) : t({ zh: '请至少选择一项。', en: 'Choose at least one of the three.' })}
        </span>
      </Form.Item>
    </>
  );
}

function inWords({ correspondentIds, silent }: ResultOf<'returns.audience'>): Localised {
  const fit = correspondentIds.length;
  const more = silent > 0;
  return {
    zh: `符合的单位 ${fit} 家，依据各单位最近一次报送。${more ? `另有 ${silent} 家两年内没有报送，不在其中。` : ''}`,
    en: `${fit} units fit, by what each stated in its newest return.${more ? ` ${silent} more have not returned in two years and are not among them.` : ''}`,
  };
}
