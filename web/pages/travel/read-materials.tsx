/** What was read before a journey: each material in the version that was read, and by whom. */
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useMayRun } from './travel.tsx';
import { here, type Opened } from './trip.tsx';

export function ReadMaterials({ one }: { one: Opened }) {
  const t = useText();
  const run = useMayRun();
  const { read } = one.briefing;
  if (read.length === 0) return null;
  const members = new Map(here(one).map((member) => [member.personId as number, member]));
  const reader = (personId: number) => {
    const member = members.get(personId);
    if (!member) return [];
    const earlier = t({
      zh: `（沿用出行 ${member.briefedForTrip} 的行前教育）`,
      en: ` (briefed for journey ${member.briefedForTrip})`,
    });
    return [`${member.name} ${member.briefedOn ?? ''}${member.briefedForTrip === null ? '' : earlier}`];
  };
  return (
    <Section title={{ zh: '已读的行前教育材料', en: 'Briefing material that was read' }}>
      <ul className="plain-rows">
        {[...Map.groupBy(read, ({ materialId }) => materialId)].map(([materialId, rows]) => (
          <li key={materialId}>
            <span>
              {run ? (
                <Link to="/travel/materials" search={{ material: materialId }}>
                  {rows[0]!.title}
                </Link>
              ) : (
                rows[0]!.title
              )}{' '}
              <span className="quiet">
                {t({ zh: '版本', en: 'version of' })} <InstantText at={rows[0]!.addedAt} />
              </span>
              <div className="quiet">
                {rows.flatMap(({ personId }) => reader(personId)).join(t({ zh: '、', en: ', ' }))}
              </div>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
