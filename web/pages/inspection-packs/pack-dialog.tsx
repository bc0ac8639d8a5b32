/** A pack is asked for: by duty, of people one names, or of those who were drawn. */
import { Checkbox, Form, Input, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import {
  PACK_KIND_NAMES,
  PACK_KINDS,
  type PackKind,
  type PackPurpose,
  REDACTIONS,
} from '../../../src/domain/inspection-packs/inspection-packs.ts';
import { useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useLanguage, useText } from '../../language.tsx';
import { PurposeOfPack, useDutyOptions } from './fields.tsx';
import { PeopleField } from './people-field.tsx';

type Values = {
  readonly kind: PackKind;
  readonly purpose: PackPurpose;
  readonly duties?: string[];
  readonly people?: number[];
  readonly forWhom: string;
  readonly basis: string;
  readonly originals?: boolean;
  readonly recipient?: string;
};
type Drawn = { readonly drawId: number; readonly purpose: PackPurpose; readonly count: number };

export function PackDialog({ drawn, onClose }: { drawn?: Drawn; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const { language } = useLanguage();
  const act = useAct('inspection-packs.make');
  const duties = useDutyOptions();
  const [values, setValues] = useState<Partial<Values>>({
    kind: drawn ? 'by-person' : 'by-duty',
    purpose: drawn?.purpose ?? 'state-security',
  });
  const kind = values.kind ?? 'by-duty';
  const mayHaveOriginals = values.purpose === undefined || REDACTIONS[values.purpose].originals;
  return (
    <FormDialog<Values>
      title={{ zh: '制作迎检材料', en: 'Make an inspection pack' }}
      act={{ zh: '制作', en: 'Make it' }}
      done={{ zh: '已开始制作，页面上显示进度。', en: 'It is being made; the page shows how far it is.' }}
      initial={{ kind, purpose: drawn?.purpose ?? 'state-security', originals: true }}
      width={600}
      onClose={onClose}
      onValues={(of) => setValues((before) => ({ ...before, ...of }))}
      run={async ({ duties: chosen = [], people = [], originals, recipient, ...rest }) => {
        const whom = drawn ? { drawId: drawn.drawId } : kind === 'by-person' ? { people } : { duties: chosen };
        const key = recipient?.trim() ? { recipient: recipient.trim() } : {};
        const purpose = drawn?.purpose ?? rest.purpose;
        const asked = {
          ...rest,
          purpose,
          kind,
          ...whom,
          ...key,
          language,
          originals: mayHaveOriginals && originals === true,
        };
        const { packId } = await act.mutateAsync(asked as never);
        go({ to: `/inspection-packs/${packId}` });
      }}
    >
      {drawn ? (
        <p>{t({ zh: `抽中的 ${drawn.count} 名人员`, en: `Of the ${drawn.count} people who were drawn` })}</p>
      ) : (
        <Form.Item required name="kind" label={t({ zh: '种类', en: 'Kind' })}>
          <Radio.Group options={PACK_KINDS.map((one) => ({ value: one, label: t(PACK_KIND_NAMES[one]) }))} />
        </Form.Item>
      )}
      {!drawn && <PurposeOfPack purpose={values.purpose} byPerson={kind === 'by-person'} />}
      {kind === 'by-duty' && (
        <Form.Item
          name="duties"
          label={t({ zh: '义务', en: 'Duties' })}
          extra={t({ zh: '不选即全部义务。', en: 'None chosen: all of them.' })}
        >
          <Select mode="multiple" allowClear options={duties} maxTagCount={4} optionFilterProp="label" />
        </Form.Item>
      )}
      {kind === 'by-person' && !drawn && <PeopleField />}
      <Form.Item
        name="forWhom"
        label={t({ zh: '提供给', en: 'For' })}
        rules={required({ zh: '请填写检查机关', en: 'Say for whom' })}
      >
        <Input maxLength={100} placeholder={t({ zh: '检查机关或者检查组', en: 'The office that inspects' })} />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t({ zh: '依据', en: 'On the ground of' })}
        rules={required({ zh: '请填写检查通知或者依据', en: 'Say on which ground' })}
      >
        <Input
          maxLength={200}
          placeholder={t({ zh: '检查通知书文号，或者当面检查', en: 'Number of the notice, or on the spot' })}
        />
      </Form.Item>
      {mayHaveOriginals && (
        <Form.Item name="originals" valuePropName="checked">
          <Checkbox>
            {t({ zh: '收入原件（签署件、扫描件）', en: 'Put in the originals (signed papers, scans)' })}
          </Checkbox>
        </Form.Item>
      )}
      <Form.Item
        name="recipient"
        label={t({ zh: '检查方公钥', en: 'The inspector’s key' })}
        extra={t({
          zh: '填写后只生成加密的全套材料，只有检查方能打开。以 age1 开头。',
          en: 'With it only a sealed folder is made, which they alone can open. Begins with age1.',
        })}
      >
        <Input maxLength={100} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Space className="quiet">
        {t({
          zh: '线索、协助事项、突发情况、事项报告一概不收入。材料中的人员会在“谁查阅过我的档案”中看到。',
          en: 'Clues, lawful requests, incidents and reported matters are never in it. Whoever stands in it sees so on the page of who looked.',
        })}
      </Space>
    </FormDialog>
  );
}
