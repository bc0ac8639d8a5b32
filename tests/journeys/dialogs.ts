/** The dialogs that axe opens: of which page, by which button, as whom. Cases are those of the demonstration. */
import type { Page } from '@playwright/test';

/** A page, how it is come to be whole, and its dialogs: what is pressed, one after another, until each stands. */
export type Dialogs = {
  as: string;
  path: string;
  enter?: (page: Page) => Promise<unknown>;
  dialogs: readonly (readonly RegExp[])[];
};

const MORE = /更多操作/;
/** From an address without person and purpose the purpose is asked for first. */
const givePurpose = (page: Page) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: /^打\s?开$/ })
    .click();

/** What is in hand in a drawer: the first of the list is opened. */
const openFirst = (page: Page) => page.locator('tbody .row-open').first().click();
const openConsultation = (page: Page) =>
  page.locator('tbody tr').filter({ hasText: '会商' }).locator('.row-open').first().click();
const openFirstForPurpose = async (page: Page) => {
  await openFirst(page);
  await givePurpose(page);
};
/** What is sealed, opened. */
const openContents = (page: Page) => page.getByRole('button', { name: '打开内容' }).click();
/** The unit adopts the letter that is shipped and issues two, so that there is something to print, to register and to take back. */
const issueLetters = async (page: Page) => {
  const ask = async (name: string, data: object) =>
    (await (await page.request.post(`/api/${name}`, { data })).json()).result;
  const { rows } = await ask('letters.who-owes', { limit: 2 });
  const { templateId } = await ask('letters.adopt-starting-template', {});
  await ask('letters.issue', { templateId, personIds: rows.map((row: { personId: number }) => row.personId) });
  await page.reload();
};

const asked = async (page: Page, name: string, data: object) =>
  (await (await page.request.post(`/api/${name}`, { data })).json()).result;
/** An incident of today, whose clock runs; a thing lies with who opened it, and there is a first report where one was asked for. */
const anIncident = (reported: boolean) => async (page: Page) => {
  const { incidentId } = await asked(page, 'incidents.open', { kind: 'intrusion', words: '围墙外有人持长焦相机。' });
  await asked(page, 'incidents.add-thing', { incidentId, name: '存储卡一张', place: '保卫处' });
  const first = { incidentId, which: 'first', receivers: ['state-security'], channel: 'telephone' };
  if (reported) await asked(page, 'incidents.report', first);
  await page.goto(`/incidents/${incidentId}`);
};
/** A drill that is planned for today, of the plan in force. */
const aDrill = async (page: Page) => {
  const { people } = await asked(page, 'plans.find-people', { text: '张' });
  const plannedOn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const { drillId } = await asked(page, 'plans.plan-drill', {
    ...{ planId: 1, plannedOn, scenario: '有人持相机在围墙外拍摄。' },
    personIds: people.slice(0, 2).map((one: { personId: number }) => one.personId),
  });
  await page.goto(`/plans/drills/${drillId}`);
};
/** Another plan, up to where the head has it before him. */
const aDraft = async (page: Page) => {
  const { planVersionId } = await asked(page, 'plans.begin', { kind: 'network', template: 'zh' });
  await page.goto(`/plans/versions/${planVersionId}`);
};

/**
 * The cases of the demonstration: a leaver in the midst of the steps, one whose period runs, one it is over for; two reviews; an inspection to be
 * approved, one whose record is to be signed for, an order; a cooperation with something to follow, one that is planned.
 */
export const DIALOGS: readonly Dialogs[] = [
  {
    ...{ as: 'officer', path: '/leavers/1', enter: givePurpose },
    dialogs: [[/登记一步/], [/登记承诺书/], [/确定脱密期/], [/^更正：/], [/^撤回：/]],
  },
  {
    ...{ as: 'officer', path: '/leavers/2', enter: givePurpose },
    dialogs: [
      [/登记回访/],
      [MORE, /登记补偿/],
      [MORE, /登记出入境备案/],
      [MORE, /更正离岗离职日期/],
      [MORE, /撤销该事项/],
    ],
  },
  { as: 'officer', path: '/leavers/3', enter: givePurpose, dialogs: [] },
  { as: 'officer', path: '/training/courses', dialogs: [[/新建课程/]] },
  { as: 'officer', path: '/training/courses/1', dialogs: [[/^指\s?派$/], [/提醒全部人员/]] },
  { as: 'officer', path: '/training/tests', dialogs: [[/安排测试/]] },
  { as: 'officer', path: '/training/tests/2', dialogs: [[/^修\s?改$/], [/^撤\s?下$/]] },
  { as: 'officer', path: `/training/plan?year=${new Date().getFullYear() + 1}`, dialogs: [[/添加安排/]] },
  { as: 'officer', path: '/rules', dialogs: [[/起草制度/]] },
  { as: 'officer', path: '/rules/bodies', dialogs: [[/^登记任命$/]] },
  { as: 'officer', path: '/rules/tasks', dialogs: [[/采纳为事项/]] },
  { as: 'officer', path: '/rules/1', dialogs: [[/^复\s?核$/]] },
  { as: 'officer', path: '/rules/versions/4', dialogs: [[/附文件/]] },
  { as: 'head', path: '/rules/versions/3', dialogs: [[/^退\s?回$/]] },
  { as: 'officer', path: '/matters/2', enter: givePurpose, dialogs: [[/^办\s?结$/]] },
  { as: 'officer', path: '/matters/3', enter: givePurpose, dialogs: [[/登记办理结果/]] },
  { as: 'officer', path: '/matters/4', enter: givePurpose, dialogs: [] },
  { as: 'foreign', path: '/exchanges', dialogs: [[/登记涉外活动/]] },
  {
    ...{ as: 'foreign', path: '/exchanges/1' },
    dialogs: [
      [/更\s?改/],
      [/修改方案/],
      [/登记已提醒/],
      [/确定人员/],
      [/查阅姓名/],
      [/填写名单/],
      [/列入资料/],
      [/按日期复制/],
      [/取消活动/],
    ],
  },
  { as: 'head', path: '/exchanges/2', dialogs: [[/^审\s?批$/]] },
  { as: 'foreign', path: '/exchanges/4', dialogs: [[/填写报告/]] },
  { as: 'officer', path: '/reviews/1', dialogs: [[MORE, /提出不予告知/]] },
  {
    ...{ as: 'officer', path: '/reviews/2' },
    dialogs: [[/提出安全防范意见/], [MORE, /申请协助审查/], [MORE, /撤销审查/]],
  },
  { as: 'organ', path: '/key-units', dialogs: [[/登记候选单位/]] },
  { as: 'organ', path: '/key-units/1', dialogs: [[/登记复核/], [/提出调整或者移出/]] },
  {
    as: 'organ',
    path: '/key-units/3',
    dialogs: [[/登记核查情况/], [/会\s?商/], [MORE, /关联通讯录单位/], [MORE, /撤销这项变更/]],
  },
  { as: 'organ_head', path: '/key-units/2', dialogs: [[/^决\s?定/]] },
  { as: 'department', path: '/dispatches', enter: openConsultation, dialogs: [[/答复会商/]] },
  { as: 'personnel', path: '/reviews?part=owing', enter: openFirst, dialogs: [[]] },
  { as: 'personnel', path: '/reviews?part=planned', dialogs: [[/^改期/], [/^不再拟任/]] },
  { as: 'head', path: '/reviews?part=planned', dialogs: [[/^紧急例外/]] },
  { as: 'head', path: '/reviews?part=deciders', dialogs: [[/^调整决定人/]] },
  { as: 'officer', path: '/letters', enter: issueLetters, dialogs: [[/向全部人员发出/]] },
  {
    ...{ as: 'officer', path: '/letters?part=issued', enter: openFirst },
    dialogs: [[/打印纸质件/], [/登记纸质签署/], [/^撤\s?回$/]],
  },
  { as: 'officer', path: '/ledger?state=overdue', dialogs: [[/提醒筛选出的人员/]] },
  { as: 'officer', path: '/returns', dialogs: [[/设定定期报送/], [/立即报送/]] },
  {
    ...{ as: 'officer', path: '/inspections', enter: openFirst },
    dialogs: [[/^签\s?收$/], [/起草整改方案/], [/起草整改报告/], [/答复或者异议/]],
  },
  { as: 'network', path: '/emergency-access', dialogs: [[/申请紧急查阅/]] },
  {
    ...{ as: 'officer', path: '/incidents/2', enter: anIncident(false) },
    dialogs: [
      [/登记首报/],
      [/登记已控制/],
      [/登记经过/],
      [/核定类别和发现时间/],
      [/布置任务/],
      [/添加文件/],
      [/登记物证/],
      [/^交\s?接$/],
    ],
  },
  { as: 'officer', path: '/incidents/2', dialogs: [[/^复\s?盘$/], [/登记续报/]] },
  { as: 'head', path: '/incidents/2', enter: anIncident(false), dialogs: [[/无须上报/], [/不作为突发情况/]] },
  { as: 'officer', path: '/plans', dialogs: [[/起草预案/]] },
  { as: 'officer', path: '/plans/1', dialogs: [[/^复\s?核$/], [/计划演练/]] },
  { as: 'officer', path: '/plans/drills/1', enter: aDrill, dialogs: [[/登记开展情况/], [/更改计划/], [/取消演练/]] },
  { as: 'officer', path: '/plans/drills/1', dialogs: [[/添加扫描件/]] },
  { as: 'officer', path: '/plans', enter: aDraft, dialogs: [[/放弃草稿/]] },
  { as: 'relay', path: '/clues/3', dialogs: [[/^登记转报$/], [/^登记回执编号$/], [/^确认收到$/], [/不属于本渠道/]] },
  { as: 'relay', path: '/clues/2', dialogs: [[/登记回执扫描件/], [/^反\s?馈$/]] },
  { as: 'officer', path: '/requests', dialogs: [[/登记协助事项/]] },
  { as: 'officer', path: '/inspection-packs', dialogs: [[/制作迎检材料/], [/随机抽取人员/]] },
  { as: 'officer', path: '/inspection-packs/2', dialogs: [[/登记移交/]] },
  { as: 'officer', path: '/self-inspections', dialogs: [[/开展自查/], [/导入模板/]] },
  { as: 'officer', path: '/yearly-reports', dialogs: [[/起草年度报告/]] },
  { as: 'officer', path: '/yearly-reports/1', dialogs: [[/报送主管部门/]] },
  { as: 'officer', path: '/yearly-reports/2', dialogs: [[/放弃草稿/]] },
  { as: 'officer', path: '/date-orders', enter: openFirst, dialogs: [[/说明情况/]] },
  { as: 'officer', path: '/findings', dialogs: [[/登记问题/]] },
  { as: 'officer', path: '/findings/3', dialogs: [[/填写原因和措施/], [/添加佐证材料/], [/明确责任/]] },
  { as: 'head', path: '/findings/3', dialogs: [[/延长期限/], [/不作为问题/]] },
  { as: 'head', path: '/cross-checks', enter: openFirst, dialogs: [[/^接\s?受$/]] },
  { as: 'officer', path: '/registers/carrier', dialogs: [[/^登\s?记$/]] },
  { as: 'officer', path: '/registers/items/1', dialogs: [[/变更登记/]] },
  { as: 'officer', path: '/registers/inventories', dialogs: [[/开始清点/]] },
  { as: 'officer', path: '/registers/doors', dialogs: [[/登记进入/], [/登记(开启|关闭)/]] },
  { as: 'member', path: '/mine/findings', dialogs: [[/提出隐患建议/]] },
  { as: 'head', path: '/findings/1', dialogs: [[/验收通过/], [/退回整改/]] },
  {
    ...{ as: 'officer', path: '/requests/4', enter: openContents },
    dialogs: [[/列入提供内容/]],
  },
  { as: 'officer', path: '/requests/3', dialogs: [[/登记签名回执/], [/执法人员未签名/]] },
  { as: 'head', path: '/requests/4', enter: openContents, dialogs: [[/暂不告知的期限/], [/不予提供/], [/^批准提供$/]] },
  { as: 'organ', path: '/inspections', dialogs: [[/提出检查/]] },
  { as: 'organ', path: '/inspections?part=orders', dialogs: [[/^责令整改$/]] },
  { as: 'organ', path: '/inspections/case/2', dialogs: [[/^撤\s?销$/]] },
  { as: 'organ_head', path: '/inspections/case/2', dialogs: [[/不予批准/], [/批准检查/]] },
  { as: 'organ', path: '/key-units?part=nominations', dialogs: [[/^接收/]] },
  { as: 'organ', path: '/guidance', dialogs: [[/拟写指导材料/]] },
  { as: 'organ', path: '/cooperation', dialogs: [[/登记协作/]] },
  { as: 'department', path: '/requirements', dialogs: [[/拟写行业要求/]] },
  { as: 'department', path: '/guidance', dialogs: [[/拟写指导材料/]] },
  { as: 'department', path: '/nominations', dialogs: [[/提出建议/]] },
  {
    ...{ as: 'department', path: '/cooperation/1' },
    dialogs: [[/函告对方/], [/登记后续事项/], [/^办\s?结/], [/^撤\s?销/], [/添加文件/]],
  },
  { as: 'department', path: '/cooperation/2', dialogs: [[/登记已开展/], [/取消安排/]] },
  { as: 'officer', path: '/measures', dialogs: [[/登记措施/]] },
  { as: 'network', path: '/measures/1', dialogs: [[/登记检查/], [/添加文件/], [/^更\s?改$/], [/^终\s?止$/]] },
  { as: 'network', path: '/measures/objects', dialogs: [[/登记防护对象/]] },
  { as: 'network', path: '/measures/scans', dialogs: [[/导入扫描结果/]] },
  { as: 'network', path: '/measures/scans/2', dialogs: [[/对应措施/]] },
  { as: 'network', path: '/measures/mappings', dialogs: [[/增加对应/]] },
  { as: 'network', path: '/measures/tests', dialogs: [[/登记检测和评估/]] },
  { as: 'network', path: '/measures/objects/4', dialogs: [[/^更\s?改$/], [/^停\s?用$/]] },
  { as: 'foreign', path: '/travel-documents', dialogs: [[/接收证照/]] },
  {
    ...{ as: 'foreign', path: '/travel-documents?state=overdue', enter: openFirstForPurpose },
    dialogs: [[/登记交回/], [/发还本人/]],
  },
  { as: 'foreign', path: '/travel-documents?state=in', enter: openFirstForPurpose, dialogs: [[/^领\s?出$/]] },
  { as: 'foreign', path: '/travel?state=approved', enter: openFirstForPurpose, dialogs: [[/领出证照/]] },
  {
    as: 'foreign',
    path: '/travel?state=returned',
    enter: openFirstForPurpose,
    dialogs: [[/交回证照/], [/填写访谈记录/]],
  },
  { as: 'foreign', path: '/my-account', dialogs: [[/^生成地址$/]] },
  {
    ...{ as: 'foreign', path: '/travel?state=approved', enter: openFirstForPurpose },
    dialogs: [[/登记当面行前教育/], [/登记出境/], [/取消出行/], [/^移出：/]],
  },
  {
    ...{ as: 'foreign', path: '/travel?state=departed', enter: openFirstForPurpose },
    dialogs: [[/登记回国/], [/登记行程变更/]],
  },
  { as: 'personnel', path: '/travel?state=declared', enter: openFirstForPurpose, dialogs: [[/提出意见/]] },
  { as: 'officer', path: '/travel/materials', dialogs: [[/添加材料/], [/^发布新版本：/]] },
];
