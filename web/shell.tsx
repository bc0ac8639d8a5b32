/** What stands around every page once one is signed in: bar, menu, the banner, and signing in again without losing what was typed. */
import { LogoutOutlined, MenuOutlined, QuestionCircleOutlined, UserOutlined } from '@ant-design/icons';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Button, Drawer, Dropdown, Modal, Spin } from 'antd';
import { createContext, useContext, useEffect, useState } from 'react';
import { REVIEW_EMERGENCY } from '../src/domain/emergency-access/emergency-access.ts';
import { dayAt } from '../src/law/day.ts';
import { ROLE_NAMES } from '../src/platform/permission.ts';
import { onSignedOut } from './api.ts';
import { type Me, useAuthState, useSignedInAnew, useSignOut } from './auth.ts';
import { Afterwards } from './kit/afterwards.tsx';
import { showMomentsIn } from './kit/days.tsx';
import { LanguageSwitch } from './kit/language-switch.tsx';
import { useGo } from './kit/link.tsx';
import { ErrorNote } from './kit/notes.tsx';
import { useText } from './language.tsx';
import { BottomBar, Menu } from './menu.tsx';
import type { PageRoute } from './page-route.ts';
import { SignIn } from './pages/accounts/sign-in.tsx';
import { SignInForm } from './pages/accounts/sign-in-form.tsx';
import { BackupWarning } from './pages/backups/backup-warning.tsx';
import { RunningClues } from './pages/clues/running-clues.tsx';
import { EmergencyBanner } from './pages/emergency-access/emergency-banner.tsx';
import { RunningClocks } from './pages/incidents/running-clocks.tsx';
import { Bell } from './pages/notices/bell.tsx';
import { FoundAlerts } from './pages/notices/found.tsx';
import { MailWarning } from './pages/notices/mail-warning.tsx';
import { forgetCopiesOfOthers } from './pages/plans/copies.ts';
import { NoticeBanner } from './pages/rights/notice-banner.tsx';
import { homeOf, isMemberOnly, menuOf } from './routes.tsx';
import { Brand, NotForSecrets, SecrecyLine } from './shell-parts.tsx';
import { ShortcutHelp, useShortcuts } from './shortcuts.tsx';

const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in; only on pages inside the shell. */
export function useWhoAmI(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('nobody is signed in here');
  return me;
}

export function Home() {
  const { roles, body } = useWhoAmI();
  return <Navigate to={homeOf(roles, body)} replace />;
}

export function Shell() {
  const auth = useAuthState();
  const anew = useSignedInAnew();
  if (auth.error && !auth.data) return <ErrorNote error={auth.error} onRetry={anew} />;
  if (!auth.data) return <Spin fullscreen delay={300} />;
  if (auth.data.state === 'set-up') return <Navigate to="/set-up" replace />;
  if (!auth.data.signedIn) return <SignIn state={auth.data.state} onDone={anew} />;
  return <SignedIn me={auth.data.signedIn} />;
}

function SignedIn({ me }: { me: Me }) {
  const t = useText();
  showMomentsIn(me.timeZone);
  const { pathname } = useLocation();
  const pages = menuOf(me.roles, me.body);
  const phone = isMemberOnly(me.roles);
  const [help, showHelp] = useState(false);
  useEffect(() => void forgetCopiesOfOthers(me.accountId), [me.accountId]);
  useShortcuts(pages, () => showHelp(true));
  return (
    <MeContext value={me}>
      <div className={phone ? 'shell shell-with-bottom' : 'shell'}>
        <a className="skip" href="#content">
          {t({ zh: '跳到正文', en: 'Skip to content' })}
        </a>
        <Bar me={me} pages={pages} drawer={!phone} onHelp={() => showHelp(true)} />
        <nav className="shell-menu" aria-label={t({ zh: '主菜单', en: 'Main menu' })}>
          <Afterwards>
            <Menu pages={pages} />
          </Afterwards>
        </nav>
        <main className="shell-body" id="content" tabIndex={-1}>
          <SecrecyLine />
          <FoundAlerts />
          <Afterwards>
            <PrintHead me={me} />
          </Afterwards>
          {me.body === 'unit' && <RunningClocks roles={me.roles} />}
          {me.body === 'unit' && <RunningClues roles={me.roles} />}
          {me.roles.includes('system-admin') && pathname !== '/backups' && <BackupWarning />}
          {me.roles.includes('system-admin') && pathname !== '/failing-mail' && <MailWarning />}
          {REVIEW_EMERGENCY.some((role) => me.roles.includes(role)) && <EmergencyBanner />}
          {me.personId !== undefined && me.roles.includes('member') && pathname !== '/mine/notice' && <NoticeBanner />}
          <Outlet />
        </main>
        {phone && <BottomBar pages={pages} />}
      </div>
      <Afterwards>
        <SignInAgain />
        <ShortcutHelp open={help} onClose={() => showHelp(false)} pages={pages} />
      </Afterwards>
    </MeContext>
  );
}

/** On paper alone: whose page it is, and when and by whom it was printed. */
function PrintHead({ me }: { me: Me }) {
  const t = useText();
  return (
    <div className="only-print">
      <div className="print-head">
        <span>{me.unitName}</span>
        <NotForSecrets />
        <span>
          {t({ zh: '打印', en: 'Printed' })} {dayAt(new Date(), me.timeZone)} {me.displayName}
        </span>
      </div>
    </div>
  );
}

function Bar({
  me,
  pages,
  drawer,
  onHelp,
}: {
  me: Me;
  pages: readonly PageRoute[];
  drawer: boolean;
  onHelp: () => void;
}) {
  const t = useText();
  const go = useGo();
  const signOut = useSignOut();
  const [open, setOpen] = useState(false);
  const menu = t({ zh: '菜单', en: 'Menu' });
  return (
    <header className="shell-bar">
      {drawer && (
        <span className="only-phone">
          <Button type="text" icon={<MenuOutlined />} aria-label={menu} onClick={() => setOpen(true)} />
          <Afterwards>
            <Drawer placement="left" size={260} open={open} onClose={() => setOpen(false)} title={me.unitName}>
              <Menu pages={pages} onGo={() => setOpen(false)} />
            </Drawer>
          </Afterwards>
        </span>
      )}
      <Brand />
      <span className="shell-unit">{me.unitName}</span>
      <span className="shell-fill" />
      <span className="only-wide">
        <NotForSecrets />
      </span>
      <span className="only-wide">
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label={t({ zh: '快捷键', en: 'Shortcuts' })}
          onClick={onHelp}
        />
      </span>
      <Afterwards>
        <Bell />
        <LanguageSwitch />
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              {
                key: 'who',
                disabled: true,
                label: me.roles.map((role) => t(ROLE_NAMES[role])).join(t({ zh: '、', en: ', ' })),
              },
              {
                key: 'account',
                icon: <UserOutlined />,
                label: t({ zh: '我的账号', en: 'My account' }),
                onClick: () => go({ to: '/my-account' }),
              },
              {
                key: 'out',
                icon: <LogoutOutlined />,
                label: t({ zh: '退出登录', en: 'Sign out' }),
                onClick: () => void signOut(),
              },
            ],
          }}
        >
          <Button
            type="text"
            icon={<UserOutlined />}
            aria-label={`${t({ zh: '账号', en: 'Account' })}: ${me.displayName}`}
          >
            <span className="only-wide">{me.displayName}</span>
          </Button>
        </Dropdown>
      </Afterwards>
    </header>
  );
}

/** The sign-in has ended while somebody was at work: they sign in over the page, which keeps what was typed. */
function SignInAgain() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const anew = useSignedInAnew();
  useEffect(() => onSignedOut(() => setOpen(true)), []);
  return (
    <Modal
      open={open}
      title={t({ zh: '登录已过期', en: 'Your sign-in has ended' })}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={400}
      destroyOnHidden
    >
      <p className="quiet">
        {t({
          zh: '请重新登录。页面上已填写的内容仍在，登录后请再次提交。',
          en: 'Please sign in again. What you typed is still on the page; submit it once more afterwards.',
        })}
      </p>
      <SignInForm
        state="signed-out"
        onDone={async () => {
          setOpen(false);
          await anew();
        }}
      />
    </Modal>
  );
}
