/**
 * Training certificates (培训证明): what somebody learnt in a year, or one course or test, as paper that proves itself. Whoever holds the paper
 * asks a page without signing in whether it still stands (outside.ts).
 *
 * It attests what this installation recorded, never what a roster stated of earlier times. Whether it stands is not stored: it does as long
 * as every record that it rests on is evidence, on that day and with no fewer hours. So an attendance that is withdrawn takes the
 * certificate with it, without anybody thinking of it.
 */
import type { Day } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';

export const ATTESTATION_KINDS = ['year', 'course', 'test'] as const;
export type AttestationKind = (typeof ATTESTATION_KINDS)[number];

export const ATTESTATION_KIND_NAMES: Record<AttestationKind, Localised> = {
  year: { zh: '年度学习', en: 'A year’s learning' },
  course: { zh: '课程', en: 'A course' },
  test: { zh: '测试', en: 'A test' },
};

/** Where learning comes from that can be attested: our own records, not what was taken over. */
export const ATTESTED_SOURCES = ['training', 'courses', 'completions', 'tests'] as const;
export type AttestedSource = (typeof ATTESTED_SOURCES)[number];

/** One record that a certificate rests on. */
export type Basis = {
  readonly source: AttestedSource;
  readonly sourceId: number;
  readonly day: Day;
  readonly hours: number;
};

/** What is attested of whom. `refId`: the course or the test, 0 for the whole year. */
export type What = {
  readonly kind: AttestationKind;
  readonly year: number;
  readonly refId: number;
};

export const hoursOf = (basis: readonly Pick<Basis, 'hours'>[]): number =>
  basis.reduce((sum, { hours }) => sum + hours, 0);

/** Whether both rest on the same: then the certificate that stands is printed again, and no second one is made. */
export const isSame = (one: readonly Basis[], other: readonly Basis[]): boolean => {
  const keyed = (basis: readonly Basis[]) =>
    basis.map(({ source, sourceId, day, hours }) => `${source} ${sourceId} ${day} ${hours}`).sort();
  return keyed(one).join() === keyed(other).join();
};

/** Of a name what a holder of the paper may compare, and nobody else learns from: 张三丰 → 张**. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = [...name.trim()];
  return first + '*'.repeat(Math.min(rest.length, 2));
};

/** So many papers at once. */
export const PRINTED_AT_MOST = 100;
