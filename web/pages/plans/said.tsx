/** What a version says, to be read: steps, whom to call, who does what. */
import { minutesInWords, type PlanWords } from '../../../src/domain/plans/plans.ts';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

type Holder = {
  readonly role: number;
  readonly deputy: boolean;
  readonly name: string;
  readonly phone: string;
  readonly isMe?: boolean;
};
type Parts = { readonly words: PlanWords; readonly holders: readonly Holder[] };

/** As it is dialled: what stands before an extension. */
const dialled = (telephone: string) => /^[\d+()\-— ]+/.exec(telephone)?.[0].replace(/[^\d+]/g, '');

export function Telephone({ number }: { number: string }) {
  const dial = dialled(number);
  return dial ? <a href={`tel:${dial}`}>{number}</a> : <span>{number}</span>;
}

export function PlanSaid({ words, holders }: Parts) {
  const t = useText();
  const who = (role: number, deputy: boolean) => holders.find((one) => one.role === role && one.deputy === deputy);
  return (
    <>
      {words.purpose && (
        <Section title={{ zh: '适用', en: 'Purpose' }}>
          <p className="plan-said">{words.purpose}</p>
        </Section>
      )}
      <Section title={{ zh: '步骤', en: 'Steps' }}>
        <ol className="plan-steps">
          {words.steps.map(({ what, role, withinMinutes }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            <li key={index}>
              {what}{' '}
              <span className="quiet">
                {role !== null && words.roles[role]?.title}{' '}
                {withinMinutes !== null && <span className="within">{t(minutesInWords(withinMinutes))}</span>}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={{ zh: '联系电话', en: 'Contacts' }}>
        <ul className="plan-calls">
          {words.contacts.map(({ office, telephone, note }) => (
            <li key={office + telephone}>
              <span>
                {office} <span className="quiet">{note}</span>
              </span>
              <Telephone number={telephone} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={{ zh: '岗位职责', en: 'Roles' }}>
        <ul className="plan-calls">
          {words.roles.map(({ title, task }, role) => (
            <li key={title + task}>
              <span>
                <strong>{title}</strong> <span className="quiet">{task}</span>
              </span>
              <span>
                <Person one={who(role, false)} />
                {t({ zh: '；替补 ', en: '; deputy ' })}
                <Person one={who(role, true)} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Person({ one }: { one: Holder | undefined }) {
  const t = useText();
  if (!one) return <span>—</span>;
  return (
    <>
      <span className={one.isMe ? 'plan-me' : ''}>
        {one.name}
        {one.isMe && t({ zh: '（本人）', en: ' (you)' })}
      </span>{' '}
      {one.phone && <Telephone number={one.phone} />}
    </>
  );
}
