/** What it comes to: of the unit, section by section; on the way, of what was answered so far. */
import { BAND_NAMES, type Result } from '../../../src/domain/self-inspections/self-inspections.ts';
import { parameter } from '../../../src/law/parameters.ts';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { percentOf, TONE_OF_BAND } from './words.ts';

export function ResultPart({ result, isFinal }: { result: Result; isFinal: boolean }) {
  const t = useText();
  if (result.permille === null)
    return <p className="quiet">{t({ zh: '还没有作答的计分项。', en: 'No scored item is answered yet.' })}</p>;
  return (
    <>
      <div className="si-result">
        <strong>{percentOf(result)}</strong>
        {result.band && <ToneTag tone={TONE_OF_BAND[result.band]} text={BAND_NAMES[result.band]} />}
        <span>
          {t({
            zh: `得${result.points}分，适用${result.applicable}分${result.deducted > 0 ? `，加重扣分${result.deducted}分` : ''}`,
            en: `${result.points} of ${result.applicable} points that apply${result.deducted > 0 ? `, ${result.deducted} deducted by what aggravates` : ''}`,
          })}
        </span>
        <span className="quiet">
          {t(parameter('self-inspection.meets').source)} <MarkTags marks={['P']} />
        </span>
      </div>
      {result.vetoed && (
        <InfoNote
          tone="warning"
          text={{
            zh: '有否决项发生，结果为不符合要求。',
            en: 'A veto item happened: it does not meet the requirements.',
          }}
        />
      )}
      {!isFinal && (
        <p className="quiet">
          {t({
            zh: '按已作答的项目计算，签署时固定。',
            en: 'Of what was answered so far; it is fixed when it is certified.',
          })}
        </p>
      )}
      <PlainTable
        label={{ zh: '各部分得分', en: 'Points by section' }}
        rowKey="ref"
        size="small"
        pagination={false}
        dataSource={[...result.sections]}
        columns={[
          { key: 'section', title: t({ zh: '部分', en: 'Section' }), render: (_, row) => `${row.ref} ${t(row.title)}` },
          { key: 'applicable', title: t({ zh: '适用分', en: 'Applicable' }), align: 'right', dataIndex: 'applicable' },
          { key: 'points', title: t({ zh: '得分', en: 'Points' }), align: 'right', dataIndex: 'points' },
        ]}
      />
    </>
  );
}
