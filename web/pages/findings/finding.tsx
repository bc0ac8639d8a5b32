/** One finding: how far it is, what is to be done now, what it is, what was done, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import {
  FINDING_STAND_NAMES,
  type FindingStand,
  isOpen,
  SEVERITY_NAMES,
  SOURCES,
} from '../../../src/domain/findings/findings.ts';
import { useQueryOf } from '../../api.ts';
import { CaseSteps, type Step, WhatNow } from '../../kit/case.tsx';
import { momentOf } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { type Doing, FindingDialogs } from './finding-dialogs.tsx';
import { EvidencePart, FactsPart, RecordPart } from './parts.tsx';
import { type Finding, TONE_OF_FINDING, TONE_OF_SEVERITY, useIsHead, useRuns } from './words.tsx';

export default function FindingPage() {
  const t = useText();
  const findingId = Number((useParams({ strict: false }) as { findingId: string }).findingId) as Finding['findingId'];
  const query = useQueryOf('findings.get', { findingId });
  const { roles } = useWhoAmI();
  const [doing, act] = useState<Doing>();
  const one = query.data;
  const lists = roles.some((role) => ['security-officer', 'head', 'liaison', 'network-security'].includes(role));
  return (
    <Page
      title={one ? { zh: `问题 ${one.number}`, en: `Finding ${one.number}` } : { zh: '问题', en: 'Finding' }}
      beside={
        one && (
          <>
            <ToneTag tone={TONE_OF_FINDING[one.stand]} text={FINDING_STAND_NAMES[one.stand]} />
            <ToneTag tone={TONE_OF_SEVERITY[one.severity]} text={SEVERITY_NAMES[one.severity]} />
          </>
        )
      }
      purpose={one?.title ?? (one && SOURCES[one.source].name)}
    >
      <Await query={query}>
        {(found) => (
          <>
            <FindingSteps one={found} />
            <ToDo one={found} onDo={act} />
            <FactsPart one={found} onDo={act} />
            <EvidencePart one={found} onDo={act} />
            <RecordPart one={found} />
            <Section title={{ zh: '涉及义务和法律依据', en: 'Duties it bears on, and the law' }}>
              <EffectOnDuties one={found} />
              {(found.duties.length > 0 ? found.duties : ['P8.2']).map((code) => (
                <DutyWords key={code} code={code} />
              ))}
            </Section>
            {doing && <FindingDialogs one={found} doing={doing} onClose={() => act(undefined)} />}
            <Link to={lists ? '/findings' : '/mine/findings'} className="back-link">
              {t(
                lists
                  ? { zh: '返回问题整改', en: 'Back to findings' }
                  : { zh: '返回我的整改', en: 'Back to my findings' },
              )}
            </Link>
          </>
        )}
      </Await>
    </Page>
  );
}

/** What it means in the ledger: the graver ones are owed by their day and climb when they are late. */
function EffectOnDuties({ one }: { one: Finding }) {
  const t = useText();
  if (one.state === 'suggested' || one.state === 'dismissed') return null;
  if (one.severity === 'minor')
    return (
      <p className="quiet">
        {t({
          zh: '轻微问题只在本清单管理，不列入履责台账，不影响义务的履行状态。',
          en: 'A minor one is kept in this list alone; it is not in the ledger and changes no duty’s state.',
        })}
      </p>
    );
  const late = one.stand === 'overdue' || one.stand === 'closed-late';
  return (
    <p>
      {t({
        zh: `已列入履责台账：${one.dueOn ?? ''}前整改销号${late ? '，已经逾期' : ''}；逾期的按提醒规则逐级报主要负责人。`,
        en: `It is owed in the ledger: closed by ${one.dueOn ?? ''}${late ? ', which has passed' : ''}; overdue it climbs by the reminders, to the head.`,
      })}{' '}
      <Link to="/ledger" search={{ rules: '8208', state: 'all' }}>
        {t({ zh: '在台账中查看', en: 'See it in the ledger' })}
      </Link>
    </p>
  );
}

/** Nobody put anything before anybody: the tool that had reported it does so no more. */
const closedBySource = (one: Finding): Step[] => [
  { title: { zh: '发现', en: 'Found' }, day: one.raisedOn, state: 'done' },
  { title: { zh: '来源不再报告，销号', en: 'No longer reported, closed' }, day: one.closedOn, state: 'done' },
];

function FindingSteps({ one }: { one: Finding }) {
  if (one.state === 'suggested' || one.state === 'dismissed') return null;
  const planned = one.entries.some(({ what, round }) => what === 'planned' && round === one.round);
  const day = (at: string | null) => (at ? momentOf(at, false).slice(0, 10) : null);
  const reached = one.state === 'closed' ? 4 : one.state === 'submitted' ? 3 : planned || one.measures ? 2 : 1;
  const bySource =
    one.state === 'closed' && one.entries.some(({ what, round }) => what === 'gone' && round === one.round);
  if (bySource && one.submittedAt === null) return <CaseSteps steps={closedBySource(one)} />;
  const steps: { title: Localised; day: string | null }[] = [
    { title: { zh: '发现', en: 'Found' }, day: one.raisedOn },
    { title: { zh: '制定措施', en: 'Measures' }, day: null },
    { title: { zh: '整改完成', en: 'Put right' }, day: day(one.submittedAt) },
    { title: { zh: '他人验收销号', en: 'Verified, closed' }, day: one.closedOn },
  ];
  return (
    <CaseSteps
      steps={steps.map(
        (step, index): Step => ({ ...step, state: index < reached ? 'done' : index === reached ? 'now' : 'later' }),
      )}
    />
  );
}

const NEXT: Partial<Record<FindingStand, Localised>> = {
  suggested: {
    zh: '研判这条建议：采纳的，定严重程度和责任人；不采纳的，说明理由。',
    en: 'decide of the suggestion: take it up with severity and owner, or say why not.',
  },
  open: {
    zh: '查明原因，落实措施，附上佐证，再提请验收。',
    en: 'find the cause, carry out the measures, add what proves them, then submit it.',
  },
  submitted: {
    zh: '由没有参与整改的人现场核实：通过则销号，不通过则退回。',
    en: 'somebody who has not done the work looks at it: closes it, or sends it back.',
  },
};

const STANDS_ANEW: Localised = {
  zh: '同一问题已再次列出，请在那一条中整改。',
  en: 'the same was found again: deal with it there.',
};
const VERIFIED_BY_ANOTHER: Localised = {
  zh: '您参与了这项整改，须由其他人验收：通过则销号，不通过则退回。',
  en: 'nothing by you: you had a part in putting it right, so another person closes it or sends it back.',
};

function ToDo({ one, onDo }: { one: Finding; onDo: (what: Doing) => void }) {
  const t = useText();
  const runs = useRuns();
  const isHead = useIsHead();
  const { roles } = useWhoAmI();
  const anew = one.earlier.some(({ findingId, state }) => findingId > one.findingId && isOpen(state));
  const works = runs || one.isMine || roles.includes('liaison') || roles.includes('network-security');
  const button = (what: Doing, text: Localised, primary = false) => (
    <Button key={what} type={primary ? 'primary' : 'default'} onClick={() => onDo(what)}>
      {t(text)}
    </Button>
  );
  const buttons = {
    suggested: runs && [
      button('assign', { zh: '采纳', en: 'Take it up' }, true),
      button('dismiss', { zh: '不采纳', en: 'Do not take it up' }),
    ],
    open: [
      ...(works
        ? [
            button('plan', { zh: '填写原因和措施', en: 'Cause and measures' }, one.measures === undefined),
            ...(one.measures !== undefined
              ? [button('submit', { zh: '整改完成，提请验收', en: 'Put right: submit it' }, true)]
              : []),
            button('file', { zh: '添加佐证材料', en: 'Add evidence' }),
          ]
        : []),
      ...(runs ? [button('assign', { zh: '明确责任', en: 'Give it to somebody' })] : []),
      ...(isHead && !one.isDoer
        ? [
            button('extend', { zh: '延长期限', en: 'More time' }),
            button('dismiss', { zh: '不作为问题', en: 'Set aside' }),
          ]
        : []),
    ],
    submitted:
      runs && !one.isDoer
        ? [
            button('close', { zh: '验收通过，销号', en: 'Verified: close it' }, true),
            button('send-back', { zh: '退回整改', en: 'Send it back' }),
          ]
        : works && [button('file', { zh: '添加佐证材料', en: 'Add evidence' })],
    closed: runs && !anew && [button('reopen', { zh: '重新打开', en: 'Open it again' })],
    dismissed: runs && !anew && [button('reopen', { zh: '重新列为问题', en: 'Open it again' })],
  }[one.state];
  const next =
    anew && !isOpen(one.state)
      ? STANDS_ANEW
      : one.state === 'closed'
        ? {
            zh: '已销号。再次出现时，来源会另立一条；验收有误的，可以重新打开。',
            en: 'nothing; it is closed. Found again it stands anew; closed wrongly, it can be opened again.',
          }
        : one.state === 'dismissed'
          ? {
              zh: '已决定不作为问题，理由见办理记录。',
              en: 'nothing; it was set aside, the reason stands in the record.',
            }
          : one.state === 'submitted' && one.isDoer
            ? VERIFIED_BY_ANOTHER
            : NEXT[one.state]!;
  const by: Localised =
    one.state === 'submitted'
      ? { zh: '专员或者主要负责人，不得是办理整改的人', en: 'an officer or the head who has not done the work' }
      : one.state === 'open'
        ? {
            zh: one.responsible ?? one.department ?? '尚未明确责任人',
            en: one.responsible ?? one.department ?? 'nobody named yet',
          }
        : { zh: '专员、主要负责人', en: 'officer, head' };
  return (
    <WhatNow text={next} by={by}>
      {buttons && <Space wrap>{buttons}</Space>}
    </WhatNow>
  );
}
