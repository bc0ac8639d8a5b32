/** What the demonstration has to hold beyond its own dispatches so that each of their pages shows something: a draft, files, cards of other installations. */
import type { APIRequestContext, Page } from '@playwright/test';
import { cardText, fingerprintOfCard, readCard } from '../src/domain/dispatches/card.ts';
import { DEMO_UNIT_NAME } from '../src/fixtures/demo.ts';
import { pngOf } from '../src/fixtures/signature.ts';
import { call, type Installation } from '../tests/journeys/installation.ts';

type Id<Key extends string> = Record<Key, number>;
type Desk = { readonly officer: APIRequestContext; readonly head: APIRequestContext };

export async function passDispatches(installation: Installation, institute: Desk, organ: Desk): Promise<void> {
  const { officer } = institute;
  const ask = <Result>(who: APIRequestContext, name: string, input: object = {}) =>
    call<Result>(installation, who, `dispatches.${name}`, input);
  const { known } = await ask<{ known: (Id<'correspondentId'> & { name: string })[] }>(organ.officer, 'correspondents');
  const { correspondentId } = known.find(({ name }) => name === DEMO_UNIT_NAME)!;
  const attach = (who: APIRequestContext, dispatchId: number, name: string) =>
    who.post(`${installation.address}/upload/dispatches.attach`, {
      multipart: {
        input: JSON.stringify({ dispatchId, name }),
        file: { name: 'a.png', mimeType: 'image/png', buffer: pngOf(80, 60, () => [255, 255, 255, 255]) },
      },
    });
  const drafts = async (letter: object, more: object = {}) =>
    (await ask<Id<'dispatchId'>>(organ.officer, 'draft', { correspondentIds: [correspondentId], letter, ...more }))
      .dispatchId;
  const goesOut = async (dispatchId: number) => {
    const { basis } = await ask<{ basis: string }>(organ.head, 'dispatch', { dispatchId });
    await ask(organ.head, 'approve', { dispatchId, basis });
    await ask(organ.officer, 'send', { dispatchId });
  };
  const guidance = {
    type: 'guidance',
    content: {
      title: '关于做好出国（境）行前教育的指导意见',
      text: '近期你单位出国（境）团组较多。为落实行前教育要求，提出以下意见。\n一、在出行前五个工作日内完成行前教育，并由本人签收提醒要点。\n二、归国后及时回访，保存记录。\n请结合实际落实，遇有情况及时与我局联系。',
      form: 'written-opinion',
    },
  };
  const first = await drafts(guidance);
  await attach(organ.officer, first, '行前教育提醒要点');
  await goesOut(first);
  const urging = {
    type: 'urging',
    content: {
      title: '关于尽快完成年度教育培训的督促函',
      text: '据你单位报送的统计，部分人员本年度教育培训尚未完成。请抓紧补训，并书面答复完成情况。',
      duties: [
        { duty: 'P8.1', overdue: 36 },
        { duty: 'P10.2', overdue: null },
      ],
      answerBy: '2027-01-15',
    },
  };
  await goesOut(await drafts(urging, { urgency: 'urgent' }));
  const waits = await drafts({
    type: 'guidance',
    content: { title: '关于印发自查工作手册的通知', text: '现将自查工作手册印发你单位。', form: 'material' },
  });
  await attach(organ.officer, waits, '自查工作手册');
  await elsewhere(installation, institute, ask);
  await officer.post(`${installation.address}/upload/dispatches.import-parcel`, {
    multipart: {
      input: '{}',
      file: { name: 'a.age', mimeType: 'application/octet-stream', buffer: Buffer.from('no parcel') },
    },
  });
}

type Ask = <Result>(who: APIRequestContext, name: string, input?: object) => Promise<Result>;

/** Two bodies of other installations: one compared, one whose check code waits. */
async function elsewhere({ address }: Installation, { officer, head }: Desk, ask: Ask): Promise<void> {
  const given = await officer.post(`${address}/api/dispatches.give-card`, { data: {} });
  const there = readCard(await given.text())!;
  const added = async (kind: 'organ' | 'industry-department', name: string) => {
    const card = { ...there, kind, name, body: crypto.randomUUID() };
    const { correspondentId } = await ask<Id<'correspondentId'>>(officer, 'add-card', { card: cardText(card) });
    return { correspondentId, readOut: fingerprintOfCard(card) };
  };
  const compared = await added('industry-department', '示例省工业和信息化主管部门');
  await ask(head, 'confirm-card', compared);
  await ask(officer, 'name-superior', { correspondentId: compared.correspondentId, isSuperior: true });
  await added('organ', '示例省国家安全厅');
}

const openFirst = (page: Page) => page.locator('tbody .row-open').first().click();

export const DISPATCH_SHOTS = [
  { name: 'dispatches', path: '/dispatches' },
  { name: 'dispatches-sent', path: '/dispatches?part=sent' },
  { name: 'dispatches-correspondents', path: '/dispatches?part=correspondents' },
  { name: 'dispatches-exchange', path: '/dispatches?part=exchange' },
  {
    name: 'dispatches-compare',
    as: 'head',
    path: '/dispatches?part=correspondents',
    act: (page: Page) => page.getByRole('button', { name: /^核对校验码$|^Compare$/ }).click(),
  },
  { name: 'dispatch-received', path: '/dispatches?type=urging', act: openFirst, whole: true },
  {
    name: 'dispatch-opened',
    path: '/dispatches?type=urging',
    act: async (page: Page) => {
      await openFirst(page);
      await page.getByRole('button', { name: /^打开公文$|^Open it$/ }).click();
      await page.locator('.dispatch-text').waitFor();
    },
    whole: true,
  },
  { name: 'dispatches-of-organ', as: 'organ', path: '/dispatches?part=sent' },
  { name: 'dispatches-of-organ-head', as: 'organ_head', path: '/dispatches' },
  { name: 'dispatch-sent', as: 'organ', path: '/dispatches?part=sent&state=sent', act: openFirst, whole: true },
  { name: 'dispatch-draft', as: 'organ_head', path: '/dispatches?part=sent&state=draft', act: openFirst, whole: true },
  {
    name: 'dispatch-new',
    as: 'organ',
    path: '/dispatches?part=sent',
    act: (page: Page) => page.getByRole('button', { name: /拟写公文|New dispatch/ }).click(),
  },
  ...inspections(),
];

/** The organ's inspections and orders, and what the institute received of them. */
function inspections() {
  const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
  const first =
    (...names: RegExp[]) =>
    async (page: Page) => {
      await openFirst(page);
      await page.locator('.what-now').waitFor();
      for (const name of names) await press(name)(page);
    };
  const open = /^打开内容$|^Open the contents$/;
  return [
    { name: 'inspections', as: 'organ', path: '/inspections' },
    { name: 'inspection-new', as: 'organ', path: '/inspections', act: press(/^提出检查$|^Propose/) },
    { name: 'inspection-proposed', as: 'organ_head', path: '/inspections?state=proposed', act: first(), whole: true },
    {
      ...{ name: 'inspection-approve', as: 'organ_head', path: '/inspections?state=proposed' },
      act: first(/^批准检查$|^Approve$/),
    },
    { name: 'inspection-recorded', as: 'organ', path: '/inspections?state=recorded', act: first(open), whole: true },
    { name: 'orders', as: 'organ', path: '/inspections?part=orders' },
    { name: 'order-new', as: 'organ', path: '/inspections?part=orders', act: press(/^责令整改$|^New order$/) },
    { name: 'order', as: 'organ', path: '/inspections?part=orders', act: first(open), whole: true },
    { name: 'inspections-received', path: '/inspections' },
    { name: 'order-received', path: '/inspections?kind=order', act: first(), whole: true },
    {
      ...{ name: 'order-report', path: '/inspections?kind=order' },
      act: first(/^起草整改报告$|^Draft the report$/),
    },
  ];
}
