/** Whether those concerned are told later, by which provision and until when at the latest. */
import { Checkbox, Form, Input, Radio } from 'antd';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { Contents, Request } from './words.ts';

type Silence = NonNullable<InputOf<'requests.record'>['silence']>;
export type SilenceValues = {
  readonly silent?: boolean;
  readonly reference?: string;
  readonly until?: string;
  readonly wholly?: boolean;
};
export const silenceOf = ({ silent, reference, until, wholly }: SilenceValues): Silence | undefined =>
  silent ? ({ reference, until, wholly: wholly === true } as Silence) : undefined;

export function SilenceFields({ on }: { on: boolean }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  return (
    <>
      <Form.Item name="silent" valuePropName="checked" style={{ marginBlockEnd: on ? 8 : 24 }}>
        <Checkbox>{t({ zh: '依法暂不告知涉及的人员', en: 'By law, those concerned are not told yet' })}</Checkbox>
      </Form.Item>
      {on && (
        <>
          <div className="field-row">
            <Form.Item
              name="reference"
              label={t({ zh: '暂不告知的依据', en: 'By which provision' })}
              rules={required({ zh: '请写明法律条款或者文书', en: 'Name the provision or the instrument' })}
              style={{ flex: 2, minWidth: 220 }}
            >
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item
              name="until"
              label={t({ zh: '最后一日', en: 'Last day' })}
              rules={required({ zh: '请选择日期', en: 'Choose the day' })}
              extra={t({ zh: '次日自动告知本人。', en: 'Told by itself on the day after.' })}
            >
              <DayInput first={today} />
            </Form.Item>
          </div>
          <Form.Item name="wholly" initialValue={false} label={t({ zh: '在此之前', en: 'Until then' })}>
            <Radio.Group
              options={[
                {
                  value: false,
                  label: t({
                    zh: '本人看到有记录暂不告知（只有件数）',
                    en: 'the person sees that something is withheld (a number alone)',
                  }),
                },
                {
                  value: true,
                  label: t({
                    zh: '法律连这一点也不许告知：只计入全单位的件数',
                    en: 'the law forbids even that: it counts in the number of the whole unit',
                  }),
                },
              ]}
            />
          </Form.Item>
        </>
      )}
    </>
  );
}

/** Prolonged, shortened or ended by the head. */
export function SilenceDialog({
  one,
  contents,
  onClose,
}: {
  one: Request;
  contents: Contents | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const act = useAct('requests.set-silence');
  const now = { silent: true, wholly: one.wholly, ...(contents?.silence && { reference: contents.silence }) };
  return (
    <FormDialog<SilenceValues>
      title={{ zh: '暂不告知的期限', en: 'Until when those concerned are not told' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={{ ...now, until: one.silentUntil ?? undefined } as SilenceValues}
      width={640}
      onClose={onClose}
      run={(values) => act.mutateAsync({ requestId: one.requestId, silence: silenceOf(values) ?? null })}
    >
      <p className="quiet">
        {t({
          zh: '每次设定都记入日志。去掉勾选，即时告知本人；告知后不能再改为暂不告知。',
          en: 'Each change stands in the record. Without the tick those concerned are told at once, which cannot be taken back.',
        })}
      </p>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => <SilenceFields on={getFieldValue('silent') === true} />}
      </Form.Item>
    </FormDialog>
  );
}
