/** The program's clock, moved while it runs: half an hour passes in a room, and no journey can wait for it. Nothing else is changed. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type MovedClock = {
  readonly env: Record<string, string>;
  /** So many seconds on, from where it is. */
  move(seconds: number): Promise<void>;
  /** How far it is ahead of the machine's by now, in milliseconds. */
  ahead(): number;
};

/** How often the program looks, and a little more. */
const SEEN_MS = 300;

export function aMovedClock(): MovedClock {
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-clock-'));
  const file = join(folder, 'ahead');
  const ahead = join(folder, 'clock.mjs');
  let seconds = 0;
  writeFileSync(file, '0');
  writeFileSync(ahead, PRELOAD);
  return {
    env: { NODE_OPTIONS: `--import ${pathToFileURL(ahead).href}`, CLOCK_AHEAD: file },
    ahead: () => seconds * 1000,
    async move(more) {
      seconds += more;
      writeFileSync(file, String(seconds));
      await new Promise((resolve) => setTimeout(resolve, SEEN_MS));
    },
  };
}

/** A moment that is asked of the machine is so far ahead; one that is stated is what it is. */
const PRELOAD = `
import { readFileSync } from 'node:fs';
const Real = Date;
let ahead = 0;
setInterval(() => { ahead = Number(readFileSync(process.env.CLOCK_AHEAD, 'utf8')) * 1000 || ahead; }, 100).unref();
const now = () => Real.now() + ahead;
globalThis.Date = new Proxy(Real, {
  construct: (real, given, made) => Reflect.construct(real, given.length > 0 ? given : [now()], made === globalThis.Date ? real : made),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
});
`;
