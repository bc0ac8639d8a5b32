/** The marked unit's emergency access: one that went the whole way, one that was declined, one that is open, with a mark wherever a text can be typed. */
import type { Role } from '../src/platform/permission.ts';

type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<{ readonly grantId: number }>;
  readonly word: (what: string) => string;
  readonly name: string;
  readonly staffNumber: string;
};

export async function aMarkedGrant({ does, word, name, staffNumber }: Given): Promise<number> {
  const asks = async () =>
    (
      await does('network-security', 'emergency-access.ask', {
        ...{ name, staffNumber, part: 'file', ground: 'safety', reason: word('紧急理由'), hours: 4 },
      })
    ).grantId;
  const grantId = await asks();
  await does('security-officer', 'emergency-access.agree', { grantId });
  await does('network-security', 'emergency-access.open', { grantId });
  await does('network-security', 'emergency-access.end', { grantId });
  await does('network-security', 'emergency-access.account', { grantId, account: word('查阅用途') });
  await does('head', 'emergency-access.review', { grantId, outcome: 'justified', review: word('复核意见') });
  await does('head', 'emergency-access.decline', { grantId: await asks() });
  await does('network-security', 'emergency-access.withdraw', { grantId: await asks() });
  const open = await asks();
  await does('security-officer', 'emergency-access.agree', { grantId: open });
  return open;
}
