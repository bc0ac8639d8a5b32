/** What the acts on inspection packs and draws are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_PACKS = {
  'inspection-packs.open-draw': { zh: '开始随机抽取（公布承诺值）', en: 'Draw opened, commitment made' },
  'inspection-packs.draw': { zh: '随机抽取人员', en: 'People drawn' },
  'inspection-packs.make': { zh: '制作迎检材料', en: 'Inspection pack asked for' },
  'inspection-packs.made': { zh: '迎检材料制作完成', en: 'Inspection pack made' },
  'inspection-packs.take': { zh: '下载迎检材料', en: 'File of an inspection pack taken' },
  'inspection-packs.hand-over': { zh: '移交迎检材料', en: 'Inspection pack handed over' },
  'inspection-packs.export': { zh: '导出迎检材料台账', en: 'List of inspection packs taken' },
  'inspection-packs.export-draws': { zh: '导出随机抽取记录', en: 'List of draws taken' },
  'inspection-packs.forget-files': { zh: '迎检材料文件到期销毁', en: 'Files of an inspection pack destroyed' },
} as const satisfies Record<string, Localised>;
