/** Figures about the registers: how often a thing is looked at, by its level, and how long what is recorded of it is kept. */
import type { Parameter } from '../parameters.ts';
import { OUR_SUGGESTION, SHORTEST, SINCE_PROVISIONS } from './sources.ts';

const checkEvery = (zh: string, en: string, value: number) =>
  ({
    title: { zh: `台账逐项核对间隔：${zh}`, en: `Each item of a register looked at again: ${en}` },
    value,
    unit: 'months',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 24],
    inForce: SINCE_PROVISIONS,
  }) satisfies Parameter;

export const REGISTERS_FIGURES = {
  'registers.check-top-secret': checkEvery('绝密级', 'top secret', 3),
  'registers.check-secret': checkEvery('机密级', 'secret', 6),
  'registers.check-confidential': checkEvery('秘密级', 'confidential', 12),
  'registers.check-none': checkEvery('非密', 'not secret', 12),
  'keep.register-item': {
    title: {
      zh: '涉密台账登记和流转记录：注销、销毁后保存',
      en: 'Items of the registers: kept after they ended or were destroyed',
    },
    value: 120,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 360],
    inForce: SINCE_PROVISIONS,
  },
} satisfies Record<string, Parameter>;
