/** An inventory counted on a phone: scan or type, see at once whether it is right, and what is left. Works on without a network. */
import { useParams } from '@tanstack/react-router';
import { Button, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { VERDICT_NAMES, type Verdict } from '../../../src/domain/registers/inventory.ts';
import { FORM_NAMES, REGISTER_NAMES } from '../../../src/domain/registers/registers.ts';
import { useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { type Counting, forgetCounting, useCounting } from './counting.ts';
import { expectedBy, leftOf, type ToCount } from './kept.ts';
import { keepPage } from './kept-page.ts';
import { Scanner } from './scanner.tsx';
import './registers.css';

export const TONE_OF_VERDICT: Record<Verdict, Tone> = {
  'as-expected': 'good',
  before: 'waiting',
  missing: 'late',
  unexpected: 'soon',
  'wrong-place': 'soon',
  destroyed: 'late',
};

export const scopeOf = (one: Pick<ToCount, 'register' | 'place' | 'department'>): Localised => ({
  zh: [REGISTER_NAMES[one.register].zh, one.place, one.department].filter(Boolean).join(' · '),
  en: [REGISTER_NAMES[one.register].en, one.place, one.department].filter(Boolean).join(' · '),
});

export default function CountPage() {
  const inventoryId = Number((useParams({ strict: false }) as { inventoryId: string }).inventoryId);
  const { accountId } = useWhoAmI();
  const query = useQueryOf('registers.to-count', { inventoryId: inventoryId as never });
  const counting = useCounting(inventoryId, accountId, query.data);
  const { kept } = counting;
  return (
    <Page
      narrow
      title={{ zh: '清点', en: 'Count' }}
      purpose={kept ? scopeOf(kept.list) : { zh: '扫码或者输入编号，逐件清点。', en: 'Scan, or type the number.' }}
    >
      {kept ? <Counts {...{ counting, inventoryId, accountId }} /> : <Await query={query}>{() => null}</Await>}
    </Page>
  );
}

type Parts = { readonly counting: Counting; readonly inventoryId: number; readonly accountId: number };

function Counts({ counting, inventoryId, accountId }: Parts) {
  const t = useText();
  const say = useSay();
  const [placeId, stand] = useState<number>();
  const [last, show] = useState<{ readonly code: string; readonly verdict: Verdict }>();
  const { list, waiting, told } = counting.kept!;
  const left = leftOf(counting.kept!);
  const isOpen = list.closedOn === null;
  const { language } = useLanguage();
  const [opensAnew, setOpensAnew] = useState(false);
  useEffect(() => {
    if (isOpen) void keepPage(accountId, inventoryId, language).then(setOpensAnew);
  }, [accountId, inventoryId, isOpen, language]);
  const count = (code: string) => {
    if (code.trim() === '') return;
    const verdict = counting.count(code, placeId);
    show({ code, verdict });
    navigator.vibrate?.(verdict === 'as-expected' ? 60 : [120, 80, 120]);
  };
  const finish = async () => {
    if (!(await counting.flush())) return say.failed(new Error('offline'));
    forgetCounting(inventoryId, accountId);
    say.done({ zh: '已全部送达，可以关闭本页。', en: 'All of it has arrived; you may close this page.' });
  };
  return (
    <>
      <p className="count-state" role="status">
        <strong>{list.expected.length - left.length}</strong> / {list.expected.length}{' '}
        {t({ zh: '已清点', en: 'counted' })}
        {' · '}
        {waiting.length === 0
          ? t({ zh: '全部已送达', en: 'all has arrived' })
          : t({
              zh: `${waiting.length} 件待送达，保存在本机`,
              en: `${waiting.length} kept on this device, to be sent`,
            })}
      </p>
      {!counting.isKept && <InfoNote tone="warning" text={NOT_KEPT} />}
      {opensAnew && <p className="quiet">{t(OPENS_ANEW)}</p>}
      <ErrorNote error={counting.declined} />
      {list.closedOn !== null && <InfoNote tone="warning" text={CLOSED} />}
      {list.places.length > 0 && list.placeId === null && (
        <Select
          className="count-place"
          allowClear
          aria-label={t({ zh: '我在哪个场所', en: 'Where I am' })}
          placeholder={t({ zh: '我在哪个场所（选填）', en: 'Where I am (optional)' })}
          value={placeId}
          onChange={stand}
          options={list.places.map((one) => ({
            value: one.placeId as number,
            label: `${one.number} ${one.designation}`,
          }))}
        />
      )}
      <Scanner onRead={count} />
      <TypeNumber onTyped={count} />
      {last && (
        <div className="count-last" role="status" aria-live="assertive">
          <strong>{expectedBy(list, last.code)?.number ?? last.code}</strong>{' '}
          <ToneTag tone={TONE_OF_VERDICT[last.verdict]} text={VERDICT_NAMES[last.verdict]} />
        </div>
      )}
      <Section title={{ zh: `还没有清点的（${left.length}）`, en: `Not counted yet (${left.length})` }}>
        <ul className="count-list">
          {left.slice(0, 200).map((one) => (
            <li key={one.itemId}>
              <strong>{one.number}</strong>{' '}
              <span className="quiet">
                {[one.form && t(FORM_NAMES[one.form]), one.place, one.holder].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
        {left.length > 200 && (
          <p className="quiet">{t({ zh: `另有 ${left.length - 200} 件`, en: `and ${left.length - 200} more` })}</p>
        )}
      </Section>
      {told.length > 0 && (
        <Section title={{ zh: `在本机清点的（${told.length}）`, en: `Counted on this device (${told.length})` }}>
          <ul className="count-list">
            {told.slice(0, 200).map((one) => (
              <li key={one.code}>
                <strong>{expectedBy(list, one.code)?.number ?? one.code}</strong>{' '}
                <ToneTag tone={TONE_OF_VERDICT[one.verdict]} text={VERDICT_NAMES[one.verdict]} />
                {!one.sent && <span className="quiet"> {t({ zh: '待送达', en: 'to be sent' })}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Button
        type={left.length === 0 ? 'primary' : 'default'}
        size="large"
        block
        disabled={waiting.length > 0}
        onClick={() => void finish()}
      >
        {t({ zh: '清点完了', en: 'I have finished' })}
      </Button>
      <p className="back-link">
        <Link to="/mine/carriers">{t({ zh: '‹ 我的载体', en: '‹ My carriers' })}</Link>
      </p>
    </>
  );
}

const OPENS_ANEW: Localised = {
  zh: '没有网络也可以重新打开本页，继续清点。',
  en: 'This page can be opened anew without a network, to go on counting.',
};
const NOT_KEPT: Localised = {
  zh: '浏览器不能保存数据：请不要关闭本页，直到全部送达。',
  en: 'The browser cannot keep anything: do not close this page until all has arrived.',
};
const CLOSED: Localised = {
  zh: '这次清点已经结束，不再接收。请与专员联系。',
  en: 'This inventory is closed and takes nothing more. Please speak to the officer.',
};

/** A number typed, or sent by a hand scanner, which ends with Enter. */
function TypeNumber({ onTyped }: { onTyped: (text: string) => void }) {
  const t = useText();
  const [form] = Form.useForm<{ number: string }>();
  return (
    <Form
      form={form}
      className="count-number"
      onFinish={({ number }) => {
        onTyped(number ?? '');
        form.resetFields();
      }}
    >
      <Form.Item name="number" noStyle>
        <Input
          size="large"
          autoComplete="off"
          maxLength={60}
          aria-label={t({ zh: '编号', en: 'Number' })}
          placeholder={t({ zh: '输入编号', en: 'Type the number' })}
        />
      </Form.Item>
      <Button size="large" htmlType="submit">
        {t({ zh: '清点', en: 'Count' })}
      </Button>
    </Form>
  );
}
