/** What was recorded of somebody stationed abroad, as the office and the person himself see it. */
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { CONTACT_WAY_NAMES, HANDED_OVER_NAMES } from '../../../src/domain/stationed/stationed.ts';
import { ruleOf } from '../../../src/law/duties.ts';
import { RecordLines } from '../../kit/case.tsx';
import { DayText } from '../../kit/days.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { StateTag, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { WithdrawContactDialog } from './dialogs.tsx';
import { Days } from './stationed.tsx';
import { interviewState, type Leave, type Mine, type Opened } from './words.ts';

type Recorded = Pick<Opened, 'contacts' | 'handovers'>;

/** Contacts and handovers, the latest first. Without `read` the reader sees that they were, not what was said. */
export function Contacts({ one, read, run = false }: { one: Recorded; read: boolean; run?: boolean }) {
  const t = useText();
  const [withdrawing, withdraw] = useState<number>();
  const gone = t({ zh: '内容保存期满，已按期销毁。', en: 'What was said was destroyed at the end of its period.' });
  const contacts = one.contacts.map((it) => ({
    key: `c${it.contactId}`,
    day: it.happenedOn,
    at: it.enteredAt,
    ...(it.enteredBy && { by: it.enteredBy }),
    tone: 'good' as const,
    text: (
      <>
        {t({ zh: '联系', en: 'Contact' })} · {t(CONTACT_WAY_NAMES[it.way])} · {it.contactName ?? '—'}{' '}
        {run && (
          <Button size="small" type="link" onClick={() => withdraw(it.contactId)}>
            {t({ zh: '撤回误登', en: 'Withdraw' })}
          </Button>
        )}
        {read && <div className="contact-words">{it.words ?? <span className="quiet">{gone}</span>}</div>}
      </>
    ),
  }));
  const handovers = one.handovers.map((it, at) => ({
    key: `h${at}`,
    day: it.onDay,
    at: it.enteredAt,
    ...(it.enteredBy && { by: it.enteredBy }),
    text:
      at === 0 ? (
        <>
          {t({ zh: '指定联系人：', en: 'Contact person named: ' })}
          {it.contactName ?? '—'}
        </>
      ) : (
        <>
          {t({ zh: '联系人交接：', en: 'Handed over: ' })}
          {it.fromName ?? '—'} → {it.contactName ?? '—'}
          <div>{it.items.map((item) => t(HANDED_OVER_NAMES[item])).join(t({ zh: '；', en: '; ' }))}</div>
          {it.note && <div className="contact-words">{it.note}</div>}
        </>
      ),
  }));
  const lines = [...contacts, ...handovers].toSorted((a, b) => b.day.localeCompare(a.day) || b.at.localeCompare(a.at));
  return (
    <Section title={{ zh: '联系和交接', en: 'Contacts and handovers' }}>
      {lines.length === 0 ? (
        <EmptyNote
          text={{
            zh: '还没有联系。先由外事部门指定联系人，联系后在这里登记。',
            en: 'No contact yet. Foreign affairs names a contact person first; contacts are then recorded here.',
          }}
        />
      ) : (
        <RecordLines lines={lines} />
      )}
      {withdrawing !== undefined && (
        <WithdrawContactDialog contactId={withdrawing} onClose={() => withdraw(undefined)} />
      )}
    </Section>
  );
}

/** Each home leave with how its interview stands; what can be done with it, and the interview itself, are the caller's. */
export function HomeLeaves({
  one,
  of,
}: {
  one: Pick<Opened, 'homeLeaves' | 'interviews'>;
  of: (leave: Leave, interview: Mine['interviews'][number] | undefined) => ReactNode;
}) {
  const t = useText();
  const today = useToday();
  return (
    <Section title={{ zh: '回国（境）休假和访谈', en: 'Home leave and interviews' }}>
      {one.homeLeaves.length === 0 && (
        <EmptyNote
          text={{
            zh: '还没有登记休假。回国（境）前后登记，休假期间须访谈。',
            en: 'No home leave yet. Once one is recorded, an interview is owed while it lasts.',
          }}
        />
      )}
      {one.homeLeaves.map((leave) => {
        const interview = one.interviews.find(({ homeLeaveId }) => homeLeaveId === leave.homeLeaveId);
        return (
          <div key={leave.homeLeaveId} className="home-leave">
            <p>
              <Days from={leave.from} to={leave.to} />{' '}
              <ToneTag {...interviewState(leave, interview !== undefined && interview.signedAt === null, today)} />{' '}
              {!leave.interviewedOn && (
                <span className="quiet nowrap">
                  {t({ zh: '访谈期限', en: 'interview by' })} <DayText day={leave.interviewBy} />
                </span>
              )}
            </p>
            {of(leave, interview)}
          </div>
        );
      })}
    </Section>
  );
}

/** Yearly education is held in training; here one sees how it stands. */
export function Education({ rows }: { rows: Opened['education'] }) {
  const t = useText();
  if (rows.length === 0) return <>{t({ zh: '本年度没有应完成的教育培训', en: 'None is owed this year' })}</>;
  return (
    <>
      {rows.map((row) => (
        <div key={row.rule}>
          {t(ruleOf(row.rule)!.title)} <StateTag state={row.state} />{' '}
          <span className="quiet nowrap">
            <DayText day={row.doneOn ?? row.due} />
          </span>
        </div>
      ))}
    </>
  );
}
