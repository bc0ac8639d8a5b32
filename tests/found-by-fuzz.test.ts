/** What the requests that nobody thought of have found (tests/fuzz-requests.ts), each as it was found. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aMarkedUnit, type MarkedUnit, marksOf } from './a-marked-unit.ts';
import { anOutside, faultsOfRefusal } from './outside.ts';

const o = await anOutside();
let unit: MarkedUnit;
before(async () => {
  unit = await aMarkedUnit(o, marksOf('甲方', 'jiafang', '13911112222'));
});
after(() => o.close());

const isRefused = async (code: string, name: string, input: object, says = /。/) => {
  const answer = await o.ask(unit.cookies['security-officer'], name, input);
  assert.deepEqual(faultsOfRefusal(answer), [], answer.text);
  assert.equal(answer.body?.code, code);
  assert.match(String(answer.body?.zh), says);
};

test('an appointment for which a letter was issued is not withdrawn: it is kept with the letter', async () => {
  const { personId, appointmentId } = unit.ids;
  await isRefused('appointment-in-use', 'people.withdraw-appointment', {
    personId,
    appointmentId,
    reason: 'wrong-days',
  });
});

test('a sign-in sheet with a name that no font here has is refused in words, and names the characters', async () => {
  const { personId, trainingId, departmentId } = unit.ids;
  const changed = await o.ask(unit.cookies['security-officer'], 'people.change-person', {
    personId,
    name: '王\u{c07d9}',
    departmentId,
  });
  assert.equal(changed.status, 200, changed.text);
  await isRefused(
    'file-refused',
    'training.sign-in-sheet',
    { trainingId, language: 'zh', purpose: 'training' },
    /U\+C07D9/,
  );
});

test('a checkpoint of a unit whose name no font here has is refused in words', async () => {
  const officer = unit.cookies['security-officer'];
  const renamed = await o.ask(officer, 'units.update-profile', { name: '甲方公开\u{19bb0}', ledgerFrom: '2026-01-01' });
  assert.equal(renamed.status, 200, renamed.text);
  await isRefused('file-refused', 'record.print-checkpoint', { language: 'zh' }, /U\+19BB0/);
});
