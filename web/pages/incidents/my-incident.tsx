/** One that I opened: it has arrived, how far it is, a photograph to add. What others did stands on their page. */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { INCIDENT_KIND_NAMES, INCIDENT_STATE_NAMES, isOpen } from '../../../src/domain/incidents/incidents.ts';
import { useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { EvidenceDialog } from './evidence-dialogs.tsx';
import { IncidentSteps } from './parts.tsx';
import { TONE_OF_INCIDENT } from './words.tsx';

export default function MyIncident() {
  const t = useText();
  const incidentId = Number((useParams({ strict: false }) as { incidentId: string }).incidentId) as never;
  const query = useQueryOf('incidents.my-incident', { incidentId });
  const [adding, add] = useState(false);
  const one = query.data;
  return (
    <Page
      narrow
      title={one ? { zh: `突发情况 ${one.number}`, en: `Incident ${one.number}` } : { zh: '突发情况', en: 'Incident' }}
      beside={one && <ToneTag tone={TONE_OF_INCIDENT[one.state]} text={INCIDENT_STATE_NAMES[one.state]} />}
      purpose={{
        zh: '已送达安全防范专员。您可以添加照片；不要自行调查，不要对外传播。',
        en: 'The security officer has it. You may add a photograph; do not inquire yourself, and do not spread it.',
      }}
    >
      <Await query={query}>
        {(found) => (
          <>
            <IncidentSteps one={found} />
            <Section title={{ zh: '您报出的内容', en: 'What you reported' }}>
              <Facts
                columns={1}
                facts={[
                  { title: { zh: '类别', en: 'Kind' }, value: t(INCIDENT_KIND_NAMES[found.kind]) },
                  { title: { zh: '报出时间', en: 'Reported at' }, value: <InstantText at={found.openedAt} seconds /> },
                  { title: { zh: '说明', en: 'Words' }, value: found.words || undefined },
                ]}
              />
            </Section>
            <Section
              title={{ zh: '照片和文件', en: 'Photographs and files' }}
              extra={
                isOpen(found.state) && (
                  <Button type="primary" onClick={() => add(true)}>
                    {t({ zh: '添加照片或文件', en: 'Add a photograph or file' })}
                  </Button>
                )
              }
            >
              {found.evidence.length === 0 && <p>{t({ zh: '还没有添加。', en: 'None yet.' })}</p>}
              <ul className="incident-parts">
                {found.evidence.map((item) => (
                  <li key={item.evidenceId}>
                    {item.name}{' '}
                    <span className="quiet nowrap">
                      <InstantText at={item.addedAt} />
                    </span>
                    <div className="quiet incident-hash">SHA-256 {item.contentHash}</div>
                  </li>
                ))}
              </ul>
            </Section>
          </>
        )}
      </Await>
      <Link to="/mine/incidents" className="back-link">
        {t({ zh: '返回报突发情况', en: 'Back' })}
      </Link>
      {adding && <EvidenceDialog incidentId={incidentId} onClose={() => add(false)} />}
    </Page>
  );
}
