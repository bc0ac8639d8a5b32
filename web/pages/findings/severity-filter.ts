/** By how grave it is: the findings, and what may become one. */
import { SEVERITIES, SEVERITY_NAMES } from '../../../src/domain/findings/findings.ts';
import type { Filter } from '../../kit/filter-bar.tsx';

export const severityFilter: Filter = {
  kind: 'one',
  key: 'severity',
  label: { zh: '严重程度', en: 'Severity' },
  choices: SEVERITIES.map((value) => ({ value, text: SEVERITY_NAMES[value] })),
};
