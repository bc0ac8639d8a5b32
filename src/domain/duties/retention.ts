/** Evidence goes with what it is evidence of; the ledger follows from facts and evidence and is never destroyed by hand. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyEvidence } from './store/evidence.ts';

export const DUTIES_KINDS = [
  {
    code: 'evidence',
    name: {
      zh: '履责证据（含据名册登记的审查、培训）',
      en: 'Evidence (reviews and trainings taken over from rosters included)',
    },
    ground: PIPL_19,
    holds: { evidence: 'rows' },
    ends: 'with-another',
    goesWith: ['person', 'appointment'],
    does: { zh: '删除', en: 'deleted' },
    destroy: destroyEvidence,
  },
  {
    code: 'ledger',
    name: { zh: '台账条目', en: 'Ledger rows' },
    ground: PIPL_19,
    holds: { duty: 'rows' },
    ends: 'by-itself',
    when: {
      zh: '由事实和证据推算，事实和证据销毁后随之消失',
      en: 'derived from facts and evidence, they vanish with them',
    },
  },
  {
    code: 'figures',
    name: {
      zh: '义务规则、本单位选定的数值和行业要求的数值',
      en: 'The rules, and the figures that the unit chose or that are required of it',
    },
    ground: { zh: '《反间谍安全防范工作规定》第八条至第十条', en: 'Provisions, Arts. 8-10' },
    holds: { duty_case: 'rows', parameter_choice: 'rows', required_figure: 'rows' },
    ends: 'stays',
    why: { zh: '说的是单位，不是人', en: 'it is about the unit, not about people' },
  },
] as const satisfies readonly RecordKind[];
