/** A rule is begun: for which kinds of the needed set, from their headings or from nothing; or one on paper is taken in. */
import { Form, Input, Select } from 'antd';
import { NEEDED_KINDS, type NeededKind, neededRule } from '../../../src/law/needed-rules.ts';
import { useAct } from '../../api.ts';
import { ChoiceField } from '../../kit/choice-fields.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';

type Way = 'headings' | 'none' | 'paper';
const WAYS: Record<Way, Localised> = {
  headings: {
    zh: '提纲：以应当明确的事项为标题，内容由本单位写',
    en: 'The headings of what it must settle; the words are the unit’s',
  },
  none: { zh: '空白', en: 'Nothing' },
  paper: {
    zh: '以前在纸上印发的制度：附文件，写明各事项在第几条',
    en: 'One that was issued on paper: with its file, and where each point stands in it',
  },
};
type Begun = { readonly kinds: NeededKind[]; readonly from: Way; readonly title?: string };

export function BeginDialog({ kinds, onClose }: { kinds: NeededKind[]; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const { language } = useLanguage();
  const begin = useAct('rules.begin');
  return (
    <FormDialog<Begun>
      title={{ zh: '起草或者登记制度', en: 'Write a rule, or take one in' }}
      act={{ zh: '开始', en: 'Begin' }}
      initial={{ kinds, from: 'headings' }}
      width={560}
      onClose={onClose}
      run={async ({ kinds: of, from, title }) => {
        const { workRuleVersionId } = await begin.mutateAsync({
          ...{ kinds: of ?? [], template: from === 'none' ? 'none' : language, onPaper: from === 'paper' },
          ...(title?.trim() && { title: title.trim() }),
        });
        go({ to: `/rules/versions/${workRuleVersionId}` });
      }}
    >
      <Form.Item
        name="kinds"
        label={t({ zh: '规定哪些类别的事项', en: 'Which kinds it covers' })}
        extra={t({
          zh: '一份制度可以规定几类；不属于清单的可以不选。',
          en: 'One rule may cover several; leave it empty for one that is not in the set.',
        })}
      >
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={NEEDED_KINDS.map((value) => ({ value, label: t(neededRule(value).title) }))}
        />
      </Form.Item>
      <Form.Item name="title" label={t({ zh: '名称', en: 'Title' })}>
        <Input maxLength={100} placeholder={t({ zh: '不填则用类别的名称', en: 'The kinds’ own name if left empty' })} />
      </Form.Item>
      <ChoiceField name="from" label={{ zh: '从什么开始', en: 'Begin with' }} names={WAYS} />
    </FormDialog>
  );
}
