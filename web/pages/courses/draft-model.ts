/** The draft as it is written: parts with a key of their own, so that they can be moved about; and the input that saves it. */
import type { Block, BlockKind, PartKind } from '../../../src/domain/courses/courses.ts';
import type { InputOf, ResultOf } from '../../api.ts';

export type Opened = ResultOf<'courses.get'>;

export type DraftBlock = Block & { readonly key: string };
export type DraftPart = {
  readonly key: string;
  readonly partId: number | undefined;
  readonly kind: PartKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly blocks: readonly DraftBlock[];
  readonly file: string | undefined;
  readonly captions: string | undefined;
  readonly seconds: number | undefined;
  readonly refId: number | undefined;
};
export type Face = Pick<InputOf<'courses.save-draft'>, 'titleZh' | 'titleEn' | 'subjects' | 'hours'>;
export type Draft = { readonly face: Face; readonly parts: readonly DraftPart[] };

let made = 0;
const newKey = (): string => {
  made += 1;
  return `new-${made}`;
};

export const newBlock = (kind: BlockKind): DraftBlock => ({ key: newKey(), kind, zh: '', en: '' });

const NAMES: Record<PartKind, string> = { page: '新的一页', video: '视频', pdf: '文件', package: '课件', test: '测试' };
export const newPart = (kind: PartKind): DraftPart => ({
  ...{ key: newKey(), partId: undefined, kind, titleZh: NAMES[kind], titleEn: '' },
  blocks: kind === 'page' ? [newBlock('paragraph')] : [],
  ...{ file: undefined, captions: undefined, seconds: undefined, refId: undefined },
});

export function draftOf({ shown }: Opened): Draft {
  const { titleZh, titleEn, subjects, hours, parts } = shown;
  return {
    face: { titleZh, titleEn, subjects: [...subjects], hours },
    parts: parts.map((part) => ({
      key: String(part.partId),
      partId: part.partId,
      ...{ kind: part.kind, titleZh: part.titleZh, titleEn: part.titleEn },
      blocks: part.blocks.map((block) => ({ ...block, key: newKey() })),
      file: part.file ?? undefined,
      captions: part.captions ?? undefined,
      seconds: part.seconds ?? undefined,
      refId: part.refId ?? undefined,
    })),
  };
}

export const inputOf = (courseId: number, revision: number, { face, parts }: Draft): InputOf<'courses.save-draft'> => ({
  courseId: courseId as never,
  revision,
  ...face,
  parts: parts.map(({ key: _, partId, blocks, ...part }) => ({
    ...part,
    coursePartId: partId as never,
    blocks: blocks.map(({ key: __, ...block }) => block),
  })),
});

/** With the numbers that the server gave the parts, in their order. */
export const numbered = (draft: Draft, sent: Draft, ids: readonly number[]): Draft => {
  const given = new Map(sent.parts.map((part, at) => [part.key, ids[at]!]));
  return { ...draft, parts: draft.parts.map((part) => ({ ...part, partId: given.get(part.key) ?? part.partId })) };
};

/** One place up or down; as it was at either end. */
export function moved<One>(all: readonly One[], at: number, by: 1 | -1): readonly One[] {
  const to = at + by;
  if (to < 0 || to >= all.length) return all;
  return all.map((one, place) => (place === at ? all[to]! : place === to ? all[at]! : one));
}

export const replaced = <One>(all: readonly One[], at: number, one: One): readonly One[] =>
  all.map((old, place) => (place === at ? one : old));
export const removed = <One>(all: readonly One[], at: number): readonly One[] => all.filter((_, place) => place !== at);
