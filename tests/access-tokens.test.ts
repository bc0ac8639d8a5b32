/** A program with an access token, through real HTTP: what opens, what does not, what is kept of it. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { hashPassword } from '../src/domain/accounts/password.ts';
import { activateAccount } from '../src/domain/accounts/store/sign-ins.ts';
import { laterXccdf } from '../src/fixtures/scans.ts';
import type { Role } from '../src/platform/permission.ts';
import { inputFor } from '../src/server/made-input.ts';
import { registry } from '../src/server/modules.ts';
import { type Answer, anOutside, faultsOfRefusal, type OutsideUnit } from './outside.ts';

const o = await anOutside();
const unit = await o.aUnit('被测单位');
const other = await o.aUnit('另一单位');
after(() => o.close());

const PASSWORD = '每天早上七点半在湖边跑步';
const hash = await hashPassword(PASSWORD);
const JSON_TYPE = { 'content-type': 'application/json' };

async function aToken(role: Role, of: OutsideUnit = unit): Promise<string> {
  await o.w.world.db.inUnit(of.unitId, (sql) => activateAccount(sql, of.as[role], hash));
  const answer = await o.ask(of.cookies[role], 'accounts.make-token', {
    name: '人事系统',
    days: 30,
    password: PASSWORD,
  });
  assert.equal(answer.status, 200, answer.text);
  return (answer.body as { result: { token: string } }).result.token;
}
const by = (
  token: string,
  name: string,
  input: unknown = {},
  headers: Record<string, string> = {},
  from = '10.7.0.1',
) =>
  o.request({
    method: 'POST',
    url: `/api/${name}`,
    remoteAddress: from,
    headers: { ...JSON_TYPE, authorization: `Bearer ${token}`, ...headers },
    payload: JSON.stringify(input),
  });
const isRefused = (code: string, answer: Answer, what: string) => {
  assert.deepEqual(faultsOfRefusal(answer), [], `${what}: ${answer.text.slice(0, 300)}`);
  assert.equal(answer.body?.code, code, what);
};
const officer = await aToken('security-officer');
const member = await aToken('member');

test('a program comes in with its token, as its owner and nobody else', async () => {
  for (const [token, role, of] of [
    [officer, 'security-officer', unit],
    [member, 'member', unit],
    [await aToken('security-officer', other), 'security-officer', other],
  ] as const) {
    const answer = await by(token, 'accounts.me');
    const { unitId, accountId } = (answer.body as { result: { unitId: number; accountId: number } }).result;
    assert.deepEqual([unitId, accountId], [of.unitId, of.as[role].accountId]);
  }
  const used = await o.w.owner.query('select 1 from access_token where last_used_at is not null');
  assert.equal(used.rowCount, 3, 'when it was last used is kept');
});

test('cookies beside a token are ignored: neither do they open more, nor is the token then let off', async () => {
  const { cookies } = unit;
  const answer = await by(member, 'accounts.me', {}, { cookie: cookies['security-officer'] });
  assert.deepEqual((answer.body as { result: { roles: string[] } }).result.roles, ['member']);
  isRefused('wrong-token', await by('nonsense', 'accounts.me', {}, { cookie: cookies.member }), 'nonsense');
  isRefused('wrong-token', await by('', 'accounts.me', {}, { cookie: cookies.member }), 'no token at all');
  const state = await o.request({
    method: 'GET',
    url: '/auth/state',
    headers: { authorization: `Bearer ${member}`, cookie: cookies.member },
  });
  assert.notEqual(state.body?.state, 'signed-in', 'the door knows people alone');
  const basic = await by(member, 'accounts.me', {}, { cookie: cookies.head, authorization: 'Basic YTpi' });
  assert.equal(basic.status, 200, 'what a proxy in front asks for is no token');
});

test('what guards against pages of other sites does not apply to a token, but stays at the door', async () => {
  const elsewhere = { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' };
  assert.equal((await by(member, 'accounts.me', {}, elsewhere)).status, 200);
  isRefused('cross-site', await by(member, '../auth/sign-out', {}, elsewhere), 'the door');
  isRefused('invalid-input', await by(member, 'accounts.me', {}, { 'content-type': 'text/plain' }), 'another content');
});

test('a token that is wrong, of another unit, cut or grown: nobody', async () => {
  const [, number, secret] = officer.split('_') as [string, string, string];
  const wrong = [
    'x',
    `bulwark_${other.unitId}_${secret}`,
    `bulwark_${number}_${secret.slice(0, -1)}`,
    `bulwark_${number}_${secret}A`,
    `bulwark_0_${secret}`,
    `bulwark_99999_${secret}`,
    `bulwark_2147483648_${secret}`,
    `bulwark_${number}_${secret.toLowerCase()}`,
    `bulwark_'; drop table unit; --_${secret}`,
    'A'.repeat(8000),
  ];
  for (const token of wrong) isRefused('wrong-token', await by(token, 'accounts.me'), token.slice(0, 40));
});

test('who guesses tokens is slowed down; a right token from there comes in, and so do people', async () => {
  const from = '10.7.0.9';
  const answers: string[] = [];
  for (let round = 0; round < 64; round += 1)
    answers.push(
      String((await by(`bulwark_${unit.unitId}_${'x'.repeat(43)}`, 'accounts.me', {}, {}, from)).body?.code),
    );
  assert.equal(answers[0], 'wrong-token');
  assert.equal(answers.at(-1), 'too-many');
  assert.equal((await by(member, 'accounts.me', {}, {}, from)).status, 200);
  const signIn = await o.request({
    method: 'POST',
    url: '/auth/sign-in',
    remoteAddress: from,
    headers: JSON_TYPE,
    payload: JSON.stringify({ login: 'somebody', password: PASSWORD }),
  });
  assert.equal(signIn.body?.code, 'wrong-credentials', 'a password from there is still looked at');
});

test('requests without end are refused with a token as without', async () => {
  const from = '10.7.0.10';
  const limit = Number((await by(member, 'accounts.me', {}, {}, from)).headers['x-ratelimit-limit']);
  await Promise.all(Array.from({ length: limit }, () => by('x', 'x', {}, {}, from)));
  isRefused('too-many', await by(member, 'accounts.me', {}, {}, from), 'too many');
});

test('what needs a person is refused to every program, whatever its roles', async () => {
  const inPerson = [...registry.values()].filter((one) => one.kind === 'action' && one.inPerson);
  assert.ok(inPerson.length >= 10);
  const tokens = new Map<Role, string>();
  for (const { name, by: roles, input } of inPerson) {
    const [role] = roles as readonly [Role];
    const token = tokens.get(role) ?? (await aToken(role));
    tokens.set(role, token);
    isRefused('in-person', await by(token, name, inputFor(input, { personId: unit.memberId }, '正常文字')), name);
  }
});

test('a look at a file with a token is logged, and the person sees it', async () => {
  const file = { personId: unit.memberId, purpose: 'training' };
  assert.equal((await by(officer, 'duties.file', file)).status, 200);
  const seen = await by(member, 'accounts.looks-at-me');
  const { rows } = (seen.body as { result: { rows: { query: string; by: string }[] } }).result;
  assert.deepEqual(
    rows.map((row) => [row.query, row.by]),
    [['duties.file', 'security-officer']],
  );
});

test('a roster may be uploaded with a token, by who may', async () => {
  const send = (token: string) => {
    const payload =
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n姓名,工号\n张三,1001\n\r\n--b--\r\n';
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=b' };
    return o.request({ method: 'POST', url: '/upload/roster', headers, payload });
  };
  isRefused('not-permitted', await send(member), 'a member');
  isRefused('wrong-token', await send('x'), 'nobody');
  assert.equal((await send(officer)).status, 200);
});

test('the results of a scan are brought by a program, by whose token may; with another’s or a wrong one nothing comes in', async () => {
  const network = await aToken('network-security');
  const thing = { kind: 'system', name: '办公系统', systemKind: 'office', protectionLevel: 3, operated: false };
  const made = await by(network, 'measures.add-object', thing);
  const { protectedObjectId } = (made.body as { result: { protectedObjectId: number } }).result;
  const input = JSON.stringify({ protectedObjectId, format: 'xccdf' });
  const parts = [
    { field: 'input', bytes: Buffer.from(input) },
    { field: 'file', fileName: 'results.xml', bytes: Buffer.from(laterXccdf('2026-11-20T01:00:00+00:00', {})) },
  ];
  const send = (token: string) =>
    o.upload(undefined, parts, '/upload/measures.import-scan', { authorization: `Bearer ${token}` });
  const kept = async () => Number((await o.w.owner.query('select count(*) as n from scan')).rows[0].n);
  isRefused('wrong-token', await send('x'), 'nobody');
  isRefused('wrong-token', await send(`${network}A`), 'a token that grew');
  isRefused('not-permitted', await send(member), 'a member');
  isRefused('not-found', await send(await aToken('network-security', other)), 'another unit');
  assert.equal(await kept(), 0);
  const brought = await send(network);
  assert.equal(brought.status, 200, brought.text);
  const { opened, findings } = (brought.body as { result: { opened: number; findings: unknown } }).result;
  assert.equal(opened, 2, JSON.stringify(findings));
  isRefused('scan-known', await send(network), 'the same file again');
  assert.equal(await kept(), 1);
});

test('no token stands in the log, and none of this was a fault', () => {
  assert.equal(o.log(), '');
});
