/** How the assessments stand today: what is filled in, what was signed, what is missing and until when. */
import type { Day } from '../../../law/day.ts';
import { effectiveFigures, type MARKS, parameter } from '../../../law/parameters.ts';
import type { Context } from '../../../platform/action.ts';
import { choicesOf } from '../../duties/store/facts.ts';
import { firstPersonOn, listVersions, type Version } from '../store/assessment.ts';
import { type Basis, basisOf, basisVersion, dueOf, standingOf } from './assessment.ts';
import type { Standing } from './names.ts';
import { PART_CODES, type PartCode } from './part-codes.ts';

type Place = Pick<Context, 'sql' | 'unitId'>;

export async function basisNow({ sql, unitId }: Place, part: PartCode): Promise<{ basis: Basis; version: string }> {
  const basis = basisOf(part, effectiveFigures(await choicesOf(sql, unitId)));
  return { basis, version: basisVersion(basis) };
}

export type PartNow = {
  readonly part: PartCode;
  readonly title: Basis['title'];
  readonly standing: Standing;
  readonly signed: Version | undefined;
  readonly open: Version | undefined;
  readonly isLate: boolean;
};

export type AllNow = {
  readonly parts: readonly PartNow[];
  /** Until when all were to be made; nothing while nobody is entered. */
  readonly due: Day | undefined;
  readonly days: number;
  readonly mark: keyof typeof MARKS;
  readonly isLate: boolean;
};

export async function assessmentsNow({ sql, unitId, timeZone, today }: Context): Promise<AllNow> {
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  const first = await firstPersonOn(sql, unitId, timeZone);
  const days = figures['impact-assessment.within'];
  const due = first && dueOf(first, days);
  const late = due !== undefined && today > due;
  const versions = await listVersions(sql, unitId);
  const parts = PART_CODES.map((part): PartNow => {
    const of = versions.filter((one) => one.part === part);
    const basis = basisOf(part, figures);
    const [signed, open] = [of.find(({ state }) => state === 'signed'), of.find(({ state }) => state === 'completed')];
    const standing = standingOf(basisVersion(basis), signed, open);
    return { part, title: basis.title, standing, signed, open, isLate: late && standing !== 'signed' };
  });
  return {
    parts,
    due,
    days,
    mark: parameter('impact-assessment.within').mark,
    isLate: parts.some((one) => one.isLate),
  };
}
