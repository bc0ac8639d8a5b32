/**
 * Inputs made from the schemas of the registry, so that an action that comes tomorrow is tried without a line being written for it:
 * every way of spoiling one that its schema takes (src/server/made-input.ts makes that).
 */
import type { z } from 'zod';
import { at, type Ids, inputFor, type Json, type Path, placesIn } from '../src/server/made-input.ts';

const deep = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

/** The text that spoilt values hold: it must not come back in a refusal, nor be found in the log. */
export const SPOILT = 'verdorbenes-wort';

/** Ways of spoiling one field. Whether a way spoils this field, its schema says. */
export const SPOILT_VALUES: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [[SPOILT]],
  { [SPOILT]: SPOILT },
  deep(200),
  -1,
  0,
  1.5,
  -0.000001,
  1e308,
  2 ** 53,
  '9'.repeat(400),
  '',
  ' ',
  'NaN',
  `${SPOILT}\u0000`,
  `${SPOILT}\u202e`,
  `${SPOILT}\ud800`,
  `${SPOILT}\n\r\u001b[31m`,
  "'; set app.unit = '1'; drop table person; --",
  '2026-02-30',
  '0000-00-00',
  '99999-01-01',
  Array.from({ length: 20_000 }, () => 1),
];
/** Sent once for every text field: as long as no field may be. */
export const A_MEGABYTE = SPOILT.padEnd(1_000_000, '长');

/** Fields of a schema that are without end: texts without a length, lists without an end, numbers without bounds. */
export function endless(json: Json, path: string): string[] {
  if (json.enum || json.const !== undefined || json.type === 'boolean' || json.type === 'null') return [];
  if (json.anyOf) return json.anyOf.flatMap((one) => endless(one, path));
  switch (json.type) {
    case 'object':
      return [
        ...(json.additionalProperties === false ? [] : [`${path}: takes fields of any name`]),
        ...Object.entries(json.properties ?? {}).flatMap(([name, one]) => endless(one, `${path}.${name}`)),
      ];
    case 'array':
      return [
        ...(json.maxItems === undefined ? [`${path}: a list without an end`] : []),
        ...endless(json.items!, `${path}[]`),
      ];
    case 'string':
      return json.maxLength === undefined && !json.format ? [`${path}: a text without a length`] : [];
    case 'integer':
      return json.maximum === undefined ? [`${path}: a number without bounds`] : [];
    case 'number':
      return [];
    default:
      return [`${path}: anything at all`];
  }
}

/** Fields that take a text somebody composes: neither a day, a code nor a choice. */
export function freeTexts(schema: z.ZodType, ids: Ids, text: string): Path[] {
  const input = inputFor(schema, ids, text);
  return placesIn(input).filter((path) => at(input, path) === text);
}
