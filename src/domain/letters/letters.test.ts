import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, instant } from '../../law/day.ts';
import { inEffect, LETTER_STATES, maySign, mayWithdraw, readingBegan } from './letters.ts';
import { STARTING_TEMPLATE } from './starting-template.ts';
import { textHashOf } from './store/templates.ts';

const today = day('2026-11-23');

describe('a letter', () => {
  test('is signed once, after it was opened, while the appointment lasts', () => {
    const may = (state: (typeof LETTER_STATES)[number], ends: string | null, superseded = false) =>
      maySign({ state, appointmentEnds: ends === null ? null : day(ends), superseded }, today);
    assert.deepEqual(
      LETTER_STATES.map((state) => may(state, null)),
      ['wrong-state', 'fine', 'already-signed', 'wrong-state'],
    );
    assert.equal(may('read', '2026-11-23'), 'fine', 'on the last day it still counts');
    assert.equal(may('read', '2026-11-22'), 'wrong-state');
    assert.equal(may('read', null, true), 'newer-text', 'not where a newer text is to be signed');
    assert.equal(may('signed', null, true), 'already-signed');
  });

  test('is withdrawn before it is signed, never afterwards', () => {
    assert.deepEqual(LETTER_STATES.map(mayWithdraw), ['fine', 'fine', 'already-signed', 'wrong-state']);
  });

  test('was being read between its opening and the signature, whatever the phone’s clock says', () => {
    const at = (time: string) => instant(new Date(`2026-11-23T${time}Z`));
    const [opened, now] = [at('01:00:00.000'), at('01:05:00.000')];
    assert.equal(readingBegan(at('01:02:00.000'), opened, now), at('01:02:00.000'));
    assert.equal(readingBegan(at('00:00:00.000'), opened, now), opened);
    assert.equal(readingBegan(at('09:00:00.000'), opened, now), now);
  });
});

test('of each letter the newest version that has begun is in effect', () => {
  const version = (templateId: number, series: number, number: number, from: string) => ({
    templateId,
    series,
    version: number,
    effectiveFrom: day(from),
  });
  const all = [
    version(1, 1, 1, '2026-01-01'),
    version(2, 1, 2, '2026-06-01'),
    version(3, 1, 3, '2026-11-24'),
    version(4, 4, 1, '2026-12-01'),
    version(5, 5, 1, '2026-11-23'),
  ];
  assert.deepEqual(
    inEffect(all, today).map(({ templateId }) => templateId),
    [2, 5],
  );
});

test('the same words have the same hash, and a changed word another', () => {
  const hash = textHashOf(STARTING_TEMPLATE);
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.equal(textHashOf(structuredClone(STARTING_TEMPLATE)), hash);
  const [first, ...rest] = STARTING_TEMPLATE.paragraphs;
  assert.notEqual(
    textHashOf({ ...STARTING_TEMPLATE, paragraphs: [{ ...first!, zh: `${first!.zh}。` }, ...rest] }),
    hash,
  );
});
