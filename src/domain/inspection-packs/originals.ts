/**
 * The originals of a pack: each is opened and compared with what was recorded when it was attached. What is gone, altered or was replaced
 * is said to be so and is not put in; what no entry of the record names is put in and said not to be proved.
 */
import type { Paper } from '../../documents/paper.ts';
import type { ProvedEntry } from '../../journal/proofs.ts';
import type { Instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import { FileFault, hashOf, readFile } from '../../platform/files.ts';
import type { World } from '../../platform/perform.ts';
import { findFile } from '../../platform/store.ts';
import { SOURCES } from './sources.ts';
import type { PackEvidence, PackOriginal } from './store/evidence.ts';
import type { WrittenOriginal } from './written.ts';

export const ORIGINAL_STATES = [
  'in',
  'unproved',
  'printed',
  'altered',
  'replaced',
  'gone',
  'of-many',
  'too-large',
  'not-asked',
] as const;
export type OriginalState = (typeof ORIGINAL_STATES)[number];
export const ORIGINAL_STATE_NAMES: Record<OriginalState, Localised> = {
  in: { zh: '与登记时一致', en: 'As it was recorded' },
  unproved: { zh: '已收入；日志未记载其哈希', en: 'Put in; the record does not name its hash' },
  printed: { zh: '在系统内拟制，按记录排印', en: 'Written in the program, printed from its record' },
  altered: { zh: '与登记的哈希不符，未收入', en: 'Does not fit the hash recorded: left out' },
  replaced: {
    zh: '不是日志记载的那份文件（事后替换），未收入',
    en: 'Not the file that the record names (replaced): left out',
  },
  gone: { zh: '已到期销毁', en: 'Destroyed when its time was over' },
  'of-many': { zh: '含其他人员姓名，未收入，原件备查', en: 'Names others: left out, to be seen at the unit' },
  'too-large': {
    zh: '超出总量上限，未收入，原件备查',
    en: 'Beyond the size of a pack: left out, to be seen at the unit',
  },
  'not-asked': { zh: '本次未收入原件', en: 'Originals were not asked for' },
};

export type CheckedOriginal = Pick<PackOriginal, 'source' | 'sourceId'> & {
  readonly fileHash: string | null;
  readonly keptAt: Instant | null;
  readonly number: number;
  readonly state: OriginalState;
  /** Of the content as it is now, or as it was recorded where it is not in the pack. */
  readonly sha256: string | null;
  readonly path: string | null;
  /** Where it was printed just now. */
  readonly printed?: Uint8Array;
  /** That names it. */
  readonly entry: number | null;
};

/** All originals of one pack together. */
const ORIGINALS_AT_MOST = 300 * 1024 * 1024;
const ENDINGS: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };
/** In an entry, what names a file's content. */
const NAMES_A_FILE = /"(?:content|pdf|scan)":"[0-9a-f]{64}"/;

/** Whether the entry names this record's number: two files of one instant are told apart. */
const speaksOf = ({ called, calledId }: PackOriginal, body: string): boolean =>
  new RegExp(`"${called}":${calledId}[,}]`).test(body);

type Asked = {
  readonly wanted: boolean;
  readonly byPerson: boolean;
  readonly evidence: readonly PackEvidence[];
  readonly entries: readonly ProvedEntry[];
};

/** None is held: the folder opens each again when its turn comes. */
export async function checkOriginals(
  world: World,
  unitId: number,
  originals: readonly PackOriginal[],
  { wanted, byPerson, evidence, entries }: Asked,
): Promise<CheckedOriginal[]> {
  const bodiesAt = new Map<string, ProvedEntry[]>();
  for (const one of entries) bodiesAt.set(one.at, [...(bodiesAt.get(one.at) ?? []), one]);
  const instantsOf = new Map<string, Set<string>>();
  for (const { source, sourceId, at } of evidence) {
    const key = `${source}:${sourceId}`;
    instantsOf.set(key, (instantsOf.get(key) ?? new Set()).add(at));
  }
  const checked: CheckedOriginal[] = [];
  let whole = 0;
  for (const original of originals) {
    const { source, sourceId, keptAt, mediaType, contentHash } = original;
    const number = checked.length + 1;
    const instants = [...(instantsOf.get(`${source}:${sourceId}`) ?? []), keptAt];
    const said = instants
      .flatMap((at) => bodiesAt.get(at) ?? [])
      .filter(({ body }) => body.startsWith(`{"action":"${SOURCES[source].acts}.`) && speaksOf(original, body));
    const left = (state: OriginalState) =>
      checked.push({ ...original, number, state, sha256: contentHash, path: null, entry: null });
    if (!wanted) {
      left('not-asked');
      continue;
    }
    if (original.ofMany && byPerson) {
      left('of-many');
      continue;
    }
    const bytes = await opened(world, unitId, original.fileHash);
    if (typeof bytes === 'string') {
      left(bytes);
      continue;
    }
    const sha256 = hashOf(bytes);
    const entry = said.find(({ body }) => body.includes(sha256))?.entry ?? null;
    if (contentHash !== null && contentHash !== sha256) left('altered');
    else if (entry === null && said.some(({ body }) => NAMES_A_FILE.test(body))) left('replaced');
    else if (whole + bytes.length > ORIGINALS_AT_MOST) left('too-large');
    else {
      whole += bytes.length;
      const path = pathOf(number, original, ENDINGS[mediaType] ?? 'bin');
      checked.push({ ...original, number, state: entry === null ? 'unproved' : 'in', sha256, path, entry });
    }
  }
  return checked;
}

async function opened({ db, services }: World, unitId: number, fileHash: string): Promise<Buffer | 'gone' | 'altered'> {
  const found = await db.inUnit(unitId, (sql) => findFile(sql, unitId, fileHash), 'reads');
  if (!found) return 'gone';
  try {
    return (await readFile(services.filesRoot, fileHash, found.key)) ?? 'gone';
  } catch (reason) {
    if (!(reason instanceof FileFault)) throw reason;
    return 'altered';
  }
}

/** After those that are files. */
export async function printWritten(
  written: readonly WrittenOriginal[],
  first: number,
  print: (paper: Paper) => Promise<Uint8Array>,
): Promise<CheckedOriginal[]> {
  const all: CheckedOriginal[] = [];
  for (const { paper, ...one } of written) {
    const number = first + all.length;
    const printed = await print(paper);
    const path = pathOf(number, one, 'pdf');
    all.push({ ...one, number, fileHash: null, state: 'printed', sha256: hashOf(printed), path, entry: null, printed });
  }
  return all;
}

const pathOf = (number: number, { source, sourceId }: Pick<PackOriginal, 'source' | 'sourceId'>, ending: string) =>
  `originals/${String(number).padStart(4, '0')}-${source}-${sourceId}.${ending}`;

/** As it was when it was checked: what became another one since then is a fault, and the pack is made anew. */
export async function bytesOf(
  world: World,
  unitId: number,
  { fileHash, printed, sha256, number }: CheckedOriginal,
): Promise<Uint8Array> {
  if (printed) return printed;
  const bytes = fileHash === null ? 'gone' : await opened(world, unitId, fileHash);
  if (typeof bytes === 'string' || hashOf(bytes) !== sha256)
    throw new Error(`original ${number} changed while the pack was made`);
  return bytes;
}
