/** The files of a pack go soon, by themselves; who stood in it and who took it after years. That packs were made and draws held stays. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyDraws, destroyPacks, heldDraws, heldPacks } from './store/retention.ts';

const PROVISIONS_22 = { zh: '《反间谍安全防范工作规定》第二十二条', en: 'Provisions, Art. 22' };

export const INSPECTION_PACKS_KINDS = [
  {
    code: 'inspection-pack-files',
    name: { zh: '迎检材料的文件', en: 'Files of inspection packs' },
    ground: PIPL_19,
    holds: { inspection_pack_file: ['file_hash'], file: 'rows' },
    ends: 'by-itself',
    figure: 'keep.inspection-pack-files',
    ofPeople: true,
    when: {
      zh: '移交后（未移交的自制作后）按期限自动删除；何时为何制作、移交给谁、各文件的哈希留存',
      en: 'deleted some days after the hand-over, or after it was made; that it was made, why, for whom, and the hash of each file stay',
    },
  },
  {
    code: 'inspection-pack',
    name: { zh: '迎检材料涉及的人员和接收人', en: 'Who stood in an inspection pack, and who took it' },
    ground: PIPL_19,
    holds: { inspection_pack: ['people', 'words', 'receipt', 'key', 'salt'] },
    ends: 'by-certificate',
    begins: { zh: '移交之日（未移交的自制作之日）', en: 'the day of the hand-over, or on which it was made' },
    figure: 'keep.inspection-pack',
    does: {
      zh: '删除人员编号，销毁提供对象、依据和接收人的密钥',
      en: 'the numbers of people are deleted; the key of for whom, on which ground and who took it is destroyed',
    },
    remains: {
      zh: '用途、范围、时间、人数和各文件的哈希',
      en: 'purpose, scope, times, how many people, and the hash of each file',
    },
    ofPeople: true,
    held: heldPacks,
    goesWith: ['person'],
    destroy: destroyPacks,
  },
  {
    code: 'inspection-draw',
    name: { zh: '抽取名单和抽中人员', en: 'Who could be drawn and who was' },
    ground: PIPL_19,
    holds: { inspection_draw: ['members', 'drawn'] },
    ends: 'by-certificate',
    begins: { zh: '抽取之日', en: 'the day of the draw' },
    figure: 'keep.inspection-pack',
    does: { zh: '删除人员编号', en: 'the numbers of people are deleted' },
    remains: {
      zh: '每次抽取的用途、范围、人数、名单哈希、双方随机数和时间',
      en: 'of every draw: purpose, from whom, how many, the hash of the list, both parts of the seed and the times',
    },
    ofPeople: true,
    held: heldDraws,
    goesWith: ['person'],
    destroy: destroyDraws,
  },
  {
    code: 'inspection-pack-record',
    name: { zh: '迎检材料的制作和抽取', en: 'That packs were made and draws held' },
    ground: PROVISIONS_22,
    holds: { inspection_pack: 'rows', inspection_pack_file: 'rows', inspection_draw: 'rows' },
    ends: 'stays',
    why: {
      zh: '证明何时按什么用途提供过材料、抽取过几次，任何一次不能删除；不涉及个人',
      en: 'proves when what was handed over and how often was drawn; none can be removed; about nobody',
    },
  },
] as const satisfies readonly RecordKind[];
