/** Loud on every page of the relay officer: a report that the organ was not told of, and how long still. Nothing of what it says. */
import { Alert, Button } from 'antd';
import type { Role } from '../../../src/platform/permission.ts';
import { useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { leftOf } from './clocks.tsx';

const HALF_A_MINUTE = 30_000;

export function RunningClues({ roles }: { roles: readonly Role[] }) {
  return roles.includes('relay-officer') ? <Clocks /> : null;
}

function Clocks() {
  const t = useText();
  const { data } = useQueryOf('clues.clocks', {}, { every: HALF_A_MINUTE });
  const running = data?.running ?? [];
  const first = running[0];
  if (!first) return null;
  const left = leftOf(first.relayPhoneBy);
  return (
    <div className="no-print">
      <Alert
        type={left.tone === 'late' ? 'error' : 'warning'}
        showIcon
        banner
        title={
          <>
            {t({
              zh: `${running.length} 件线索待转报；${running.length > 1 ? '最先到期的 ' : ''}${first.number} ${first.told ? '已告知，待回执编号' : ''}`,
              en: `${running.length === 1 ? 'A clue is' : `${running.length} clues are`} to be relayed; ${first.number} ${first.told ? 'was told, its receipt is outstanding' : 'runs out first: '}`,
            })}
            {!first.told && t(left.text)}
            <span className="quiet">
              {t({ zh: '（最迟 ', en: ' (by ' })}
              <InstantText at={first.relayPhoneBy} />
              {t({ zh: '）', en: ')' })}
            </span>
          </>
        }
        action={
          <Link to={running.length === 1 ? `/clues/${first.clueId}` : '/clues'}>
            <Button size="small">{t({ zh: '去转报', en: 'Relay it' })}</Button>
          </Link>
        }
      />
    </div>
  );
}
