/** Where a training certificate is checked: no account, no cookie, nothing written down; guesses slowed down by address. */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { issueOwn } from '../src/domain/attestations/actions.ts';
import { planTraining } from '../src/domain/training/actions/plan-training.ts';
import { recordAttendance } from '../src/domain/training/actions/record-attendance.ts';
import { codesOn } from '../src/fixtures/attestations.ts';
import { CHECKS, WRONG_CODES } from '../src/server/certificate-door.ts';
import { type Answer, anOutside, type OutsideUnit } from './outside.ts';

const o = await anOutside();
const { w } = o;
after(async () => {
  await w.checkInvariants();
  await o.close();
});
let at = Date.parse('2026-11-23T02:00:00Z');
const later = (seconds: number) => {
  at += seconds * 1000;
  w.moveTo(new Date(at).toISOString());
};
beforeEach(() => later(3_600));

const ask = (input: unknown, remoteAddress: string, headers: object = {}): Promise<Answer> =>
  o.request({
    ...{ method: 'POST', url: '/outside/certificate', payload: JSON.stringify(input), remoteAddress },
    headers: { 'content-type': 'application/json', ...headers },
  });

async function aCode(unit: OutsideUnit): Promise<string> {
  const officer = unit.as['security-officer'];
  const { trainingId } = await w.does(officer, planTraining, {
    ...{ topic: '年度教育', subjects: ['law'], day: w.today(), hours: 2, place: '报告厅' },
  });
  await w.does(officer, recordAttendance, { trainingId, attendees: [unit.memberId] });
  const { file } = await w.does(unit.as.member, issueOwn, { kind: 'year', year: 2026, refId: 0 });
  return codesOn(file.bytes)[0]!;
}

test('不登录、不带 cookie 就能查；不改动任何表，日志里没有验证码；不让任何缓存留下回答', async () => {
  const unit = await o.aUnit('示例研究院');
  const code = await aCode(unit);
  const before = await o.tables();
  const answer = await ask({ code }, '10.1.1.1');
  assert.equal(answer.status, 200, answer.text);
  const { result } = answer.body as { result: { stands: boolean; hours: number; holder: string } };
  assert.deepEqual([result.stands, result.hours], [true, 2]);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(answer.headers['set-cookie'], undefined);
  const signedIn = await ask({ code }, '10.1.1.2', { cookie: unit.cookies.member });
  assert.deepEqual(signedIn.body, answer.body, 'who is signed in gets no more than anybody');
  assert.deepEqual(await o.tables(), before);
  assert.ok(!o.log().includes(code) && !o.log().includes('10.1.1.1'));
});

test('猜码的一次比一次慢，别的地址不受影响；对的码不被错的拖累；成批查询也有限度', async () => {
  const unit = await o.aUnit('示例研究院');
  const code = await aCode(unit);
  const wrong = code.replace(/.{4}$/, 'AAAA');
  for (let n = 0; n < WRONG_CODES.free; n += 1) {
    const answer = await ask({ code: wrong }, '10.2.2.2');
    assert.deepEqual([answer.status, answer.body!.code], [404, 'no-such-attestation']);
  }
  const slowed = await ask({ code: wrong }, '10.2.2.2');
  assert.deepEqual([slowed.status, slowed.body!.code], [429, 'too-many']);
  assert.equal((await ask({ code }, '10.2.2.2')).status, 429, 'whoever guesses waits with the right one too');
  assert.equal((await ask({ code }, '10.3.3.3')).status, 200, 'another address is not held up');
  later(60);
  assert.equal((await ask({ code }, '10.2.2.2')).status, 200);
  let served = 0;
  for (let n = 0; n < CHECKS.atOnce + 5; n += 1) served += (await ask({ code }, '10.4.4.4')).status === 200 ? 1 : 0;
  assert.equal(served, CHECKS.atOnce);
});

test('坏的输入：没有内容、多出的字段、过长、不是 JSON', async () => {
  for (const input of [{}, { code: 7 }, { code: 'x'.repeat(300) }, { code: '1', unitId: 1 }, [], null]) {
    const answer = await ask(input, '10.5.5.5');
    assert.deepEqual([answer.status, answer.body!.code], [422, 'invalid-input'], JSON.stringify(input));
    later(60);
  }
  const huge = await ask({ code: 'x'.repeat(5_000) }, '10.5.5.6');
  assert.equal(huge.status, 413);
  const get = await o.request({ method: 'GET', url: '/outside/certificate?code=1' });
  assert.equal(get.status, 404);
});
