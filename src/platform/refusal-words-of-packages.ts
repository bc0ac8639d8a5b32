/** What the work with packages declines, in words. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_PACKAGES = {
  'package-twice': {
    status: 409,
    words: fixed(
      '本单位已经上传过完全相同的课件包，没有重复保存。请在列表中找到它，需要时修改其设置。',
      'The unit has this very package already; nothing was kept twice. Please find it in the list, and change its settings there.',
    ),
  },
} as const satisfies Declined;
