/** Keys for who works here all day: `/` searches, `g l` opens the ledger, `?` says which keys there are. */
import { Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useGo } from './kit/link.tsx';
import { useText } from './language.tsx';
import type { PageRoute } from './page-route.ts';

/** The second key after `g`, by page. */
const KEYS: Readonly<Record<string, string>> = {
  h: '/where-we-stand',
  l: '/ledger',
  p: '/people',
  t: '/training',
  c: '/letters',
  i: '/import',
  m: '/mine',
  s: '/settings',
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** How long after `g` the second key still counts, in ms. */
const TOGETHER = 1_200;

export function useShortcuts(pages: readonly PageRoute[], onHelp: () => void): void {
  const go = useGo();
  const acts = useRef({ go, pages, onHelp });
  acts.current = { go, pages, onHelp };
  useEffect(() => {
    let afterG = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const path = KEYS[event.key];
      if (event.timeStamp - afterG < TOGETHER && path && acts.current.pages.some((page) => page.path === path)) {
        event.preventDefault();
        acts.current.go({ to: path });
      } else if (event.key === '/') {
        const search = document.querySelector<HTMLElement>('input[data-search], [data-search] input');
        if (!search) return;
        event.preventDefault();
        search.focus();
      } else if (event.key === '?') {
        acts.current.onHelp();
      }
      afterG = event.key === 'g' ? event.timeStamp : 0;
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

export function ShortcutHelp({
  open,
  onClose,
  pages,
}: {
  open: boolean;
  onClose: () => void;
  pages: readonly PageRoute[];
}) {
  const t = useText();
  const ways = Object.entries(KEYS).flatMap(([key, path]) => {
    const page = pages.find((one) => one.path === path);
    return page ? [{ keys: ['g', key], text: t({ zh: `打开“${page.name.zh}”`, en: `Open “${page.name.en}”` }) }] : [];
  });
  const all = [
    { keys: ['/'], text: t({ zh: '跳到搜索框', en: 'Go to the search box' }) },
    ...ways,
    { keys: ['?'], text: t({ zh: '显示本说明', en: 'Show this list' }) },
  ];
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      title={t({ zh: '键盘快捷键', en: 'Keyboard shortcuts' })}
      width={420}
    >
      <table className="figures">
        <tbody>
          {all.map(({ keys, text }) => (
            <tr key={keys.join(' ')}>
              <td className="nowrap">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
