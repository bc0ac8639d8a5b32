/** The script of the kept count page (kept-page.ts): no framework, and no request but whether the server answers again. It counts as the page does, and what it wrote down the page sends. */
import { VERDICT_NAMES } from '../../../src/domain/registers/inventory.ts';
import { FORM_NAMES } from '../../../src/domain/registers/registers.ts';
import type { Localised } from '../../../src/law/localised.ts';
import { counted, expectedBy, leftOf, readKept, write } from './kept.ts';
import { qrReader, READ_EVERY_MS } from './qr-reader.ts';

const main = document.querySelector('main')!;
const language = document.documentElement.lang === 'zh-CN' ? 'zh' : 'en';
const t = (text: Localised): string => text[language];
const [inventoryId, accountId] = [Number(main.dataset.inventory), Number(main.dataset.account)];

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: Partial<HTMLElementTagNameMap[Name]> = {},
  ...parts: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), given);
  made.append(...parts);
  return made;
}

const state = element('p', {});
state.setAttribute('role', 'status');
const last = element('div', { className: 'last', hidden: true });
last.setAttribute('role', 'status');
const left = element('section');
const typed = element('input', {
  autocomplete: 'off',
  maxLength: 60,
  placeholder: t({ zh: '输入编号', en: 'Type the number' }),
});
typed.setAttribute('aria-label', t({ zh: '编号', en: 'Number' }));
const where = element('select', { className: 'wide' });
where.setAttribute('aria-label', t({ zh: '我在哪个场所', en: 'Where I am' }));

function show(): void {
  const kept = readKept(inventoryId, accountId);
  if (!kept) return;
  const still = leftOf(kept);
  const { length: all } = kept.list.expected;
  state.textContent = t({
    zh: `${all - still.length} / ${all} 已清点 · ${kept.waiting.length} 件待送达，保存在本机`,
    en: `${all - still.length} / ${all} counted · ${kept.waiting.length} kept on this device, to be sent`,
  });
  const rows = still.slice(0, 200).map((one) => {
    const about = [one.form && t(FORM_NAMES[one.form]), one.place, one.holder].filter(Boolean).join(' · ');
    return element('li', {}, element('strong', {}, one.number), ' ', element('span', { className: 'quiet' }, about));
  });
  const title = t({ zh: `还没有清点的（${still.length}）`, en: `Not counted yet (${still.length})` });
  left.replaceChildren(element('h2', {}, title), element('ul', {}, ...rows));
}

/** Read anew each time: another tab may have counted meanwhile. */
function count(code: string): void {
  const kept = readKept(inventoryId, accountId);
  if (!kept || code.trim() === '') return;
  const placeId = where.value ? Number(where.value) : undefined;
  const { kept: next, verdict } = counted(kept, { code, placeId, at: new Date() });
  const isKept = next === kept || write(next);
  last.hidden = false;
  last.textContent = isKept
    ? `${expectedBy(next.list, code)?.number ?? code} ${t(VERDICT_NAMES[verdict])}`
    : t({
        zh: '没有保存：本机空间不足。请在纸上记下。',
        en: 'Not kept: no room on this device. Write it down on paper.',
      });
  show();
}

function scanner(): Node {
  if (navigator.mediaDevices?.getUserMedia === undefined) return element('span');
  const video = element('video', { muted: true, playsInline: true, hidden: true });
  const button = element('button', { type: 'button', className: 'wide' }, t({ zh: '扫码', en: 'Scan' }));
  button.onclick = async () => {
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment' },
        audio: false,
      });
      Object.assign(button, { hidden: true });
      video.hidden = false;
      await video.play();
      const read = await qrReader();
      let before = '';
      for (;;) {
        const code = await read(video).catch(() => undefined);
        if (code !== undefined && code !== before) count(code);
        before = code ?? before;
        await new Promise((resolve) => setTimeout(resolve, READ_EVERY_MS));
      }
    } catch {
      video.hidden = true;
      button.replaceWith(
        element(
          'p',
          { className: 'quiet' },
          t({ zh: '没有打开摄像头，请输入编号。', en: 'The camera was not opened; type the number.' }),
        ),
      );
    }
  };
  return element('div', {}, video, button);
}

const kept = readKept(inventoryId, accountId);
const again = element(
  'button',
  { type: 'button', className: 'plain wide' },
  t({ zh: '有网络了，送达并继续', en: 'There is a network: send and go on' }),
);
again.onclick = () => location.reload();
/**
 * A telephone says that it is online before anything gets through: the page goes on by itself once the server has answered, and soon enough
 * for a page to come; not while a number is being typed or read by the camera.
 */
const [AGAIN_MS, SOON_MS] = [5_000, 2_000];
const goOnOnceItAnswers = async (): Promise<void> => {
  if (!navigator.onLine || main.querySelector('input')?.value || main.querySelector('video')?.srcObject) return;
  const answers = await fetch('/auth/state', { cache: 'no-store', signal: AbortSignal.timeout(SOON_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (answers) location.reload();
};
window.addEventListener('online', () => void goOnOnceItAnswers());
setInterval(() => void goOnOnceItAnswers(), AGAIN_MS);
main.append(element('h1', {}, t({ zh: '清点', en: 'Count' })));
if (!kept)
  main.append(
    element(
      'p',
      { className: 'note' },
      t({
        zh: '没有网络，本机也没有保存这次清点。请到有网络的地方打开。',
        en: 'There is no network, and nothing of this inventory is kept here. Open it where there is one.',
      }),
    ),
    again,
  );
else {
  const note = t({
    zh: '没有网络：照常清点，都保存在本机；有网络后打开本页即送达。',
    en: 'No network: go on counting, all of it is kept on this device and sent once this page is opened with a network.',
  });
  if (kept.list.placeId === null && kept.list.places.length > 0) {
    const none = element('option', { value: '' }, t({ zh: '我在哪个场所（选填）', en: 'Where I am (optional)' }));
    const places = kept.list.places.map((one) =>
      element('option', { value: String(one.placeId) }, `${one.number} ${one.designation}`),
    );
    where.append(none, ...places);
  } else where.hidden = true;
  const form = element('form', {}, typed, element('button', { type: 'submit' }, t({ zh: '清点', en: 'Count' })));
  form.onsubmit = (event) => {
    event.preventDefault();
    count(typed.value);
    typed.value = '';
    typed.focus();
  };
  main.append(element('p', { className: 'note' }, note), state, where, scanner(), form, last, left, again);
  show();
}
