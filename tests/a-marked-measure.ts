/** The marked unit's measures: what is protected, a measure with papers and checks, one that ended, with a mark in what is typed. */
import assert from 'node:assert/strict';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside } from './outside.ts';

type Made = Readonly<Record<string, unknown>>;
type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly unit: { readonly cookies: Readonly<Record<Role, string>>; readonly memberId: number };
  readonly word: (what: string) => string;
  readonly answers: { name: string; text: string }[];
  readonly today: string;
};

export async function aMarkedMeasure(o: Outside, { does, unit, word, answers, today }: Given) {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const brings = async (name: string, input: object, file: { fileName: string; bytes: Buffer }) => {
    const parts = [
      { field: 'input', bytes: Buffer.from(JSON.stringify(input)) },
      { field: 'file', ...file },
    ];
    const added = await o.upload(unit.cookies['security-officer'], parts, `/upload/${name}`);
    assert.equal(added.status, 200, added.text);
    answers.push({ name, text: added.text });
    return (JSON.parse(added.text) as { result: Record<string, number> }).result;
  };
  const thing = { name: word('防护对象'), place: word('所在'), operated: true };
  const { protectedObjectId } = await officer('measures.add-object', {
    kind: 'system',
    systemKind: 'office',
    ...thing,
  });
  await officer('measures.change-object', {
    ...{ protectedObjectId, ...thing, name: word('改名'), systemKind: 'business' },
  });
  const words = {
    ...{ form: 'boundary', name: word('措施'), what: word('说明'), place: word('地点'), standard: word('标准') },
    ...{ personId: unit.memberId, effectiveOn: today, protectedObjectIds: [protectedObjectId] },
  };
  const { measureId } = await officer('measures.register', words);
  await officer('measures.change', { measureId, ...words, place: word('新地点') });
  const checks = [{ measureId, outcome: 'partly', words: word('检查情况') }];
  const { measureCheckIds } = await officer('measures.record-checks', { checkedOn: today, checks });
  const [measureCheckId] = measureCheckIds as number[];
  const picture = { fileName: 'a.png', bytes: Buffer.from(pngOf(80, 60, () => [255, 255, 255, 255])) };
  const paper = { measureId, measureCheckId, kind: 'check', title: word('文件') };
  const { measureFileId } = await brings('measures.add-file', paper, picture);
  await officer('measures.open-file', { measureFileId });
  await officer('measures.print-matrix', {});
  const { scanMappingId } = await officer('measures.map-rules', { prefix: word('规则'), measureId });
  const dropped = await officer('measures.map-rules', { prefix: word('另一规则'), measureId });
  await officer('measures.unmap-rules', { scanMappingId: dropped.scanMappingId });
  const columns = { rule: word('列'), title: 'title' };
  const table = { fileName: 'a.csv', bytes: Buffer.from(`${columns.rule},title\n${word('规则')},${word('名称')}\n`) };
  const brought = { protectedObjectId, format: 'csv', columns, scannedOn: today };
  const { scanId } = await brings('measures.import-scan', brought, table);
  await officer('measures.open-scan', { scanId });
  const tested = { doneBy: 'service', service: word('机构'), testedOn: today, conclusion: word('结论') };
  const given = { ...tested, protectedObjectIds: [protectedObjectId] };
  const { technicalTestId } = await officer('measures.enter-test', given);
  await officer('measures.change-test', { technicalTestId, ...given });
  for (const kind of ['test-report', 'risk-report'])
    await brings('measures.add-test-file', { technicalTestId, kind }, picture);
  await officer('measures.open-test-file', { technicalTestId, kind: 'risk-report' });
  await officer('measures.complete-test', { technicalTestId });
  await officer('measures.print-test', { technicalTestId });
  const others = ['patrol', 'closed'];
  for (const form of others) {
    const other = await officer('measures.register', { ...words, form });
    await officer('measures.record-checks', {
      checkedOn: today,
      checks: [{ measureId: other.measureId, outcome: 'works' }],
    });
    if (form === 'closed')
      await officer('measures.end', { measureId: other.measureId, endedOn: today, reason: word('终止原因') });
  }
  const place = {
    register: 'place',
    form: 'key-part',
    level: 'secret',
    number: word('台账编号'),
    designation: word('场所'),
  };
  const { itemId } = await officer('registers.enter', { ...place, validFrom: today });
  await officer('measures.add-place', { itemId: itemId as number });
  const ended = await officer('measures.add-object', { kind: 'network', ...thing });
  await officer('measures.end-object', { protectedObjectId: ended.protectedObjectId });
  await officer('measures.export', { format: 'csv', language: 'zh', purpose: 'inspection', text: word('措施') });
  return {
    ...{ protectedObjectId: protectedObjectId as number, measureId: measureId as number },
    ...{ measureCheckId: measureCheckId!, measureFileId: measureFileId!, scanId: scanId! },
    ...{ scanMappingId: scanMappingId as number, technicalTestId: technicalTestId as number },
  };
}
