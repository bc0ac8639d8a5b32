/** What the tests of a self-inspection share: what the program answers, and where things stand on its pages. */
import { devices, type Page } from '@playwright/test';
import { type Answer, differsFromProposal } from '../../src/domain/self-inspections/self-inspections.ts';
import { pngOf } from '../../src/fixtures/signature.ts';
import { asks } from './as-user.ts';

export const SMALL = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };
export const photo = {
  ...{ name: '打印机.png', mimeType: 'image/png' },
  buffer: Buffer.from(pngOf(80, 60, () => [200, 200, 200, 255])),
};

type Row = {
  readonly item: string;
  readonly departmentId: number;
  readonly proposed: Answer | null;
  readonly proposedOccurrences: number | null;
  readonly answer: Answer | null;
  readonly occurrences: number;
  readonly words: string | null;
  readonly findingId: number | null;
};
export type Whole = { answers: Row[]; departments: { departmentId: number; signedOffAt: string | null }[] };

export const itemOf = (page: Page, ref: string) =>
  page.getByRole('article', { name: new RegExp(`^${ref.replace('.', '\\.')} `) });
export const wantedOn = (page: Page) => page.getByRole('region', { name: '需要补全的' });
/** As an API is asked whose answer is a refusal. */
export const refusalOf = async ({ request }: Page, name: string, input: object): Promise<string> => {
  const answer = await request.post(`/api/${name}`, { data: input });
  return ((await answer.json()) as { code?: string }).code ?? 'done';
};
export const refusalOfFile = async ({ request }: Page, name: string, input: object): Promise<string> => {
  const given = JSON.stringify({ ...input, name: photo.name });
  const answer = await request.post(`/upload/${name}`, { multipart: { input: given, file: photo } });
  return ((await answer.json()) as { code?: string }).code ?? 'done';
};

/** By the same act as the page's: one item of the unit is not met. */
export async function answersTheRest(officer: Page, selfInspectionId: number): Promise<void> {
  const { answers } = await asks<Whole>(officer, 'self-inspections.get', { selfInspectionId });
  for (const { item, departmentId } of answers.filter(({ answer }) => answer === null))
    await asks(officer, 'self-inspections.answer', {
      ...{ selfInspectionId, item, departmentId, answer: item === '2.5' ? 'not-met' : 'met', words: '查看了材料' },
    });
}

/** What the ledger says by now may no longer be what was confirmed, for the program goes on checking: where it is not, it is said why. */
export async function saysWhereTheLedgerChanged(officer: Page, selfInspectionId: number): Promise<void> {
  const { answers } = await asks<Whole>(officer, 'self-inspections.get', { selfInspectionId });
  for (const row of answers) {
    const { item, departmentId, answer, occurrences } = row;
    if (answer === null || row.words || !differsFromProposal(row, { answer, occurrences })) continue;
    const words = '作答之后台账有变化';
    const given = { item, departmentId, answer, occurrences, words };
    await asks(officer, 'self-inspections.answer', { selfInspectionId, ...given });
  }
}
