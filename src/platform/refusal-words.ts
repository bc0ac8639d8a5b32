/**
 * What is declined anywhere, in words: the request, the sign-in, the world around. What records and their rules decline:
 * refusal-words-of-records.ts. Each says what happened, what is kept and what to do.
 */
import type { Localised } from '../law/localised.ts';

export type Details = Readonly<Record<string, string | number>>;
export type Words = (details: Details) => Localised;
export type Declined = Record<string, { readonly status: number; readonly words: Words }>;

export const fixed =
  (zh: string, en: string): Words =>
  () => ({ zh, en });

export const GENERAL = {
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
} as const satisfies Declined;
