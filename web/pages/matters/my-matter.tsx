/** One's own report: how far it is, the receipt to keep, what was said, adding to it, where to turn. */
import { useParams } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { FACTS_AT_MOST, MATTER_STATE_NAMES, MATTER_TRIGGER_NAMES } from '../../../src/domain/matters/matters.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { useDraft } from '../../kit/draft.ts';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { MatterSteps, MatterWords, type OpenedMatter } from './parts.tsx';
import { LATE, TONE_OF_MATTER } from './words.ts';

export default function MyMatter() {
  const t = useText();
  const { matterId } = useParams({ strict: false }) as { matterId: string };
  const query = useQueryOf('matters.my-matter', { matterId: Number(matterId) as never });
  const one = query.data;
  return (
    <Page
      narrow
      title={{ zh: '我的报告', en: 'My report' }}
      beside={one && <ToneTag tone={TONE_OF_MATTER[one.state]} text={MATTER_STATE_NAMES[one.state]} />}
      purpose={one && MATTER_TRIGGER_NAMES[one.trigger]}
    >
      <Await query={query}>
        {(found) => (
          <>
            <MatterSteps one={found} />
            <Receipt one={found} />
            <MatterWords one={found} />
            {found.state !== 'closed' && <Add one={found} />}
            <Section title={{ zh: '不同意见的反映渠道', en: 'If you disagree' }}>
              <ComplaintRoutes />
            </Section>
            <Link to="/mine/matters" className="back-link">
              {t({ zh: '返回我的报告', en: 'Back to my reports' })}
            </Link>
          </>
        )}
      </Await>
    </Page>
  );
}

type Taken = 'matters.print-receipt' | 'matters.take-proof';

function Receipt({ one }: { one: OpenedMatter }) {
  const t = useText();
  const say = useSay();
  const matterId = one.matterId;
  /** Being made: on a slow machine for seconds, in which a second press would take and record it twice. */
  const [taking, takes] = useState<Taken>();
  const take = (name: Taken) => ({
    loading: taking === name,
    onClick: () => {
      takes(name);
      void call(name, { matterId })
        .catch(say.failed)
        .finally(() => takes(undefined));
    },
  });
  return (
    <Section title={{ zh: '回执', en: 'Receipt' }}>
      <Facts
        columns={1}
        facts={[
          { title: { zh: '编号', en: 'Number' }, value: one.number },
          { title: { zh: '收到时间', en: 'Received at' }, value: <InstantText at={one.reportedAt} seconds /> },
          {
            title: { zh: '知悉日期', en: 'Known on' },
            value: (
              <span>
                <DayText day={one.knownOn} />
                {t({ zh: `，应于 ${one.reportBy} 前报告`, en: `, to be reported by ${one.reportBy}` })}{' '}
                {one.reportedOn > one.reportBy && <ToneTag tone="soon" text={LATE} />}
              </span>
            ),
          },
          {
            title: { zh: '回执核对码', en: 'Code' },
            value: <span className="code-text">{one.receipt.code}</span>,
          },
          { title: { zh: '审计日志条目', en: 'Entry of the record' }, value: one.receipt.entryId },
        ]}
      />
      <p className="quiet receipt-words">
        {t({
          zh: '回执写明您报告的内容和时间；时间证明是日志的签名摘录，不依赖本系统也能核验。请两份都保存在自己手里。',
          en: 'The receipt says what you reported and when; the proof is a signed extract of the record that can be checked without this system. Keep both.',
        })}
      </p>
      <div className="wide-act">
        <Button type="primary" {...take('matters.print-receipt')}>
          {t({ zh: '下载回执（PDF）', en: 'Download the receipt (PDF)' })}
        </Button>
        <Button {...take('matters.take-proof')}>{t({ zh: '取得时间证明', en: 'Take the proof of its time' })}</Button>
      </div>
    </Section>
  );
}

function Add({ one }: { one: OpenedMatter }) {
  const t = useText();
  const say = useSay();
  const draft = useDraft<{ facts: string }>(`matter-${one.matterId}`);
  const [facts, write] = useState(draft.first?.facts ?? '');
  const act = useAct('matters.add');
  const send = async () => {
    await act.mutateAsync({ matterId: one.matterId, facts });
    draft.forget();
    write('');
    say.done({ zh: '补充已送达。', en: 'Your addition has arrived.' });
  };
  return (
    <Section title={{ zh: '补充', en: 'Add to it' }}>
      <label className="statement-label" htmlFor="addition">
        {t({
          zh: '新的事实，或者需要更正的地方（原文保留）：',
          en: 'New facts, or what has to be put right (what was said stays):',
        })}
      </label>
      <Input.TextArea
        id="addition"
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={FACTS_AT_MOST}
        value={facts}
        onChange={(event) => {
          write(event.target.value);
          draft.keep({ facts: event.target.value });
        }}
      />
      <ErrorNote error={act.error} />
      <div className="wide-act" style={{ marginTop: 8 }}>
        <Button disabled={facts.trim().length < 2} loading={act.isPending} onClick={() => void send().catch(() => {})}>
          {t({ zh: '送出补充', en: 'Send the addition' })}
        </Button>
      </div>
    </Section>
  );
}
