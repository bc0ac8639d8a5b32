/** Rules about posts and whoever holds them; none says anything of a person but which step is missing. */
import { inArea, PROVISIONS } from './rule.ts';

const rule = inArea('posts', (_, person) => `/people/${person}`);
const DEPARTMENTS = () => '/departments';

export const OF_POSTS = [
  rule(101, {
    severity: 'critical',
    duties: ['P9.3b'],
    because: PROVISIONS('九条第（三）项'),
    title: {
      zh: '在涉密岗位任职，没有审查通过的记录',
      en: 'Holds a secret-related post without a review that was passed',
    },
    todo: {
      zh: '补办上岗审查；审查通过以前调离涉密岗位。',
      en: 'Hold the review; until it is passed, take the person off the post.',
    },
    watches: ['people', 'reviews', 'rosters', 'units'],
  }),
  rule(102, {
    severity: 'major',
    duties: ['P9.3b'],
    because: PROVISIONS('九条第（三）项'),
    title: { zh: '任职开始早于审查通过', en: 'The appointment began before the review was passed' },
    todo: {
      zh: '查明先上岗后审查的原因，写明情况；日期不得改动。',
      en: 'Find out why, and write it down; the days are not changed.',
    },
    watches: ['people', 'reviews', 'rosters'],
  }),
  rule(103, {
    severity: 'major',
    duties: ['P9.3c'],
    because: PROVISIONS('九条第（三）项'),
    title: { zh: '在涉密岗位任职，没有签订承诺书', en: 'Holds a secret-related post without a signed letter' },
    todo: { zh: '发出承诺书，由本人阅读后签署。', en: 'Issue the letter; the person reads and signs it.' },
    watches: ['people', 'letters', 'rosters'],
  }),
  rule(104, {
    severity: 'general',
    duties: ['P8.1', 'P9.7'],
    because: PROVISIONS('九条第（七）项'),
    title: {
      zh: '在涉密岗位任职，一年内没有参加教育培训',
      en: 'Holds a secret-related post, no training within a year',
    },
    todo: {
      zh: '安排其参加最近一次培训，或者布置课程。',
      en: 'Put the person on the next training, or give a course.',
    },
    watches: ['people', 'training', 'courses', 'packages', 'questions', 'rosters'],
  }),
  rule(105, {
    severity: 'major',
    duties: ['P9.3a'],
    because: {
      zh: '已离开的人不能仍在岗：台账自相矛盾',
      en: 'Who has left cannot hold a post: the registers contradict each other',
    },
    title: { zh: '人员已离开，任职尚未结束', en: 'Has left, and the appointment still runs' },
    todo: { zh: '结束任职，核对离开日期。', en: 'End the appointment, or correct the day of leaving.' },
    watches: ['people', 'leavers', 'rosters'],
  }),
  rule(106, {
    severity: 'critical',
    duties: ['P8.2'],
    because: { zh: '已离开的人不得再有权限', en: 'Who has left must have no access' },
    title: { zh: '人员已离开，系统账号尚未关闭', en: 'Has left, and the account is still open' },
    todo: { zh: '请安全保密管理员关闭账号。', en: 'Have the security administrator close the account.' },
    watches: ['people', 'leavers', 'accounts', 'rosters'],
  }),
  rule(107, {
    severity: 'general',
    duties: ['P9.3a'],
    because: { zh: '已撤销的岗位不能有人任职', en: 'Nobody can hold a post that is closed' },
    title: { zh: '岗位已撤销，仍有人任职', en: 'A closed post is still held' },
    todo: { zh: '结束任职，或者改任现有岗位。', en: 'End the appointment, or appoint to a post in use.' },
    watches: ['people', 'units', 'rosters'],
    thing: 'post',
    page: DEPARTMENTS,
  }),
  rule(108, {
    severity: 'general',
    duties: ['P9.3a'],
    because: { zh: '已撤销的部门不能有人', en: 'Nobody can belong to a department that was dissolved' },
    title: { zh: '部门已撤销，名下仍有人员', en: 'A dissolved department still has people' },
    todo: { zh: '把人员调整到现有部门。', en: 'Move the people to a department in use.' },
    watches: ['people', 'units', 'rosters'],
    thing: 'department',
    page: DEPARTMENTS,
  }),
  rule(109, {
    severity: 'major',
    duties: ['P9.3a'],
    because: PROVISIONS('九条第（三）项'),
    title: { zh: '任职的岗位今天没有确定密级', en: 'The post that is held has no level today' },
    todo: { zh: '确定岗位的涉密等级。', en: 'Set the level of the post.' },
    watches: ['people', 'units', 'rosters'],
    thing: 'post',
    page: DEPARTMENTS,
  }),
  rule(110, {
    severity: 'major',
    duties: ['P8.2', 'P9.3a'],
    because: {
      zh: '绝密级载体的复制、移交、销毁须有两人',
      en: 'Copying, transferring and destroying top-secret carriers takes two',
    },
    title: {
      zh: '部门保管绝密级载体，在岗的核心涉密人员不足两人',
      en: 'A department has top-secret carriers and fewer than two people on core posts',
    },
    todo: {
      zh: '配足核心涉密岗位人员，或者把载体移交能够两人办理的部门。',
      en: 'Fill the core posts, or transfer the carriers to a department that has two.',
    },
    watches: ['people', 'registers', 'units', 'rosters'],
    thing: 'department',
    page: DEPARTMENTS,
  }),
  rule(111, {
    severity: 'major',
    duties: ['P9.3a'],
    because: {
      zh: '长期不在岗的人不能履行涉密岗位职责',
      en: 'Who is off post for long cannot do the work of a secret-related post',
    },
    title: {
      zh: '人员登记为离岗，仍在涉密岗位任职',
      en: 'Is recorded as off post and still holds a secret-related post',
    },
    todo: {
      zh: '结束任职并办理离岗，或者更正在岗情况。',
      en: 'End the appointment and begin the leaver’s steps, or correct where the person is.',
    },
    watches: ['people', 'leavers', 'rosters'],
  }),
  rule(112, {
    severity: 'major',
    duties: ['P9.3a', 'P10.1'],
    because: {
      zh: 'GB/T 39204：关键业务的重要岗位专人负责，二人以上共同管理',
      en: 'GB/T 39204: key posts of key business are held by two or more jointly',
    },
    title: {
      zh: '关键岗位应由两人以上共同管理，现在只有一人',
      en: 'A key post that two are to hold jointly is held by one alone',
    },
    todo: { zh: '增配人员，共同管理该岗位。', en: 'Appoint a second person to the post.' },
    watches: ['people', 'units', 'leavers', 'rosters'],
    thing: 'post',
    page: DEPARTMENTS,
  }),
] as const;
