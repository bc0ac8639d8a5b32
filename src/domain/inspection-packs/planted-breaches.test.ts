/**
 * Two things done too late, through the acts: a letter signed after the post began, a briefing after the departure. Nothing is back-dated; the order
 * of dates finds both, and the pack of that person has both on paper, as a reader of PDF that is not ours has it.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { anAppointment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { aLetterOnPaper, aMadePack, fileOf } from '../../fixtures/packs.ts';
import { A_TRIP, approved, aTravellingUnit } from '../../fixtures/travel.ts';
import { aWorld } from '../../fixtures/world.ts';
import { day } from '../../law/day.ts';
import { runNow } from '../date-orders/actions/explain.ts';
import { breaches } from '../date-orders/queries.ts';
import { ledger } from '../duties/queries.ts';
import { recordBriefing } from '../travel/actions/brief.ts';
import { declare } from '../travel/actions/declare.ts';
import { depart } from '../travel/actions/journey.ts';

const w = await aWorld();
const scratch = mkdtempSync(join(tmpdir(), 'bulwark-planted-'));
afterEach(() => w.checkInvariants());
after(async () => {
  await w.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Read by a program that is not ours. */
function textOf(pdf: Buffer): string {
  const path = join(scratch, 'pack.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

const withoutReader = spawnSync('pdftotext', ['-v']).error ? 'pdftotext is not here' : false;

test('上岗后才签的承诺书、出发后才做的行前教育：照实登记为晚办，顺序核对都能发现，本人的迎检材料里都写明', {
  skip: withoutReader,
}, async () => {
  const unit = await aTravellingUnit(w);
  const [officer, foreign] = [unit.as['security-officer'], unit.as['foreign-affairs']];
  const personId = await aPerson(w, unit, { name: '钟晚舟' });
  const postId = await aPost(w, unit, { level: 'important' });
  await anAppointment(w, unit, { personId, postId, from: '2026-11-16' });
  const { tripId } = await w.does(foreign, declare, { ...A_TRIP, members: [{ personId }] });
  await approved(w, unit, tripId);
  // 23 November: the letter is signed a week after the post began.
  await aLetterOnPaper(w, unit, { personId });
  w.moveTo('2026-12-01T02:00:00.000Z');
  assert.deepEqual(await w.does(foreign, depart, { tripId, on: '2026-12-01' }), { unbriefed: 1 });
  w.moveTo('2026-12-03T02:00:00.000Z');
  await w.does(foreign, recordBriefing, { tripId, on: '2026-12-03', personIds: [personId] });

  // Late in the ledger, on the days on which it was really done.
  const { rows } = await w.does(officer, ledger, { state: 'all', limit: 200 });
  const late = rows.filter((row) => row.personId === personId && row.state === 'met-late').map(({ doneOn }) => doneOn);
  assert.deepEqual([...new Set(late)].sort(), ['2026-11-23', '2026-12-03']);

  await w.does(officer, runNow, {});
  const found = async (check: number) => (await w.does(unit.as.head, breaches, { check })).rows;
  const [letter] = await found(103);
  const [briefing] = await found(302);
  assert.deepEqual(
    [letter, briefing].map((one) => [one?.personId, one?.first.on, one?.second.on, one?.daysLate]),
    [
      [personId, day('2026-11-23'), day('2026-11-16'), 7],
      [personId, day('2026-12-03'), day('2026-12-01'), 2],
    ],
  );

  const packId = await aMadePack(w, unit, { kind: 'by-person', purpose: 'state-security', people: [personId] });
  const text = textOf(await fileOf(w, unit, packId, 'pdf')).replaceAll(/\s+/g, '');
  for (const said of ['次序颠倒，晚7天', '次序颠倒，晚2天', '签订承诺书：2026-11-23', '上岗：2026-11-16'])
    assert.ok(text.includes(said), said);
  for (const said of ['行前教育：2026-12-03', '出国（境）：2026-12-01']) assert.ok(text.includes(said), said);
});
