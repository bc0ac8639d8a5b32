/** What would leave the unit today, figure by figure: what is withheld and why, and what is stated as before. */
import { EyeInvisibleOutlined } from '@ant-design/icons';
import { RETURN_FIGURES as FIGURES } from '../../../src/domain/dispatches/dispatches.ts';
import { WHY_NAMES } from '../../../src/domain/returns/returns.ts';
import type { Figure } from '../../../src/domain/returns/withhold.ts';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { parameter } from '../../../src/law/parameters.ts';
import { INDUSTRY_NAMES, REGION_NAMES } from '../../../src/law/places.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { dutyTitle } from '../dispatches/content.tsx';
import { FIGURE_NAMES, WITHHELD } from './words.ts';

type Preview = ResultOf<'returns.preview'>;
type Line = Preview['lines'][number];

export function PreviewPart() {
  return (
    <Section title={{ zh: '现在报送会列出什么', en: 'What a return would state now' }}>
      <Preview />
    </Section>
  );
}

export function Preview() {
  const query = useQueryOf('returns.preview', {});
  return <Await query={query}>{(preview) => <PreviewTable preview={preview} />}</Await>;
}

function PreviewTable({ preview }: { preview: Preview }) {
  const t = useText();
  const { content, lines, atLeast } = preview;
  const none = t({ zh: '未填写', en: 'Not stated' });
  return (
    <>
      <InfoNote
        text={{
          zh: `只列数量，不含姓名。涉及人数少于 ${atLeast} 人的数，以及可以据以推算出它们的数，不列出；与上次所列相差不足 ${atLeast} 的，仍列上次的数。带删除线的是本单位台账中的数，不会报送。`,
          en: `Counts alone, no name. A count that fewer than ${atLeast} people stand behind is withheld, and so is what would let it be worked out; one that differs by fewer than ${atLeast} from the last is stated as it was. What is struck through is the own ledger’s and does not leave.`,
        }}
        action={<MarkTag mark={parameter('returns.at-least').mark} />}
      />
      <Facts
        columns={3}
        facts={[
          { title: { zh: '统计截止日', en: 'As of' }, value: <DayText day={content.asOf} /> },
          { title: { zh: '在册人数', en: 'People' }, value: content.people ?? t(WITHHELD) },
          {
            title: { zh: '单位身份', en: 'Statuses' },
            value: (content.statuses ?? []).map((one) => t(STATUS_NAMES[one])).join(t({ zh: '、', en: ', ' })) || none,
          },
          {
            title: { zh: '地区', en: 'Region' },
            value: content.region ? t(REGION_NAMES[content.region]) : <Link to="/settings">{none}</Link>,
          },
          {
            title: { zh: '行业', en: 'Industry' },
            value: content.industry ? t(INDUSTRY_NAMES[content.industry]) : <Link to="/settings">{none}</Link>,
          },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyNote
          text={{
            zh: '台账中还没有可以统计的事项。请先录入人员和岗位。',
            en: 'The ledger holds nothing that can be counted yet. First enter people and posts.',
          }}
        />
      ) : (
        <PlainTable<Line>
          className="returns-gap returns-table"
          label={{ zh: '会列出的数', en: 'What would be stated' }}
          rowKey="duty"
          dataSource={[...lines]}
          columns={[
            { title: t({ zh: '事项', en: 'Duty' }), render: (_, { duty }) => `${duty} ${dutyTitle(t, duty)}` },
            ...FIGURES.map((figure) => ({
              title: t(FIGURE_NAMES[figure]),
              align: 'right' as const,
              render: (_: unknown, line: Line) => <StatedFigure line={line} figure={figure} />,
            })),
          ]}
        />
      )}
    </>
  );
}

function StatedFigure({ line, figure }: { line: Line; figure: Figure }) {
  const t = useText();
  const why = line.withheld[figure];
  const own = line.counted[figure];
  if (why)
    return (
      <span className="quiet">
        <EyeInvisibleOutlined aria-hidden /> {t(WITHHELD)} <del>{own}</del>
        <span className="returns-small">{t(WHY_NAMES[why])}</span>
      </span>
    );
  const day = line.asOf[figure];
  if (!day) return <>{line.figures[figure]}</>;
  return (
    <>
      {line.figures[figure]} {own !== line.figures[figure] && <del className="quiet">{own}</del>}
      <span className="quiet returns-small">{t({ zh: `截至 ${day}`, en: `as of ${day}` })}</span>
    </>
  );
}
