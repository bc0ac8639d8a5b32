/** The catalogue as it is read: what must come first, before what, because of what; and how many are not in order now. */
import { useQueryOf } from '../../api.ts';
import { Await } from '../../kit/notes.tsx';
import { CheckCatalogue } from '../findings/check-catalogue.tsx';
import { begun, WORDS } from './words.tsx';

export function Catalogue() {
  return (
    <Await query={useQueryOf('date-orders.checks', {})}>
      {({ checks, lastFullRunOn }) => (
        <CheckCatalogue
          all={checks}
          words={WORDS}
          intro={{
            zh: `共 ${checks.length} 项。按日期核对的，同一天不算颠倒；期限当天办的不算晚。线索等只有办理的人看得到的，这里只有数目。`,
            en: `${checks.length} checks. By days, the same day is in order; what is done on the last day is in time. Of what only those who deal with it may see, the number alone stands here.`,
          }}
          lastFullRunOn={lastFullRunOn}
          looksFor={[
            { key: 'first', title: { zh: '应在先', en: 'First' }, of: ({ first }) => begun(first) },
            {
              key: 'second',
              title: { zh: '应在后（期限）', en: 'Then (or its limit)' },
              of: ({ second }) => begun(second),
            },
          ]}
          listOf={(check) => ({ to: '/date-orders', search: { check } })}
        />
      )}
    </Await>
  );
}
