/**
 * Custody of carriers and devices: what is asked before one changes hands, as a table. Secrets Law 28 and its Regulations ask that making, receiving,
 * passing on, using, copying, keeping, repairing and destroying be controlled; how many persons is practice (destroyed by two) or our
 * suggestion, and each line says which.
 */

import type { Localised } from '../../law/localised.ts';
import type { Mark } from '../../law/parameters.ts';
import type { Level } from './registers.ts';

export const MOVES = ['issued', 'lent', 'returned', 'copied', 'transferred', 'destroyed', 'ended'] as const;
export type Move = (typeof MOVES)[number];
export const MOVE_NAMES: Record<Move, Localised> = {
  issued: { zh: '发放', en: 'Issued' },
  lent: { zh: '借出', en: 'Lent' },
  returned: { zh: '收回', en: 'Returned' },
  copied: { zh: '复制', en: 'Copied' },
  transferred: { zh: '移交其他部门', en: 'Transferred to another department' },
  destroyed: { zh: '销毁', en: 'Destroyed' },
  ended: { zh: '注销', en: 'Ended' },
};

export const MOVE_STATES = ['waiting', 'done', 'withdrawn'] as const;
export type MoveState = (typeof MOVE_STATES)[number];
export const MOVE_STATE_NAMES: Record<MoveState, Localised> = {
  waiting: { zh: '待签字', en: 'Waits for signatures' },
  done: { zh: '已完成', en: 'Done' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const PARTS = ['receiver', 'second', 'witness'] as const;
export type Part = (typeof PARTS)[number];
export const PART_NAMES: Record<Part, Localised> = {
  receiver: { zh: '接收人', en: 'Receiver' },
  second: { zh: '第二经办人', en: 'Second person' },
  witness: { zh: '监督人', en: 'Witness' },
};

type Rule = { readonly asks: Record<Level, readonly Part[]>; readonly mark: Mark; readonly source: Localised };
const OURS: Localised = { zh: '本系统建议', en: 'Our suggestion' };

/** Who signs, by what happens and by the level of the carrier. */
export const CUSTODY_RULES: Record<Move, Rule> = {
  issued: {
    asks: {
      none: ['receiver'],
      confidential: ['receiver'],
      secret: ['receiver'],
      'top-secret': ['receiver', 'second'],
    },
    mark: 'D',
    source: OURS,
  },
  lent: {
    asks: {
      none: ['receiver'],
      confidential: ['receiver'],
      secret: ['receiver'],
      'top-secret': ['receiver', 'second'],
    },
    mark: 'D',
    source: OURS,
  },
  returned: { asks: { none: [], confidential: [], secret: [], 'top-secret': ['second'] }, mark: 'D', source: OURS },
  copied: {
    asks: { none: [], confidential: ['second'], secret: ['second'], 'top-secret': ['second', 'witness'] },
    mark: 'D',
    source: OURS,
  },
  transferred: {
    asks: {
      none: ['receiver'],
      confidential: ['receiver'],
      secret: ['receiver', 'second'],
      'top-secret': ['receiver', 'second', 'witness'],
    },
    mark: 'D',
    source: OURS,
  },
  destroyed: {
    asks: {
      none: ['second'],
      confidential: ['second'],
      secret: ['second', 'witness'],
      'top-secret': ['second', 'witness'],
    },
    mark: 'P',
    source: {
      zh: '通行做法：销毁须两人经办；机密级以上另有监督人是本系统建议',
      en: 'Practice: destroyed by two persons; the witness from “secret” upwards is our suggestion',
    },
  },
  /** Of what bears a level, or bore one: whatever else is ended needs nobody. */
  ended: {
    asks: {
      none: ['second'],
      confidential: ['second'],
      secret: ['second', 'witness'],
      'top-secret': ['second', 'witness'],
    },
    mark: 'D',
    source: { zh: '本系统建议：涉密载体注销与销毁同样须两人', en: 'Our suggestion: ended as it is destroyed, by two' },
  },
};
export const partsOf = (move: Move, level: Level): readonly Part[] => CUSTODY_RULES[move].asks[level];

/** Those named beyond what is asked sign, too; those asked for and not named are missing. */
export const missing = (move: Move, level: Level, named: readonly Part[]): Part[] =>
  partsOf(move, level).filter((part) => !named.includes(part));

export const COPIES_AT_MOST = 50;
