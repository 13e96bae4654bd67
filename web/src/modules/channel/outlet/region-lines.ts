export interface Region {
  readonly code: string;
  readonly name: string;
}

/** Lines as they are pasted from a table: six digits, then a name. `bad` are the numbers of lines that are not. */
export function readRegions(text: string): {
  readonly regions: readonly Region[];
  readonly bad: readonly number[];
} {
  const regions: Region[] = [];
  const bad: number[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const found = /^\s*([1-9]\d{5})[\s,;，；]+(\S.*?)\s*$/.exec(line);
    if (found?.[1] && found[2]) regions.push({ code: found[1], name: found[2] });
    else bad.push(index + 1);
  });
  return { regions, bad };
}
