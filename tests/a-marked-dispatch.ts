/** The marked unit's dispatches: one to an organ of the installation, one from it, a card of a body elsewhere, a file that was refused. */
import assert from 'node:assert/strict';
import { cardText, fingerprintOfCard, readCard } from '../src/domain/dispatches/card.ts';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import { aMarkedTask } from './a-marked-task.ts';
import type { Outside } from './outside.ts';

type Given = {
  readonly unit: { readonly unitId: number; readonly cookies: Readonly<Record<Role, string>> };
  readonly does: (role: Role, name: string, input: object) => Promise<Record<string, unknown>>;
  readonly word: (what: string) => string;
  readonly open: string;
  readonly answers: { name: string; text: string }[];
};

/** Another body of the installation, whose name and officers hold no mark. */
async function another(o: Outside, kind: 'organ' | 'industry-department', name: string) {
  const body = await o.w.aBody(kind, name);
  const clerk = body.as[kind === 'organ' ? 'organ-officer' : 'industry-officer'];
  const [officer, head] = await Promise.all([o.cookieOf(clerk), o.cookieOf(body.as.head)]);
  const { rows } = await o.w.owner.query('select body_id as id from body where unit_id = $1', [body.unitId]);
  return { bodyId: rows[0].id as string, officer, head };
}

type Ask = (name: string, input: object) => Promise<Record<string, unknown>>;
/** A draft as whoever approves it has read it. */
export const shown = async (ask: Ask, dispatchId: unknown) => ({
  dispatchId,
  basis: (await ask('dispatches.dispatch', { dispatchId })).basis,
});

export async function aMarkedDispatch(o: Outside, { unit, does, word, open, answers }: Given) {
  const organ = await another(o, 'organ', '甲市国家安全局');
  const officer = (name: string, input: object) => does('security-officer', name, input);
  await officer('dispatches.set-sign', { sign: open });
  const { correspondentId } = await officer('dispatches.add-here', { bodyId: organ.bodyId });
  const letter = {
    type: 'statement',
    content: { title: word('标题'), text: word('正文'), kind: 'answer' },
  };
  const { dispatchId } = await officer('dispatches.draft', { correspondentIds: [correspondentId], letter });
  await officer('dispatches.change-draft', { dispatchId, letter });
  const upload = async (name: string, input: object, bytes: Buffer) => {
    const parts = [
      { field: 'input', bytes: Buffer.from(JSON.stringify(input)) },
      { field: 'file', fileName: 'a.png', bytes },
    ];
    const answer = await o.upload(unit.cookies['security-officer'], parts, `/upload/${name}`);
    assert.equal(answer.status, 200, answer.text);
    answers.push({ name, text: answer.text });
  };
  await upload(
    'dispatches.attach',
    { dispatchId, name: word('附件') },
    pngOf(80, 60, () => [255, 255, 255, 255]),
  );
  await does('head', 'dispatches.approve', await shown((name, input) => does('head', name, input), dispatchId));
  await officer('dispatches.send', { dispatchId });
  await does('head', 'dispatches.open-own', { dispatchId, purpose: 'archive' });
  await upload('dispatches.import-parcel', {}, Buffer.from('no parcel'));

  const asOrgan = async (cookie: string, name: string, input: object) => {
    const answer = await o.ask(cookie, name, input);
    assert.equal(answer.status, 200, `${name}: ${answer.text}`);
    return (answer.body as { result: Record<string, never> }).result;
  };
  const approves = async (head: string, dispatchId: unknown) =>
    asOrgan(head, 'dispatches.approve', await shown((name, input) => asOrgan(head, name, input), dispatchId));
  const own = await o.w.owner.query('select body_id as id from body where unit_id = $1', [unit.unitId]);
  const to = await asOrgan(organ.officer, 'dispatches.add-here', { bodyId: own.rows[0].id });
  const guidance = { type: 'guidance', content: { title: '指导意见', text: '请开展自查。', form: 'written-opinion' } };
  const sent = await asOrgan(organ.officer, 'dispatches.draft', {
    correspondentIds: [to.correspondentId],
    letter: guidance,
  });
  await approves(organ.head, sent.dispatchId);
  await asOrgan(organ.officer, 'dispatches.send', { dispatchId: sent.dispatchId });
  const received = (await officer('dispatches.received', { type: 'guidance' })) as { rows: { arrivalId: number }[] };
  const { arrivalId } = received.rows[0]!;
  await officer('dispatches.open', { arrivalId, purpose: 'handle' });
  const { libraryItemId } = await officer('library.show', { arrivalId });

  const department = await another(o, 'industry-department', '甲省教育厅');
  const known = await asOrgan(department.officer, 'dispatches.add-here', { bodyId: own.rows[0].id });
  const content = {
    ...{ title: word('要求'), text: word('要求正文'), articles: [word('条')], effectiveFrom: '2026-11-23' },
    figures: [{ parameter: 'training.secret-related', value: 12 }],
  };
  const drafts = { correspondentIds: [known.correspondentId], content };
  const requirement = await asOrgan(department.officer, 'industry.draft-requirement', drafts);
  answers.push({ name: 'industry.draft-requirement', text: JSON.stringify(requirement) });
  await approves(department.head, requirement.dispatchId);
  await asOrgan(department.officer, 'dispatches.send', { dispatchId: requirement.dispatchId });
  const required = (await officer('dispatches.received', { type: 'requirement' })) as typeof received;
  const wanted = required.rows[0]!.arrivalId;
  await officer('industry.take-requirement', { arrivalId: wanted });
  await officer('dispatches.open', { arrivalId: wanted, purpose: 'handle' });
  const { requiredTaskId, taskTurnId } = await aMarkedTask(o, wanted, { does, unit, word, answers });

  const there = readCard(await cardOf(o, organ.officer))!;
  const elsewhere = { ...there, body: crypto.randomUUID(), name: word('外单位') };
  const added = await officer('dispatches.add-card', { card: cardText(elsewhere) });
  const compared = { correspondentId: added.correspondentId, readOut: fingerprintOfCard(elsewhere) };
  await does('head', 'dispatches.confirm-card', compared);
  const change = { what: 'received', place: 5 };
  await officer('dispatches.propose-change', { correspondentId: added.correspondentId, change });
  return {
    correspondentId: correspondentId as number,
    dispatchId: dispatchId as number,
    libraryItemId: libraryItemId as number,
    ...{ requiredTaskId, taskTurnId },
    arrivalId,
  };
}

const cardOf = async (o: Outside, cookie: string): Promise<string> =>
  (await o.ask(cookie, 'dispatches.give-card', {})).text;
