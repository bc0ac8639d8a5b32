/** Figures in a row; each is a link to its rows, in the ledger where nothing else is said. */
import type { ReactNode } from 'react';
import { Link } from '../../kit/link.tsx';
import { type Localised, useText } from '../../language.tsx';

export function Tiles({ label, small = false, children }: { label: Localised; small?: boolean; children: ReactNode }) {
  const t = useText();
  return (
    <ul className={small ? 'tiles tiles-small' : 'tiles'} aria-label={t(label)}>
      {children}
    </ul>
  );
}

type TileParts = {
  readonly name: Localised;
  readonly value: number | string;
  readonly tone?: 'overdue' | 'soon' | 'met';
  readonly to?: '/people';
  readonly search?: Readonly<Record<string, string>>;
};

export function Tile({ name, value, tone, to, search }: TileParts) {
  const t = useText();
  const shown = typeof value === 'number' ? value.toLocaleString('en-US') : value;
  const body = (
    <>
      <span className="tile-value">{shown}</span>
      <span className="tile-name">{t(name)}</span>
    </>
  );
  const className = `tile ${tone && value !== 0 ? `tile-${tone}` : ''}`;
  return (
    <li>
      <Link to={to ?? '/ledger'} search={search} className={className} label={`${t(name)}: ${shown}`}>
        {body}
      </Link>
    </li>
  );
}
