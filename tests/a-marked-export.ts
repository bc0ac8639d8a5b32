/** The lists that the marked unit's officer takes away as files: searched for a mark, or whole where there is nothing to search by. */
export const FILES: readonly (readonly [name: string, filter: 'by text' | 'whole'])[] = [
  ['dispatches.export-received', 'by text'],
  ['dispatches.export-sent', 'by text'],
  ['duties.export', 'by text'],
  ['duties.export-figures', 'by text'],
  ['leavers.export', 'by text'],
  ['letters.export', 'by text'],
  ['letters.export-owing', 'whole'],
  ['matters.export', 'by text'],
  ['people.export-posts', 'by text'],
  ['returns.export-by-duty', 'whole'],
  ['returns.export-units', 'by text'],
  ['reviews.export', 'by text'],
  ['reviews.export-owing', 'by text'],
  ['reviews.export-planned', 'whole'],
  ['rights.export-corrections', 'whole'],
  ['travel.export', 'by text'],
];
