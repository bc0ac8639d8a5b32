/** An incident, for who deals with it: state, clock, what is to be done now, facts, timeline, tasks, evidence, reports, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Dropdown, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  INCIDENT_KIND_NAMES,
  INCIDENT_REPORT_NAMES,
  INCIDENT_REPORTS,
  INCIDENT_STATE_NAMES,
  type IncidentReport,
  isOpen,
} from '../../../src/domain/incidents/incidents.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { ClockPart, type Doer, type Doing, Tasks } from './clock-and-tasks.tsx';
import {
  ClassifyDialog,
  ReportDialog,
  ReviewDialog,
  SaidDialog,
  SetAsideDialog,
  TaskDialog,
  WordsDialog,
} from './dialogs.tsx';
import { EvidenceDialog, HandOverDialog, ThingDialog } from './evidence-dialogs.tsx';
import { EvidencePart, IncidentSteps, ReportsPart, TimelinePart } from './parts.tsx';
import { type Incident, TONE_OF_INCIDENT } from './words.tsx';

export default function IncidentPage() {
  const t = useText();
  const say = useSay();
  const incidentId = Number((useParams({ strict: false }) as { incidentId: string }).incidentId) as never;
  const query = useQueryOf('incidents.get', { incidentId });
  const [doing, act] = useState<Doing>();
  const one = query.data;
  const print = (which: IncidentReport) => void call('incidents.print-report', { incidentId, which }).catch(say.failed);
  return (
    <Page
      title={one ? { zh: `突发情况 ${one.number}`, en: `Incident ${one.number}` } : { zh: '突发情况', en: 'Incident' }}
      beside={one && <ToneTag tone={TONE_OF_INCIDENT[one.state]} text={INCIDENT_STATE_NAMES[one.state]} />}
      purpose={one && INCIDENT_KIND_NAMES[one.kind]}
      actions={
        <Dropdown
          menu={{
            items: INCIDENT_REPORTS.map((which) => ({ key: which, label: t(INCIDENT_REPORT_NAMES[which]) })),
            onClick: ({ key }) => print(key as IncidentReport),
          }}
        >
          <Button>{t({ zh: '生成报告文书', en: 'Make the report' })}</Button>
        </Dropdown>
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <IncidentSteps one={found} />
            <ToDo one={found} onDo={act} />
            <ClockPart one={found} onDo={act} />
            <Tasks one={found} onDo={act} />
            <TimelinePart one={found} />
            <ReportsPart one={found}>
              {isOpen(found.state) && found.reports.length > 0 && (
                <Space wrap>
                  <Button onClick={() => act({ what: 'report', which: 'follow-up' })}>
                    {t({ zh: '登记续报', en: 'Follow-up sent' })}
                  </Button>
                  {found.reviewedAt && !found.reports.some(({ which }) => which === 'final') && (
                    <Button onClick={() => act({ what: 'report', which: 'final' })}>
                      {t({ zh: '登记终报', en: 'Final report sent' })}
                    </Button>
                  )}
                </Space>
              )}
            </ReportsPart>
            <EvidencePart
              one={found}
              onHandOver={isOpen(found.state) ? (evidenceId) => act({ what: 'hand-over', evidenceId }) : undefined}
              onAdd={
                isOpen(found.state) && (
                  <Space wrap>
                    <Button onClick={() => act({ what: 'file' })}>{t({ zh: '添加文件', en: 'Add a file' })}</Button>
                    <Button onClick={() => act({ what: 'thing' })}>{t({ zh: '登记物证', en: 'Add a thing' })}</Button>
                  </Space>
                )
              }
            />
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="P8.5" />
            </Section>
            {doing && <Dialogs one={found} doing={doing} onClose={() => act(undefined)} />}
          </>
        )}
      </Await>
    </Page>
  );
}

function Dialogs({ one, doing, onClose }: { one: Incident; doing: Doing; onClose: () => void }) {
  const parts = { one, onClose };
  switch (doing.what) {
    case 'contain':
    case 'note':
      return <SaidDialog {...parts} which={doing.what} />;
    case 'rectify':
    case 'waive-report':
      return <WordsDialog {...parts} which={doing.what} />;
    case 'review':
      return <ReviewDialog {...parts} />;
    case 'task':
      return <TaskDialog {...parts} />;
    case 'set-aside':
      return <SetAsideDialog {...parts} />;
    case 'classify':
      return <ClassifyDialog {...parts} />;
    case 'file':
      return <EvidenceDialog incidentId={one.incidentId} onClose={onClose} />;
    case 'thing':
      return <ThingDialog {...parts} />;
    case 'report':
      return <ReportDialog {...parts} which={doing.which} />;
    case 'hand-over':
      return <HandOverDialog evidenceId={doing.evidenceId} onClose={onClose} />;
  }
}

const NEXT: Record<'opened' | 'contained' | 'reported' | 'reviewed' | 'rectified', Localised> = {
  opened: {
    zh: '先控制事态，同时按时限上报；上报不必等控制。',
    en: 'contain it, and report it within its clock; the report does not wait.',
  },
  contained: { zh: '按时限上报。', en: 'report it within its clock.' },
  reported: {
    zh: '复盘：原因、教训，教训落实为整改任务。',
    en: 'review it: how it came about, and each lesson somebody’s task.',
  },
  reviewed: { zh: '完成整改任务，登记整改完成。', en: 'finish the tasks and record that it is rectified.' },
  rectified: {
    zh: '报出终报（决定无须上报的除外），由主要负责人办结。',
    en: 'send the final report (unless none is owed); the head closes it.',
  },
};

function ToDo({ one, onDo }: Doer) {
  const t = useText();
  const { roles } = useWhoAmI();
  const confirm = useConfirm();
  const close = useAct('incidents.close');
  if (one.state === 'closed' || one.state === 'set-aside') return null;
  const isHead = roles.includes('head');
  const askClose = () =>
    confirm({
      title: { zh: '办结该突发情况？', en: 'Close this incident?' },
      consequence: {
        zh: '办结后不能再登记；保存期限自今天起算。',
        en: 'Nothing can be added afterwards; its period of being kept runs from today.',
      },
      act: { zh: '办结', en: 'Close' },
      destructive: false,
      run: () => close.mutateAsync({ incidentId: one.incidentId }),
    });
  const main = (key: string, act: () => void, text: Localised) => (
    <Button key={key} type="primary" onClick={act}>
      {t(text)}
    </Button>
  );
  const buttons: ReactNode[] = [
    one.reportedAt === null &&
      main('report', () => onDo({ what: 'report', which: 'first' }), { zh: '登记首报', en: 'First report sent' }),
    one.containedAt === null && main('contain', () => onDo({ what: 'contain' }), { zh: '登记已控制', en: 'Contained' }),
    one.state === 'reported' && main('review', () => onDo({ what: 'review' }), { zh: '复盘', en: 'Review' }),
    one.state === 'reviewed' &&
      main('rectify', () => onDo({ what: 'rectify' }), { zh: '登记整改完成', en: 'Rectified' }),
    one.state === 'rectified' && isHead && main('close', askClose, { zh: '办结', en: 'Close' }),
    <Button key="note" onClick={() => onDo({ what: 'note' })}>
      {t({ zh: '登记经过', en: 'Add to its course' })}
    </Button>,
    isHead && one.reportedAt === null && one.clock !== 'incident.secret-leak' && (
      <Button key="waive" onClick={() => onDo({ what: 'waive-report' })}>
        {t({ zh: '无须上报', en: 'No report owed' })}
      </Button>
    ),
    isHead && one.reports.length === 0 && (
      <Button key="aside" onClick={() => onDo({ what: 'set-aside' })}>
        {t({ zh: '不作为突发情况', en: 'Set aside' })}
      </Button>
    ),
  ];
  return (
    <WhatNow text={NEXT[one.state]} by={one.state === 'rectified' ? ROLE_NAMES.head : ROLE_NAMES['security-officer']}>
      <Space wrap>{buttons}</Space>
    </WhatNow>
  );
}
