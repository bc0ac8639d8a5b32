import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aWorld } from '../../fixtures/world.ts';
import { day } from '../../law/day.ts';
import { addWorkingDays } from '../../law/working-days.ts';
import { removeFromCalendar, setCalendarDays } from './actions/change-calendar.ts';
import { unitCalendar } from './queries.ts';
import { readCalendar } from './store/calendar.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const SPRING = { from: '2027-02-05', to: '2027-02-12', works: false, name: '春节', source: '国办发明电〔2026〕9号' };
const calendarOf = (unitId: number) => w.world.db.inUnit(unitId, (sql) => readCalendar(sql, unitId));

test('units.set-calendar-days: the notice of a coming year is entered line by line, and deadlines follow', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await w.onlyFor(['security-officer', 'personnel'], unit, setCalendarDays, SPRING);
  const from = day('2027-02-03');
  assert.equal(
    addWorkingDays(from, 3, await calendarOf(unit.unitId)),
    '2027-02-10',
    'by regulation, three of the days',
  );
  assert.equal((await w.does(officer, unitCalendar, { year: 2027 })).sure, false);
  await w.does(officer, setCalendarDays, SPRING);
  await w.does(unit.as.personnel, setCalendarDays, { ...SPRING, from: '2027-02-13', to: undefined, works: true });
  assert.equal(addWorkingDays(from, 3, await calendarOf(unit.unitId)), '2027-02-15', 'the Saturday is worked');
  const { days, sure, basis } = await w.does(unit.as.head, unitCalendar, { year: 2027 });
  assert.equal(sure, true);
  assert.match(basis.zh, /另按本单位录入（国办发明电〔2026〕9号）/);
  assert.deepEqual(
    days.filter(({ says }) => says === 'the-unit').map(({ day: one, works }) => [one, works]),
    [
      ...['05', '06', '07', '08', '09', '10', '11', '12'].map((date) => [`2027-02-${date}`, false]),
      ['2027-02-13', true],
    ],
  );
});

test('units.remove-calendar-day: the day is again what the notice says; another unit never saw it', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const officer = unit.as['security-officer'];
  await w.does(officer, setCalendarDays, { ...SPRING, from: '2026-10-07', to: '2026-10-07', works: true });
  await w.onlyFor(['security-officer', 'personnel'], unit, removeFromCalendar, { day: '2026-10-07' });
  assert.equal((await calendarOf(unit.unitId)).of(day('2026-10-07')).works, true);
  assert.equal((await calendarOf(other.unitId)).of(day('2026-10-07')).works, false);
  await w.isRefused('not-found', other.as['security-officer'], removeFromCalendar, { day: '2026-10-07' });
  await w.does(officer, removeFromCalendar, { day: '2026-10-07' });
  assert.equal((await calendarOf(unit.unitId)).of(day('2026-10-07')).says, 'a-notice');
  await w.isRefused('not-found', officer, removeFromCalendar, { day: '2026-10-07' });
});

test('units.set-calendar-days: no end before its beginning, no holiday of a year', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await w.isRefused('wrong-order', officer, setCalendarDays, { ...SPRING, to: '2027-02-04' });
  await w.isRefused('invalid-input', officer, setCalendarDays, { ...SPRING, to: '2028-02-04' });
  await w.isRefused('invalid-input', officer, setCalendarDays, { ...SPRING, source: '' });
});
