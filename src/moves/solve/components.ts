/**
 * Parts of a directed graph within which every node leads to every other (Tarjan, without recursion).
 * @param next the nodes a node leads to
 * @returns the number of the part of each node
 */
export function componentsOf(nodes: number, next: (node: number) => readonly number[]): Int32Array {
  const component = new Int32Array(nodes).fill(-1);
  const index = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const open: number[] = [];
  const way: { readonly node: number; readonly next: readonly number[]; at: number }[] = [];
  let visited = 0;
  let components = 0;
  const enter = (node: number) => {
    index[node] = lowest[node] = visited++;
    open.push(node);
    way.push({ node, next: next(node), at: 0 });
  };
  for (let start = 0; start < nodes; start++) {
    if (index[start] >= 0) continue;
    enter(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const { node } = step;
      if (step.at < step.next.length) {
        const other = step.next[step.at++];
        if (index[other] < 0) enter(other);
        else if (component[other] < 0) lowest[node] = Math.min(lowest[node], index[other]);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before) lowest[before.node] = Math.min(lowest[before.node], lowest[node]);
      if (lowest[node] < index[node]) continue;
      for (let member = open.pop()!; ; member = open.pop()!) {
        component[member] = components;
        if (member === node) break;
      }
      components++;
    }
  }
  return component;
}
