import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './day.ts';
import { figuresOf, marksOf, shownState } from './due.ts';
import { dutyOf, ruleOf } from './duties.ts';

const today = day('2026-11-23');
const open = (due: string) => ({ due: day(due), outcome: 'open' as const });

test('到期日当天不算逾期 — on the day it is due it is not overdue yet', () => {
  const training = dutyOf('P8.1');
  assert.equal(shownState(open('2026-11-22'), training, today), 'overdue');
  assert.equal(shownState(open('2026-11-23'), training, today), 'due-soon');
});

test('三十日内到期的为即将到期 — due within thirty days is due soon', () => {
  const training = dutyOf('P8.1');
  assert.equal(shownState(open('2026-12-23'), training, today), 'due-soon');
  assert.equal(shownState(open('2026-12-24'), training, today), 'owed');
});

test('本系统还不能登记的,不显示为逾期 — what cannot be recorded here yet is not shown as overdue', () => {
  assert.equal(shownState(open('2021-07-25'), dutyOf('P4'), today), 'not-recordable');
});

test('已履行、逾期后履行、据名册分别显示 — met, met late and as stated are told apart, whatever the day', () => {
  const due = day('2020-01-01');
  const shown = (outcome: 'in-time' | 'late' | 'stated') => shownState({ due, outcome }, dutyOf('P9.3b'), today);
  assert.deepEqual([shown('in-time'), shown('late'), shown('stated')], ['met', 'met-late', 'met-as-stated']);
});

test('上岗前完成为法定,补办期限为建议 — the order is statutory, the time for people already in post our suggestion', () => {
  const review = ruleOf(9321)!;
  const start = day('2026-03-01');
  assert.deepEqual(figuresOf(review, { owedFrom: start, due: start }), ['post.before-start']);
  assert.deepEqual(marksOf(review, { owedFrom: start, due: start }), ['S']);
  assert.deepEqual(marksOf(review, { owedFrom: start, due: day('2026-05-30') }), ['D']);
});

test('年度学时:涉密为惯例、涉外为建议 — hours of training bear the marks of both figures', () => {
  assert.deepEqual(marksOf(ruleOf(9701)!), ['P', 'D']);
  assert.deepEqual(marksOf(ruleOf(10301)!), ['S']);
});
