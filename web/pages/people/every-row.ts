/** All rows of a list that the server gives in pages: for an act on everybody that a filter shows. Pure but for the asking. */
type Paged<Row> = { readonly rows: readonly Row[]; readonly total: number };

/** The server's own limit of a page. */
const PAGE = 200;

/** Asks page after page until the total is reached or a page comes back empty, so that a list that shrinks meanwhile ends too. */
export async function everyRow<Row>(ask: (offset: number, limit: number) => Promise<Paged<Row>>): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const { rows, total } = await ask(all.length, PAGE);
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) return all;
  }
}

/** A long list in parts of at most so many, for acts that take only so many at once. */
export function inParts<One>(all: readonly One[], atMost: number): One[][] {
  const parts: One[][] = [];
  for (let from = 0; from < all.length; from += atMost) parts.push(all.slice(from, from + atMost));
  return parts;
}
