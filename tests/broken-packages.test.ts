/**
 * Packages and statements as no program writes them: real ones with bits turned, the end cut, entries renamed, sizes lied about. Always a
 * sentence, or a package every entry of which is what its hash says and lies within the file: never a fault.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { aPackage } from '../src/fixtures/packages.ts';
import { completionReasons } from '../src/imports/completion-reasons.ts';
import { PackageRefused } from '../src/imports/package-archive.ts';
import { PACKAGE_FAULTS } from '../src/imports/package-faults.ts';
import { readPackage } from '../src/imports/package-manifest.ts';
import { readXml, XmlRefused } from '../src/imports/strict-xml.ts';
import { readStatements } from '../src/imports/xapi.ts';
import { mutations } from './fuzz-files.ts';

const seed = Number(process.env.BULWARK_FUZZ_SEED || 20261126);
const numRuns = Number(process.env.BULWARK_FUZZ_PACKAGES || 400);

test('broken packages: a sentence, or a package that is whole', async (t) => {
  const files = [aPackage('1.2'), aPackage('2004', { items: 3 })];
  const seen: Record<string, number> = {};
  const cases = fc.sample(fc.tuple(fc.constantFrom(...files), mutations), { numRuns, seed });
  for (const [number, [file, all]] of cases.entries()) {
    const bytes = all.reduce((now: Buffer, mutate) => mutate(now) as Buffer, Buffer.from(file));
    const read = await readPackage(bytes).catch((reason: unknown) => {
      assert.ok(reason instanceof PackageRefused, `file ${number} of seed ${seed}: ${(reason as Error).stack}`);
      return reason.fault;
    });
    const outcome = typeof read === 'string' ? read : 'taken';
    seen[outcome] = (seen[outcome] ?? 0) + 1;
    if (typeof read === 'string') {
      assert.match(PACKAGE_FAULTS[read].zh, /。$/);
      continue;
    }
    for (const { at, packed, size, deflated, hash, path } of read.entries) {
      const stored = bytes.subarray(at, at + packed);
      const content = deflated ? inflateRawSync(stored) : stored;
      assert.equal(content.length, size, path);
      assert.equal(createHash('sha256').update(content).digest('hex'), hash, path);
      assert.doesNotMatch(path, /^\/|(^|\/)\.\.?(\/|$)|\\/);
    }
  }
  t.diagnostic(JSON.stringify(seen));
  assert.ok(Object.keys(seen).length > 4, 'they are broken in several ways');
});

test('any text as XML: elements, or a refusal', () => {
  const pieces = [
    '<a>',
    '</a>',
    '<b c="d">',
    '</b>',
    '&amp;',
    '&x;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
    '<!DOCTYPE',
    '"',
    'x',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 }), (all) => {
      try {
        assert.equal(typeof readXml(Buffer.from(all.join(''))).name, 'string');
      } catch (reason) {
        assert.ok(reason instanceof XmlRefused, String(reason));
      }
    }),
    { numRuns, seed },
  );
});

test('any statements: taken, or listed with a sentence; nothing is lost', () => {
  const word = fc.constantFrom(
    'id',
    'actor',
    'verb',
    'object',
    'result',
    'timestamp',
    'account',
    'name',
    'mbox',
    'definition',
    'duration',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('http://adlnet.gov/expapi/verbs/completed', '2026-11-20T01:00:00Z', 'PT1H', 'mailto:a@b.example'),
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(word, tie('tree'), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (all) => {
      const bytes = Buffer.from(JSON.stringify(all));
      const read = readStatements(bytes, {
        now: new Date('2026-11-26T00:00:00Z'),
        timeZone: 'Asia/Shanghai',
        hours: 1,
      });
      assert.ok(read);
      assert.equal(read.rows.length + read.refused.length, all.length);
      for (const { reason, raw } of read.refused) {
        assert.ok(completionReasons[reason].zh);
        assert.ok(raw.length <= 60);
      }
    }),
    { numRuns, seed },
  );
});
