/** Files that are opened while a hand-over is prepared; and how far the words of the powers were checked. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { A_REQUEST, OFFICERS } from '../../fixtures/requests.ts';
import { aWorld } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { INSTRUMENTS, numeral as numeralOf } from '../../law/instruments.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { openFileForRequest } from './actions/look.ts';
import { recordRequest } from './actions/record.ts';
import { givenOfMe } from './queries.ts';
import { BASES, BASIS_NAMES, BASIS_WORDING } from './requests.ts';

const w = await aWorld();
const NOW = '2026-11-23T02:00:00.000Z';
afterEach(async () => {
  w.moveTo(NOW);
  await w.checkInvariants();
});
after(() => w.close());

test('R9: a file that is opened for a request is told to its person when the request may be told, and counted until then', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const told = async () => {
    const { looks, withheld } = await w.does(unit.as.member, givenOfMe, {});
    return [looks.map(({ organ }) => organ), withheld.ofMine, withheld.ofUnit] as const;
  };
  const open = await w.does(officer, recordRequest, A_REQUEST);
  await w.onlyFor(['security-officer'], unit, openFileForRequest, {
    requestId: open.requestId,
    personId: unit.memberId,
  });
  const look = { requestId: open.requestId, personId: unit.memberId };
  assert.equal((await w.does(officer, openFileForRequest, look)).person.name, '员工');
  assert.deepEqual(await told(), [[A_REQUEST.organ], 0, 0], 'without a ground of silence, at once');

  const silence = { reference: '侦查期间不得泄露', until: '2026-12-31', wholly: false };
  const silent = await w.does(officer, recordRequest, { ...A_REQUEST, organ: '某市国家安全局', silence });
  await w.does(officer, openFileForRequest, { ...look, requestId: silent.requestId });
  assert.deepEqual(await told(), [[A_REQUEST.organ], 1, 1], 'it is counted, and not told');
  assert.deepEqual((await w.does(unit.as.member, looksAtMe, {})).rows, [], 'nor beside the other looks');
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 100 }));
  assert.equal(
    entries.filter(({ action }) => action === 'requests.open-file').length,
    2,
    'in the record it stands at once',
  );

  const wholly = await w.does(officer, recordRequest, { ...A_REQUEST, silence: { ...silence, wholly: true } });
  await w.does(officer, openFileForRequest, { ...look, requestId: wholly.requestId });
  assert.deepEqual(
    (await told()).slice(1),
    [1, 2],
    'where the law forbids even the number, it stands in the unit’s alone',
  );
  w.moveTo('2027-01-01T02:00:00.000Z');
  assert.deepEqual((await told()).slice(1), [0, 0]);
  assert.equal((await told())[0]!.length, 3, 'all of it, on the day after');
});

test('a file is opened for a request that is being prepared alone, and never one’s own', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const refused = await w.does(officer, recordRequest, { ...A_REQUEST, officers: OFFICERS.slice(0, 1) });
  await w.isRefused('wrong-state', officer, openFileForRequest, {
    requestId: refused.requestId,
    personId: unit.memberId,
  });
  const { requestId } = await w.does(officer, recordRequest, A_REQUEST);
  const { rows } = await w.owner.query('select person_id from account where account_id = $1', [officer.accountId]);
  if (rows[0].person_id !== null)
    await w.isRefused('own-records', officer, openFileForRequest, { requestId, personId: Number(rows[0].person_id) });
  await w.isRefused('not-found', officer, openFileForRequest, { requestId, personId: 999_999 });
});

test('a power bears the mark of the least certain article it names; those with no text here were compared with the official one', () => {
  const CERTAIN_FIRST = ['verified', 'partly-seen', 'from-memory'] as const;
  const NAMED = { 反间谍法: 'counter-espionage-law-2023', 反间谍安全防范工作规定: 'provisions-2021' } as const;
  let compared = 0;
  for (const basis of BASES) {
    const named = [...BASIS_NAMES[basis].zh.matchAll(/《([^》]+)》第([一二三四五六七八九十]+)条/g)];
    const places = named.flatMap(([, law, numeral]) => {
      if (!(law! in NAMED)) return [];
      const { articles } = INSTRUMENTS[NAMED[law as keyof typeof NAMED]];
      const found = articles.find(({ article }) => numeralOf(article) === numeral);
      assert.ok(found, `${basis}: ${law}${numeral}`);
      return [CERTAIN_FIRST.indexOf(found.wording as (typeof CERTAIN_FIRST)[number])];
    });
    if (places.length === 0) continue;
    compared += 1;
    assert.equal(BASIS_WORDING[basis], CERTAIN_FIRST[Math.max(...places)], basis);
  }
  assert.equal(compared, 7, 'all but the Criminal Procedure Law and the Data Security Law');
});
