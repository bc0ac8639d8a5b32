/** What I am to do in incidents, with the button that does it. */
import { Button } from 'antd';
import { useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export function OwnTasks() {
  const t = useText();
  const say = useSay();
  const { data } = useQueryOf('incidents.mine', {});
  const finish = useAct('incidents.finish-task');
  if (!data || data.tasks.length === 0) return null;
  return (
    <Section title={{ zh: '突发情况中交给我的任务', en: 'My tasks in incidents' }}>
      <ul className="plain-rows">
        {data.tasks.map(({ taskId, number, what, dueOn, doneAt }) => (
          <li key={taskId}>
            <span>
              {what}{' '}
              <span className="quiet nowrap">
                {number} · {t({ zh: '期限', en: 'by' })} <DayText day={dueOn} />
              </span>
            </span>
            {doneAt ? (
              <span className="quiet nowrap">
                {t({ zh: '已完成', en: 'Done' })} <InstantText at={doneAt} />
              </span>
            ) : (
              <Button
                onClick={() => void finish.mutateAsync({ incidentTaskId: taskId }).catch(say.failed)}
                loading={finish.isPending}
              >
                {t({ zh: '已完成', en: 'Done' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
