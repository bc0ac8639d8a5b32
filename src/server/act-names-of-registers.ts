/** What the acts on the registers are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_REGISTERS = {
  'registers.enter': { zh: '登记台账', en: 'Item entered in a register' },
  'registers.change': { zh: '变更台账登记', en: 'Item of a register changed' },
  'registers.check-items': { zh: '核对台账', en: 'Items of a register checked' },
  'registers.end': { zh: '注销台账登记', en: 'Item of a register ended' },
  'registers.issue': { zh: '发放载体', en: 'Carrier issued' },
  'registers.lend': { zh: '借出载体', en: 'Carrier lent' },
  'registers.take-back': { zh: '收回载体', en: 'Carrier taken back' },
  'registers.copy': { zh: '复制载体', en: 'Carrier copied' },
  'registers.transfer': { zh: '移交载体', en: 'Carrier transferred' },
  'registers.destroy': { zh: '销毁载体', en: 'Carrier destroyed' },
  'registers.sign': { zh: '签字确认载体流转', en: 'Move of a carrier signed' },
  'registers.sign-on-paper': { zh: '登记载体流转纸质签字', en: 'Move of a carrier signed on paper' },
  'registers.decline': { zh: '拒签载体流转', en: 'Move of a carrier declined' },
  'registers.withdraw-move': { zh: '撤回载体流转', en: 'Move of a carrier withdrawn' },
  'registers.hand-back': { zh: '交回载体', en: 'Carrier handed back' },
  'registers.print-chain': { zh: '打印载体流转记录', en: 'Chain of custody printed' },
  'registers.export': { zh: '导出台账', en: 'Register exported' },
} as const satisfies Record<string, Localised>;
