/** The pages one may go to: all of them at the side of a desk's screen, and under the thumb of a phone the four that are most at hand. */
import { EllipsisOutlined } from '@ant-design/icons';
import { Link as RouterLink, useLocation } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useText } from './language.tsx';
import { GROUP_NAMES, type Group, type PageRoute } from './page-route.ts';

/** Of the pages that the address lies under, the one that names most of it: `/rules/bodies` is not `/rules`. */
const nearest = (pages: readonly PageRoute[], pathname: string): string | undefined =>
  pages
    .map(({ path }) => path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .toSorted((one, other) => other.length - one.length)[0];

export function Menu({ pages, onGo }: { pages: readonly PageRoute[]; onGo?: () => void }) {
  const t = useText();
  const { pathname } = useLocation();
  const here = nearest(pages, pathname);
  const groups = (['work', 'mine', 'system'] as const satisfies readonly Group[])
    .map((group) => ({ group, pages: pages.filter((page) => page.menu!.group === group) }))
    .filter((one) => one.pages.length > 0);
  return groups.map(({ group, pages: own }) => (
    <div key={group}>
      <h2 className="menu-group">{t(GROUP_NAMES[group])}</h2>
      <ul className="menu-list">
        {own.map(({ path, name, menu }) => (
          <li key={path}>
            <RouterLink
              to={path}
              className="menu-link"
              activeOptions={{ exact: path === '/mine' || path !== here, includeSearch: false }}
              activeProps={{ className: 'active' }}
              onClick={onGo}
            >
              {menu!.icon}
              {t(name)}
              <Waits page={menu!} />
            </RouterLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** How many wait there, beside the name of the page. */
function Waits({ page: { waits: Count } }: { page: NonNullable<PageRoute['menu']> }) {
  return Count ? <Count /> : null;
}

export function BottomBar({ pages }: { pages: readonly PageRoute[] }) {
  const t = useText();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const atHand = pages.filter(({ menu }) => menu!.atHand);
  const elsewhere = pages.some(({ path, menu }) => !menu!.atHand && pathname.startsWith(path));
  return (
    <nav className="shell-bottom" aria-label={t({ zh: '底部菜单', en: 'Bottom menu' })}>
      {atHand.map((page) => (
        <RouterLink
          key={page.path}
          to={page.path}
          activeOptions={{ exact: page.path === '/mine' }}
          activeProps={{ className: 'active' }}
        >
          {page.menu!.icon}
          {shortName(t(page.name))}
        </RouterLink>
      ))}
      <button type="button" className={elsewhere ? 'active' : ''} aria-expanded={open} onClick={() => setOpen(true)}>
        <EllipsisOutlined />
        {t({ zh: '更多', en: 'More' })}
      </button>
      <Drawer
        placement="bottom"
        size="large"
        open={open}
        onClose={() => setOpen(false)}
        title={t({ zh: '菜单', en: 'Menu' })}
      >
        <Menu pages={pages} onGo={() => setOpen(false)} />
      </Drawer>
    </nav>
  );
}

/** Below the thumb there is room for a word: 我的培训 is 培训, and My page alone keeps its name. */
const shortName = (name: string): string =>
  name
    .replace(/^我的(?=.)/, '')
    .replace(/^报(突发)情况$/, '$1')
    .replace(/（境）$/, '')
    .replace(/^Report an (i.*)$/, (_, what: string) => what[0]!.toUpperCase() + what.slice(1))
    .replace(/^My (?!page)(.)/, (_, first: string) => first.toUpperCase());
