/**
 * A matter is reported on a phone in a minute: which of the ten, since when known, the facts. What was typed is kept in this tab until it
 * has arrived; sent twice over a broken line it is one report.
 */
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import {
  FACTS_AT_MOST,
  isAtOnce,
  MATTER_GROUP_NAMES,
  MATTER_GROUPS,
  MATTER_TRIGGER_ASKS,
  MATTER_TRIGGER_NAMES,
  type MatterTrigger,
  triggersOf,
} from '../../../src/domain/matters/matters.ts';
import { type InputOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { useDraft } from '../../kit/draft.ts';
import { useRequired } from '../../kit/form-dialog.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { NoGround } from './no-ground.tsx';
import './matters.css';

type Report = InputOf<'matters.report'>;

export default function ReportMatter() {
  const asked = useQueryOf('matters.to-confirm', {});
  return (
    <Page
      narrow
      title={{ zh: '报告事项', en: 'Report a matter' }}
      purpose={{
        zh: '向本单位报告。只写事实；提交后立即得到带时间的回执。',
        en: 'To your own unit. Facts alone; you get a receipt with its time at once.',
      }}
    >
      <Await query={asked}>
        {({ hasGround, days, mark }) => (hasGround ? <Fields days={days} mark={mark} /> : <NoGround />)}
      </Await>
    </Page>
  );
}

type Days = { readonly report: number; readonly atOnce: number };

function Fields({ days, mark }: { days: Days; mark: 'S' | 'P' | 'D' }) {
  const t = useText();
  const today = useToday();
  const go = useGo();
  const say = useSay();
  const required = useRequired();
  const draft = useDraft<Partial<Report>>('matter');
  const [trigger, choose] = useState<MatterTrigger | undefined>(draft.first?.trigger);
  const [form] = Form.useForm<Report>();
  const act = useAct('matters.report');
  const send = async (report: Report) => {
    const { matterId } = await act.mutateAsync(report);
    draft.forget();
    say.done({ zh: '已送达。请下载并保存回执。', en: 'It has arrived. Please download your receipt and keep it.' });
    go({ to: `/mine/matters/${matterId}`, replace: true });
  };
  const throwAway = () => {
    draft.forget();
    form.resetFields();
    form.setFieldsValue({ trigger: undefined, facts: undefined, knownOn: today } as never);
    choose(undefined);
  };
  return (
    <section className="part">
      {draft.first && (
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
      <Form<Report>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ knownOn: today, ...draft.first }}
        onValuesChange={(_, all) => {
          draft.keep(all);
          choose(all.trigger);
        }}
        onFinish={(report) => void send(report).catch(() => {})}
        scrollToFirstError
      >
        <Form.Item
          name="trigger"
          label={t({ zh: '什么事项', en: 'Which matter' })}
          rules={required({ zh: '请选择一项', en: 'Choose one' })}
        >
          <Radio.Group className="matter-triggers">
            {MATTER_GROUPS.map((group) => [
              <h3 key={group}>{t(MATTER_GROUP_NAMES[group])}</h3>,
              ...triggersOf(group).map((one) => (
                <Radio key={one} value={one}>
                  {t(MATTER_TRIGGER_NAMES[one])}
                </Radio>
              )),
            ])}
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="knownOn"
          label={t({ zh: '哪一天发生或者知悉', en: 'The day it happened or became known' })}
          rules={required({ zh: '请选择日期', en: 'Choose the day' })}
          extra={
            trigger && (
              <>
                <MarkTag mark={mark} />{' '}
                {isAtOnce(trigger)
                  ? t(
                      days.atOnce === 0
                        ? {
                            zh: '应当天报告；已过的也请报告，系统照收并标明。',
                            en: 'To be reported the same day; later is still accepted and shown as late.',
                          }
                        : { zh: `应在 ${days.atOnce} 日内报告。`, en: `To be reported within ${days.atOnce} days.` },
                    )
                  : t({
                      zh: `应在 ${days.report} 个工作日内报告；已过的也请报告，系统照收并标明。`,
                      en: `To be reported within ${days.report} working days; later is still accepted and shown as late.`,
                    })}
              </>
            )
          }
        >
          <DayInput last={today} />
        </Form.Item>
        <Form.Item
          name="facts"
          label={
            <span>
              {t({ zh: '事实', en: 'The facts' })}
              {trigger && <span className="quiet asked">{t(MATTER_TRIGGER_ASKS[trigger])}</span>}
            </span>
          }
          rules={[...required({ zh: '请写明事实', en: 'Write down the facts' }), { min: 2 }]}
        >
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={FACTS_AT_MOST} showCount />
        </Form.Item>
        <p className="quiet">
          {t({
            zh: '文字加密保存，只有按职责需要的人能看，每次打开您都能看到。提交后不能改动，可以补充。不要写入国家秘密，不要评价他人，不要自行调查。',
            en: 'Your words are kept encrypted and read by those alone whose duty it is; you see each time they are opened. They cannot be changed afterwards, but added to. No state secrets, no judgement of others, no inquiry of your own.',
          })}
        </p>
        <ErrorNote error={act.error} />
        <div className="wide-act">
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t({ zh: '报告', en: 'Report' })}
          </Button>
          <Link to="/mine/matters">
            <Button>{t({ zh: '返回', en: 'Back' })}</Button>
          </Link>
        </div>
      </Form>
    </section>
  );
}
