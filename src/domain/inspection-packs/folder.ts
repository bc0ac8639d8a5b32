/**
 * The folder that is handed over: paper, sheets, originals, the proofs of the record, an index with every hash, and the signature of the
 * index. Its format is written down in docs/record-format.md; journal/verify/pack.ts checks it and shares none of this.
 */
import { createHash } from 'node:crypto';
import { csvPieces } from '../../documents/sheet.ts';
import type { Signer } from '../../journal/checkpoint.ts';
import { dutyOf } from '../../law/duties.ts';
import type { Localised } from '../../law/localised.ts';
import { hashOf } from '../../platform/files.ts';
import { type ZipFile, zipOf } from '../../platform/zip.ts';
import { sheetOf } from './documents/duties.ts';
import { byDay, linesOf } from './documents/persons.ts';
import type { Writing } from './documents.ts';
import { populationText } from './draw.ts';
import type { Gathered } from './gather.ts';
import { evidenceInWords, say } from './labels.ts';
import type { CheckedOriginal } from './originals.ts';
import type { PackEvidence } from './store/evidence.ts';

export const PROOFS = 'journal/proofs.jsonl';
const POPULATION = 'draw/population.txt';

type Parts = {
  readonly gathered: Gathered;
  readonly originals: readonly CheckedOriginal[];
  /** The content of an original, asked for when its turn comes. */
  readonly opened: (original: CheckedOriginal) => Promise<Uint8Array>;
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
  readonly signer: Signer;
  readonly unitId: number;
  readonly at: Date;
  readonly writing: Writing;
};

/** The ZIP in pieces: no more of it is in memory than the file at hand. `onFile`: so many of so many are written. */
export const folderOf = (parts: Parts, onFile: (done: number, all: number) => Promise<void>): AsyncGenerator<Buffer> =>
  zipOf(filesOf(parts, onFile), parts.at);

type Listed = { readonly path: string; readonly size: number; readonly sha256: string };

/** What is in it, the index and its signature last: they name the hash of each before them. */
async function* filesOf(parts: Parts, onFile: (done: number, all: number) => Promise<void>): AsyncGenerator<ZipFile> {
  const { gathered, originals, opened, pdf, docx, signer, unitId } = parts;
  const { draw, proofs } = gathered;
  const listed: Listed[] = [];
  const files: ZipFile[] = [
    text('README.txt', readme()),
    { path: 'pack.pdf', pieces: [pdf] },
    { path: 'pack.docx', pieces: [docx] },
    ...sheetsOf(parts),
    ...originals.flatMap((one) => (one.path === null ? [] : [{ path: one.path, pieces: once(() => opened(one)) }])),
    text(PROOFS, proofs?.text ?? ''),
    ...(draw ? [text(POPULATION, populationText(draw.members)), text('draw/how-to.txt', howTo(draw.draw))] : []),
  ];
  for (const [at, file] of files.entries()) {
    yield watched(file, listed);
    await onFile(at + 1, files.length);
  }
  const index = indexOf(parts, listed);
  yield text('index.json', index);
  yield text('index.note', signer.packIndex(unitId, hashOf(Buffer.from(index))));
}

/** Its size and hash are listed when it has been read. */
function watched({ path, pieces }: ZipFile, listed: Listed[]): ZipFile {
  const seen = async function* () {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of pieces) {
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
    listed.push({ path, size, sha256: hash.digest('hex') });
  };
  return { path, pieces: seen() };
}

async function* once(open: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await open();
}

function indexOf({ gathered, originals, signer, unitId }: Parts, files: readonly Listed[]): string {
  const { draw, pack } = gathered;
  const log = signer.logKey(unitId);
  const index = {
    ...{ format: 'bulwark-pack', version: 1, origin: log.name, unit: unitId },
    ...{ pack: pack.packId, kind: pack.kind, purpose: pack.purpose },
    ...{ madeAt: gathered.asOf, keys: [log.text, signer.cosigner.text] },
    files,
    proofs: PROOFS,
    originals: originals.flatMap(({ path, sha256, entry }) =>
      path && entry !== null ? [{ path, sha256, entry }] : [],
    ),
    leftOut: originals
      .filter(({ path }) => path === null)
      .map(({ number, source, sourceId, sha256, state }) => ({ number, source, sourceId, sha256, state })),
    ...(draw && { draw: drawOf(draw) }),
  };
  return `${JSON.stringify(index, null, 1)}\n`;
}

const text = (path: string, of: string): ZipFile => ({ path, pieces: [Buffer.from(of)] });

const drawOf = ({ draw }: NonNullable<Gathered['draw']>) => ({
  ...{ part: draw.part, commitment: draw.commitment, spoken: draw.spoken, population: POPULATION },
  ...{
    populationHash: draw.populationHash,
    wanted: draw.wanted,
    drawn: draw.drawn,
    ordinal: draw.ordinal,
    ofDay: draw.ofDay,
  },
});

function sheetsOf({ gathered, originals, writing }: Parts): ZipFile[] {
  const { pack, duties, persons } = gathered;
  const t = say(pack.language);
  const { moment } = writing;
  const byRecord = new Map<string, CheckedOriginal[]>();
  for (const one of originals)
    byRecord.set(`${one.source}:${one.sourceId}`, [...(byRecord.get(`${one.source}:${one.sourceId}`) ?? []), one]);
  const heads = (all: readonly Localised[]) => all.map(t);
  return [
    ...duties.map(({ rules, evidence }) => {
      const columns = heads([
        ...[
          { zh: '发生日期', en: 'Day' },
          { zh: '录入时刻', en: 'Entered' },
          { zh: '事项', en: 'What' },
          { zh: '人员', en: 'Who' },
        ],
        ...[
          { zh: '记录', en: 'Record' },
          { zh: '日志条目', en: 'Entry of the record' },
          { zh: '原件', en: 'File' },
        ],
        { zh: '原件 SHA-256', en: 'SHA-256 of the file' },
      ]);
      const row = (one: PackEvidence): string[] => {
        const files = byRecord.get(`${one.source}:${one.sourceId}`) ?? [];
        return [
          ...[one.on, moment(one.at), evidenceInWords(one, pack.language), writing.who(one.personId)],
          ...[`${one.source} ${one.sourceId}`, String(writing.entryOf(one) ?? '')],
          ...[
            files.map(({ path, number }) => path ?? String(number)).join(' '),
            files.map(({ sha256 }) => sha256 ?? '').join(' '),
          ],
        ];
      };
      const path = sheetOf(dutyOf(rules[0]!.duty.code).code);
      return { path, pieces: csvPieces(columns, each(evidence, row)) };
    }),
    ...persons.map((part) => {
      const columns = heads([
        { zh: '发生日期', en: 'Day' },
        { zh: '录入时刻', en: 'Entered' },
        { zh: '事项', en: 'What' },
        { zh: '原件', en: 'File' },
      ]);
      const rows = byDay(linesOf(writing, part)).map(({ on, at, words, files }) => [
        on ?? '',
        at ? moment(at) : '',
        words,
        files,
      ]);
      return { path: `people/${part.person.personId}.csv`, pieces: csvPieces(columns, rows) };
    }),
  ];
}

function* each<From, To>(all: readonly From[], to: (one: From) => To): Generator<To> {
  for (const one of all) yield to(one);
}

const readme = (): string => `迎检材料
========
pack.pdf / pack.docx   材料正文（内容相同）
duties/                每项义务的全部证明（CSV）
people/                每名抽查人员的经过（CSV）
originals/             原件；编号见正文“原件清单”
journal/proofs.jsonl   有关日志条目及其证明
draw/                  抽取名单和重算方法
index.json             目录：每份文件的大小和 SHA-256
index.note             目录的签名

核对：在装有 Node.js 24 的任何电脑上，用本系统的核对程序（src/journal/verify 文件夹，无需安装、无需联网）：
    ./bulwark verify 本文件夹或者ZIP --key 指纹
指纹请向被检查单位当面核对。文件夹中不要增加、改名或者改动文件。

Inspection pack
===============
pack.pdf and pack.docx are the same text. duties/ and people/ hold sheets, originals/ the files, journal/ the proofs of the record,
draw/ the list and how to draw again. index.json lists every file with its SHA-256 and is signed by index.note.

To check, on any machine with Node.js 24, with the checking program alone (the folder src/journal/verify; nothing to install, no network):
    ./bulwark verify THIS-FOLDER-OR-ZIP --key FINGERPRINT
Have the fingerprint read out by the unit. Add, rename and alter nothing in the folder.
`;

const howTo = ({
  part,
  spoken,
  wanted,
}: {
  part: string | null;
  spoken: string | null;
  wanted: number;
}): string => `# 重算 · To draw again (sh)
PART=${part}
SPOKEN=${spoken}
printf '%s' "$PART" | sha256sum          # 承诺值 · the commitment
sha256sum population.txt                 # 名单哈希 · the hash of the list
while read -r ID; do printf '%s %s\\n' "$(printf '%s:%s:%s' "$PART" "$SPOKEN" "$ID" | sha256sum | cut -c1-64)" "$ID"; done < population.txt | LC_ALL=C sort | head -n ${wanted} | cut -d' ' -f2
`;
