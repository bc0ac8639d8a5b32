/** Figures about findings: by when each severity is put right, and how long it is kept. None is in the law. */
import type { Parameter } from '../parameters.ts';
import { OUR_SUGGESTION, SHORTEST, SINCE_PERSONAL_INFORMATION_LAW, SINCE_PROVISIONS } from './sources.ts';

const LIMIT = {
  unit: 'working-days',
  mark: 'D',
  source: OUR_SUGGESTION,
  stricter: 'less',
  inForce: SINCE_PROVISIONS,
} as const;

export const FINDINGS = {
  'finding.critical': {
    ...LIMIT,
    title: { zh: '问题整改期限：重大', en: 'A critical finding is put right within' },
    value: 5,
    range: [1, 20],
  },
  'finding.major': {
    ...LIMIT,
    title: { zh: '问题整改期限：较大', en: 'A major finding is put right within' },
    value: 10,
    range: [1, 40],
  },
  'finding.general': {
    ...LIMIT,
    title: { zh: '问题整改期限：一般', en: 'A general finding is put right within' },
    value: 20,
    range: [1, 60],
  },
  'finding.minor': {
    ...LIMIT,
    title: { zh: '问题整改期限：轻微', en: 'A minor finding is put right within' },
    value: 40,
    range: [1, 120],
  },
  'keep.finding': {
    title: { zh: '问题整改内容保存期限（自销号之日）', en: 'What a finding says is kept, from its closing' },
    value: 5,
    unit: 'years',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [3, 10],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
} satisfies Record<string, Parameter>;
