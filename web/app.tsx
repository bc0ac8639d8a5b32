/** The program of the browser: language, look, data, and which page stands at which address. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { ApiError } from './api.ts';
import { askAuthState } from './auth.ts';
import { addressOfSearch, type Search, searchOfAddress } from './kit/filters.ts';
import { ErrorNote } from './kit/notes.tsx';
import { LanguageProvider, useLanguage } from './language.tsx';
import type { PageRoute } from './page-route.ts';
import { PAGES } from './routes.tsx';
import { Home, Shell } from './shell.tsx';
import { THEME } from './theme.ts';

const root = createRootRoute({ component: Outlet });

/** What is seen without being signed in. */
const outside = [
  createRoute({
    getParentRoute: () => root,
    path: '/set-up',
    component: lazyRouteComponent(() => import('./pages/accounts/set-up.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/activate',
    component: lazyRouteComponent(() => import('./pages/accounts/activate.tsx')),
  }),
  // The scan counts at once: whoever must sign in first is asked after it, on the page that it leads to.
  createRoute({
    getParentRoute: () => root,
    path: '/check-in/$code',
    component: lazyRouteComponent(() => import('./pages/training/scan.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/certificate',
    component: lazyRouteComponent(() => import('./pages/attestations/check.tsx')),
  }),
  ...['/report', '/report/$unitId'].map((path) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(() => import('./pages/report/report.tsx')),
    }),
  ),
];

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
const inside = [
  createRoute({ getParentRoute: () => shell, path: '/', component: Home }),
  ...PAGES.map(({ path, page }) =>
    createRoute({
      getParentRoute: () => shell,
      path,
      component: lazyRouteComponent(page),
      loader: ({ location }) => askAhead(page, location.search),
    }),
  ),
  createRoute({
    getParentRoute: () => shell,
    path: '$',
    component: lazyRouteComponent(() => import('./pages/not-found.tsx')),
  }),
];

/** A page that could not be drawn. What was saved is not affected; the rest of the program goes on. */
function Broken({ error, reset }: ErrorComponentProps) {
  return (
    <div className="page">
      <ErrorNote error={error} onRetry={reset} />
    </div>
  );
}

const router = createRouter({
  routeTree: root.addChildren([...outside, shell.addChildren(inside)]),
  parseSearch: searchOfAddress,
  stringifySearch: addressOfSearch,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

/** Refusals are answers and are not asked for again; what could not be reached is, once. */
const data = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A look at a person's file is logged: nothing is asked again merely because a window came to the front.
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 1 && error instanceof ApiError && error.status === 0,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

const AT_ONCE_MS = 100;

/** What a page asks first goes out before it is drawn. Where the answer comes at once it is drawn once, with what it shows. */
function askAhead(page: PageRoute['page'], search: Search): Promise<unknown> {
  const asked = Promise.all([page(), askAuthState(data)]).then(([{ asksFirst }, state]) => {
    if (asksFirst && state?.signedIn) return data.prefetchQuery(asksFirst(search));
  });
  const waited = new Promise((resolve) => setTimeout(resolve, AT_ONCE_MS));
  // A page that does not load says so itself, where it would stand.
  return Promise.race([asked.catch(() => {}), waited]);
}

/** Begun before anything is drawn. */
export const firstPage: Promise<unknown> = router.load();

function Dressed() {
  const { language } = useLanguage();
  useEffect(() => void dayjs.locale(language === 'zh' ? 'zh-cn' : 'en'), [language]);
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }} theme={THEME}>
      <AntApp message={{ maxCount: 3 }}>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  );
}

export function Application() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={data}>
        <Dressed />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
