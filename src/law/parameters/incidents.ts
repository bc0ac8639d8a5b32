/** Figures about sudden situations: by when each is reported and handled, and how long it is kept. */
import { day } from '../day.ts';
import type { Parameter } from '../parameters.ts';
import {
  OUR_SUGGESTION,
  PROMPTLY,
  SHORTEST,
  SINCE_PERSONAL_INFORMATION_LAW,
  SINCE_PROVISIONS,
  SINCE_SECRETS_LAW,
} from './sources.ts';

const SINCE_INCIDENT_MEASURES = { from: day('2025-11-01') };
const INCIDENT_MEASURES = {
  zh: '《国家网络安全事件报告管理办法》：较大以上网络安全事件',
  en: 'National Cybersecurity Incident Reporting Measures: incidents graded “larger” or above',
};

export const INCIDENTS = {
  'incident.secret-leak': {
    title: { zh: '泄露国家秘密或可能泄露的报告时限', en: 'Report of a leak, or possible leak, of state secrets' },
    value: 24,
    unit: 'hours',
    mark: 'S',
    source: {
      zh: '《保守国家秘密法》第四十七条：立即采取补救措施并及时报告；《保守国家秘密法实施条例》第六十一条：24小时内',
      en: 'State Secrets Law, Art. 47 (remedy at once and report) and Regulations, Art. 61: within 24 hours',
    },
    stricter: 'less',
    range: [1, 24],
    inForce: SINCE_SECRETS_LAW,
  },
  'incident.cyber-operator': {
    title: { zh: '网络安全事件报告：关键信息基础设施运营者', en: 'Cyber incident report, operator' },
    value: 1,
    unit: 'hours',
    mark: 'S',
    source: INCIDENT_MEASURES,
    stricter: 'less',
    range: [1, 1],
    inForce: SINCE_INCIDENT_MEASURES,
  },
  'incident.cyber-central-organ': {
    title: { zh: '网络安全事件报告：中央和国家机关', en: 'Cyber incident report, central organ' },
    value: 2,
    unit: 'hours',
    mark: 'S',
    source: INCIDENT_MEASURES,
    stricter: 'less',
    range: [1, 2],
    inForce: SINCE_INCIDENT_MEASURES,
  },
  'incident.cyber-other': {
    title: { zh: '网络安全事件报告：其他单位', en: 'Cyber incident report, other units' },
    value: 4,
    unit: 'hours',
    mark: 'S',
    source: INCIDENT_MEASURES,
    stricter: 'less',
    range: [1, 4],
    inForce: SINCE_INCIDENT_MEASURES,
  },
  'incident.other': {
    title: { zh: '其他突发情况报告', en: 'Report of another sudden situation' },
    value: 4,
    unit: 'hours',
    mark: 'D',
    source: PROMPTLY,
    stricter: 'less',
    range: [1, 24],
    inForce: SINCE_PROVISIONS,
  },
  'incident.closing': {
    title: { zh: '突发情况处置完毕', en: 'Incident handled to its end' },
    value: 30,
    unit: 'days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [5, 90],
    inForce: SINCE_PROVISIONS,
  },
  'keep.incident': {
    title: { zh: '突发情况案卷：办结后保存', en: 'Incidents: kept after they were closed' },
    value: 360,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [120, 360],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'keep.incident-persons': {
    title: {
      zh: '突发情况案卷中的人员姓名：办结后保存',
      en: 'Names of people in incidents: kept after they were closed',
    },
    value: 120,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 120],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
} satisfies Record<string, Parameter>;
