/** On the page where the unit stands: what self-inspections came to, section by section over the years. */
import { BAND_NAMES } from '../../../src/domain/self-inspections/self-inspections.ts';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { percentOf } from './words.ts';

const SHOWN = 4;

export function SelfInspectionsOverYears() {
  const t = useText();
  const { data } = useQueryOf('self-inspections.over-years', {});
  if (!data || data.rows.length === 0) return null;
  const years = data.rows.slice(0, SHOWN).reverse();
  const titles = new Map(years.flatMap(({ result }) => result.sections.map(({ ref, title }) => [ref, title] as const)));
  return (
    <Section title={{ zh: '历次自查得分', en: 'Self-inspections over the years' }}>
      <PlainTable
        label={{ zh: '历次自查各部分得分率', en: 'Points of each section, by self-inspection' }}
        rowKey="ref"
        size="small"
        pagination={false}
        dataSource={[...titles].map(([ref, title]) => ({ ref, title }))}
        columns={[
          {
            key: 'section',
            title: t({ zh: '部分', en: 'Section' }),
            render: (_, { ref, title }) => `${ref} ${t(title)}`,
          },
          ...years.map(({ selfInspectionId, certifiedOn, result }) => ({
            key: String(selfInspectionId),
            title: (
              <Link to={`/self-inspections/${selfInspectionId}`}>
                {certifiedOn} {percentOf(result)} {result.band && t(BAND_NAMES[result.band])}
              </Link>
            ),
            align: 'right' as const,
            render: (_: unknown, { ref }: { ref: string }) => {
              const section = result.sections.find((one) => one.ref === ref);
              return section ? `${section.points}/${section.applicable}` : '—';
            },
          })),
        ]}
      />
    </Section>
  );
}
