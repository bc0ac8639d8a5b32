/**
 * The impact assessment (个人信息保护影响评估; rights.md R16; Personal Information Protection Law 55-56): for each part of the system
 * that holds people's data, whether the processing is lawful and needed, what it means for them and which risks it has, and
 * whether the measures fit. What follows from the program is filled in: purposes, kinds of record with ground and period, who sees
 * it, measures. What only the unit knows the security officer adds; the head, another person, signs.
 *
 * Nothing is refused for want of it (docs/decisions/0018): until it is signed it is loud, with a day until which. Where what is
 * filled in changes, what was signed no longer fits and has to be made anew; each version is kept as it was signed.
 */
import { createHash } from 'node:crypto';
import { canonical } from '../../../journal/entry.ts';
import { type Day, plusDays } from '../../../law/day.ts';
import type { Figures } from '../../../law/facts.ts';
import type { Localised } from '../../../law/localised.ts';
import { inUnit, parameter } from '../../../law/parameters.ts';
import { ROLE_NAMES } from '../../../platform/permission.ts';
import type { Standing, VersionState } from './names.ts';
import type { PartCode } from './part-codes.ts';
import { ASSESSED, type Assessed } from './parts.ts';

/** A risk to the people concerned, and what the system does about it with the safeguard of docs/rights.md that tests hold. */
export type Risk = { readonly risk: Localised; readonly measures: readonly Measure[] };
export type Measure = { readonly safeguard: `R${number}`; readonly text: Localised };

export type DataLine = { readonly name: Localised; readonly ground: Localised; readonly kept: Localised };

/** All that is filled in, for one part. */
export type Basis = {
  readonly title: Localised;
  readonly purposes: readonly Localised[];
  readonly necessity: readonly Localised[];
  readonly sensitive: Localised;
  readonly data: readonly DataLine[];
  readonly sees: readonly Localised[];
  readonly risks: readonly Risk[];
};

export const assessedPart = (code: PartCode): Assessed => ASSESSED.find((one) => one.code === code)!;

const WITH_ITS_RECORD: Localised = { zh: '随所属记录一并删除', en: 'with the record that it belongs to' };

export function basisOf(code: PartCode, figures: Figures): Basis {
  const { title, purposes, necessity, sensitive, kinds, sees, risks } = assessedPart(code);
  return {
    ...{ title, purposes, necessity, sensitive, risks },
    data: kinds.map(({ name, ground, figure }) => ({
      ...{ name, ground },
      kept: figure ? inUnit(figures[figure], parameter(figure).unit) : WITH_ITS_RECORD,
    })),
    sees: sees.map((role) => ROLE_NAMES[role]),
  };
}

/** Changes whenever a word of what is filled in does. */
export const basisVersion = (basis: Basis): string =>
  createHash('sha256').update(canonical(basis)).digest('hex').slice(0, 16);

export type Latest = { readonly basis: string; readonly state: VersionState };

/** `signed` and `open`: the newest signed version and the one that waits, where there are such. */
export function standingOf(now: string, signed: Latest | undefined, open: Latest | undefined): Standing {
  if (signed?.basis === now) return 'signed';
  if (open?.basis === now) return 'to-sign';
  return signed ? 'changed' : 'missing';
}

/** Until when it is to be made: from the day the first person was entered. */
export const dueOf = (firstPersonOn: Day, days: number): Day => plusDays(firstPersonOn, days);
