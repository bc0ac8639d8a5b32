/** The marked unit's registers: an item in each, a carrier that went through every hand, with a mark in what is typed. */
import type { Role } from '../src/platform/permission.ts';

type Made = Readonly<Record<string, unknown>>;
type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly memberId: number;
  readonly departmentId: number;
  readonly postId: number;
  readonly word: (what: string) => string;
  readonly today: string;
};

export async function aMarkedRegister(personId: number, { does, memberId, departmentId, postId, word, today }: Given) {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const one = { designation: word('代称'), validFrom: today, ownerId: personId, departmentId, reason: word('事由') };
  const measures = { human: word('人防'), physical: word('物防'), technical: word('技防') };
  const place = { ...one, ...measures, number: word('场所'), level: 'secret', form: 'key-part' };
  const { itemId: placeId } = await officer('registers.enter', { register: 'place', ...place });
  await officer('registers.enter', {
    register: 'secret-matter',
    ...one,
    number: word('事项'),
    level: 'secret',
    basis: word('依据'),
  });
  const data = {
    ...one,
    number: word('数据'),
    level: 'none',
    form: 'database',
    systems: word('系统'),
    important: true,
  };
  const { itemId: dataSetId } = await officer('registers.enter', { register: 'data-set', ...data });
  const carrier = { ...one, level: 'none', form: 'paper', placeId };
  const enters = async (what: string) =>
    (await officer('registers.enter', { register: 'carrier', ...carrier, number: word(what) })).itemId as number;
  const itemId = await enters('载体');
  await officer('registers.change', { itemId, ...carrier, number: word('载体一') });
  await officer('registers.check-items', { itemIds: [itemId] });
  await officer('registers.copy', { itemId, numbers: [word('副本')] });
  const issued = await officer('registers.issue', { itemId, personId: memberId });
  await does('member', 'registers.sign', { moveId: issued.moveId });
  await does('member', 'registers.hand-back', { itemId });
  await officer('registers.take-back', { itemId, personId: memberId });
  await officer('registers.print-chain', { itemId });
  await officer('registers.enter', {
    ...{ register: 'carrier', ...one, level: 'none', form: 'usb', number: word('设备') },
    ...{ certificate: word('证书编号'), certificateIssuer: word('发证机构'), certificateUntil: today },
  });
  const gone = await enters('注销的载体');
  await officer('registers.end', { itemId: gone, reason: 'declassified' });
  await officer('registers.print-codes', { itemIds: [itemId] });

  const opened = await officer('registers.open-inventory', { register: 'carrier', counterIds: [memberId] });
  const inventoryId = opened.inventoryId as number;
  const at = { countedAt: `${today}T02:00:00Z` };
  const counts = [
    { code: word('载体一'), ...at },
    { code: word('账外'), ...at },
  ];
  await does('member', 'registers.count', { inventoryId, counts });
  const { rows } = await officer('registers.inventory-rows', { inventoryId, shown: 'open' });
  const [first] = rows as { differenceId: number }[];
  await officer('registers.explain-difference', { differenceId: first!.differenceId, words: word('差异说明') });
  await officer('registers.close-inventory', { inventoryId });

  const visit = { placeId, visitorUnit: word('来访单位'), names: [word('来访者')], purpose: 'visit', phonesLeft: true };
  const { visitId } = await officer('registers.enter-visit', { ...visit, escortId: memberId });
  await officer('registers.note-day', { placeId, what: 'opened', checked: ['doors', 'alarm'] });
  await officer('registers.set-data-users', { itemId: dataSetId, departmentIds: [departmentId], postIds: [postId] });
  await officer('registers.enter-data-transfer', {
    ...{ itemId: dataSetId, sentOn: today, receiver: word('境外接收方'), country: 'DE' },
    ...{ ground: 'security-assessment', reference: word('评估文号') },
  });
  const { six } = (await officer('registers.checks', {})) as { six: Record<string, unknown>[] };
  await officer('registers.confirm-check', {
    lines: six.map(({ register, items, checkOverdue, differences }) => ({
      ...{ register, items, checkOverdue, differences, answer: 'explained-later' },
    })),
  });
  return {
    ...{ itemId, moveId: issued.moveId as number, placeId: placeId as number },
    ...{ inventoryId, differenceId: first!.differenceId, visitId: visitId as number },
  };
}
