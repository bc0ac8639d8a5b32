/**
 * What is declared of a journey: on a phone for oneself, at a desk for one or a group. What was typed is kept in this tab until it has
 * arrived: a dropped connection or a page loaded anew loses nothing, and sent twice it is one journey.
 */
import { Button, Form, Input, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  FUNDING_NAMES,
  FUNDINGS,
  TRIP_KIND_NAMES,
  TRIP_KINDS,
  TRIP_PURPOSE_NAMES,
  TRIP_PURPOSES,
} from '../../../src/domain/travel/travel.ts';
import { ApiError, type InputOf } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { useDraft } from '../../kit/draft.ts';
import { useRequired } from '../../kit/form-dialog.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { countryOptions, findsCountry } from './words.ts';
import './travel.css';

export type Declared = InputOf<'travel.declare-own'> &
  Pick<InputOf<'travel.declare'>, 'groupName'> & { urgent?: boolean };
type Parts = {
  /** Whom it is for, above everything else. */
  readonly children?: ReactNode;
  /** A full report after an urgent departure: kind and purpose stand already. */
  readonly full?: boolean;
  readonly initial?: Partial<Declared>;
  readonly send: (wish: Declared) => Promise<unknown>;
  readonly act: { zh: string; en: string };
  /** The name under which this tab keeps what was typed. */
  readonly keptAs: string;
};

export function DeclareForm(parts: Parts) {
  const t = useText();
  const draft = useDraft<Partial<Declared>>(parts.keptAs);
  const [kept, setKept] = useState(draft.first);
  const throwAway = () => {
    draft.forget();
    setKept(undefined);
  };
  return (
    <>
      {kept && (
        <InfoNote
          text={{
            zh: '这里是您上次没有送出的内容，只保存在这个浏览器页面里。',
            en: 'This is what you had not sent yet; it is kept in this browser tab alone.',
          }}
          action={
            <Button size="small" onClick={throwAway}>
              {t({ zh: '清除重填', en: 'Start anew' })}
            </Button>
          }
        />
      )}
      <Fields
        key={kept ? 'kept' : 'new'}
        {...parts}
        initial={{ ...parts.initial, ...kept }}
        keep={draft.keep}
        send={async (wish) => {
          await parts.send(wish);
          draft.forget();
        }}
      />
    </>
  );
}

type FieldParts = Parts & { readonly keep: (values: Partial<Declared>) => void };

function Fields({ children, full = false, initial, send, act, keep }: FieldParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const [form] = Form.useForm<Declared>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const urgent = Form.useWatch('urgent', form);
  const leavesOn = Form.useWatch('leavesOn', form);
  const choose = required({ zh: '请选择', en: 'Choose one' });
  const day = required({ zh: '请选择日期', en: 'Choose a day' });
  const submit = async ({ urgent: now, oralNoticeOn, ...wish }: Declared) => {
    setBusy(true);
    setError(undefined);
    try {
      await send({ ...wish, ...(now && { oralNoticeOn: oralNoticeOn ?? wish.leavesOn }) });
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Declared>
      form={form}
      layout="vertical"
      className="part"
      initialValues={{ kind: 'official', funding: 'own-unit', legs: [{}], urgent: false, ...initial } as never}
      onValuesChange={(_, all) => keep(all)}
      onFinish={(wish) => void submit(wish)}
      scrollToFirstError
    >
      {children}
      {!full && (
        <>
          <Form.Item name="kind" label={t({ zh: '类别', en: 'Kind' })} rules={choose}>
            <Radio.Group
              optionType="button"
              options={TRIP_KINDS.map((value) => ({ value, label: t(TRIP_KIND_NAMES[value]) }))}
            />
          </Form.Item>
          <Form.Item name="purpose" label={t({ zh: '事由', en: 'Purpose' })} rules={choose}>
            <Select options={TRIP_PURPOSES.map((value) => ({ value, label: t(TRIP_PURPOSE_NAMES[value]) }))} />
          </Form.Item>
          <Form.Item
            name="urgent"
            label={t({ zh: '是否已经口头报告、紧急出行', en: 'Urgent, told orally before leaving' })}
          >
            <Radio.Group
              options={[
                { value: false, label: t({ zh: '否，按正常程序申报', en: 'No, declared ahead' }) },
                { value: true, label: t({ zh: '是，今天出境或者已经出境', en: 'Yes, leaving today or gone' }) },
              ]}
            />
          </Form.Item>
          {urgent && (
            <Form.Item
              name="oralNoticeOn"
              label={t({ zh: '口头报告的日期', en: 'Told orally on' })}
              extra={t({
                zh: '先登记已知的情况，完整情况在出境后 5 个工作日内补报（建议值）。',
                en: 'Enter what is known; the full report follows within 5 working days of leaving (our suggestion).',
              })}
            >
              <DayInput last={today} />
            </Form.Item>
          )}
        </>
      )}
      <div className="field-row">
        <Form.Item name="leavesOn" label={t({ zh: '出境日期', en: 'Leaves on' })} rules={day}>
          <DayInput {...(urgent || full ? { last: today } : { first: today })} />
        </Form.Item>
        <Form.Item name="returnsOn" label={t({ zh: '回国（境）日期', en: 'Returns on' })} rules={day}>
          <DayInput first={leavesOn} />
        </Form.Item>
      </div>
      <Legs first={leavesOn} />
      <Form.Item name="funding" label={t({ zh: '费用由谁承担', en: 'Paid by' })} rules={choose}>
        <Select options={FUNDINGS.map((value) => ({ value, label: t(FUNDING_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="contacts"
        label={t({
          zh: '计划会见的境外政府、组织（选填）',
          en: 'Foreign governments or organisations to be met (optional)',
        })}
        extra={t({
          zh: '写单位名称和会见事由，不写个人评价，不写国家秘密。',
          en: 'Names of bodies and why; no opinions of people, and no state secrets.',
        })}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item
        name="emergencyContact"
        label={t({ zh: '紧急联系人及电话（选填）', en: 'Emergency contact with telephone (optional)' })}
      >
        <Input maxLength={120} />
      </Form.Item>
      <ErrorNote error={error} />
      {error instanceof ApiError && error.status === 0 && (
        <p className="quiet">
          {t({
            zh: '填写的内容还在本页。网络恢复后再点一次下面的按钮即可，不会重复登记。',
            en: 'What you typed is still on this page. Press the button again once the network is back; it cannot be recorded twice.',
          })}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={busy} size="large">
        {t(act)}
      </Button>
    </Form>
  );
}

/** Country after country; a day trip has one. */
function Legs({ first }: { first: string | undefined }) {
  const t = useText();
  const required = useRequired();
  const day = required({ zh: '请选择日期', en: 'Choose a day' });
  return (
    <Form.List name="legs">
      {(fields, { add, remove }) => (
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ marginBottom: 8, fontSize: 14 }}>
            {t({ zh: '行程（按先后顺序）', en: 'Legs, in their order' })}
          </legend>
          {fields.map(({ key, name }, at) => (
            <div key={key} className="trip-leg">
              <div className="trip-leg-head">
                <strong>{t({ zh: `第 ${at + 1} 段`, en: `Leg ${at + 1}` })}</strong>
                {fields.length > 1 && (
                  <Button
                    size="small"
                    type="link"
                    onClick={() => remove(name)}
                    aria-label={t({ zh: `删除第 ${at + 1} 段`, en: `Remove leg ${at + 1}` })}
                  >
                    {t({ zh: '删除', en: 'Remove' })}
                  </Button>
                )}
              </div>
              <Form.Item
                name={[name, 'country']}
                label={t({ zh: '国家（地区）', en: 'Country or region' })}
                rules={required({ zh: '请选择国家（地区）', en: 'Choose a country or region' })}
              >
                <Select
                  showSearch={{ filterOption: (typed, option) => findsCountry(typed, option as never) }}
                  options={countryOptions(t)}
                />
              </Form.Item>
              <Form.Item
                name={[name, 'place']}
                label={t({ zh: '城市、地点', en: 'City, place' })}
                rules={required({ zh: '请填写地点', en: 'Name the place' })}
              >
                <Input maxLength={60} />
              </Form.Item>
              <div className="field-row">
                <Form.Item name={[name, 'from']} label={t({ zh: '到达', en: 'From' })} rules={day}>
                  <DayInput first={first} />
                </Form.Item>
                <Form.Item name={[name, 'to']} label={t({ zh: '离开', en: 'To' })} rules={day}>
                  <DayInput first={first} />
                </Form.Item>
              </div>
            </div>
          ))}
          <Button onClick={() => add({})} disabled={fields.length >= 30} style={{ marginBottom: 24 }}>
            {t({ zh: '再加一段', en: 'Another leg' })}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
