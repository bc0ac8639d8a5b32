/** What the door of a training declines, in words. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_CHECK_IN = {
  'code-over': {
    status: 422,
    words: fixed(
      '这个签到码已经过期，没有签到。屏幕上的码每十秒更换一次，拍照转发的不能使用。请扫屏幕上现在显示的码，或者输入现在的六位数字。',
      'This code is over, and you are not checked in. The code on the screen changes every ten seconds; a photograph of it is worth nothing. Please scan the one on the screen now, or type its six digits.',
    ),
  },
  'check-in-not-open': {
    status: 409,
    words: fixed(
      '本场签到还没有开放，没有签到。请等现场屏幕显示二维码后再扫。',
      'The check-in of this session has not been opened yet, and you are not checked in. Please wait until the screen in the room shows the code.',
    ),
  },
  'check-in-closed': {
    status: 409,
    words: fixed(
      '本场签到已经关闭，本次没有记录；此前的签到仍然保留。请找现场的安全员说明情况，由其按名单登记或者核定。',
      'The check-in of this session is closed; nothing was recorded now, and what you did before is kept. Please see the security officer in the room, who can record you by list or decide on your hours.',
    ),
  },
  'check-in-of-another-unit': {
    status: 403,
    words: fixed(
      '这是另一个单位的培训，没有签到。本系统中的培训只登记本单位人员；请向本单位安全员说明，由其按名单登记。',
      'This is a session of another unit, and you are not checked in. A session records its own unit’s people; please tell your own security officer, who can record it by list.',
    ),
  },
  'not-checked-in': {
    status: 409,
    words: fixed(
      '您没有本场的签到记录，所以不能签退，本次没有记录。请找现场的安全员，由其当面核对后按名单登记。',
      'You have not checked in to this session, so you cannot check out; nothing was recorded. Please see the security officer in the room, who can confirm by sight and record you by list.',
    ),
  },
  'no-paper-list': {
    status: 409,
    words: fixed(
      '本场还没有签到表扫描件，不能按“依据纸质签到表”登记，没有登记任何人。请先上传扫描件。',
      'No scan of the paper list is attached to this session, so nobody was recorded from it. Please attach the scan first.',
    ),
  },
} as const satisfies Declined;
