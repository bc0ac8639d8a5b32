/**
 * The marked unit's inspections and orders. Only an organ has them, so the unit is made one for a moment, as nobody in the system can, and
 * every text of the acts is done with a mark. Then it is a unit again: what another organ sends it is taken in, planned and reported.
 */
import { aBody, arrived, becomes, bodyOf, type Does, goes, knows } from './a-marked-key-unit.ts';
import type { Outside } from './outside.ts';

type Given = {
  readonly unit: { readonly unitId: number };
  readonly does: Does;
  readonly word: (what: string) => string;
  readonly open: string;
};

export async function aMarkedInspection(o: Outside, { unit: { unitId }, does, word, open }: Given) {
  const officer = (name: string, input: object) => does('organ-officer', name, input);
  const on = '2026-11-23';
  await becomes(o, unitId, 'organ');
  const department = await aBody(o, 'industry-department', '乙市工业和信息化局', '乙工信');
  const inspected = await aBody(o, 'unit', '被检查单位', '被检');
  const to = await knows(does, inspected.bodyId);
  const superior = await knows(does, department.bodyId);
  const wish = {
    ...{ correspondentId: to, ground: 'other', technical: true, instrument: open, firstOn: on, lastOn: '2026-12-31' },
    ...{ scope: word('范围'), inspectors: [word('检查员'), word('检查员二')] },
  };
  const { inspectionId } = await officer('inspections.propose', wish);
  await does('head', 'inspections.decide', { inspectionId, decision: 'approved', level: 'city', number: open });
  await goes(does, (await officer('inspections.draft-notice', { inspectionId })).dispatchId);
  const items = [{ kind: 'document', text: word('调阅') }];
  await officer('inspections.add-items', { inspectionId, on, items });
  await goes(does, (await officer('inspections.draft-record', { inspectionId })).dispatchId);
  const record = await arrived(inspected.does, 'inspection-record');
  await inspected.does('security-officer', 'dispatches.acknowledge', { arrivalId: record });
  await goes(does, (await officer('inspections.draft-opinion', { inspectionId, text: word('意见') })).dispatchId);
  await officer('inspections.export', { text: word('检查'), format: 'csv', purpose: 'inspection' });
  await officer('inspections.open', { inspectionId, purpose: 'inspect' });

  const ordered = { correspondentId: to, inspectionId, grounds: [1], limit: '2026-12-31' };
  const { orderId, dispatchId } = await officer('inspections.draft-order', {
    ...{ ...ordered, items: [word('整改事项')], text: word('整改说明') },
  });
  await goes(does, dispatchId);
  await officer('inspections.export-orders', { text: word('整改'), format: 'csv', purpose: 'inspection' });
  const toReport = await arrived(inspected.does, 'order');
  await inspected.does('security-officer', 'inspections.take-in', { arrivalId: toReport });
  const report = await inspected.does('security-officer', 'inspections.draft-report', {
    ...{ arrivalId: toReport, measures: [{ measure: '已整改' }] },
  });
  await goes(inspected.does, report.dispatchId, 'security-officer');
  const checked = { orderId, result: 'not-met', checkedOn: on, findings: word('检查情况') };
  await goes(does, (await officer('inspections.check', checked)).dispatchId);
  const talk = { orderId, on, place: word('地点'), text: word('约谈说明') };
  await goes(does, (await officer('inspections.summon', talk)).dispatchId);
  await officer('inspections.record-talk', { orderId, heldOn: on, text: word('约谈情况') });
  const told = { orderId, correspondentId: superior, text: word('通报') };
  await goes(does, (await officer('inspections.tell-superior', told)).dispatchId);
  await officer('inspections.transfer', {
    ...{ orderId, receiver: word('接收机关'), number: word('移送文号'), on, reasons: word('移送理由') },
  });
  await officer('inspections.record-reply', { orderId, on, text: word('回复') });
  await officer('inspections.open-order', { orderId, purpose: 'handle' });
  await officer('inspections.close-order', { orderId, reasons: word('结束理由') });

  await becomes(o, unitId, 'unit');
  const organ = await aBody(o, 'organ', '丙市国家安全局', '丙国安');
  const here = await knows(organ.does, await bodyOf(o, unitId));
  const another = { correspondentId: here, grounds: [2], limit: '2026-12-31', items: ['补正登记'] };
  await goes(organ.does, (await organ.does('organ-officer', 'inspections.draft-order', another)).dispatchId);
  const arrivalId = await arrived(does, 'order');
  await does('security-officer', 'inspections.take-in', { arrivalId });
  const measures = [{ measure: word('措施') }];
  await does('security-officer', 'inspections.draft-plan', { arrivalId, measures, text: word('方案') });
  await does('security-officer', 'inspections.draft-report', { arrivalId, measures, text: word('报告') });
  await does('security-officer', 'dispatches.set-sign', { sign: open }); // the row is again one that an act wrote
  return { inspectionId: inspectionId as number, orderId: orderId as number };
}
