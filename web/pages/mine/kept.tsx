/** Of each thing that is held about me: until when it is kept, and what happens then (PIPL 17, 19, 47). And what is on hold. */
import { Collapse } from 'antd';
import { HOLD_GROUND_NAMES } from '../../../src/domain/retention/retention.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { Period } from '../retention/kinds.tsx';

type Mine = ResultOf<'retention.mine'>;

export function Kept() {
  const t = useText();
  const mine = useQueryOf('retention.mine', {});
  return (
    <Section title={{ zh: '保存到什么时候', en: 'Until when it is kept' }}>
      <Await query={mine}>
        {(data) => (
          <>
            {data.holds.map((hold) => (
              <OnHold key={hold.holdId} hold={hold} />
            ))}
            {data.holds.length > 0 && <ComplaintRoutes />}
            <Kinds kinds={data.kinds} />
            <p>
              <Link to="/mine/notice" className="lone-link">
                {t({ zh: '个人信息处理告知书', en: 'Privacy notice' })}
              </Link>
            </p>
          </>
        )}
      </Await>
    </Section>
  );
}

function OnHold({ hold }: { hold: Mine['holds'][number] }) {
  const ground = HOLD_GROUND_NAMES[hold.ground];
  return (
    <InfoNote
      text={{
        zh: `您的记录因“${ground.zh}”保全至 ${hold.endsOn}，期间不销毁。理由：${hold.reason}（${hold.setBy}）`,
        en: `Your records are on hold until ${hold.endsOn} and are not destroyed meanwhile: ${ground.en}. Reason: ${hold.reason} (${hold.setBy})`,
      }}
    />
  );
}

function Kinds({ kinds }: { kinds: Mine['kinds'] }) {
  const t = useText();
  return (
    <Collapse
      size="small"
      items={kinds.map((kind) => ({
        key: kind.code,
        label: (
          <>
            {t(kind.name)}{' '}
            {kind.due && (
              <span className="quiet nowrap">
                {t({ zh: '最早于', en: 'from' })} <DayText day={kind.due.first} />
                {t({ zh: '期满', en: ' on' })}
              </span>
            )}
          </>
        ),
        children: (
          <>
            <div>
              <Period kind={kind} />
            </div>
            {'does' in kind && (
              <div>
                {t({ zh: '期满后：', en: 'Then: ' })}
                {t(kind.does)}
              </div>
            )}
            {'remains' in kind && (
              <div className="quiet">
                {t({ zh: '留下：', en: 'What remains: ' })}
                {t(kind.remains)}
              </div>
            )}
          </>
        ),
      }))}
    />
  );
}
