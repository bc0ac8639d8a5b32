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

const keepFor = (zh: string, en: string, value: number, range: readonly [number, number]) =>
  ({
    title: { zh, en },
    value,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range,
    inForce: SINCE_PROVISIONS,
  }) satisfies Parameter;

export const REGISTERS_FIGURES = {
  'registers.check-top-secret': checkEvery('绝密级', 'top secret', 3),
  'registers.check-secret': checkEvery('机密级', 'secret', 6),
  'registers.check-confidential': checkEvery('秘密级', 'confidential', 12),
  'registers.check-none': checkEvery('非密', 'not secret', 12),
  'keep.register-item': keepFor(
    '涉密台账登记和流转记录：注销、销毁后保存',
    'Items of the registers: kept after they ended or were destroyed',
    120,
    [12, 360],
  ),
  'keep.inventory': keepFor('清点记录：结束后保存', 'Inventories: kept after they were closed', 60, [12, 120]),
  'keep.place-visit': keepFor(
    '场所出入和开闭登记：登记后保存',
    'Visits, openings and closings of places: kept',
    36,
    [6, 120],
  ),
  'keep.visitor-names': keepFor('场所外来人员姓名：进入后保存', 'Names of visitors to places: kept', 6, [1, 36]),
} satisfies Record<string, Parameter>;
