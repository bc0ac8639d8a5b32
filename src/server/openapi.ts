/**
 * The interface, described in OpenAPI 3.1 from the registry itself: what is not registered is not in it, and what is cannot be left
 * out. Inputs are described by the schemas that read them; rules beyond a schema (a day that there is, two fields that exclude each
 * other) are refused as `invalid-input` and said in no schema. Served at `/api/openapi.json` to whoever is signed in.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Localised } from '../law/localised.ts';
import type { Action } from '../platform/action.ts';
import { ROLE_NAMES } from '../platform/permission.ts';
import type { Query } from '../platform/query.ts';
import { listRefusals } from '../platform/refusal.ts';
import { ACT_NAMES } from './act-names.ts';
import { inputFor } from './made-input.ts';
import { registry } from './modules.ts';
import { curlOf } from './openapi-curl.ts';
import { DOOR, type DoorAddress } from './openapi-door.ts';
import { MODULE_NAMES, type Module, QUERY_NAMES } from './query-names.ts';

type Operation = Action | Query;
type Json = Record<string, unknown>;

type Shape = Json & { readonly required?: readonly string[]; readonly properties?: Readonly<Record<string, Shape>> };
const RESULTS = JSON.parse(readFileSync(new URL('./results.json', import.meta.url), 'utf8')) as Record<string, Shape>;
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const both = ({ zh, en }: Localised): string => `${zh} · ${en}`;
const DOOR_TAG = { zh: '登录', en: 'The door' };
const UPLOAD_TAG = { zh: '上传', en: 'Uploads' };
const tag = (name: string, words: Localised): Json => ({ name, description: both(words), 'x-name': words });

export function openApi(): Json {
  const modules = [...new Set([...registry.keys()].map((name) => name.split('.')[0] as Module))];
  return {
    openapi: '3.1.1',
    info: {
      title: '反间谍安全防范履责系统 · Bulwark',
      version,
      summary: '每项操作和查询一个地址 · One address for every act and every look',
      description: ABOUT,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { signIn: [] }],
    tags: [...modules.map((one) => tag(one, MODULE_NAMES[one])), tag('upload', UPLOAD_TAG), tag('auth', DOOR_TAG)],
    paths: {
      ...Object.fromEntries([...registry.values()].map((one) => [`/api/${one.name}`, { post: described(one) }])),
      '/upload/roster': { post: UPLOAD },
      ...Object.fromEntries(DOOR.map((one) => [one.path, { [one.method]: doorOf(one) }])),
    },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: both(BY_TOKEN) },
        signIn: { type: 'apiKey', in: 'cookie', name: 'bulwark', description: both(BY_COOKIE) },
      },
      schemas: { Refusal: REFUSAL, Fault: FAULT },
      responses: Object.fromEntries(statuses().map((status) => [`refused-${status}`, refusedWith(status)])),
    },
    'x-refusals': listRefusals(),
  };
}

const ABOUT = `输入为 JSON，答复为 JSON 中的 result，或一个文件。拒绝以 4xx 答复，带代码和中英文说明。文字规则之外的要求（如日期真实存在）不在模式中，不符时答复 invalid-input。答复的结构逐项描述，由类型生成。

Inputs are JSON; the answer is JSON with \`result\`, or a file. A refusal is a 4xx with a code and words in both languages. Rules beyond a schema (that a day exists, say) are in no schema; what breaks them is refused as invalid-input. The shape of each result is described, from the types themselves.`;

const BY_TOKEN = { zh: '访问令牌，在“我的账号”中新建', en: 'an access token, made under “My account”' };
const BY_COOKIE = {
  zh: '浏览器登录（TLS 下名为 __Host-bulwark）',
  en: 'a signed-in browser (over TLS it is called __Host-bulwark)',
};

/** An operation of the registry. */
function described(one: Operation): Json {
  const names: Readonly<Record<string, Localised>> = one.kind === 'action' ? ACT_NAMES : QUERY_NAMES;
  const summary = names[one.name]!;
  const inPerson = one.kind === 'action' && one.inPerson === true;
  const takesFile = one.kind === 'action' && one.takesFile === true;
  const example = inputFor(one.input, {}, '示例') ?? {};
  return {
    operationId: one.name,
    tags: [one.name.split('.')[0]],
    summary: both(summary),
    description: [
      both(kindInWords(one)),
      ...(inPerson ? [both(IN_PERSON)] : []),
      ...(takesFile ? [both(withFile(one))] : []),
      both(whoMay(one)),
    ].join('\n\n'),
    ...(inPerson && { security: [{ signIn: [] }] }),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(one.input), example } },
    },
    responses: {
      200: resultOf(one.name),
      ...refusals([401, 403, 404, 409, 413, 422, 429, 503]),
    },
    'x-summary': summary,
    'x-kind': one.kind,
    'x-recorded': one.kind === 'action' ? 'journal' : one.recorded,
    'x-in-person': inPerson,
    'x-by': one.by,
    'x-codeSamples': [
      { lang: 'Shell', label: 'curl', source: curlOf({ path: `/api/${one.name}`, example, inPerson }) },
    ],
  };
}

export function schemaOf(input: z.ZodType): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  return schema;
}

function kindInWords(one: Operation): Localised {
  if (one.kind === 'action') return { zh: '操作，记入审计日志。', en: 'An act: it stands in the record.' };
  return one.recorded === 'purpose'
    ? {
        zh: '查询个人档案：须说明用途，查阅留痕并告知本人。',
        en: 'A look at a person’s file: it asks for the purpose, is logged, and the person sees it.',
      }
    : { zh: '查询，不改变任何内容。', en: 'A look: it changes nothing.' };
}
const IN_PERSON = { zh: '须本人登录办理，不接受访问令牌。', en: 'In person: no access token is accepted.' };
const withFile = ({ name }: Operation): Localised => ({
  zh: `须连同文件提交：向 /upload/${name} 发送 multipart/form-data，先 input（本处输入的 JSON），后 file。`,
  en: `It needs a file: send multipart/form-data to /upload/${name}, first \`input\` (this input as JSON), then \`file\`.`,
});
const whoMay = ({ by }: Operation): Localised => ({
  zh: `可由：${by.map((role) => ROLE_NAMES[role].zh).join('、')}。`,
  en: `For: ${by.map((role) => ROLE_NAMES[role].en).join(', ')}.`,
});

const DONE = { zh: '已办理，内容在 result 中', en: 'Done; what it gives is in `result`' };
const AS_FILE = { zh: '已办理，答复为文件', en: 'Done; the answer is a file' };
const BINARY = { schema: { type: 'string', contentMediaType: 'application/octet-stream' } };

/** Its shape as the compiler knows it (tools/write-results.ts). */
function resultOf(name: string): Json {
  const result = RESULTS[name]!;
  const asFile = result.required?.includes('file') && result.properties?.file?.properties?.mediaType;
  if (asFile) return { description: both(AS_FILE), content: { 'application/octet-stream': BINARY } };
  const schema = { type: 'object', properties: { result }, required: ['result'], additionalProperties: false };
  return { description: both(DONE), content: { 'application/json': { schema } } };
}

const UPLOAD = {
  operationId: 'upload.roster',
  tags: ['upload'],
  summary: '上传名册，生成导入方案 · Upload a roster: it becomes a proposal',
  description:
    '可由：安全防范专员、组织人事。文件 .xlsx 或 .csv，上限 64 MB，只在内存中读取。 · For security officers and personnel. An .xlsx or .csv file of 64 MB at most, read in memory alone.',
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
          required: ['file'],
          additionalProperties: false,
        },
      },
    },
  },
  responses: {
    200: {
      description: '方案的编号，读取在后台进行 · The number of the proposal; it is read in the background',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              result: { type: 'object', properties: { proposalId: { type: 'integer' } }, required: ['proposalId'] },
            },
            required: ['result'],
          },
        },
      },
    },
    ...refusals([401, 403, 413, 422, 429, 503]),
  },
  'x-summary': { zh: '上传名册，生成导入方案', en: 'Upload a roster: it becomes a proposal' },
  'x-kind': 'action',
  'x-recorded': 'journal',
  'x-in-person': false,
  'x-by': registry.get('rosters.propose')!.by,
  'x-codeSamples': [{ lang: 'Shell', label: 'curl', source: curlOf({ path: '/upload/roster', file: 'roster.csv' }) }],
};

function doorOf({ path, summary, input, example, answers }: DoorAddress): Json {
  return {
    operationId: path.slice(1).replaceAll('/', '.'),
    tags: ['auth'],
    summary: both(summary),
    ...(answers === 'state' && { security: [] }),
    ...(input && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(input), example } } },
    }),
    responses: {
      200: {
        description: answers === 'state' ? '下一步 · What comes next' : 'OpenAPI 3.1',
        content: { 'application/json': { schema: answers === 'state' ? STATE : { type: 'object' } } },
      },
      ...refusals([401, 403, 409, 422, 429, 503]),
    },
    'x-summary': summary,
    'x-codeSamples': [
      { lang: 'Shell', label: 'curl', source: curlOf({ path, example, inPerson: answers === 'state' }) },
    ],
  };
}

const STATE = {
  type: 'object',
  properties: { state: { enum: ['set-up', 'signed-out', 'second-step', 'enrol', 'signed-in'] } },
  required: ['state'],
};

const REFUSAL = {
  type: 'object',
  description: '没有办理，原因和该怎么办见 zh、en · Declined: why, and what to do, stands in zh and en',
  properties: {
    code: { enum: listRefusals().map(({ code }) => code) },
    zh: { type: 'string' },
    en: { type: 'string' },
    details: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
  },
  required: ['code', 'zh', 'en', 'details'],
  additionalProperties: false,
};
const FAULT = {
  type: 'object',
  description: '意外错误，编号见系统日志 · Something unexpected: the reference names the line in the log',
  properties: {
    code: { const: 'fault' },
    reference: { type: 'string' },
    zh: { type: 'string' },
    en: { type: 'string' },
  },
  required: ['code', 'reference', 'zh', 'en'],
  additionalProperties: false,
};

const statuses = (): number[] => [...new Set(listRefusals().map(({ status }) => status))].sort();

function refusedWith(status: number): Json {
  const these = listRefusals().filter((one) => one.status === status);
  const code = { enum: these.map((one) => one.code) };
  return {
    description: these.map((one) => `\`${one.code}\` ${both(one.words)}`).join('\n\n'),
    content: {
      'application/json': { schema: { allOf: [{ $ref: '#/components/schemas/Refusal' }, { properties: { code } }] } },
    },
  };
}

function refusals(these: readonly number[]): Json {
  return {
    ...Object.fromEntries(these.map((status) => [status, { $ref: `#/components/responses/refused-${status}` }])),
    500: {
      description: '意外错误 · A fault',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
    },
  };
}
