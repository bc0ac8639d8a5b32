/** What the acts on incidents are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_INCIDENTS = {
  'incidents.open': { zh: '报出突发情况', en: 'Incident opened' },
  'incidents.add-words': { zh: '报出人补充说明', en: 'Words added by who opened an incident' },
  'incidents.classify': { zh: '核定突发情况类别和时限', en: 'Kind and clock of an incident settled' },
  'incidents.note': { zh: '登记突发情况经过', en: 'Course of an incident recorded' },
  'incidents.contain': { zh: '登记突发情况已控制', en: 'Incident contained' },
  'incidents.report': { zh: '登记突发情况上报', en: 'Report of an incident recorded' },
  'incidents.waive-report': { zh: '决定突发情况无须上报', en: 'Decided that an incident needs no report' },
  'incidents.give-task': { zh: '布置突发情况任务', en: 'Task of an incident given' },
  'incidents.finish-task': { zh: '完成突发情况任务', en: 'Task of an incident done' },
  'incidents.add-evidence': { zh: '添加突发情况证据文件', en: 'Evidence file added to an incident' },
  'incidents.add-thing': { zh: '登记突发情况物证', en: 'Thing recorded as evidence of an incident' },
  'incidents.hand-over': { zh: '登记突发情况证据交接', en: 'Evidence of an incident handed over' },
  'incidents.open-file': { zh: '查阅突发情况证据文件', en: 'Evidence file of an incident opened' },
  'incidents.review': { zh: '突发情况复盘', en: 'Incident reviewed' },
  'incidents.rectify': { zh: '登记突发情况整改完成', en: 'Incident rectified' },
  'incidents.close': { zh: '办结突发情况', en: 'Incident closed' },
  'incidents.set-aside': { zh: '决定不作为突发情况', en: 'Incident set aside' },
  'incidents.print-report': { zh: '生成突发情况报告', en: 'Report of an incident made' },
  'incidents.export': { zh: '导出突发情况台账', en: 'Incidents exported' },
  'incidents.escalated': {
    zh: '突发情况时限过半，提醒主要负责人',
    en: 'Head told that the clock of an incident runs out',
  },
  'incidents.overrun': { zh: '突发情况超过上报时限', en: 'Clock of an incident ran out' },
} as const satisfies Record<string, Localised>;
