/** The marked unit's people stationed abroad: contact, handover, home leave and a signed interview, with a mark wherever a text can be typed. */
import { EVENTS } from '../src/domain/travel/travel.ts';
import { aSignature } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';

type Made = Readonly<Record<'personId' | 'contactId' | 'homeLeaveId' | 'interviewId', number>>;
type Parts = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly word: (what: string) => string;
  readonly today: string;
  readonly memberId: number;
  readonly personId: number;
};

export async function aMarkedStationed({ does, word, today, memberId, personId }: Parts) {
  await does('foreign-affairs', 'people.station-abroad', { personId: memberId, from: '2026-10-01' });
  for (const [person, contact] of [
    [memberId, personId],
    [personId, memberId],
  ])
    await does('foreign-affairs', 'stationed.name-contact-person', {
      ...{ personId: person, contactPersonId: contact, on: '2026-10-02' },
    });
  const next = await does('personnel', 'people.add-person', { name: word('接手人'), joinedOn: '2022-03-01' });
  await does('security-officer', 'stationed.hand-over', {
    ...{
      personId: memberId,
      contactPersonId: next.personId,
      on: '2026-11-02',
      items: ['documents'],
      note: word('交接'),
    },
  });
  const said = { way: 'video', on: today };
  const { contactId } = await does('member', 'stationed.record-contact', {
    personId,
    ...said,
    words: word('联系要点'),
  });
  const twice = { personId, ...said, words: word('误登') };
  const wrong = await does('security-officer', 'stationed.record-contact', twice);
  const withdrawn = { stationedContactId: wrong.contactId, reason: 'wrong-person' };
  await does('security-officer', 'stationed.withdraw-contact', withdrawn);
  const leave = { personId: memberId, from: '2026-11-20', to: '2026-12-04' };
  const { homeLeaveId } = await does('member', 'stationed.record-home-leave', leave);
  await does('foreign-affairs', 'stationed.move-home-leave', { homeLeaveId, from: leave.from, to: '2026-12-01' });
  const other = await does('foreign-affairs', 'stationed.record-home-leave', { ...leave, personId });
  await does('foreign-affairs', 'stationed.withdraw-home-leave', {
    ...{ homeLeaveId: other.homeLeaveId, reason: 'did-not-happen' },
  });
  const answers = EVENTS.map((event) => ({
    event,
    happened: event === 'incident',
    facts: event === 'incident' ? word('事件') : undefined,
  }));
  const { interviewId: homeInterviewId } = await does('security-officer', 'stationed.draw-up-interview', {
    ...{ homeLeaveId, heldOn: today, answers },
  });
  const signed = { homeInterviewId, correction: word('更正'), signature: aSignature().toString('base64') };
  await does('member', 'stationed.sign-interview', signed);
  await does('security-officer', 'stationed.get', { personId: memberId, purpose: 'inspection' });
  return { stationedContactId: contactId, homeLeaveId, homeInterviewId };
}
