/** The steps of an incident, its timeline, its evidence with who held it, its reports. */

import { Button } from 'antd';
import {
  INCIDENT_ENTRY_NAMES,
  INCIDENT_REPORT_NAMES,
  INCIDENT_STATE_NAMES,
  RECEIVER_NAMES,
  REPORT_CHANNEL_NAMES,
} from '../../../src/domain/incidents/incidents.ts';
import { call, type ResultOf } from '../../api.ts';
import { CaseSteps, RecordLines, type Step } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText, momentOf } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import type { Incident } from './words.tsx';

type Stepped = Pick<
  ResultOf<'incidents.my-incident'>,
  'openedAt' | 'containedAt' | 'reportedAt' | 'reviewedAt' | 'rectifiedAt' | 'closedAt' | 'state' | 'waived'
>;

export function IncidentSteps({ one }: { one: Stepped }) {
  const states = ['opened', 'contained', 'reported', 'reviewed', 'rectified', 'closed'] as const;
  const moments = [one.openedAt, one.containedAt, one.reportedAt, one.reviewedAt, one.rectifiedAt, one.closedAt];
  const next = moments.indexOf(null);
  const aside = one.state === 'set-aside';
  const steps = states.map((state, index): Step => {
    const at = moments[index];
    return {
      title:
        state === 'reported' && one.waived
          ? { zh: '无须上报', en: 'No report owed' }
          : state === 'closed' && aside
            ? INCIDENT_STATE_NAMES['set-aside']
            : INCIDENT_STATE_NAMES[state],
      day: at ? momentOf(at, false).slice(5) : null,
      state: at ? (state === 'closed' && aside ? 'stopped' : 'done') : index === next && !aside ? 'now' : 'later',
    };
  });
  return <CaseSteps steps={steps} />;
}

export function TimelinePart({ one }: { one: Incident }) {
  const t = useText();
  const lines = one.entries
    .map((entry) => ({
      key: entry.position,
      at: entry.enteredAt,
      by: t(entry.by),
      tone:
        entry.what === 'overrun'
          ? ('late' as const)
          : entry.what === 'escalated'
            ? ('late' as const)
            : ('plain' as const),
      happened: entry.happenedAt,
      text: (
        <>
          <InstantText at={entry.happenedAt} /> <strong>{t(INCIDENT_ENTRY_NAMES[entry.what])}</strong>
          {entry.words && <div className="written">{entry.words}</div>}
        </>
      ),
    }))
    .toSorted((a, b) => a.happened.localeCompare(b.happened) || a.key - b.key);
  return (
    <Section title={{ zh: '时间线', en: 'Timeline' }}>
      <RecordLines lines={lines} />
    </Section>
  );
}

export function EvidencePart({
  one,
  onHandOver,
  onAdd,
}: {
  one: Incident;
  onHandOver?: ((id: number) => void) | undefined;
  onAdd?: React.ReactNode;
}) {
  const t = useText();
  const say = useSay();
  return (
    <Section title={{ zh: '证据', en: 'Evidence' }} extra={onAdd}>
      {one.evidence.length === 0 && (
        <p className="quiet">
          {t({
            zh: '还没有证据。现场照片、日志、物品都在这里登记，注明由谁保管。',
            en: 'None yet. Photographs, logs and things are recorded here, with who holds them.',
          })}
        </p>
      )}
      <ul className="incident-parts">
        {one.evidence.map((item) => (
          <li key={item.evidenceId}>
            <strong>{item.name}</strong>{' '}
            {item.isFile && (
              <Button
                size="small"
                onClick={() =>
                  void call('incidents.open-file', { incidentEvidenceId: item.evidenceId }).catch(say.failed)
                }
              >
                {t({ zh: '下载', en: 'Download' })}
              </Button>
            )}{' '}
            {onHandOver && (
              <Button size="small" onClick={() => onHandOver(item.evidenceId)}>
                {t({ zh: '交接', en: 'Hand over' })}
              </Button>
            )}
            {item.contentHash && <div className="quiet incident-hash">SHA-256 {item.contentHash}</div>}
            {item.custody.map((held) => (
              <div key={`${held.since}-${held.enteredAt}`} className="quiet">
                <InstantText at={held.since} /> {t({ zh: '起由', en: 'held by' })} {t(held.heldBy)}
                {t({ zh: '保管', en: '' })}
                {held.place && t({ zh: `，${held.place}`, en: `, ${held.place}` })}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function ReportsPart({ one, children }: { one: Incident; children?: React.ReactNode }) {
  const t = useText();
  return (
    <Section title={{ zh: '上报', en: 'Reports' }} extra={children}>
      {one.reports.length === 0 && (
        <p className="quiet">{t({ zh: '还没有登记上报。', en: 'No report has been entered yet.' })}</p>
      )}
      <ul className="incident-parts">
        {one.reports.map((report) => (
          <li key={report.position}>
            <strong>{t(INCIDENT_REPORT_NAMES[report.which])}</strong> <InstantText at={report.sentAt} />{' '}
            {report.receivers.map((to) => t(RECEIVER_NAMES[to])).join(t({ zh: '、', en: ', ' }))}
            {t({ zh: '，', en: ', ' })}
            {t(REPORT_CHANNEL_NAMES[report.channel])}
            {report.receipt && t({ zh: `，回执：${report.receipt}`, en: `, receipt: ${report.receipt}` })}
            <div className="quiet">
              {t({ zh: '登记', en: 'Entered' })} <InstantText at={report.enteredAt} /> · {t(report.enteredBy)}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
