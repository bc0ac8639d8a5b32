/** Which kinds of record an assessment names. */
import type { Localised } from '../../../law/localised.ts';
import type { ParameterKey } from '../../../law/parameters.ts';
import type { RecordKind } from '../../../platform/retention.ts';

export type AssessedKind = { readonly name: Localised; readonly ground: Localised; readonly figure?: ParameterKey };

/** What is kept about people, or may name them: what passes by itself and what stays because it is about the unit are left out. */
export const kept = (kinds: readonly RecordKind[]): AssessedKind[] =>
  kinds.flatMap((one) => {
    if (one.ends === 'by-certificate') return [{ name: one.name, ground: one.ground, figure: one.figure }];
    return one.ends === 'with-another' ? [{ name: one.name, ground: one.ground }] : [];
  });
