/**
 * The demonstration, filled once for a run and day, and copied for each file that asks for it: data, database, keys and the passwords that
 * were printed. Whoever gets a copy has the whole of it to themselves; filling it took ten times as long as copying does.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayAt } from '../../src/law/day.ts';
import { anInstallation, type Installation } from './installation.ts';

/** The folder of this run (`playwright.config.ts`), gone with its end (`end-of-run.ts`). */
const ofThisRun = (): string => process.env.BULWARK_JOURNEYS_RUN!;

/** A server of its own on a copy of its own; `env`: with a clock that is moved (moved-clock.ts), say. */
export async function aCopyOfTheDemonstration(env: Record<string, string> = {}): Promise<Installation> {
  const filled = await theDemonstration();
  const data = mkdtempSync(join(tmpdir(), 'bulwark-journey-'));
  execFileSync('cp', ['-a', '--reflink=auto', `${join(filled, 'data')}/.`, data]);
  const copy = await anInstallation({ data, env });
  const printedThen = readFileSync(join(filled, 'printed'), 'utf8');
  return { ...copy, printed: () => copy.printed() + printedThen };
}

/** Of two workers one fills it and the other waits; a folder of that name is always complete. */
async function theDemonstration(): Promise<string> {
  const filled = join(ofThisRun(), `demonstration-${dayAt(new Date(), 'Asia/Shanghai')}`);
  mkdirSync(ofThisRun(), { recursive: true, mode: 0o700 });
  while (!existsSync(filled)) {
    if (takes(`${filled}.lock`)) await fills(filled).finally(() => rmSync(`${filled}.lock`, { recursive: true }));
    else await sleep(100);
  }
  return filled;
}

function takes(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

async function fills(place: string): Promise<void> {
  if (existsSync(place)) return; // by whoever had the lock just before
  const making = `${place}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  const installation = await anInstallation({ flags: ['--demo'], data: join(making, 'data') });
  await installation.stop(false);
  writeFileSync(join(making, 'printed'), installation.printed());
  renameSync(making, place);
}
