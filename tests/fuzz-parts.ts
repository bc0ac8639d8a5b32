/**
 * Uploads and plain requests (GET) that nobody thought of: every address that takes a file, with parts in any order, doubled, left out,
 * misnamed or broken off, and files that are none; and every address, page and asset asked for plainly, with paths and queries that no
 * browser writes. The same is looked for as in other requests: a fault, and anything of the other unit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Action } from '../src/platform/action.ts';
import { registry } from '../src/server/modules.ts';
import { openApi } from '../src/server/openapi.ts';
import { aMarkedUnit, type MarkedUnit, marksOf } from './a-marked-unit.ts';
import { mutations } from './fuzz-files.ts';
import {
  type Findings,
  faultsOf,
  leaks,
  nearExample,
  Seen,
  sendersOf,
  spoilt,
  TEXTS,
  targetsOf,
} from './fuzz-requests.ts';
import { type Answer, anOutside, BOUNDARY, multipart, type Outside, type Part } from './outside.ts';

type Plain = { readonly path: string; readonly parts?: readonly Part[]; readonly cut: number };
type Sender = Awaited<ReturnType<typeof sendersOf>>[number];

export async function fuzzParts(count: number, seed: number): Promise<Findings> {
  const o = await anOutside();
  try {
    const a = await aMarkedUnit(o, marksOf('甲方', 'jiafang', '13911112222'));
    const b = await aMarkedUnit(o, marksOf('乙方', 'yifang', '13933334444'));
    const senders = await sendersOf(o, [a, b]);
    const seen = new Seen();
    for (const unit of [a, b]) for (const { text } of unit.answers) seen.note(unit, text);
    const byStatus: Record<string, number> = {};
    const done = new Set<string>();
    const breaches: string[] = [];
    let logged = o.log();
    const cases = fc.tuple(fc.oneof(anUpload([a, b]), aLook([a, b])), fc.constantFrom(...senders));
    // However many addresses take a file, and whatever the seed: one thing as it should come, by everybody, and then what should not.
    const proper = senders.map((sender): [Plain, Sender] => [A_ROSTER, sender]);
    for (const [request, sender] of [...proper, ...fc.sample(cases, { numRuns: count, seed })]) {
      const answer = await send(o, sender, request);
      const kind = `${request.parts ? 'POST' : 'GET'} ${answer.status}`;
      byStatus[kind] = (byStatus[kind] ?? 0) + 1;
      if (answer.status === 200) done.add(request.path);
      const sent = { path: request.path, input: textsOf(request), sender: 0 };
      const said = [...faultsOf(answer, o.log().slice(logged.length)), ...leaks(sender, [a, b], sent, answer, seen)];
      logged = o.log();
      for (const one of said)
        breaches.push(
          `${one}: ${sender.role ?? 'nobody'} ${kind} ${request.path} ${sent.input.slice(0, 300)} → ${answer.text.slice(0, 300)}`,
        );
    }
    return { seed, sent: proper.length + count, byStatus, done: done.size, addresses: ADDRESSES.length, breaches };
  } finally {
    await o.close();
  }
}

const textsOf = ({ parts = [] }: Plain): string =>
  parts
    .map(({ field, fileName, bytes }) => `${field} ${fileName} ${Buffer.from(bytes).toString('utf8', 0, 2000)}`)
    .join('\n');

async function send(o: Outside, { unit, role, token }: Sender, { path, parts, cut }: Plain): Promise<Answer> {
  const cookie = unit && role && !token ? unit.cookies[role] : undefined;
  const headers = {
    ...(cookie ? { cookie } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(parts ? { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } : {}),
  };
  if (!parts) return o.request({ method: 'GET', url: path, headers });
  const whole = multipart(parts);
  return o.request({ method: 'POST', url: path, headers, payload: whole.subarray(0, Math.floor(whole.length * cut)) });
}

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name));
const FILES: readonly Buffer[] = [
  sample('roster-gb18030.csv'),
  sample('roster-zh.xlsx'),
  Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  Buffer.from('<script>alert(1)</script>'),
  Buffer.alloc(0),
];
const NAMES = [
  '名册.csv',
  'a.xlsx',
  'scan.pdf',
  '../../etc/passwd',
  'a.html',
  '',
  'x'.repeat(300),
  'a\u0000.pdf',
  '"; drop',
];

const A_ROSTER: Plain = {
  path: '/upload/roster',
  parts: [{ field: 'file', fileName: NAMES[0], bytes: FILES[0]! }],
  cut: 1,
};

const aFile = fc
  .tuple(fc.constantFrom(...FILES), fc.option(mutations), fc.constantFrom(...NAMES))
  .map(([bytes, all, fileName]): Part => {
    const mutated = (all ?? []).reduce((now: Buffer, mutate) => mutate(now), Buffer.from(bytes));
    return { field: 'file', fileName, bytes: mutated };
  });

/** Parts as they should come, and as they should not. */
function anUpload(units: readonly MarkedUnit[]): fc.Arbitrary<Plain> {
  const from = { units, texts: TEXTS };
  const described = targetsOf();
  const taking = [...registry.values()].filter((one) => (one as Action).takesFile).map(({ name }) => name);
  const withInput = described.filter(({ path }) => taking.some((name) => path === `/api/${name}`));
  const addressed = [
    ...withInput.map(({ path, schema, example }) => ({
      path: path.replace('/api/', '/upload/'),
      input: fc.oneof(nearExample(example, schema, from), spoilt(schema, from)),
    })),
    { path: '/upload/roster', input: fc.jsonValue({ maxDepth: 2 }) },
    { path: '/upload/people.list', input: fc.constant({}) },
    { path: '/upload/no.such', input: fc.constant({}) },
  ];
  const odd = fc.record({
    field: fc.constantFrom('input', 'file', 'other', ''),
    bytes: fc.uint8Array({ maxLength: 60 }),
  });
  const oddity = fc.constantFrom(
    'none',
    'none',
    'none',
    'none',
    'swap',
    'double',
    'no-file',
    'no-input',
    'more',
    'nothing',
  );
  return fc.oneof(
    ...addressed.map(({ path, input }) => ({
      weight: 1,
      arbitrary: fc
        .tuple(
          input,
          aFile,
          odd,
          oddity,
          fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
        )
        .map(([value, file, strange, how, cut]): Plain => {
          const said: Part = { field: 'input', bytes: Buffer.from(JSON.stringify(value) ?? '') };
          const orders: Record<typeof how, Part[]> = {
            none: path === '/upload/roster' ? [file] : [said, file],
            swap: [file, said],
            double: [said, file, said, file],
            'no-file': [said],
            'no-input': [file],
            more: [said, strange, file],
            nothing: [],
          };
          return { path, parts: orders[how], cut };
        }),
    })),
  );
}

const ADDRESSES = Object.keys(openApi().paths as object);
const PAGES = [
  '/',
  '/ledger',
  '/mine',
  '/people',
  '/record',
  '/account',
  '/assets/index.js',
  '/healthz',
  '/readyz',
  '/metrics',
];
const TAILS = [
  '',
  '/',
  '//',
  '/..',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fpackage.json',
  '/%00',
  '/%zz',
  '/%E5%BC%A0',
  '\\..\\',
  ';a=b',
  `/${'x'.repeat(3000)}`,
];

/** Any address, with what may stand behind it. */
function aLook(units: readonly MarkedUnit[]): fc.Arbitrary<Plain> {
  const ids = units.flatMap((unit) => Object.values(unit.ids)).filter((id) => id !== undefined);
  const query = fc.oneof(
    fc.constant(''),
    fc.constantFrom(...ids).map((id) => `?personId=${id}&unitId=${id}`),
    fc.webQueryParameters().map((text) => `?${text}`),
    fc.constantFrom('?__proto__[x]=1', '?a[]=1&a[]=2', `?${'a=1&'.repeat(2000)}`, '?%', '?input=%7B%7D'),
  );
  return fc
    .tuple(
      fc.constantFrom(...ADDRESSES, ...PAGES, ...PAGES),
      fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom(...TAILS)),
      query,
    )
    .map(([path, tail, asked]): Plain => ({ path: `${path}${tail}${asked}`, cut: 1 }));
}
