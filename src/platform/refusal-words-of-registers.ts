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
      '该载体已登记销毁，不能再流转或者核对，什么都没有改变。实物仍在的，请在清点时扫描或者输入编号，如实登记为“已销毁的仍在”。',
      'This carrier is recorded as destroyed: it cannot move or be checked any more. Nothing was changed. If it is still there, scan or type it in an inventory, which notes it as a difference.',
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
  'certificate-expired': {
    status: 409,
    words: ({ until }) => ({
      zh: `规则：设备的外部证书过期的，不得发放、借出。该设备的证书有效期至${until}，没有办理。请重新检测取得证书后，在该设备的台账页更新证书编号、发证机构和有效期（正在等待签字的，先撤回），再办理。`,
      en: `Rule: a device whose outside certificate has expired is neither issued nor lent. This one’s was valid until ${until}; nothing was done. Have it certified anew, enter number, issuer and last day on its page in the register (withdraw first what waits for signatures), then begin again.`,
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
  'nothing-to-count': {
    status: 409,
    words: fixed(
      '该范围内没有在册的登记，没有开始清点。请改选台账、场所或者部门。',
      'Nothing in use is entered there, so no inventory was opened. Choose another register, place or department.',
    ),
  },
  'counted-by-another': {
    status: 409,
    words: fixed(
      '规则：清点须由开始清点以外的人进行，没有办理。请指定至少一名其他清点人，由其在手机上清点。',
      'Rule: an inventory is counted by somebody other than who opens it. Nothing was done; name another counter, who counts on a phone.',
    ),
  },
  'inventory-closed': {
    status: 409,
    words: fixed(
      '这次清点已经结束，没有接收。手机上的记录仍在；请与专员联系，另开一次清点。',
      'This inventory is closed and took nothing. What was counted is still on the phone; speak to the officer, who opens another.',
    ),
  },
  'inventory-too-large': {
    status: 409,
    words: ({ limit }) => ({
      zh: `这次清点超过 ${limit} 件，手机不能离线清点。请专员按场所或者部门分开清点。`,
      en: `There are more than ${limit} items in it, too many for one phone. Have it opened by place or department.`,
    }),
  },
  'visit-without-escort': {
    status: 422,
    words: fixed(
      '规则：外来人员进入要害部门部位须有本单位人员陪同，没有登记。请填写陪同人。',
      'Rule: whoever comes into a key department or part is escorted by somebody of the unit. Nothing was entered; name the escort.',
    ),
  },
  'phones-not-left': {
    status: 422,
    words: fixed(
      '规则：进入要害部门部位，手机等须留在门外，没有登记。请先留存手机。',
      'Rule: telephones stay outside a key department or part. Nothing was entered; have them left first.',
    ),
  },
  'day-not-whole': {
    status: 422,
    words: fixed(
      '开启、关闭须逐项查看，没有登记。请逐项查看后勾选；有异常的，先处置。',
      'Each point is looked at when a place is opened or closed. Nothing was entered; look at each, and deal first with what is not right.',
    ),
  },
  'somebody-inside': {
    status: 409,
    words: fixed(
      '还有外来人员在内，没有登记关闭。请先登记其离开。',
      'Visitors are still inside, so it was not closed. Enter first that they went out.',
    ),
  },
  'not-a-data-set': {
    status: 409,
    words: fixed('该项不是数据，没有登记。', 'This item is no data set; nothing was entered.'),
  },
  'secret-data-abroad': {
    status: 409,
    words: fixed(
      '规则：涉密数据不在此登记出境。国家秘密向境外提供须依《保守国家秘密法》报批；已经流出的，立即按泄密事件处置。没有登记。',
      'Rule: secret data does not go abroad by an entry here: that asks for approval under the Secrets Law. If some did, handle it as a leak at once. Nothing was entered.',
    ),
  },
  'important-data-abroad': {
    status: 422,
    words: fixed(
      '规则：重要数据出境须通过数据出境安全评估（《数据安全法》第三十一条），没有登记。请填写评估文号。',
      'Rule: important data goes abroad after a security assessment (Data Security Law, Art. 31). Nothing was entered; give the number of the assessment.',
    ),
  },
  'registers-check-not-whole': {
    status: 422,
    words: fixed(
      '核对须覆盖六类台账，没有登记。请逐类查看后再确认。',
      'All six registers are checked together. Nothing was entered; look at each and confirm again.',
    ),
  },
  'registers-changed': {
    status: 409,
    words: ({ zh, en }) => ({
      zh: `“${zh}”在您查看期间有变动，没有登记核对。请刷新页面，看过现在的数量再确认。`,
      en: `“${en}” changed while you were looking. The check was not entered; reload, look at the figures as they are now, and confirm again.`,
    }),
  },
  'registers-check-open': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `“${zh}”有核对逾期或者差异没有说明如何处理，没有登记核对。请选择如何处理。`,
      en: `“${en}” has overdue checks or open differences, and it was not said what is done. The check was not entered; choose one.`,
    }),
  },
} as const satisfies Declined;
