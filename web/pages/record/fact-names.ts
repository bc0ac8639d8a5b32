/**
 * What the facts of an entry are called for who reads the record. The entry itself stands in code, which is shown under the
 * pointer; a word that is missing here is shown as it was written, never left out.
 */
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { PURPOSE_NAMES } from '../../../src/platform/purposes.ts';
import type { Localised } from '../../language.tsx';

const KEYS: Readonly<Record<string, Localised>> = {
  about: { zh: '关于', en: 'about' },
  account: { zh: '账号编号', en: 'account' },
  accounts: { zh: '账号编号', en: 'accounts' },
  action: { zh: '所查操作', en: 'act asked for' },
  added: { zh: '新增', en: 'added' },
  administrators: { zh: '管理员', en: 'administrators' },
  after: { zh: '变更后', en: 'after' },
  again: { zh: '再次开启', en: 'opened again' },
  alike: { zh: '同样结构的工作表', en: 'sheets alike' },
  answer: { zh: '答复（加盐哈希）', en: 'answer (salted hash)' },
  batchId: { zh: '销毁批次', en: 'batch of destruction' },
  appointmentId: { zh: '任职编号', en: 'appointment' },
  appointments: { zh: '任职', en: 'appointments' },
  appointmentsEnded: { zh: '结束的任职', en: 'appointments ended' },
  appointmentsNeverBegun: { zh: '不再开始的任职', en: 'appointments never begun' },
  appointmentsResumed: { zh: '恢复的任职', en: 'appointments resumed' },
  before: { zh: '变更前', en: 'before' },
  body: { zh: '单位类型', en: 'kind of body' },
  by: { zh: '方式', en: 'by' },
  changed: { zh: '变化', en: 'changed' },
  changedPeople: { zh: '信息有变的人员', en: 'people changed' },
  columns: { zh: '列数', en: 'columns' },
  correctionId: { zh: '更正申请编号', en: 'correction' },
  counts: { zh: '数量', en: 'counts' },
  creditCode: { zh: '统一社会信用代码', en: 'credit code' },
  day: { zh: '日期', en: 'day' },
  destroyed: { zh: '已销毁的编号', en: 'destroyed' },
  department: { zh: '部门编号', en: 'department' },
  departmentBefore: { zh: '原部门编号', en: 'department before' },
  departmentId: { zh: '部门编号', en: 'department' },
  departments: { zh: '部门', en: 'departments' },
  digest: { zh: '摘要', en: 'digest' },
  edition: { zh: '自带文本版本', en: 'edition as shipped' },
  effectiveFrom: { zh: '施行日期', en: 'in effect from' },
  email: { zh: '电子邮箱（加盐哈希）', en: 'e-mail (salted hash)' },
  endsOn: { zh: '截止日期', en: 'ends on' },
  entries: { zh: '查阅条数', en: 'entries read' },
  expiresAt: { zh: '有效至', en: 'good until' },
  file: { zh: '文件摘要', en: 'file' },
  fileHash: { zh: '文件摘要', en: 'file hash' },
  fileSize: { zh: '文件大小（字节）', en: 'file size in bytes' },
  first: { zh: '首次阅读', en: 'first reading' },
  foreignRelated: { zh: '涉外', en: 'foreign-related' },
  format: { zh: '格式', en: 'format' },
  from: { zh: '自', en: 'from' },
  holdId: { zh: '保全编号', en: 'hold' },
  ground: { zh: '理由类别', en: 'ground' },
  holders: { zh: '任职人数', en: 'holders' },
  hours: { zh: '学时', en: 'hours' },
  how: { zh: '登记方式', en: 'how' },
  joinedOn: { zh: '入职日期', en: 'joined on' },
  kept: { zh: '未销毁', en: 'left' },
  keyPost: { zh: '关键岗位', en: 'key post' },
  kind: { zh: '清单种类', en: 'kind of list' },
  knownBrowser: { zh: '曾用过的浏览器', en: 'known browser' },
  ledger: { zh: '台账', en: 'ledger' },
  ledgerFrom: { zh: '台账起始日期', en: 'ledger from' },
  ledgerFromBefore: { zh: '原台账起始日期', en: 'ledger from, before' },
  left: { zh: '未采用', en: 'left' },
  leftOn: { zh: '离职日期', en: 'left on' },
  leftOnBefore: { zh: '原离职日期', en: 'left on, before' },
  leftOut: { zh: '未导入', en: 'left out' },
  letterId: { zh: '承诺书编号', en: 'letter' },
  letters: { zh: '承诺书编号', en: 'letters' },
  level: { zh: '涉密等级', en: 'level' },
  levels: { zh: '涉密等级', en: 'levels' },
  name: { zh: '名称', en: 'name' },
  newPeople: { zh: '新增人员', en: 'new people' },
  notes: { zh: '备注（加盐哈希）', en: 'notes (salted hash)' },
  noticeDay: { zh: '告知日期', en: 'day of notice' },
  noticeNumber: { zh: '告知书文号', en: 'notice number' },
  on: { zh: '日期', en: 'on' },
  parameter: { zh: '数值名称', en: 'figure' },
  parentBefore: { zh: '原上级部门编号', en: 'parent before' },
  parentId: { zh: '上级部门编号', en: 'parent' },
  pdf: { zh: 'PDF 摘要', en: 'PDF' },
  people: { zh: '人员', en: 'people' },
  person: { zh: '人员编号', en: 'person' },
  personId: { zh: '人员编号', en: 'person' },
  phone: { zh: '手机（加盐哈希）', en: 'phone (salted hash)' },
  place: { zh: '地点（加盐哈希）', en: 'place (salted hash)' },
  prepared: { zh: '列出', en: 'prepared' },
  postId: { zh: '岗位编号', en: 'post' },
  posts: { zh: '岗位', en: 'posts' },
  presence: { zh: '在岗状态', en: 'presence' },
  proposalId: { zh: '导入方案编号', en: 'proposal' },
  purpose: { zh: '用途', en: 'purpose' },
  readFrom: { zh: '阅读用的设备', en: 'read on' },
  reason: { zh: '原因', en: 'reason' },
  removed: { zh: '减少', en: 'removed' },
  request: { zh: '申请内容（加盐哈希）', en: 'request (salted hash)' },
  role: { zh: '角色', en: 'role' },
  roles: { zh: '角色', en: 'roles' },
  rows: { zh: '行数', en: 'rows' },
  rules: { zh: '事项编号', en: 'rules' },
  series: { zh: '文本系列', en: 'series' },
  sessions: { zh: '培训场次', en: 'sessions' },
  sheet: { zh: '工作表', en: 'sheet' },
  staffNumber: { zh: '工号（加盐哈希）', en: 'staff number (salted hash)' },
  state: { zh: '状态', en: 'state' },
  stationingId: { zh: '驻外编号', en: 'stationing' },
  status: { zh: '身份', en: 'status' },
  statusId: { zh: '身份期间编号', en: 'status period' },
  statuses: { zh: '身份', en: 'statuses' },
  subjects: { zh: '内容类别', en: 'subjects' },
  taken: { zh: '采用', en: 'taken' },
  takenOver: { zh: '据名册接收的记录', en: 'taken over from a roster' },
  templateId: { zh: '文本编号', en: 'template' },
  text: { zh: '文字', en: 'text' },
  to: { zh: '至', en: 'to' },
  toBefore: { zh: '原截止日期', en: 'to, before' },
  token: { zh: '用访问令牌，编号', en: 'by access token' },
  tokenId: { zh: '访问令牌编号', en: 'access token' },
  tokens: { zh: '作废的访问令牌', en: 'access tokens ended' },
  topic: { zh: '主题（加盐哈希）', en: 'topic (salted hash)' },
  trainingId: { zh: '培训场次编号', en: 'session' },
  unit: { zh: '单位编号', en: 'unit' },
  value: { zh: '数值', en: 'value' },
  verdict: { zh: '处理', en: 'what accepting does' },
  version: { zh: '版本', en: 'version' },
  withheld: { zh: '不告知的依据（加盐哈希）', en: 'why not told (salted hash)' },
  was: { zh: '原状态', en: 'was' },
};

/** Words of closed sets whose meaning does not hang on the key they stand under. */
const VALUES: Readonly<Record<string, Localised>> = {
  ...ROLE_NAMES,
  ...PURPOSE_NAMES,
  ...STATUS_NAMES,
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
  password: { zh: '密码', en: 'password' },
  'second-step': { zh: '密码和动态码', en: 'password and one-time code' },
  qr: { zh: '扫码签到', en: 'QR code' },
  list: { zh: '按名单登记', en: 'from a list' },
};

/** A path as `factLines` writes it: `ledger.added`, `statuses[0].from`. */
export const nameOfFact = (path: string): Localised => {
  const steps = path.split('.').map((step) => {
    const [, key, index] = /^([^[]*)(\[\d+\])?$/.exec(step) ?? [undefined, step];
    const name = KEYS[key!] ?? { zh: key!, en: key! };
    const nth = index ? ` ${Number(index.slice(1, -1)) + 1}` : '';
    return { zh: name.zh + nth, en: name.en + nth };
  });
  return { zh: steps.map(({ zh }) => zh).join('：'), en: steps.map(({ en }) => en).join(': ') };
};

/** Of one value, or of several set apart by commas. */
export const valueInWords = (value: string): Localised => {
  const known = value.split(', ').map((one) => VALUES[one] ?? { zh: one, en: one });
  return { zh: known.map(({ zh }) => zh).join('、'), en: known.map(({ en }) => en).join(', ') };
};
