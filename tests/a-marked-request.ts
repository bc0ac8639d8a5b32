/** The marked unit's requests of the authorities: one goes the whole way, one is refused, one waits, with a mark wherever a text can be typed. */
import assert from 'node:assert/strict';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside } from './outside.ts';

type Made = { readonly requestId: number; readonly position: number; readonly shown: string; readonly code: string };
type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly unit: { readonly cookies: Readonly<Record<Role, string>>; readonly memberId: number };
  readonly word: (what: string) => string;
  readonly answers: { name: string; text: string }[];
  readonly today: string;
};

export async function aMarkedRequest(o: Outside, { does, unit, word, answers, today }: Given): Promise<number> {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const shown = { credential: word('证件'), shown: true };
  const asked = {
    ...{ organ: word('机关'), instrument: word('文书'), basis: 'papers', approval: 'city', scope: [word('范围')] },
    officers: ['甲', '乙'].map((name) => ({ name: word(name), ...shown })),
    ...{ receivedOn: today, answerBy: '2026-12-01' },
    silence: { reference: word('依据'), until: '2026-12-31', wholly: false },
  };
  const file = { name: word('文件'), sha256: 'cd'.repeat(32) };
  const item = { scopeLine: 1, form: 'file', about: 'attendance', what: word('内容'), files: [file] };
  const listed = async () => {
    const { requestId } = await officer('requests.record', asked);
    const { position } = await officer('requests.add-item', { requestId, ...item, personIds: [unit.memberId] });
    return { requestId, position };
  };
  const { requestId } = await listed();
  await officer('requests.open-file', { requestId, personId: unit.memberId });
  const more = await officer('requests.add-item', { requestId, ...item, personIds: [] });
  await officer('requests.remove-item', { requestId, position: more.position });
  const opened = await does('head', 'requests.open', { requestId, purpose: 'handle' });
  await does('head', 'requests.approve', { requestId, shown: opened.shown });
  await officer('requests.hand-over', { requestId, on: today });
  await does('head', 'requests.set-silence', { requestId, silence: { ...asked.silence, reference: word('延长') } });
  await officer('requests.print-receipt', { requestId });
  const { code } = await officer('requests.get', { requestId });
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ requestId, code })) },
    { field: 'file', fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const answer = await o.upload(unit.cookies['security-officer'], parts, '/upload/requests.keep-receipt');
  assert.equal(answer.status, 200, answer.text);
  answers.push({ name: 'requests.keep-receipt', text: answer.text });
  await officer('requests.open-receipt', { requestId });
  const unsigned = await listed();
  const { shown: list } = await does('head', 'requests.open', { requestId: unsigned.requestId, purpose: 'inspect' });
  await does('head', 'requests.approve', { requestId: unsigned.requestId, shown: list });
  await officer('requests.hand-over', { requestId: unsigned.requestId, on: today });
  await officer('requests.close-unsigned', { requestId: unsigned.requestId, note: word('注明') });
  const refused = await listed();
  const no = { requestId: refused.requestId, ground: 'beyond-scope', reasons: word('超出范围') };
  await does('head', 'requests.refuse', no);
  return (await listed()).requestId;
}
