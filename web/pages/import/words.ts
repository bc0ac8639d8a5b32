/** Words that the pages of the import share. */
import type { PostShown, ProposalState } from '../../../src/domain/rosters/rosters.ts';
import type { ResultOf, RowOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import type { Localised } from '../../language.tsx';

export type Opened = ResultOf<'rosters.proposal'>;
export type RosterRow = RowOf<'rosters.rows'>;

export const STATE_NAMES: Record<ProposalState, Localised> = {
  reading: { zh: '正在读取', en: 'Being read' },
  ready: { zh: '待决定', en: 'To be decided' },
  failed: { zh: '未能读取', en: 'Not read' },
  accepted: { zh: '已接受', en: 'Accepted' },
  discarded: { zh: '已放弃', en: 'Discarded' },
};
export const TONE_OF_PROPOSAL: Record<ProposalState, Tone> = {
  reading: 'working',
  ready: 'soon',
  failed: 'late',
  accepted: 'good',
  discarded: 'ended',
};

export const PHASES: Readonly<Record<string, Localised>> = {
  waiting: { zh: '正在等待读取', en: 'Waiting to be read' },
  unpacking: { zh: '正在打开文件', en: 'Opening the file' },
  reading: { zh: '正在读取工作表', en: 'Reading the sheets' },
  interpreting: { zh: '正在识别各行', en: 'Making out the rows' },
  'handing-over': { zh: '正在整理各行', en: 'Putting the rows together' },
  storing: { zh: '正在生成方案', en: 'Writing the proposal' },
  comparing: { zh: '正在与系统中的人员比对', en: 'Comparing with the people in the system' },
  people: { zh: '正在写入部门、岗位和人员', en: 'Entering departments, posts and people' },
  evidence: { zh: '正在写入依据', en: 'Entering evidence' },
  ledger: { zh: '正在更新履责台账', en: 'Bringing the ledger up to date' },
};

export const LEVEL_NAMES: Record<PostShown['level'], Localised> = {
  none: { zh: '非涉密', en: 'Not secret-related' },
  ordinary: { zh: '一般', en: 'Ordinary' },
  important: { zh: '重要', en: 'Important' },
  core: { zh: '核心', en: 'Core' },
};

export const nameOfFile = (fileName: string): Localised =>
  fileName === '' ? { zh: '（文件名未保留）', en: '(name not kept)' } : { zh: fileName, en: fileName };

export const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const figure = (value: number): string => value.toLocaleString('en-US');

type Done = Pick<
  NonNullable<Opened['counts']>,
  | 'newPeople'
  | 'changedPeople'
  | 'departments'
  | 'posts'
  | 'appointments'
  | 'planned'
  | 'trainings'
  | 'reviews'
  | 'letters'
>;

/** What accepting does or did, as one sentence of numbers; what comes to nothing is left out. */
export function effectInWords(counts: Done): Localised {
  const parts: [number, string, string][] = [
    [counts.newPeople, '新增 # 人', '# new people'],
    [counts.changedPeople, '更新 # 人', '# people changed'],
    [counts.departments, '部门 # 个', '# departments'],
    [counts.posts, '岗位 # 个', '# posts'],
    [counts.appointments, '任职 # 条', '# appointments'],
    [counts.planned ?? 0, '其中拟上岗 # 条', '# of them planned starts'],
    [counts.trainings, '培训依据 # 条', '# trainings'],
    [counts.reviews, '审查依据 # 条', '# reviews'],
    [counts.letters, '承诺书依据 # 条', '# letters'],
  ];
  const said = parts.filter(([value]) => value > 0);
  if (said.length === 0) return { zh: '没有需要写入的内容', en: 'nothing to be written' };
  return {
    zh: said.map(([value, zh]) => zh.replace('#', figure(value))).join('、'),
    en: said.map(([value, , en]) => en.replace('#', figure(value))).join(', '),
  };
}

export const doesNothing = (counts: Done): boolean =>
  counts.newPeople + counts.changedPeople + counts.trainings + counts.reviews + counts.letters + counts.appointments ===
  0;
