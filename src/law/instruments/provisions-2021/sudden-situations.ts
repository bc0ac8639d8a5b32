/** What every body owes of sudden situations: Article 8(5). */
import type { Duty } from '../../duty.ts';
import { SINCE_PROVISIONS } from '../../parameters/sources.ts';
import {
  everyYear,
  inIncidents,
  inPlans,
  onEvent,
  provisions,
  secretsLaw,
  secretsRegulations,
  theUnit,
  within,
} from '../writing.ts';

export const SUDDEN_SITUATIONS: Duty = {
  code: 'P8.5',
  title: { zh: '妥善应对和处置突发情况', en: 'Handle sudden situations' },
  summary: {
    zh: '妥善应对和处置涉及本单位和本单位人员的反间谍安全防范突发情况。预案和演练为本系统建议。',
    en: 'Respond to and handle sudden counter-espionage situations that involve the unit or its people. The plan and the drill are our suggestion.',
  },
  citations: [provisions(8, 5), secretsLaw(47), secretsRegulations(61)],
  inForce: SINCE_PROVISIONS,
  bearer: 'unit',
  rules: [
    {
      number: 8501,
      code: 'P8.5',
      title: { zh: '处置突发情况', en: 'Handling of an incident' },
      about: 'incident',
      cases: [
        {
          binds: theUnit('unit'),
          due: onEvent(
            {
              zh: '发生突发情况后立即处置；涉及泄密、网络安全事件的，另按各自法定时限报告',
              en: 'At once; leaks of secrets and cyber incidents are reported within their own statutory limits as well',
            },
            'incident.closing',
          ),
        },
      ],
      satisfiedBy: ['incident-closed'],
      evidenceInWords: { zh: '时间线、处置措施、复盘', en: 'Timeline, measures taken, review afterwards' },
    },
    {
      number: 8502,
      code: 'P8.5.plan',
      title: { zh: '应急预案', en: 'Contingency plan' },
      about: 'unit',
      cases: [{ binds: theUnit('unit'), due: within('unit.setting-up') }],
      satisfiedBy: ['plan-issued'],
      recordedIn: inPlans,
      evidenceInWords: { zh: '印发的预案，文号、日期', en: 'The plan as issued, with its number and day' },
    },
    {
      number: 8503,
      code: 'P8.5.drill',
      title: { zh: '应急演练', en: 'Drill' },
      about: 'unit',
      cases: [{ binds: theUnit('unit'), due: everyYear('drill') }],
      satisfiedBy: ['drill-held'],
      recordedIn: inPlans,
      evidenceInWords: { zh: '演练方案、参加人员、总结', en: 'Drill plan, participants, conclusions' },
    },
    {
      number: 8504,
      code: 'P8.5.plan-review',
      title: { zh: '应急预案复核', en: 'Review of the contingency plan' },
      about: 'unit',
      cases: [
        {
          binds: theUnit('unit'),
          due: onEvent(
            { zh: '印发后、上次复核后按期复核', en: 'In time after its issue or its last review' },
            'plan.review',
          ),
        },
      ],
      satisfiedBy: ['plan-reviewed'],
      recordedIn: inPlans,
      evidenceInWords: {
        zh: '复核记录，或者修订后印发的预案',
        en: 'The record of the review, or the plan as issued anew',
      },
    },
    {
      number: 8505,
      code: 'P8.5.report',
      title: { zh: '上报突发情况', en: 'Report of an incident' },
      about: 'incident',
      cases: [
        {
          binds: theUnit('unit'),
          due: onEvent({
            zh: '自发现起：泄密24小时，网络安全事件1、2或者4小时（法定，由单位身份定）；其他按本系统建议时限',
            en: 'From when it was noticed: a leak 24 hours, a network incident 1, 2 or 4 (statutory, by who the unit is); others by the time we suggest',
          }),
        },
      ],
      satisfiedBy: ['incident-reported'],
      evidenceInWords: {
        zh: '首报时间、报送对象、方式、回执',
        en: 'When the first report left, to whom, how, and its receipt',
      },
    },
  ],
  recordedIn: inIncidents,
};
