/**
 * Courses (课程): what people learn by themselves, on a phone. Pages, videos and papers in versions, each part done or not yet; all of a
 * version's parts done give its fixed hours, once, on the day of the last (Provisions 8(1), 9(7), 10(2); Counter-Espionage Law 12, 18).
 *
 * What an officer writes is data that is drawn, never markup that is run. Of a person it is known which parts are done, never for how
 * long a page lay open; of a video what was played, until it is done. Tests and packages stand in modules of their own, after this one
 * (part-kinds.ts).
 */
import type { Localised } from '../../law/localised.ts';

export const PART_KINDS = ['page', 'video', 'pdf', 'package', 'test'] as const;
export type PartKind = (typeof PART_KINDS)[number];
/** Kinds that other modules know. */
export const OTHERS_KINDS = ['package', 'test'] as const satisfies readonly PartKind[];
export type OthersKind = (typeof OTHERS_KINDS)[number];

export const PART_KIND_NAMES: Record<PartKind, Localised> = {
  page: { zh: '页面', en: 'Page' },
  video: { zh: '视频', en: 'Video' },
  pdf: { zh: 'PDF 文件', en: 'PDF' },
  package: { zh: '课件包', en: 'Package' },
  test: { zh: '测试', en: 'Test' },
};

export const BLOCK_KINDS = ['heading', 'paragraph', 'list', 'case', 'note', 'picture'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const BLOCK_KIND_NAMES: Record<BlockKind, Localised> = {
  heading: { zh: '小标题', en: 'Heading' },
  paragraph: { zh: '段落', en: 'Paragraph' },
  list: { zh: '列表', en: 'List' },
  case: { zh: '案例或引文', en: 'Case or quotation' },
  note: { zh: '提示', en: 'Call-out' },
  picture: { zh: '图片', en: 'Picture' },
};

/** Chinese is written, English may follow; of a picture both are what it shows, for who cannot see it. */
export type Block = {
  readonly kind: BlockKind;
  readonly zh: string;
  readonly en: string;
  /** Of a picture. */
  readonly file?: string | undefined;
};

export const FILE_KINDS = ['picture', 'video', 'pdf', 'captions'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** To whom a course is assigned: those who belong there on the day of it. */
export const GROUPS = ['everyone', 'secret-related', 'core', 'important', 'ordinary', 'foreign-related'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_NAMES: Record<Group, Localised> = {
  everyone: { zh: '全体人员', en: 'Everyone' },
  'secret-related': { zh: '涉密人员', en: 'Secret-related personnel' },
  core: { zh: '核心涉密人员', en: 'Core secret-related personnel' },
  important: { zh: '重要涉密人员', en: 'Important secret-related personnel' },
  ordinary: { zh: '一般涉密人员', en: 'Ordinary secret-related personnel' },
  'foreign-related': { zh: '涉外人员', en: 'Foreign-related personnel' },
};

export const LEARNING_STATES = ['to-do', 'in-progress', 'done'] as const;
export type LearningState = (typeof LEARNING_STATES)[number];

export const LEARNING_STATE_NAMES: Record<LearningState, Localised> = {
  'to-do': { zh: '待学习', en: 'To do' },
  'in-progress': { zh: '学习中', en: 'In progress' },
  done: { zh: '已完成', en: 'Done' },
};

type Enrolled = { readonly startedAt: unknown; readonly finishedOn: unknown };
export const learningState = ({ startedAt, finishedOn }: Enrolled): LearningState =>
  finishedOn ? 'done' : startedAt ? 'in-progress' : 'to-do';

/** `[D]` A video is done when so much of it was played: credits at the end need not be watched. */
export const PLAYED_ENOUGH = 0.9;

export const PARTS_AT_MOST = 40;
export const BLOCKS_AT_MOST = 80;

/** Why a draft cannot be published yet. Closed. */
export const NOT_READY = ['no-parts', 'empty-page', 'no-file', 'no-length', 'nothing-chosen', 'not-offered'] as const;
export type NotReady = (typeof NOT_READY)[number];

export const NOT_READY_WORDS: Record<NotReady, Localised> = {
  'no-parts': { zh: '课程还没有任何部分', en: 'the course has no parts yet' },
  'empty-page': { zh: '有页面还没有中文内容', en: 'a page has no Chinese text yet' },
  'no-file': { zh: '有部分还没有上传文件', en: 'a part has no file yet' },
  'no-length': { zh: '有视频还没有读到时长', en: 'the length of a video is not known yet' },
  'nothing-chosen': { zh: '有课件包或者测试还没有选定', en: 'a package or test has not been chosen yet' },
  'not-offered': {
    zh: '选定的课件包或者测试已经停用或者关闭，请换一个',
    en: 'a package or test that was chosen is withdrawn or closed; please choose another',
  },
};

export type PartContent = {
  readonly kind: PartKind;
  readonly blocks: readonly Block[];
  readonly file?: string | undefined;
  readonly seconds?: number | undefined;
  readonly refId?: number | undefined;
};

export function notReady(parts: readonly PartContent[]): NotReady | undefined {
  if (parts.length === 0) return 'no-parts';
  return parts.map(whatIsMissing).find((one) => one !== undefined);
}

function whatIsMissing({ kind, blocks, file, seconds, refId }: PartContent): NotReady | undefined {
  switch (kind) {
    case 'page':
      if (!blocks.some(({ zh }) => zh.trim() !== '')) return 'empty-page';
      return blocks.some((one) => one.kind === 'picture' && !one.file) ? 'no-file' : undefined;
    case 'video':
      if (!file) return 'no-file';
      return seconds ? undefined : 'no-length';
    case 'pdf':
      return file ? undefined : 'no-file';
    default:
      return refId ? undefined : 'nothing-chosen';
  }
}

/** A text in pieces, of which those between two pairs of asterisks are bold. What has no partner stays as it was typed. */
export function piecesOf(text: string): { readonly text: string; readonly bold: boolean }[] {
  return text
    .split(/\*\*(.+?)\*\*/s)
    .map((piece, at) => ({ text: piece, bold: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** Where another kind of part is taken, and what comes back here when it is done. */
export const pathOfPart = (kind: OthersKind, refId: number, partId: number): string =>
  `/${kind === 'package' ? 'packages' : 'tests'}/${refId}?part=${partId}`;
