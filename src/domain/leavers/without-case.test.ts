import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { anAppointment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { aWorld } from '../../fixtures/world.ts';
import { leaversCounts, withoutCase } from './queries.ts';

const w = await aWorld();
after(() => w.close());

test('who left a secret-related post without a case is counted to the last, and listed page by page: a roster can show thousands', async () => {
  const unit = await w.aUnit();
  const personId = await aPerson(w, unit);
  await anAppointment(w, unit, { personId, postId: await aPost(w, unit, { level: 'important' }) });
  await w.owner.query(
    `with made as (
       insert into person (unit_id, name, department_id, presence, salt, entered_at)
       select unit_id, name || n, department_id, 'off-post', salt, entered_at from person, generate_series(1, 700) n
       where unit_id = $1 and person_id = $2 returning person_id)
     insert into appointment (unit_id, person_id, post_id, from_day, entered_at)
     select a.unit_id, made.person_id, a.post_id, a.from_day, a.entered_at from made, appointment a
     where a.unit_id = $1 and a.person_id = $2`,
    [unit.unitId, personId],
  );
  assert.equal((await w.does(unit.as.head, leaversCounts, {})).withoutCase, 700);
  const seen = new Set<number>();
  for (let offset = 0; offset < 700; offset += 200) {
    const { total, people } = await w.does(unit.as.head, withoutCase, { offset, limit: 200 });
    assert.equal(total, 700);
    for (const one of people) seen.add(one.personId);
  }
  assert.equal(seen.size, 700);
});
