/** Part of P8.2: what was found is put right. Our suggestion (D): the law says that dangers are removed in time, and not by when. */
import type { Rule } from '../../duty.ts';
import { inFindings, onEvent, theUnit } from '../writing.ts';

export const HIDDEN_DANGERS_PUT_RIGHT = {
  number: 8208,
  code: 'P8.2.findings',
  title: { zh: '安全隐患整改', en: 'Hidden dangers put right' },
  about: 'finding',
  cases: [
    {
      binds: theUnit('unit'),
      due: onEvent(
        {
          zh: '发现后按严重程度确定的工作日内整改，并由他人验收销号',
          en: 'Within so many working days of being found as its severity gives, verified by another person',
        },
        'finding.general',
      ),
    },
  ],
  satisfiedBy: ['finding-closed'],
  recordedIn: inFindings,
  evidenceInWords: {
    zh: '整改措施、佐证材料、他人验收的记录',
    en: 'The measures, what proves them, and that another person verified it',
  },
} as const satisfies Rule;
