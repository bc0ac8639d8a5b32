/** The newest checkpoint goes by mail to whoever the operator named, once a day: what lies elsewhere shows a tail that was cut. */
import { holdMark, markDone } from '../../database/unit-jobs.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { latestCheckpoint } from '../../journal/export.ts';
import { dayAt, instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';

const MAIL_CHECKPOINT = 'mail-checkpoint';

type Send = (mail: { to: string; subject: string; text: string }) => Promise<string>;
export type CheckpointMail = { readonly to: string; readonly post: Send; readonly timeZone: string };

/**
 * May run at any time and twice. What the mail server does not take fails the job, which is seen by whoever watches over it and runs again. Sent first and marked after: a checkpoint that goes twice harms nobody, one that never goes does.
 */
export async function mailCheckpoint(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  unitId: number,
  { to, post, timeZone }: CheckpointMail,
): Promise<void> {
  const now = clock();
  const today = dayAt(now, timeZone);
  const latest = await db.inUnit(
    unitId,
    async (sql) =>
      (await holdMark(sql, unitId, MAIL_CHECKPOINT))?.doneFor === today ? undefined : latestCheckpoint(sql, unitId),
    'reads',
  );
  if (!latest) return;
  const [origin] = latest.note.split('\n');
  const end = await post({ to, subject: `${origin} ${latest.size}`, text: latest.note });
  if (end !== 'sent' && end !== 'unsure')
    throw Object.assign(new Error('a checkpoint was not taken'), { code: `mail-${end}` });
  await db.inUnit(unitId, async (sql) => {
    const facts = recorded({ size: latest.size });
    await appendEntry(sql, { unit: unitId, at: instant(now), action: 'record.checkpoint-mailed', by: 0, facts });
    await markDone(sql, unitId, MAIL_CHECKPOINT, { day: today, at: instant(now) });
  });
}
