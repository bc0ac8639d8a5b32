/**
 * Paper → PDF/A-2a. One process of our own (the press) sets one paper after the other, beside the server: setting type holds up no
 * request, a crash of native code ends the press and not the server, and its memory goes back to the machine. (As a thread it left
 * some 400 MB behind after a thousand papers.) It is started on first use, ended when there has been nothing to print for a while,
 * and started anew where it fell: the paper it fell over is a fault, those behind it are printed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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
let press: ChildProcess | undefined;
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
  if (!press?.connected) press = startPress();
  press.ref();
  press.channel?.ref();
  const { resolve, reject, ...order } = inPress;
  press.send(order satisfies Order);
}

/** With nothing to print the press keeps nobody from leaving, and after a while is ended. */
function rest(): void {
  press?.unref();
  press?.channel?.unref();
  clearTimeout(idle);
  idle = setTimeout(() => {
    press?.disconnect();
    press = undefined;
  }, IDLE_MS).unref();
}

/** It gets no environment: nothing that the server knows is any of its business. */
function startPress(): ChildProcess {
  const started = fork(fileURLToPath(new URL('./press.ts', import.meta.url)), {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  started.on('message', (message) => {
    const printed = message as Printed;
    if (printed.number !== inPress?.number) return;
    const { resolve, reject } = inPress;
    inPress = undefined;
    if ('pdf' in printed) resolve(printed.pdf);
    else reject('fault' in printed ? new Error(printed.fault) : new UnprintableCharacters(printed.unprintable));
    printNext();
  });
  started.on('error', (cause) => fell(started, cause));
  started.on('exit', (code, signal) => fell(started, new Error(`it ended with ${code ?? signal}`)));
  return started;
}

/** `error` may be followed by `exit`: the second finds another press at work, or none, and changes nothing. */
function fell(fallen: ChildProcess, cause: Error): void {
  if (press !== fallen) return;
  press = undefined;
  const job = inPress;
  inPress = undefined;
  job?.reject(new Error(`the press fell over a ${job.form}`, { cause }));
  printNext();
}

/** The process that prints, while there is one: for those who measure. */
export const pressProcess = (): number | undefined => press?.pid;
