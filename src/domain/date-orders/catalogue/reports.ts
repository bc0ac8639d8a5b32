/** Clues, incidents and what people report of themselves: received, relayed, in time. */
import { EIGHT_FIVE, EIGHT_THREE, inArea, PROVISIONS } from './check.ts';

const clues = inArea('reports', (id) => `/clues/${id}`);
const incidents = inArea('reports', (id) => `/incidents/${id}`);
const matters = inArea('reports', (id) => `/matters/${id}`);
const CLUE = { duties: ['P8.3'], because: EIGHT_THREE, watches: ['clues'], sees: 'clues' } as const;
const INCIDENT = { duties: ['P8.5'], because: EIGHT_FIVE, watches: ['incidents'], thing: 'incident' } as const;

export const OF_REPORTS = [
  clues.before(401, {
    ...{ ...CLUE, severity: 'major', by: 'instant' },
    first: { zh: '收到线索', en: 'the clue was received' },
    second: { zh: '转报', en: 'it was relayed' },
  }),
  clues.within(402, {
    ...{ ...CLUE, severity: 'critical', by: 'instant' },
    first: { zh: '转报线索', en: 'the clue is relayed' },
    second: { zh: '电话转报期限', en: 'the end of its time' },
  }),
  clues.within(403, {
    ...{ ...CLUE, severity: 'major', by: 'instant' },
    first: { zh: '书面转报线索', en: 'the clue is relayed in writing' },
    second: { zh: '书面转报期限', en: 'the end of its time' },
  }),
  clues.within(404, {
    ...{ ...CLUE, severity: 'general' },
    first: { zh: '告知报告人已收到', en: 'the reporter is told that it came' },
    second: { zh: '告知期限', en: 'its day' },
  }),
  clues.within(405, {
    ...{ ...CLUE, severity: 'general' },
    first: { zh: '向报告人反馈', en: 'the reporter hears what came of it' },
    second: { zh: '反馈期限', en: 'its day' },
  }),
  clues.before(406, {
    ...{ ...CLUE, severity: 'general', by: 'instant' },
    first: { zh: '转报线索', en: 'the clue was relayed' },
    second: { zh: '国家安全机关回执', en: 'the organ’s receipt' },
  }),
  incidents.within(411, {
    ...{ ...INCIDENT, severity: 'critical', by: 'instant' },
    first: { zh: '首次报告', en: 'the incident is reported' },
    second: { zh: '报告时限', en: 'its limit' },
  }),
  incidents.before(412, {
    ...{ ...INCIDENT, severity: 'major', by: 'instant' },
    first: { zh: '发现突发情况', en: 'the incident was noticed' },
    second: { zh: '首次报告', en: 'the first report' },
  }),
  incidents.before(413, {
    ...{ ...INCIDENT, severity: 'major', by: 'instant' },
    first: { zh: '采取应急措施', en: 'the incident was contained' },
    second: { zh: '事件了结', en: 'it was closed' },
  }),
  incidents.before(414, {
    ...{ ...INCIDENT, severity: 'general', by: 'instant' },
    first: { zh: '事后整改', en: 'the lessons were carried out' },
    second: { zh: '事件了结', en: 'it was closed' },
  }),
  incidents.within(415, {
    ...{ ...INCIDENT, severity: 'general' },
    first: { zh: '事件了结', en: 'the incident is closed' },
    second: { zh: '了结期限', en: 'its day' },
  }),
  matters.within(421, {
    ...{ severity: 'general', duties: ['P9.4'], because: PROVISIONS('九条第（四）项', '9(4)'), watches: ['matters'] },
    ...{ sees: 'matters' },
    first: { zh: '报告本人事项', en: 'a matter is reported' },
    second: { zh: '报告期限', en: 'its day' },
  }),
] as const;
