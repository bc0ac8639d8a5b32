/** A dispatch of a type that is written as a letter: drafted anew, or in answer to one that came, or changed while it is a draft. */
import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import type { ContentOf } from '../../../src/domain/dispatches/content.ts';
import {
  BODY_KIND_NAMES,
  type BodyKind,
  DISPATCH_TYPE_NAMES,
  type FreelyDrafted,
  HANDLING_NAMES,
  HANDLINGS,
  type Handling,
  passes,
  typeOf,
  URGENCIES,
  URGENCY_NAMES,
  type Urgency,
} from '../../../src/domain/dispatches/dispatches.ts';
import { type InputOf, useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { LetterFields, type LetterValues, letterOf, valuesOf } from './letter-fields.tsx';
import { useCorrespondents } from './may.ts';

type Values = LetterValues & {
  readonly type: FreelyDrafted;
  readonly to: readonly number[];
  readonly handling: Handling;
  readonly urgency: Urgency;
};

/** What this body writes as a letter; to one of that kind, where one is given. */
export const letterTypes = (from: BodyKind, to?: BodyKind): FreelyDrafted[] =>
  DISPATCH_TYPE_NAMES.filter(
    (name): name is FreelyDrafted =>
      typeOf(name).drafted === 'freely' && (to ? passes(name, from, to) : typeOf(name).from.includes(from)),
  );

type Answering = {
  readonly arrivalId: number;
  readonly correspondentId: number;
  readonly kind: BodyKind;
  readonly number: string;
};

/** A draft begun for the reader, to be read and changed before it is kept. */
export type FirstDraft = { readonly [Type in FreelyDrafted]: FirstOf<Type> }[FreelyDrafted];
type FirstOf<Type extends FreelyDrafted> = {
  readonly type: Type;
  readonly to: readonly number[];
  readonly content: ContentOf<Type>;
};

type DraftParts = { readonly answering?: Answering; readonly first?: FirstDraft; readonly onClose: () => void };

export function DraftDialog({ answering, first, onClose }: DraftParts) {
  const t = useText();
  const go = useGo();
  const { body } = useWhoAmI();
  const required = useRequired();
  const draft = useAct('dispatches.draft');
  const types = letterTypes(body, answering?.kind);
  const [type, setType] = useState<FreelyDrafted>(
    first?.type ?? (types.includes('statement') ? 'statement' : types[0]!),
  );
  const { data } = useCorrespondents();
  const fit = (data?.known ?? []).filter((one) => passes(type, body, one.kind));
  const initial = {
    ...{
      type,
      handling: 'ordinary' as const,
      urgency: 'none' as const,
      to: answering ? [answering.correspondentId] : (first?.to ?? []),
    },
    ...(first && valuesOf(first.content)),
    ...(answering && { title: `关于${answering.number}的答复`, kind: 'answer' }),
  };
  return (
    <FormDialog<Values>
      title={answering ? { zh: '答复公文', en: 'Answer' } : { zh: '拟写公文', en: 'New dispatch' }}
      act={{ zh: '存为待审批稿', en: 'Keep as draft' }}
      done={{
        zh: '已存为待审批稿。可以添加附件，并请另一人审批。',
        en: 'The draft is kept. Attach files, and have another person approve it.',
      }}
      initial={initial}
      width={720}
      onClose={onClose}
      onValues={(values) => values.type && setType(values.type)}
      run={async ({ to, handling, urgency, ...values }) => {
        const { dispatchId } = await draft.mutateAsync({
          ...{
            correspondentIds: to as never,
            handling,
            urgency,
            letter: letterOf(values.type, values, first?.content),
          },
          ...(answering && { arrivalId: answering.arrivalId as never }),
        } as InputOf<'dispatches.draft'>);
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      {data?.own.sign === null && (
        <InfoNote
          tone="warning"
          text={{
            zh: '本单位尚未设置发文机关代字，稿件可以保存，但审批编号前须先在“通讯录”中设置。',
            en: 'This body has no sign yet: the draft can be kept, but set the sign under Correspondents before it is approved.',
          }}
        />
      )}
      <Form.Item
        name="type"
        label={t({ zh: '种类', en: 'Type' })}
        rules={required({ zh: '请选择种类', en: 'Choose a type' })}
      >
        <Radio.Group options={types.map((value) => ({ value, label: t(typeOf(value).name) }))} />
      </Form.Item>
      <Form.Item
        name="to"
        label={t({ zh: '主送', en: 'To' })}
        rules={required({ zh: '请选择收文单位', en: 'Choose at least one receiver' })}
        extra={
          !answering &&
          t({
            zh: '只列出可以收该类公文的单位；校验码未核对或者密钥已停用的不能选。',
            en: 'Only bodies that this type goes to; one whose check code was not compared, or whose key is revoked, cannot be chosen.',
          })
        }
      >
        <Select
          mode="multiple"
          disabled={answering !== undefined}
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
      <div className="field-row">
        <Form.Item
          name="handling"
          label={t({ zh: '保管要求', en: 'Handling' })}
          rules={required({ zh: '请选择', en: 'Choose one' })}
        >
          <Select options={HANDLINGS.map((value) => ({ value, label: t(HANDLING_NAMES[value]) }))} />
        </Form.Item>
        <Form.Item
          name="urgency"
          label={t({ zh: '紧急程度', en: 'Urgency' })}
          rules={required({ zh: '请选择', en: 'Choose one' })}
        >
          <Select options={URGENCIES.map((value) => ({ value, label: t(URGENCY_NAMES[value]) }))} />
        </Form.Item>
      </div>
      <LetterFields type={type} />
    </FormDialog>
  );
}

type Draft = { readonly dispatchId: number; readonly type: FreelyDrafted; readonly content: ContentOf<FreelyDrafted> };

export function ChangeDraftDialog({
  draft: { dispatchId, type, content },
  onClose,
}: {
  draft: Draft;
  onClose: () => void;
}) {
  const change = useAct('dispatches.change-draft');
  return (
    <FormDialog<LetterValues>
      title={{ zh: '修改公文稿', en: 'Change the draft' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={valuesOf(content)}
      width={720}
      onClose={onClose}
      run={(values) =>
        change.mutateAsync({
          dispatchId: dispatchId as never,
          letter: letterOf(type, values, content),
        } as InputOf<'dispatches.change-draft'>)
      }
    >
      <LetterFields type={type} />
    </FormDialog>
  );
}
