/** The marked unit's foreign exchanges: one goes the whole way, one is refused, with a mark wherever a text can be typed. */
import assert from 'node:assert/strict';
import { REPORT_EVENTS } from '../src/domain/exchanges/exchanges.ts';
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

export async function aMarkedExchange(o: Outside, { does, unit, word, answers, today }: Given) {
  const officer = (name: string, input: object) => does('foreign-affairs', name, input);
  const uploads = async (name: string, input: object): Promise<Made> => {
    const parts = [
      { field: 'input', bytes: Buffer.from(JSON.stringify(input)) },
      { field: 'file', fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
    ];
    const answer = await o.upload(unit.cookies['foreign-affairs'], parts, `/upload/${name}`);
    assert.equal(answer.status, 200, answer.text);
    answers.push({ name, text: answer.text });
    return (answer.body as { result: Made }).result;
  };
  const facts = {
    ...{ kind: 'media-interview', startsOn: today, endsOn: today, countries: ['SG'], expected: 2 },
    ...{ title: word('来访'), organisations: [word('外方')], place: word('会议室'), topics: word('议题') },
  };
  const { exchangeId } = await officer('exchanges.plan', facts);
  await officer('exchanges.change', { exchangeId, ...facts });
  await does('head', 'exchanges.decide', { exchangeId, decision: 'approved', reasons: word('意见') });
  const texts = { programme: word('日程'), route: word('路线'), forbidden: word('禁区'), wording: word('口径') };
  await officer('exchanges.set-plan', { exchangeId, ...texts, questions: word('提纲'), photos: 'not-allowed' });
  const visitor = { name: word('外宾'), organisation: word('报社'), country: 'SG' };
  await officer('exchanges.set-visitors', { exchangeId, visitors: [visitor] });
  await officer('exchanges.set-hosts', { exchangeId, hosts: [{ personId: unit.memberId, part: 'lead' }] });
  const { exchangeMaterialId } = await officer('exchanges.add-material', { exchangeId, name: word('资料') });
  await does('security-officer', 'exchanges.review-material', { exchangeMaterialId, outcome: 'may-be-shown' });
  await does('member', 'exchanges.acknowledge-briefing', { exchangeId });
  await uploads('exchanges.attach', { exchangeId, name: word('邀请函') });
  const { exchangePlanId } = await uploads('exchanges.issue-contingency-plan', {
    number: word('文号'),
    issuedOn: today,
  });
  const copies = await officer('exchanges.repeat', { exchangeId, startsOn: ['2027-03-01', '2027-04-01'] });
  await officer('exchanges.prepare', { exchangeId });
  await officer('exchanges.hold', { exchangeId, startsOn: today, endsOn: today, came: 2 });
  const answered = REPORT_EVENTS.map((event) => ({ event, happened: true, facts: word('事实') }));
  await officer('exchanges.report', { exchangeId, summary: word('情况'), answers: answered });
  await officer('exchanges.open-visitors', { exchangeId, purpose: 'inspection' });
  await officer('exchanges.print', { exchangeId, which: 'case' });
  const [refused, open] = copies.exchangeIds as [number, number];
  const no = { exchangeId: refused, decision: 'refused', reasons: word('理由') };
  await does('head', 'exchanges.decide', no);
  const { exchangeMaterialId: left } = await officer('exchanges.add-material', {
    exchangeId: open,
    name: word('画册'),
  });
  return { exchangeId: open, exchangeMaterialId: left as number, exchangePlanId: exchangePlanId as number };
}
