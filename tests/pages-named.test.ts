/** A page that the program itself names (where a record of a check is read, what a figure counts) is one of the browser's pages. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CROSS_CHECKS } from '../src/domain/cross-checks/catalogue.ts';
import { DATE_ORDERS } from '../src/domain/date-orders/catalogue.ts';
import { FIGURES, pageOf } from '../src/domain/yearly-reports/figures.ts';
import { day } from '../src/law/day.ts';

const WEB = join(import.meta.dirname, '../web');
const ROUTES = readdirSync(WEB)
  .filter((name) => /^routes.*\.tsx$/.test(name))
  .flatMap((name) => [...readFileSync(join(WEB, name), 'utf8').matchAll(/path: '([^']+)'/g)])
  .map(([, path]) => new RegExp(`^${path!.replaceAll(/\$\w+/g, '[^/]+')}$`));
const isThere = (page: string): boolean => ROUTES.some((route) => route.test(page.split('?')[0]!));

test('the pages are read from the routes', () => {
  assert.ok(ROUTES.length > 100, String(ROUTES.length));
  assert.ok(isThere('/travel/7?part=all') && !isThere('/inspections/7'));
});

test('every page that a check or a figure names is there', () => {
  const year = { from: day('2026-01-01'), to: day('2026-12-31') };
  const named = [
    ...DATE_ORDERS.map(({ number, page }) => [`date order ${number}`, page(7, 9)]),
    ...CROSS_CHECKS.map(({ number, page }) => [`cross-check ${number}`, page(7, 9)]),
    ...Object.entries(FIGURES).map(([name, one]) => [`figure ${name}`, pageOf(one, year)]),
  ] as [string, string][];
  assert.deepEqual(
    named.filter(([, page]) => !isThere(page)).map(([who, page]) => `${who}: ${page}`),
    [],
  );
});
