/**
 * A member's own seven areas, on the phone: for himself and the officer, and nothing is counted. What is chosen is kept on the phone until it was
 * sent, and sent by itself once there is a network.
 */
import { useParams } from '@tanstack/react-router';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { ANSWERS, type Answer } from '../../../src/domain/self-inspections/self-inspections.ts';
import { call, type ResultOf, useQueryOf, useRefresh } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { useKeptHere, useUnsent } from '../../kit/unsent.ts';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './words.ts';

type Own = ResultOf<'self-inspections.own'>;
type One = { readonly answer: Answer; readonly words: string };
type All = Readonly<Record<string, One>>;

/** As somebody says it of himself. */
const OWN_NAMES: Record<Answer, Localised> = {
  met: { zh: '做到了', en: 'Yes' },
  'not-met': { zh: '还没有', en: 'Not yet' },
  'not-applicable': { zh: '不适用', en: 'Does not apply' },
};

export default function OwnPage() {
  const id = Number((useParams({ strict: false }) as { selfInspectionId: string }).selfInspectionId);
  const query = useQueryOf('self-inspections.own', { selfInspectionId: id as never });
  return (
    <Page
      narrow
      title={{ zh: '个人自查', en: 'My self-inspection' }}
      purpose={{
        zh: '七个方面，不计分、不排名。只有安全防范专员能看，谁看过您在“我的”页面能看到；有困难的如实写，专员会帮助您。',
        en: 'Seven areas, no points and no ranks. The security officer alone reads it, and you see on My page who did. Say what is difficult: the officer helps.',
      }}
    >
      <Await query={query}>{(own) => <Answering own={own} />}</Await>
    </Page>
  );
}

function Answering({ own }: { own: Own }) {
  const t = useText();
  const refresh = useRefresh();
  const { accountId } = useWhoAmI();
  const [sentNow, tell] = useState(false);
  const name = `${accountId}.own-self-inspection-${own.selfInspectionId}`;
  const [draft, keep] = useKeptHere<All>(`${name}.draft`);
  const unsent = useUnsent<All>(name, async (_, all) => {
    const answers = Object.entries(all).map(([ref, one]) => ({ ref, ...one }));
    await call('self-inspections.send-own', { selfInspectionId: own.selfInspectionId, answers } as never);
    tell(true);
    keep(undefined);
    void refresh();
  });
  const sent: All = Object.fromEntries(own.answers.map(({ ref, answer, words }) => [ref, { answer, words }]));
  const given: All = unsent.waiting.own ?? draft ?? sent;
  const change = (ref: string, one: Partial<One>) =>
    keep({ ...given, [ref]: { answer: 'met', words: '', ...given[ref], ...one } });
  const left = own.items.filter(({ ref }) => !given[ref]);
  const waits = unsent.waiting.own !== undefined;
  const may = own.state === 'open';
  return (
    <>
      <p>
        {t({ zh: '报送期限', en: 'To be sent by' })} <DayText day={own.dueOn} />
      </p>
      {own.sentAt && (
        <InfoNote
          tone="success"
          text={{
            zh: '已报送。期限内可以修改后再次报送。',
            en: 'Sent. Until it is closed you may change it and send it again.',
          }}
        />
      )}
      {sentNow && (
        <span role="status" className="sr-only">
          {t({ zh: '已报送', en: 'Sent' })}
        </span>
      )}
      {waits && (
        <InfoNote
          tone="warning"
          text={{
            zh: '没有网络，已保存在本机，联网后自动报送。',
            en: 'No network: it is kept on this phone and will be sent by itself.',
          }}
        />
      )}
      <ErrorNote error={unsent.declined} />
      {own.items.map(({ ref, question, how }) => (
        <article key={ref} className="si-item" aria-label={t(question)}>
          <h3>{t(question)}</h3>
          <p className="quiet">{t(how)}</p>
          <div className="si-answer">
            <Radio.Group
              optionType="button"
              disabled={!may}
              aria-label={t(question)}
              value={given[ref]?.answer ?? null}
              onChange={({ target }) => change(ref, { answer: target.value as Answer })}
              options={ANSWERS.map((value) => ({ value, label: t(OWN_NAMES[value]) }))}
            />
            {given[ref]?.answer === 'not-met' && (
              <Input.TextArea
                aria-label={`${t(question)} ${t({ zh: '说明', en: 'Words' })}`}
                placeholder={t({
                  zh: '可以写明情况（选填）；不写涉密内容',
                  en: 'What is so, if you like; nothing classified',
                })}
                autoSize={{ minRows: 2, maxRows: 6 }}
                maxLength={500}
                disabled={!may}
                value={given[ref].words}
                onChange={({ target }) => change(ref, { words: target.value })}
              />
            )}
          </div>
        </article>
      ))}
      {may && (
        <p>
          <Button
            type="primary"
            size="large"
            block
            disabled={left.length > 0 || waits}
            onClick={() => unsent.put('own', given)}
          >
            {t({ zh: '报送', en: 'Send' })}
          </Button>
          {left.length > 0 && (
            <span className="quiet">
              {t({ zh: `还有 ${left.length} 个方面未选。`, en: `${left.length} areas are left.` })}
            </span>
          )}
        </p>
      )}
      {own.sentAt && (
        <p className="quiet">
          {t({ zh: '报送时间', en: 'Sent' })} <InstantText at={own.sentAt} />
        </p>
      )}
      <p>
        <Link to="/mine">{t({ zh: '返回我的页面', en: 'Back to My page' })}</Link>
      </p>
    </>
  );
}
