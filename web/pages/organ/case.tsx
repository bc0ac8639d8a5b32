/** One unit in the list or proposed for it: what is in hand, what is to be done now and by whom, the facts, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ORIGIN_NAMES, STEP_NAMES, STEPS } from '../../../src/domain/organ/organ.ts';
import { useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type Step } from '../../kit/case.tsx';
import { momentOf } from '../../kit/days.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { CaseActions } from './case-actions.tsx';
import { ChangeParts } from './change-parts.tsx';
import { KeyUnitDialogs } from './dialogs.tsx';
import { EarlierChanges, RecordOf, Reviews } from './history.tsx';
import { type Change, type Doing, inHandOf, type Opened, type Show } from './opened.ts';
import { DueDay } from './states.tsx';
import { ToDo } from './to-do.tsx';
import './organ.css';

const TITLE: Localised = { zh: '名录事项', en: 'A case of the list' };
const dayOfMoment = (at: string | null | undefined) => at && momentOf(at, false).slice(0, 10);

export default function KeyUnitCase() {
  const { keyUnitId } = useParams({ strict: false }) as { keyUnitId: string };
  const [doing, show] = useState<Doing>();
  const query = useQueryOf('organ.key-unit', { keyUnitId: Number(keyUnitId) as never });
  const one = query.data;
  return (
    <Page
      title={one ? { zh: one.name, en: one.name } : TITLE}
      beside={one && <Standing one={one} />}
      actions={one && <CaseActions one={one} show={show} />}
    >
      <Await query={query}>
        {(found) => (
          <>
            <OneCase one={found} show={show} />
            {doing && <KeyUnitDialogs key={doing} one={found} doing={doing} onClose={() => show(undefined)} />}
          </>
        )}
      </Await>
    </Page>
  );
}

function OneCase({ one, show }: { one: Opened; show: Show }) {
  const current = inHandOf(one) ?? one.changes[0];
  return (
    <>
      {current && <CaseSteps steps={stepsOf(current)} />}
      <ToDo one={one} show={show} />
      <CaseFacts one={one} />
      {current && <ChangeParts change={current} show={show} />}
      <Reviews one={one} show={show} />
      <EarlierChanges changes={one.changes.filter((change) => change !== current)} />
      <RecordOf one={one} />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P9.0" />
      </Section>
    </>
  );
}

function Standing({ one }: { one: Opened }) {
  if (one.listed) return <ToneTag tone="good" text={{ zh: '在名录中', en: 'On the list' }} />;
  const current = inHandOf(one);
  if (current?.change === 'listing') return <ToneTag tone="working" text={{ zh: '候选单位', en: 'Candidate' }} />;
  return <ToneTag tone="ended" text={{ zh: '不在名录中', en: 'Not on the list' }} />;
}

/** A change that was declined or withdrawn ends where it was. */
function stepsOf(change: Change): Step[] {
  const days: Record<(typeof STEPS)[number], string | null | undefined> = {
    factors: dayOfMoment(change.proposedAt),
    consultation: change.consultations.map(({ answeredOn }) => answeredOn).findLast((day) => day !== null),
    decision: change.decidedOn,
    notice: dayOfMoment(change.notice?.sentAt),
    service: change.servedOn,
  };
  if (change.state === 'declined' || change.state === 'withdrawn') {
    const title =
      change.state === 'declined' ? { zh: '决定不变更', en: 'Declined' } : { zh: '已撤销', en: 'Withdrawn' };
    return [
      { title: STEP_NAMES.factors, day: days.factors ?? null, state: 'done' },
      { title, day: change.decidedOn, state: 'stopped' },
    ];
  }
  const now = change.step === undefined ? STEPS.length : STEPS.indexOf(change.step);
  return STEPS.map((step, index) => ({
    title: STEP_NAMES[step],
    ...(index < now && { day: days[step] ?? null }),
    state: index < now ? ('done' as const) : index === now ? ('now' as const) : ('later' as const),
  }));
}

function CaseFacts({ one }: { one: Opened }) {
  const t = useText();
  const served = (change: Change['change']) =>
    one.changes.find((each) => each.change === change && each.state === 'served')?.servedOn;
  const due = one.reviews.find(({ heldOn }) => heldOn === null);
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        columns={3}
        facts={[
          { title: { zh: '统一社会信用代码', en: 'Credit code' }, value: one.creditCode },
          { title: { zh: '来源', en: 'Came by' }, value: t(ORIGIN_NAMES[one.origin]) },
          {
            title: { zh: '公文往来', en: 'Dispatches' },
            value: one.correspondent ?? t({ zh: '未关联通讯录', en: 'tied to no correspondent' }),
          },
          ...(served('listing')
            ? [
                { title: { zh: '列入生效', en: 'Listed from' }, value: served('listing') },
                { title: { zh: '最近调整', en: 'Last adjusted' }, value: served('adjustment') },
                one.listed
                  ? {
                      title: { zh: '复核不晚于', en: 'Review by' },
                      value: <DueDay day={due?.dueOn} today={one.today} />,
                    }
                  : { title: { zh: '移出生效', en: 'Removed from' }, value: served('removal') },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
