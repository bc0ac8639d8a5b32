/* The inside of the thread that scan-worker.ts starts: unpacks and reads one file, says what it found, ends. */
import { Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { createGunzip } from 'node:zlib';
import { readCsv } from './scan-csv.ts';
import { type ScanRead, ScanRefused } from './scan-results.ts';
import { readLynis, readOcsf, readSarif } from './scan-texts.ts';
import type { FromScanThread, ScanRequest } from './scan-worker.ts';
import { readXccdf } from './scan-xccdf.ts';

/** Only XML is read as it streams by; everything else is held. */
const HELD_AT_MOST = 48 * 1024 * 1024;
const PIECE = 65_536;

const { packed, format, mapping } = workerData as ScanRequest;

const say = (what: FromScanThread) => parentPort!.postMessage(what);
function* pieces(): Generator<Uint8Array> {
  let told = 0;
  for (let at = 0; at < packed.length; at += PIECE) {
    const percent = Math.floor((at / packed.length) * 100);
    if (percent > told) say({ percent });
    told = percent;
    yield packed.subarray(at, at + PIECE);
  }
}
const unpacked = (): AsyncIterable<Buffer> => Readable.from(pieces()).pipe(createGunzip());

async function whole(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of unpacked()) {
    size += part.length;
    if (size > HELD_AT_MOST) throw new ScanRefused('too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function text(): Promise<string> {
  const bytes = await whole();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ScanRefused('encoding');
  }
}

const READERS = {
  xccdf: () => readXccdf(unpacked()),
  lynis: async () => readLynis(await text()),
  ocsf: async () => readOcsf(await text()),
  sarif: async () => readSarif(await text()),
  csv: async () => readCsv(await whole(), mapping!),
} as const;

async function read(): Promise<ScanRead> {
  try {
    return { ok: true, content: await READERS[format]() };
  } catch (fault) {
    if (fault instanceof ScanRefused)
      return { ok: false, fault: fault.fault, ...(fault.words && { words: fault.words }) };
    throw fault;
  }
}

say(await read());
