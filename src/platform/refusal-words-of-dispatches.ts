/** What dispatches between bodies decline, in words; the rest: refusal-words.ts. A parcel's faults stand in its module. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_DISPATCHES = {
  'own-draft': {
    status: 409,
    words: fixed(
      '公文须由拟稿人以外的人审批，没有审批。请由单位负责人或者另一名经办人办理。',
      'A dispatch is approved by someone other than its drafter; nothing was approved. Please have the head or another officer do it.',
    ),
  },
  'draft-changed': {
    status: 409,
    words: fixed(
      '这份稿件（正文、附件或者主送单位）在您打开之后有改动，没有审批，也没有编号。页面已显示现在的内容，请重新阅读后再审批。',
      'The draft (words, attachments or receivers) was changed after you opened it; nothing was approved or numbered. The page shows what it says now: please read it again and then approve.',
    ),
  },
  'own-card-brought': {
    status: 409,
    words: fixed(
      '名片须由导入人以外的人核对校验码，没有确认。请由单位负责人或者另一名经办人与对方核对后输入。',
      'A card is confirmed by someone other than who brought it; nothing was confirmed. Please have the head or another officer compare and type the check code.',
    ),
  },
  'own-change': {
    status: 409,
    words: fixed(
      '停用密钥、接续序号须由提出人以外的人同意，没有改变。请由单位负责人或者另一名经办人核实后办理。',
      'A key is revoked, and the place of a line moved, only when another than who proposed it agrees; nothing was changed. Please have the head or another officer check it.',
    ),
  },
  'place-behind': {
    status: 409,
    words: ({ next }) => ({
      zh: `序号只能向后接续，最小为 ${next}，没有保存。请与对方核对双方页面上的序号后改正；只是缺少此前公文的，请对方从所缺的序号起重新导出。`,
      en: `A place only moves forward, to ${next} at the least; nothing was saved. Compare the numbers on both pages and correct it; where only earlier dispatches are missing, have them exported again from the missing place on.`,
    }),
  },
  'file-withheld': {
    status: 409,
    words: fixed(
      '该附件带有密级标志、含有可执行内容或者与所称类型不符，系统没有保存其内容，无法打开。请联系发文单位。',
      'This file bears a secrecy mark, runs something or is not what it says: its content was not kept and cannot be opened. Please ask the sender.',
    ),
  },
  'no-sign': {
    status: 409,
    words: fixed(
      '本单位尚未设置发文机关代字，无法编排文号，什么都没有保存。请先在“通讯录”中设置代字（如“甲国安”）。',
      'This body has no sign for its document numbers yet; nothing was saved. Please set it under “Correspondents” first.',
    ),
  },
  'wrong-receiver-kind': {
    status: 409,
    words: ({ name }) => ({
      zh: `该类公文不能由本单位发给“${name}”，没有保存。请核对公文种类和主送单位。`,
      en: `A dispatch of this type does not go from this body to “${name}”; nothing was saved. Please check type and receiver.`,
    }),
  },
  'receiver-not-confirmed': {
    status: 409,
    words: ({ name }) => ({
      zh: `“${name}”的密钥尚未核对校验码或者已停用，没有发出。请先在“通讯录”中与对方核对校验码。`,
      en: `The key of “${name}” has not been compared, or is revoked; nothing was sent. Please compare its check code under “Correspondents” first.`,
    }),
  },
  'already-acknowledged': {
    status: 409,
    words: fixed(
      '该公文已回执，没有重复发出。回执可在“发文”中查看。',
      'This dispatch was acknowledged already; no second receipt was sent. The first stands under “Sent”.',
    ),
  },
  'others-here': {
    status: 409,
    words: ({ count }) => ({
      zh: `本系统内尚未加入通讯录的单位现有 ${count} 个，与刚才显示的不同，没有加入任何单位。请刷新后核对数目，再加入一次。`,
      en: `By now ${count} bodies of this installation are not among the correspondents, another number than was shown; none was added. Please reload, look at the number and add them again.`,
    }),
  },
  'own-card': {
    status: 409,
    words: fixed(
      '这是本单位自己的名片，没有加入。请导入对方单位的名片。',
      'This is this body’s own card; nothing was added. Please take the other body’s card.',
    ),
  },
  'no-card': {
    status: 422,
    words: fixed(
      '这不是单位名片，或者其中的密钥无法识别，没有加入。请让对方从“通讯录”重新导出名片。',
      'This is no card of a body, or its keys are not readable; nothing was added. Please ask for a new export of the card.',
    ),
  },
  'body-is-here': {
    status: 409,
    words: fixed(
      '该单位就在本系统中，公文直接送达，无需交换名片或者文件。请在“通讯录”中直接选择该单位。',
      'That body is in this installation: dispatches reach it directly, without cards or files. Please choose it by name under “Correspondents”.',
    ),
  },
  'wrong-fingerprint': {
    status: 409,
    words: fixed(
      '输入的校验码与名片不一致，没有确认。请与对方逐组重新核对；仍不一致的，请不要使用该名片，并通过其他途径查明原因。',
      'The check code that was typed is not that of the card; nothing was confirmed. Compare again group by group; if it still differs, do not use this card and find out why by another way.',
    ),
  },
  'nothing-to-export': {
    status: 409,
    words: fixed(
      '没有待发给该单位的公文，未生成文件。公文发出后再导出；此前导出过、尚无回执的，可以选择“重新导出”。',
      'Nothing waits to be taken to this body; no file was made. Export once a dispatch has been sent; what was exported before and is not receipted goes along by “Pack again”.',
    ),
  },
  'too-many-attachments': {
    status: 409,
    words: ({ limit }) => ({
      zh: `附件最多${limit}个，没有添加。请合并后再添加。`,
      en: `At most ${limit} attachments; nothing was added. Please join some of them first.`,
    }),
  },
} as const satisfies Declined;
