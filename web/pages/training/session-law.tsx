/** The duties that a training can meet for this unit, each one click away from the words of its articles. */
import { Collapse } from 'antd';
import { useQueryOf } from '../../api.ts';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { ArticleWords } from '../ledger/article-words.tsx';
import { dutiesServed } from './served.ts';

export function SessionLaw() {
  const t = useText();
  const profile = useQueryOf('units.profile', {});
  return (
    <Section title={{ zh: '法律依据', en: 'The law' }}>
      <Await query={profile}>
        {({ statuses }) => (
          <Collapse
            size="small"
            items={dutiesServed(statuses.filter((one) => one.holdsToday).map((one) => one.status)).map((duty) => ({
              key: duty.code,
              label: (
                <>
                  <span className="quiet">{duty.code}</span> {t(duty.title)}
                </>
              ),
              children: <DutyWords code={duty.code} />,
            }))}
          />
        )}
      </Await>
    </Section>
  );
}

/** Asked for when it is opened. */
export function DutyWords({ code }: { code: string }) {
  const t = useText();
  const words = useQueryOf('duties.duty', { code });
  return (
    <Await query={words}>
      {({ duty, articles }) => (
        <>
          <p>{t(duty.summary)}</p>
          <ArticleWords articles={articles} />
        </>
      )}
    </Await>
  );
}
