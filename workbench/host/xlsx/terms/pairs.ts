/** A list of pairs to look up from either side. */
export interface Pairs {
  /** The word of office.js for that of the file. */
  toModel(word: string | undefined): string | undefined;
  /** The word of the file for that of office.js. */
  toFile(word: string | undefined): string | undefined;
}

/** @param pairs words of the file and of office.js; of several with one word the first is taken */
export function pairs(...list: readonly (readonly [file: string, model: string])[]): Pairs {
  return {
    toModel: (word) => list.find(([file]) => file === word)?.[1],
    toFile: (word) => list.find(([, model]) => model === word)?.[0],
  };
}
