/**
 * Paper → PDF/A-2a. One worker sets one paper after the other, each in a turn of the event loop of its own, or the type-setter's
 * memory grows without end. The worker is started on first use, let go when there has been nothing to print for a while, and
 * started anew where it fell: the paper it fell over is a fault, those behind it are printed.
 */
import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import type { Order, Printed } from './press.ts';

/** Some characters cannot be printed: no font has them, or they are of the private use area. Expected, with rare names. */
export class UnprintableCharacters extends Error {
  override readonly name = 'UnprintableCharacters';
  readonly characters: readonly string[];
  constructor(characters: readonly string[]) {
    const named = characters.map((character) => `${character} (${codeOf(character)})`).join(', ');
    super(`no font has ${named}; put a font that has it into the fonts folder of the data directory and restart`);
    this.characters = characters;
  }
}

/** U+9FCD, as a user can look it up. */
export const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

type Job = Order & { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (error: Error) => void };

const IDLE_MS = 60_000;

const waiting: Job[] = [];
let inPress: Job | undefined;
let press: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let orders = 0;

/**
 * The bytes of the document: PDF/A-2a, tagged, fonts embedded; the same paper gives the same bytes on the same machine. `fontsRoot`
 * is a folder of further fonts (a licensed 仿宋, a font for rare characters), used before those that are shipped.
 * Throws UnprintableCharacters; every other failure is a fault.
 */
export async function toPdf(paper: Paper, fontsRoot?: string): Promise<Uint8Array> {
  const { form, pictures = {} } = paper;
  const data = JSON.stringify(paper.data);
  return new Promise((resolve, reject) => {
    orders += 1;
    waiting.push({ number: orders, form, pictures, data, fontsRoot, resolve, reject });
    printNext();
  });
}

function printNext(): void {
  if (inPress) return;
  inPress = waiting.shift();
  if (!inPress) {
    rest();
    return;
  }
  clearTimeout(idle);
  press ??= startPress();
  press.ref();
  const { resolve, reject, ...order } = inPress;
  press.postMessage(order satisfies Order);
}

/** With nothing to print the worker keeps nobody from leaving, and after a while gives its memory back. */
function rest(): void {
  press?.unref();
  clearTimeout(idle);
  idle = setTimeout(() => {
    press?.terminate();
    press = undefined;
  }, IDLE_MS).unref();
}

function startPress(): Worker {
  const worker = new Worker(new URL('./press.ts', import.meta.url));
  worker.on('message', (printed: Printed) => {
    if (printed.number !== inPress?.number) return;
    const { resolve, reject } = inPress;
    inPress = undefined;
    if ('pdf' in printed) resolve(printed.pdf);
    else reject('fault' in printed ? new Error(printed.fault) : new UnprintableCharacters(printed.unprintable));
    printNext();
  });
  worker.on('error', (cause) => fell(worker, cause));
  worker.on('exit', (code) => fell(worker, new Error(`ended with ${code}`)));
  return worker;
}

/** `error` is followed by `exit`: the second finds another worker at work, or none, and changes nothing. */
function fell(worker: Worker, cause: unknown): void {
  if (press !== worker) return;
  press = undefined;
  const job = inPress;
  inPress = undefined;
  job?.reject(new Error(`the press fell over a ${job.form}`, { cause }));
  printNext();
}
