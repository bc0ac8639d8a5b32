/** The reviews of an entry, the changes that are done with, and the record of all of it. */
import { Button, Collapse } from 'antd';
import {
  CHANGE_STATE_NAMES,
  CONCLUSION_NAMES,
  type Conclusion,
  LIST_CHANGE_NAMES,
  ORIGIN_NAMES,
} from '../../../src/domain/organ/organ.ts';
import { type RecordLine, RecordLines } from '../../kit/case.tsx';
import { DayText, momentOf } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, type Text, useText } from '../../language.tsx';
import { ChangeParts } from './change-parts.tsx';
import { useIsOrganOfficer } from './may.ts';
import type { Change, Opened, Show } from './opened.ts';
import { DueDay, TONE_OF_CHANGE } from './states.tsx';

type Review = Opened['reviews'][number];
const TONE_OF_CONCLUSION: Record<Conclusion, Tone> = { stays: 'good', 'to-adjust': 'soon', 'to-remove': 'soon' };

/** Those held and the one that is due; nothing before the first listing. */
export function Reviews({ one, show }: { one: Opened; show: Show }) {
  const t = useText();
  const isOfficer = useIsOrganOfficer();
  if (one.reviews.length === 0) return null;
  const months = 12 / one.timesAYear;
  return (
    <Section
      title={{ zh: '复核', en: 'Reviews' }}
      extra={
        isOfficer &&
        one.listed && <Button onClick={() => show('review')}>{t({ zh: '登记复核', en: 'Record a review' })}</Button>
      }
    >
      <p className="quiet">
        {t({
          zh: `名录定期调整：列入和每次复核之后，${months} 个月内复核一次。`,
          en: `The list is adjusted regularly: each entry is reviewed within ${months} months of its listing and of each review.`,
        })}
      </p>
      <PlainTable<Review>
        label={{ zh: '复核', en: 'Reviews' }}
        rowKey="reviewId"
        dataSource={[...one.reviews]}
        columns={[
          {
            title: t({ zh: '不晚于', en: 'Due by' }),
            width: 150,
            render: (_, row) =>
              row.heldOn === null ? <DueDay day={row.dueOn} today={one.today} /> : <DayText day={row.dueOn} />,
          },
          { title: t({ zh: '复核日期', en: 'Held on' }), width: 130, render: (_, row) => <DayText day={row.heldOn} /> },
          {
            title: t({ zh: '结论', en: 'Conclusion' }),
            render: (_, { conclusion }) =>
              conclusion ? (
                <ToneTag tone={TONE_OF_CONCLUSION[conclusion]} text={CONCLUSION_NAMES[conclusion]} />
              ) : (
                <ToneTag tone="waiting" text={{ zh: '尚未复核', en: 'Not held yet' }} />
              ),
          },
          { title: t({ zh: '依据', en: 'Grounds' }), render: (_, row) => row.grounds ?? '—' },
        ]}
      />
    </Section>
  );
}

export function EarlierChanges({ changes }: { changes: readonly Change[] }) {
  const t = useText();
  if (changes.length === 0) return null;
  return (
    <Section title={{ zh: '以前的变更', en: 'Earlier changes' }}>
      <Collapse
        size="small"
        items={changes.map((change) => ({
          key: change.changeId,
          label: (
            <>
              {t(LIST_CHANGE_NAMES[change.change])} ·{' '}
              <ToneTag tone={TONE_OF_CHANGE[change.state]} text={CHANGE_STATE_NAMES[change.state]} />{' '}
              <DayText day={change.servedOn ?? change.decidedOn ?? momentOf(change.proposedAt, false).slice(0, 10)} />
            </>
          ),
          children: <ChangeParts change={change} />,
        }))}
      />
    </Section>
  );
}

export function RecordOf({ one }: { one: Opened }) {
  const t = useText();
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines lines={linesOf(one, t)} />
    </Section>
  );
}

/** The latest first. */
function linesOf(one: Opened, t: Text): RecordLine[] {
  const lines: (RecordLine & { readonly when: string })[] = [
    ...one.changes.flatMap((change) => ofChange(change, t)),
    ...one.reviews.flatMap(({ reviewId, heldOn, enteredAt, conclusion }) =>
      heldOn && enteredAt && conclusion
        ? [
            {
              ...{ key: `review-${reviewId}`, day: heldOn, at: enteredAt, when: enteredAt, tone: 'good' as const },
              text: t({
                zh: `复核：${CONCLUSION_NAMES[conclusion].zh}`,
                en: `Reviewed: ${CONCLUSION_NAMES[conclusion].en}`,
              }),
            },
          ]
        : [],
    ),
    {
      ...{ key: 'added', at: one.addedAt, when: one.addedAt },
      text: t({ zh: `登记为候选（${ORIGIN_NAMES[one.origin].zh}）`, en: `Added (${ORIGIN_NAMES[one.origin].en})` }),
    },
  ];
  return lines.toSorted((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0));
}

function ofChange(change: Change, t: Text): (RecordLine & { readonly when: string })[] {
  const name = LIST_CHANGE_NAMES[change.change];
  const words = (zh: string, en: string): string =>
    t({ zh: `${zh}（${name.zh}）`, en: `${en} (${name.en})` } satisfies Localised);
  const { changeId: key, proposedAt, proposer, decidedAt, decider, servedOn } = change;
  return [
    {
      ...{ key: `${key}-proposed`, at: proposedAt, when: proposedAt, text: words('提出变更', 'Proposed') },
      ...(proposer && { by: proposer }),
    },
    ...change.consultations.flatMap(({ dispatchId, correspondentId, department, sentAt }) =>
      sentAt
        ? [
            {
              ...{ key: `${key}-asked-${dispatchId}-${correspondentId}`, at: sentAt, when: sentAt },
              text: words(`会商 ${department}`, `${department} asked`),
            },
          ]
        : [],
    ),
    ...(decidedAt
      ? [
          {
            ...{ key: `${key}-decided`, day: change.decidedOn, at: decidedAt, when: decidedAt, tone: 'good' as const },
            text: change.state === 'declined' ? words('决定不变更', 'Declined') : words('决定', 'Decided'),
            ...(decider && { by: decider }),
          },
        ]
      : []),
    ...(servedOn
      ? [
          {
            ...{ key: `${key}-served`, day: servedOn, when: `${servedOn}T23:59`, tone: 'good' as const },
            text: words('送达生效', 'Served, in force'),
          },
        ]
      : []),
  ];
}
