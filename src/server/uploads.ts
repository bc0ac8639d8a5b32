/**
 * Files coming in. An act that takes a file has an address of its own, `/upload/<name>`: a form with its input as JSON, then the file.
 * A roster is read into memory, never onto the disk (docs/decisions/0004-rosters-are-a-module.md), and becomes a
 * proposal by the action `rosters.propose`; the answer is its number, and reading goes on in the background.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { propose } from '../domain/rosters/actions/propose.ts';
import { hold, letGo } from '../domain/rosters/held-files.ts';
import { list } from '../domain/rosters/queries.ts';
import { lendWorld } from '../domain/rosters/reading.ts';
import { packPieces } from '../imports/pack-scan.ts';
import { protectedValue } from '../imports/protected-values.ts';
import { SCAN_BYTES_AT_MOST, SCAN_FAULTS } from '../imports/scan.ts';
import { titleBearsSecrecyMark } from '../imports/secrecy-mark.ts';
import { oneLine } from '../imports/text.ts';
import type { Localised } from '../law/localised.ts';
import type { UploadedFile } from '../platform/action.ts';
import { mayBegin, perform, type SignedIn, type World } from '../platform/perform.ts';
import { Refusal, refuse } from '../platform/refusal.ts';
import { UPLOAD_LIMIT } from './http.ts';
import { registry } from './modules.ts';

const ONE_FILE = {
  zh: '一次只能上传一个文件，什么都没有接收。请逐个上传。',
  en: 'One file at a time; nothing was taken in. Please upload them one after the other.',
};
const NO_FILE = {
  zh: '没有收到文件，什么都没有保存。请选择名册文件（.xlsx 或 .csv）后重新上传。',
  en: 'No file arrived and nothing was saved. Please choose a roster (.xlsx or .csv) and upload it again.',
};

const CUT = {
  zh: '文件没有完整收到，什么都没有保存。请检查网络后重新上传。',
  en: 'The file did not arrive whole and nothing was saved. Please check the network and upload it again.',
};

/** What is taken in at an address: how large, whether with an input, and what is said where there is no file. */
type Taken = {
  readonly bytes: number;
  readonly withInput: boolean;
  readonly noFile: Localised;
  readonly packed?: true;
};
const ROSTER: Taken = { bytes: UPLOAD_LIMIT, withInput: false, noFile: NO_FILE };
const SCAN: Taken = { bytes: SCAN_BYTES_AT_MOST, withInput: true, noFile: SCAN_FAULTS.none };
const ALONE: Taken = { ...SCAN, withInput: false };

const tooLarge = ({ bytes }: Taken): Refusal => new Refusal('too-large', { limit: `${bytes / 1024 / 1024} MB` });
const RUN_OUT_MS = 10_000;
/** The form around a file, at most. */
const FRAME_BYTES = 100_000;

export function uploadRoutes(
  app: FastifyInstance,
  world: World,
  signedIn: (request: FastifyRequest) => Promise<SignedIn | undefined>,
  onFault: (fault: unknown) => void = () => {},
): void {
  lendWorld({ world, onFault });
  const takeIn = async (request: FastifyRequest) => {
    const who = await signedIn(request);
    if (!who) return refuse('signed-out');
    // Who may not see proposals may not make one: known before a large body is taken in.
    await perform(world, who, list, { limit: 1 });
    const { file } = await receive(request, ROSTER);
    const upload = randomUUID();
    hold(upload, who.unitId, file);
    try {
      return await perform(world, who, propose, { upload, fileName: shownName(file.fileName) });
    } finally {
      letGo(upload); // it goes by the proposal's name by now, or nothing came of it
    }
  };
  const takeFor = async (request: FastifyRequest, name: string) => {
    const what = registry.get(name);
    if (what?.kind !== 'action' || !what.takesFile) return refuse('unknown-address');
    const who = await signedIn(request);
    if (!who) return refuse('signed-out');
    await mayBegin(world, who, what);
    const { input, file } = await receive(request, {
      ...SCAN,
      ...(what.bytesAtMost && { bytes: what.bytesAtMost }),
      ...(what.packed && { packed: what.packed }),
      noFile: what.noFile ?? SCAN.noFile,
    });
    return perform(world, who, what, input, file);
  };
  const answer = async (request: FastifyRequest, reply: FastifyReply, work: () => Promise<unknown>) =>
    reply.header('cache-control', 'no-store').send({ result: await untilSent(request, work) });
  app.post('/upload/roster', (request, reply) => answer(request, reply, () => takeIn(request)));
  app.post<{ Params: { name: string } }>('/upload/:name', (request, reply) =>
    answer(request, reply, () => takeFor(request, request.params.name)),
  );
}

async function untilSent<Result>(request: FastifyRequest, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (reason) {
    if (!(reason instanceof Refusal && reason.code === 'too-large')) await runOut(request.raw);
    throw reason;
  }
}

/** A file from who is not signed in (report-door.ts). */
export const receiveFile = <Result>(
  request: FastifyRequest,
  work: (file: UploadedFile) => Promise<Result>,
): Promise<Result> => untilSent(request, async () => work((await receive(request, ALONE)).file));

/**
 * Who is still sending hears no answer, and a proxy calls it a fault of ours: what is left of a file that might have been taken is let
 * by, unread, for so long. Of one that is too large nothing more is taken in.
 */
async function runOut(sending: IncomingMessage): Promise<void> {
  if (sending.complete || sending.readableEnded || sending.destroyed) return;
  if (Number(sending.headers['content-length']) > UPLOAD_LIMIT + FRAME_BYTES) return;
  const enough = new AbortController();
  const timer = setTimeout(() => enough.abort(), RUN_OUT_MS);
  let letBy = 0;
  sending.on('data', (bytes: Buffer) => {
    letBy += bytes.length;
    if (letBy > UPLOAD_LIMIT) enough.abort();
  });
  await Promise.race(['end', 'close', 'error'].map((event) => once(sending, event, { signal: enough.signal }))).catch(
    () => sending.pause(), // it went on too long, or broke off: then nobody waits for the answer
  );
  clearTimeout(timer);
  enough.abort();
}

/** The one file of the request, in memory, and what was typed with it. A secrecy mark in its name is refused before anything of it is kept. */
async function receive(request: FastifyRequest, taken: Taken): Promise<{ file: UploadedFile; input: unknown }> {
  if (Number(request.headers['content-length'] ?? 0) > taken.bytes + FRAME_BYTES) throw tooLarge(taken);
  let file: UploadedFile | undefined;
  let input: unknown;
  try {
    for await (const part of request.parts({ limits: { fileSize: taken.bytes } })) {
      if (taken.withInput && part.type === 'field' && part.fieldname === 'input') {
        input = inputOf(part.value);
        continue;
      }
      if (part.type !== 'file' || part.fieldname !== 'file')
        return refuse('invalid-input', { field: part.fieldname.slice(0, 40) });
      const fileName = part.filename ?? '';
      file = taken.packed ? await packedOf(part, taken) : { fileName, bytes: await bytesOf(part, taken) };
    }
  } catch (reason) {
    if ((reason as { code?: unknown }).code === 'FST_FILES_LIMIT') refuse('file-refused', ONE_FILE);
    // What has a code, the framework declines and http.ts puts into words; all else is a form that ends too early or is none.
    if (!(reason instanceof Refusal) && (reason as { code?: unknown }).code === undefined) refuse('file-refused', CUT);
    throw reason;
  } finally {
    request.raw.unpipe().resume(); // what is still coming is dropped, so that the answer is read and the connection can end
  }
  if (!file || (file.fileName === '' && file.bytes.length === 0)) return refuse('file-refused', taken.noFile);
  if (titleBearsSecrecyMark(file.fileName)) refuse('secrecy-mark');
  return { file, input };
}

function inputOf(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return refuse('invalid-input', { field: 'input' });
  }
}

/** Refuses a file that is larger than the limit as soon as that is seen: the rest of it is not waited for. */
async function bytesOf({ file }: MultipartFile, taken: Taken): Promise<Uint8Array> {
  file.once('limit', () => file.destroy(tooLarge(taken)));
  const pieces: Uint8Array[] = [];
  for await (const piece of file) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function packedOf(part: MultipartFile, taken: Taken): Promise<UploadedFile> {
  part.file.once('limit', () => part.file.destroy(tooLarge(taken)));
  const { bytes, ...packed } = await packPieces(part.file);
  return { fileName: part.filename ?? '', bytes: packed.size === 0 ? new Uint8Array() : bytes, packed };
}

const UNNAMED = '（未命名）';

/** The name as it may be kept: no folders, nothing invisible, nothing protected. */
function shownName(fileName: string): string {
  const name = oneLine(fileName.replace(/^.*[/\\]/, '')).normalize('NFC');
  return protectedValue(name.replace(/\.\w+$/, '')) ? UNNAMED : [...name].slice(0, 100).join('') || UNNAMED;
}
