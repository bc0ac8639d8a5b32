/** The departments, which come one after another in tree order, as the nested nodes that trees are drawn from. Pure. */
type Row = { readonly departmentId: number; readonly parentId?: number | undefined };

export type Node<Own> = Own & { children?: Node<Own>[] };

/** A row whose parent is not among them stands at the top. */
export function treeOf<One extends Row, Own extends object>(
  rows: readonly One[],
  nodeOf: (row: One) => Own,
): Node<Own>[] {
  const nodes = new Map<number, Node<Own>>();
  const top: Node<Own>[] = [];
  for (const row of rows) {
    const node: Node<Own> = { ...nodeOf(row) };
    nodes.set(row.departmentId, node);
    const parent = row.parentId === undefined ? undefined : nodes.get(row.parentId);
    if (!parent) top.push(node);
    else parent.children = [...(parent.children ?? []), node];
  }
  return top;
}
