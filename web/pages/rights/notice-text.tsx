/** One sheet of the privacy notice, part by part. */
import type { Notice, Sheet } from '../../../src/domain/rights/notice.ts';
import { useText } from '../../language.tsx';
import '../letters/letters.css';

export function NoticeText({ sheet }: { sheet: Notice[Sheet] }) {
  const t = useText();
  return sheet.parts.map(({ heading, lines }) => (
    <div key={heading.en}>
      <h3>{t(heading)}</h3>
      {lines.length === 1 ? (
        <p>{t(lines[0]!)}</p>
      ) : (
        <ul className="rights-list">
          {lines.map((line) => (
            <li key={line.en}>{t(line)}</li>
          ))}
        </ul>
      )}
    </div>
  ));
}
