/** The clock of an incident with its figure and source, and its tasks; and what can be done from its page. */
import { Button } from 'antd';
import {
  CLOCK_STAND_NAMES,
  type IncidentReport,
  isOpen,
  RECEIVER_NAMES,
  SET_ASIDE_NAMES,
  TO_BE_TOLD,
} from '../../../src/domain/incidents/incidents.ts';
import { parameter } from '../../../src/law/parameters.ts';
import { useAct } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { type Incident, TimeLeft, TONE_OF_STAND } from './words.tsx';

export type Doing =
  | {
      readonly what:
        | 'contain'
        | 'note'
        | 'rectify'
        | 'waive-report'
        | 'review'
        | 'task'
        | 'set-aside'
        | 'classify'
        | 'file'
        | 'thing';
    }
  | { readonly what: 'report'; readonly which: IncidentReport }
  | { readonly what: 'hand-over'; readonly evidenceId: number };

export type Doer = { readonly one: Incident; readonly onDo: (doing: Doing) => void };

/** The clock with its figure, mark and source: who is to be told, by when, and how it stands. */
export function ClockPart({ one, onDo }: Doer) {
  const t = useText();
  const { mark, source } = parameter(one.clock);
  const runs = isOpen(one.state) && one.reportedAt === null;
  return (
    <Section
      title={{ zh: '时限和基本情况', en: 'Clock and facts' }}
      extra={
        runs && (
          <Button onClick={() => onDo({ what: 'classify' })}>
            {t({ zh: '核定类别和发现时间', en: 'Settle kind and moment' })}
          </Button>
        )
      }
    >
      {runs && Date.parse(one.reportBy) < Date.now() && (
        <InfoNote
          tone="warning"
          text={{
            zh: '上报时限已过，请立即上报；超时照实记载，不能补填为按时。',
            en: 'The clock has run out: report at once. That it is late stands as it is and cannot be filled in as in time.',
          }}
        />
      )}
      <Facts
        facts={[
          {
            title: { zh: '上报期限', en: 'Report by' },
            value: (
              <span>
                <InstantText at={one.reportBy} /> {runs && <TimeLeft until={one.reportBy} />}{' '}
                {one.state !== 'set-aside' && (
                  <ToneTag tone={TONE_OF_STAND[one.stand]} text={CLOCK_STAND_NAMES[one.stand]} />
                )}
              </span>
            ),
          },
          {
            title: { zh: '时限', en: 'Its clock' },
            value: (
              <span>
                {t({ zh: `发现后 ${one.hours} 小时 `, en: `${one.hours} h after it was noticed ` })}
                <MarkTag mark={mark} /> <span className="quiet">{t(source)}</span>
              </span>
            ),
          },
          {
            title: { zh: '应向谁上报', en: 'To be told' },
            value: TO_BE_TOLD[one.clock].map((to) => t(RECEIVER_NAMES[to])).join(t({ zh: '、', en: ', ' })),
          },
          { title: { zh: '发现时间', en: 'Noticed at' }, value: <InstantText at={one.noticedAt} /> },
          { title: { zh: '报出时间', en: 'Opened at' }, value: <InstantText at={one.openedAt} /> },
          { title: { zh: '处置完毕期限', en: 'To be closed by' }, value: <DayText day={one.closeBy} /> },
          {
            title: { zh: '提醒主要负责人', en: 'The head was told' },
            value: one.escalatedAt && <InstantText at={one.escalatedAt} />,
          },
          ...(one.setAsideAs
            ? [{ title: { zh: '结论', en: 'Outcome' }, value: t(SET_ASIDE_NAMES[one.setAsideAs]) }]
            : []),
        ]}
      />
    </Section>
  );
}

export function Tasks({ one, onDo }: Doer) {
  const t = useText();
  const say = useSay();
  const finish = useAct('incidents.finish-task');
  const open = isOpen(one.state);
  return (
    <Section
      title={{ zh: '任务', en: 'Tasks' }}
      extra={open && <Button onClick={() => onDo({ what: 'task' })}>{t({ zh: '布置任务', en: 'Give a task' })}</Button>}
    >
      {one.tasks.length === 0 && <p className="quiet">{t({ zh: '还没有任务。', en: 'None yet.' })}</p>}
      <ul className="incident-parts">
        {one.tasks.map((task) => (
          <li key={task.taskId}>
            {task.isLesson && <span className="quiet">{t({ zh: '整改：', en: 'Lesson: ' })}</span>}
            {task.what}{' '}
            <span className="quiet nowrap">
              {t(task.holder)} · {t({ zh: '期限', en: 'by' })} <DayText day={task.dueOn} />
            </span>{' '}
            {task.doneAt ? (
              <ToneTag tone="good" text={{ zh: '已完成', en: 'Done' }} />
            ) : (
              open && (
                <Button
                  size="small"
                  loading={finish.isPending}
                  onClick={() => void finish.mutateAsync({ incidentTaskId: task.taskId }).catch(say.failed)}
                >
                  {t({ zh: '已完成', en: 'Done' })}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
