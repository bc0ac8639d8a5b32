/** What is declined about reports of suspicious circumstances, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_CLUES = {
  'no-report-page': {
    status: 404,
    words: fixed(
      '这里没有接收报告的单位，什么都没有保存；您填写的文字仍留在页面上。请拨打12339，或者从本单位给出的地址重新进入。',
      'No unit takes reports at this address; nothing was saved, and your words are still on the page. Please call 12339, or come in by the address that your unit gave.',
    ),
  },
  'wrong-receipt-code': {
    status: 404,
    words: fixed(
      '没有这个回执码对应的报告，什么都没有改变。请核对二十位回执码和所选单位；回执码只有您本人保存，遗失后无法找回，可以重新报告。',
      'No report has this receipt code, and nothing was changed. Please check its twenty characters and the unit; the code is kept by you alone and cannot be found again, but you can make another report.',
    ),
  },
  'report-empty': {
    status: 422,
    words: fixed(
      '还没有写您看到的情况，什么都没有保存。请写几句再提交。',
      'Nothing is written yet of what you saw, and nothing was saved. Please write a few words and send it again.',
    ),
  },
  'report-too-long': {
    status: 422,
    words: ({ limit }) => ({
      zh: `文字超过 ${limit} 字，没有提交；您填写的文字仍留在页面上。请先提交主要事实，其余凭回执码补充。`,
      en: `The text is longer than ${limit} characters and was not sent; it is still on the page. Please send the main facts first and add the rest with the receipt code.`,
    }),
  },
  'report-secrecy-mark': {
    status: 422,
    words: fixed(
      '文字中有密级标志，没有保存；您填写的文字仍留在页面上。本系统不得存放国家秘密：请不要抄录文件内容，只写在哪里、看到什么情况；涉及国家秘密的，请拨打12339。',
      'The words bear a secrecy mark and were not saved; they are still on the page. State secrets may not be kept here: please do not copy the document, say only where and what you saw; where secrets are involved, call 12339.',
    ),
  },
  'clue-closed': {
    status: 409,
    words: fixed(
      '这件报告已经办结，没有保存补充内容；您填写的文字仍留在页面上。请另行报告，会得到新的回执码。',
      'This report is closed, and what you added was not saved; your words are still on the page. Please make another report; it gets a code of its own.',
    ),
  },
  'too-many-of-a-clue': {
    status: 409,
    words: ({ limit }) => ({
      zh: `一件报告最多 ${limit} 项，没有保存这一项；已经提交的都在。请另行报告。`,
      en: `One report takes ${limit} of these at most, and this one was not saved; what was sent before is kept. Please make another report.`,
    }),
  },
  'relay-key-changed': {
    status: 409,
    words: fixed(
      '线索专员的公钥刚刚更换，没有提交；您填写的文字仍留在页面上。请再按一次提交，联系方式会按新的公钥重新加密。',
      'The relay officer’s key has just been changed and nothing was sent; your words are still on the page. Please press Send once more: your contact data are encrypted to the new key.',
    ),
  },
  'relay-key-known': {
    status: 409,
    words: fixed(
      '这把公钥已经登记过，什么都没有改变。请新做一把。',
      'This public key was entered before; nothing was changed. Please make a new one.',
    ),
  },
  'relay-before-report': {
    status: 422,
    words: fixed(
      '转报时间不能早于收到时间，也不能晚于现在，什么都没有保存。请核对时间。',
      'A relay cannot be before the report came in, nor after now; nothing was saved. Please check the time.',
    ),
  },
  'not-relayed-yet': {
    status: 409,
    words: fixed(
      '还没有国家安全机关的回执编号，不能办结，什么都没有改变。请先登记转报和回执编号。',
      'There is no receipt number of the state security organ yet, so this cannot be closed; nothing was changed. Please record the relay and its receipt number first.',
    ),
  },
  'no-feedback-yet': {
    status: 409,
    words: fixed(
      '还没有向报告人反馈，不能办结，什么都没有改变。请先反馈。',
      'The reporter has had no feedback yet, so this cannot be closed; nothing was changed. Please give feedback first.',
    ),
  },
  'organ-was-told': {
    status: 409,
    words: fixed(
      '这件线索已经告知国家安全机关，只有该机关表示不属其受理的才能这样办结，什么都没有改变。请等回执编号，或者选择“该机关表示不属其受理”。',
      'The state security organ was told of this clue, so it is closed like this only where the organ said that it is not for it; nothing was changed. Please wait for its receipt number, or choose that ground.',
    ),
  },
  'organ-not-told': {
    status: 409,
    words: fixed(
      '还没有登记告知国家安全机关，不能以“该机关表示不属其受理”办结，什么都没有改变。请先登记转报，或者选择别的理由。',
      'No telling of the state security organ is recorded, so its not taking the clue cannot be the ground; nothing was changed. Please record the relay first, or choose another ground.',
    ),
  },
  'no-receipt-to-scan': {
    status: 409,
    words: fixed(
      '这次转报还没有回执编号，或者已经有回执扫描件，什么都没有保存。请先登记编号；已有的扫描件不能替换。',
      'This relay has no receipt number yet, or has its scan already; nothing was saved. Please record the number first; a scan that was kept is not replaced.',
    ),
  },
  'no-relay-key': {
    status: 409,
    words: fixed(
      '没有使用中的公钥，不能重新加密，什么都没有改变。请先在本页做一把公钥。',
      'No key is in use, so nothing can be encrypted anew; nothing was changed. Please make a key on this page first.',
    ),
  },
  'relays-clues-too': {
    status: 403,
    words: fixed(
      '打击报复投诉不由线索专员处理：您同时担任线索专员，不能打开，什么都没有改变。请由不兼任线索专员的主要负责人处理，或者先请安全保密管理员撤销您的线索专员角色。',
      'A complaint of retaliation is not dealt with by a relay officer: you are one as well and cannot open it; nothing was changed. A head who is no relay officer has to, or the security administrator takes that role from you first.',
    ),
  },
} as const satisfies Declined;
