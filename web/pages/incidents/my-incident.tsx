/** One that I opened: it has arrived, how far it is, a sentence and a photograph to add. What others did stands on their page. */
import { useParams } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import {
  INCIDENT_KIND_NAMES,
  INCIDENT_STATE_NAMES,
  isOpen,
  WORDS_AT_MOST,
} from '../../../src/domain/incidents/incidents.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote } from '../../kit/notes.tsx';
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
      purpose={
        one && {
          zh: '已送达安全防范专员。请补充一句说明，可以添加照片；不要自行调查，不要对外传播。误触的，也请写明。',
          en: 'The security officer has it. Please add a sentence; a photograph may follow. Do not inquire yourself, and do not spread it. If you tapped by mistake, say so here.',
        }
      }
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
                  ...(found.words || found.added.length === 0
                    ? [{ title: { zh: '说明', en: 'Words' }, value: found.words || undefined }]
                    : []),
                  ...found.added.map(({ position, words, enteredAt }) => ({
                    title: { zh: '说明', en: 'Words' },
                    value: (
                      <span key={position}>
                        {words}{' '}
                        <span className="quiet nowrap">
                          <InstantText at={enteredAt} />
                        </span>
                      </span>
                    ),
                  })),
                ]}
              />
              {isOpen(found.state) && <AddWords incidentId={incidentId} />}
            </Section>
            <Section
              title={{ zh: '照片和文件', en: 'Photographs and files' }}
              extra={
                isOpen(found.state) && (
                  <Button onClick={() => add(true)}>
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

function AddWords({ incidentId }: { incidentId: never }) {
  const t = useText();
  const [words, write] = useState('');
  const act = useAct('incidents.add-words');
  const add = () => act.mutateAsync({ incidentId, words: words.trim() }).then(() => write(''));
  return (
    <>
      <label htmlFor="incident-words">
        {t({ zh: '补充说明', en: 'Add a sentence' })}
        <span className="quiet asked">
          {t({
            zh: '何时、何地、何事。不写国家秘密内容，涉密载体只写编号；不评价人。',
            en: 'When, where, what. No secret content, carriers by their number alone; judge nobody.',
          })}
        </span>
      </label>
      <Input.TextArea
        id="incident-words"
        value={words}
        onChange={(event) => write(event.target.value)}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={WORDS_AT_MOST}
        showCount
      />
      <ErrorNote error={act.error} />
      <div className="wide-act">
        <Button
          type="primary"
          disabled={words.trim().length < 2}
          loading={act.isPending}
          onClick={() => void add().catch(() => {})}
        >
          {t({ zh: '补充', en: 'Add' })}
        </Button>
      </div>
    </>
  );
}
