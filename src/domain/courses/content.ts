/** The input of a draft: every text has a length, bears no secrecy mark, and what it names belongs to the course. */
import { z } from 'zod';
import { bearsSecrecyMark, titleBearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import { CoursePartId } from '../../platform/ids.ts';
import { line, paragraph } from '../../platform/input.ts';
import { refuse } from '../../platform/refusal.ts';
import { areHours, SUBJECTS } from '../training/training.ts';
import { BLOCK_KINDS, BLOCKS_AT_MOST, type OthersKind, PART_KINDS, PARTS_AT_MOST } from './courses.ts';
import type { OfferedPart } from './part-kinds.ts';
import type { CourseFile, PartToSave } from './store/parts.ts';

const Hash = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]{64}$/);
const BlockField = z.strictObject({
  kind: z.enum(BLOCK_KINDS),
  zh: paragraph(4000),
  en: paragraph(8000),
  file: Hash.optional(),
});
const PartField = z.strictObject({
  coursePartId: CoursePartId.optional(),
  kind: z.enum(PART_KINDS),
  titleZh: line(100),
  titleEn: paragraph(200),
  blocks: z.array(BlockField).max(BLOCKS_AT_MOST),
  file: Hash.optional(),
  captions: Hash.optional(),
  /** The length of a video: a day of it at most. */
  seconds: z.int().min(1).max(86_400).optional(),
  refId: z.int().positive().optional(),
});

export const FaceFields = {
  titleZh: line(100),
  titleEn: paragraph(200),
  subjects: z.array(z.enum(SUBJECTS)).min(1).max(SUBJECTS.length),
  hours: z.number().refine(areHours, { message: 'half hours' }),
};
export const PartsField = z.array(PartField).max(PARTS_AT_MOST);
export type PartGiven = z.output<typeof PartField>;

/** Nothing here is secret, and nothing here may be: a text that says so of itself is refused. */
export function refuseSecrecyMarks(face: { titleZh: string; titleEn: string }, parts: readonly PartGiven[]): void {
  const titles = [face, ...parts].flatMap((one) => [one.titleZh, one.titleEn]);
  const texts = parts.flatMap(({ blocks }) => blocks.flatMap(({ zh, en }) => [zh, en]));
  const marked = (text: string) => text.split(/\r\n|[\r\n]/).some(bearsSecrecyMark);
  if (titles.some(titleBearsSecrecyMark) || texts.some(marked)) refuse('secrecy-mark');
}

type Known = {
  readonly files: readonly CourseFile[];
  /** The parts that the draft has already. */
  readonly parts: readonly { readonly partId: number; readonly refId: number | null }[];
  /** What other modules offer, by kind. */
  readonly offered: (kind: OthersKind) => Promise<readonly OfferedPart[]>;
};

/** Refuses `not-found` where a part, or what a part refers to, is none of this draft's. */
export async function refuseUnknown(parts: readonly PartGiven[], known: Known): Promise<void> {
  for (const { coursePartId, kind, refId } of parts) {
    if (coursePartId !== undefined && !known.parts.some(({ partId }) => partId === coursePartId)) refuse('not-found');
    if (refId === undefined) continue;
    // What was offered when it was chosen stays until it is published: a draft saves itself while somebody writes.
    if (known.parts.some((one) => one.partId === coursePartId && one.refId === refId)) continue;
    if (kind !== 'package' && kind !== 'test') refuse('not-found');
    const offers = await known.offered(kind as OthersKind);
    if (!offers.some((one) => one.refId === refId)) refuse('not-found');
  }
}

/** As it is kept: what does not belong to its kind is left out. Refuses `not-found` where a file is none of the course. */
export function partsToSave(parts: readonly PartGiven[], files: readonly CourseFile[]): PartToSave[] {
  const fileOf = (hash: string | undefined, kind: CourseFile['kind']): string | null => {
    if (hash === undefined) return null;
    return files.some((one) => one.hash === hash && one.kind === kind) ? hash : refuse('not-found');
  };
  return parts.map((part) => ({
    partId: part.coursePartId,
    kind: part.kind,
    titleZh: part.titleZh,
    titleEn: part.titleEn.trim(),
    blocks: part.kind === 'page' ? part.blocks.map(({ file, ...block }) => pictureOf(block, file, fileOf)) : [],
    file: part.kind === 'video' || part.kind === 'pdf' ? fileOf(part.file, part.kind) : null,
    captions: part.kind === 'video' ? fileOf(part.captions, 'captions') : null,
    seconds: part.kind === 'video' ? (part.seconds ?? null) : null,
    refId: part.kind === 'package' || part.kind === 'test' ? (part.refId ?? null) : null,
  }));
}

type Given = Omit<z.output<typeof BlockField>, 'file'>;
function pictureOf(
  block: Given,
  file: string | undefined,
  fileOf: (hash: string | undefined, kind: 'picture') => string | null,
) {
  const hash = block.kind === 'picture' ? fileOf(file, 'picture') : null;
  return hash === null ? block : { ...block, file: hash };
}
