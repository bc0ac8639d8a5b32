/** What the registers decline, in words: each names the rule. The rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_REGISTERS = {
  'no-registers-here': {
    status: 409,
    words: fixed(
      '涉密事项、场所、载体、数据台账由单位登记，行业主管部门和国家安全机关不在此登记，没有保存。',
      'The registers are kept by units; a department or an organ keeps none here. Nothing was saved.',
    ),
  },
  'looks-like-content': {
    status: 422,
    words: fixed(
      '编号和代称里只写用来辨认的名称，不写内容：请删去成句的文字。什么都没有保存，已填写的仍在页面上。本系统不得存储国家秘密。',
      'Number and designation only name a thing; this reads like what it says. Nothing was saved; what you typed is still on the page. Please shorten it to a name: no state secret may be stored here.',
    ),
  },
  'item-ended': {
    status: 409,
    words: fixed(
      '该项已从台账注销，不能再变动，什么都没有改变。仍在使用的，请重新登记。',
      'This item was ended in its register and does not change any more. Nothing was changed; if it is still in use, enter it anew.',
    ),
  },
  'item-destroyed': {
    status: 409,
    words: fixed(
      '该载体已登记销毁，不能流转、核对或者清点，什么都没有改变。实物仍在的，请在清点中如实登记为“已销毁的仍在”。',
      'This carrier is recorded as destroyed: it cannot move, be checked or be counted. Nothing was changed. If it is still there, count it in an inventory, which notes it as a difference.',
    ),
  },
  'not-a-carrier': {
    status: 409,
    words: fixed(
      '只有载体和设备可以发放、借出、移交和销毁，什么都没有改变。',
      'Only carriers and devices change hands. Nothing was changed.',
    ),
  },
  'post-below-level': {
    status: 409,
    words: ({ heldZh, heldEn, askedZh, askedEn }) => ({
      zh: `规则：接收人岗位的涉密等级不得低于载体级别。接收人今天的岗位可接触“${heldZh}”，该载体为“${askedZh}”，没有办理。请换人，或者先按程序调整岗位等级。`,
      en: `Rule: the level of the receiver’s post may not be below that of the carrier. The posts held today reach “${heldEn}”, the carrier is “${askedEn}”. Nothing was done; choose somebody else, or have the post’s level decided first.`,
    }),
  },
  'signature-asked': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `规则：${zh}。没有办理，请补充人员后再提交。`,
      en: `Rule: ${en}. Nothing was done; name who is missing and send it again.`,
    }),
  },
  'same-person-twice': {
    status: 422,
    words: fixed(
      '规则：经办人、第二经办人、监督人、接收人和交回人须是不同的人，没有办理。请换人后再提交。',
      'Rule: who enters it, the second person, the witness and whoever gives or gets the carrier are different people. Nothing was done; please name somebody else.',
    ),
  },
  'carrier-on-its-way': {
    status: 409,
    words: fixed(
      '该载体有一次流转尚待签字，没有办理。请等签字完成，或者先撤回那次流转。',
      'This carrier is on its way: a move of it waits for signatures. Nothing was done; wait until it is signed, or withdraw it first.',
    ),
  },
  'held-by-somebody': {
    status: 409,
    words: fixed(
      '规则：同一载体同一时间只有一个持有人。该载体现由他人持有，没有办理。请先登记收回。',
      'Rule: a carrier is in one hand at a time. Somebody has this one; nothing was done. Take it back first.',
    ),
  },
  'held-by-nobody': {
    status: 409,
    words: fixed(
      '该载体在库，无人持有，没有办理。',
      'This carrier is kept by the unit; nobody has it in hand. Nothing was done.',
    ),
  },
  'not-the-holder': {
    status: 409,
    words: fixed(
      '规则：载体由持有人本人交回。交回人不是登记的持有人，没有收回。请核对是谁持有；由他人代交的，请持有人本人到场。',
      'Rule: a carrier comes back from who has it. The person named is not the holder on record, so it was not taken back. See who has it; the holder hands it back.',
    ),
  },
  'own-carrier': {
    status: 403,
    words: fixed(
      '不能由本人收回自己持有的载体，没有办理。请由另一名经办人收回。',
      'Nobody takes back what he has in hand himself; nothing was done. Another officer does it.',
    ),
  },
  'same-department': {
    status: 422,
    words: fixed(
      '该载体已在这个部门，没有移交。部门内部请用发放或者借出。',
      'The carrier is in that department already; nothing was transferred. Within it, issue or lend it.',
    ),
  },
  'signs-oneself': {
    status: 409,
    words: fixed(
      '该人员有账号，请由其本人在“我的载体”中签字，没有登记纸质签字。',
      'That person has an account and signs under My carriers. No signature on paper was entered.',
    ),
  },
  'place-not-empty': {
    status: 409,
    words: fixed(
      '该场所还存放着在册的载体或者数据，没有注销。请先变更其存放场所。',
      'Items in use are still kept at this place, so it was not ended. Enter where they are kept now first.',
    ),
  },
} as const satisfies Declined;
