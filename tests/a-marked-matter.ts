/** The marked unit's reported matters: one goes through every act and is closed, one waits, with a mark in what is typed. */
import type { Given as Acting } from './a-marked-leaver.ts';

type Given = Pick<Acting, 'word' | 'today'> &
  Record<'member' | 'officer', Acting['does']> & { readonly memberId: number };

export async function aMarkedMatter({ member, officer, word, today, memberId }: Given): Promise<number> {
  const report = { trigger: 'approach', knownOn: today };
  const { matterId } = await member('matters.report', { ...report, facts: word('接触经过') });
  await member('matters.add', { matterId, facts: word('补充事实') });
  await officer('matters.acknowledge', { matterId });
  await officer('matters.handle', { matterId, outcome: 'measures', words: word('办理说明') });
  await officer('matters.get', { matterId, personId: memberId, purpose: 'inspection' });
  await officer('matters.close', { matterId });
  await officer('matters.print', { matterId, purpose: 'inspection' });
  await member('matters.print-receipt', { matterId });
  const { shown } = await member('matters.to-confirm', {});
  await member('matters.confirm', { nothingElse: true, dataRight: true, shown });
  const other = await member('matters.report', { ...report, trigger: 'marriage', facts: word('结婚登记') });
  return other.matterId as number;
}
