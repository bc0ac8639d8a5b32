/** The jobs of a night and a morning, for one unit: what the program does of itself. */
import { clueMail } from '../src/domain/clues/store/tell.ts';
import { turnOfDay } from '../src/domain/duties/turn-of-day.ts';
import { emergencyMail } from '../src/domain/emergency-access/store/tell.ts';
import { incidentMail } from '../src/domain/incidents/store/tell.ts';
import { mailAtOnce, type Wants } from '../src/domain/notices/at-once.ts';
import type { Post } from '../src/domain/notices/mail.ts';
import { remind, remindByMail } from '../src/domain/notices/remind.ts';
import { compareOnceADay } from '../src/domain/record/compare.ts';
import type { Outside } from './outside.ts';

/** Nobody of the marked unit who holds an office has an address: it is written to who has one, as of a report that came in. */
const everybody: Wants = async (sql, unitId) => {
  const people = sql.selectFrom('person').where('unit_id', '=', unitId).where('email', 'is not', null);
  const found = await people.select(['person_id', 'email']).execute();
  return found.map(({ person_id, email }) => ({ personId: Number(person_id), email: email!, mark: 'clue/1/in' }));
};

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
  await mailAtOnce(world, unitId, { wants: [clueMail, emergencyMail, incidentMail, everybody], post });
  return mails;
}
