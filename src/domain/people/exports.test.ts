import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aPerson, aPost } from '../../fixtures/a-person.ts';
import { aWorld } from '../../fixtures/world.ts';
import { exportPosts } from './actions/exports.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('the register of posts leaves as exactly what is filtered, and the record says how many and for what', async () => {
  const unit = await w.aUnit();
  await aPost(w, unit, { title: '密码专员', level: 'core' });
  await aPost(w, unit, { title: '司机', level: 'none' });
  await aPerson(w, unit);
  const asked = { level: 'core', format: 'csv', language: 'zh', purpose: 'inspection' };
  const { file } = await w.does(unit.as.personnel, exportPosts, asked);
  const text = new TextDecoder().decode(file!.bytes);
  assert.ok(text.includes('密码专员') && text.includes('核心') && !text.includes('司机'));
  const { rows } = await w.owner.query(`select body from journal_entry where body like '%people.export-posts%'`);
  assert.ok(rows[0].body.includes('"rows":1') && rows[0].body.includes('"purpose":"inspection"'));
  await w.onlyFor(['security-officer', 'personnel', 'head'], unit, exportPosts, asked);
});
