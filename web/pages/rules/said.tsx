/** What a version says, to be read. */
import type { RuleWords } from '../../../src/domain/rules/rules.ts';
import { useText } from '../../language.tsx';
import './rules.css';

export function RuleSaid({ words }: { words: RuleWords }) {
  const t = useText();
  return (
    <article className="rule-said">
      {words.sections.map(({ heading, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place
        <div key={at}>
          <h3>
            {at + 1}. {heading}
          </h3>
          <p>{text || t({ zh: '（待写）', en: '(to be written)' })}</p>
        </div>
      ))}
    </article>
  );
}
