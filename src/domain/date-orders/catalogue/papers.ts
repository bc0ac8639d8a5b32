/** Dispatches: approved, sent, received, answered, in time. */
import { inArea, PROVISIONS } from './check.ts';

const sent = inArea('papers', (id) => `/dispatches/sent/${id}`);
const received = inArea('papers', (id) => `/dispatches/received/${id}`);
const orders = inArea('papers', (id) => `/inspections/received/${id}`);
const PAPERS = {
  zh: '《党政机关公文处理工作条例》：签发后发出，按期办理',
  en: 'The rules on official documents: signed before sent, dealt with in time',
};
const PAPER = { duties: ['P8.6'], because: PAPERS, watches: ['dispatches', 'returns'], sees: 'clerks' } as const;

export const OF_PAPERS = [
  sent.before(1001, {
    ...{ ...PAPER, severity: 'major', by: 'instant' },
    first: { zh: '签发', en: 'the dispatch was approved' },
    second: { zh: '发出', en: 'it was sent' },
  }),
  sent.before(1002, {
    ...{ ...PAPER, severity: 'general', by: 'instant' },
    first: { zh: '发出', en: 'the dispatch was sent' },
    second: { zh: '对方回执', en: 'its receipt' },
  }),
  received.before(1003, {
    ...{ ...PAPER, severity: 'general', by: 'instant' },
    first: { zh: '收到来文', en: 'the dispatch came' },
    second: { zh: '复函', en: 'it was answered' },
  }),
  received.within(1004, {
    ...{ ...PAPER, severity: 'major' },
    first: { zh: '答复来文', en: 'a dispatch is answered' },
    second: { zh: '答复期限', en: 'its day' },
  }),
  orders.within(1005, {
    ...{
      severity: 'critical',
      duties: ['P28.1'],
      because: PROVISIONS('二十八条', '28'),
      watches: ['dispatches', 'inspections'],
    },
    thing: 'order',
    first: { zh: '提交整改报告', en: 'the rectification report is sent' },
    second: { zh: '责令整改期限', en: 'the limit of the order' },
  }),
  received.before(1006, {
    ...{ severity: 'general', duties: ['P7.1'], because: PROVISIONS('七条', '7'), watches: ['industry', 'dispatches'] },
    first: { zh: '收到行业要求', en: 'the requirement of an industry department came' },
    second: { zh: '要求开始执行', en: 'it was in force' },
  }),
] as const;
