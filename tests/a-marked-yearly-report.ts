/** The marked unit's yearly reports: one given up, one sent back and issued, corrected, sent; a mark in whatever is typed. */
import type { Role } from '../src/platform/permission.ts';

type Made = Readonly<Record<string, unknown>>;
type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly word: (what: string) => string;
  readonly correspondentId: number;
  readonly year: number;
};

export async function aMarkedYearlyReport({ does, word, correspondentId, year }: Given): Promise<number> {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const scratch = await officer('yearly-reports.begin', { year });
  await officer('yearly-reports.discard', scratch);
  const { yearlyReportId } = await officer('yearly-reports.begin', { year });
  const which = { yearlyReportId };
  await officer('yearly-reports.write', {
    ...{ yearlyReportId, revision: 1 },
    sections: [{ section: 'problems', zh: word('问题'), en: word('译文') }],
  });
  await officer('yearly-reports.accept-figures', which);
  await officer('yearly-reports.submit', { ...which, namesSeen: true });
  await does('head', 'yearly-reports.send-back', { ...which, words: word('退回理由') });
  await officer('yearly-reports.submit', { ...which, namesSeen: true });
  const { revision } = await does('head', 'yearly-reports.get', which);
  await does('head', 'yearly-reports.issue', { ...which, revision });
  await does('head', 'yearly-reports.print', which);
  await officer('yearly-reports.editable', which);
  await officer('yearly-reports.draft-dispatch', { ...which, correspondentIds: [correspondentId] });
  await officer('yearly-reports.revise', which);
  return yearlyReportId as number;
}
