/** What inspection packs and draws decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_PACKS = {
  'no-packs-here': {
    status: 409,
    words: fixed(
      '迎检材料由被检查的单位制作，行业主管部门和国家安全机关不在此制作，没有生成。',
      'Inspection packs are made by the unit that is inspected; a department or an organ makes none here. Nothing was made.',
    ),
  },
  'purpose-by-duty-only': {
    status: 422,
    words: fixed(
      '这一用途只能按义务制作，不提供个人材料，也不抽取人员，什么都没有生成。请改选用途，或者按义务制作。',
      'For this purpose a pack is made by duty alone: nobody is drawn and no person’s record is given. Nothing was made. Choose another purpose, or make it by duty.',
    ),
  },
  'originals-not-for-purpose': {
    status: 422,
    words: fixed(
      '这一用途不显示完整姓名，原件上有姓名，不能收入，没有生成。请不收入原件，或者改选用途。',
      'For this purpose people are not named, and originals bear names: they cannot be put in, and nothing was made. Leave them out, or choose another purpose.',
    ),
  },
  'recipient-unreadable': {
    status: 422,
    words: fixed(
      '检查方公钥无法识别，没有生成；已填写的内容仍在页面上。请核对后重新粘贴：以 age1 开头，共62个字符。',
      'The inspector’s key cannot be read, so nothing was made; what you typed is still on the page. Paste it again: it begins with age1 and has 62 characters.',
    ),
  },
  'person-out-of-sight': {
    status: 403,
    words: ({ count }) => ({
      zh: `所选人员中有 ${count} 人不属于本单位，或者这一用途不能查阅其材料，没有生成。请从名单中去掉，或者改选用途。`,
      en: `${count} of the people chosen are not of this unit, or this purpose does not reach their records. Nothing was made. Take them off the list, or choose another purpose.`,
    }),
  },
  'draw-too-many': {
    status: 422,
    words: ({ wanted, there }) => ({
      zh: `要抽取 ${wanted} 人，而范围内只有 ${there} 人，没有抽取。请减少人数，或者改选范围。`,
      en: `${wanted} were to be drawn and there are only ${there} to draw from. Nothing was drawn. Ask for fewer, or choose from more.`,
    }),
  },
  'draw-seed-empty': {
    status: 422,
    words: fixed(
      '检查方口令为空或者不合要求，没有抽取，承诺值不变。请由检查方现场说出6到64位字母或者数字。',
      'The inspector’s part is empty or cannot be used, so nothing was drawn; the commitment stands. Let the inspector say 6 to 64 letters or digits.',
    ),
  },
  'drawn-already': {
    status: 409,
    words: fixed(
      '这次抽取已经完成，口令和抽中的人员不能更改，什么都没有改变。确需再次抽取的，请另行开始；每次抽取都留下记录，材料上如实写明当天第几次。',
      'This draw is finished: the inspector’s part and who was drawn cannot be changed, and nothing was. If you must draw again, open another; every draw stays, and the pack says which of its day it was.',
    ),
  },
  'draw-does-not-fit': {
    status: 409,
    words: fixed(
      '这次抽取还没有完成，或者用途与材料不同，没有生成。请先完成抽取，材料选用与抽取相同的用途。',
      'This draw is not finished, or is for another purpose than the pack. Nothing was made. Finish the draw first and make the pack for the same purpose.',
    ),
  },
  'pack-files-gone': {
    status: 410,
    words: ({ day }) => ({
      zh: `材料文件保存到 ${day}，已经销毁，不能再取用；制作、移交和各文件哈希的记录仍在。确有需要的，请重新制作。`,
      en: `The files were kept until ${day} and are destroyed. That the pack was made and handed over, and the hash of each file, is still here. If you need it, make another.`,
    }),
  },
} as const satisfies Declined;
