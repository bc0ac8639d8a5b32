/** The marked unit's journeys: one refused, one reported by its traveller, one entered by the office, with a mark wherever a text can be typed. */
import assert from 'node:assert/strict';
import { EVENTS } from '../src/domain/travel/travel.ts';
import { aSignature } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside } from './outside.ts';

type Made = Readonly<Record<'tripId' | 'materialId' | 'interviewId', number>>;
type Parts = {
  readonly unit: { readonly cookies: Readonly<Record<Role, string>> };
  readonly answers: { name: string; text: string }[];
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly word: (what: string) => string;
  readonly today: string;
  readonly memberId: number;
  readonly personId: number;
};

export async function aMarkedTrip(o: Outside, { does, unit, answers, word, today, memberId, personId }: Parts) {
  const { materialId } = await does('security-officer', 'travel.add-material', {
    title: word('须知'),
    words: word('不携带内部资料出境'),
  });
  const details = (from: string) => ({
    ...{
      funding: 'own-unit',
      leavesOn: from,
      returnsOn: from,
      contacts: word('会见'),
      emergencyContact: word('联系人'),
    },
    legs: [{ country: 'SG', place: word('地点'), from, to: from }],
  });
  const official = { kind: 'official', purpose: 'meeting' };
  const refused = await does('foreign-affairs', 'travel.declare', {
    ...{ ...official, ...details('2026-12-20'), groupName: word('团组'), members: [{ personId }] },
  });
  for (const office of ['personnel', 'security'] as const)
    await does(office === 'personnel' ? 'personnel' : 'security-officer', 'travel.give-opinion', {
      ...{ tripId: refused.tripId, office, conclusion: 'not-agreed', note: word('意见') },
    });
  await does('head', 'travel.decide', { tripId: refused.tripId, decision: 'refused', reasons: word('不批准理由') });

  const urgent = { ...official, ...details(today), oralNoticeOn: today };
  const entered = await does('foreign-affairs', 'travel.declare', { ...urgent, members: [{ personId }] });
  await does('foreign-affairs', 'travel.report-in-full', { tripId: entered.tripId, ...details(today) });
  await does('security-officer', 'travel.record-deviation', {
    tripId: entered.tripId,
    personId,
    on: today,
    words: word('变更'),
  });

  const { tripId } = await does('member', 'travel.declare-own', { ...urgent, standInId: personId });
  await does('member', 'travel.report-own-in-full', { tripId, ...details(today) });
  await does('member', 'travel.acknowledge-briefing', { tripId, materialIds: [materialId] });
  await does('member', 'travel.report-deviation', { tripId, on: today, words: word('变更') });
  await does('member', 'travel.return-own', { tripId, on: today });
  const happened = EVENTS.map((event) => ({
    event,
    happened: event === 'incident',
    facts: event === 'incident' ? word('事件') : undefined,
  }));
  const held = { tripId, heldOn: today, personIds: [memberId], answers: happened };
  const { interviewId } = await does('security-officer', 'travel.draw-up-interview', held);
  const signed = { interviewId, correction: word('更正'), signature: aSignature().toString('base64') };
  await does('member', 'travel.sign-interview', signed);
  const rows = [
    ['姓名', '国家或地区', '地点', '出境日期', '回国日期', '事由'],
    [word('没有此人'), 'SG', word('地点'), '2027-02-01', '2027-02-20', '学习'],
  ];
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ kind: 'private', funding: 'oneself', accept: true })) },
    {
      ...{ field: 'file', fileName: `${word('名单')}.csv` },
      bytes: Buffer.from(rows.map((cells) => cells.join(',')).join('\n')),
    },
  ];
  const imported = await o.upload(unit.cookies['foreign-affairs'], parts, '/upload/travel.import');
  assert.equal(imported.status, 200, imported.text);
  answers.push({ name: 'travel.import', text: imported.text });
  return { tripId, materialId, interviewId };
}
