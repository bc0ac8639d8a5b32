/** What the page reads of the OpenAPI document (src/server/openapi.ts), and how a field is said in a line. Pure. */
import type { Role } from '../../../src/platform/permission.ts';
import type { Localised } from '../../language.tsx';

export type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
};

export type Operation = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly 'x-summary': Localised;
  readonly 'x-kind'?: 'action' | 'query';
  readonly 'x-recorded'?: 'journal' | 'purpose' | 'no';
  readonly 'x-in-person'?: boolean;
  readonly 'x-by'?: readonly Role[];
  readonly 'x-codeSamples': readonly { readonly source: string }[];
};

export type Description = {
  readonly info: { readonly version: string };
  readonly tags: readonly { readonly name: string; readonly 'x-name': Localised }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly 'x-refusals': readonly { readonly code: string; readonly status: number; readonly words: Localised }[];
};

export type Address = Operation & { readonly method: string; readonly path: string };

/** Every address that has all of these words in its name, its address or its fields; in the order of the document. */
export function addressesWith({ paths }: Description, text: string): Address[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return Object.entries(paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => ({ ...one, method, path })))
    .filter((one) => {
      const summary = one['x-summary'];
      const fields = fieldsOf(inputOf(one)).map(({ name }) => name);
      const all = [one.path, summary.zh, summary.en, ...fields].join(' ').toLowerCase();
      return words.every((word) => all.includes(word));
    });
}

export const inputOf = ({ requestBody }: Operation): Schema | undefined =>
  Object.values(requestBody?.content ?? {})[0]?.schema;

export type Field = { readonly name: string; readonly required: boolean; readonly form: Localised };

/** The fields of an input, those of fields under `field.of`, those of lists under `field[]`. */
export function fieldsOf(schema: Schema | undefined, under = ''): Field[] {
  return Object.entries(schema?.properties ?? {}).flatMap(([key, one]) => {
    const name = under + key;
    const required = (schema?.required ?? []).includes(key);
    const inner = one.items?.properties ? fieldsOf(one.items, `${name}[].`) : fieldsOf(one, `${name}.`);
    return [{ name, required, form: formOf(one) }, ...inner];
  });
}

const TYPES: Readonly<Record<string, Localised>> = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'whole number' },
  number: { zh: '数', en: 'number' },
  boolean: { zh: '真或假', en: 'true or false' },
  object: { zh: '对象', en: 'object' },
  array: { zh: '列表', en: 'list' },
  null: { zh: '空', en: 'null' },
};
const FORMATS: Readonly<Record<string, Localised>> = {
  date: { zh: '日期，如 2026-11-23', en: 'day, like 2026-11-23' },
  'date-time': { zh: '时刻，如 2026-11-23T09:00:00+08:00', en: 'moment, like 2026-11-23T09:00:00+08:00' },
};
const BEYOND = 2 ** 53 - 1;

/** One line: what kind of thing, of how much, from which set, and what stands if nothing is given. */
export function formOf(schema: Schema): Localised {
  const parts = [kindOf(schema), ...boundsOf(schema)];
  if (schema.default !== undefined) {
    const value = JSON.stringify(schema.default);
    parts.push({ zh: `不填为 ${value}`, en: `${value} if left out` });
  }
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join('; ') };
}

function kindOf(schema: Schema): Localised {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values) {
    const list = values.map(String).join(' | ');
    return { zh: list, en: list };
  }
  if (schema.anyOf) {
    const forms = schema.anyOf.map(formOf);
    return { zh: forms.map(({ zh }) => zh).join('；或 '), en: forms.map(({ en }) => en).join(' or ') };
  }
  if (schema.items) {
    const of = formOf(schema.items);
    return { zh: `列表（${of.zh}）`, en: `list of (${of.en})` };
  }
  return FORMATS[schema.format ?? ''] ?? TYPES[[schema.type ?? 'object'].flat()[0]!] ?? TYPES.object!;
}

function boundsOf({ format, ...schema }: Schema): Localised[] {
  const bounds: Localised[] = [];
  const { maxLength, maxItems, maximum, minimum } = schema;
  if (maxLength !== undefined && !FORMATS[format ?? ''])
    bounds.push({ zh: `至多 ${maxLength} 个字符`, en: `${maxLength} characters at most` });
  if (maxItems !== undefined) bounds.push({ zh: `至多 ${maxItems} 项`, en: `${maxItems} at most` });
  if (minimum !== undefined && minimum > -BEYOND) bounds.push({ zh: `最小 ${minimum}`, en: `from ${minimum}` });
  if (maximum !== undefined && maximum < BEYOND) bounds.push({ zh: `最大 ${maximum}`, en: `to ${maximum}` });
  return bounds;
}
