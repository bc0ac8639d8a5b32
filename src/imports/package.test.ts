import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aPackage, manifestOf, type Part, zipOf } from '../fixtures/packages.ts';
import { PackageRefused } from './package-archive.ts';
import { PACKAGE_FAULTS, type PackageFault } from './package-faults.ts';
import { readPackage } from './package-manifest.ts';

const MANIFEST: Part = { name: 'imsmanifest.xml', content: manifestOf('1.2', '课件') };
const INDEX: Part = { name: 'index.html', content: '<p>好</p>' };
const good = [MANIFEST, INDEX];
const withManifest = (content: string | Buffer) => zipOf([{ ...MANIFEST, content }, INDEX]);
const withFile = (more: Partial<Part>) => zipOf([...good, { name: 'a.txt', content: 'abc', ...more }]);

const isRefused = async (fault: PackageFault, bytes: Buffer, what: string = fault) => {
  const reason = await readPackage(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(reason instanceof PackageRefused, `${what}: ${String(reason)}`);
  assert.equal(reason.fault, fault, what);
  assert.match(PACKAGE_FAULTS[fault].zh, /什么都没有保存/);
};

describe('a package is read', () => {
  test('in both versions of SCORM: what it is called, what it opens, where each file lies', async () => {
    for (const version of ['1.2', '2004'] as const) {
      const bytes = aPackage(version, { items: 2 });
      const read = await readPackage(bytes);
      assert.equal(read.version, version);
      assert.equal(read.title, '身边的反间谍防线');
      assert.deepEqual(
        read.items.map(({ identifier, title, path, reports }) => [identifier, title, path, reports]),
        [
          ['item-1', '第 1 部分', 'index.html', true],
          ['item-2', '第 2 部分', 'index.html', true],
        ],
      );
      const style = read.entries.find(({ path }) => path === 'style.css')!;
      assert.match(bytes.toString('utf8', style.at, style.at + style.packed), /^body\{.*\}$/);
    }
  });

  test('with names as Chinese programs write them, a manifest in GB 18030, a place with parameters', async () => {
    const [chapter, title] = ['b5dad2bbd5c2', 'bfcebcfe'].map((hex) => Buffer.from(hex, 'hex')); // 第一章, 课件
    const manifest = manifestOf('2004', '@', '%E7%AC%AC%E4%B8%80%E7%AB%A0/a.html?x=1#p').replace('UTF-8', 'GB2312');
    const read = await readPackage(
      zipOf([
        { name: MANIFEST.name, content: Buffer.from(manifest.replaceAll('@', title!.toString('latin1')), 'latin1') },
        { name: Buffer.concat([chapter!, Buffer.from('/a.html')]), content: 'x', flags: 0 },
        { name: 'empty/', content: '', method: 0 },
      ]),
    );
    assert.equal(read.title, '课件');
    assert.deepEqual([read.items[0]!.path, read.items[0]!.query], ['第一章/a.html', '?x=1#p']);
    assert.equal(read.entries.length, 2);
  });
});

describe('refused before anything of it is kept', () => {
  test('a path out of the package, an absolute one, one with backslashes or invisible characters', async () => {
    for (const name of [
      '../a',
      'a/../../b',
      '/etc/passwd',
      'C:/a',
      'a\\b',
      '..\\a',
      'a\u0000b',
      'a\u202eb',
      './a',
      'a//b',
    ])
      await isRefused('path', withFile({ name }), name);
  });

  test('two files of one name, links, devices, encrypted files, unknown packing', async () => {
    await isRefused('twice', withFile({ name: 'INDEX.html' }));
    await isRefused('twice', withFile({ name: 'index.html' }));
    for (const mode of [0o120777, 0o020644, 0o010644]) await isRefused('link', withFile({ mode }), String(mode));
    await isRefused('encrypted', withFile({ flags: 1 }));
    await isRefused('packing', withFile({ method: 12 }));
  });

  test('a directory that lies: sizes, checksums, places, names, number', async () => {
    await isRefused('lies', withFile({ says: { size: 2 } }), 'smaller than it is');
    await isRefused('lies', withFile({ says: { size: 4 } }), 'larger than it is');
    await isRefused('lies', withFile({ says: { crc: 1 } }), 'checksum');
    await isRefused('lies', withFile({ insideName: 'b.txt' }), 'name');
    await isRefused('lies', withFile({ name: 'b.txt', says: { at: 0 } }), 'the place of another');
    await isRefused('lies', withFile({ method: 0, says: { packed: 1_000_000, size: 1_000_000 } }), 'beyond the end');
    await isRefused('lies', zipOf(good, 3), 'more entries than there are');
    const overlapping = zipOf([
      MANIFEST,
      INDEX,
      { ...INDEX, name: 'index.htm2', insideName: 'index.html', says: { at: 0 } },
    ]);
    await isRefused('lies', overlapping, 'overlap');
  });

  test('a zip bomb, by its ratio and by its sum; 100,000 files', async () => {
    await isRefused('inflates-too-far', withFile({ content: Buffer.alloc(8 * 1024 * 1024) }));
    const large = { content: 'x', says: { size: 200 * 1024 * 1024, packed: 2 * 1024 * 1024 } };
    await isRefused('inflates-too-far', zipOf([...good, ...['a', 'b', 'c'].map((name) => ({ name, ...large }))]));
    await isRefused(
      'too-many',
      zipOf(Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}`, content: '', method: 0 }))),
    );
  });

  test('no zip, a cut zip, no manifest, one that is broken or defines what is outside', async () => {
    await isRefused('no-zip', Buffer.from('no zip'));
    await isRefused('no-zip', Buffer.alloc(0));
    await isRefused('no-zip', aPackage('1.2').subarray(0, 400));
    await isRefused('no-manifest', zipOf([INDEX]));
    await isRefused('no-manifest', zipOf([INDEX, { ...MANIFEST, name: 'course/imsmanifest.xml' }]));
    for (const broken of [
      '',
      'x',
      '<manifest>',
      '<manifest a=1/>',
      '<manifest/><manifest/>',
      '<a><b></a></b>',
      '<manifest>&amp</manifest>',
      '<other/>',
    ])
      await isRefused('manifest', withManifest(broken), broken);
    await isRefused('manifest', withManifest(Buffer.from('<manifest>\xff</manifest>', 'latin1')));
    await isRefused('manifest', withManifest('<a>'.repeat(100)), 'deep');
    const bomb = '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><manifest>&b;</manifest>';
    await isRefused('defines', withManifest(bomb));
    await isRefused('defines', withManifest('<!DOCTYPE m SYSTEM "http://x.example/a.dtd"><manifest/>'));
    await isRefused('defines', withManifest('<manifest>&other;</manifest>'));
  });

  test('what is no SCORM, has nothing to open, or opens what is not in it', async () => {
    await isRefused(
      'not-scorm',
      withManifest(manifestOf('1.2', 'a').replace('>1.2<', '>IMS<').replace('adlcp_rootv1p2', 'x')),
    );
    await isRefused(
      'no-start',
      withManifest('<manifest><metadata><schemaversion>1.2</schemaversion></metadata></manifest>'),
    );
    for (const href of ['https://x.example/', '../index.html', '/index.html', 'missing.html', 'javascript:alert(1)'])
      await isRefused('no-start', withManifest(manifestOf('1.2', 'a', href)), href);
  });
});
