/** The fields of a letter: title and text, and what its type asks for besides; and their values as the server takes them. */
import { Form, InputNumber, Select } from 'antd';
import { COOPERATION_KIND_NAMES } from '../../../src/domain/cooperation/cooperation.ts';
import type { AnyContent, ContentOf } from '../../../src/domain/dispatches/content.ts';
import type { FreelyDrafted } from '../../../src/domain/dispatches/dispatches.ts';
import { DUTIES } from '../../../src/law/duties.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { TitleAndText } from './title-and-text.tsx';
import { FIELD_NAMES, GUIDANCE_FORM_NAMES, STATEMENT_KIND_NAMES } from './words.ts';

export type LetterValues = {
  readonly title: string;
  readonly text: string;
  readonly form?: string;
  readonly kind?: string;
  readonly answerBy?: string;
  readonly duties?: readonly string[];
  readonly on?: string;
  readonly participants?: readonly string[];
  readonly year?: number;
};

/** What of the form belongs to this type: the server takes nothing else. Counts that stood beside a duty before stay with it. */
export function letterOf(
  type: FreelyDrafted,
  values: LetterValues,
  before?: AnyContent,
): { type: FreelyDrafted; content: object } {
  const { title, text, form, kind, answerBy, duties = [], on, participants = [], year } = values;
  const stood = (before as { readonly duties?: ContentOf<'urging'>['duties'] } | undefined)?.duties ?? [];
  const counted = new Map(stood.map((one) => [one.duty, one.overdue]));
  const own: Record<FreelyDrafted, object> = {
    guidance: { form },
    urging: {
      duties: duties.map((duty) => ({ duty, overdue: counted.get(duty) ?? null })),
      ...(answerBy && { answerBy }),
    },
    statement: { kind },
    cooperation: { kind, on, participants },
    'yearly-report': { year },
  };
  return { type, content: { title, text, ...own[type] } };
}

export function valuesOf(content: AnyContent): LetterValues {
  const { duties, ...rest } = content as Omit<LetterValues, 'duties'> & { duties?: ContentOf<'urging'>['duties'] };
  return { ...rest, ...(duties && { duties: duties.map(({ duty }) => duty) }) } as LetterValues;
}

export const LetterFields = ({ type }: { type: FreelyDrafted }) => (
  <>
    <OwnFields type={type} />
    <TitleAndText />
  </>
);

const choices = (names: Readonly<Record<string, Localised>>, t: (both: Localised) => string) =>
  Object.entries(names).map(([value, name]) => ({ value, label: t(name) }));

function OwnFields({ type }: { type: FreelyDrafted }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const one = required({ zh: '请选择', en: 'Choose one' });
  switch (type) {
    case 'guidance':
      return (
        <Form.Item name="form" label={t(FIELD_NAMES.form)} rules={one}>
          <Select options={choices(GUIDANCE_FORM_NAMES, t)} />
        </Form.Item>
      );
    case 'urging':
      return (
        <>
          <Form.Item name="duties" label={t({ zh: '督促的事项', en: 'Duties urged' })}>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={DUTIES.filter(({ bearer }) => bearer === 'unit').map(({ code, title }) => ({
                value: code,
                label: `${code} ${t(title)}`,
              }))}
            />
          </Form.Item>
          <Form.Item name="answerBy" label={t(FIELD_NAMES.answerBy)}>
            <DayInput first={today} />
          </Form.Item>
        </>
      );
    case 'statement':
      return (
        <Form.Item name="kind" label={t(FIELD_NAMES.kind)} rules={one}>
          <Select options={choices(STATEMENT_KIND_NAMES, t)} />
        </Form.Item>
      );
    case 'cooperation':
      return (
        <>
          <div className="field-row">
            <Form.Item name="kind" label={t(FIELD_NAMES.kind)} rules={one}>
              <Select options={choices(COOPERATION_KIND_NAMES, t)} style={{ minWidth: 200 }} />
            </Form.Item>
            <Form.Item name="on" label={t(FIELD_NAMES.on)} rules={required({ zh: '请选择日期', en: 'Choose a day' })}>
              <DayInput />
            </Form.Item>
          </div>
          <Form.Item name="participants" label={t(FIELD_NAMES.participants)}>
            <Select
              mode="tags"
              open={false}
              suffixIcon={null}
              placeholder={t({ zh: '输入名称后回车', en: 'Type a name and press Enter' })}
            />
          </Form.Item>
        </>
      );
    case 'yearly-report':
      return (
        <Form.Item name="year" label={t(FIELD_NAMES.year)} rules={required({ zh: '请输入年度', en: 'Enter the year' })}>
          <InputNumber min={2014} max={2200} precision={0} />
        </Form.Item>
      );
  }
}
