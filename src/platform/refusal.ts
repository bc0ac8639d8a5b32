/**
 * Refusals: a request is declined, expected, and the user is told what happened, what is kept and what to do. One class, a closed
 * set of codes, an exhaustive map to status and words. Everything else that is thrown is a fault: logged once under a
 * reference, answered without detail.
 */
import type { Localised } from '../law/localised.ts';

type Details = Readonly<Record<string, string | number>>;
type Words = (details: Details) => Localised;

const fixed =
  (zh: string, en: string): Words =>
  () => ({ zh, en });

const REFUSALS = {
  'invalid-input': {
    status: 422,
    words: ({ field }) => ({
      zh: `填写的内容有误${field ? `（${field}）` : ''}，什么都没有保存。请改正后重新提交。`,
      en: `Something in the input is not right${field ? ` (${field})` : ''}. Nothing was saved. Please correct it and send it again.`,
    }),
  },
  'unknown-address': {
    status: 404,
    words: fixed(
      '没有这个功能或页面。请从菜单重新进入。',
      'There is no such function or page. Please start again from the menu.',
    ),
  },
  'not-found': {
    status: 404,
    words: fixed(
      '没有找到这条记录，可能已被删除或不属于本单位。请返回列表查看。',
      'This record was not found; it may have been removed or belong elsewhere. Please go back to the list.',
    ),
  },
  'signed-out': {
    status: 401,
    words: fixed(
      '您尚未登录或登录已过期。请重新登录，未提交的内容仍留在页面上。',
      'You are not signed in, or the sign-in has ended. Please sign in again; what you typed is still on the page.',
    ),
  },
  'not-permitted': {
    status: 403,
    words: fixed(
      '您的角色无权进行这项操作，什么都没有改变。如确有需要，请联系安全保密管理员。',
      'Your role does not permit this. Nothing was changed. If you need it, please ask the security administrator.',
    ),
  },
  'cross-site': {
    status: 403,
    words: fixed(
      '该请求不是从本系统的页面发出的，已拒绝。',
      'This request did not come from a page of this system and was refused.',
    ),
  },
  'too-large': {
    status: 413,
    words: ({ limit }) => ({
      zh: `提交的内容太大${limit ? `（上限 ${limit}）` : ''}，没有接收。请缩小后重试。`,
      en: `What was sent is too large${limit ? ` (limit ${limit})` : ''} and was not taken in. Please make it smaller and try again.`,
    }),
  },
  'too-many': {
    status: 429,
    words: ({ seconds }) => ({
      zh: `操作过于频繁，请${seconds ? `在 ${seconds} 秒后` : '稍后'}再试。`,
      en: `Too many attempts. Please try again ${seconds ? `in ${seconds} seconds` : 'a little later'}.`,
    }),
  },
  'list-too-long': {
    status: 422,
    words: ({ most }) => ({
      zh: `筛选结果超过 ${most} 行，一个文件放不下，没有导出。请缩小筛选范围，分次导出。`,
      en: `The filter finds more than ${most} rows, which one file does not hold. Nothing was exported. Please narrow the filter and export in parts.`,
    }),
  },
  'nothing-changed': {
    status: 409,
    words: fixed(
      '内容与已登记的一致，没有改动，没有保存，也没有记入日志。请修改后再保存，或直接关闭。',
      'This is what stands there already. Nothing was changed, saved or recorded. Change something and save again, or simply close.',
    ),
  },
  busy: {
    status: 409,
    words: fixed(
      '系统此刻繁忙，或有其他操作正在修改同样的内容，本次操作没有保存。请稍候片刻再提交一次。',
      'The system is busy, or something else is changing the same things at this moment. Nothing of this was saved. Please wait a little and send it again.',
    ),
  },
  'storage-full': {
    status: 503,
    words: fixed(
      '服务器的存储空间已满，本次操作没有保存；此前已保存的内容不受影响。请通知系统管理员清理或扩充磁盘，之后再提交一次。',
      'The server has no room left on its disk, and nothing of this was saved; what was saved before is untouched. Please tell the system administrator to make room, then send it again.',
    ),
  },
  'database-away': {
    status: 503,
    words: fixed(
      '数据库暂时不可用（可能正在重启或维护），本次操作没有保存；此前已保存的内容不受影响。请过一两分钟再提交一次；如持续出现，请通知系统管理员。',
      'The database is not available for the moment (it may be restarting), and nothing of this was saved; what was saved before is untouched. Please send it again in a minute or two; if it goes on, tell the system administrator.',
    ),
  },
  uncertain: {
    status: 503,
    words: fixed(
      '在保存的最后一刻与数据库的连接中断，无法确定本次操作是否已经保存。请先刷新页面核对，再决定是否重新提交。',
      'The connection to the database broke at the last moment, and it is not known whether this was saved. Please reload the page and look before you send it again.',
    ),
  },
  'wrong-credentials': {
    status: 401,
    words: fixed(
      '登录名、密码或动态码不正确。请核对后重试。',
      'The name, the password or the one-time code is not right. Please check and try again.',
    ),
  },
  'wrong-token': {
    status: 401,
    words: fixed(
      '访问令牌不正确、已过期或已作废，什么都没有改变。请由令牌的所有人在“我的账号”中新建令牌。',
      'The access token is wrong, has expired or was revoked. Nothing was changed. Its owner can make a new one under “My account”.',
    ),
  },
  'in-person': {
    status: 403,
    words: fixed(
      '此项须由本人登录后在页面上办理，不能用访问令牌代办；什么都没有改变。请登录后办理。',
      'This has to be done in person at a page, not by an access token. Nothing was changed. Please sign in and do it there.',
    ),
  },
  'enough-tokens': {
    status: 409,
    words: ({ most }) => ({
      zh: `您有效的访问令牌已达 ${most} 个上限，没有新建。请先作废不再使用的令牌。`,
      en: `You have ${most} access tokens in force, which is the most. None was made. Please revoke those no longer used.`,
    }),
  },
  'wrong-code': {
    status: 422,
    words: fixed(
      '代码不正确或已失效。请核对后重试，或索取新的代码。',
      'The code is wrong or no longer valid. Please check it, or ask for a new one.',
    ),
  },
  'already-set-up': {
    status: 409,
    words: fixed('系统已完成首次设置。请直接登录。', 'The system has already been set up. Please sign in.'),
  },
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
      '与已有的期间重叠，没有保存。请先结束原有期间或调整起止日期。',
      'This overlaps a period already recorded. Nothing was saved. Please end that period first or change the days.',
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
      'The three administrators must be three persons and hold no other role. Nothing was changed.',
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
  'file-refused': {
    status: 422,
    words: ({ zh, en }) => ({ zh: String(zh), en: String(en) }),
  },
  'template-refused': {
    status: 422,
    words: ({ zh, en }) => ({ zh: String(zh), en: String(en) }),
  },
} as const satisfies Record<string, { status: number; words: Words }>;

export type RefusalCode = keyof typeof REFUSALS;

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Details;
  /** `cause`: the error that the refusal stands for, for the log. */
  constructor(code: RefusalCode, details: Details = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.details = details;
  }
}

export const refuse = (code: RefusalCode, details: Details = {}): never => {
  throw new Refusal(code, details);
};

export const statusOf = (refusal: Refusal): number => REFUSALS[refusal.code].status;
export const wordsOf = (refusal: Refusal): Localised => REFUSALS[refusal.code].words(refusal.details);
