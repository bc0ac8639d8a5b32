/** The key-unit list of the demonstration's organ, its cases and their dialogs, and what each body does with a dispatch of the list. */
import type { Page } from '@playwright/test';

const openFirst = (page: Page) => page.locator('tbody .row-open').first().click();

/** One button or item after another, by either of its names. */
const presses =
  (...names: readonly RegExp[]) =>
  async (page: Page) => {
    for (const name of names)
      await page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click();
  };

const CASE = '/key-units';
export const KEY_UNIT_SHOTS = [
  { name: 'key-units', as: 'organ', path: CASE },
  { name: 'key-units-past-day', as: 'organ', path: `${CASE}?on=2026-01-01` },
  { name: 'key-units-in-hand', as: 'organ_head', path: `${CASE}?part=in-hand` },
  { name: 'key-units-nominations', as: 'organ', path: `${CASE}?part=nominations` },
  { name: 'key-unit-listed', as: 'organ', path: `${CASE}/1` },
  { name: 'key-unit-asked', as: 'organ_head', path: `${CASE}/2` },
  { name: 'key-unit-begun', as: 'organ', path: `${CASE}/3` },
  { name: 'key-unit-dialog-add', as: 'organ', path: CASE, act: presses(/登记候选单位|Add a candidate/) },
  { name: 'key-unit-dialog-findings', as: 'organ', path: `${CASE}/3`, act: presses(/登记核查情况|Record findings/) },
  { name: 'key-unit-dialog-consult', as: 'organ', path: `${CASE}/3`, act: presses(/^会\s?商$|Ask departments/) },
  { name: 'key-unit-dialog-decide', as: 'organ_head', path: `${CASE}/2`, act: presses(/^决\s?定$|^Decide$/) },
  { name: 'key-unit-dialog-review', as: 'organ', path: `${CASE}/1`, act: presses(/登记复核|Record a review/) },
  {
    name: 'key-unit-dialog-propose',
    as: 'organ',
    path: `${CASE}/1`,
    act: presses(/提出调整或者移出|Propose a change/),
  },
  {
    name: 'key-unit-dialog-withdraw',
    as: 'organ',
    path: `${CASE}/3`,
    act: presses(/更多操作|^More$/, /撤销这项变更|Withdraw this change/),
  },
  { name: 'key-unit-consultation', as: 'department', path: '/dispatches', act: openFirst },
  {
    name: 'key-unit-answer',
    as: 'department',
    path: '/dispatches',
    act: async (page: Page) => {
      await openFirst(page);
      await presses(/答复会商|Answer the consultation/)(page);
    },
  },
];
