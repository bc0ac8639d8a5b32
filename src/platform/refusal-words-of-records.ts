/** What records and their rules decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_RECORDS = {
  'already-exists': {
    status: 409,
    words: ({ what }) => ({
      zh: `${what ?? '同样的记录'}已存在，没有重复保存。请使用已有的记录或换一个名称。`,
      en: `${what ?? 'The same record'} already exists; nothing was saved twice. Please use the existing one or another name.`,
    }),
  },
  overlapping: {
    status: 409,
    words: fixed(
      '与已有的期间重叠（例如同一人在同一时间已任该岗位），没有保存。请先结束原有期间或调整起止日期。',
      'This overlaps a period already recorded (such as the same person in the same post at the same time). Nothing was saved. Please end that period first or change the days.',
    ),
  },
  'wrong-order': {
    status: 422,
    words: fixed(
      '结束日期早于开始日期，没有保存。请改正日期。',
      'The end lies before the start. Nothing was saved. Please correct the days.',
    ),
  },
  'in-the-future': {
    status: 422,
    words: fixed(
      '日期在将来，不能登记为已发生的事。请改正日期。',
      'The day lies in the future and cannot be recorded as something that has happened. Please correct it.',
    ),
  },
  'wrong-state': {
    status: 409,
    words: fixed(
      '该事项当前的状态不允许这样操作，什么都没有改变。请刷新页面查看最新状态。',
      'The matter is in a state that does not allow this. Nothing was changed. Please reload the page to see where it stands.',
    ),
  },
  'figure-too-loose': {
    status: 422,
    words: ({ from, to }) => ({
      zh: `该数值超出允许范围（可选 ${from} 至 ${to}）。法定数值只能更严，不能放宽；原数值保持不变。`,
      en: `This figure is outside what is allowed (${from} to ${to}). A statutory figure can only be made stricter. The old figure stands.`,
    }),
  },
  'roles-not-together': {
    status: 422,
    words: fixed(
      '三员必须由三个人分别担任，且不得兼任业务角色。授权没有改变。',
      'The three administrators must be three persons and hold no other office. Nothing was changed.',
    ),
  },
  'needs-person': {
    status: 422,
    words: fixed(
      '该账号没有对应到名册中的人员，只能保留员工角色；授权没有改变。请先由组织人事登记此人，再由系统管理员把账号对应到本人。',
      'This account belongs to nobody on the roster and can only be a member’s; nothing was changed. Please have the person entered, then let the system administrator tie the account to that person.',
    ),
  },
  'no-such-person': {
    status: 422,
    words: fixed(
      '名册中没有这位在职且尚无账号的人员，什么都没有改变。请核对姓名和工号，或先由组织人事登记。',
      'Nobody in service on the roster bears this name (and number) without having an account; nothing was changed. Please check both, or have the person entered first.',
    ),
  },
  'which-person': {
    status: 422,
    words: fixed(
      '名册中有多人同名，无法确定是哪一位，什么都没有改变。请填写工号。',
      'Several people on the roster bear this name; nothing was changed. Please give the staff number.',
    ),
  },
  'not-on-yourself': {
    status: 403,
    words: fixed(
      '不能对自己的账号或身份进行授权、注销等操作，什么都没有改变。请由另一位管理员办理。',
      'Nobody grants to himself or closes his own account. Nothing was changed. Another administrator has to do this.',
    ),
  },
  'last-security-admin': {
    status: 409,
    words: fixed(
      '这是最后一个可用的安全保密管理员账号，不能注销、重置或收回其角色，什么都没有改变。请先让另一人担任安全保密管理员。',
      'This is the last security administrator who can act; the account cannot be closed, renewed or stripped. Nothing was changed. Let another person become security administrator first.',
    ),
  },
  'role-not-here': {
    status: 422,
    words: fixed(
      '所选角色不适用于本单位的类型，授权没有改变。请选择其他角色。',
      'This role does not exist in a body of this kind. Nothing was changed. Please choose another role.',
    ),
  },
  'weak-password': {
    status: 422,
    words: ({ least, most }) => ({
      zh: `密码不符合要求，没有保存。密码应为 ${least} 至 ${most} 个字符，不含登录名，且不能只由几个相同的字符组成；可以使用一句容易记住的话。`,
      en: `The password was not accepted and nothing was saved. It needs ${least} to ${most} characters, must not contain the sign-in name, nor consist of a few characters repeated; a sentence you remember does well.`,
    }),
  },
  'wrong-password': {
    status: 422,
    words: fixed(
      '当前密码不正确，没有作任何更改。请核对后重新输入。',
      'The current password is not right. Nothing was changed. Please check it and type it again.',
    ),
  },
  'not-empty': {
    status: 409,
    words: ({ people, posts, departments }) => ({
      zh: `尚有未了结的内容（在职人员 ${people ?? 0}、岗位 ${posts ?? 0}、下级部门 ${departments ?? 0}），没有撤销。请先调整或结束这些内容。`,
      en: `It is not empty (people ${people ?? 0}, posts ${posts ?? 0}, departments ${departments ?? 0}) and was not closed. Please move or end these first.`,
    }),
  },
  circular: {
    status: 409,
    words: fixed(
      '部门不能移到自身或其下级部门之下，层级也不能过深；部门结构没有改变。请选择其他上级部门。',
      'A department cannot be moved below itself, nor too deep in the tree. Nothing was changed. Please choose another parent.',
    ),
  },
  'outside-employment': {
    status: 422,
    words: fixed(
      '日期早于入职日期或晚于离职日期，没有保存。请改正日期，或先更正该人员的入职、离职日期。',
      'The day lies before the person joined or after the person left. Nothing was saved. Please correct the day, or first correct when the person joined or left.',
    ),
  },
  'appointment-in-use': {
    status: 409,
    words: fixed(
      '已为这次任职发出过承诺书，任职登记须与承诺书一并保存，不能撤销；什么都没有改变。请改为结束任职。',
      'A letter was issued for this appointment, which is therefore kept with it and cannot be withdrawn. Nothing was changed. Please end the appointment instead.',
    ),
  },
  'no-longer-in-use': {
    status: 409,
    words: fixed(
      '所选部门或岗位在该日期尚未设立或已撤销，没有保存。请选择其他部门、岗位或日期。',
      'The department or post chosen does not exist on that day, or no longer. Nothing was saved. Please choose another one, or another day.',
    ),
  },
  'secrecy-mark': {
    status: 422,
    words: fixed(
      '文件带有国家秘密标志。本系统是非涉密系统，不得存储、处理国家秘密；文件没有保存。请按保密规定处理该文件。',
      'The file bears a secrecy mark. This system is not for state secrets; the file was not kept. Please handle it by the secrecy rules.',
    ),
  },
  'own-assessment': {
    status: 403,
    words: fixed(
      '填写评估的人不能自己签署，什么都没有改变。请由单位主要负责人（另一人）签署。',
      'Who completed an assessment cannot sign it. Nothing was changed. The head, another person, has to sign.',
    ),
  },
  'second-person': {
    status: 403,
    words: fixed(
      '提出销毁的人不能自己确认，什么都没有销毁。请由单位主要负责人或另一名安全防范专员确认。',
      'Who started a destruction cannot confirm it. Nothing was destroyed. The head or another security officer has to confirm.',
    ),
  },
  'another-person': {
    status: 403,
    words: fixed(
      '须由另一人办理：审查不能由开立人或者本人决定，再次决定不能由第一次作出决定的人作出，不予告知的内容须由第二人批准。什么都没有改变。',
      'Another person has to do this: a review is not decided by who opened it or by the person concerned, not decided again by who decided first, and what is withheld is approved by a second person. Nothing was changed.',
    ),
  },
  'not-heard-yet': {
    status: 409,
    words: ({ until }) => ({
      zh: `本人的陈述期限到 ${until} 为止，本人尚未陈述，现在不能再次决定；任何角色都不能跳过。请等本人陈述或者期限届满。`,
      en: `The person has until ${until} to make a statement and has not made one; nobody can skip this. Please wait for the statement or the end of the time.`,
    }),
  },
  'review-incomplete': {
    status: 422,
    words: ({ zh, en }) => ({ zh: String(zh), en: String(en) }),
  },
  'reasons-needed': {
    status: 422,
    words: fixed(
      '不通过或者附条件的决定，须写明理由和所依据的材料；附条件的，还须写明条件。决定没有作出，已填写的内容仍在页面上。',
      'A decision that refuses, or passes under conditions, needs its reasons and what they rest on in writing, and the conditions where there are any. It was not taken; what you typed is still on the page.',
    ),
  },
  'post-not-ready': {
    status: 409,
    words: ({ missing, zh, en }) => ({
      zh: `上岗前应当完成的事项尚缺 ${missing} 项：${zh}。任职仍为“待上岗”，没有开通。请先办理，再确认上岗；确有紧急情况的，由单位主要负责人写明理由后开通。`,
      en: `Before the start ${missing === 1 ? 'one thing is' : `${missing} things are`} still missing: ${en}. The appointment stays planned. Please see to them first; in an emergency the head opens the post with a written reason.`,
    }),
  },
  'hold-too-long': {
    status: 422,
    words: ({ months, until }) => ({
      zh: `保全的截止日期须在今天之后，且最长 ${months} 个月（至 ${until}），没有保存。请改正截止日期；到期前可以再次设置。`,
      en: `A hold ends after today and lasts ${months} months at most (until ${until}). Nothing was saved. Please correct the end; before it comes another hold can be set.`,
    }),
  },
  'needs-release': {
    status: 403,
    words: ({ rows, most }) => ({
      zh: `这份名单涉及人员，共 ${rows} 行；超过 ${most} 行的须由单位主要负责人或另一名安全防范专员放行，尚未导出。请申请放行，或缩小筛选范围。`,
      en: `This list is about people and has ${rows} rows; for more than ${most} the head or another security officer has to release it. Nothing was exported. Please ask for the release, or narrow the filter.`,
    }),
  },
  'not-released': {
    status: 409,
    words: fixed(
      '这份名单没有放行、放行已过期或已用过，或者名单在放行后变长了，没有导出。请重新申请放行。',
      'This list is not released, its release is over or used up, or the list has grown since. Nothing was exported. Please ask for its release anew.',
    ),
  },
  'own-request': {
    status: 403,
    words: fixed(
      '这是您本人提出的申请，不能由本人答复，什么都没有改变。请由组织人事或另一名安全防范专员答复。',
      'This request is your own, and somebody else has to answer it. Nothing was changed. Please ask personnel or another security officer.',
    ),
  },
  'not-to-release': {
    status: 403,
    words: fixed(
      '该申请是您本人提出的，或者已经处理，什么都没有改变。本人的申请须由单位主要负责人或另一名安全防范专员放行。',
      'The request is your own, or was decided already; nothing was changed. The head or another security officer has to release what you ask for.',
    ),
  },
  'not-a-decider': {
    status: 403,
    words: fixed(
      '本单位没有把审查决定交由您作出，决定没有作出。请交由本单位确定的决定人办理，名单见“审查”中的“决定人”。',
      'This unit has not left the decision of reviews to you, and no decision was taken. Please hand it to one of those under “Who decides” in Reviews.',
    ),
  },
  'too-few-deciders': {
    status: 422,
    words: fixed(
      '决定人少于两人，没有保存：拟不予任用的须由另一人再次决定。请至少选择两名在用账号的不同人员。',
      'That leaves fewer than two people to decide, so nothing was saved: who is to be refused is decided on again by another person. Please choose two or more different people.',
    ),
  },
  'newer-text': {
    status: 409,
    words: fixed(
      '承诺书已有新文本施行并要求重新签订，这一份不再签署，什么都没有改变。请等待或者发出新文本后签署。',
      'A newer text of this letter is in effect and is to be signed instead; this one is not signed any more and nothing was changed. Please sign the new one once it is issued.',
    ),
  },
  'already-signed': {
    status: 409,
    words: fixed(
      '这份承诺书已经签署，没有重复签署，签署件保持不变。可在列表中查看签署时间，本人可以下载签署件。',
      'This letter has been signed already; it was not signed twice, and the signed file stands. The list shows when; its signer can download it.',
    ),
  },
  'own-letter': {
    status: 403,
    words: fixed(
      '本人签署的承诺书不能由本人登记，什么都没有保存。请由另一名安全防范专员登记。',
      'Nobody registers his own letter. Nothing was saved. Another security officer has to register it.',
    ),
  },
  'before-its-issue': {
    status: 422,
    words: fixed(
      '签署日期早于承诺书的发出日期，没有保存。请按原件上填写的日期登记；此前签署的是另一份文件，不能登记在这一份上。',
      'The day of signing lies before the letter was issued. Nothing was saved. Please give the day that stands on the original; what was signed earlier is another paper and cannot be registered here.',
    ),
  },
  'wrong-letter-code': {
    status: 422,
    words: fixed(
      '核对码与这份承诺书不符，什么都没有保存。请核对原件上的核对码，确认选择的人员和承诺书是否正确。',
      'The code does not belong to this letter. Nothing was saved. Please read it off the original again, and see that person and letter are the right ones.',
    ),
  },
  'file-refused': {
    status: 422,
    words: ({ zh, en }) => ({ zh: String(zh), en: String(en) }),
  },
  'template-refused': {
    status: 422,
    words: ({ zh, en }) => ({ zh: String(zh), en: String(en) }),
  },
} as const satisfies Declined;
