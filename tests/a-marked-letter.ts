/** The marked unit's letter on paper: registered as a page does it, with a mark in what is typed. */
import assert from 'node:assert/strict';
import { paperCode } from '../src/domain/letters/paper-code.ts';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside } from './outside.ts';

type Given = {
  readonly unit: { readonly unitId: number; readonly cookies: Readonly<Record<Role, string>> };
  readonly issued: readonly { readonly letterId: number; readonly personId: number }[];
  readonly personId: number;
  readonly originalKept: string;
};

export async function aMarkedLetter(o: Outside, { unit, issued, personId, originalKept }: Given) {
  const { letterId } = issued.find((one) => one.personId === personId)!;
  const { unitId, cookies } = unit;
  const found = await o.w.owner.query(
    `select l.issued_at as at, t.text_hash as text from letter l join letter_template t using (unit_id, template_id)
     where l.unit_id = $1 and l.letter_id = $2`,
    [unitId, letterId],
  );
  const { at, text } = found.rows[0];
  const code = paperCode(unitId, { letterId, issuedAt: new Date(at).toISOString() }, { textHash: text });
  const input = { letterId, code, signedOn: '2026-11-23', originalKept };
  const scan = pngOf(80, 60, () => [255, 255, 255, 255]);
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify(input)) },
    { field: 'file', fileName: 'scan.png', bytes: scan },
  ];
  const answer = await o.upload(cookies['security-officer'], parts, '/upload/letters.register-paper');
  assert.equal(answer.status, 200, answer.text);
  return { name: 'letters.register-paper', text: answer.text };
}
