/**
 * An input made from a schema, such that the schema takes it: the example beside each operation of the interface, and what the tests
 * begin from. An action that comes tomorrow has one without a line being written for it.
 */
import { z } from 'zod';

export type Json = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Json[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Json;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
};
export type Path = readonly (string | number)[];

export const jsonOf = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;

/** Texts that some field or other takes, tried in turn. */
const TEXTS = [
  '13912345678',
  '2026-11-20',
  'aaaa.bbbb',
  'p-100234',
  'someone@unit.example',
  '08:30',
  '91350211M000100Y43',
  '4f0a2a0e-6e1f-4bb3-9c0a-0b8f8ed5a1c7',
  '2026-11-20T01:00:00Z',
  'P9.3b',
  '7788',
  'ab'.repeat(32),
  'age1qzdkpfjcr5j0j6lsk7fdh9fscwke7m7w3wyqdxgza3v90dtzdacsx6vjys',
];

/** What an id field holds: the id that the unit has of that kind, by the field's name. */
export type Ids = Readonly<Record<string, number>>;

const isId = (name: string): boolean => /Id$|Ids$|^attendees$|^follows$/.test(name);
/** Ids of people by what they are to the record. */
const PERSON_AS = {
  standInId: 'personId',
  leaderId: 'personId',
  contactPersonId: 'personId',
  secondId: 'personId',
  witnessId: 'personId',
  ownerId: 'personId',
  responsibleId: 'personId',
  escortId: 'personId',
  counterIds: 'personId',
  presentIds: 'personId',
};
export const kindOfId = (path: Path): string | undefined => {
  const name = path.findLast((part) => typeof part === 'string');
  if (name === undefined || !isId(name)) return undefined;
  return (
    { attendees: 'personId', parentId: 'departmentId', follows: 'templateId', seriesId: 'exchangeId', ...PERSON_AS }[
      name
    ] ?? name.replace(/Ids$/, 'Id')
  );
};

function madeOf(json: Json, path: Path, ids: Ids, everything: boolean): unknown {
  if (json.const !== undefined) return json.const;
  if (json.enum) return json.enum[0];
  if (json.anyOf) return madeOf(json.anyOf.find((one) => one.type !== 'null')!, path, ids, everything);
  switch (json.type) {
    case 'object': {
      const names = Object.keys(json.properties ?? {}).filter((name) => everything || json.required?.includes(name));
      return Object.fromEntries(
        names.map((name) => [name, madeOf(json.properties![name]!, [...path, name], ids, everything)]),
      );
    }
    case 'array':
      return [madeOf(json.items!, [...path, 0], ids, everything)];
    case 'integer': {
      const kind = kindOfId(path);
      return (kind && ids[kind]) ?? Math.max(1, json.minimum ?? 1);
    }
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return '';
  }
}

/** A copy with another value at this place. */
export function withAt(input: unknown, path: Path, value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(input)) return input.map((one, at) => (at === first ? withAt(one, rest, value) : one));
  const object = (input ?? {}) as Record<string, unknown>;
  return { ...object, [first]: withAt(object[first], rest, value) };
}

/** A copy without what stands at this place. */
export function without(input: unknown, path: Path): unknown {
  const [first, ...rest] = path;
  if (rest.length > 0) return withAt(input, [first!], without((input as never)[first as never], rest));
  const { [first as string]: _, ...left } = input as Record<string, unknown>;
  return left;
}

/** Every place in a value, containers before what they hold; the whole itself is not among them. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...placesIn(one, at)];
  });
}
export const at = (input: unknown, path: Path): unknown =>
  path.reduce((value: unknown, part) => (value as Record<string | number, unknown> | undefined)?.[part], input);

/**
 * An input that the schema takes: with everything that may be given, or, where some of that excludes other, with what must be. `text`
 * stands wherever a free text can. Nothing where none is found: the field is then of a form that TEXTS does not know.
 */
export function inputFor(schema: z.ZodType, ids: Ids, text: string): unknown {
  for (const everything of [true, false]) {
    const made = fitted(schema, madeOf(jsonOf(schema), [], ids, everything), text);
    if (made !== undefined) return made;
  }
  return undefined;
}

function fitted(schema: z.ZodType, start: unknown, text: string): unknown {
  let input = start;
  const leaves = placesIn(input).filter((path) => at(input, path) === '');
  for (const path of leaves) {
    const fits = [text, ...TEXTS].find((one) => {
      const read = schema.safeParse(withAt(input, path, one));
      return read.success || !read.error.issues.some((issue) => concerns(issue.path, path));
    });
    if (fits === undefined) return undefined;
    input = withAt(input, path, fits);
  }
  const read = schema.safeParse(input);
  if (read.success) return input;
  // What excludes another, or lacks it: each issue names a field; leave it out, or give it.
  const name = read.error.issues[0]?.path[0];
  if (typeof name !== 'string' || read.error.issues[0]?.path.length !== 1) return undefined;
  if (name in (input as object)) {
    const less = without(input, [name]);
    return schema.safeParse(less).success ? less : undefined;
  }
  const more = withAt(input, [name], text);
  return schema.safeParse(more).success ? more : undefined;
}

const concerns = (issue: readonly PropertyKey[], path: Path): boolean =>
  issue.length > 0 && issue.every((part, index) => part === path[index]);
