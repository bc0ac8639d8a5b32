/** Pages that belong together, named above each of them: from one to the next without the way back. */
import { Link } from '@tanstack/react-router';
import { type Localised, useText } from '../language.tsx';
import './path-tabs.css';

export type PathTab = readonly [path: string, name: Localised];

export function PathTabs({ label, tabs }: { label: Localised; tabs: readonly PathTab[] }) {
  const t = useText();
  return (
    <nav className="path-tabs no-print" aria-label={t(label)}>
      {tabs.map(([path, name]) => (
        <Link key={path} to={path} activeOptions={{ exact: true, includeSearch: false }}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
