/** One bar a duty: met, due soon, overdue, owed. A table underneath the picture: every figure of it is a link. */
import { Tooltip } from 'antd';
import { dutyOf } from '../../../src/law/duties.ts';
import type { DutyCode } from '../../../src/law/duty.ts';
import { cite } from '../../../src/law/instruments.ts';
import { Link } from '../../kit/link.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { ArticleLine } from './articles.ts';
import './where-we-stand.css';

type Part = { readonly key: string; readonly name: Localised; readonly state: string; of(line: ArticleLine): number };

const PARTS: readonly Part[] = [
  { key: 'met', name: { zh: '已履行', en: 'Met' }, state: 'met', of: (line) => line.met },
  {
    key: 'stated',
    name: { zh: '据名册已履行', en: 'Met as stated' },
    state: 'met-as-stated',
    of: (line) => line.stated,
  },
  { key: 'late', name: { zh: '逾期后履行', en: 'Met late' }, state: 'met-late', of: (line) => line.late },
  {
    key: 'overdue',
    name: { zh: '逾期', en: 'Overdue' },
    state: 'overdue',
    of: (line) => line.overdue,
  },
  {
    key: 'soon',
    name: { zh: '30 日内到期', en: 'Due in 30 days' },
    state: 'due-soon',
    of: (line) => line.soon,
  },
  { key: 'owed', name: { zh: '待履行', en: 'Owed' }, state: 'owed', of: (line) => line.owed },
  {
    key: 'unknown',
    name: { zh: '暂不能登记', en: 'Not recordable yet' },
    state: 'not-recordable',
    of: (line) => line.unrecordable,
  },
];

export function ArticleBars({ lines }: { lines: readonly ArticleLine[] }) {
  const t = useText();
  return (
    <div className="bars-scroll">
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '条款和事项', en: 'Article and duty' })}</th>
            <th scope="col" className="bars-picture">
              <span className="sr-only">{t({ zh: '比例', en: 'Share' })}</span>
              <Legend />
            </th>
            {PARTS.map((part) => (
              <th key={part.key} scope="col" className="number">
                {t(part.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.duty} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Legend() {
  const t = useText();
  return (
    <span className="bars-legend" aria-hidden>
      {PARTS.map((part) => (
        <span key={part.key}>
          <i className={`bar-${part.key}`} /> {t(part.name)}
        </span>
      ))}
    </span>
  );
}

const articleOf = (code: DutyCode): Localised => cite(dutyOf(code).citations[0]);

function Line({ line }: { line: ArticleLine }) {
  const t = useText();
  const total = PARTS.reduce((sum, part) => sum + part.of(line), 0);
  const rules = line.rules.join(',');
  return (
    <tr>
      <th scope="row">
        <span className="duty-code">{line.duty}</span> {t(line.title)}
        <div className="quiet">{t(articleOf(line.duty))}</div>
      </th>
      <td className="bars-picture">
        <div className="bar">
          {PARTS.map((part) => {
            const n = part.of(line);
            return n === 0 ? null : (
              <Tooltip key={part.key} title={`${t(part.name)} ${n.toLocaleString('en-US')}`}>
                <span className={`bar-${part.key}`} style={{ width: `${Math.max(0.8, (n / total) * 100)}%` }} />
              </Tooltip>
            );
          })}
        </div>
      </td>
      {PARTS.map((part) => {
        const n = part.of(line);
        return (
          <td key={part.key} className="number">
            {n === 0 ? (
              <span className="nought">0</span>
            ) : (
              <Link
                to="/ledger"
                search={{ rules, state: part.state }}
                className={`figure-${part.key}`}
                label={`${line.duty} ${t(part.name)}: ${n}`}
              >
                <span className="figure-name">{t(part.name)} </span>
                {n.toLocaleString('en-US')}
              </Link>
            )}
          </td>
        );
      })}
    </tr>
  );
}
