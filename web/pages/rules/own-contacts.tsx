/** On My page: whom to turn to. Names and numbers of duty, of the own department and of the unit. */
import { designationRole } from '../../../src/law/needed-bodies.ts';
import { useQueryOf } from '../../api.ts';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { Telephone } from '../plans/said.tsx';

export function OwnContacts() {
  const t = useText();
  const { data } = useQueryOf('rules.contacts', {});
  if (!data || data.contacts.length === 0) return null;
  return (
    <Section title={{ zh: '找谁', en: 'Whom to turn to' }}>
      <ul className="plain-rows">
        {data.contacts.map(({ designationId, role, deputy, name, phone, department }) => {
          const { name: as, deputy: standsIn } = designationRole(role);
          return (
            <li key={designationId}>
              <span>
                {name}{' '}
                <span className="quiet">
                  {t(as)}
                  {deputy && t({ zh: `（${standsIn.zh}）`, en: ` (${standsIn.en})` })}
                  {department && ` · ${department}`}
                </span>
              </span>
              {phone && <Telephone number={phone} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
