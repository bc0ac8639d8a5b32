/** The facts of an entry as they were written, on a few lines; long lists are shortened, and shown whole on demand. */
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../language.tsx';
import { factLines, SHOWN_AT_MOST } from './fact-lines.ts';

export function FactsText({ facts }: { facts: unknown }) {
  const t = useText();
  const [whole, showWhole] = useState(false);
  const lines = factLines(facts, whole ? Number.POSITIVE_INFINITY : SHOWN_AT_MOST);
  return (
    <div className="facts-text">
      {lines.map(({ key, value, cut }) => (
        <div key={key}>
          <span className="quiet">{key}</span> <span className="code-text">{value}</span>
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
