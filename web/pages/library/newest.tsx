/** On My training: the newest materials that the unit makes known; nothing where there are none. */
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

const FEW = 3;

export function NewestMaterials() {
  const t = useText();
  const { data } = useQueryOf('library.mine', {});
  if (!data || data.items.length === 0) return null;
  const { items } = data;
  return (
    <Section title={{ zh: '学习材料', en: 'Materials' }}>
      <ul className="plain-rows">
        {items.slice(0, FEW).map(({ libraryItemId, title, from, day }) => (
          <li key={libraryItemId}>
            <Link to={`/mine/library/${libraryItemId}`}>{title}</Link>
            <span className="plain-row-side quiet">
              {from} · <DayText day={day} />
            </span>
          </li>
        ))}
      </ul>
      {items.length > FEW && (
        <Link to="/mine/library">{t({ zh: `全部 ${items.length} 份`, en: `All ${items.length}` })}</Link>
      )}
    </Section>
  );
}
