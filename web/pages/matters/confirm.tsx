/** The yearly confirmation: what is held and what was reported is shown, and confirmed; what is wrong is asked to be corrected first. */
import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { MATTER_STATE_NAMES, MATTER_TRIGGER_NAMES } from '../../../src/domain/matters/matters.ts';
import { TRIP_STATE_NAMES } from '../../../src/domain/travel/travel.ts';
import { countryName } from '../../../src/law/countries.ts';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { NoGround } from './no-ground.tsx';
import '../person/person.css';
import './matters.css';

type Shown = ResultOf<'matters.to-confirm'>;

export default function ConfirmMatters() {
  const t = useText();
  const query = useQueryOf('matters.to-confirm', {});
  return (
    <Page
      narrow
      title={{ zh: '年度确认', en: 'Yearly confirmation' }}
      purpose={{
        zh: '每年确认一次：没有其他应当报告的事项，单位登记的您的信息无误。',
        en: 'Once a year: nothing else is to be reported, and what the unit holds about you is right.',
      }}
    >
      <Await query={query}>
        {(shown) =>
          shown.hasGround ? (
            <>
              <OwnData shown={shown} />
              <Reported shown={shown} />
              <Confirm shown={shown} />
            </>
          ) : (
            <NoGround />
          )
        }
      </Await>
      <Link to="/mine/matters" className="back-link">
        {t({ zh: '返回我的报告', en: 'Back to my reports' })}
      </Link>
    </Page>
  );
}

function OwnData({ shown: { data } }: { shown: Shown }) {
  const t = useText();
  return (
    <Section title={{ zh: '登记的您的信息', en: 'What is held about you' }}>
      <Facts
        columns={1}
        facts={[
          { title: { zh: '姓名', en: 'Name' }, value: data.name },
          { title: { zh: '工号', en: 'Staff number' }, value: data.staffNumber },
          { title: { zh: '部门', en: 'Department' }, value: data.department },
          ...data.posts.map((post) => ({
            title: { zh: '岗位', en: 'Post' },
            value: (
              <span>
                {post.title}，{post.department}
                <br />
                {t(LEVEL_NAMES[post.level])}
                {post.foreignRelated && t({ zh: '，涉外', en: ', foreign-related' })}
                {t({ zh: '，自', en: ', since' })} <DayText day={post.from} />
              </span>
            ),
          })),
          ...data.trips.map((one) => ({
            title: { zh: '出国（境）', en: 'Abroad' },
            value: (
              <span>
                {one.countries.map((code) => t(countryName(code))).join(t({ zh: '、', en: ', ' }))}{' '}
                <span className="nowrap">
                  <DayText day={one.leavesOn} /> – <DayText day={one.returnsOn} />
                </span>{' '}
                <span className="quiet">{t(TRIP_STATE_NAMES[one.state])}</span>
              </span>
            ),
          })),
          ...data.stationed.map((one) => ({
            title: { zh: '驻外', en: 'Stationed abroad' },
            value: (
              <span>
                <DayText day={one.from} /> – <DayText day={one.to} />
              </span>
            ),
          })),
        ]}
      />
    </Section>
  );
}

function Reported({ shown: { reported } }: { shown: Shown }) {
  const t = useText();
  return (
    <Section
      title={{ zh: '您已报告的事项', en: 'What you have reported' }}
      extra={
        <Link to="/mine/matters/new">
          <Button>{t({ zh: '还有事项要报告', en: 'There is more to report' })}</Button>
        </Link>
      }
    >
      {reported.length === 0 && <p>{t({ zh: '没有报告过。', en: 'Nothing so far.' })}</p>}
      <ul className="plain-rows">
        {reported.map((one) => (
          <li key={one.matterId}>
            <span>
              {t(MATTER_TRIGGER_NAMES[one.trigger])} <span className="quiet">{t(MATTER_STATE_NAMES[one.state])}</span>
            </span>
            <span className="quiet nowrap">
              <DayText day={one.reportedOn} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Confirm({ shown }: { shown: Shown }) {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const [nothingElse, sayNothingElse] = useState(false);
  const [right, sayRight] = useState<boolean>();
  const act = useAct('matters.confirm');
  const send = async () => {
    await act.mutateAsync({ nothingElse: true, dataRight: right === true, shown: shown.shown });
    say.done({ zh: '已确认。', en: 'Confirmed.' });
    go({ to: right ? '/mine/matters' : '/mine' });
  };
  return (
    <Section title={{ zh: '确认', en: 'Confirm' }}>
      {shown.last && (
        <p className="quiet">
          {t({ zh: '上次确认', en: 'Last made' })} <InstantText at={shown.last.confirmedAt} />
        </p>
      )}
      <div className="matter-triggers">
        <Checkbox checked={nothingElse} onChange={(event) => sayNothingElse(event.target.checked)}>
          {t({
            zh: '除以上事项外，没有其他应当向单位报告的事项。',
            en: 'Besides these, there is nothing that I have to report to the unit.',
          })}
        </Checkbox>
        <Radio.Group
          className="matter-triggers"
          aria-label={t({ zh: '登记的信息', en: 'What is held' })}
          value={right}
          onChange={(event) => sayRight(event.target.value)}
        >
          <Radio value={true}>{t({ zh: '登记的信息无误。', en: 'What is held about me is right.' })}</Radio>
          <Radio value={false}>
            {t({ zh: '有不对的地方，我会申请更正。', en: 'Something is not right: I ask for a correction.' })}
          </Radio>
        </Radio.Group>
      </div>
      {right === false && (
        <InfoNote
          text={{
            zh: '确认后将打开“我的”页面，请在“申请更正、提出异议”中写明应当怎样；单位限期答复。',
            en: '“My page” opens afterwards: under “Corrections and objections” say what should be so; the unit answers within its time.',
          }}
        />
      )}
      <ErrorNote error={act.error} />
      <div className="wide-act">
        <Button
          type="primary"
          disabled={!nothingElse || right === undefined}
          loading={act.isPending}
          onClick={() => void send().catch(() => {})}
        >
          {t({ zh: '确认', en: 'Confirm' })}
        </Button>
      </div>
    </Section>
  );
}
