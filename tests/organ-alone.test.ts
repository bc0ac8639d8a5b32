/** What is an organ's alone is refused in every other body: for each act of its module, also those to come; to be seen there is nothing. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aWorld } from '../src/fixtures/world.ts';
import { inputFor } from '../src/server/made-input.ts';
import { registry } from '../src/server/modules.ts';

const w = await aWorld();
after(() => w.close());

test('R14: the acts of the key-unit list, of inspections and of orders are refused in a body that is no organ, whatever the role', async () => {
  const ofOrgan = [...registry.values()].filter(
    ({ kind, name, by }) =>
      kind === 'action' && /^(organ|inspections)\.(?!export)/.test(name) && by.includes('organ-officer'),
  );
  assert.ok(ofOrgan.length > 25);
  for (const kind of ['unit', 'industry-department'] as const) {
    const body = await w.aBody(kind, `示例${kind}`);
    for (const one of ofOrgan)
      await w.isRefused('no-organ', body.as['organ-officer'], one, inputFor(one.input, {}, '正常文字'));
  }
});
