/** Path of a part that a relationship of another names. */
export function resolvePath(source: string, target: string): string {
  const path = target.startsWith("/") ? target : `${folderOf(source)}/${target}`;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** How a part names another in a relationship. */
export function relativePath(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

/** Where the relationships of a part are kept; "" is the package itself. */
export function relationshipsPath(source: string): string {
  const folder = folderOf(source);
  return `${folder === "" ? "" : `${folder}/`}_rels/${source.slice(source.lastIndexOf("/") + 1)}.rels`;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
