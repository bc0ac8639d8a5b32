/**
 * The house rules as data: who may import whom, where SQL may stand, how long a file may be, that the map is true. Each rule is
 * first seen to fail on a planted breach.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');

/** The modules in their order: what others raise stands before those who raise it. */
const MODULES = [
  'units',
  'people',
  'accounts',
  'record',
  'backups',
  'duties',
  'notices',
  'dispatches',
  'findings',
  'training',
  'courses',
  'packages',
  'questions',
  'library',
  'attestations',
  'reviews',
  'letters',
  'rosters',
  'registers',
  'travel-documents',
  'travel',
  'stationed',
  'exchanges',
  'matters',
  'clues',
  'requests',
  'emergency-access',
  'incidents',
  'plans',
  'measures',
  'rules',
  'inspections',
  'leavers',
  'cross-checks',
  'self-inspections',
  'date-orders',
  'inspection-packs',
  'returns',
  'yearly-reports',
  'cooperation',
  'industry',
  'organ',
  'rights',
  'reports',
  'retention',
];

/** What each part of the house may import, besides itself. Tests may also use fixtures and the database's test support. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  law: [],
  database: [],
  journal: ['law', 'database'],
  platform: ['law', 'database', 'journal'],
  backup: ['law', 'database', 'journal', 'platform'],
  documents: ['law'],
  imports: ['law', 'platform'],
  exports: ['law', 'database', 'journal', 'platform', 'documents'],
  domain: ['law', 'database', 'journal', 'platform', 'documents', 'imports', 'exports'],
  server: [
    ...['law', 'database', 'journal', 'platform', 'backup', 'documents', 'imports', 'exports', 'domain', 'fixtures'],
  ],
  fixtures: ['law', 'database', 'journal', 'platform', 'backup', 'documents', 'imports', 'exports', 'domain'],
};

export type Source = { path: string; text: string };

/** Folders of a module's or part's own paths within src. */
const partOf = (path: string): string | undefined => /^src\/([a-z]+)\//.exec(path)?.[1];
const moduleOf = (path: string): string | undefined => /^src\/domain\/([a-z-]+)\//.exec(path)?.[1];
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

type Import = { target: string; typeOnly: boolean };

function importsOf({ path, text }: Source): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm)) {
    found.push({ target: normalize(join(dirname(path), match[2]!)), typeOnly: Boolean(match[1]) });
  }
  return found;
}

export function importBreaches(source: Source): string[] {
  const from = partOf(source.path);
  const breaches: string[] = [];
  for (const { target, typeOnly } of importsOf(source)) {
    const to = partOf(target);
    const say = (why: string) => breaches.push(`${source.path} imports ${target}: ${why}`);
    if (source.path.startsWith('web/')) {
      // A module's model: its folder is plural, its file often singular (units/unit.ts).
      const pureModel =
        /^src\/domain\/(units\/unit|people\/person|registers\/(?:custody|inventory|places|checks)|accounts\/tokens|rights\/assessment\/names|measures\/scans|yearly-reports\/(?:figures|rows)|self-inspections\/(?:calendar|unfinished)|dispatches\/faults|notices\/mail|([a-z-]+)\/\2)\.ts$/.test(
          target,
        ) ||
        [
          'src/platform/permission.ts',
          'src/platform/purposes.ts',
          'src/exports/exports.ts',
          'src/server/act-names.ts',
          'src/server/query-names.ts',
        ].includes(target);
      if (to && !typeOnly && to !== 'law' && !pureModel)
        say('the browser takes types only, and values of the law and of pure models');
      continue;
    }
    if (!from || !to || from === to || (isTest(source.path) && ['fixtures', 'database', 'domain'].includes(to)))
      continue;
    if (!MAY_IMPORT[from]?.includes(to)) say(`${from} may not import ${to}`);
  }
  return [...breaches, ...moduleBreaches(source)];
}

function moduleBreaches(source: Source): string[] {
  const own = moduleOf(source.path);
  if (!own || isTest(source.path)) return [];
  return importsOf(source).flatMap(({ target }) => {
    const other = moduleOf(target);
    if (!other || other === own || MODULES.indexOf(other) < MODULES.indexOf(own)) return [];
    return [`${source.path} imports ${target}: ${other} does not stand before ${own}`];
  });
}

export function sqlBreaches({ path, text }: Source): string[] {
  const allowed =
    /^src\/(journal|database)\//.test(path) ||
    /^src\/(platform|exports|domain\/[a-z-]+)\/store(\.ts$|\/)/.test(path) ||
    path.startsWith('src/fixtures/') ||
    isTest(path) ||
    !path.startsWith('src/');
  return !allowed && /from 'kysely'|statement`|\.query\(\s*[`'"](select|insert|update|delete)/i.test(text)
    ? [`${path}: SQL stands in store.ts, journal/ and database/ alone`]
    : [];
}

/** Whoever checks the record shares nothing with who writes it, and needs nothing that must be installed. */
export const verifierBreaches = ({ path, text }: Source): string[] => {
  if (!path.startsWith('src/journal/verify/') || isTest(path)) return [];
  const named = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map((match) => match[1]!);
  return named
    .filter((name) => !/^\.\/[\w-]+\.ts$/.test(name))
    .filter((name) => name !== 'node:crypto' && !(name === 'node:fs' && path.endsWith('/main.ts')))
    .filter((name) => !(path.endsWith('/pack-files.ts') && ['node:fs', 'node:path', 'node:zlib'].includes(name)))
    .map((name) => `${path} imports ${name}: the verifier stands alone`);
};

export const lengthBreaches = ({ path, text }: Source): string[] => {
  const lines = text.split('\n').length - 1;
  return lines > 300 && !path.endsWith('database/tables.ts') ? [`${path}: ${lines} lines; split it by verb`] : [];
};

export const nameBreaches = ({ path }: Source): string[] =>
  /(^|\/)(utils?|helpers?|services?|managers?|common|index)(\.tsx?$|\/)/.test(path)
    ? [`${path}: the name says nothing`]
    : [];

/** Pure parts read no clock: the day and the instant are arguments. */
export const clockBreaches = ({ path, text }: Source): string[] =>
  /^src\/(law|documents|imports)\//.test(path) && !isTest(path) && /new Date\(\)|Date\.now\(\)/.test(text)
    ? [`${path}: the clock is an argument`]
    : [];

/** A name may hold a character that no font has: what a user asks for is printed where that is said in words. */
export const printBreaches = ({ path, text }: Source): string[] =>
  /^src\/domain\/[a-z-]+\/actions/.test(path) && !isTest(path) && /\btoPdf\b/.test(text)
    ? [`${path}: paper for a user is printed by src/exports/printed.ts`]
    : [];

export const speechBreaches = ({ path, text }: Source): string[] =>
  /registry\.npmjs|npmmirror|\/work\/(main|shared)|subagent|\bClaude\b/.test(text) &&
  !path.startsWith('tests/architecture')
    ? [`${path}: speaks of something other than the project`]
    : [];

function sources(): Source[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => /\.(ts|tsx)$/.test(path) && existsSync(join(ROOT, path)))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

const RULES: readonly { title: string; check: (source: Source) => string[]; planted: Source }[] = [
  {
    title: 'each part imports only those it may',
    check: importBreaches,
    planted: { path: 'src/law/x.ts', text: "import { y } from '../platform/action.ts';\n" },
  },
  {
    title: 'a module knows only those before it',
    check: importBreaches,
    planted: { path: 'src/domain/units/x.ts', text: "import { y } from '../training/training.ts';\n" },
  },
  {
    title: 'the browser takes no value of the server',
    check: importBreaches,
    planted: { path: 'web/x.tsx', text: "import { y } from '../src/domain/units/store.ts';\n" },
  },
  {
    title: 'SQL stands in store.ts, journal/ and database/ alone',
    check: sqlBreaches,
    planted: { path: 'src/domain/units/actions.ts', text: "import { sql as statement } from 'kysely';\n" },
  },
  {
    title: 'the verifier imports no writing code, and nothing that must be installed',
    check: verifierBreaches,
    planted: { path: 'src/journal/verify/x.ts', text: "import { leafHash } from '../entry.ts';\n" },
  },
  {
    title: 'the verifier does not write, not even by a roundabout way',
    check: verifierBreaches,
    planted: { path: 'src/journal/verify/x.ts', text: "const { appendEntry } = await import('../append.ts');\n" },
  },
  {
    title: 'no file is longer than 300 lines',
    check: lengthBreaches,
    planted: { path: 'src/a.ts', text: 'x\n'.repeat(301) },
  },
  {
    title: 'no file is named after nothing',
    check: nameBreaches,
    planted: { path: 'src/domain/units/helpers.ts', text: '' },
  },
  {
    title: 'pure parts read no clock',
    check: clockBreaches,
    planted: { path: 'src/law/x.ts', text: 'const now = new Date();' },
  },
  {
    title: 'paper for a user is printed where missing characters are said in words',
    check: printBreaches,
    planted: { path: 'src/domain/x/actions/y.ts', text: 'await toPdf(paper, fontsRoot)' },
  },
  {
    title: 'the project speaks of the project alone',
    check: speechBreaches,
    planted: { path: 'src/a.ts', text: '// see https://registry.npmjs.org/x' },
  },
];

describe('the house rules', () => {
  const all = sources();
  for (const { title, check, planted } of RULES) {
    test(title, () => {
      assert.notDeepEqual(check(planted), [], 'the planted breach is found');
      assert.deepEqual(all.flatMap(check), []);
    });
  }

  test('ARCHITECTURE.md is a map of at most 150 lines, and every path in it exists', () => {
    const map = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
    assert.ok(map.split('\n').length <= 150);
    const missing = (text: string) =>
      [...text.matchAll(/`((?:src|web|tests|tools|bench|docs|\.ci)\/[\w./-]*|[\w-]+\.md|bulwark)`/g)]
        .map((match) => match[1]!)
        .filter((path) => !existsSync(join(ROOT, path)));
    assert.deepEqual(missing('`src/no-such-thing.ts`'), ['src/no-such-thing.ts'], 'the planted breach is found');
    assert.deepEqual(missing(map), []);
  });

  test('ARCHITECTURE.md tells the modules that exist, in their order', () => {
    const there = MODULES.filter((name) => existsSync(join(ROOT, 'src/domain', name)));
    const told = (text: string) => /Order of the modules: ([a-z\s-]+) \(/.exec(text)?.[1]?.split(/\s+/);
    assert.deepEqual(told('Order of the modules: units people (and so on)'), ['units', 'people']);
    assert.deepEqual(told(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')), there);
  });

  test('every module that exists stands in the order of the modules', () => {
    const there = new Set(all.map(({ path }) => moduleOf(path)).filter((one) => one !== undefined));
    assert.deepEqual(
      [...there].filter((one) => !MODULES.includes(one)),
      [],
    );
  });
});
