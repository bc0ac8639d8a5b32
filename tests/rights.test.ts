/**
 * What docs/rights.md promises, row by row: every test that it names is there; and the safeguards that no one module owns.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { TOLD } from '../src/domain/notices/notices.ts';
import { KINDS } from '../src/domain/retention/kinds.ts';
import { ASSESSED } from '../src/domain/rights/assessment/parts.ts';
import { PERIODS_OF_PEOPLE } from '../src/domain/rights/notice.ts';
import { COMPLAINT_ROUTES } from '../src/law/complaint-routes.ts';
import { PURPOSES } from '../src/platform/input.ts';
import { ROLES, type Role } from '../src/platform/permission.ts';
import { jsonOf } from '../src/server/made-input.ts';
import { registry } from '../src/server/modules.ts';
import { forbiddenIn } from './forbidden-fields.ts';
import { SAID_AT_LENGTH } from './said-at-length.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const PAGE = read('docs/rights.md');

const listed = (...globs: string[]) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...globs], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);

/** `path`: «title», as the page names a test. */
const namedTests = (page: string) =>
  [...page.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)` «([^»]+)»/g)].map(([, path, title]) => ({
    path: path!,
    title: title!,
  }));

const missingTests = (page: string) => namedTests(page).filter(({ path, title }) => !read(path).includes(title));

test('docs/rights.md has each of the 24 rows, and every test that it names is there', () => {
  const rows = [...PAGE.matchAll(/^\| R(\d+) \|/gm)].map((match) => Number(match[1]));
  assert.deepEqual(
    rows,
    Array.from({ length: 24 }, (_, index) => index + 1),
  );
  const planted = '`tests/rights.test.ts` «a title that stands in no file' + '»';
  assert.equal(missingTests(planted.replace('no file', 'no file at all')).length, 1, 'the planted breach is found');
  assert.ok(namedTests(PAGE).length >= 24);
  assert.deepEqual(missingTests(PAGE), []);
});

test('R2: whatever opens a file, makes a paper with names or lets a list leave is told a purpose from one closed list', () => {
  const purposeOf = (input: z.ZodType) =>
    (jsonOf(input).properties?.purpose as { enum?: string[]; const?: string }) ?? {};
  const leaves = [...registry.values()].filter(
    (one) => (one.kind === 'query' && one.recorded === 'purpose') || /\.export|-sheet$/.test(one.name),
  );
  assert.ok(leaves.length > 15);
  // The record and its proofs hold ids and facts, and go to those who check it.
  const without = leaves.filter(({ name, input }) => {
    const { enum: several, const: one } = purposeOf(input);
    const choices = several ?? (one === undefined ? [] : [one]);
    return (
      name !== 'record.export' && !(choices.length > 0 && choices.every((it) => PURPOSES.some((own) => own === it)))
    );
  });
  assert.deepEqual(
    without.map(({ name }) => name),
    [],
  );
});

test('R2: every kind of record that ends names the article it is kept on', () => {
  const groundless = KINDS.filter(({ ends }) => ends !== 'stays').filter(
    ({ ground }) => !/《.+》/.test(ground.zh) || !/Art|Law|Provisions|Measures|Regulations/.test(ground.en),
  );
  assert.deepEqual(
    groundless.map(({ code }) => code),
    [],
  );
});

/** Words that stand on a page or in a file: short ones, which name something, in code outside the law and the lists of what is dropped. */
function shownNames(text: string): string[] {
  return [...text.matchAll(/\bzh: '([^']{1,12})',\s*en: '([^']{1,40})'/g)].flatMap(([, zh, en]) => [zh!, en!]);
}

test('R3, R4: no heading, label or choice on any page or file names a score, a label or a protected attribute', () => {
  const found = listed(
    'web/*.tsx',
    'web/*.ts',
    'src/domain/*.ts',
    'src/documents/*.ts',
    'src/exports/*.ts',
    'src/server/*.ts',
  )
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .flatMap((path) =>
      shownNames(read(path))
        .filter(forbiddenIn)
        .map((name) => `${path}: ${name}`),
    );
  const planted = "{ zh: '政治面貌', en: 'Political status' }, { zh: '风险等级', en: 'Risk level' }";
  assert.equal(shownNames(planted).filter(forbiddenIn).length, 4, 'the planted breaches are found');
  // The fingerprint of a key is nobody's.
  const ofKeys = /[Ff]ingerprint (of|agrees)|[公密]钥|指纹一致/;
  // The law's own word for what was seen (Provisions 8(3)): circumstances, never somebody.
  const ofLaw = /可疑情况|[Ss]uspicious circumstances|something suspicious/;
  assert.ok(!ofLaw.test('可疑人员 a suspicious person'));
  // Points of a self-inspection are the unit's and its sections'; of a person it makes none.
  const ofTheUnit = /\/self-inspections\/(?!own|members|store\/)[\w/-]+\.tsx?: .*(得分|[Pp]oints|[Ss]cored)/;
  assert.ok(!ofTheUnit.test('web/pages/self-inspections/members.tsx: 得分'));
  // The law's own word for what is done to systems (CII Regulations, Art. 17), never to somebody.
  const ofSystems =
    /检测和风险评估|风险评估报告|[Tt]ests? and risk assessments?|Risk assessment$|test-and-risk-assessment/;
  assert.ok(!ofSystems.test('风险等级 Risk level') && !ofSystems.test('人员风险评估'));
  assert.deepEqual(
    found.filter((one) => !ofKeys.test(one) && !ofLaw.test(one) && !ofTheUnit.test(one) && !ofSystems.test(one)),
    [],
  );
});

type Field = { maxLength?: number; properties?: Record<string, Field>; items?: Field; anyOf?: Field[] };
const LONG = 200;

/** The names of all texts of more than a line that an input takes, at any depth. */
const longTexts = ({ properties = {}, items, anyOf = [] }: Field): string[] => [
  ...Object.entries(properties).flatMap(([name, field]) => [
    ...((field.maxLength ?? 0) > LONG ? [name] : []),
    ...longTexts(field),
  ]),
  ...[items ?? [], anyOf].flat().flatMap(longTexts),
];

test('R5: no act takes a story about a person: every longer text that one takes is here with what it is about', () => {
  const planted = z.strictObject({ people: z.array(z.strictObject({ remarks: z.string().max(2000) })) });
  assert.deepEqual(longTexts(jsonOf(planted) as Field), ['remarks'], 'the planted breach is found');
  // Passwords and keys are no texts about anybody.
  const found = [...registry.values()]
    .filter(({ name }) => !/^(accounts|record)\./.test(name))
    .flatMap(({ name, input }) => longTexts(jsonOf(input) as Field).map((field) => `${name}.${field}`));
  assert.deepEqual(
    found.filter((one) => !(one in SAID_AT_LENGTH)),
    [],
  );
});

test('R15: the periods that the notice tells are those of every kind of record about people', () => {
  const figures = KINDS.flatMap((kind) => ('ofPeople' in kind && kind.ofPeople && kind.figure ? [kind.figure] : []));
  assert.deepEqual([...new Set(figures)].sort(), [...PERIODS_OF_PEOPLE].sort());
});

const moduleOf = (name: string) => name.split('.')[0]!;
/** Who may do or see something of these modules that is not only one's own: what everybody may is about oneself, or about no people. */
const rolesAt = (modules: readonly string[]): Role[] => {
  const business = [...registry.values()].filter(
    ({ name, by }) =>
      modules.includes(moduleOf(name)) && by.length < TOLD.length && !by.every((role) => role === 'member'),
  );
  return ROLES.filter((role) => role !== 'member' && business.some(({ by }) => by.includes(role)));
};

test('R16: every module is assessed; an assessment names who really sees what, every kind of record, and measures that a test holds', () => {
  const modules = ASSESSED.flatMap((one) => one.modules);
  assert.deepEqual(
    [...new Set([...registry.keys()].map(moduleOf))].filter((one) => !modules.includes(one)),
    [],
  );
  assert.ok(
    rolesAt(['reviews']).includes('personnel') && !rolesAt(['reviews']).includes('liaison'),
    'the checker tells roles apart',
  );
  for (const { code, modules: of, sees } of ASSESSED) assert.deepEqual([...sees].sort(), rolesAt(of).sort(), code);
  const named = ASSESSED.flatMap(({ kinds }) => kinds.map(({ figure }) => figure));
  const figures = KINDS.flatMap((kind) => (kind.ends === 'by-certificate' && kind.ofPeople ? [kind.figure] : []));
  assert.deepEqual(
    figures.filter((one) => !named.includes(one)),
    [],
  );
  const held = PAGE.split('\n')
    .filter((row) => namedTests(row).length > 0)
    .map((row) => /^\| (R\d+) /.exec(row)?.[1]);
  const measures = ASSESSED.flatMap(({ risks }) => risks.flatMap((one) => one.measures));
  assert.deepEqual(
    measures.filter(({ safeguard }) => !held.includes(safeguard)),
    [],
  );
});

test('R14: an organ’s officer can do nothing in a unit but see to his own account; in his own body, what is between bodies', () => {
  const may = [...registry.values()].filter((one) => one.by.includes('organ-officer')).map(({ name }) => name);
  assert.ok(may.length > 0);
  // Of the ledger he sees what an organ owes as such, and a unit owes nothing of that (sight.test.ts); of the order of dates what an organ does
  // itself, and dispatches (date-orders.test.ts).
  assert.deepEqual(
    may.filter(
      (name) =>
        !/^((dispatches|organ|inspections|returns|cooperation|date-orders)\.|industry\.guidance$|duties\.(duty|ledger|my-part|unit-row)$)/.test(
          name,
        ) && !/^accounts\.(me$|my-|looks-at-me|export-looks-at-me|change-password|make-token|revoke-token$)/.test(name),
    ),
    [],
  );
});

/** Modules whose safeguards come with them. Where one begins, its rows in docs/rights.md are written anew, with their tests. */
const TO_COME = ['requests', 'emergency-access', 'organ', 'reports', 'registers'];

test('R9, R11-R14, R18-R20, R23: what has no module yet has no act', () => {
  const begun = TO_COME.filter((module) => [...registry.keys()].some((name) => name.startsWith(`${module}.`)));
  const told = begun.filter((module) => PAGE.includes(`*${module}*`));
  assert.deepEqual(told, [], 'docs/rights.md still says that they are to come');
});

/** Where a person is told of something that concerns him. One that comes is added here. */
const TELLS_A_PERSON = [
  'src/domain/leavers/documents.ts',
  'src/domain/letters/documents.ts',
  'web/pages/emergency-access/of-me.tsx',
  'src/domain/matters/documents.ts',
  'src/domain/reviews/documents.ts',
  'src/domain/rights/notice.ts',
  'web/pages/letters/read-letter.tsx',
  'web/pages/reviews/my-review.tsx',
  'web/pages/mine/corrections.tsx',
  'web/pages/mine/kept.tsx',
  'web/pages/mine/leaving.tsx',
  'web/pages/travel/my-trip.tsx',
  'web/pages/travel/my-interview.tsx',
  'src/domain/travel-documents/documents.ts',
  'src/domain/travel/documents.ts',
  'web/pages/stationed/my-stationing.tsx',
  'web/pages/matters/my-matter.tsx',
  'web/pages/rights/corrections.tsx',
];

test('R24: the ways to complain outside the unit stand on every paper and page that tells a person of a decision', () => {
  const silent = (paths: readonly string[]) =>
    paths.filter((path) => !/<ComplaintRoutes \/>|COMPLAINT_ROUTES\b[,\s}]/.test(read(path)));
  assert.deepEqual(silent(['web/pages/mine/looks.tsx']), ['web/pages/mine/looks.tsx'], 'a page without them is found');
  assert.deepEqual(silent(TELLS_A_PERSON), []);
  const all = COMPLAINT_ROUTES.map(({ zh }) => zh).join('');
  for (const route of ['上级主管单位', '网信部门', '人民法院', '监察机关', '上级国家安全机关', '人民检察院'])
    assert.ok(all.includes(route), route);
});
