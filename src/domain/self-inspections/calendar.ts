/** The calendar of what is checked when: what each line is called, how often, and where it is done. */
import type { Localised } from '../../law/localised.ts';
import type { ParameterKey } from '../../law/parameters.ts';

export type Line = {
  readonly name: Localised;
  readonly page: string;
  /** One of them by itself, and the page on which it is done. */
  readonly thing: Localised;
  readonly opens: (id: number) => string;
  /** How often, where a figure of the unit says it; otherwise each thing has its own. */
  readonly every?: ParameterKey;
};
export const CHECKED = {
  'self-inspection': {
    name: { zh: '单位自查', en: 'Self-inspection of the unit' },
    page: '/self-inspections',
    thing: { zh: '自查', en: 'Self-inspection' },
    opens: (id) => `/self-inspections/${id}`,
    every: 'self-inspection.unit',
  },
  'key-departments': {
    name: { zh: '要害部门自查', en: 'Self-inspection of key departments' },
    page: '/self-inspections',
    thing: { zh: '部门', en: 'Department' },
    opens: (id) => `/self-inspections/${id}`,
    every: 'self-inspection.key-department',
  },
  measures: {
    name: { zh: '措施检查', en: 'Checks of measures' },
    page: '/measures',
    thing: { zh: '措施', en: 'Measure' },
    opens: (id) => `/measures/${id}`,
  },
  registers: {
    name: { zh: '台账条目核对', en: 'Checks of register entries' },
    page: '/registers',
    thing: { zh: '台账条目', en: 'Register entry' },
    opens: (id) => `/registers/items/${id}`,
  },
  plans: {
    name: { zh: '应急预案复核', en: 'Reviews of contingency plans' },
    page: '/plans',
    thing: { zh: '应急预案', en: 'Contingency plan' },
    opens: (id) => `/plans/${id}`,
  },
  drills: {
    name: { zh: '应急演练', en: 'Drills planned' },
    page: '/plans',
    thing: { zh: '演练', en: 'Drill' },
    opens: (id) => `/plans/drills/${id}`,
  },
  rules: {
    name: { zh: '制度复核', en: 'Reviews of rules' },
    page: '/rules',
    thing: { zh: '制度', en: 'Rule' },
    opens: (id) => `/rules/${id}`,
  },
  findings: {
    name: { zh: '问题整改到期', en: 'Findings due' },
    page: '/findings',
    thing: { zh: '问题', en: 'Finding' },
    opens: (id) => `/findings/${id}`,
  },
} as const satisfies Record<string, Line>;
export type Checked = keyof typeof CHECKED;
export const ALL_CHECKED = Object.keys(CHECKED) as Checked[];
export const MONTHS_SHOWN = 6;
