/** The jobs of a night and a morning, for one unit: what the program does of itself. */
import { turnOfDay } from '../src/domain/duties/turn-of-day.ts';
import { type Post, remind, remindByMail } from '../src/domain/notices/remind.ts';
import { compareOnceADay } from '../src/domain/record/compare.ts';
import type { Outside } from './outside.ts';

/** What the passing of time does of itself; answers the mails that were written. */
export async function nightAndMorning({ w: { world } }: Outside, unitId: number): Promise<string[]> {
  const mails: string[] = [];
  const post: Post = async ({ subject, text }) => {
    mails.push(`${subject}\n\n${text}`);
    return 'sent';
  };
  await turnOfDay(world, unitId, 'one');
  await compareOnceADay(world, unitId, 'Asia/Shanghai');
  await remind(world, unitId);
  await remindByMail(world, unitId, { post });
  return mails;
}
