/**
 * Requests that nobody thought of, derived from the description of the interface: each address with inputs that its schema takes, nearly
 * takes, or not at all, by each role of two units, by their access tokens, and by nobody. Looked for in every answer: a fault, and
 * anything of the other unit: a text that only it holds, or an id that was seen there.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashPassword } from '../src/domain/accounts/password.ts';
import { activateAccount } from '../src/domain/accounts/store/sign-ins.ts';
import { ROLES, type Role } from '../src/platform/permission.ts';
import { at, type Json, kindOfId, type Path, placesIn, withAt } from '../src/server/made-input.ts';
import { openApi } from '../src/server/openapi.ts';
import { allMarks, aMarkedUnit, type MarkedUnit, marksIn, marksOf } from './a-marked-unit.ts';
import { SPOILT_VALUES } from './made-inputs.ts';
import { type Answer, anOutside, type Outside } from './outside.ts';

export type Findings = {
  readonly seed: number;
  readonly sent: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Addresses that answered 200 at least once. */
  readonly done: number;
  readonly addresses: number;
  readonly breaches: readonly string[];
};

export type Sender = { readonly unit?: MarkedUnit; readonly role?: Role; readonly token?: string };
export type Request = { readonly path: string; readonly input: unknown; readonly sender: number };
export type Target = {
  readonly path: string;
  readonly schema: Json;
  readonly example: unknown;
  readonly by: readonly Role[];
  readonly keeps: boolean;
};

export async function fuzzRequests(count: number, seed: number): Promise<Findings> {
  const o = await anOutside();
  try {
    const a = await aMarkedUnit(o, marksOf('甲方', 'jiafang', '13911112222'));
    const b = await aMarkedUnit(o, marksOf('乙方', 'yifang', '13933334444'));
    const senders = await sendersOf(o, [a, b]);
    const seen = new Seen();
    for (const unit of [a, b]) for (const { text } of unit.answers) seen.note(unit, text);
    const byStatus: Record<string, number> = {};
    const done = new Set<string>();
    const breaches: string[] = [];
    const targets = targetsOf();
    let logged = o.log();
    for (const request of fc.sample(aRequest(targets, senders, [a, b]), { numRuns: count, seed })) {
      const sender = senders[request.sender]!;
      const answer = await send(o, sender, request);
      byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
      if (answer.status === 200) done.add(request.path);
      const said = [...faultsOf(answer, o.log().slice(logged.length)), ...leaks(sender, [a, b], request, answer, seen)];
      logged = o.log();
      for (const one of said) {
        const by = `${sender.token ? 'token of ' : ''}${sender.role ?? 'nobody'} ${sender.unit?.marks.latin ?? ''}`;
        breaches.push(
          `${one}: ${by} ${request.path} ${JSON.stringify(request.input)?.slice(0, 300)} → ${answer.text.slice(0, 300)}`,
        );
      }
    }
    return { seed, sent: count, byStatus, done: done.size, addresses: targets.length, breaches };
  } finally {
    await o.close();
  }
}

/** What a request is sent to: everything described that takes JSON, the door too. */
export function targetsOf(): Target[] {
  type Content = { schema: Json; example?: unknown };
  type Described = Record<
    string,
    { 'x-by'?: Role[]; 'x-kind'?: string; requestBody?: { content: Record<string, Content> } }
  >;
  return Object.entries(openApi().paths as Record<string, Described>).flatMap(([path, methods]) =>
    Object.values(methods).flatMap(({ requestBody, 'x-by': by = [], 'x-kind': kind }) => {
      const content = requestBody?.content['application/json'];
      return content ? [{ path, by, keeps: kind !== 'query', schema: content.schema, example: content.example }] : [];
    }),
  );
}

export async function sendersOf(o: Outside, units: readonly MarkedUnit[]): Promise<Sender[]> {
  const password = '每天早上七点半在湖边跑步';
  const hash = await hashPassword(password);
  const senders: Sender[] = [{}, { token: 'bulwark_1_nonsense' }];
  for (const unit of units) {
    for (const role of ROLES) {
      await o.w.world.db.inUnit(unit.unitId, (sql) => activateAccount(sql, unit.as[role], hash));
      const made = await o.ask(unit.cookies[role], 'accounts.make-token', { name: '程序', days: 30, password });
      assert.equal(made.status, 200, made.text);
      const { token } = (made.body as { result: { token: string } }).result;
      senders.push({ unit, role }, { unit, role, token });
    }
  }
  return senders;
}

async function send(o: Outside, { unit, role, token }: Sender, { path, input }: Request): Promise<Answer> {
  const door = path.startsWith('/auth/');
  const cookie = unit && role && !token && !door ? unit.cookies[role] : undefined;
  const headers = {
    'content-type': 'application/json',
    ...(cookie ? { cookie } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const answer = await o.request({ method: 'POST', url: path, headers, payload: JSON.stringify(input) ?? '' });
  // What was done has ended the sign-in (a grant, say): the person signs in again.
  if (cookie && answer.body?.code === 'signed-out') unit!.cookies[role!] = await o.cookieOf(unit!.as[role!]);
  return answer;
}

export const faultsOf = ({ status, text, body }: Answer, log: string): string[] => [
  ...(status >= 500 ? [`status ${status}`] : []),
  ...(body?.code === 'fault' ? ['a fault'] : []),
  ...(log ? [`logged ${log.slice(0, 500)}`] : []),
  ...(status >= 400 && !/"zh":".*。".*"en":/.test(text) ? ['a refusal without its sentences'] : []),
];

export function leaks(
  sender: Sender,
  units: readonly MarkedUnit[],
  { path, input }: Request,
  { text }: Answer,
  seen: Seen,
): string[] {
  const sent = JSON.stringify(input) ?? '';
  const others = units.filter((unit) => unit !== sender.unit);
  const texts = others
    .flatMap((unit) => marksIn(text, allMarks(unit.marks)))
    .filter((mark) => !sent.toLowerCase().includes(mark.toLowerCase()));
  // The record says again what its own users named, whether there was such a thing or not.
  const ids = sender.unit && path !== '/api/accounts.record' ? seen.note(sender.unit, text) : [];
  return [...texts.map((mark) => `the other unit’s text ${mark}`), ...ids.map((id) => `the other unit’s ${id}`)];
}

/** Ids that have been seen in answers, by the unit they were given to. They come from one sequence a table: none is two units’. */
export class Seen {
  readonly #owner = new Map<string, number>();
  /** Those of an answer that were seen by another unit before. */
  note(unit: MarkedUnit, text: string): string[] {
    const foreign: string[] = [];
    if (!/^\{"result":.*\}$/.test(text)) return foreign; // a refusal, or a file: its texts alone are looked at
    JSON.parse(text, (key, value: unknown) => {
      if (typeof value !== 'number' || value < 1 || !IDS.has(key)) return value; // 0: of no appointment in particular
      const id = `${key} ${value}`;
      const owner = this.#owner.get(id) ?? unit.unitId;
      this.#owner.set(id, owner);
      if (owner !== unit.unitId) foreign.push(id);
      return value;
    });
    return foreign;
  }
}
const IDS = new Set(
  [
    'unit',
    'person',
    'account',
    'department',
    'post',
    'appointment',
    'training',
    'template',
    'letter',
    'correction',
    'proposal',
  ]
    .concat(['status', 'stationing', 'token', 'entry', 'look'])
    .map((kind) => `${kind}Id`),
);

/** Rarely: what ends accounts, or the roles by which the others ask. */
const ENDING = /accounts\.(close|renew-activation|grant|revoke)|make-token/;

function aRequest(
  targets: readonly Target[],
  senders: readonly Sender[],
  units: readonly MarkedUnit[],
): fc.Arbitrary<Request> {
  const everybody = senders.map((_, index) => index);
  const of = ({ path, schema, example, by, keeps }: Target) => {
    const from = { units, texts: keeps ? TEXTS : [...TEXTS, ...units.flatMap((unit) => allMarks(unit.marks))] };
    const permitted = everybody.filter((index) => by.some((role) => role === senders[index]!.role));
    return fc.record({
      path: fc.constant(path),
      input: fc.oneof(
        { weight: 4, arbitrary: nearExample(example, schema, from) },
        { weight: 2, arbitrary: fitting(schema, [], from) },
        { weight: 2, arbitrary: spoilt(schema, from) },
      ),
      sender: fc.oneof(
        { weight: permitted.length ? 3 : 0, arbitrary: fc.constantFrom(...permitted, 0) },
        { weight: 2, arbitrary: fc.constantFrom(...everybody) },
      ),
    });
  };
  return fc.oneof(...targets.map((one) => ({ weight: ENDING.test(one.path) ? 1 : 8, arbitrary: of(one) })));
}

/** The example of the description, with a unit's ids, and one of its fields another that fits. */
export function nearExample(example: unknown, schema: Json, from: From): fc.Arbitrary<unknown> {
  return fc
    .tuple(fitting(schema, [], from), fc.constantFrom(...from.units), fc.nat())
    .map(([other, { ids }, which]) => {
      const places = placesIn(example);
      const named = places.reduce((input, path) => {
        const id = typeof at(input, path) === 'number' ? ids[kindOfId(path) ?? ''] : undefined;
        return id === undefined ? input : withAt(input, path, id);
      }, example);
      const path = places[which % Math.max(1, places.length)];
      const value = path && at(other, path);
      return path && value !== undefined && which % 3 > 0 ? withAt(named, path, value) : named;
    });
}

export type From = { readonly units: readonly MarkedUnit[]; readonly texts: readonly string[] };
export const TEXTS = [
  '2026-11-20',
  '2026-02-30',
  'abcd.efgh',
  'P9.3b',
  '08:30',
  '13912345678',
  'a@unit.example',
  '正常文字',
  '%',
  "'; select 1; --",
];
const DAYS = ['2026-11-20', '2020-01-01', '2200-12-31', '1900-01-01', '2026-02-30', '0000-00-00'];

/** A value as the schema describes it. Rules beyond the schema may still decline it. */
function fitting(json: Json, path: Path, from: From): fc.Arbitrary<unknown> {
  if (json.const !== undefined) return fc.constant(json.const);
  if (json.enum) return fc.constantFrom(...json.enum);
  if (json.anyOf) return fc.oneof(...json.anyOf.map((one) => fitting(one, path, from)));
  switch (json.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(json.properties ?? {}).map(([key, one]) => [key, fitting(one, [...path, key], from)]),
        ),
        { requiredKeys: [...(json.required ?? [])] },
      );
    case 'array':
      return fc.array(fitting(json.items ?? {}, [...path, 0], from), {
        minLength: json.minItems ?? 0,
        maxLength: Math.max(json.minItems ?? 0, 3),
      });
    case 'integer':
      return number(json, path, from);
    case 'number':
      return fc.oneof(fc.constantFrom(0, 1, 0.5, 8), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return text(json, from);
  }
}

function number(
  { minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Json,
  path: Path,
  from: From,
): fc.Arbitrary<number> {
  const kind = kindOfId(path);
  const known = kind ? from.units.flatMap(({ ids }) => (ids[kind] === undefined ? [] : [ids[kind]])) : [];
  const near = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 60) });
  const far = fc.constantFrom(minimum, maximum);
  // Accounts of those who ask are left alone, or there would soon be nobody to ask.
  if (kind === 'accountId' || kind === 'tokenId') return fc.oneof(fc.constantFrom(...known), far);
  return known.length ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, near, far) : fc.oneof(near, far);
}

function text({ format, maxLength = 100 }: Json, from: From): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom(...DAYS);
  const any = fc.string({ maxLength: Math.min(maxLength, 60), unit: 'binary' });
  return fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...from.texts) }, any);
}

/** One place of it spoilt, or all of it something else. */
export function spoilt(schema: Json, from: From): fc.Arbitrary<unknown> {
  const values = fc.oneof(fc.constantFrom(...SPOILT_VALUES), fc.jsonValue({ maxDepth: 3 }));
  return fc.tuple(fitting(schema, [], from), values, fc.nat()).map(([input, value, which]) => {
    const places: Path[] = [[], ...placesIn(input)];
    return withAt(input, places[which % places.length]!, value);
  });
}
