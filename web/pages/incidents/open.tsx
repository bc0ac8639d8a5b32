/**
 * Opened on a phone with one tap: which kind. A sentence and a photograph may follow on the next page; neither is waited for. Below it what one
 * has opened before, and what one is to do.
 */
import { Button } from 'antd';
import {
  INCIDENT_KIND_EXAMPLES,
  INCIDENT_KIND_NAMES,
  INCIDENT_KINDS,
  INCIDENT_STATE_NAMES,
  type IncidentKind,
} from '../../../src/domain/incidents/incidents.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await, EmptyNote, ErrorNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { OwnPlans } from '../plans/own-plans.tsx';
import { OwnTasks } from './own-tasks.tsx';
import { TONE_OF_INCIDENT } from './words.tsx';
import '../matters/matters.css';

export default function OpenIncident() {
  return (
    <Page
      narrow
      title={{ zh: '报突发情况', en: 'Report an incident' }}
      purpose={{
        zh: '点一类，立即送达安全防范专员；说明和照片随后再补。拿不准也可以报；人身危险先拨110，间谍线索也可拨12339。',
        en: 'Tap a kind and the security officer has it at once; words and photographs follow. Report even when unsure. In danger call 110 first; espionage can also be told to 12339.',
      }}
    >
      <Choose />
      <OwnTasks />
      <OwnPlans plansOnly />
      <Opened />
    </Page>
  );
}

function Choose() {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const act = useAct('incidents.open');
  const send = async (kind: IncidentKind) => {
    const { incidentId } = await act.mutateAsync({ kind });
    say.done({ zh: '已送达，时限开始计时。', en: 'It has arrived; its clock runs.' });
    go({ to: `/mine/incidents/${incidentId}` });
  };
  return (
    <section className="part incident-open" aria-label={t({ zh: '报出', en: 'Open' })}>
      <ErrorNote error={act.error} />
      <div className="incident-kinds">
        {INCIDENT_KINDS.map((one) => (
          <Button
            key={one}
            className="incident-kind"
            disabled={act.isPending}
            onClick={() => void send(one).catch(() => {})}
          >
            <strong>{t(INCIDENT_KIND_NAMES[one])}</strong>
            <small>{t(INCIDENT_KIND_EXAMPLES[one])}</small>
          </Button>
        ))}
      </div>
    </section>
  );
}

function Opened() {
  const t = useText();
  const mine = useQueryOf('incidents.mine', {});
  return (
    <Section title={{ zh: '我报出的', en: 'What I reported' }}>
      <Await query={mine}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyNote
              text={{
                zh: '还没有报出过。遇到情况，点上面的类别。',
                en: 'Nothing so far. When something happens, tap a kind above.',
              }}
            />
          ) : (
            <ul className="plain-rows">
              {rows.map((row) => (
                <li key={row.incidentId}>
                  <span>
                    <Link to={`/mine/incidents/${row.incidentId}`}>{t(INCIDENT_KIND_NAMES[row.kind])}</Link>{' '}
                    <span className="quiet nowrap">
                      {row.number} · <InstantText at={row.openedAt} />
                    </span>
                  </span>
                  <ToneTag tone={TONE_OF_INCIDENT[row.state]} text={INCIDENT_STATE_NAMES[row.state]} />
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </Section>
  );
}
