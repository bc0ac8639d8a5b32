/** My part in plans and drills: the plans in which I have a role, the drills I am asked to, what I am to change. */
import { Button } from 'antd';
import { PLAN_KIND_NAMES } from '../../../src/domain/plans/plans.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

type Own = ResultOf<'plans.mine'>;

export function OwnPlans({ plansOnly = false }: { plansOnly?: boolean }) {
  const t = useText();
  const { data } = useQueryOf('plans.mine', {});
  if (!data) return null;
  const { plans, drills, changes } = plansOnly ? { ...data, drills: [], changes: [] } : data;
  if (plans.length + drills.length + changes.length === 0) return null;
  return (
    <Section title={{ zh: '我的应急预案和演练', en: 'My plans and drills' }}>
      <ul className="plain-rows">
        {plans.map(({ planId, kind, title, from }) => (
          <li key={planId}>
            <span>
              <Link to={`/mine/plans/${planId}`}>{title ?? t(PLAN_KIND_NAMES[kind])}</Link>{' '}
              <span className="quiet nowrap">
                <DayText day={from} /> {t({ zh: '起生效', en: 'in force' })}
              </span>
            </span>
            <Link to={`/mine/plans/${planId}`}>
              <Button>{t({ zh: '打开', en: 'Open' })}</Button>
            </Link>
          </li>
        ))}
        {drills.map((one) => (
          <OwnDrill key={one.drillId} one={one} />
        ))}
        {changes.map((one) => (
          <OwnChange key={one.changeId} one={one} />
        ))}
      </ul>
    </Section>
  );
}

function OwnDrill({ one }: { one: Own['drills'][number] }) {
  const t = useText();
  const say = useSay();
  const act = useAct('plans.say-absent');
  const tell = (absent: boolean) =>
    void act
      .mutateAsync({ drillId: one.drillId, absent })
      .then(
        () => say.done({ zh: '已登记，与原登记并列显示。', en: 'Recorded; it stands beside the entry.' }),
        say.failed,
      );
  return (
    <li>
      <span>
        {t({ zh: '应急演练：', en: 'Drill: ' })}
        {t(PLAN_KIND_NAMES[one.kind])}{' '}
        <span className="quiet nowrap">
          {one.heldOn ? (
            <>
              <DayText day={one.heldOn} />{' '}
              {one.present
                ? t({ zh: '登记到场', en: 'recorded as present' })
                : t({ zh: '登记未到场', en: 'recorded as absent' })}
            </>
          ) : (
            <>
              {t({ zh: '计划', en: 'planned for' })} <DayText day={one.plannedOn} />
            </>
          )}
        </span>
      </span>
      {one.present &&
        (one.disputedAt ? (
          <Button onClick={() => tell(false)} loading={act.isPending}>
            {t({ zh: '更正：我到场了', en: 'I was there after all' })}
          </Button>
        ) : (
          <Button onClick={() => tell(true)} loading={act.isPending}>
            {t({ zh: '我没有到场', en: 'I was not there' })}
          </Button>
        ))}
    </li>
  );
}

function OwnChange({ one }: { one: Own['changes'][number] }) {
  const t = useText();
  const say = useSay();
  const finish = useAct('plans.finish-change');
  return (
    <li>
      <span>
        {t({ zh: '演练改进：', en: 'After a drill: ' })}
        {one.what}{' '}
        <span className="quiet nowrap">
          {t({ zh: '期限', en: 'by' })} <DayText day={one.dueOn} />
        </span>
      </span>
      {one.doneAt ? (
        <span className="quiet nowrap">
          {t({ zh: '已完成', en: 'Done' })} <InstantText at={one.doneAt} />
        </span>
      ) : (
        <Button
          loading={finish.isPending}
          onClick={() => void finish.mutateAsync({ drillChangeId: one.changeId }).catch(say.failed)}
        >
          {t({ zh: '已完成', en: 'Done' })}
        </Button>
      )}
    </li>
  );
}
