import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import {
  A_REQUEST,
  aListedRequest,
  answering,
  approve,
  aRequestHandedOver,
  OFFICERS,
  SHA256,
} from '../../fixtures/requests.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { approveRequest, closeUnsigned, handOver, keepReceipt } from './actions/hand-over.ts';
import { addItem, removeItem } from './actions/items.ts';
import { exportRequests, openReceipt, openRequest, printReceipt } from './actions/open.ts';
import { recordRequest, refuseRequest, silenceRequest } from './actions/record.ts';
import { givenOfMe, request, requestCounts, requests } from './queries.ts';
import { groundToRefuse } from './requests.ts';

const w = await aWorld();
const NOW = '2026-11-23T02:00:00.000Z';
afterEach(async () => {
  w.moveTo(NOW);
  await w.checkInvariants();
});
after(() => w.close());

const SCAN = { fileName: '回执.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
const owed = async (unit: TestUnit): Promise<readonly (string | null)[][]> =>
  (
    await w.owner.query(
      `select (due_at at time zone 'Asia/Shanghai' - interval '1 microsecond')::date::text as due, done_on::text as done
       from duty where unit_id = $1 and rule = 8401`,
      [unit.unitId],
    )
  ).rows.map(({ due, done }) => [due, done]);

test('反间谍法第二十五、二十六、三十一条：文书、批准层级、二人以上、出示证件，缺一即不予提供', () => {
  const fine = { instrument: '一号', basis: 'papers', approval: 'city', officers: OFFICERS } as const;
  assert.equal(groundToRefuse(fine), undefined);
  assert.equal(groundToRefuse({ ...fine, instrument: undefined }), 'no-instrument');
  assert.equal(groundToRefuse({ ...fine, approval: 'county' }), 'approval-too-low');
  assert.equal(groundToRefuse({ ...fine, approval: 'none' }), 'approval-too-low');
  assert.equal(
    groundToRefuse({ ...fine, basis: 'criminal', approval: 'county' }),
    undefined,
    'no level is named there',
  );
  const asked = { ...fine, basis: 'inquiry', approval: 'none', instrument: undefined } as const;
  assert.equal(groundToRefuse(asked), undefined, 'an inquiry (Art. 24) wants credentials, and no instrument');
  assert.equal(groundToRefuse({ ...asked, officers: OFFICERS.slice(0, 1) }), 'one-officer');
  assert.equal(groundToRefuse({ ...fine, officers: OFFICERS.slice(0, 1) }), 'one-officer');
  const hidden = [OFFICERS[0]!, { ...OFFICERS[1]!, shown: false }];
  assert.equal(groundToRefuse({ ...fine, officers: hidden }), 'credentials-not-shown');
});

test('a request of one officer is recorded as refused by the unit, with the ground; nothing can be handed over for it and nothing is owed', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const one = await w.does(officer, recordRequest, { ...A_REQUEST, officers: OFFICERS.slice(0, 1) });
  assert.equal(one.ground, 'one-officer');
  const { requestId } = one;
  await w.isRefused('wrong-state', officer, addItem, answering(requestId, 1));
  await w.isRefused('wrong-state', officer, handOver, { requestId, on: '2026-11-23' });
  const { rows } = await w.does(unit.as.head, requests, {});
  assert.deepEqual(
    rows.map(({ state, ground, officers }) => [state, ground, officers]),
    [['refused', 'one-officer', 1]],
  );
  assert.deepEqual(await owed(unit), []);
});

test('two officers, credentials shown: the list is approved by the head, handed over, signed for, and the duty is met', async () => {
  const unit = await w.aUnit();
  const { head, 'security-officer': officer } = unit.as;
  await w.onlyFor(['security-officer'], unit, recordRequest, A_REQUEST);
  const requestId = await aListedRequest(w, unit);
  assert.deepEqual(await owed(unit), [['2026-11-27', null]]);
  await w.onlyFor(['security-officer'], unit, addItem, answering(requestId, 1));
  await w.onlyFor(['security-officer'], unit, removeItem, { requestId, position: 1 });
  await w.onlyFor(['security-officer', 'head'], unit, openRequest, { requestId, purpose: 'handle' });
  await w.onlyFor(['head'], unit, approveRequest, { requestId, shown: 'x' });
  await w.isRefused('wrong-state', officer, handOver, { requestId, on: '2026-11-23' });
  await approve(w, unit, requestId);
  await w.isRefused('wrong-state', officer, addItem, answering(requestId, 1));
  await w.isRefused('wrong-state', officer, removeItem, { requestId, position: 1 });
  await w.onlyFor(['security-officer'], unit, handOver, { requestId, on: '2026-11-23' });
  await w.isRefused('not-handed-over', officer, printReceipt, { requestId });
  await w.isRefused('before-approval', officer, handOver, { requestId, on: '2026-11-22' });
  await w.isRefused('in-the-future', officer, handOver, { requestId, on: '2026-11-24' });
  assert.deepEqual(await w.does(officer, handOver, { requestId, on: '2026-11-23' }), { people: 1 });
  assert.deepEqual(await owed(unit), [['2026-11-27', '2026-11-23']]);

  const { file } = await w.does(officer, printReceipt, { requestId });
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
  assert.ok(Buffer.from(file.bytes).includes('ETSI.CAdES.detached'), 'with the unit’s electronic signature');
  const { code } = await w.does(officer, request, { requestId });
  await w.isRefused('not-this-receipt', officer, keepReceipt, { requestId, code: 'AAAA-AAAA' }, SCAN);
  await w.isRefused('file-refused', officer, keepReceipt, { requestId, code });
  await w.does(officer, keepReceipt, { requestId, code }, SCAN);
  const closed = await w.does(head, request, { requestId });
  assert.deepEqual([closed.state, closed.receipt, closed.hasReceipt], ['closed', 'signed', true]);
  assert.deepEqual(Buffer.from((await w.does(head, openReceipt, { requestId })).file.bytes), Buffer.from(SCAN.bytes));
  await w.onlyFor(['security-officer', 'head'], unit, openReceipt, { requestId });
  assert.equal((await w.does(officer, requestCounts, {})).receipt, 0);
});

test('nothing outside the scope: each item answers a line of it, each line is answered, files have their hashes', async () => {
  const unit = await w.aUnit();
  const { head, 'security-officer': officer } = unit.as;
  const { requestId } = await w.does(officer, recordRequest, A_REQUEST);
  await w.isRefused('no-such-scope-line', officer, addItem, answering(requestId, 3));
  await w.isRefused('file-hashes', officer, addItem, { ...answering(requestId, 1), files: [] });
  await w.isRefused('file-hashes', officer, addItem, { ...answering(requestId, 1), form: 'copy' });
  await w.isRefused('invalid-input', officer, addItem, {
    ...answering(requestId, 1),
    files: [{ name: 'a', sha256: 'AB' }],
  });
  const nothing = { ...answering(requestId, 1, [unit.memberId]), form: 'nothing-held', files: [] };
  await w.isRefused('nothing-held', officer, addItem, nothing);
  const { position } = await w.does(officer, addItem, answering(requestId, 1));
  const { shown } = await w.does(head, openRequest, { requestId, purpose: 'handle' });
  const missing = await w.isRefused('scope-unanswered', head, approveRequest, { requestId, shown });
  assert.equal(missing.details.lines, '2');
  await w.does(officer, addItem, answering(requestId, 2));
  await w.isRefused('list-changed', head, approveRequest, { requestId, shown });
  await w.does(officer, removeItem, { requestId, position });
  await w.isRefused('not-found', officer, removeItem, { requestId, position });
  await w.does(officer, addItem, { ...answering(requestId, 1), form: 'consulted', files: [] });
  await approve(w, unit, requestId);
});

test('whoever recorded a request does not approve it, and whose own records are asked for sees nothing of it', async () => {
  const unit = await w.aUnit();
  const { head, 'security-officer': officer } = unit.as;
  await w.owner.query(`update account set roles = '{security-officer,head}' where account_id = $1`, [
    officer.accountId,
  ]);
  const requestId = await aListedRequest(w, unit);
  const { shown } = await w.does(officer, openRequest, { requestId, purpose: 'handle' });
  await w.isRefused('own-lawful-request', officer, approveRequest, { requestId, shown });
  const be = async (who: typeof head, personId: number | null) =>
    w.owner.query('update account set person_id = $2 where account_id = $1', [who.accountId, personId]);
  await be(unit.as.member, null);
  await be(head, unit.memberId);
  await w.isRefused('not-found', head, openRequest, { requestId, purpose: 'handle' });
  await w.isRefused('not-found', head, request, { requestId });
  assert.equal((await w.does(head, requests, {})).total, 0);
  assert.equal((await w.does(head, requestCounts, {})).recorded, 0);
  await be(head, null);
  await be(officer, unit.memberId);
  const other = await w.does(officer, recordRequest, A_REQUEST);
  await w.isRefused('own-records', officer, addItem, answering(other.requestId, 1, [unit.memberId]));
});

test('R14: it opens no access: no organ’s officer, no administrator and no other unit sees any of it; a body that is no unit records none', async () => {
  const unit = await w.aUnit();
  const requestId = await aRequestHandedOver(w, unit);
  await w.onlyFor(['security-officer', 'head'], unit, requests, {});
  await w.onlyFor(['security-officer', 'head'], unit, request, { requestId });
  await w.onlyFor(['security-officer', 'head'], unit, requestCounts, {});
  await w.onlyFor(['security-officer', 'head'], unit, exportRequests, { format: 'csv', purpose: 'inspection' });
  const other = await w.aUnit();
  for (const act of [openRequest, request, handOver, printReceipt] as const)
    await w.isRefused('not-found', other.as['security-officer'], act as typeof request, {
      ...{
        requestId,
        ...(act === openRequest && { purpose: 'handle' }),
        ...(act === handOver && { on: '2026-11-23' }),
      },
    });
  const organ = await w.aBody('organ', '示例市国家安全局');
  await w.isRefused('no-requests', organ.as['security-officer'], recordRequest, A_REQUEST);
});

test('R9: handed over with a ground of silence, it is counted at once and shown to the person on the day after the silence ends', async () => {
  const unit = await w.aUnit();
  const until = { reference: '《反间谍法》第八条', until: '2026-12-31', wholly: false };
  await aRequestHandedOver(w, unit, { silence: until });
  const told = () => w.does(unit.as.member, givenOfMe, {});
  assert.deepEqual(await told(), { rows: [], looks: [], withheld: { ofMine: 1, ofUnit: 1 } });
  assert.deepEqual((await w.does(unit.as.member, looksAtMe, {})).rows, []);
  w.moveTo('2026-12-31T02:00:00.000Z');
  assert.equal((await told()).rows.length, 0);
  w.moveTo('2027-01-01T02:00:00.000Z');
  const { rows, withheld } = await told();
  assert.deepEqual(withheld, { ofMine: 0, ofUnit: 0 });
  assert.deepEqual(
    rows.map(({ on, organ, basis, about, form }) => [on, organ, basis, about, form]),
    [['2026-11-23', A_REQUEST.organ, 'papers', 'attendance', 'file']],
  );
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 500 }));
  const [handed, more] = entries.filter(({ action }) => action === 'requests.hand-over');
  assert.equal(more, undefined);
  assert.deepEqual((handed!.facts as { personIds: number[] }).personIds, [unit.memberId], 'never absent from the log');
});

test('R9: where the law forbids even to say that something is withheld, everybody sees the same number for the unit, and nobody one of his own', async () => {
  const unit = await w.aUnit();
  const until = { reference: '《个人信息保护法》第十八条第一款', until: '2026-12-31', wholly: true };
  await aRequestHandedOver(w, unit, { silence: until });
  assert.deepEqual((await w.does(unit.as.member, givenOfMe, {})).withheld, { ofMine: 0, ofUnit: 1 });
});

test('silence is prolonged by the head alone, each time for so long at most, and never after the person was told', async () => {
  const unit = await w.aUnit();
  const { head, member, 'security-officer': officer } = unit.as;
  const silence = { reference: '《反间谍法》第八条', until: '2026-12-31', wholly: false };
  await w.isRefused('silence-too-long', officer, recordRequest, {
    ...A_REQUEST,
    silence: { ...silence, until: '2027-11-24' },
  });
  const requestId = await aRequestHandedOver(w, unit, { silence });
  await w.onlyFor(['head'], unit, silenceRequest, { requestId, silence });
  await w.does(head, silenceRequest, { requestId, silence: { ...silence, until: '2027-01-31' } });
  await w.isRefused('silence-too-long', head, silenceRequest, {
    requestId,
    silence: { ...silence, until: '2026-11-22' },
  });
  assert.equal((await w.does(member, givenOfMe, {})).rows.length, 0);
  await w.does(head, silenceRequest, { requestId, silence: null });
  assert.equal((await w.does(member, givenOfMe, {})).rows.length, 1);
  await w.isRefused('silence-over', head, silenceRequest, { requestId, silence });
});

test('the head refuses what goes beyond the power or the scope, in writing; officers who do not sign are noted', async () => {
  const unit = await w.aUnit();
  const { head, 'security-officer': officer } = unit.as;
  const asked = await aListedRequest(w, unit);
  const no = { requestId: asked, ground: 'beyond-scope', reasons: '要求调取全部人员档案，超出文书载明的范围。' };
  await w.onlyFor(['head'], unit, refuseRequest, no);
  await w.does(head, refuseRequest, no);
  const opened = await w.does(head, openRequest, { requestId: asked, purpose: 'handle' });
  assert.deepEqual([opened.refusal, opened.officers], [no.reasons, OFFICERS]);
  assert.deepEqual(await owed(unit), []);
  const requestId = await aRequestHandedOver(w, unit);
  await w.onlyFor(['security-officer'], unit, closeUnsigned, { requestId, note: '在场人员注明' });
  await w.does(officer, closeUnsigned, { requestId, note: '两名执法人员均未签名，见证人注明。' });
  const { state, receipt } = await w.does(officer, request, { requestId });
  assert.deepEqual([state, receipt], ['closed', 'not-signed']);
});

test('what was shown, the scope and the list stand sealed in the tables, and never in the record in words', async () => {
  const unit = await w.aUnit();
  const requestId = await aRequestHandedOver(w, unit);
  const words = ['示例甲', '示安 000101', '门禁记录', '没有这样的名单'];
  const found = await w.owner.query(
    `select r::text as row from lawful_request r union all select i::text from request_item i`,
  );
  const sealed = found.rows.map(({ row }: { row: string }) => row).join('\n');
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 500 }));
  const record = JSON.stringify(entries);
  for (const word of words) assert.ok(!sealed.includes(word) && !record.includes(word), word);
  assert.ok(record.includes(SHA256), 'the hash of what was handed over stands in the record');
  assert.ok(requestId > 0);
});
