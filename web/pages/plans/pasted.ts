/** Rows as a spreadsheet puts them on the clipboard: cells apart by tabs, rows by line ends, a cell with either in quotation marks. */
export function rowsPasted(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)!.push(cell.replace(/\s+/g, ' ').trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const one = text[at]!;
    if (quoted && one === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (one === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && one === '\t') endCell();
    else if (!quoted && (one === '\n' || one === '\r')) {
      if (one === '\r' && text[at + 1] === '\n') at += 1;
      endCell();
      rows.push([]);
    } else cell += one;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one !== ''));
}

export type PastedStep = { readonly what: string; readonly role: string; readonly minutes: number | null };

const HEAD = /^(序号|编号|步骤|做什么|内容|no\.?|step|what)$/i;
const asMinutes = (text: string): number | null => {
  if (/^(立即|马上|at once)$/i.test(text)) return 0;
  const found = /^(\d+(?:\.\d+)?)\s*(小时|h|hours?|分钟|分|min(?:utes)?)?内?$/i.exec(text);
  if (!found) return null;
  return Math.round(Number(found[1]) * (/^(小时|h)/i.test(found[2] ?? '') ? 60 : 1));
};

/** What, by which role, within how long; a first column of numbers and a head are left out. */
export function stepsPasted(text: string): PastedStep[] {
  const rows = rowsPasted(text);
  const body = rows.filter((row, index) => index > 0 || !row.some((cell) => HEAD.test(cell)));
  const numbered = body.length > 0 && body.every((row) => row.length > 1 && /^\d+[.、)]?$/.test(row[0]!));
  return body
    .map((row) => (numbered ? row.slice(1) : row))
    .map(([what = '', role = '', within = '']) => ({ what: what.slice(0, 200), role, minutes: asMinutes(within) }))
    .filter(({ what }) => what !== '');
}
