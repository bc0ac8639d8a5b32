/** On the page where the unit stands: what self-inspections came to, section by section over the years. */
import { BAND_NAMES } from '../../../src/domain/self-inspections/self-inspections.ts';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { percentOf } from './words.ts';

const SHOWN = 4;

function NoneYet() {
  const t = useText();
  return (
    <Section title={{ zh: '历次自查得分', en: 'Self-inspections over the years' }}>
      <p className="quiet">
        {t({
          zh: '还没有主要负责人签署过的自查。签署以后，各部分得分逐年列在这里。',
          en: 'None was certified by the head yet. Once one is, the points of each section stand here year by year.',
        })}{' '}
        <Link to="/self-inspections">{t({ zh: '打开自查', en: 'Open self-inspections' })}</Link>
      </p>
    </Section>
  );
}

export function SelfInspectionsOverYears() {
  const t = useText();
  const { data } = useQueryOf('self-inspections.over-years', {});
  if (!data) return null;
  if (data.rows.length === 0) return <NoneYet />;
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
