/** Sign-ins that are over: the leaver's, those of accounts that were closed or changed, those that are too old. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { close as closeAccount, grantRoles, renewActivation } from '../src/domain/accounts/actions/administer.ts';
import { anActiveAccount, leaves } from '../src/fixtures/accounts.ts';
import { aPerson } from '../src/fixtures/people.ts';
import { registry } from '../src/server/modules.ts';
import { type Answer, anOutside, faultsOfRefusal } from './outside.ts';

const o = await anOutside();
const { w } = o;
const unit = await o.aUnit('被测单位');
after(() => o.close());

let stood: Record<string, string>;
let logged = '';
const look = async () => {
  stood = await o.tables();
};
before(look);
afterEach(async () => {
  const [was, wasLogged] = [stood, logged];
  await look();
  logged = o.log();
  assert.deepEqual(stood, was, 'nothing is half-written');
  assert.equal(logged.slice(wasLogged.length), '', 'nothing was a fault');
});

const isRefused = (code: string | readonly string[], answer: Answer, what: string, planted: readonly string[] = []) => {
  assert.deepEqual(faultsOfRefusal(answer, planted), [], `${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
  assert.ok([code].flat().includes(String(answer.body?.code)), `${what}: ${answer.body?.code}`);
};

describe('a sign-in that is over', () => {
  const isOut = async (cookie: string, what: string) => {
    for (const name of ['accounts.me', 'people.list', 'people.add-department']) {
      if (!registry.has(name)) continue;
      isRefused('signed-out', await o.ask(cookie, name, {}), `${what}: ${name}`);
    }
    isRefused(
      'signed-out',
      await o.upload(cookie, [{ field: 'file', fileName: 'a.csv', bytes: Buffer.from('a') }]),
      what,
    );
  };
  const isIn = async (cookie: string) => assert.equal((await o.ask(cookie, 'accounts.me', {})).status, 200);

  test('the leaver’s, from the day after the last one on', async () => {
    const person = await aPerson(w, unit, { name: '将离任者' });
    const cookie = await o.cookieOf(person.account);
    await leaves(w, unit, person.personId, '2026-11-23');
    await isIn(cookie);
    await leaves(w, unit, person.personId, '2026-11-22');
    await isOut(cookie, 'a leaver');
    await look();
  });

  test('of an account that was closed, renewed, or given other roles: at once, not at its next sign-in', async () => {
    const administrator = unit.as['system-admin'];
    for (const [what, change] of [
      ['closed', (accountId: number) => w.does(administrator, closeAccount, { accountId })],
      ['renewed', (accountId: number) => w.does(administrator, renewActivation, { accountId })],
      ['granted', (accountId: number) => w.does(unit.as['security-admin'], grantRoles, { accountId, roles: ['head'] })],
    ] as const) {
      const who = await anActiveAccount(w, unit, `once-${what}`);
      const cookie = await o.cookieOf(who);
      await isIn(cookie);
      await change(who.accountId);
      await isOut(cookie, what);
    }
    await look();
  });

  test('a role taken away where the sign-in itself still stands: the next request finds it gone', async () => {
    const who = await anActiveAccount(w, unit, 'once-officer', ['security-officer']);
    const cookie = await o.cookieOf(who);
    assert.equal((await o.ask(cookie, 'people.list', {})).status, 200);
    await w.owner.query(`update account set roles = array['member'] where account_id = $1`, [who.accountId]);
    isRefused('not-permitted', await o.ask(cookie, 'people.list', {}), 'a role that is gone');
    await look();
  });

  test('left alone for half an hour, or twelve hours old; looking at the state does not wake it', async () => {
    const began = w.world.clock();
    const later = (minutes: number) => w.moveTo(new Date(began.getTime() + minutes * 60_000).toISOString());
    const [idle, old] = [await o.cookieOf(unit.as.head), await o.cookieOf(unit.as.head)];
    for (let minutes = 25; minutes < 720; minutes += 25) {
      later(minutes);
      await isIn(old);
    }
    await isOut(idle, 'idle');
    later(721);
    await isOut(old, 'twelve hours old');
    const state = await o.request({ method: 'GET', url: '/auth/state', headers: { cookie: old } });
    assert.deepEqual(state.body, { state: 'set-up', setUp: false });
    w.moveTo(began.toISOString());
    await look();
  });
});
