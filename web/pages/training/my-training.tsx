/** One's own training, on a phone: what is owed and how far one is, what is coming up, what was attended. */
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { LIST_REASON_NAMES, SUBJECT_NAMES, WAY_NAMES } from '../../../src/domain/training/training.ts';
import { ruleOf } from '../../../src/law/duties.ts';
import { call, type ResultOf, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { StateTag } from '../../kit/state-tag.tsx';
import { type Text, useText } from '../../language.tsx';
import { MyCertificates } from '../attestations/my-certificates.tsx';
import { MyCourses } from '../courses/my-courses.tsx';
import { RowDrawer } from '../ledger/row-drawer.tsx';
import { NewestMaterials } from '../library/newest.tsx';
import { MyPackages } from '../packages/my-packages.tsx';
import type { File } from '../person/timeline.ts';
import { OwnTests } from '../questions/own-tests.tsx';
import '../person/person.css';
import { AtTheDoor } from './at-the-door.tsx';
import { DigitsForm } from './digits-form.tsx';
import { isTrainingRule } from './served.ts';
import './training.css';
import { AFTERWARDS } from './words.ts';

type Mine = ResultOf<'training.mine'>;

export default function MyTraining() {
  const mine = useQueryOf('training.mine', {});
  return (
    <Page
      narrow
      title={{ zh: '我的培训', en: 'My training' }}
      purpose={{
        zh: '今年要学多少、已学多少、接下来有哪些场次。',
        en: 'What I owe this year, how far I am, and what is coming up.',
      }}
    >
      <Await query={mine}>
        {(data) => (
          <>
            <Owed mine={data} />
            <MyCourses />
            <MyPackages />
            <OwnTests />
            <ComingUp mine={data} />
            <AtTheDoor rows={data.atTheDoor} />
            <NewestMaterials />
            <MyCertificates />
            <Attended mine={data} />
          </>
        )}
      </Await>
    </Page>
  );
}

/** What the ledger says of training: open first, then what was met in this year. */
function Owed({ mine }: { mine: Mine }) {
  const t = useText();
  const file = useQueryOf('duties.mine', {});
  const [opened, open] = useState<File['rows'][number]>();
  return (
    <Section title={{ zh: '应参加的培训', en: 'What I owe' }}>
      <p className="hours-line">
        <strong>{mine.hoursThisYear}</strong>
        <span>{t({ zh: `学时，${mine.year} 年已完成`, en: `hours attended in ${mine.year}` })}</span>
      </p>
      <HoursBehind mine={mine} />
      <Await query={file}>
        {({ rows }) => {
          const own = trainingRows(rows, String(mine.year));
          return own.length === 0 ? (
            <EmptyNote text={{ zh: '目前没有应参加的培训。', en: 'No training is owed at present.' }} />
          ) : (
            <ul className="plain-rows">
              {own.map((row) => (
                <li key={`${row.rule}-${row.occasion}`}>
                  <button type="button" className="row-open" onClick={() => open(row)}>
                    {t(ruleOf(row.rule)!.title)}
                  </button>
                  <span className="plain-row-side">
                    <StateTag state={row.state} />
                    <span className="quiet nowrap">
                      {t({ zh: '到期', en: 'due' })} <DayText day={row.due} />
                    </span>
                    <MarkTags marks={row.marks} />
                  </span>
                  {row.doneOn === undefined && <HowFar row={row} />}
                </li>
              ))}
            </ul>
          );
        }}
      </Await>
      <RowDrawer row={opened} onClose={() => open(undefined)} own />
    </Section>
  );
}

/** What the hours were about, and how many of them the own unit organised: a session counts for each of its subjects. */
function HoursBehind({ mine: { ownUnitHours, bySubject, hoursThisYear } }: { mine: Mine }) {
  const t = useText();
  if (hoursThisYear === 0) return null;
  const subjects = (language: 'zh' | 'en') =>
    bySubject.map(({ subject, hours }) => `${SUBJECT_NAMES[subject][language]} ${hours}`);
  return (
    <p className="quiet">
      {t({ zh: `其中本单位组织 ${ownUnitHours} 学时。`, en: `${ownUnitHours} of them organised by our own unit. ` })}
      {bySubject.length > 0 &&
        t({
          zh: `按内容（一场可涉及多项）：${subjects('zh').join('、')}。`,
          en: `By subject (a session may have several): ${subjects('en').join(', ')}.`,
        })}
    </p>
  );
}

function trainingRows(rows: File['rows'], year: string): File['rows'] {
  return rows
    .filter((row) => isTrainingRule(ruleOf(row.rule)!))
    .filter((row) => row.doneOn === undefined || row.due.startsWith(year) || row.doneOn.startsWith(year))
    .sort((a, b) => Number(a.doneOn !== undefined) - Number(b.doneOn !== undefined) || a.due.localeCompare(b.due));
}

/** In the ledger's own words: how much is asked, how much of it is there. */
function HowFar({ row: { rule, occasion } }: { row: File['rows'][number] }) {
  const t = useText();
  const { data } = useQueryOf('duties.my-row', { rule, occasion });
  return data ? (
    <div className="quiet">
      {data.whyThisRow.map((sentence) => (
        <div key={sentence.en}>{t(sentence)}</div>
      ))}
    </div>
  ) : null;
}

function ComingUp({ mine: { comingUp } }: { mine: Mine }) {
  const t = useText();
  const say = useSay();
  return (
    <Section title={{ zh: '近期场次', en: 'Coming up' }}>
      {comingUp.length === 0 && (
        <EmptyNote text={{ zh: '近期没有安排培训。', en: 'No session is planned at present.' }} />
      )}
      {comingUp.map((one) => (
        <div key={one.trainingId} className="session-card">
          <strong>{one.topic}</strong> {one.checkInOpen && <Tag color="processing">{t(OPEN)}</Tag>}
          <SessionLine one={one} t={t} />
          <Button
            type="link"
            size="small"
            className="calendar-link"
            onClick={() => void call('training.calendar', { trainingId: one.trainingId as never }).catch(say.failed)}
          >
            {t({ zh: '加入日历', en: 'Add to my calendar' })}
          </Button>
        </div>
      ))}
      <DigitsForm />
    </Section>
  );
}

const OPEN = { zh: '正在签到', en: 'Check-in is open' };

function Attended({ mine: { sessions } }: { mine: Mine }) {
  const t = useText();
  return (
    <Section title={{ zh: '已参加', en: 'Attended' }}>
      {sessions.length === 0 && (
        <EmptyNote
          text={{
            zh: '本系统中还没有参加记录。导入名册中的历史记录，见“我的”页面时间线。',
            en: 'No session is recorded here yet. What an imported roster stated stands on the timeline of “My page”.',
          }}
        />
      )}
      {sessions.map((one) => (
        <div key={one.trainingId} className="session-card">
          <strong>{one.topic}</strong>
          <SessionLine one={one} t={t} />
          <div className="quiet">
            {one.inAt && (
              <>
                {t({ zh: '签到 ', en: 'Came ' })}
                <InstantText at={one.inAt} />{' '}
              </>
            )}
            {one.outAt && (
              <>
                {t({ zh: '签退 ', en: 'went ' })}
                <InstantText at={one.outAt} />{' '}
              </>
            )}
            {t(one.reason ? LIST_REASON_NAMES[one.reason] : WAY_NAMES[one.how])}{' '}
            {one.enteredAfterwards && <Tag>{t(AFTERWARDS)}</Tag>}
          </div>
        </div>
      ))}
    </Section>
  );
}

type Line = Pick<Mine['comingUp'][number], 'day' | 'startTime' | 'hours' | 'place' | 'subjects'>;

function SessionLine({ one, t }: { one: Line; t: Text }) {
  const separator = t({ zh: '，', en: ', ' });
  return (
    <div>
      <DayText day={one.day} />
      {one.startTime && ` ${one.startTime}`}
      {separator}
      {one.place}
      {separator}
      {t({ zh: `${one.hours} 学时`, en: `${one.hours} h` })}
      <div className="quiet">
        {one.subjects.map((subject) => t(SUBJECT_NAMES[subject])).join(t({ zh: '、', en: ', ' }))}
      </div>
    </div>
  );
}
