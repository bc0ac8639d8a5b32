/** On every page of who deals with incidents: a clock that runs, and how long still. The head is told when half of the time is gone. */
import { Alert, Button } from 'antd';
import { DEAL, INCIDENT_KIND_NAMES } from '../../../src/domain/incidents/incidents.ts';
import { hasAny, type Role } from '../../../src/platform/permission.ts';
import { useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { TimeLeft } from './words.tsx';

const HALF_A_MINUTE = 30_000;

export function RunningClocks({ roles }: { roles: readonly Role[] }) {
  return hasAny(roles, DEAL) ? <Clocks told={roles.includes('security-officer')} /> : null;
}

function Clocks({ told }: { told: boolean }) {
  const t = useText();
  const { data } = useQueryOf('incidents.clocks', {}, { every: HALF_A_MINUTE });
  const shown = data?.running.filter(({ escalatedAt }) => told || escalatedAt !== null) ?? [];
  return (
    <div className="no-print">
      {shown.slice(0, 3).map(({ incidentId, number, kind, reportBy, escalatedAt }) => (
        <Alert
          key={incidentId}
          type={escalatedAt ? 'error' : 'warning'}
          showIcon
          banner
          title={
            <>
              {t({ zh: `突发情况 ${number}，`, en: `Incident ${number}, ` })}
              {t(INCIDENT_KIND_NAMES[kind])}
              {t({ zh: '：尚未上报，', en: ': not reported, ' })}
              <TimeLeft until={reportBy} />
              <span className="quiet">
                {t({ zh: '（期限 ', en: ' (by ' })}
                <InstantText at={reportBy} />
                {t({ zh: '）', en: ')' })}
              </span>
            </>
          }
          action={
            <Link to={`/incidents/${incidentId}`}>
              <Button size="small">{t({ zh: '去处置', en: 'Deal with it' })}</Button>
            </Link>
          }
        />
      ))}
      {shown.length > 3 && (
        <Link to="/incidents" search={{ state: 'open' }}>
          {t({ zh: `另有 ${shown.length - 3} 件在计时`, en: `${shown.length - 3} more clocks run` })}
        </Link>
      )}
    </div>
  );
}
