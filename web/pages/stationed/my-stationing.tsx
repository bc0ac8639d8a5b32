/** My stay abroad, on a phone: who keeps in touch with me and what was written of it, home leave, the interview to read and sign. */
import { Button } from 'antd';
import { useState } from 'react';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { StateTag, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { ReportLead } from '../matters/report-lead.tsx';
import { EventAnswers } from '../travel/event-questions.tsx';
import { SignInterview } from '../travel/sign-interview.tsx';
import '../person/person.css';
import { ContactDialog, HomeLeaveDialog } from './dialogs.tsx';
import { Contacts, Education, HomeLeaves } from './parts.tsx';
import { Days } from './stationed.tsx';
import type { Mine } from './words.ts';

type Told = ResultOf<'stationed.mine'>;

const ABROAD: { title: Localised; purpose: Localised } = {
  title: { zh: '我的驻外', en: 'My stay abroad' },
  purpose: {
    zh: '单位怎样与您联系、写了什么，回国（境）休假和访谈。您看到全部内容。',
    en: 'How the unit keeps in touch with you and what it writes of it, home leave and interviews. You read all of it.',
  },
};
const KEEPING: typeof ABROAD = {
  title: { zh: '联系驻外人员', en: 'Keeping in touch' },
  purpose: {
    zh: '您是下列驻外人员的联系人：按期联系，联系后在这里登记要点，本人可以看到。',
    en: 'You are the contact person of those below: keep in touch in time and record the gist here; they read it.',
  },
};

export default function MyStationing() {
  const query = useQueryOf('stationed.mine', {});
  return (
    <Page narrow {...(query.data && !query.data.mine ? KEEPING : ABROAD)}>
      <Await query={query}>
        {({ personId, mine, inMyCare }) => (
          <>
            <InMyCare people={inMyCare} />
            {mine && <Own personId={personId} mine={mine} />}
            {!mine && inMyCare.length === 0 && (
              <EmptyNote
                text={{
                  zh: '您没有驻外，也不是驻外人员的联系人。登记有误的，在“我的”页面申请更正。',
                  en: 'You are not stationed abroad, nor anybody’s contact person. If that is wrong, ask for a correction on My page.',
                }}
              />
            )}
          </>
        )}
      </Await>
    </Page>
  );
}

/** Those with whom I keep in touch. */
function InMyCare({ people }: { people: Told['inMyCare'] }) {
  const t = useText();
  const [contact, record] = useState<number>();
  if (people.length === 0) return null;
  return (
    <Section title={{ zh: '由我联系的驻外人员', en: 'With whom I keep in touch' }}>
      <ul className="to-do">
        {people.map((one) => (
          <li key={one.personId}>
            <div>
              <Link to={`/stationed/${one.personId}`}>{one.name}</Link>
              <div className="quiet">
                <span className="nowrap">
                  {t({ zh: '最近联系', en: 'Last' })} <DayText day={one.lastContact} />
                </span>{' '}
                <span className="nowrap">
                  {t({ zh: '下次期限', en: 'next by' })} <DayText day={one.nextContactBy} />
                </span>
              </div>
            </div>
            <Button type="primary" onClick={() => record(one.personId)}>
              {t({ zh: '登记联系', en: 'Record a contact' })}
            </Button>
          </li>
        ))}
      </ul>
      {contact !== undefined && <ContactDialog personId={contact} onClose={() => record(undefined)} />}
    </Section>
  );
}

function Own({ personId, mine }: { personId: number; mine: Mine }) {
  const t = useText();
  const [telling, tell] = useState(false);
  const { nextContact } = mine;
  return (
    <>
      <Section
        title={{ zh: '我的驻外情况', en: 'My stay' }}
        extra={<Button onClick={() => tell(true)}>{t({ zh: '登记回国（境）休假', en: 'Record home leave' })}</Button>}
      >
        <Facts
          columns={1}
          facts={[
            {
              title: { zh: '驻外起止', en: 'Abroad' },
              value: (
                <div>
                  {mine.stationings.map(({ from, to }) => (
                    <div key={from}>
                      <Days from={from} to={to} />
                    </div>
                  ))}
                </div>
              ),
            },
            { title: { zh: '我的联系人', en: 'My contact person' }, value: mine.handovers.at(-1)?.contactName },
            {
              title: { zh: '下次联系期限', en: 'Next contact by' },
              value: nextContact && (
                <span>
                  <DayText day={nextContact.due} /> <StateTag state={nextContact.state} />
                </span>
              ),
            },
            {
              title: { zh: '本年度教育培训', en: 'Education this year' },
              value: (
                <div>
                  <Education rows={mine.education} />
                </div>
              ),
            },
          ]}
        />
      </Section>
      <HomeLeaves one={mine} of={(_, interview) => interview && <MyInterview personId={personId} one={interview} />} />
      <ReportLead />
      <Contacts one={mine} read />
      <Section title={{ zh: '有不同意见，向谁反映', en: 'Where to turn' }}>
        <ComplaintRoutes />
      </Section>
      {telling && <HomeLeaveDialog personId={personId} onClose={() => tell(false)} />}
    </>
  );
}

function MyInterview({ personId, one }: { personId: number; one: Mine['interviews'][number] }) {
  const t = useText();
  const say = useSay();
  const sign = useAct('stationed.sign-interview');
  const homeInterviewId = one.interviewId;
  const copy = () =>
    void call('stationed.interview-file', { personId: personId as never, homeInterviewId, purpose: 'own' }).catch(
      say.failed,
    );
  return (
    <div>
      <p>
        {t({ zh: '访谈', en: 'Interview' })} <DayText day={one.heldOn} /> · {t({ zh: '访谈人', en: 'held by' })}{' '}
        {one.heldBy ?? '—'}
      </p>
      {one.answers ? (
        <EventAnswers answers={one.answers} />
      ) : (
        <p className="quiet">
          {t({ zh: '内容保存期满，已按期销毁。', en: 'What was told was destroyed at the end of its period.' })}
        </p>
      )}
      {one.correction && (
        <p className="contact-words">
          {t({ zh: '我的更正：', en: 'My correction: ' })}
          {one.correction}
        </p>
      )}
      {one.signedAt ? (
        <p>
          <ToneTag tone="good" text={{ zh: '已核对签字', en: 'Read and signed' }} /> <InstantText at={one.signedAt} />{' '}
          {one.fileHash && (
            <Button size="small" onClick={copy}>
              {t({ zh: '下载我的一份', en: 'My copy' })}
            </Button>
          )}
        </p>
      ) : (
        <SignInterview signing={sign} onSign={(signed) => sign.mutate({ homeInterviewId, ...signed })} />
      )}
    </div>
  );
}
