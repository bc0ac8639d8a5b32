/** The departments that are asked, and how far each is; for a liaison, those that are his. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { Whole } from './words.ts';

const SIGNED: Localised = { zh: '已签署', en: 'Signed off' };
const INSTEAD: Localised = { zh: '专员代签', en: 'Signed by the office' };
const OPEN: Localised = { zh: '未签署', en: 'Not signed yet' };

export function Departments({ one }: { one: Whole }) {
  const t = useText();
  if (one.departments.length === 0) return null;
  return (
    <Section title={{ zh: '部门的项目', en: 'The departments’ items' }}>
      <ul className="plain-rows">
        {one.departments.map(({ departmentId, name, signedOffAt, signedOffBy, signedInstead, because }) => {
          const rows = one.answers.filter((row) => row.departmentId === departmentId);
          const answered = rows.filter(({ answer }) => answer !== null).length;
          const no = rows.filter(({ answer }) => answer === 'not-met').length;
          return (
            <li key={departmentId}>
              <span>
                <Link to={`/self-inspections/${one.selfInspectionId}/departments/${departmentId}`}>{name}</Link>{' '}
                <span className="quiet">
                  {answered}/{rows.length}
                  {no > 0 && t({ zh: `，不符合${no}`, en: `, ${no} not met` })}
                  {signedOffAt && (
                    <>
                      {' · '}
                      {signedOffBy} <InstantText at={signedOffAt} />
                      {signedInstead &&
                        t({ zh: ` · 代签理由：${because ?? '—'}`, en: ` · because: ${because ?? '—'}` })}
                    </>
                  )}
                </span>
              </span>
              <ToneTag
                tone={signedOffAt ? 'good' : 'waiting'}
                text={signedInstead ? INSTEAD : signedOffAt ? SIGNED : OPEN}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

export function MyDepartments({ selfInspectionId }: { selfInspectionId: number }) {
  const t = useText();
  const query = useQueryOf('self-inspections.my-departments', { selfInspectionId: selfInspectionId as never });
  return (
    <Page
      narrow
      title={{ zh: '部门自查', en: 'My department’s part' }}
      purpose={{
        zh: '逐项作答，可以拍照；全部作答后签署确认。',
        en: 'Answer each item, with photographs; then sign it off.',
      }}
    >
      <Await query={query}>
        {({ departments }) => (
          <>
            {departments.length === 0 && (
              <EmptyNote
                text={{
                  zh: '这次自查没有要求您的部门作答。',
                  en: 'This self-inspection does not ask your department.',
                }}
              />
            )}
            <ul className="plain-rows">
              {departments.map(({ departmentId, name, signedOffAt }) => {
                const to = `/self-inspections/${selfInspectionId}/departments/${departmentId}`;
                return (
                  <li key={departmentId}>
                    <span>
                      <Link to={to}>{name}</Link>{' '}
                      <ToneTag tone={signedOffAt ? 'good' : 'waiting'} text={signedOffAt ? SIGNED : OPEN} />
                    </span>
                    <Link to={to}>
                      <Button>{t({ zh: '打开', en: 'Open' })}</Button>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </Await>
    </Page>
  );
}
