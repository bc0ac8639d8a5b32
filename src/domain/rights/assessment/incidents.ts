/** Incidents, as assessed. */
import { INCIDENTS_KINDS } from '../../incidents/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const INCIDENTS: readonly Assessed[] = [
  {
    code: 'incidents',
    title: { zh: '突发情况', en: 'Incidents' },
    modules: ['incidents'],
    purposes: [
      {
        zh: '应对和处置突发情况，按各自法定时限上报（《反间谍安全防范工作规定》第八条第（五）项；《保守国家秘密法》第四十七条）。',
        en: 'To handle sudden situations, and to report each within its own time (Provisions, Art. 8(5); Secrets Law, Art. 47).',
      },
    ],
    necessity: [
      {
        zh: '只记谁报出、谁承担任务、谁保管证据；其他人没有字段，不入名单。姓名只在一处，逐个加密，十年后销毁，案卷中只余编号。不作评价，不作调查，不存国家秘密内容。',
        en: 'Who opened it, who has a task, who holds evidence; nobody else has a field or stands in a list. Names stand in one place, each encrypted by itself, and go after ten years: a number is left. Nobody is judged or investigated; no secret content is held.',
      },
    ],
    sensitive: {
      zh: '不设敏感个人信息字段；说明、任务、证据名称逐件用单独密钥加密。',
      en: 'No field for any; words, tasks and names of evidence are encrypted under a key for each incident.',
    },
    kinds: kept(INCIDENTS_KINDS),
    sees: ['security-officer', 'head', 'network-security'],
    risks: [risks.STORIES, risks.JUDGED, risks.READ_WITHOUT_NEED, risks.TAKEN_AWAY, risks.KEPT_TOO_LONG],
  },
];
