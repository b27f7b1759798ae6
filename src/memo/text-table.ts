/** A column of a text table; longer cells are wrapped at `width` characters. */
export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
  readonly width?: number;
}

const GAP = "  ";
const BREAKS = /[ \t\n\r\v\f\u0085\u2028\u2029]+/;

/** Lays cells out in aligned columns under their titles, as lines without trailing blanks. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const wrapped = [columns.map(({ title }) => title), ...rows].map((row) =>
    columns.map(({ width = Infinity }, i) => wrap(row[i] ?? "", width)),
  );
  const widths = columns.map((_, i) => Math.max(...wrapped.map((row) => Math.max(...row[i].map(lengthOf)))));
  const lines = wrapped.map((row) => {
    const height = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      row
        .map((cell, i) => pad(cell[line] ?? "", widths[i], columns[i].align))
        .join(GAP)
        .trimEnd(),
    );
  });
  const rule = widths.map((width) => "─".repeat(width)).join(GAP);
  return [...lines[0], rule, ...lines.slice(1).flat()];
}

/** Breaks a text at blanks into lines of at most `width` characters; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.normalize("NFC").split(BREAKS)) {
    if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
    while (lengthOf(line) > width) {
      lines.push([...line].slice(0, width).join(""));
      line = [...line].slice(width).join("");
    }
  }
  return [...lines, line];
}

function pad(text: string, width: number, align: "left" | "right"): string {
  const blanks = " ".repeat(width - lengthOf(text));
  return align === "left" ? text + blanks : blanks + text;
}

function lengthOf(text: string): number {
  return [...text].length;
}
