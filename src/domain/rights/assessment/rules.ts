/** Work rules and designations, as assessed. */
import { RULES_KINDS } from '../../rules/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const RULES: readonly Assessed[] = [
  {
    code: 'rules',
    title: { zh: '工作制度、机构和人员', en: 'Work rules, bodies and persons appointed' },
    modules: ['rules'],
    purposes: [
      {
        zh: '建立健全工作制度，并让应当知道的人知道（《反间谍安全防范工作规定》第九条第（一）项）。',
        en: 'To have the rules that the work needs, and have them known to whom they bind (Provisions, Art. 9, item 1).',
      },
      {
        zh: '明确谁承担职责、有事找谁，离任时交接清楚（第九条第（二）项）。',
        en: 'To say who is in charge and whom to turn to, and to have it handed over on leaving (Art. 9, item 2).',
      },
    ],
    necessity: [
      {
        zh: '制度写的是岗位和职责，不写个人；只记每人是否已读、何时确认、最近提醒日期，不测验、不打分、不记阅读时长。',
        en: 'A rule speaks of posts and tasks, of nobody by name. Of a person it is kept whether and when reading was confirmed and when a reminder was given: no test, no score, no time spent.',
      },
      {
        zh: '任命只记姓名、职责、文件、起止日期和单位的值班电话，不登记私人电话；离任原因为固定选项，不写评价。',
        en: 'Of a designation: name, as what, by which document, from and to, and a duty number of the unit; no private number. Why it ended is out of a closed list; nobody is judged.',
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
