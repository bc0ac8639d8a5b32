import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { realArf, realLynis, realXccdf } from '../fixtures/scans.ts';
import { packPieces } from './pack-scan.ts';
import type { ScanFormat } from './scan-results.ts';
import { readScanInWorker } from './scan-worker.ts';

const reads = (
  text: string | Buffer,
  format: ScanFormat,
  mapping?: { rule: string; severity?: string; outcome?: string },
) => readScanInWorker({ packed: gzipSync(text), format, mapping });
const contentOf = async (...given: Parameters<typeof reads>) => {
  const read = await reads(...given);
  assert.ok(read.ok, JSON.stringify(read));
  return read.content;
};
const faultOf = async (...given: Parameters<typeof reads>) => {
  const read = await reads(...given);
  return read.ok ? 'read' : read.fault;
};
const counts = ({ results }: Awaited<ReturnType<typeof contentOf>>) =>
  (['pass', 'fail', 'other'] as const).map((outcome) => results.filter((one) => one.outcome === outcome).length);

test('OpenSCAP 的真实 XCCDF 和 ARF 结果读出同样的内容，带规则名称、级别、工具自己的分数', async () => {
  for (const text of [realXccdf(), realArf()]) {
    const content = await contentOf(text, 'xccdf');
    assert.deepEqual(counts(content), [20, 2, 23]);
    assert.deepEqual(
      [content.tool, content.toolVersion, content.profile, content.scannedAt, content.toolSays],
      ['openscap', '1.3.7', 'anssi_np_nt28_average', '2026-11-26T08:46:06+00:00', '75.000000 / 100.000000'],
    );
    const failing = content.results.filter(({ outcome }) => outcome === 'fail');
    assert.deepEqual(
      failing.map(({ rule, severity }) => [rule, severity]),
      [
        ['file_permissions_systemmap', 'medium'],
        ['apt_sources_list_official', 'medium'],
      ],
    );
    assert.match(failing[1]!.title, /official distribution repositories/);
  }
});

test('Lynis 的真实报告：警告为高，建议为低，其余执行过的检查为通过', async () => {
  const content = await contentOf(realLynis(), 'lynis');
  assert.deepEqual(counts(content), [198, 39, 0]);
  assert.equal(content.toolSays, 'hardening index 56');
  assert.equal(await faultOf(realLynis().replace('finish=true', ''), 'lynis'), 'unfinished');
  assert.equal(
    await faultOf(realLynis().replace('report_version_major=1', 'report_version_major=2'), 'lynis'),
    'other-version',
  );
  assert.equal(await faultOf('a=b', 'lynis'), 'other-content');
});

test('其他版本、截断、没有结果、没有结束、别的 XML：逐一说明，什么都不读', async () => {
  const xml = realXccdf();
  assert.equal(await faultOf(xml.replaceAll('xccdf/1.2', 'xccdf/1.0'), 'xccdf'), 'other-version');
  assert.equal(
    await faultOf(realArf().replaceAll('asset-reporting-format/1.1', 'asset-reporting-format/2.0'), 'xccdf'),
    'other-version',
  );
  assert.equal(await faultOf(xml.slice(0, xml.length - 400), 'xccdf'), 'broken');
  assert.equal(await faultOf(xml.slice(0, xml.length / 2), 'xccdf'), 'broken');
  assert.equal(await faultOf(xml.replace(/ end-time="[^"]*"/, ''), 'xccdf'), 'unfinished');
  assert.equal(
    await faultOf(xml.replace(/<([\w.-]+:)?TestResult[\s\S]*<\/([\w.-]+:)?TestResult>/, ''), 'xccdf'),
    'no-results',
  );
  assert.equal(await faultOf('<html/>', 'xccdf'), 'other-content');
  assert.equal(await faultOf('', 'xccdf'), 'broken');
  assert.equal(await faultOf(Buffer.from([0x3c, 0xff, 0xfe]), 'xccdf'), 'encoding');
});

test('外部实体、外部定义一概不取：监听端口没有收到任何连接；成倍膨胀的实体不展开', async () => {
  let connections = 0;
  const listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as { port: number };
  const there = `http://127.0.0.1:${port}/x`;
  const xml = realXccdf();
  const withType = (type: string) => xml.replace(/\?>\n?/, `?>${type}`);
  const tries = [
    `<!DOCTYPE Benchmark SYSTEM "${there}">`,
    `<!DOCTYPE Benchmark [<!ENTITY a SYSTEM "${there}">]>`,
    `<!DOCTYPE Benchmark [<!ENTITY % p SYSTEM "${there}"> %p;]>`,
    '<!DOCTYPE Benchmark [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
  ];
  for (const type of tries) assert.equal(await faultOf(withType(type), 'xccdf'), 'defines', type);
  assert.equal(await faultOf(xml.replace(/<([\w.-]+:)status/, '&a;<$1status'), 'xccdf'), 'broken');
  const hinted = xml.replace(
    /<((?:[\w.-]+:)?Benchmark) /,
    `<$1 xmlns:xi="http://www.w3.org/2001/XInclude" xsi2="${there}" `,
  );
  assert.equal(await faultOf(hinted, 'xccdf'), 'read', 'an address in an attribute is text');
  await fetch(there).catch(() => undefined);
  assert.equal(connections, 1, 'the listener hears, and heard our own call alone');
  listener.close();
});

test('200 MB 的结果边读边丢，内存不随文件增长', async () => {
  const xml = realXccdf();
  const at = xml.lastIndexOf('</');
  const filler = Buffer.from(
    `<!-- ${'x'.repeat(900)} --><remark xmlns="urn:other">${'y'.repeat(100)}</remark>\n`.repeat(64),
  );
  async function* pieces() {
    yield Buffer.from(xml.slice(0, at));
    for (let size = 0; size < 200 * 1024 * 1024; size += filler.length) yield filler;
    yield Buffer.from(xml.slice(at));
  }
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const packed = await packPieces(pieces());
  const told: number[] = [];
  const read = await readScanInWorker({ packed: packed.bytes, format: 'xccdf' }, (percent) => told.push(percent));
  clearInterval(watch);
  assert.ok(told.length > 5 && told.every((one, at) => at === 0 || one > told[at - 1]!), told.join(' '));
  assert.ok(packed.size > 200 * 1024 * 1024);
  assert.ok(read.ok, JSON.stringify(read));
  assert.equal(read.content.results.length, 45);
  const grew = (most - before) / 1024 / 1024;
  console.log(
    `200 MB: packed ${(packed.bytes.length / 1024 / 1024).toFixed(1)} MB, memory grew by ${grew.toFixed(0)} MB`,
  );
  assert.ok(grew < 190, `${grew} MB`);
});

const event = (over: object = {}, compliance: object = { status: 'Fail', standards: ['CIS 1.0'] }) => ({
  ...{ class_uid: 2003, time: 1_795_600_000_000, severity: 'High', compliance },
  metadata: { version: '1.3.0', event_code: 'no-mfa', product: { name: 'Prowler', version: '5.1' } },
  finding_info: { uid: 'prowler-no-mfa-1', title: 'Accounts without MFA' },
  ...over,
});

test('OCSF：数组、逐行、按规则归并；别的类别、别的版本、坏的 JSON 不读', async () => {
  const passes = event({ metadata: { version: '1.3.0', event_code: 'log-kept' } }, { status_id: 1 });
  const content = await contentOf(JSON.stringify([event(), event({ severity: 'Critical' }), passes]), 'ocsf');
  assert.deepEqual(
    content.results.map(({ rule, severity, outcome }) => [rule, severity, outcome]),
    [
      ['no-mfa', 'critical', 'fail'],
      ['log-kept', 'high', 'pass'],
    ],
  );
  assert.deepEqual([content.tool, content.profile], ['Prowler', 'CIS 1.0']);
  assert.equal((await contentOf(`${JSON.stringify(event())}\n${JSON.stringify(passes)}\n`, 'ocsf')).results.length, 2);
  assert.equal(await faultOf(JSON.stringify([event({ class_uid: 2001 })]), 'ocsf'), 'other-content');
  assert.equal(await faultOf(JSON.stringify([event({ metadata: { version: '2.0.0' } })]), 'ocsf'), 'other-version');
  assert.equal(await faultOf('{"a":', 'ocsf'), 'broken');
  assert.equal(await faultOf('[]', 'ocsf'), 'no-results');
});

test('SARIF：级别按规则的安全分数，抑制的不算；没有 runs、别的版本、没跑完的不读', async () => {
  const rules = [{ id: 'R1', name: 'Injection', properties: { 'security-severity': '9.8' } }, { id: 'R2' }];
  const results = [
    { ruleId: 'R1', message: { text: 'here' } },
    { ruleIndex: 1, level: 'note', message: { text: 'there' } },
    { ruleId: 'R3', suppressions: [{ kind: 'inSource' }] },
  ];
  const run = { tool: { driver: { name: 'semgrep', semanticVersion: '1.2', rules } }, results };
  const sarif = (over: object) => JSON.stringify({ version: '2.1.0', runs: [run], ...over });
  const content = await contentOf(sarif({}), 'sarif');
  assert.deepEqual(
    content.results.map(({ rule, title, severity }) => [rule, title, severity]),
    [
      ['R1', 'Injection', 'critical'],
      ['R2', 'there', 'low'],
    ],
  );
  assert.deepEqual((await contentOf(sarif({ runs: [{ ...run, results: [] }] }), 'sarif')).results, []);
  assert.equal(await faultOf(sarif({ runs: [] }), 'sarif'), 'no-runs');
  assert.equal(await faultOf(JSON.stringify({ version: '2.1.0' }), 'sarif'), 'no-runs');
  assert.equal(await faultOf(sarif({ version: '1.0.0' }), 'sarif'), 'other-version');
  const broken = { ...run, invocations: [{ executionSuccessful: false }] };
  assert.equal(await faultOf(sarif({ runs: [broken] }), 'sarif'), 'unfinished');
  assert.equal(await faultOf('[1,2]', 'sarif'), 'other-content');
});

test('CSV：按列对应；没有这一列、看不懂的值不读', async () => {
  const csv = '漏洞编号,名称,危险等级,状态\nV-1,弱口令,高危,未修复\nV-2,旧版本,5.3,已修复\n';
  const mapping = { rule: '漏洞编号', severity: '危险等级', outcome: '状态' };
  const content = await contentOf(csv, 'csv', mapping);
  assert.deepEqual(
    content.results.map(({ rule, severity, outcome }) => [rule, severity, outcome]),
    [
      ['V-1', 'high', 'fail'],
      ['V-2', 'medium', 'pass'],
    ],
  );
  assert.equal(await faultOf(csv, 'csv', { rule: '编号' }), 'no-such-column');
  assert.equal(await faultOf(csv, 'csv', { ...mapping, outcome: '名称' }), 'unknown-value');
  assert.deepEqual(counts(await contentOf(csv, 'csv', { rule: '漏洞编号' })), [0, 2, 0], 'every row was found');
});
