/** Every list that can be taken away as a file: who may, what the record keeps of it, and that the file holds what the list shows. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { z } from 'zod';
import { chooseFigure } from '../src/domain/duties/actions.ts';
import { file as openFile } from '../src/domain/duties/queries.ts';
import { askCorrection } from '../src/domain/rights/actions.ts';
import { tableExport } from '../src/exports/table-export.ts';
import { aPerson, hasStatus } from '../src/fixtures/people.ts';
import { csvRoster, proposes, readsRosters } from '../src/fixtures/rosters.ts';
import { aWorld, type TestUnit } from '../src/fixtures/world.ts';
import { listEntries } from '../src/journal/read.ts';
import type { Action } from '../src/platform/action.ts';
import type { SignedIn } from '../src/platform/perform.ts';
import { ROLES, type Role } from '../src/platform/permission.ts';
import { registry } from '../src/server/modules.ts';

const w = await aWorld();
readsRosters(w);
afterEach(() => w.checkInvariants());
after(() => w.close());

const CHOICE = { format: 'csv', language: 'zh', purpose: 'inspection' };
const actionOf = (name: string) => registry.get(name) as Action<string, z.ZodType, { file: { bytes: Uint8Array } }>;

/** The lines of the file, and the facts that the record keeps of it. */
async function taken(unit: TestUnit, who: SignedIn, name: string, input: object = {}) {
  const { file } = await w.does(who, actionOf(name), { ...CHOICE, ...input });
  const lines = new TextDecoder().decode(file.bytes).replace('\uFEFF', '').trimEnd().split('\r\n');
  const [entry] = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 1 }));
  const facts = entry!.facts as Record<string, unknown>;
  assert.equal(entry!.action, name);
  assert.deepEqual([facts.rows, facts.format], [lines.length - 1, 'csv'], 'the record says how many rows left');
  assert.match(String(facts.digest), /^[0-9a-f]{64}$/, 'and which file it was');
  return { lines, facts };
}

const WHO: Record<string, readonly Role[]> = {
  'accounts.export': ['system-admin', 'security-admin'],
  'accounts.export-looks-at-me': ROLES,
  'accounts.export-record': ['auditor'],
  'attestations.export': ['security-officer'],
  'cross-checks.export': ['security-officer', 'head'],
  'date-orders.export': ['security-officer', 'head', 'relay-officer', 'industry-officer', 'organ-officer'],
  'dispatches.export-received': ['security-officer', 'industry-officer', 'organ-officer', 'head'],
  'dispatches.export-sent': ['security-officer', 'industry-officer', 'organ-officer', 'head'],
  'duties.export': ['security-officer', 'head'],
  'duties.export-figures': ['security-officer', 'head'],
  'exchanges.export': ['security-officer', 'foreign-affairs'],
  'findings.export': ['security-officer', 'head'],
  'incidents.export': ['security-officer', 'head'],
  'inspection-packs.export': ['security-officer', 'head'],
  'inspection-packs.export-draws': ['security-officer', 'head'],
  'inspections.export': ['organ-officer', 'head'],
  'inspections.export-orders': ['organ-officer', 'head'],
  'leavers.export': ['security-officer', 'personnel', 'head'],
  'letters.export': ['security-officer', 'personnel'],
  'letters.export-owing': ['security-officer', 'personnel'],
  'matters.export': ['security-officer'],
  'measures.export': ['security-officer', 'network-security', 'head'],
  'organ.export': ['organ-officer', 'head'],
  'people.export': ['security-officer', 'personnel', 'head'],
  'people.export-posts': ['security-officer', 'personnel', 'head'],
  'questions.export': ['security-officer'],
  'registers.export': ['security-officer', 'head'],
  'requests.export': ['security-officer', 'head'],
  'returns.export-by-duty': ['security-officer', 'industry-officer', 'organ-officer', 'head'],
  'returns.export-units': ['security-officer', 'industry-officer', 'organ-officer', 'head'],
  'reviews.export': ['security-officer', 'personnel', 'head'],
  'reviews.export-owing': ['security-officer', 'personnel', 'head'],
  'reviews.export-planned': ['security-officer', 'personnel', 'head'],
  'rights.export-corrections': ['security-officer', 'personnel'],
  'rights.export-lists-with-me': ['member'],
  'rosters.export-problems': ['security-officer', 'personnel'],
  'rosters.export-rows': ['security-officer', 'personnel'],
  'rules.export': ['security-officer', 'head'],
  'rules.export-designations': ['security-officer', 'head'],
  'rules.export-readers': ['security-officer'],
  'self-inspections.export': ['security-officer', 'head'],
  'self-inspections.export-calendar': ['security-officer', 'head'],
  'self-inspections.export-items': ['security-officer', 'head'],
  'stationed.export': ['security-officer', 'foreign-affairs', 'head'],
  'training.export-attendance': ['security-officer'],
  'training.export-coverage': ['security-officer', 'head'],
  'training.export-sessions': ['security-officer', 'head'],
  'training.export-year-plan': ['security-officer', 'head'],
  'travel-documents.export': ['security-officer', 'foreign-affairs', 'personnel', 'head'],
  'travel.export': ['security-officer', 'foreign-affairs'],
  'travel.export-abroad': ['security-officer', 'foreign-affairs'],
  'units.export-calendar': ['security-officer', 'head', 'personnel'],
  'yearly-reports.export': ['security-officer', 'head'],
};
/** What an export must be told besides format, language and purpose. */
const NAMED: Record<string, object> = {
  'units.export-calendar': { year: 2026 },
  'accounts.export-looks-at-me': { purpose: 'own' },
  'rights.export-lists-with-me': { purpose: 'own' },
  'rosters.export-problems': { proposalId: 1 },
  'rosters.export-rows': { proposalId: 1, verdict: 'new' },
  'rules.export-readers': { workRuleVersionId: 1 },
  'self-inspections.export-items': { selfInspectionId: 1 },
  'training.export-attendance': { trainingId: 1 },
  'training.export-coverage': { year: 2026 },
  'training.export-year-plan': { yearPlanId: 1, year: 2026 },
};

test('every export is an act in the record, refused to everybody whose list it is not, and never without a purpose', async () => {
  const unit = await w.aUnit();
  // Lists alone: the record leaves whole, or as the proof of one entry, and has tests of its own.
  const isList = (name: string) => 'format' in (registry.get(name)!.input as z.ZodObject).shape;
  const exports = [...registry.keys()].filter((name) => /\.export\b/.test(name) && isList(name)).sort();
  assert.deepEqual(exports, Object.keys(WHO));
  for (const name of exports) {
    const one = actionOf(name);
    assert.equal(one.kind, 'action', name);
    const input = { ...CHOICE, ...NAMED[name] };
    await w.onlyFor(WHO[name]!, unit, one, input);
    const may = unit.as[WHO[name]![0]!];
    await w.isRefused('invalid-input', may, one, { ...input, purpose: undefined });
    await w.isRefused('invalid-input', may, one, {
      ...input,
      purpose: 'purpose' in (NAMED[name] ?? {}) ? 'inspection' : 'own', // a list about oneself, of one's own
    });
    await w.isRefused('invalid-input', may, one, { ...input, format: 'pdf' });
  }
});

test('the rows of a proposal leave by what accepting would do with them; another unit’s are not found', async () => {
  const [unit, other] = [await w.aUnit(), await w.aUnit()];
  const officer = unit.as['security-officer'];
  const roster = csvRoster('工号,姓名,部门,入职时间', 'M0001,员工,一部,2020-02-06', 'N1,楚一,一部,2021-02-03');
  const proposalId = await proposes(w, officer, roster);
  const fresh = await taken(unit, officer, 'rosters.export-rows', { proposalId, verdict: 'new' });
  assert.equal(fresh.lines.length, 2);
  assert.match(fresh.lines[1]!, /^新增,roster,3,楚一,N1,一部,/);
  const changed = await taken(unit, officer, 'rosters.export-rows', { proposalId, verdict: 'changed', text: '员工' });
  assert.match(changed.lines[1]!, /入职日期：2020-01-06 → 2020-02-06/, 'what would change stands in words');
  assert.deepEqual([changed.facts.text, changed.facts.verdict], [true, 'changed'], 'the name searched for stays out');
  const asked = { ...CHOICE, proposalId, verdict: 'new' };
  await w.isRefused('not-found', other.as['security-officer'], actionOf('rosters.export-rows'), asked);
});

test('who owes a letter leaves with whose deadline it is', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const { departmentId } = await aPerson(w, unit, { name: '李堃', post: { level: 'core' } });
  await aPerson(w, unit, { name: '赵六', department: '二室', post: { level: 'core' } });
  const all = await taken(unit, unit.as.personnel, 'letters.export-owing');
  assert.equal(all.lines.length, 3);
  const { lines, facts } = await taken(unit, unit.as.personnel, 'letters.export-owing', { departmentId });
  assert.match(lines[1]!, /^李堃,.*尚未签订$/);
  assert.match(lines[1]!, /法定|惯例|建议/);
  assert.equal(facts.departmentId, departmentId);
});

test('accounts leave as they are listed: offices without a text, and roles for the security administrator alone', async () => {
  const unit = await w.aUnit();
  const bySystem = await taken(unit, unit.as['system-admin'], 'accounts.export');
  assert.ok(!bySystem.lines.join().includes('员工') && !bySystem.lines[0]!.includes('角色'));
  const bySecurity = await taken(unit, unit.as['security-admin'], 'accounts.export', {
    text: `auditor-${unit.unitId}`,
  });
  assert.deepEqual([bySecurity.lines.length, bySecurity.lines[0]!.endsWith('角色')], [2, true]);
  assert.ok(bySecurity.lines[1]!.endsWith('安全审计员'));
});

test('requests for correction leave without their words', async () => {
  const unit = await w.aUnit();
  await w.does(unit.as.member, askCorrection, { about: 'name', request: '姓名应为欧阳' });
  const { lines } = await taken(unit, unit.as.personnel, 'rights.export-corrections', { state: 'open' });
  assert.match(lines[1]!, /^员工,,2026-11-23 10:00:00,更正,姓名,待答复,2026-12-14,$/);
  assert.equal(
    (await taken(unit, unit.as.personnel, 'rights.export-corrections', { state: 'declined' })).lines.length,
    1,
  );
});

test('the auditor takes the record away as it is filtered, the export itself next in it', async () => {
  const unit = await w.aUnit();
  await w.does(unit.as.member, askCorrection, { about: 'name', request: '姓名应为欧阳' });
  await taken(unit, unit.as.auditor, 'accounts.export-record');
  const { lines, facts } = await taken(unit, unit.as.auditor, 'accounts.export-record', {
    action: 'rights.ask-correction',
  });
  assert.deepEqual([lines.length, facts.action], [2, 'rights.ask-correction']);
  assert.ok(lines[1]!.includes('rights.ask-correction') && !lines[1]!.includes('欧阳'));
  assert.equal((await taken(unit, unit.as.auditor, 'accounts.export-record')).lines.length, 4);
});

test('figures leave with who says so, what the unit chose and why', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const all = await taken(unit, officer, 'duties.export-figures');
  const wide = all.lines.find((line) => line.includes('建议') && / – /.test(line))!;
  const title = wide.split(',')[0]!;
  const { figures } = (await w.does(officer, registry.get('duties.figures') as never, {})) as {
    figures: { parameter: string; title: { zh: string }; range: [number, number] }[];
  };
  const one = figures.find((figure) => figure.title.zh === title)!;
  await w.does(officer, chooseFigure, { parameter: one.parameter, value: one.range[0], reason: '按上级要求从严' });
  const { lines } = await taken(unit, officer, 'duties.export-figures', { text: title });
  assert.ok(lines[1]!.includes('按上级要求从严'));
});

test('everybody takes away who looked at the own file, and nobody else’s', async () => {
  const unit = await w.aUnit();
  const person = await aPerson(w, unit, { name: '李堃' });
  await w.does(unit.as['security-officer'], openFile, { personId: person.personId, purpose: 'training' });
  const own = await taken(unit, person.account, 'accounts.export-looks-at-me', { purpose: 'own' });
  assert.deepEqual(own.lines[1]!.split(',').slice(1, 4), ['security-officer', '安全防范专员', '组织教育培训']);
  assert.equal((await taken(unit, unit.as.member, 'accounts.export-looks-at-me', { purpose: 'own' })).lines.length, 1);
});

test('a list too long for one file is refused and never cut; cells say yes and no, several things, and nothing', async () => {
  const unit = await w.aUnit();
  const of = (count: number) =>
    tableExport({
      name: 'people.export',
      file: { zh: '表', en: 'table' },
      by: ['head'],
      ofPeople: false,
      filter: { text: z.string().optional() },
      rows: async () => Array.from({ length: count }, (_, n) => ({ n, yes: n % 2 === 0 })),
      columns: [
        { zh: '数', en: 'Number', of: (row) => [row.n, { zh: '个', en: 'of it' }] },
        { zh: '是否', en: 'Is it', of: (row) => row.yes },
        { zh: '无', en: 'None', of: () => null },
      ],
    });
  const { file } = await w.does(unit.as.head, of(2), { ...CHOICE, language: 'en' });
  assert.equal(file!.name, 'table-2026-11-23.csv');
  assert.equal(new TextDecoder().decode(file!.bytes), 'Number,Is it,None\r\n"0; of it",Yes,\r\n"1; of it",No,\r\n');
  await w.isRefused('list-too-long', unit.as.head, of(200_001), CHOICE);
});
