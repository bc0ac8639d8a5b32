/** The facts of an entry in words, as they were written under the pointer, on a few lines; long lists are shortened, and shown whole on demand. */
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../language.tsx';
import { factLines, SHOWN_AT_MOST } from './fact-lines.ts';
import { nameOfFact, valueInWords } from './fact-names.ts';

export function FactsText({ facts }: { facts: unknown }) {
  const t = useText();
  const [whole, showWhole] = useState(false);
  const lines = factLines(facts, whole ? Number.POSITIVE_INFINITY : SHOWN_AT_MOST);
  return (
    <div className="facts-text">
      {lines.map(({ key, value, cut }) => (
        <div key={key}>
          <span className="quiet" title={key}>
            {t(nameOfFact(key))}
          </span>{' '}
          <span className="code-text" title={value}>
            {t(valueInWords(value))}
          </span>
          {cut > 0 && (
            <Button type="link" size="small" onClick={() => showWhole(true)}>
              {t({ zh: `另有 ${cut} 项`, en: `${cut} more` })}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
