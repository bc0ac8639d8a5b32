/** The six registers at one look: how many, what is to be looked at again, who has what in hand. */
import { Button } from 'antd';
import { type OneOfSix, SIX_NAMES } from '../../../src/domain/registers/registers.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Link, useGo } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { RegisterTabs } from './register-tabs.tsx';
import { useKeeps } from './words.tsx';
import './registers.css';

type One = ResultOf<'registers.counts'>['six'][number];

const WHAT: Record<OneOfSix, Localised> = {
  'secret-matter': { zh: '哪些事项涉密、依据什么、到何时', en: 'Which matters, on which basis, until when' },
  place: { zh: '要害部门部位，人防、物防、技防措施', en: 'Key departments and parts with their measures' },
  carrier: { zh: '载体和设备在哪里、在谁手里', en: 'Where each is, and in whose hands' },
  'data-set': { zh: '涉密数据和重要数据，在哪些系统', en: 'Secret and important data, and where held' },
  post: { zh: '在“部门和岗位”中登记', en: 'Kept under Departments and posts' },
  person: { zh: '在“人员”中登记', en: 'Kept under People' },
};
const TO: Record<OneOfSix, string> = {
  'secret-matter': '/registers/secret-matter',
  place: '/registers/place',
  carrier: '/registers/carrier',
  'data-set': '/registers/data-set',
  post: '/departments',
  person: '/people',
};

export default function Registers() {
  const t = useText();
  const go = useGo();
  const keeps = useKeeps();
  const query = useQueryOf('registers.counts', {});
  return (
    <Page
      title={{ zh: '涉密台账', en: 'Registers' }}
      purpose={{
        zh: '涉密事项、场所、载体、数据、岗位和人员六类台账：每样东西只登记一次，流转有签字，到期有核对。只记编号和管理信息，不存内容。',
        en: 'The six registers: matters, places, carriers, data, posts and people. Each thing stands once, moves with a signature and is looked at in time. Numbers alone, never content.',
      }}
      actions={
        keeps && (
          <Button onClick={() => go({ to: '/registers/import' })}>
            {t({ zh: '从表格导入', en: 'Import a sheet' })}
          </Button>
        )
      }
      primary={
        keeps && (
          <Button type="primary" onClick={() => go({ to: '/registers/checks' })}>
            {t({ zh: '核对六类台账', en: 'Check all six' })}
          </Button>
        )
      }
    >
      <RegisterTabs />
      <Await query={query}>
        {({ six }) => (
          <ul className="registers">
            {six.map((one) => (
              <OneRegister key={one.register} one={one} />
            ))}
          </ul>
        )}
      </Await>
    </Page>
  );
}

function OneRegister({ one }: { one: One }) {
  const t = useText();
  const own = one.register !== 'post' && one.register !== 'person';
  return (
    <li className="register">
      <h2>
        <Link to={TO[one.register]}>{t(SIX_NAMES[one.register])}</Link>
      </h2>
      <p className="quiet">{t(WHAT[one.register])}</p>
      <div className="register-count">
        <strong>{one.items.toLocaleString('en-US')}</strong> {t({ zh: '项在册', en: 'in use' })}
      </div>
      {own && (
        <ul className="register-facts">
          <Fact n={one.checkOverdue} late to={TO[one.register]} search={{ check: 'overdue' }} text={CHECKS} />
          {one.register === 'carrier' && (
            <>
              <Fact n={one.held} to={TO.carrier} search={{ where: 'held' }} text={HELD} />
              <Fact n={one.waiting} to={TO.carrier} search={{ where: 'waiting' }} text={WAITING} />
              <Fact n={one.overdue} late to={TO.carrier} search={{ where: 'overdue' }} text={OVERDUE} />
            </>
          )}
        </ul>
      )}
    </li>
  );
}

const CHECKS = (n: number): Localised => ({ zh: `${n} 项核对逾期`, en: `${n} overdue for a check` });
const HELD = (n: number): Localised => ({ zh: `${n} 件由人持有`, en: `${n} in somebody’s hands` });
const WAITING = (n: number): Localised => ({ zh: `${n} 件待签字`, en: `${n} wait for signatures` });
const OVERDUE = (n: number): Localised => ({ zh: `${n} 件逾期未还`, en: `${n} not back in time` });

type FactParts = {
  readonly n: number;
  readonly late?: boolean;
  readonly to: string;
  readonly search: Record<string, string>;
  readonly text: (n: number) => Localised;
};
function Fact({ n, late = false, to, search, text }: FactParts) {
  const t = useText();
  return (
    <li className={late && n > 0 ? 'late' : undefined}>
      {n === 0 ? <span className="quiet">{t(text(0))}</span> : <Link {...{ to, search }}>{t(text(n))}</Link>}
    </li>
  );
}
