/** Work rules, as assessed. */
import { RULES_KINDS } from '../../rules/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const RULES: readonly Assessed[] = [
  {
    code: 'rules',
    title: { zh: '工作制度', en: 'Work rules' },
    modules: ['rules'],
    purposes: [
      {
        zh: '建立健全工作制度，并让应当知道的人知道（《反间谍安全防范工作规定》第九条第（一）项）。',
        en: 'To have the rules that the work needs, and have them known to whom they bind (Provisions, Art. 9, item 1).',
      },
    ],
    necessity: [
      {
        zh: '制度写的是岗位和职责，不写个人；只记每人是否已读、何时确认、最近提醒日期，不测验、不打分、不记阅读时长。',
        en: 'A rule speaks of posts and tasks, of nobody by name. Of a person it is kept whether and when reading was confirmed and when a reminder was given: no test, no score, no time spent.',
      },
    ],
    sensitive: {
      zh: '不含敏感个人信息；制度内容逐版用单独密钥加密。',
      en: 'None; what a version says is encrypted under a key of its own.',
    },
    kinds: kept(RULES_KINDS),
    sees: ['security-officer', 'head'],
    risks: [risks.STORIES, risks.WATCHED, risks.READ_WITHOUT_NEED, risks.WRONG, risks.KEPT_TOO_LONG],
  },
];
