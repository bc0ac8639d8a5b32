/** The browser for the journeys: the system's Chromium and a CJK font, installed through apt where that is permitted. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** With it come a scanner and what draws a sheet for it, for the codes that are printed (src/domain/record/scanned.test.ts). */
const PACKAGES = ['chromium', 'fonts-noto-cjk', 'zbar-tools', 'poppler-utils'];

/** For Debian's Chromium in a container and at rest: no sandbox (root), and no request of its own to anywhere. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium that starts, or undefined. CHROMIUM names one explicitly. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin');
  const candidates = [process.env.CHROMIUM, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return candidates.find((path) => path && existsSync(path) && starts(path));
}

// Ubuntu's package of that name is a stub that only says where to get a snap.
const starts = (path: string) => spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;

/** Without one, Chinese is drawn as boxes, and what does not fit on the page would not show. */
function hasChineseFont(): boolean {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

/** True when journeys can be run. Installs what is missing where it may; else says what to do and answers false. */
export function prepareBrowser(): boolean {
  if (ready()) return true;
  const command = packageCommand();
  if (command) {
    console.log('正在安装浏览器和中文字体…… Installing the browser and Chinese fonts …');
    const apt = (...args: string[]) =>
      spawnSync(command[0]!, [...command.slice(1), ...args], { encoding: 'utf8', input: '' });
    apt('update');
    const result = apt('install', '-y', '--no-install-recommends', ...PACKAGES);
    if (ready()) return true;
    console.log(`${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(-10).join('\n'));
  }
  console.log(
    `未运行浏览器测试：缺少 Chromium 或中文字体。请由管理员执行：apt-get install -y ${PACKAGES.join(' ')}\n` +
      `The browser journeys are not run: Chromium or a Chinese font is missing. Let an administrator run: apt-get install -y ${PACKAGES.join(' ')}`,
  );
  return false;
}

const ready = () => findChromium() !== undefined && hasChineseFont();

/** apt-get as root or through sudo without a password; undefined where neither is possible. */
function packageCommand(): string[] | undefined {
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid!() === 0) return apt;
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', ...apt] : undefined;
}
