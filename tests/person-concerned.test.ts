/** Whoever is spoken of in a report of suspicious circumstances: in its sealed words, and nowhere that anybody can look. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aCode } from '../src/fixtures/clues.ts';
import type { ROLES } from '../src/platform/permission.ts';
import { inputFor } from '../src/server/made-input.ts';
import { registry } from '../src/server/modules.ts';
import { atTheDoor } from './a-marked-clue.ts';
import { anOutside, tableNames } from './outside.ts';

const o = await anOutside();
after(() => o.close());

/** Of the unit's own people as well, so that he is found where he belongs. */
const NAME = '覃墨渊';
const SAID = '在资料室拍照，并索要通讯录';

test('R12: a person concerned is in no journal, list, search, export, ledger, statistic or log', async () => {
  const unit = await o.aUnit('示例研究院');
  const as = async (role: (typeof ROLES)[number], name: string, input: object) => {
    const answer = await o.ask(unit.cookies[role], name, input);
    assert.equal(answer.status, 200, answer.text);
    return (answer.body?.result ?? {}) as Record<string, never>;
  };
  const { personId } = await as('security-officer', 'people.add-person', { name: NAME, joinedOn: '2021-03-01' });
  const named = { unitId: unit.unitId, code: aCode() };
  await atTheDoor(o, 'report', {
    ...named,
    what: `${NAME}${SAID}`,
    where: `${NAME}的办公室外，${SAID}`,
    protection: false,
  });
  await atTheDoor(o, 'add', { ...named, words: `第二天${NAME}又${SAID}。` });
  await atTheDoor(o, 'complain', { ...named, words: `${NAME}威胁了我：${SAID}` });
  const { rows } = (await as('relay-officer', 'clues.list', {})) as unknown as { rows: { clueId: number }[] };
  const { clueId } = rows[0]!;
  const opened = await as('relay-officer', 'clues.open', { clueId });
  assert.ok(JSON.stringify(opened).includes(SAID), 'it is read where the case is opened');
  await as('relay-officer', 'clues.record-relay', {
    ...{ clueId, channel: 'letter', relayedAt: '2026-11-23T02:00:00Z', receiptNumber: '1' },
  });

  // Everything that anybody can look at or take away, plain, and searched by the name and by what was said.
  const ids = { clueId, personId: personId as unknown as number, memberId: unit.memberId };
  let looked = 0;
  const shownBy = async (among: (name: string) => boolean, said: string): Promise<string[]> => {
    const found = new Set<string>();
    for (const { name, by, kind, input: schema } of registry.values()) {
      if ((kind !== 'query' && !/export|sheet$/.test(name)) || !among(name)) continue;
      for (const text of [NAME, said]) {
        const made = inputFor(schema, ids, text) as object;
        for (const input of [made, { ...made, text: undefined }]) {
          for (const role of by) {
            const answer = await o.ask(unit.cookies[role], name, input);
            looked += 1;
            const rest = JSON.stringify(input).includes(said) ? answer.text.replaceAll(said, '') : answer.text;
            if (rest.includes(said)) found.add(name);
          }
        }
      }
    }
    return [...found].sort();
  };
  assert.deepEqual(await shownBy(() => true, SAID), []);
  assert.ok(looked > 500, `${looked} looks`);

  // Nor in what lies: the record, the ledger, every table; nor in the log. His name stands where he is one of the unit’s people alone.
  const liesIn = async (...said: readonly string[]): Promise<string[]> => {
    const found: string[] = [];
    for (const name of await tableNames(o.w)) {
      const { rows: all } = await o.w.owner.query<{ t: string }>(`select t::text as t from "${name}" t`);
      const text = all.map(({ t }) => t).join('\n');
      if (said.some((one) => text.includes(one) || text.includes(Buffer.from(one).toString('hex')))) found.push(name);
    }
    return found;
  };
  assert.deepEqual(await liesIn(SAID), []);
  assert.deepEqual(await liesIn(NAME), ['person']);
  assert.ok(!o.log().includes(NAME) && !o.log().includes(SAID));

  // His own page, and what is told of him to himself, knows of nothing.
  const file = await o.ask(unit.cookies['security-officer'], 'duties.file', { personId, purpose: 'inspection' });
  assert.equal(file.status, 200, file.text);
  assert.ok(
    !/clue|线索/.test(file.text.replace(/"[^"]*Provisions[^"]*"/g, '')),
    'his file does not say that there is one',
  );

  // The looks do see: planted past the program, it is found in what is shown and in what lies.
  await o.w.owner.query('update person set name = $2 where unit_id = $1 and name = $3', [unit.unitId, SAID, NAME]);
  const journal = `update journal_entry set body = jsonb_set(body::jsonb, '{facts,said}', to_jsonb($2::text))::text where unit_id = $1`;
  await o.w.owner.query(journal, [unit.unitId, SAID]);
  const found = await shownBy((name) => /^(people|duties|record)\./.test(name), SAID);
  assert.ok(found.includes('duties.file'), `${found}`);
  assert.deepEqual((await liesIn(SAID)).sort(), ['journal_entry', 'person']);
});
