/** Guidance received, with its source; what of it is made known to the people; the receipt that goes back (Provisions 11). */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { talking } from '../../fixtures/bodies.ts';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { draft } from '../dispatches/actions/draft.ts';
import { openArrival } from '../dispatches/actions/receive.ts';
import { sent } from '../dispatches/queries.ts';
import { endShowing, openItemFile, showItem } from './actions.ts';
import { library, ownItem, ownLibrary } from './queries.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const unit = await w.aBody('unit', '示例设计院', '示设');
const other = await w.aBody('unit', '另一设计院', '另设');
const clerk = unit.as['security-officer'];
const { adds, goes, arrived, receipts } = talking(w, (who) => (who === organ ? 'organ-officer' : 'security-officer'));
const toUnit = await adds(organ, '示例设计院');
const { account: member } = await aPerson(w, unit, { name: '材阅一' });

const TITLE = '境外招聘陷阱防范提示';
const TEXT = '近期有人以高薪招聘为名套取情况。遇到此类情形，请记下账号并报告。';

async function guidanceArrives(type: 'guidance' | 'urging' = 'guidance') {
  const more = type === 'guidance' ? { form: 'written-opinion' } : { duties: [] };
  const { dispatchId } = await w.does(organ.as['organ-officer'], draft, {
    correspondentIds: [toUnit],
    letter: { type, content: { title: TITLE, text: TEXT, ...more } },
  });
  await goes(organ, { dispatchId });
  return arrived(unit, type);
}

test('received guidance stands in the library with its source; once read it is made known, and everybody here reads words and files', async () => {
  const arrivalId = await guidanceArrives();
  const [row] = (await w.does(clerk, library, {})).rows;
  assert.deepEqual(
    [row?.title, row?.from, row?.openedAt, row?.receipt, row?.libraryItemId],
    [TITLE, '甲市国家安全局', null, null, undefined],
  );
  assert.deepEqual((await w.does(member, ownLibrary, {})).items, [], 'nothing is shown by itself');
  await w.isRefused('wrong-state', clerk, showItem, { arrivalId });

  await w.does(clerk, openArrival, { arrivalId, purpose: 'handle' });
  const { libraryItemId } = await w.does(clerk, showItem, { arrivalId });
  await w.isRefused('wrong-state', clerk, showItem, { arrivalId });
  const { items } = await w.does(member, ownLibrary, {});
  assert.deepEqual(
    items.map(({ title, from }) => [title, from]),
    [[TITLE, '甲市国家安全局']],
  );
  assert.ok(!JSON.stringify(items).includes(TEXT));
  const one = await w.does(member, ownItem, { libraryItemId });
  assert.equal(one.text, TEXT);
  const { file } = await w.does(member, openItemFile, { libraryItemId, position: one.files[0]!.position });
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
  await w.isRefused('not-found', member, openItemFile, { libraryItemId, position: 99 });
});

test('the receipt goes back to whom it came from, and says that it was read', async () => {
  const arrivalId = (await w.does(clerk, library, {})).rows[0]!.arrivalId;
  await receipts(unit, arrivalId);
  assert.notEqual((await w.does(clerk, library, {})).rows[0]!.receipt, null);
  const receipt = await arrived(organ, 'receipt');
  const { content } = await w.does(organ.as['organ-officer'], openArrival, { arrivalId: receipt, purpose: 'handle' });
  assert.equal((content as { openedOn?: string }).openedOn, w.today());
});

test('who reads is recorded nowhere: the record holds no reading of a member', async () => {
  const { items } = await w.does(member, ownLibrary, {});
  const before = await w.owner.query('select count(*)::int as n from journal_entry');
  await w.does(member, ownItem, { libraryItemId: items[0]!.libraryItemId });
  const afterwards = await w.owner.query('select count(*)::int as n from journal_entry');
  assert.equal(afterwards.rows[0].n, before.rows[0].n);
  const looks = await w.owner.query('select 1 from arrival_look where unit_id = $1 and account_id = $2', [
    unit.unitId,
    member.accountId,
  ]);
  assert.deepEqual(looks.rows, []);
});

test('showing it ends: nobody reads it any more, the dispatch stays', async () => {
  const { items } = await w.does(member, ownLibrary, {});
  const { libraryItemId } = items[0]!;
  await w.does(clerk, endShowing, { libraryItemId });
  assert.deepEqual((await w.does(member, ownLibrary, {})).items, []);
  await w.isRefused('not-found', member, ownItem, { libraryItemId });
  await w.isRefused('not-found', member, openItemFile, { libraryItemId, position: 1 });
  await w.isRefused('not-found', clerk, endShowing, { libraryItemId });
  assert.equal((await w.does(clerk, library, {})).total, 1);
});

test('nothing but guidance is made known', async () => {
  const arrivalId = await guidanceArrives('urging');
  await w.does(clerk, openArrival, { arrivalId, purpose: 'handle' });
  await w.isRefused('wrong-state', clerk, showItem, { arrivalId });
});

test('who may not: administrators and members show nothing; another unit neither sees nor opens it', async () => {
  const arrivalId = await guidanceArrives();
  await w.does(clerk, openArrival, { arrivalId, purpose: 'handle' });
  await w.onlyFor(['security-officer', 'head'], unit, library, {});
  await w.onlyFor(['security-officer'], unit, endShowing, { libraryItemId: 4711 });
  const { libraryItemId } = await w.does(clerk, showItem, { arrivalId });
  const { account: stranger } = await aPerson(w, other, { name: '材阅二' });
  assert.deepEqual((await w.does(stranger, ownLibrary, {})).items, []);
  await w.isRefused('not-found', stranger, ownItem, { libraryItemId });
  await w.isRefused('not-found', stranger, openItemFile, { libraryItemId, position: 1 });
  await w.isRefused('not-found', other.as['security-officer'], showItem, { arrivalId });
  assert.equal((await w.does(other.as['security-officer'], library, {})).total, 0);
  assert.ok((await w.does(organ.as['organ-officer'], sent, { type: 'guidance' })).total > 0);
});
