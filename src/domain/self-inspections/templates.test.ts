import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { parse } from 'yaml';
import { anInspection } from '../../fixtures/self-inspections.ts';
import { aWorld } from '../../fixtures/world.ts';
import { open } from './actions/open.ts';
import { exportTemplate, importTemplate, retire } from './actions/templates.ts';
import { get } from './queries.ts';
import { READ, RUN, type Template } from './self-inspections.ts';
import { BUILT_IN } from './template/built-in.ts';
import { template, templates } from './template-queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const upload = (fileName: string, text: string) => ({ fileName, bytes: new TextEncoder().encode(text) });
const HEAD = '部分编号,部分,部分分值,项目编号,层级,类别,分值,每次扣分,适用条件,检查内容,依据';
const sheet = (...rows: string[]) => upload('自查表.csv', `\uFEFF${[HEAD, ...rows].join('\n')}\n`);
const withoutUndefined = (value: unknown) => JSON.parse(JSON.stringify(value)) as Template;

test('模板导出为表格、再导入，内容不变；导出为CISO Assistant库文件、再导入，也不变；同名的是下一版', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  for (const [as, ending] of [
    ['xlsx', 'xlsx'],
    ['csv', 'csv'],
    ['library', 'yaml'],
  ] as const) {
    const { file } = await w.does(officer, exportTemplate, { as });
    assert.ok(file.name.endsWith(`.${ending}`), file.name);
    const named = as === 'library' ? {} : { title: BUILT_IN.title.zh };
    const { templateId, version } = await w.does(officer, importTemplate, named, {
      ...{ fileName: file.name, bytes: new Uint8Array(file.bytes) },
    });
    assert.equal(version, as === 'csv' ? 2 : 1, as);
    const read = await w.does(officer, template, { selfInspectionTemplateId: templateId });
    assert.deepEqual(read.template.sections, withoutUndefined(BUILT_IN.sections), as);
    assert.equal(read.template.total, 100);
  }
  const { rows } = await w.does(unit.as.head, templates, {});
  assert.deepEqual(
    rows.map(({ source, version, items }) => [source, version, items]),
    [
      ['built-in', 3, 71],
      ['library', 1, 71],
      ['sheet', 2, 71],
      ['sheet', 1, 71],
    ],
  );
});

test('导出的库文件是CISO Assistant的格式：库、框架、要求节点，层级和上级相连，两种语言', async () => {
  const unit = await w.aUnit();
  const { file } = await w.does(unit.as.head, exportTemplate, { as: 'library' });
  const library = parse(Buffer.from(file.bytes).toString('utf8'));
  for (const field of [
    'urn',
    'locale',
    'ref_id',
    'name',
    'description',
    'copyright',
    'version',
    'provider',
    'packager',
  ])
    assert.ok(library[field], field);
  const { framework } = library.objects;
  const nodes = framework.requirement_nodes as Record<string, unknown>[];
  const urns = new Set(nodes.map(({ urn }) => urn));
  assert.equal(urns.size, nodes.length, '每个节点的 urn 只出现一次');
  for (const node of nodes) {
    assert.match(String(node.urn), /^urn:bulwark:risk:req_node:counter-espionage:[a-z0-9-]+$/);
    assert.equal(typeof node.assessable, 'boolean');
    assert.equal(node.depth, node.assessable ? 2 : 1);
    if (node.assessable) assert.ok(urns.has(node.parent_urn), String(node.parent_urn));
    assert.ok((node.translations as { en: object }).en);
  }
  const groups = new Set(framework.implementation_groups_definition.map(({ ref_id }: { ref_id: string }) => ref_id));
  for (const { implementation_groups: own = [] } of nodes)
    for (const group of own as string[]) assert.ok(groups.has(group));
});

const FOREIGN = `
urn: urn:someone:risk:library:own
locale: en
ref_id: own-requirements
name: Own requirements
description: Invented for a test
copyright: none
version: 3
provider: someone
packager: someone
translations:
  zh:
    name: 自有要求
objects:
  framework:
    urn: urn:someone:risk:framework:own
    ref_id: own
    name: Own requirements
    requirement_nodes:
    - urn: urn:someone:risk:req_node:own:a
      assessable: false
      depth: 1
      ref_id: A
      name: People
    - urn: urn:someone:risk:req_node:own:a.1
      assessable: false
      depth: 2
      parent_urn: urn:someone:risk:req_node:own:a
      ref_id: A.1
      name: Training
    - urn: urn:someone:risk:req_node:own:a.1.1
      assessable: true
      depth: 3
      parent_urn: urn:someone:risk:req_node:own:a.1
      ref_id: A.1.1
      description: Everybody is trained.
      typical_evidence: attendance
      weight: 3
      translations:
        zh:
          description: 全体人员接受培训。
    - urn: urn:someone:risk:req_node:own:b
      assessable: true
      depth: 1
      ref_id: B
      name: Alone
`;

test('别家的库文件：可评估的节点成为项目，归入最上一级；没有中文的用原文；没有分值的每项一分', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { templateId, items } = await w.does(officer, importTemplate, {}, upload('own.yaml', FOREIGN));
  assert.equal(items, 2);
  const { template: read } = await w.does(officer, template, { selfInspectionTemplateId: templateId });
  assert.deepEqual([read.title.zh, read.title.en, read.total], ['自有要求', 'Own requirements', 4]);
  const [first, second] = read.sections;
  assert.deepEqual([first!.title.zh, first!.points, first!.items[0]!.question.zh], ['People', 3, '全体人员接受培训。']);
  assert.deepEqual([second!.title.zh, second!.items[0]!.ref, second!.items[0]!.weight], ['一般要求', 'B', 1]);
});

test('分值合计不符的模板拒收，并指出哪一部分；表格指出单元格；不是模板、带密级标志的文件都拒收', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const faults = async (file: { fileName: string; bytes: Uint8Array }) =>
    String((await w.isRefused('template-faulty', officer, importTemplate, {}, file)).details.zh);
  const good = '1,组织,14,1.1,单位,计分项,10,,,有没有机构,第九条';
  assert.equal(await faults(sheet(good)), '第1部分“组织”应为14分，各项合计10分');
  assert.match(await faults(sheet('1,组织,ab,1.1,单位,计分项,10,,,有没有机构,')), /^C2：不是数字/);
  assert.match(await faults(sheet('1,组织,10,1.1,小组,计分项,10,,,有没有机构,')), /^E2：没有“小组”这一种/);
  assert.match(await faults(sheet('1,组织,10,1.1,单位,计分项,10,,有月亮,有没有机构,')), /^I2：没有“有月亮”这一条件/);
  assert.match(await faults(upload('a.csv', '姓名,部门\n王,一室\n')), /没有工作表同时有这些列/);
  assert.match(await faults(upload('a.yaml', 'urn: [')), /^YAML 第\d+行有误$/);
  assert.match(await faults(upload('a.yaml', 'urn: x\n')), /requirement_nodes/);
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((key, at) => `${key}: &${key} [${Array(10).fill(`*${'abcdefg'[at]}`).join(',')}]`),
  ];
  assert.match(await faults(upload('a.yaml', bomb.join('\n'))), /引用过多|requirement_nodes/);
  await w.isRefused('file-refused', officer, importTemplate, {}, sheet('1,组织,10,1.1,单位,计分项,10,,,机密★10年,'));
  await w.isRefused('secrecy-mark', officer, importTemplate, {}, upload('机密★自查.yaml', FOREIGN));
  await w.isRefused(
    'file-refused',
    officer,
    importTemplate,
    {},
    { fileName: 'a.yaml', bytes: new Uint8Array([0xff, 0xfe]) },
  );
  const fine = good.replace(',14,', ',10,');
  await w.does(officer, importTemplate, { title: '本单位模板' }, sheet(fine));
});

test('模板停用后不能再选；已经开展的自查保留开展时的模板', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const file = sheet('1,组织,10,1.1,单位,计分项,10,,,有没有机构,第九条');
  const { templateId } = await w.does(officer, importTemplate, { title: '本单位模板' }, file);
  const chosen = { selfInspectionTemplateId: templateId };
  const { selfInspectionId } = await anInspection(w, unit, { ...chosen, departmentIds: [] });
  await w.does(officer, retire, chosen);
  await w.isRefused('no-longer-in-use', officer, retire, chosen);
  const { template: kept } = await w.does(officer, get, { selfInspectionId });
  assert.deepEqual([kept.title.zh, kept.sections[0]!.items[0]!.question.zh], ['本单位模板', '有没有机构']);
  await w.onlyFor(RUN, unit, retire, chosen);
  await w.onlyFor(RUN, unit, importTemplate, {});
  await w.onlyFor(READ, unit, exportTemplate, { as: 'csv' });
  await w.onlyFor(READ, unit, templates, {});
  await w.onlyFor(READ, unit, template, chosen);
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as['security-officer'], template, chosen);
  await w.isRefused('not-found', other.as['security-officer'], open, {
    ...{ ...chosen, periodFrom: '2026-01-01', periodTo: '2026-11-23', dueOn: '2026-11-30' },
    ...{ departmentIds: [], audience: 'nobody' },
  });
});
