/** A requirement, drafted: what it says, from when, which figures it tightens and to whom it goes. The server holds that none is loosened. */
import { Button, Form, InputNumber, Select } from 'antd';
import { HANDLING_NAMES, HANDLINGS, URGENCIES, URGENCY_NAMES } from '../../../src/domain/dispatches/dispatches.ts';
import { inUnit, mayRequire, PARAMETER_KEYS, type ParameterKey, parameter } from '../../../src/law/parameters.ts';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { TitleAndText } from '../dispatches/title-and-text.tsx';
import { AudienceFields, type AudienceValues, useReceivers } from './audience.tsx';
import './industry.css';

type Wish = InputOf<'industry.draft-requirement'>;
type Figure = { readonly parameter: ParameterKey; readonly value: number };
type Values = AudienceValues &
  Pick<Wish['content'], 'title' | 'text' | 'effectiveFrom'> & {
    readonly articles?: readonly string[];
    readonly figures?: readonly Figure[];
    readonly handling: Wish['handling'];
    readonly urgency: Wish['urgency'];
  };

/** From where to where a department may require it: as strict as now or stricter, within the range of its mark. */
export function mayBeRequired(key: ParameterKey): readonly [number, number] | undefined {
  const { value, stricter, range } = parameter(key);
  const span: readonly [number, number] = stricter === 'less' ? [range[0], value] : [value, range[1]];
  return span[0] < span[1] && mayRequire(key, stricter === 'less' ? span[0] : span[1]).ok ? span : undefined;
}
const TIGHTENED = PARAMETER_KEYS.filter((key) => mayBeRequired(key) !== undefined);

export function RequirementDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const required = useRequired();
  const draft = useAct('industry.draft-requirement');
  const { idsOf } = useReceivers('requirement');
  const chosen = required({ zh: '请选择', en: 'Choose one' });
  return (
    <FormDialog<Values>
      title={{ zh: '拟写行业要求', en: 'Draft a requirement' }}
      act={{ zh: '存为待审批稿', en: 'Keep as draft' }}
      done={{
        zh: '已存为待审批稿。可以添加附件，并请另一人审批。',
        en: 'The draft is kept. Attach files, and have another person approve it.',
      }}
      initial={{ audience: 'all', effectiveFrom: today as never, handling: 'ordinary', urgency: 'none' }}
      width={760}
      onClose={onClose}
      run={async ({ title, text, effectiveFrom, articles = [], figures = [], handling, urgency, ...audience }) => {
        const content = { title, text, effectiveFrom, articles: [...articles], figures: [...figures] };
        const { dispatchId } = await draft.mutateAsync({
          ...{ correspondentIds: idsOf(audience), content, handling, urgency },
        });
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      <AudienceFields type="requirement" />
      <TitleAndText rows={[5, 16]} />
      <div className="field-row">
        <Form.Item
          name="effectiveFrom"
          label={t({ zh: '自此日起执行', en: 'In effect from' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput first={today} />
        </Form.Item>
        <Form.Item name="articles" label={t({ zh: '依据条款', en: 'Articles' })}>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            maxCount={20}
            style={{ minWidth: 260 }}
            placeholder={t({ zh: '如“第七条”，回车添加', en: 'Such as “Art. 7”; press Enter' })}
          />
        </Form.Item>
      </div>
      <FigureFields />
      <div className="field-row">
        <Form.Item name="handling" label={t({ zh: '保管要求', en: 'Handling' })} rules={chosen}>
          <Select options={HANDLINGS.map((value) => ({ value, label: t(HANDLING_NAMES[value]) }))} />
        </Form.Item>
        <Form.Item name="urgency" label={t({ zh: '紧急程度', en: 'Urgency' })} rules={chosen}>
          <Select options={URGENCIES.map((value) => ({ value, label: t(URGENCY_NAMES[value]) }))} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

function FigureFields() {
  const t = useText();
  const required = useRequired();
  const chosen = Form.useWatch<readonly (Figure | undefined)[]>('figures') ?? [];
  const taken = chosen.map((one) => one?.parameter);
  return (
    <Form.List name="figures">
      {(fields, { add, remove }) => (
        <fieldset className="figure-fields">
          <legend>{t({ zh: '收紧的期限和次数（选填）', en: 'Figures that are tightened (optional)' })}</legend>
          {fields.map(({ key, name }, index) => (
            <div key={key} className="figure-field">
              <Form.Item
                name={[name, 'parameter']}
                label={t({ zh: '事项', en: 'What for' })}
                rules={required({ zh: '请选择事项', en: 'Choose what for' })}
              >
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  options={TIGHTENED.filter((one) => one === taken[index] || !taken.includes(one)).map((one) => ({
                    value: one,
                    label: t(parameter(one).title),
                  }))}
                />
              </Form.Item>
              <Form.Item
                name={[name, 'value']}
                label={t({ zh: '要求', en: 'Required' })}
                rules={required({ zh: '请输入数值', en: 'Enter the figure' })}
                extra={taken[index] && <Span of={taken[index]} />}
              >
                <InputNumber precision={0} min={0} max={100_000} />
              </Form.Item>
              <Button
                type="link"
                danger
                aria-label={t({ zh: `移除第 ${index + 1} 项`, en: `Remove figure ${index + 1}` })}
                onClick={() => remove(name)}
              >
                {t({ zh: '移除', en: 'Remove' })}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})} disabled={fields.length >= 40}>
            {t({ zh: '添加一项', en: 'Add a figure' })}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** What it is without the requirement, by whom, and between what it may be set. */
function Span({ of }: { of: ParameterKey }) {
  const t = useText();
  const { value, unit, mark } = parameter(of);
  const [from, to] = mayBeRequired(of) ?? [value, value];
  return (
    <span>
      <MarkTag mark={mark} />{' '}
      {t({
        zh: `现为 ${inUnit(value, unit).zh}，可要求 ${inUnit(from, unit).zh}至${inUnit(to, unit).zh}`,
        en: `now ${inUnit(value, unit).en}; may be ${from} to ${inUnit(to, unit).en}`,
      })}
    </span>
  );
}
