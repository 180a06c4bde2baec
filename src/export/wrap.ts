import { withoutJoiner } from '../text/format.ts';

export interface Type {
  readonly size: number; // px
  readonly weight: 400 | 600 | 700;
}

/** @returns the width of words in px */
export type Measure = (words: string, type: Type) => number;

/** Breaks words into lines of at most `width`; a word that is longer is cut where it must be. */
export function wrap(text: string, width: number, type: Type, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of withoutJoiner(text).split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (measure(next, type) <= width) {
      line = next;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measure(line, type) > width && line.length > 1) {
      const fits = longest(line, width, type, measure);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

function longest(word: string, width: number, type: Type, measure: Measure): number {
  let fits = 1;
  while (fits < word.length && measure(word.slice(0, fits + 1), type) <= width) fits++;
  return fits;
}
