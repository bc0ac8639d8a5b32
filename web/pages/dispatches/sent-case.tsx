/** One own document: drafted, approved, sent, delivered, receipted; and what is to be done now, by whom. */
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type ArrivalPurpose,
  DISPATCH_STATE_NAMES,
  type FreelyDrafted,
  HANDLING_NAMES,
  isOfPeople,
  typeOf,
  URGENCY_NAMES,
} from '../../../src/domain/dispatches/dispatches.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type RecordLine, RecordLines, type Step } from '../../kit/case.tsx';
import { momentOf } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { ContentFacts, DispatchLaw, LetterText } from './content.tsx';
import { Deliveries } from './deliveries.tsx';
import { ChangeDraftDialog } from './draft-dialog.tsx';
import { OpenForPurpose, WordsDestroyed } from './open-for-purpose.tsx';
import { LooksAtOwn } from './received-after.tsx';
import { SentFiles } from './sent-files.tsx';
import { ToDo } from './sent-to-do.tsx';
import { numberOfDispatch, TONE_OF_DISPATCH } from './states.tsx';

export type OwnDispatch = ResultOf<'dispatches.dispatch'>;
const dayOfMoment = (at: string | null | undefined) => at && momentOf(at, false).slice(0, 10);

export default function SentCase() {
  const { dispatchId } = useParams({ strict: false }) as { dispatchId: string };
  const query = useQueryOf('dispatches.dispatch', { dispatchId: Number(dispatchId) as never });
  const one = query.data;
  const number = one && numberOfDispatch(one);
  const title: Localised = number
    ? { zh: number, en: number }
    : one
      ? { zh: `${typeOf(one.type).name.zh}（未编号）`, en: `${typeOf(one.type).name.en} (not numbered)` }
      : { zh: '发文', en: 'Sent dispatch' };
  return (
    <Page
      title={title}
      beside={one && <ToneTag tone={TONE_OF_DISPATCH[one.state]} text={DISPATCH_STATE_NAMES[one.state]} />}
    >
      <Await query={query}>{(found) => <OneDispatch one={found} />}</Await>
    </Page>
  );
}

/** What it says, and what an approval of just that binds to. One about a person is opened for a purpose first. */
export type Words = Pick<ResultOf<'dispatches.open-own'>, 'content' | 'basis'> & { readonly purpose?: ArrivalPurpose };

function OneDispatch({ one }: { one: OwnDispatch }) {
  const [changing, change] = useState(false);
  const [opened, setOpened] = useState<Words>();
  const open = useAct('dispatches.open-own');
  const { dispatchId, content, basis } = one;
  const words = content !== null && basis !== null ? { content, basis } : opened;
  return (
    <>
      <CaseSteps steps={stepsOf(one)} />
      <ToDo one={one} words={words} onStale={() => setOpened(undefined)} onChange={() => change(true)} />
      <DispatchFacts one={one} />
      <Deliveries one={one} />
      {words ? (
        <Section title={{ zh: '内容', en: 'What it says' }}>
          <LetterText content={words.content} />
          <ContentFacts content={words.content} />
        </Section>
      ) : one.isDestroyed ? (
        <WordsDestroyed />
      ) : (
        <OpenForPurpose
          opens={async (purpose) => setOpened({ ...(await open.mutateAsync({ dispatchId, purpose })), purpose })}
        />
      )}
      {words && <SentFiles one={one} purpose={opened?.purpose} />}
      {isOfPeople(one.type) && <LooksAtOwn dispatchId={dispatchId} />}
      <Section title={{ zh: '办理记录', en: 'The record' }}>
        <RecordLines lines={recordOf(one, useText())} />
      </Section>
      <DispatchLaw type={one.type} />
      {changing && words && (
        <ChangeDraftDialog
          draft={{ dispatchId, type: one.type as FreelyDrafted, content: words.content as never }}
          onClose={() => change(false)}
        />
      )}
    </>
  );
}

/** A step that several receivers take is done when the last of them has taken it, on that day. */
function lastOf(one: OwnDispatch, key: 'deliveredAt' | 'receiptedAt'): string | undefined {
  const moments = one.deliveries.map((delivery) => delivery[key]);
  if (moments.length === 0 || moments.some((at) => at === null)) return undefined;
  return moments.toSorted().at(-1)!;
}

function stepsOf(one: OwnDispatch): Step[] {
  const drafted: Step = { title: { zh: '拟稿', en: 'Drafted' }, day: dayOfMoment(one.draftedAt), state: 'done' };
  if (one.state === 'withdrawn') return [drafted, { title: { zh: '已撤回', en: 'Withdrawn' }, state: 'stopped' }];
  const moments: [Localised, string | null | undefined][] = [
    [{ zh: '审批编号', en: 'Approved' }, one.approvedAt],
    [{ zh: '发出', en: 'Sent' }, one.sentAt],
    [{ zh: '送达', en: 'Delivered' }, lastOf(one, 'deliveredAt')],
    ...(typeOf(one.type).receipted
      ? [[{ zh: '回执', en: 'Receipted' }, lastOf(one, 'receiptedAt')] as [Localised, string | undefined]]
      : []),
  ];
  const now = moments.findIndex(([, at]) => !at);
  return [
    drafted,
    ...moments.map(([title, at], index) => ({
      ...{ title, day: dayOfMoment(at) ?? null },
      state: at ? ('done' as const) : index === now ? ('now' as const) : ('later' as const),
    })),
  ];
}

/** What an organ writes for its list. */
const OF_THE_LIST: readonly string[] = ['key-unit-consultation', 'key-unit-notice'];

function DispatchFacts({ one }: { one: OwnDispatch }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        columns={3}
        facts={[
          { title: { zh: '文号', en: 'Number' }, value: numberOfDispatch(one) },
          { title: { zh: '成文日期', en: 'Day' }, value: one.day && <time dateTime={one.day}>{one.day}</time> },
          { title: { zh: '种类', en: 'Type' }, value: t(typeOf(one.type).name) },
          { title: { zh: '保管要求', en: 'Handling' }, value: t(HANDLING_NAMES[one.handling]) },
          { title: { zh: '紧急程度', en: 'Urgency' }, value: t(URGENCY_NAMES[one.urgency]) },
          ...(OF_THE_LIST.includes(one.type)
            ? [
                {
                  title: { zh: '所属事项', en: 'Belongs to' },
                  value: (
                    <Link to="/key-units" search={{ part: 'in-hand' }}>
                      {t({ zh: '重点单位名录', en: 'The key-unit list' })}
                    </Link>
                  ),
                },
              ]
            : []),
          {
            title: { zh: '所答复的收文', en: 'Answers' },
            value:
              one.about === null ? undefined : (
                <Link to={`/dispatches/received/${one.about}`}>{t({ zh: '打开收文', en: 'The one received' })}</Link>
              ),
          },
        ]}
      />
    </Section>
  );
}

function recordOf(one: OwnDispatch, t: (both: Localised) => string): RecordLine[] {
  const line = (key: string, text: Localised, at: string | null, by?: string | null): RecordLine[] =>
    at === null ? [] : [{ key, text: t(text), at, ...(by && { by }), tone: 'good' as const }];
  // A return of a schedule: no person drafted or approved it.
  const program =
    one.type === 'return' && one.drafter === null
      ? t({ zh: '系统，依据已批准的定期报送', en: 'the system, under the approved schedule' })
      : undefined;
  return [
    ...line('drafted', { zh: '拟稿', en: 'Drafted' }, one.draftedAt, one.drafter ?? program),
    ...line('approved', { zh: '审批编号', en: 'Approved and numbered' }, one.approvedAt, one.approver ?? program),
    ...line('sent', { zh: '发出', en: 'Sent' }, one.sentAt),
  ];
}
