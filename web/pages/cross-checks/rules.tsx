/** The rules as they are read: what each looks for, because of what, what to do, and how many contradictions stand now. */
import { useQueryOf } from '../../api.ts';
import { Await } from '../../kit/notes.tsx';
import { CheckCatalogue } from '../findings/check-catalogue.tsx';
import { WORDS } from './words.ts';

export function Rules() {
  return (
    <Await query={useQueryOf('cross-checks.rules', {})}>
      {({ rules, lastFullRunOn }) => (
        <CheckCatalogue
          all={rules}
          words={WORDS}
          intro={{ zh: `共 ${rules.length} 条规则。`, en: `${rules.length} rules.` }}
          lastFullRunOn={lastFullRunOn}
          looksFor={[{ key: 'title', title: { zh: '找什么', en: 'Looks for' }, of: ({ title }) => title }]}
          listOf={(rule) => ({ to: '/cross-checks', search: { rule } })}
        />
      )}
    </Await>
  );
}
