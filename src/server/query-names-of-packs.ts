/** What the looks at inspection packs and draws are called. */
import type { Localised } from '../law/localised.ts';

export const LOOKS_AT_PACKS = {
  'inspection-packs.list': { zh: '迎检材料', en: 'Inspection packs' },
  'inspection-packs.get': { zh: '一份迎检材料', en: 'An inspection pack' },
  'inspection-packs.draws': { zh: '随机抽取记录', en: 'Draws' },
  'inspection-packs.one-draw': { zh: '一次随机抽取', en: 'A draw' },
  'inspection-packs.choices': { zh: '迎检材料可选的义务', en: 'Duties a pack can be about' },
  'inspection-packs.find-people': { zh: '选择抽查人员', en: 'Whom to put into a pack' },
} as const satisfies Record<string, Localised>;
