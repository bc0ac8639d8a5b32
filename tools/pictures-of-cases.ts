/** Leavers' cases and reported matters: the lists, a case opened through the dialog that asks for the purpose, its dialogs, one's own. */
import type { Page } from '@playwright/test';

/** name, state of the case, then what is pressed one after another. */
const LEAVER_DIALOGS = [
  ['step', 'open', '登记一步|Record a step'],
  ['letter', 'open', '登记承诺书|Register the letter'],
  ['period', 'open', '确定脱密期|Set the period'],
  ['take-back', 'running', '撤回：|Take back:'],
  ['more', 'running', '更多操作|More'],
  ['follow-up', 'running', '登记回访|Record a follow-up'],
  ['compensation', 'running', '更多操作|More', '登记补偿|Record the compensation'],
  ['exit', 'running', '更多操作|More', '登记出入境备案|Record the exit-entry filing'],
  ['move', 'running', '更多操作|More', '更正离岗离职日期|Put the day of leaving right'],
  ['withdraw', 'running', '更多操作|More', '撤销该事项|Withdraw the case'],
] as const;

/** The first of the list, for a purpose; then one button or item of it after another. */
function openCase(...pressed: readonly string[]) {
  return async (page: Page) => {
    await page.locator('tbody .row-open').first().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^打\s?开$|^Open$/ })
      .click();
    await page.locator('.case-steps').waitFor();
    for (const name of pressed) {
      const it = new RegExp(name);
      await page
        .getByRole('button', { name: it })
        .or(page.getByRole('menuitem', { name: it }))
        .first()
        .click();
    }
  };
}

export const CASE_SHOTS = [
  { name: 'leaver-midst', path: '/leavers?state=open', act: openCase() },
  { name: 'leaver-running', path: '/leavers?state=running', act: openCase() },
  { name: 'leaver-ended', path: '/leavers?state=ended', act: openCase() },
  ...LEAVER_DIALOGS.map(([name, state, ...buttons]) => ({
    name: `leaver-dialog-${name}`,
    path: `/leavers?state=${state}`,
    act: openCase(...buttons),
  })),
  {
    name: 'my-leaving',
    as: 'member',
    path: '/mine',
    act: (page: Page) =>
      page
        .getByText(/我的离岗离职|My leaving/)
        .first()
        .scrollIntoViewIfNeeded(),
  },
  { name: 'matters', path: '/matters' },
  { name: 'matters-of-head', as: 'head', path: '/matters' },
  { name: 'matter-waits', path: '/matters?state=reported', act: openCase(), whole: true },
  { name: 'matter-handle', path: '/matters?state=acknowledged', act: openCase('登记办理结果|Record the handling') },
  { name: 'matter-closed', path: '/matters?state=closed', act: openCase(), whole: true },
  { name: 'my-matters', as: 'member', path: '/mine/matters' },
  { name: 'my-matter', as: 'member', path: '/mine/matters/4' },
  { name: 'matter-confirm', as: 'member', path: '/mine/matters/confirm' },
  { name: 'matter-no-ground', as: 'auditor', path: '/mine/matters' },
  {
    ...{ name: 'matter-report', as: 'member', path: '/mine/matters/new', whole: true },
    act: (page: Page) =>
      page
        .getByText(/本人遭遇渗透|Being approached/)
        .first()
        .click(),
  },
] as const;
