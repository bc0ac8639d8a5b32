/**
 * Who may do what, as one table that a lawyer can read: docs/permissions.md, printed from the registry. A change to it is a
 * diff to be read. `node tests/permissions.test.ts --write` prints it anew.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { ADMINISTRATORS, ROLE_NAMES, ROLES } from '../src/platform/permission.ts';
import { registry } from '../src/server/modules.ts';

const FILE = join(import.meta.dirname, '../docs/permissions.md');

function table(): string {
  const names = [...registry.keys()].sort();
  const line = (name: string) => {
    const one = registry.get(name)!;
    const logged = one.kind === 'query' && one.recorded !== 'no' ? ' 👁' : '';
    const inPerson = one.kind === 'action' && one.inPerson ? ' ✋' : '';
    return `| ${one.kind === 'action' ? `**${name}**` : name}${logged}${inPerson} | ${ROLES.map((role) => (one.by.includes(role) ? '●' : '')).join(' | ')} |`;
  };
  return [
    '# 权限表 · Who may do what',
    '',
    '由注册表生成，勿手改。**粗体**为操作（记入日志），其余为查询；👁 表示打开个人档案，须说明目的，并告知本人；✋ 表示须由本人在页面上办理，不能用访问令牌。',
    'Printed from the registry; do not edit. **Bold**: an action (journalled); others are queries. 👁: opens a person’s file, asks for the purpose, and the person sees it. ✋: in person at a page, never by an access token.',
    '',
    `| | ${ROLES.map((role) => `${ROLE_NAMES[role].zh}<br>${ROLE_NAMES[role].en}`).join(' | ')} |`,
    `|---|${ROLES.map(() => ':-:').join('|')}|`,
    ...names.map(line),
    '',
  ].join('\n');
}

if (process.argv.includes('--write')) writeFileSync(FILE, table());

test('docs/permissions.md is what the program does', () => {
  assert.ok(existsSync(FILE), 'print it: node tests/permissions.test.ts --write');
  assert.equal(readFileSync(FILE, 'utf8'), table(), 'print it anew: node tests/permissions.test.ts --write');
});

test('the three administrators read no business content: they stand only at accounts, the record and back-ups (rights.md R1)', () => {
  // Of the lists to be released they see the ones they asked for themselves (src/exports/release.test.ts); of reminders, whose account no mail
  // reaches, and neither what waits nor an address (src/server/mail-at-once.test.ts).
  const breaches = [...registry.values()]
    .filter(
      (one) =>
        !/^(accounts|record|backups)\.|^exports\.releases$|^notices\.failing-mail$/.test(one.name) &&
        one.by.some((role) => ADMINISTRATORS.some((admin) => admin === role)),
    )
    .map((one) => one.name);
  assert.deepEqual(breaches, []);
});

test('everything has somebody who may do it', () => {
  assert.deepEqual(
    [...registry.values()].filter((one) => one.by.length === 0).map((one) => one.name),
    [],
  );
});

test('unknown fields are refused everywhere: every input is strict', () => {
  const open = (schema: z.ZodType) => {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return json.type !== 'object' || json.additionalProperties !== false;
  };
  assert.ok(open(z.object({})), 'the planted breach is found');
  assert.deepEqual(
    [...registry.values()].filter((one) => open(one.input)).map((one) => one.name),
    [],
  );
});

test('a person’s file is opened only with a purpose: what shows one person’s protected data says so', () => {
  const named = [...registry.values()].filter((one) => {
    const json = z.toJSONSchema(one.input, { io: 'input', unrepresentable: 'any' });
    return one.kind === 'query' && 'purpose' in (json.properties ?? {});
  });
  assert.deepEqual(
    named.filter((one) => one.kind === 'query' && one.recorded !== 'purpose').map((one) => one.name),
    [],
  );
});

test('in person alone: letting in, one’s own word, the answer to a request, destruction (docs/decisions/0012-access-tokens.md)', () => {
  const inPerson = [...registry.values()].filter((one) => one.kind === 'action' && one.inPerson).map((one) => one.name);
  const changesAccounts = [...registry.values()]
    .filter((one) => one.kind === 'action' && /^accounts\.(?!record|export)/.test(one.name))
    .map((one) => one.name);
  const ownWord = ['letters.read', 'letters.sign', 'training.check-in', 'rights.answer-correction'];
  const learns = ['packages.open', 'packages.remember'];
  const cutsKeys = ['travel.make-feed', 'travel.revoke-feed'];
  const destroys = ['propose', 'confirm', 'destroy', 'set-hold', 'lift-hold'].map((one) => `retention.${one}`);
  assert.deepEqual(
    [...changesAccounts, ...ownWord, ...learns, ...cutsKeys, ...destroys].filter((name) => !inPerson.includes(name)),
    [],
  );
});
