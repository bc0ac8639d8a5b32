/** What the looks at the registers are called. */
import type { Localised } from '../law/localised.ts';

export const QUERIES_OF_REGISTERS = {
  'registers.counts': { zh: '六类台账概况', en: 'How the six registers stand' },
  'registers.list': { zh: '一类台账', en: 'A register' },
  'registers.get': { zh: '台账中的一项', en: 'An item of a register' },
  'registers.inventories': { zh: '清点', en: 'Inventories' },
  'registers.inventory': { zh: '一次清点', en: 'An inventory' },
  'registers.inventory-rows': { zh: '清点逐项', en: 'Rows of an inventory' },
  'registers.my-inventories': { zh: '要本人清点的', en: 'Inventories one is asked to count' },
  'registers.to-count': { zh: '清点用的编号清单', en: 'What is to be counted' },
  'registers.doors': { zh: '涉密场所出入情况', en: 'Doors of the places' },
  'registers.visits': { zh: '外来人员登记', en: 'Visitors' },
  'registers.days': { zh: '场所开闭登记', en: 'Openings and closings of a place' },
  'registers.checks': { zh: '六类台账核对情况', en: 'Checks of the registers' },
  'registers.find-posts': { zh: '查找岗位', en: 'Posts to choose from' },
  'registers.mine': { zh: '本人持有和待签字的载体', en: 'Carriers in one’s own hands' },
  'registers.find-people': { zh: '查找台账人员', en: 'Who may be named in a register' },
  'registers.places': { zh: '可选的存放场所', en: 'Places to choose from' },
} as const satisfies Record<string, Localised>;
