/** Figures of inspection packs: how long the files and what is known of them are kept. */
import type { Parameter } from '../parameters.ts';
import { SHORTEST, SINCE_PERSONAL_INFORMATION_LAW } from './sources.ts';

export const PACKS = {
  'keep.inspection-pack-files': {
    title: {
      zh: '迎检材料文件保存期限（自移交之日，未移交的自制作之日）',
      en: 'Files of an inspection pack are kept, from the hand-over',
    },
    value: 30,
    unit: 'days',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [1, 180],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.inspection-pack': {
    title: {
      zh: '迎检材料和抽取记录中的人员、接收人保存期限',
      en: 'Who stood in a pack or a draw, and who took it, is kept',
    },
    value: 60,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [36, 120],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
} satisfies Record<string, Parameter>;
