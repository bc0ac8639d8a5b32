/** Where the figures of an item are seen row by row: the ledger, a register, the findings. */
import { COUNTS } from '../../../src/domain/self-inspections/self-inspections.ts';
import { searchOfAddress } from '../../kit/filters.ts';
import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import type { Item } from './words.ts';

export function AnsweredBy({ item }: { item: Item }) {
  const t = useText();
  return (
    <>
      {item.rules && (
        <Link to="/ledger" search={{ rules: item.rules.join(',') }}>
          {t({ zh: '看台账明细', en: 'Open the rows' })}
        </Link>
      )}
      {item.counts?.map((name) => {
        const [to, query = ''] = COUNTS[name].page.split('?');
        return (
          <Link key={name} to={to!} search={searchOfAddress(query)}>
            {t(COUNTS[name].name)}
          </Link>
        );
      })}
    </>
  );
}
