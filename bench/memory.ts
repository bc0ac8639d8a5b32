import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Proportional set size of a process and all below it, in MB. */
export function memoryOf(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(join('/proc', name, 'stat'), 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {}
  }
  const isBelow = (one: number): boolean =>
    one === pid || (parents.has(one) && parents.get(one)! > 1 && isBelow(parents.get(one)!));
  let kb = 0;
  for (const one of parents.keys()) {
    if (!isBelow(one)) continue;
    try {
      kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {}
  }
  return kb / 1024;
}
