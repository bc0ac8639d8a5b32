/** Of a place: how it was opened in the morning and closed at night, by whom, and what was looked at. */
import { DAY_CHECK_NAMES, DAY_ENTRY_NAMES } from '../../../src/domain/registers/places.ts';
import { useQueryOf } from '../../api.ts';
import { RecordLines } from '../../kit/case.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import type { OpenItem } from './item-dialog.tsx';

export function PlaceSection({ one }: { one: OpenItem }) {
  const t = useText();
  const query = useQueryOf('registers.days', { placeId: one.itemId });
  return (
    <Section
      title={{ zh: '开启和关闭', en: 'Opened and closed' }}
      extra={<Link to="/registers/doors">{t({ zh: '出入和开闭', en: 'Doors' })}</Link>}
    >
      <Await query={query}>
        {({ days }) =>
          days.length === 0 ? (
            <EmptyNote
              text={{
                zh: '还没有开启、关闭登记。每日由专员或者部门联络员在“出入和开闭”中登记。',
                en: 'Neither opened nor closed yet: the officer or the liaison enters it each day under “Doors”.',
              }}
            />
          ) : (
            <RecordLines
              lines={days.map(({ entryId, what, day, at, by, checked }) => ({
                ...{ key: entryId, day, at, tone: what === 'closed' ? 'good' : 'plain' },
                ...(by && { by }),
                text: (
                  <>
                    <strong>{t(DAY_ENTRY_NAMES[what])}</strong>{' '}
                    <span className="quiet">
                      {checked.map((check) => t(DAY_CHECK_NAMES[check])).join(t({ zh: '、', en: ', ' }))}
                    </span>
                  </>
                ),
              }))}
            />
          )
        }
      </Await>
    </Section>
  );
}
