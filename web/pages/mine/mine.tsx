/** My page, on a phone first: what I owe with a button that does it, what is held about me, who looked, asking for a correction. */
import { Button } from 'antd';
import { ruleOf } from '../../../src/law/duties.ts';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { StateTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { OwnFindings } from '../findings/own-findings.tsx';
import { OwnTasks } from '../incidents/own-tasks.tsx';
import { PersonFacts, PersonRows, PersonTimeline } from '../person/person-file.tsx';
import type { File } from '../person/timeline.ts';
import { OwnPlans } from '../plans/own-plans.tsx';
import { OwnTests } from '../questions/own-tests.tsx';
import { PracticeLink } from '../questions/practice-link.tsx';
import { SituationCard } from '../questions/situation-card.tsx';
import { Exceptions } from '../reviews/exceptions.tsx';
import { OwnContacts } from '../rules/own-contacts.tsx';
import { OwnRules } from '../rules/own-rules.tsx';
import { OwnSelfInspections } from '../self-inspections/own-card.tsx';
import { Abroad } from './abroad.tsx';
import { Briefings } from './briefings.tsx';
import { Corrections } from './corrections.tsx';
import { Documents } from './documents.tsx';
import { DOES } from './does.ts';
import { Kept } from './kept.tsx';
import '../person/person.css';
import { EmergencyAccessToMe } from '../emergency-access/of-me.tsx';
import { Leaving } from './leaving.tsx';
import { Lists } from './lists.tsx';
import { Looks } from './looks.tsx';
import { Reminders } from './reminders.tsx';

export default function Mine() {
  const mine = useQueryOf('duties.mine', {});
  return (
    <Page
      narrow
      title={{ zh: '我的', en: 'My page' }}
      purpose={{
        zh: '我要做什么、单位登记了我哪些信息、谁看过。',
        en: 'What I owe, what is held about me, and who looked.',
      }}
    >
      <Await query={mine}>
        {(file) => (
          <>
            <ToDo rows={file.rows} />
            <OwnTests open />
            <SituationCard />
            <PracticeLink />
            <OwnTasks />
            <OwnFindings />
            <OwnPlans />
            <OwnRules />
            <OwnContacts />
            <OwnSelfInspections />
            <Reminders />
            <Documents />
            <Briefings />
            <Abroad />
            <Leaving />
            <PersonFacts file={file} />
            <Exceptions personId={file.personId} purpose="own" />
            <Looks />
            <EmergencyAccessToMe />
            <Lists />
            <Corrections />
            <Kept />
            <PersonRows file={file} own />
            <PersonTimeline file={file} own />
          </>
        )}
      </Await>
    </Page>
  );
}

function ToDo({ rows }: { rows: File['rows'] }) {
  const t = useText();
  const letters = useQueryOf('letters.mine', {});
  const toSign = letters.data?.letters.some(({ state }) => state === 'issued' || state === 'read') ?? false;
  const open = rows
    .filter((row) => ['overdue', 'due-soon', 'owed'].includes(row.state))
    .sort((a, b) => a.due.localeCompare(b.due));
  return (
    <Section title={{ zh: '我要做的', en: 'What I owe' }}>
      {open.length === 0 && <EmptyNote text={{ zh: '现在没有要做的事。', en: 'There is nothing to do now.' }} />}
      <ul className="to-do">
        {open.map((row) => {
          const rule = ruleOf(row.rule)!;
          const { module } = rule.recordedIn;
          const act = DOES[module];
          return (
            <li key={`${row.rule}-${row.occasion}`}>
              <div>
                <strong>{t(rule.title)}</strong>
                <div>
                  <StateTag state={row.state} />{' '}
                  <span className="quiet nowrap">
                    {t({ zh: '到期', en: 'due' })} <DayText day={row.due} />
                  </span>{' '}
                  <MarkTags marks={row.marks} />
                </div>
              </div>
              {module === 'letters' && !toSign ? (
                <span className="quiet">{t({ zh: '待单位发出承诺书', en: 'The unit is to issue the letter' })}</span>
              ) : act ? (
                <Link to={act.to}>
                  <Button type="primary">{t(act)}</Button>
                </Link>
              ) : (
                <span className="quiet">{t({ zh: '由单位办理', en: 'Done by the unit' })}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
