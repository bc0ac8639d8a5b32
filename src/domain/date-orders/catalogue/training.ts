/** Training: planned, held, checked in, passed, certified. */
import { inArea, PROVISIONS } from './check.ts';

const sessions = inArea('training', (id) => `/training/${id}`);
const persons = inArea('training', (_, person) => `/people/${person}`);
const BECAUSE = PROVISIONS('八条第（一）项', '8(1)');
const TRAINING = { duties: ['P8.1', 'P9.7'], because: BECAUSE, watches: ['training'] } as const;
const COURSE = { duties: ['P8.1', 'P9.7'], because: BECAUSE, watches: ['courses'], by: 'instant' } as const;
const TEST = { duties: ['P8.1', 'P9.7'], because: BECAUSE, watches: ['questions', 'courses'] } as const;

export const OF_TRAINING = [
  sessions.before(801, {
    ...{ ...TRAINING, severity: 'general' },
    first: { zh: '培训开始', en: 'the training began' },
    second: { zh: '扫码签到', en: 'somebody checked in' },
  }),
  sessions.before(802, {
    ...{ ...TRAINING, severity: 'major' },
    first: { zh: '培训举办', en: 'the training was held' },
    second: { zh: '登记参加', en: 'attendance was recorded' },
  }),
  sessions.before(803, {
    ...{ ...TRAINING, severity: 'general' },
    first: { zh: '培训计划批准', en: 'the training plan was approved' },
    second: { zh: '计划内培训举办', en: 'a training of it was held' },
  }),
  persons.before(811, {
    ...{ ...COURSE, severity: 'general' },
    first: { zh: '课程发布', en: 'the course was published' },
    second: { zh: '开始学习', en: 'the person began it' },
  }),
  persons.before(812, {
    ...{ ...COURSE, severity: 'general' },
    first: { zh: '开始学习', en: 'the course was begun' },
    second: { zh: '完成课程', en: 'it was finished' },
  }),
  persons.before(813, {
    ...{ ...TEST, severity: 'general' },
    first: { zh: '交卷', en: 'the test was handed in' },
    second: { zh: '测试合格', en: 'it was passed' },
  }),
  persons.before(814, {
    ...{ ...TEST, severity: 'general' },
    first: { zh: '测试开放', en: 'the test was open' },
    second: { zh: '开始答题', en: 'it was begun' },
  }),
  persons.before(815, {
    ...{ ...TEST, severity: 'major', watches: ['attestations', 'questions', 'courses'] },
    first: { zh: '测试合格、课程完成', en: 'the test was passed or the course finished' },
    second: { zh: '发给培训证明', en: 'the certificate was issued' },
  }),
] as const;
