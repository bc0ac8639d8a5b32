/** The marked unit's package, begun, gone on with and completed, with a mark in whatever it remembers; a completion withdrawn. */
import assert from 'node:assert/strict';
import { aPackage } from '../src/fixtures/packages.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside } from './outside.ts';

type Given = {
  readonly unit: { readonly cookies: Readonly<Record<Role, string>> };
  readonly does: (role: Role, name: string, input: object) => Promise<{ rows: { completionId: number }[] }>;
  readonly word: (what: string) => string;
  /** A staff number. */
  readonly number: string;
  readonly answers: { name: string; text: string }[];
};

const DECIDED = { subjects: ['law'], hours: 1, organiser: 'own-unit' };

export async function aMarkedPackage(o: Outside, { unit, does, word, number, answers }: Given) {
  const add = async (title: string) => {
    const bytes = aPackage('1.2', { title: word('课件内标题'), more: [{ name: 'which.txt', content: title }] });
    const parts = [
      { field: 'input', bytes: Buffer.from(JSON.stringify({ ...DECIDED, title, state: 'offered' })) },
      { field: 'file', fileName: `${title}.zip`, bytes },
    ];
    const answer = await o.upload(unit.cookies['security-officer'], parts, '/upload/packages.add');
    assert.equal(answer.status, 200, answer.text);
    answers.push({ name: 'packages.add', text: answer.text });
    return (answer.body!.result as { packageId: number }).packageId;
  };
  const packageId = await add(word('课件'));
  const remembered = { status: 'completed', place: word('位置'), data: word('暂存'), seconds: 60 };
  for (const one of [packageId, await add(word('又一课件'))]) {
    await does('member', 'packages.open', { packageId: one });
    await does('member', 'packages.remember', { packageId: one, item: 0, remembered });
  }
  await does('security-officer', 'packages.change', { packageId, title: word('改名'), ...DECIDED, state: 'offered' });
  const [last, first] = (await does('security-officer', 'packages.completions', {})).rows;
  const withdrawn = { completionId: last!.completionId, reason: 'wrong-person' };
  await does('security-officer', 'packages.withdraw-completion', withdrawn);
  const course = word('外部课程');
  const name = word('姓名'); // of two people: listed, and not taken
  const sheet = `姓名,工号,课程,完成日期,学时,组织方\n,${number},${course},2026-11-20,2,${word('组织方')}\n${name},,${course},2026-11-20,2,`;
  const parts = [
    {
      field: 'input',
      bytes: Buffer.from(JSON.stringify({ way: 'sheet', subjects: ['law'], organiser: 'outside', accept: true })),
    },
    { field: 'file', fileName: 'a.csv', bytes: Buffer.from(sheet) },
  ];
  const taken = await o.upload(unit.cookies['security-officer'], parts, '/upload/packages.import-completions');
  assert.equal(taken.status, 200, taken.text);
  assert.equal((taken.body!.result as { entered: number }).entered, 1, taken.text);
  answers.push({ name: 'packages.import-completions', text: taken.text });
  return { packageId, completionId: first!.completionId };
}
